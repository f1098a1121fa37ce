import type { Writable } from "node:stream";

/** How a command ended: what it was asked is done; a rule says no, or it does not hold; it was called wrongly; its input is bad. */
export const exitCodes = { done: 0, refused: 1, usage: 2, badInput: 3 } as const;

/** Thrown to end a command with a sentence for a person, a document for a program, and a code. */
export class Failure extends Error {
  constructor(readonly code: 1 | 2 | 3, sentence: string, readonly document: unknown = { error: sentence }) {
    super(sentence);
  }
}

/** Answers go to standard output, everything on the way to standard error. */
export interface Terminal {
  /** With --json the document, else the text. Called once. */
  answer(document: unknown, text: string): void;
  say(sentence: string): void;
  /** Shows how far something is: a moving bar on a terminal, nothing elsewhere. */
  progress(title: string, share: number | undefined, note?: string): void;
}

/** Runs a command's work with its terminal and turns how it ended into an exit code. */
export type Run = (work: (terminal: Terminal, actor: string | undefined) => Promise<number>) => Promise<void>;

export function makeTerminal(json: boolean, out: Writable = process.stdout, err: Writable & { isTTY?: boolean; columns?: number } = process.stderr): Terminal {
  let drawn = false;
  let drawnAt = 0;
  const clear = () => {
    if (drawn) err.write("\r\u001b[2K");
    drawn = false;
  };
  return {
    answer(document, text) {
      clear();
      out.write(json ? `${JSON.stringify(document)}\n` : `${text}\n`);
    },
    say(sentence) {
      clear();
      err.write(`${sentence}\n`);
    },
    progress(title, share, note = "") {
      if (!err.isTTY || (performance.now() - drawnAt < 80 && share !== 1)) return;
      drawnAt = performance.now();
      const width = 24;
      const bar = share === undefined ? "" : ` [${"█".repeat(Math.round(share * width)).padEnd(width, "·")}] ${String(Math.floor(share * 100)).padStart(3)} %`;
      err.write(`\r\u001b[2K${`${title}${bar}  ${note}`.slice(0, Math.max(40, (err.columns ?? 80) - 1))}`);
      drawn = true;
    },
  };
}
