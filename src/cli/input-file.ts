import { readFileSync } from "node:fs";
import { exitCodes, Failure } from "./terminal.ts";

/** The bytes of a file that someone named; 0 is standard input. One that cannot be read is bad input. */
export function readInput(file: string | 0): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Failure(exitCodes.badInput, `${file === 0 ? "-" : file} cannot be read: ${(error as Error).message}`);
  }
}
