import type { CellFault } from "../../kernel/table.ts";
import type { Deed, ActionContext, Sql } from "../audit/index.ts";
import { balancesOf, postMoves } from "../ledger/actions.ts";
import type { Move, Stage, Subject } from "../ledger/index.ts";
import { keepQuotations, keepSupportsOf, statementIds, type NewSupport } from "../sources/actions.ts";
import type { Quotation } from "../sources/index.ts";
import type { Contribution, ContributionId, LineId } from "./contribution.ts";
import { changesBetween, lineName, toStated, valuationName, type ContributionDraft, type FieldChange, type Stated } from "./draft.ts";
import {
  insertContributions, insertRevisions, insertSteps, keepLines, keepValuations, listLinesOf, listValuationsOf, lockByOrigin, readRates, takenReferences,
  updateContributions, type ContributionRow, type NewContribution, type NewLine, type NewValuation,
} from "./store.ts";
import { goodsCommodity, toEuroMinor, valueCommodity, type Rates } from "./valuation.ts";

export interface DraftOutcome {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: readonly CellFault[];
  readonly deeds: readonly Deed[];
  readonly ids: ReadonlyMap<ContributionDraft, ContributionId>;
}

/** What a batch is about to write, gathered before anything is. */
interface Batch {
  readonly contributions: NewContribution[];
  readonly lines: NewLine[];
  readonly valuations: NewValuation[];
  readonly steps: { contributionId: string; number: number; stage: string; onDay: ContributionDraft["bookedOn"] }[];
  readonly moves: Move[];
  readonly deeds: Deed[];
  readonly ids: Map<ContributionDraft, ContributionId>;
}

/**
 * Writes contributions from a form or a file, in the caller's transaction: new ones are booked, known ones (by origin key)
 * are compared with what they stated before. What a later release says otherwise becomes revisions, both values kept, and is
 * booked on `release.onDay`. Refused rows are told; the caller then leaves without a trace.
 */
export async function keepDrafts(context: ActionContext, db: Sql, drafts: readonly ContributionDraft[], release: { readonly name: string }): Promise<DraftOutcome> {
  const rates = await ratesOf(db);
  const known = new Map<string, ContributionRow>();
  for (const origin of new Set(drafts.map((draft) => draft.origin))) {
    const keys = drafts.filter((draft) => draft.origin === origin && draft.originKey !== null).map((draft) => draft.originKey!);
    for (const [key, row] of await lockByOrigin(db, origin, keys)) known.set(`${origin} ${key}`, row);
  }
  const isKnown = (draft: ContributionDraft) => (draft.originKey === null ? undefined : known.get(`${draft.origin} ${draft.originKey}`));
  const fresh = drafts.filter((draft) => !isKnown(draft));
  const refused = [...(await refuseTaken(db, fresh)), ...(await refuseUnknownStatements(db, drafts))];
  if (refused.length > 0) return { added: 0, changed: 0, unchanged: 0, refused, deeds: [], ids: new Map() };

  const batch: Batch = { contributions: [], lines: [], valuations: [], steps: [], moves: [], deeds: [], ids: new Map() };
  for (const draft of fresh) addNew(context, draft, rates, batch);
  await insertContributions(db, batch.contributions);
  await keepLines(db, batch.lines);
  await keepValuations(db, batch.valuations);
  await insertSteps(db, batch.steps);
  const booked = await postMoves(context, db, batch.moves);
  if (!booked.allowed) throw new Error(`a new contribution could not be booked: ${booked.refusal.code}`);

  const revised = await reviseKnown(context, db, drafts.filter(isKnown).map((draft) => ({ draft, row: isKnown(draft)! })), rates, release, batch.ids);
  if (revised.refused.length > 0) return { added: 0, changed: 0, unchanged: 0, refused: revised.refused, deeds: [], ids: new Map() };
  const supported = await keepSupportDrafts(context, db, drafts, batch.ids);
  return {
    added: fresh.length, changed: revised.changed, unchanged: drafts.length - fresh.length - revised.changed, refused: [],
    deeds: [...batch.deeds, ...revised.deeds, ...supported], ids: batch.ids,
  };
}

let cachedRates: Rates | undefined;

/** Reference rates are loaded once: they are added to at start only. */
async function ratesOf(db: Sql): Promise<Rates> {
  if (!cachedRates || cachedRates.size === 0) cachedRates = await readRates(db);
  return cachedRates;
}

