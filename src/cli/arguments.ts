import { InvalidArgumentError } from "commander";

/** Reads a number within bounds, both included. */
export function toNumber(least: number, most: number, whole = false): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === "" || !Number.isFinite(value) || value < least || value > most || (whole && !Number.isSafeInteger(value))) {
      throw new InvalidArgumentError(`Must be a ${whole ? "whole " : ""}number from ${least} to ${most}.`);
    }
    return value;
  };
}

export const shareOf = toNumber(0, 1);
