import { parseDay } from "./days.ts";
import type { Fault, FaultCode } from "./problem.ts";

const maximumFaults = 1000;

/** Collects what is wrong with a JSON document while it is walked. Every test method adds at most one fault and says whether the value is right. */
export class Reading {
  readonly faults: Fault[] = [];

  /** Notes a fault; after 1,000 no more are kept. */
  fault(pointer: string, code: FaultCode, message: string): false {
    if (this.faults.length < maximumFaults) this.faults.push({ pointer, code, message });
    return false;
  }

  /** A plain object with all of `required`, and nothing beyond `required` and `optional`. */
  object(value: unknown, pointer: string, required: readonly string[], optional: readonly string[]): value is Record<string, unknown> {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return this.fault(pointer, "wrong-type", "must be an object");
    for (const key of required)
      if (!Object.hasOwn(value, key)) this.fault(`${pointer}/${escapePointer(key)}`, "missing", `${key} is missing`);
    for (const key of Object.keys(value))
      if (!required.includes(key) && !optional.includes(key))
        this.fault(`${pointer}/${escapePointer(key)}`, "unknown-field", "is not part of this format");
    return true;
  }

  list(value: unknown, pointer: string): value is readonly unknown[] {
    return Array.isArray(value) || (value !== undefined && this.fault(pointer, "wrong-type", "must be a list"));
  }

  /** 1 to 200 characters. Absent values are the object's matter and pass as wrong without a second fault. */
  text(value: unknown, pointer: string): value is string {
    if (value === undefined) return false;
    if (typeof value !== "string") return this.fault(pointer, "wrong-type", "must be a text");
    return (value.length >= 1 && value.length <= 200) || this.fault(pointer, "out-of-range", "must have 1 to 200 characters");
  }

  choice(value: unknown, pointer: string, choices: readonly string[]): value is string {
    if (value === undefined) return false;
    return choices.includes(value as string) || this.fault(pointer, "out-of-range", `must be one of ${choices.join(", ")}`);
  }

  whole(value: unknown, pointer: string, low: number, high: number): value is number {
    if (value === undefined) return false;
    if (typeof value !== "number" || !Number.isInteger(value)) return this.fault(pointer, "wrong-type", "must be a whole number");
    return (value >= low && value <= high) || this.fault(pointer, "out-of-range", `must be ${low} to ${high}`);
  }

  /** A decimal in [low, high] that has at most so many places. */
  decimal(value: unknown, pointer: string, low: number, high: number, places: number): value is number {
    if (value === undefined) return false;
    if (typeof value !== "number" || !Number.isFinite(value)) return this.fault(pointer, "wrong-type", "must be a number");
    if (value < low || value > high) return this.fault(pointer, "out-of-range", `must be ${low} to ${high}`);
    const scale = 10 ** places;
    return Math.round(value * scale) / scale === value || this.fault(pointer, "too-many-decimals", `has more than ${places} decimals`);
  }

  flag(value: unknown, pointer: string): value is boolean {
    if (value === undefined) return false;
    return typeof value === "boolean" || this.fault(pointer, "wrong-type", "must be true or false");
  }

  day(value: unknown, pointer: string): value is string {
    if (value === undefined) return false;
    if (typeof value !== "string") return this.fault(pointer, "wrong-type", "must be a day, yyyy-mm-dd");
    return parseDay(value) !== undefined || this.fault(pointer, "not-a-day", "must be a day that exists, yyyy-mm-dd");
  }

  /** An id that is one of the known ones. */
  reference(value: unknown, pointer: string, known: ReadonlySet<string>, noun: string): value is string {
    if (!this.text(value, pointer)) return false;
    return known.has(value) || this.fault(pointer, "unknown-id", `there is no ${noun} with this id`);
  }
}

/** One step of a JSON pointer, escaped as RFC 6901 asks. */
export function escapePointer(step: string): string {
  return step.replaceAll("~", "~0").replaceAll("/", "~1");
}
