import { readFields, type MpsForm } from "./fields.ts";
import type { LinearProgram } from "./linear-program.ts";
import { MpsDraft, MpsProblem } from "./mps-draft.ts";

/** What is wrong in an MPS file, and in which line, counted from 1. */
export interface MpsFault {
  readonly line: number;
  readonly message: string;
}

export type MpsReading = { readonly ok: true; readonly program: LinearProgram } | { readonly ok: false; readonly fault: MpsFault };

/**
 * Reads a linear program from the text of an MPS file: sections NAME, OBJSENSE, ROWS, COLUMNS (with MARKER lines), RHS, RANGES,
 * BOUNDS and ENDATA. Lines are taken apart at blanks ("free"), or, where names hold blanks, at the columns 2, 5, 15, 25, 40 and
 * 50 ("fixed"); without a form the first that can be read. A maximum is turned into a minimum of the negative. A right-hand side
 * of the objective is a constant taken off. The first objective row counts, others are left out.
 */
export function readMps(text: string, form?: MpsForm): MpsReading {
  if (form !== undefined) return readAs(text, form);
  const free = readAs(text, "free");
  if (free.ok) return free;
  const fixed = readAs(text, "fixed");
  return fixed.ok ? fixed : free;
}

function readAs(text: string, form: MpsForm): MpsReading {
  const draft = new MpsDraft(form);
  const fields: string[] = [];
  let line = 0;
  try {
    for (let at = 0; at < text.length && !draft.ended; line += 1) {
      const next = text.indexOf("\n", at);
      const end = next < 0 ? text.length : next;
      const first = text.charCodeAt(at);
      // An asterisk in the first place makes a comment; a blank in it, a line of the section.
      if (end > at && first !== 42) {
        const isHeading = first > 32;
        const count = readFields(text, at, end, isHeading ? "free" : form, fields);
        if (count > 0) draft.take(fields, count, isHeading);
      }
      at = end + 1;
    }
    if (!draft.ended) throw new MpsProblem("the file ends before ENDATA");
    return { ok: true, program: draft.finish() };
  } catch (error) {
    if (!(error instanceof MpsProblem)) throw error;
    return { ok: false, fault: { line: Math.max(1, draft.ended ? line : line + 1), message: error.message } };
  }
}
