import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import type { Day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import { isOutside, mayMove, type Stage } from "./stage.ts";

/** What moves: a line's goods, a sum of money, a valuation; with the donor and category its totals belong to. */
export interface Subject {
  readonly id: string;
  readonly donor: string;
  readonly category: string;
  /** Units of unlike commodities are never added: `goods:round`, `item:<id>`, `money:EUR`, `value:EUR:donorDeclared`. */
  readonly commodity: string;
  /** Who may read of its accounts. */
  readonly label: LabelId;
}

export interface Place {
  readonly stage: Stage;
  readonly need?: string | null;
  readonly node?: string | null;
  /** Of an account that tells for whom: who may read of it. Absent: whoever may read of the subject. */
  readonly label?: LabelId;
}

/** Units to go from one place to another, as of a day. Whole units of the commodity, above zero. */
export interface Move {
  readonly subject: Subject;
  readonly from: Place;
  readonly to: Place;
  readonly units: bigint;
  readonly onDay: Day;
  readonly reason: string;
}

export type LedgerRefusal =
  | { readonly rule: "LEDGER-1"; readonly code: "ledger-not-enough"; readonly pointer: string; readonly stage: Stage; readonly freeUnits: bigint; readonly askedUnits: bigint }
  | { readonly rule: "LEDGER-2"; readonly code: "ledger-no-such-move"; readonly pointer: string; readonly from: Stage; readonly to: Stage }
  | { readonly rule: "LEDGER-5"; readonly code: "reservation-resolved"; readonly pointer: string };

export const largestUnits = BigInt(Number.MAX_SAFE_INTEGER);

/** The key of the account a place means for a subject. */
export function accountKey(subject: string, place: Place): string {
  return `${subject}|${place.stage}|${place.need ?? ""}|${place.node ?? ""}`;
}

/**
 * Whether moves can be made one after the other, given how many units each account has free from the first day it is moved on
 * (`null`: without bound). The first that cannot refuses them all. Units that arrive by an earlier move may leave by a later
 * one, though not on a day before they arrive.
 */
export function checkMoves(moves: readonly Move[], freeUnits: ReadonlyMap<string, bigint | null>): Decision<readonly Move[], LedgerRefusal> {
  const changes = new Map<string, Change[]>();
  for (const [index, move] of moves.entries()) {
    const from = accountKey(move.subject.id, move.from);
    const to = accountKey(move.subject.id, move.to);
    if (move.units < 1n || move.units > largestUnits) throw new RangeError(`units must be 1 to 2^53 − 1, got ${move.units}`);
    if (from === to) throw new RangeError(`units cannot move to where they are, ${from}`);
    if (!mayMove(move.from.stage, move.to.stage)) {
      return refuse({ rule: "LEDGER-2", code: "ledger-no-such-move", pointer: `/${index}`, from: move.from.stage, to: move.to.stage });
    }
    const left = isOutside(move.from.stage) ? null : leastFrom(move.onDay, freeUnits.get(from) ?? 0n, changes.get(from) ?? []);
    if (left !== null && left < move.units) {
      return refuse({ rule: "LEDGER-1", code: "ledger-not-enough", pointer: `/${index}`, stage: move.from.stage, freeUnits: left, askedUnits: move.units });
    }
    note(changes, from, { onDay: move.onDay, units: -move.units });
    note(changes, to, { onDay: move.onDay, units: move.units });
  }
  return allow(moves);
}

/** What an earlier move of the same command puts into an account or takes out of it. */
interface Change {
  readonly onDay: Day;
  readonly units: bigint;
}

function note(changes: Map<string, Change[]>, account: string, change: Change): void {
  const list = changes.get(account);
  if (list) list.push(change);
  else changes.set(account, [change]);
}

/** The least an account has free on a day or any later one. */
function leastFrom(onDay: Day, free: bigint, changes: readonly Change[]): bigint {
  const through = (last: Day) => changes.reduce((sum, change) => (change.onDay <= last ? sum + change.units : sum), free);
  return changes.reduce((least, { onDay: last }) => (last > onDay && through(last) < least ? through(last) : least), through(onDay));
}
