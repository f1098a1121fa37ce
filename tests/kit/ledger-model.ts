import { addDays, day, type Day } from "../../src/kernel/day.ts";
import { isOutside, mayMove } from "../../src/modules/ledger/index.ts";
import { accountKey, type Move } from "../../src/modules/ledger/transfer.ts";

interface Entry {
  readonly account: string;
  readonly units: bigint;
  readonly onDay: Day;
}

/** The ledger as anyone would write it who need not be fast: every question goes through everything that ever moved. */
export class LedgerModel {
  readonly entries: Entry[] = [];
  readonly reservations: { readonly move: Move; open: boolean }[] = [];

  balance(account: string, through: Day): bigint {
    return this.entries.reduce((sum, one) => (one.account === account && one.onDay <= through ? sum + one.units : sum), 0n);
  }

  reserved(account: string): bigint {
    return this.reservations.reduce((sum, one) => (one.open && accountKey(one.move.subject.id, one.move.from) === account ? sum + one.move.units : sum), 0n);
  }

  /** What an account has on a day and every later one of the window. */
  least(account: string, from: Day): bigint {
    let least = this.balance(account, from);
    for (let on = from; on <= lastDay; on = addDays(on, 1)) {
      const units = this.balance(account, on);
      if (units < least) least = units;
    }
    return least;
  }

  private mayPost(move: Move): boolean {
    const account = accountKey(move.subject.id, move.from);
    if (!mayMove(move.from.stage, move.to.stage)) return false;
    if (isOutside(move.from.stage)) return true;
    const unreserved = this.balance(account, lastDay) - this.reserved(account);
    const least = this.least(account, move.onDay);
    return move.units <= (least < unreserved ? least : unreserved);
  }

  private write(move: Move, units: bigint): void {
    this.entries.push({ account: accountKey(move.subject.id, move.from), units: -units, onDay: move.onDay }, { account: accountKey(move.subject.id, move.to), units, onDay: move.onDay });
  }

  /** Makes all the moves, or none when one of them cannot be made. */
  post(moves: readonly Move[]): boolean {
    const mark = this.entries.length;
    for (const move of moves) {
      if (!this.mayPost(move)) {
        this.entries.length = mark;
        return false;
      }
      this.write(move, move.units);
    }
    return true;
  }

  reserve(move: Move): boolean {
    if (!this.mayPost(move)) return false;
    this.reservations.push({ move, open: true });
    return true;
  }

  /** Ends a reservation: with so many of its units moved on a day, or with none. */
  resolve(at: number, units: bigint, onDay: Day): boolean {
    const reservation = this.reservations[at];
    if (!reservation?.open || (units > 0n && this.least(accountKey(reservation.move.subject.id, reservation.move.from), onDay) < units)) return false;
    reservation.open = false;
    if (units > 0n) this.write({ ...reservation.move, onDay }, units);
    return true;
  }

  /** Every account with what it holds on a day and what is reserved of it; those with neither are left out. */
  accounts(through: Day = lastDay): Record<string, string> {
    const keys = new Set([...this.entries.map((one) => one.account), ...this.reservations.map((one) => accountKey(one.move.subject.id, one.move.from))]);
    return Object.fromEntries([...keys].sort().map((key) => [key, `${this.balance(key, through)} ${this.reserved(key)}`]).filter(([, text]) => text !== "0 0"));
  }
}

export const firstDay = day("2026-12-01");
export const lastDay = addDays(firstDay, 11);