async function refuseTaken(db: Sql, fresh: readonly ContributionDraft[]): Promise<CellFault[]> {
  const taken = await takenReferences(db, fresh.map(({ donorId, reference }) => ({ donorId, reference })));
  const seen = new Set<string>();
  return fresh.flatMap((draft) => {
    const key = `${draft.donorId} ${draft.reference}`;
    const again = seen.has(key) || taken.has(key);
    seen.add(key);
    return again ? [{ row: draft.row, column: "reference", code: "reference-taken", message: `This donor already has a contribution ${draft.reference}.` }] : [];
  });
}

/** Sentences named by the key of an imported record have to be there. */
async function refuseUnknownStatements(db: Sql, drafts: readonly ContributionDraft[]): Promise<CellFault[]> {
  const named = drafts.flatMap((draft) => draft.supports.flatMap(({ statement }) => ("source" in statement ? [] : [{ draft, originKey: statement.originKey }])));
  const known = await statementIds(db, named.map((one) => one.originKey));
  return named.filter((one) => !known.has(one.originKey)).map(({ draft, originKey }) => ({
    row: draft.row, column: "record_ids", code: "unknown-record", message: `There is no sentence ${originKey.replace(/^record:/, "")}. Import its record file first.`, facts: { record: originKey },
  }));
}

function subjectOf(draft: ContributionDraft, id: string, commodity: string): Subject {
  return { id, donor: draft.donorId, category: draft.category, commodity };
}

function toHeader(draft: ContributionDraft, id: ContributionId, version: number, stated: Stated): NewContribution {
  return {
    id, donorId: draft.donorId, reference: draft.reference, kind: draft.kind, stage: draft.stage, category: draft.category, title: draft.title,
    explanation: draft.explanation, announcedOn: draft.announcedOn, announcedText: draft.announcedText, payerId: draft.payerId, supplierId: draft.supplierId,
    holderId: draft.holderId, consentId: draft.consentId, carrierId: draft.carrierId, origin: draft.origin, originKey: draft.originKey,
    illustrative: draft.illustrative, basis: draft.basis, findings: draft.findings, notCounted: draft.notCounted, version, stated,
  };
}

function addNew(context: ActionContext, draft: ContributionDraft, rates: Rates, batch: Batch): void {
  const id = context.newId() as ContributionId;
  batch.ids.set(draft, id);
  const stated = toStated(draft);
  batch.contributions.push(toHeader(draft, id, 1, stated));
  batch.steps.push({ contributionId: id, number: 1, stage: draft.stage, onDay: draft.bookedOn });
  const lineIds = draft.lines.map((line, position) => {
    const lineId = context.newId() as LineId;
    batch.lines.push({ ...line, id: lineId, contributionId: id, position, version: 1 });
    batch.moves.push(...firstMoves(draft, subjectOf(draft, lineId, goodsCommodity(line, draft.illustrative)), line.units, line.declaredUnits));
    return lineId;
  });
  for (const valuation of draft.valuations) {
    const kept = toValuation(context.newId(), id, valuation, valuation.lineIndex === null ? null : lineIds[valuation.lineIndex]!, rates);
    batch.valuations.push(kept);
    if (draft.notCounted === null) {
      batch.moves.push(...firstMoves(draft, subjectOf(draft, kept.id, valueCommodity(kept.method, draft.illustrative)), kept.eurMinor, kept.declaredEurMinor));
    }
  }
  batch.deeds.push({ action: "contribution-added", object: { kind: "contribution", id }, after: stated, facts: { reference: draft.reference, origin: draft.origin } });
}

function firstMoves(draft: ContributionDraft, subject: Subject, units: bigint | null, declared: bigint | null): Move[] {
  const moves: Move[] = [];
  if (units !== null && units > 0n) moves.push({ subject, from: { stage: "origin" }, to: { stage: draft.stage }, units, onDay: draft.bookedOn, reason: "recorded" });
  if (declared !== null && declared > 0n) {
    moves.push({ subject, from: { stage: "declaredOrigin" }, to: { stage: "declaredDelivered" }, units: declared, onDay: draft.declaredOn, reason: "declared-by-donor" });
  }
  return moves;
}

function toValuation(id: string, contributionId: string, draft: ContributionDraft["valuations"][number], lineId: string | null, rates: Rates): NewValuation {
  const { lineIndex: _lineIndex, ...facts } = draft;
  const converted = draft.eurMinor === null ? toEuroMinor(draft.amountMinor, draft.currency, draft.valuedOn, rates) : null;
  return { ...facts, id, contributionId, lineId, eurMinor: draft.eurMinor ?? converted?.eurMinor ?? null, rateOn: converted?.rateOn ?? null };
}

