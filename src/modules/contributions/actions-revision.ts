import type { LabelId } from "../../kernel/label.ts";
import type { CellFault } from "../../kernel/table.ts";
import type { ActionContext, Sql } from "../audit/index.ts";
import { balancesOf, postMoves } from "../ledger/actions.ts";
import type { Move, Stage, Subject } from "../ledger/index.ts";
import type { LineId } from "./contribution.ts";
import { lineName, valuationName, type ContributionDraft } from "./draft.ts";
import type { ContributionRow, NewLine, NewValuation } from "./store.ts";
import { goodsCommodity, toEuroMinor, valueCommodity, type Rates, type Valuation } from "./valuation.ts";

/** A draft of a later release, and the contribution it is about as it stands. */
export interface Known {
  readonly draft: ContributionDraft;
  readonly row: ContributionRow;
}

/** What a line or value of a draft is booked as. */
export function subjectOf(draft: ContributionDraft, id: string, commodity: string, label: LabelId): Subject {
  return { id, donor: draft.donorId, category: draft.category, commodity, label };
}

export function toValuation(id: string, contributionId: string, draft: ContributionDraft["valuations"][number], lineId: string | null, rates: Rates): NewValuation {
  const { lineIndex: _lineIndex, ...facts } = draft;
  const converted = draft.eurMinor === null ? toEuroMinor(draft.amountMinor, draft.currency, draft.valuedOn, rates) : null;
  return { ...facts, id, contributionId, lineId, eurMinor: draft.eurMinor ?? converted?.eurMinor ?? null, rateOn: converted?.rateOn ?? null };
}

type KnownUnits = bigint | null | undefined;

/** Whether what was booked of a contribution's lines and values still belongs to the same donor and category. */
function isSameSubject(draft: ContributionDraft, row: ContributionRow): boolean {
  return draft.donorId === row.donor_id && draft.category === row.category;
}

/** What a line or value was booked as before the revision. */
function formerSubjectOf(row: ContributionRow, id: string, commodity: string): Subject {
  return { id, donor: row.donor_id, category: row.category, commodity, label: row.label_id };
}

/** One amount that has to become another in the ledger: what it was at which stage, what it shall be. */
interface Shift {
  readonly draft: ContributionDraft;
  readonly subject: Subject;
  readonly before: { readonly stage: Stage; readonly units: bigint; readonly declared: bigint };
  readonly after: { readonly units: bigint; readonly declared: bigint };
}

/** The changes of a later release, gathered, then booked together on the day of the release. */
export class Revision {
  readonly lines: NewLine[] = [];
  readonly valuations: NewValuation[] = [];
  readonly goneValuations: string[] = [];
  private readonly shifts: Shift[] = [];

  constructor(private readonly context: ActionContext, private readonly rates: Rates) {}

  add({ draft, row }: Known, lines: readonly NewLine[], valuations: readonly NewValuation[]): void {
    const lineIds = this.addLines(draft, row, lines);
    const old = new Map(valuations.map((valuation, index) => [valuationName(valuation, index), valuation]));
    const identity = (of: Pick<Valuation, "method">, illustrative: boolean) => valueCommodity(of.method, illustrative);
    for (const [index, valuation] of draft.valuations.entries()) {
      const found = old.get(valuationName(valuation, index));
      const before = found && isSameSubject(draft, row) && identity(found, row.illustrative) === identity(valuation, draft.illustrative) ? found : undefined;
      if (before) old.delete(valuationName(valuation, index));
      const next = toValuation(before?.id ?? this.context.newId(), row.id, valuation, valuation.lineIndex === null ? null : lineIds[valuation.lineIndex]!, this.rates);
      this.valuations.push(next);
      const was = row.not_counted === null ? before : undefined;
      const is = draft.notCounted === null ? next : undefined;
      this.shift(draft, row, subjectOf(draft, next.id, identity(next, draft.illustrative), row.label_id), was?.eurMinor, was?.declaredEurMinor, is?.eurMinor, is?.declaredEurMinor);
    }
    for (const gone of old.values()) {
      this.goneValuations.push(gone.id);
      if (row.not_counted === null) this.shift(draft, row, formerSubjectOf(row, gone.id, identity(gone, row.illustrative)), gone.eurMinor, gone.declaredEurMinor, null, null);
    }
  }

  /**
   * Compares lines by name. One whose donor, category or item is another now is a new line in its place, since what was booked
   * of it counts elsewhere; the former keeps its row at the end, without units, as does one the later release no longer lists.
   */
  private addLines(draft: ContributionDraft, row: ContributionRow, lines: readonly NewLine[]): LineId[] {
    // Of several by one name the first is the one in force.
    const left = new Map(lines.map((line): [string, NewLine] => [lineName(line, line.position), line]).reverse());
    let end = lines.length;
    const kept: NewLine[] = [];
    const gone: NewLine[] = [];
    const lineIds = draft.lines.map((line, index) => {
      const found = left.get(lineName(line, index));
      left.delete(lineName(line, index));
      const before = found && isSameSubject(draft, row) && goodsCommodity(found, row.illustrative) === goodsCommodity(line, draft.illustrative) ? found : undefined;
      if (found && !before) gone.push({ ...found, position: end++ });
      const next: NewLine = { ...line, id: before?.id ?? (this.context.newId() as LineId), contributionId: row.id, position: found?.position ?? end++, version: (before?.version ?? 0) + 1 };
      kept.push(next);
      this.shift(draft, row, subjectOf(draft, next.id, goodsCommodity(next, draft.illustrative), row.label_id), before?.units, before?.declaredUnits, next.units, next.declaredUnits);
      return next.id;
    });
    const former = [...gone, ...[...left.values()].filter((line) => line.units !== null || line.declaredUnits !== null)];
    for (const line of former) {
      // First, so that its place is free for the line that takes it.
      this.lines.push({ ...line, units: null, declaredUnits: null, version: line.version + 1 });
      this.shift(draft, row, formerSubjectOf(row, line.id, goodsCommodity(line, row.illustrative)), line.units, line.declaredUnits, null, null);
    }
    this.lines.push(...kept);
    return lineIds;
  }

  private shift(draft: ContributionDraft, row: ContributionRow, subject: Subject, units: KnownUnits, declared: KnownUnits, nextUnits: KnownUnits, nextDeclared: KnownUnits): void {
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
        // A line and its value fall short together; the row is told once.
        if (!refused.some((fault) => fault.row === one.draft.row && fault.message.startsWith(`${one.draft.reference}:`))) refused.push({ row: one.draft.row, column: null, code: "revision-below-allocated", message: `${one.draft.reference}: the later figure is below what is already tied to needs.` });
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
