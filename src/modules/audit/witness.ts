import type { NoteKey, Signer } from "./proof/note.ts";

/** A log that this room witnesses: what it is called and the keys it may be signed with. */
export interface WatchedLog {
  readonly origin: string;
  readonly keys: readonly NoteKey[];
}

/** This room as a witness: under which name and key, and of whom. */
export interface Witness {
  readonly name: string;
  readonly signer: Signer;
  readonly logs: readonly WatchedLog[];
}

/** A witness that this room asks, and how: `send` posts the text and answers status and body. */
export interface AskedWitness {
  readonly key: NoteKey;
  readonly send: (text: string) => Promise<{ readonly status: number; readonly text: string }>;
}