interface Known {
  readonly draft: ContributionDraft;
  readonly row: ContributionRow;
}

async function reviseKnown(
  context: ActionContext, db: Sql, known: readonly Known[], rates: Rates, release: { readonly name: string }, ids: Map<ContributionDraft, ContributionId>,
): Promise<{ changed: number; deeds: Deed[]; refused: CellFault[] }> {
  for (const { draft, row } of known) ids.set(draft, row.id);
  const changed = known.map((one) => ({ ...one, changes: changesBetween(one.row.stated, toStated(one.draft)) })).filter((one) => one.changes.length > 0);
  if (changed.length === 0) return { changed: 0, deeds: [], refused: [] };
  const contributionIds = changed.map((one) => one.row.id);
  const lines = groupBy(await listLinesOf(db, contributionIds), (line) => line.contributionId);
  const valuations = groupBy(await listValuationsOf(db, contributionIds), (valuation) => valuation.contributionId);
  const revision = new Revision(context, rates);
  for (const one of changed) revision.add(one, lines.get(one.row.id) ?? [], valuations.get(one.row.id) ?? []);
  const refused = await revision.book(db);
  if (refused.length > 0) return { changed: 0, deeds: [], refused };
  await updateContributions(db, changed.map(({ draft, row }) => toHeader(draft, row.id, row.version + 1, toStated(draft))));
  await keepLines(db, revision.lines);
  await keepValuations(db, revision.valuations);
  await insertRevisions(db, changed.flatMap(({ row, changes }) => changes.map((change: FieldChange) => ({
    id: context.newId(), contributionId: row.id, ...change, release: release.name,
  }))));
  return {
    changed: changed.length, refused: [],
    deeds: changed.map(({ draft, row, changes }) => ({
      action: "contribution-revised", object: { kind: "contribution", id: row.id }, before: row.stated, after: toStated(draft), facts: { release: release.name, fields: changes.map((change) => change.field) },
    })),
  };
}

function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

/** One amount that has to become another in the ledger: what it was at which stage, what it shall be. */
interface Shift {
  readonly draft: ContributionDraft;
  readonly subject: Subject;
  readonly before: { readonly stage: Stage; readonly units: bigint; readonly declared: bigint };
  readonly after: { readonly units: bigint; readonly declared: bigint };
}

/** The changes of a later release, gathered, then booked together on the day of the release. */
class Revision {
  readonly lines: NewLine[] = [];
  readonly valuations: NewValuation[] = [];
  private readonly shifts: Shift[] = [];

  constructor(private readonly context: ActionContext, private readonly rates: Rates) {}

  add({ draft, row }: Known, lines: readonly NewLine[], valuations: readonly NewValuation[]): void {
    const left = new Map(lines.map((line) => [lineName(line, line.position), line]));
    let position = lines.length;
    const lineIds = draft.lines.map((line, index) => {
      const before = left.get(lineName(line, index));
      left.delete(lineName(line, index));
      const next: NewLine = { ...line, id: before?.id ?? (this.context.newId() as LineId), contributionId: row.id, position: before?.position ?? position++, version: (before?.version ?? 0) + 1 };
      this.lines.push(next);
      this.shift(draft, row, subjectOf(draft, next.id, goodsCommodity(before ?? next, draft.illustrative)), before?.units ?? null, before?.declaredUnits ?? null, next.units, next.declaredUnits);
      return next.id;
    });
    // A line the later release no longer lists keeps its row, without units: they go back to where they came from.
    for (const gone of left.values()) {
      this.lines.push({ ...gone, units: null, declaredUnits: null, version: gone.version + 1 });
      this.shift(draft, row, subjectOf(draft, gone.id, goodsCommodity(gone, draft.illustrative)), gone.units, gone.declaredUnits, null, null);
    }
    const old = new Map(valuations.map((valuation, index) => [valuationName(valuation, index), valuation]));
    for (const [index, valuation] of draft.valuations.entries()) {
      const before = old.get(valuationName(valuation, index));
      old.delete(valuationName(valuation, index));
      const next = toValuation(before?.id ?? this.context.newId(), row.id, valuation, valuation.lineIndex === null ? null : lineIds[valuation.lineIndex]!, this.rates);
      this.valuations.push(next);
      const counts = (counted: boolean, minor: bigint | null | undefined) => (counted ? (minor ?? null) : null);
      this.shift(draft, row, subjectOf(draft, next.id, valueCommodity(next.method, draft.illustrative)),
        counts(row.not_counted === null, before?.eurMinor), counts(row.not_counted === null, before?.declaredEurMinor),
        counts(draft.notCounted === null, next.eurMinor), counts(draft.notCounted === null, next.declaredEurMinor));
    }
    for (const gone of old.values()) {
      if (row.not_counted === null) this.shift(draft, row, subjectOf(draft, gone.id, valueCommodity(gone.method, draft.illustrative)), gone.eurMinor, gone.declaredEurMinor, null, null);
    }
  }

