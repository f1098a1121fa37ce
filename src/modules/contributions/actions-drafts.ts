import { groupBy } from "../../kernel/group-by.ts";
import { roomWideId, type LabelId } from "../../kernel/label.ts";
import type { CellFault } from "../../kernel/table.ts";
import { toCellFault } from "../../edges/drafted.ts";
import type { Deed, ActionContext, Sql } from "../audit/index.ts";
import { postMoves } from "../ledger/actions.ts";
import type { Move, Subject } from "../ledger/index.ts";
import { labelOfNew } from "../releasability/actions.ts";
import { labelNotByFile } from "../releasability/index.ts";
import { keepQuotations, keepSupportsOf, statementIds, type NewSupport } from "../sources/actions.ts";
import type { Quotation } from "../sources/index.ts";
import { Revision, subjectOf, toValuation, type Known } from "./actions-revision.ts";
import type { Contribution, ContributionId, LineId } from "./contribution.ts";
import { changesBetween, toStated, type ContributionDraft, type FieldChange, type Stated } from "./draft.ts";
import {
  insertContributions, insertRevisions, insertSteps, keepLines, keepValuations, listLinesOf, listValuationsOf, lockByOrigin, lockByReference, readRates, removeValuations, takenReferences,
  updateContributions, type ContributionRow, type NewContribution, type NewLine, type NewValuation,
} from "./store.ts";
import { goodsCommodity, valueCommodity, type Rates } from "./valuation.ts";

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
  const byOrigin = (draft: ContributionDraft) => (draft.originKey === null ? undefined : known.get(`${draft.origin} ${draft.originKey}`));
  // What a file says of a contribution that was recorded otherwise is about that one.
  const byReference = await lockByReference(db, drafts.filter((draft) => draft.originKey !== null && draft.origin !== "kiel" && !byOrigin(draft)));
  const isKnown = (draft: ContributionDraft) => byOrigin(draft) ?? (draft.originKey === null || draft.origin === "kiel" ? undefined : byReference.get(`${draft.donorId} ${draft.reference}`));
  const fresh = drafts.filter((draft) => !isKnown(draft));
  const moved = drafts.filter((draft) => isKnown(draft) && isKnown(draft)!.donor_id !== draft.donorId);
  const { labels, unlabelled } = await decideLabels(db, drafts, isKnown);
  const refused = [...unlabelled, ...(await refuseTaken(db, [...fresh, ...moved])), ...refuseEnded(drafts, isKnown), ...(await refuseUnknownStatements(db, drafts))];
  if (refused.length > 0) return { added: 0, changed: 0, unchanged: 0, refused, deeds: [], ids: new Map() };

  const batch: Batch = { contributions: [], lines: [], valuations: [], steps: [], moves: [], deeds: [], ids: new Map() };
  for (const draft of fresh) addNew(context, draft, labels.get(draft)!, rates, batch);
  const written = await insertContributions(db, batch.contributions);
  // Someone else's, written since they were looked for.
  const lost = fresh.filter((draft) => !written.has(batch.ids.get(draft)!)).map(toTaken);
  if (lost.length > 0) return { added: 0, changed: 0, unchanged: 0, refused: lost, deeds: [], ids: new Map() };
  await keepLines(db, batch.lines);
  await keepValuations(db, batch.valuations);
  await insertSteps(db, batch.steps);
  const booked = await postMoves(context, db, batch.moves);
  if (!booked.allowed) throw new Error(`a new contribution could not be booked: ${booked.refusal.code}`);

  const revised = await reviseKnown(context, db, drafts.filter(isKnown).map((draft) => ({ draft, row: isKnown(draft)! })), rates, release, batch.ids);
  if (revised.refused.length > 0) return { added: 0, changed: 0, unchanged: 0, refused: revised.refused, deeds: [], ids: new Map() };
  const supported = await keepSupportDrafts(context, db, drafts, { ids: batch.ids, labels });
  return {
    added: fresh.length, changed: revised.changed, unchanged: drafts.length - fresh.length - revised.changed, refused: [],
    deeds: [...batch.deeds, ...revised.deeds, ...supported], ids: batch.ids,
  };
}

/** Who may read each draft: what is known keeps its label, which a file cannot change. */
async function decideLabels(db: Sql, drafts: readonly ContributionDraft[], isKnown: (draft: ContributionDraft) => ContributionRow | undefined): Promise<{ labels: Map<ContributionDraft, LabelId>; unlabelled: CellFault[] }> {
  const labels = new Map<ContributionDraft, LabelId>();
  const unlabelled: CellFault[] = [];
  for (const draft of drafts) {
    const known = isKnown(draft)?.label_id;
    const asked = draft.labelId === undefined && draft.label ? await labelOfNew(db, draft.label, { owner: draft.donorId, parents: [] }) : null;
    const why = asked === null ? null : !asked.allowed ? asked.refusal : known !== undefined && known !== asked.value ? labelNotByFile : null;
    if (why) unlabelled.push(toCellFault(draft.row, "releasable_to", why));
    else labels.set(draft, known ?? draft.labelId ?? (asked?.allowed ? asked.value : roomWideId));
  }
  return { labels, unlabelled };
}

let cachedRates: Rates | undefined;

/** Reference rates are loaded once: they are added to at start only. */
export async function ratesOf(db: Sql): Promise<Rates> {
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
    return again ? [toTaken(draft)] : [];
  });
}

function toTaken(draft: ContributionDraft): CellFault {
  return { row: draft.row, column: "reference", code: "reference-taken", message: `This donor already has a contribution ${draft.reference}.`, facts: { reference: draft.reference } };
}

