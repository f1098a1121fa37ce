import type { CellFault } from "../../kernel/table.ts";
import { type FaultCode, type FaultFacts, toMessage } from "./fault-texts.ts";

/** A fault at its place, with the English sentence and the facts for the other languages. */
export function fault<Code extends FaultCode>(
  code: Code,
  facts: FaultFacts[Code],
  place: { readonly row?: number; readonly column?: string } = {},
): CellFault {
  return { row: place.row ?? null, column: place.column ?? null, code, message: toMessage(code, facts, "en"), facts };
}

/** Thrown by a reader that cannot go on, and caught by `readTable` and `markFaults` only. */
export class UnreadableFile extends Error {
  readonly faults: readonly CellFault[];

  constructor(faults: readonly CellFault[]) {
    super(faults[0]?.message ?? "the file cannot be read");
    this.faults = faults;
  }
}

/** Stops the reading with one fault of the file. */
export function unreadable<Code extends FaultCode>(
  code: Code,
  facts: FaultFacts[Code],
  place: { readonly row?: number; readonly column?: string } = {},
): never {
  throw new UnreadableFile([fault(code, facts, place)]);
}

/** Keeps the first faults and counts the rest, so that a file wrong in every cell costs no more than a small one. */
export class FaultList {
  readonly #most: number;
  readonly #faults: CellFault[] = [];
  #left = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(found: CellFault): void {
    if (this.#faults.length < this.#most) this.#faults.push(found);
    else this.#left += 1;
  }

  get isEmpty(): boolean {
    return this.#faults.length === 0;
  }

  toArray(): CellFault[] {
    return this.#left === 0 ? [...this.#faults] : [...this.#faults, fault("more-faults", { more: this.#left })];
  }
}