  private shift(draft: ContributionDraft, row: ContributionRow, subject: Subject, units: bigint | null, declared: bigint | null, nextUnits: bigint | null, nextDeclared: bigint | null): void {
    this.shifts.push({
      draft, subject, before: { stage: row.stage, units: units ?? 0n, declared: declared ?? 0n }, after: { units: nextUnits ?? 0n, declared: nextDeclared ?? 0n },
    });
  }

  /** Books the shifts; what is tied to needs already cannot be taken back, and is refused with the row. */
  async book(db: Sql): Promise<CellFault[]> {
    const subjects = this.shifts.map((one) => one.subject.id);
    const free = new Map((await balancesOf(db, subjects)).filter((account) => account.need === null).map((account) => [`${account.subject} ${account.stage}`, account.units - account.reserved_units]));
    const moves: Move[] = [];
    const refused: CellFault[] = [];
    for (const one of this.shifts) {
      const to = one.draft.stage;
      const standing = free.get(`${one.subject.id} ${one.before.stage}`) ?? 0n;
      const less = one.before.units > one.after.units ? one.before.units - one.after.units : 0n;
      const more = one.after.units > one.before.units ? one.after.units - one.before.units : 0n;
      if (less > standing) {
        refused.push({ row: one.draft.row, column: null, code: "revision-below-allocated", message: `${one.draft.reference}: the later figure is below what is already tied to needs.` });
        continue;
      }
      const base = { subject: one.subject, onDay: one.draft.declaredOn, reason: "revised" };
      if (less > 0n) moves.push({ ...base, from: { stage: one.before.stage }, to: { stage: "origin" }, units: less });
      if (to !== one.before.stage && standing - less > 0n) moves.push({ ...base, from: { stage: one.before.stage }, to: { stage: to }, units: standing - less });
      if (more > 0n) moves.push({ ...base, from: { stage: "origin" }, to: { stage: to }, units: more });
      if (one.after.declared > one.before.declared) moves.push({ ...base, from: { stage: "declaredOrigin" }, to: { stage: "declaredDelivered" }, units: one.after.declared - one.before.declared });
      if (one.after.declared < one.before.declared) moves.push({ ...base, from: { stage: "declaredDelivered" }, to: { stage: "declaredOrigin" }, units: one.before.declared - one.after.declared });
    }
    if (refused.length > 0) return refused;
    const booked = await postMoves(this.context, db, moves);
    return booked.allowed ? [] : [{ row: null, column: null, code: booked.refusal.code, message: "A revision cannot be booked on its day." }];
  }
}

async function keepSupportDrafts(context: ActionContext, db: Sql, drafts: readonly ContributionDraft[], ids: ReadonlyMap<ContributionDraft, ContributionId>): Promise<Deed[]> {
  const wanted = drafts.flatMap((draft) => draft.supports.map((support) => ({ draft, support })));
  if (wanted.length === 0) return [];
  const quotations = wanted.map(({ support }) => support.statement).filter((statement): statement is Quotation => "source" in statement);
  const kept = await keepQuotations(context, db, quotations);
  const byQuotation = new Map(quotations.map((quotation, index) => [quotation, kept.ids[index]!]));
  const named = await statementIds(db, wanted.flatMap(({ support }) => ("source" in support.statement ? [] : [support.statement.originKey])));
  const supports = wanted.flatMap(({ draft, support }): NewSupport[] => {
    const statementId = "source" in support.statement ? byQuotation.get(support.statement) : named.get(support.statement.originKey);
    return statementId === undefined ? [] : [{ statementId, aboutKind: "contribution", aboutId: ids.get(draft)!, claims: support.claims, note: support.note }];
  });
  await keepSupportsOf(db, supports);
  return kept.deeds;
}

export type { Contribution };