/** What has ended here is not brought back by a file that says something else of it than before. */
function refuseEnded(drafts: readonly ContributionDraft[], isKnown: (draft: ContributionDraft) => ContributionRow | undefined): CellFault[] {
  return drafts.flatMap((draft) => {
    const row = isKnown(draft);
    return !row || row.ended === null || changesBetween(row.stated, toStated(draft)).length === 0 ? []
      : [{ row: draft.row, column: "reference", code: "contribution-ended", message: `${draft.reference} has ended (${row.ended}).`, facts: { ended: row.ended } }];
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

function toHeader(draft: ContributionDraft, id: ContributionId, version: number, stated: Stated, labelId: LabelId): NewContribution {
  return {
    id, donorId: draft.donorId, reference: draft.reference, kind: draft.kind, stage: draft.stage, category: draft.category, title: draft.title,
    explanation: draft.explanation, announcedOn: draft.announcedOn, announcedText: draft.announcedText, payerId: draft.payerId, supplierId: draft.supplierId,
    holderId: draft.holderId, consentId: draft.consentId, carrierId: draft.carrierId, origin: draft.origin, originKey: draft.originKey,
    illustrative: draft.illustrative, basis: draft.basis, findings: draft.findings, notCounted: draft.notCounted, labelId, version, stated,
  };
}

function addNew(context: ActionContext, draft: ContributionDraft, label: LabelId, rates: Rates, batch: Batch): void {
  const id = context.newId() as ContributionId;
  batch.ids.set(draft, id);
  const stated = toStated(draft);
  batch.contributions.push(toHeader(draft, id, 1, stated, label));
  batch.steps.push({ contributionId: id, number: 1, stage: draft.stage, onDay: draft.bookedOn });
  const lineIds = draft.lines.map((line, position) => {
    const lineId = context.newId() as LineId;
    batch.lines.push({ ...line, id: lineId, contributionId: id, position, version: 1 });
    batch.moves.push(...firstMoves(draft, subjectOf(draft, lineId, goodsCommodity(line, draft.illustrative), label), line.units, line.declaredUnits));
    return lineId;
  });
  for (const valuation of draft.valuations) {
    const kept = toValuation(context.newId(), id, valuation, valuation.lineIndex === null ? null : lineIds[valuation.lineIndex]!, rates);
    batch.valuations.push(kept);
    if (draft.notCounted === null) {
      batch.moves.push(...firstMoves(draft, subjectOf(draft, kept.id, valueCommodity(kept.method, draft.illustrative), label), kept.eurMinor, kept.declaredEurMinor));
    }
  }
  batch.deeds.push({ action: "contribution-added", object: { kind: "contribution", id }, label, after: stated, facts: { reference: draft.reference, origin: draft.origin } });
}

function firstMoves(draft: ContributionDraft, subject: Subject, units: bigint | null, declared: bigint | null): Move[] {
  const moves: Move[] = [];
  if (units !== null && units > 0n) moves.push({ subject, from: { stage: "origin" }, to: { stage: draft.stage }, units, onDay: draft.bookedOn, reason: "recorded" });
  if (declared !== null && declared > 0n) {
    moves.push({ subject, from: { stage: "declaredOrigin" }, to: { stage: "declaredDelivered" }, units: declared, onDay: draft.declaredOn, reason: "declared-by-donor" });
  }
  return moves;
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
  await updateContributions(db, changed.map(({ draft, row }) => toHeader(draft, row.id, row.version + 1, toStated(draft), row.label_id)));
  await keepLines(db, revision.lines);
  await removeValuations(db, revision.goneValuations);
  await keepValuations(db, revision.valuations);
  await insertRevisions(db, changed.flatMap(({ row, changes }) => changes.map((change: FieldChange) => ({
    id: context.newId(), contributionId: row.id, ...change, release: release.name,
  }))));
  return {
    changed: changed.length, refused: [],
    deeds: changed.map(({ draft, row, changes }) => ({
      action: "contribution-revised", object: { kind: "contribution", id: row.id }, label: row.label_id, before: row.stated, after: toStated(draft), facts: { release: release.name, fields: changes.map((change) => change.field) },
    })),
  };
}

async function keepSupportDrafts(context: ActionContext, db: Sql, drafts: readonly ContributionDraft[], { ids, labels }: { readonly ids: ReadonlyMap<ContributionDraft, ContributionId>; readonly labels: ReadonlyMap<ContributionDraft, LabelId> }): Promise<Deed[]> {
  const wanted = drafts.flatMap((draft) => draft.supports.map((support) => ({ draft, support })));
  if (wanted.length === 0) return [];
  const quoted = wanted.filter(({ support }) => "source" in support.statement);
  const quotations = quoted.map(({ support }) => support.statement as Quotation);
  const kept = await keepQuotations(context, db, quoted.map(({ draft, support }) => ({ ...(support.statement as Quotation), labelId: labels.get(draft)! })), { sameWords: "one" });
  const byQuotation = new Map(quotations.map((quotation, index) => [quotation, kept.ids[index]!]));
  const named = await statementIds(db, wanted.flatMap(({ support }) => ("source" in support.statement ? [] : [support.statement.originKey])));
  const supports = wanted.flatMap(({ draft, support }): NewSupport[] => {
    const statementId = "source" in support.statement ? byQuotation.get(support.statement) : named.get(support.statement.originKey);
    return statementId === undefined ? [] : [{ statementId, aboutKind: "contribution", aboutId: ids.get(draft)!, claims: support.claims, note: support.note, labelId: labels.get(draft)! }];
  });
  await keepSupportsOf(db, supports);
  return kept.deeds;
}

export type { Contribution };
