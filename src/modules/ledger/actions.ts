import type { Day } from "../../kernel/day.ts";
import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import { done, notFound, type Outcome } from "../../kernel/outcome.ts";
import type { ActionContext, Sql } from "../audit/index.ts";
import { isOutside } from "./stage.ts";
import { findReservation, holdAccounts, insertTransfers, insertWorths, leastHeld, listAccounts, listReceived, listTransfers, listWorths, sumSeen, sumTaken, sumTied, thousandthsForNeed, worthFor, type AccountRow, type NewTransfer, type ReceivedRow, type Worth } from "./store.ts";
import { accountKey, checkMoves, type LedgerRefusal, type Move } from "./transfer.ts";

/** Moves units, all or none, inside the caller's transaction. The accounts stay locked until its commit. */
export function postMoves(context: ActionContext, db: Sql, moves: readonly Move[]): Promise<Decision<readonly string[], LedgerRefusal>> {
  return write(context, db, moves, "post");
}

/**
 * Holds units for a move that is not made yet: they stay where they are and nobody else can have them, until the
 * reservation is settled, voided or expires.
 */
export function reserveMoves(context: ActionContext, db: Sql, moves: readonly Move[]): Promise<Decision<readonly string[], LedgerRefusal>> {
  return write(context, db, moves, "reserve");
}

async function write(context: ActionContext, db: Sql, moves: readonly Move[], kind: "post" | "reserve"): Promise<Decision<readonly string[], LedgerRefusal>> {
  if (moves.length === 0) return allow([]);
  const held = await holdAccounts(db, moves.flatMap((move) => [
    { subject: move.subject, place: move.from, onDay: move.onDay }, { subject: move.subject, place: move.to, onDay: move.onDay },
  ]));
  const answer = checkMoves(moves, new Map([...held].map(([key, account]) => [key, account.freeUnits])));
  if (!answer.allowed) return answer;
  const command = context.newId();
  const transfers = moves.map((move): NewTransfer => ({
    id: context.newId(), command, kind, units: move.units, onDay: move.onDay, resolves: null, reason: move.reason,
    from: held.get(accountKey(move.subject.id, move.from))!.accountId, to: held.get(accountKey(move.subject.id, move.to))!.accountId,
  }));
  // In chunks: one statement of 50,000 rows would hold its whole text in memory three times.
  for (let start = 0; start < transfers.length; start += 5000) await insertTransfers(db, transfers.slice(start, start + 5000));
  return allow(transfers.map((transfer) => transfer.id));
}

/** Ends a reservation: `settle` makes the move (of all its units, or of fewer), `void` and `expire` give the units back. */
export async function resolveReservation(
  context: ActionContext, db: Sql,
  order: { readonly id: string; readonly how: "settle" | "void" | "expire"; readonly units?: bigint; readonly onDay: Day; readonly reason: string },
): Promise<Decision<string, LedgerRefusal>> {
  const found = await findReservation(db, order.id);
  if (found) await holdAccounts(db, [found.fromPlace, found.toPlace].map((place) => ({ subject: found.subject, place, onDay: order.onDay })));
  // Read again now that nobody else can end it.
  const reservation = found && (await findReservation(db, order.id));
  if (!reservation || reservation.resolved) return refuse({ rule: "LEDGER-5", code: "reservation-resolved", pointer: "" });
  const units = order.how === "settle" ? (order.units ?? reservation.units) : reservation.units;
  if (units < 1n || units > reservation.units) throw new RangeError(`a reservation of ${reservation.units} units cannot be settled with ${units}`);
  if (order.how === "settle") {
    const held = isOutside(reservation.fromPlace.stage) ? units : await leastHeld(db, reservation.from, order.onDay);
    if (held < units) return refuse({ rule: "LEDGER-1", code: "ledger-not-enough", pointer: "", stage: reservation.fromPlace.stage, freeUnits: held, askedUnits: units });
  }
  const id = context.newId();
  await insertTransfers(db, [{
    id, command: context.newId(), kind: order.how, from: reservation.from, to: reservation.to, units, onDay: order.onDay, resolves: reservation.id, reason: order.reason,
  }]);
  return allow(id);
}

/** What stands where, of these subjects, now or at the end of a day. */
export function balancesOf(db: Sql, subjects: readonly string[], asOf: Day | null = null): Promise<AccountRow[]> {
  return subjects.length === 0 ? Promise.resolve([]) : listAccounts(db, subjects, asOf);
}

/** What stood as received for these needs, line by line and day by day. */
export function receivedFor(db: Sql, needs: readonly string[]): Promise<ReceivedRow[]> {
  return needs.length === 0 ? Promise.resolve([]) : listReceived(db, needs);
}

export type { AccountRow, ReceivedRow };

export interface SubjectLedger {
  readonly asOf: Day | null;
  readonly accounts: readonly { stage: string; need: string | null; node: string | null; commodity: string; units: number; reservedUnits: number }[];
  readonly transfers: readonly { id: string; kind: string; from: string; to: string; need: string | null; units: number; onDay: Day; reason: string; recordedAt: string }[];
}

/** One subject's accounts and its latest transfers. */
export async function openLedger(context: ActionContext, subject: string, asOf: Day | null): Promise<Outcome<SubjectLedger>> {
  const accounts = await listAccounts(context.sql, [subject], asOf);
  if (accounts.length === 0) return notFound;
  const transfers = await listTransfers(context.sql, subject);
  return done({
    asOf,
    accounts: accounts.filter((account) => !isOutside(account.stage)).map((account) => ({
      stage: account.stage, need: account.need, node: account.node, commodity: account.commodity, units: Number(account.units), reservedUnits: Number(account.reserved_units),
    })),
    transfers: transfers.map((row) => ({
      id: row.id, kind: row.kind, from: row.from_stage, to: row.to_stage, need: row.to_need ?? row.from_need, units: Number(row.units),
      onDay: row.on_day, reason: row.reason, recordedAt: row.recorded_at.toISOString(),
    })),
  });
}

/** What is tied to needs or held for them, by need, in thousandths of a unit; all of it, whoever asks. */
export function takenForNeeds(db: Sql, needs: readonly string[]): Promise<Map<string, bigint>> {
  return needs.length === 0 ? Promise.resolve(new Map()) : sumTaken(db, needs);
}

/** The same as far as the reader may see it, for whatever shows it to them. */
export function seenForNeeds(db: Sql, needs: readonly string[]): Promise<Map<string, bigint>> {
  return needs.length === 0 ? Promise.resolve(new Map()) : sumSeen(db, needs);
}

/** How many units of these subjects are tied to needs or held for them; all of them, whoever asks. */
export function tiedUnits(db: Sql, subjects: readonly string[]): Promise<bigint> {
  return sumTied(db, subjects);
}

/** What was agreed that a unit of these subjects counts for these needs; nothing for what was never tied. */
export function agreedWorths(db: Sql, subjects: readonly string[], needs: readonly string[]): Promise<Worth[]> {
  return listWorths(db, subjects, needs);
}

/** Agrees what a unit counts for a need, from 1 to 1,000 thousandths. The first word about a subject and a need stays. */
export function agreeWorths(db: Sql, list: readonly Worth[]): Promise<void> {
  return insertWorths(db, list);
}

export { thousandthsForNeed, worthFor };
