import { createHash } from "node:crypto";
import type { ActionContext, Sql } from "./context.ts";
import { parseCheckpoint, parseWitnessText, toWitnessText, type Checkpoint, type Head, type WitnessRequest } from "./proof/checkpoint.ts";
import { emptyRoot, provesConsistency, sameHash } from "./proof/merkle.ts";
import { checkSignature, cosign, parseNote, toKeyText } from "./proof/note.ts";
import { proveConsistency } from "./proof/tiles.ts";
import { findCosignedSize, findWitnessed, holdOrigin, insertCosignature, insertWitnessed, listCosignatures, listLogs, listWitnessedOrigins, tileReader, type WitnessedRow } from "./proof-store.ts";
import type { AskedWitness, Witness } from "./witness.ts";

/** What became of a checkpoint that a log sent, as C2SP tlog-witness has it. */
export type Witnessing =
  | { readonly outcome: "cosigned"; readonly lines: string }
  | { readonly outcome: "malformed" | "unknown-log" | "not-signed" | "inconsistent" }
  /** The log supposes another size than this witness last saw. */
  | { readonly outcome: "other-size"; readonly size: number };

/**
 * Cosigns the checkpoint of a watched log when it only adds to the largest one cosigned before. It is kept before the answer
 * is given, and one at a time of a log, so that two requests cannot lead back to a smaller tree.
 */
export async function witnessCheckpoint(context: ActionContext, text: string, witness: Witness | null): Promise<Witnessing> {
  const asked = parseWitnessText(text);
  if (!asked) return { outcome: "malformed" };
  const { checkpoint } = asked;
  const log = witness?.logs.find((one) => one.origin === checkpoint.origin);
  if (!witness || !log) return { outcome: "unknown-log" };
  const signatures = log.keys.map((key) => checkSignature(checkpoint.note, key));
  if (signatures.includes("forged") || !signatures.includes("signed")) return { outcome: "not-signed" };
  if (asked.oldSize > checkpoint.size) return { outcome: "malformed" };
  return context.transaction(async (db): Promise<Witnessing> => {
    await holdOrigin(db, checkpoint.origin);
    const seen = await findWitnessed(db, checkpoint.origin);
    const seenSize = Number(seen?.size ?? 0);
    if (asked.oldSize !== seenSize) return { outcome: "other-size", size: seenSize };
    if (!continues(asked, seen)) return { outcome: "inconsistent" };
    const lines = cosign(checkpoint.note.text, witness.name, witness.signer, context.now);
    const own = checkpoint.note.signatures.filter((one) => log.keys.some((key) => key.name === one.name)).map(({ line }) => `${line}\n`).join("");
    await insertWitnessed(db, { origin: checkpoint.origin, size: checkpoint.size, root: checkpoint.root, at: context.now, note: `${checkpoint.note.text}\n${own}${lines}` });
    return { outcome: "cosigned", lines };
  });
}

function continues({ checkpoint, proof }: WitnessRequest, seen: WitnessedRow | undefined): boolean {
  const { size, root } = checkpoint;
  if (size === 0) return proof.length === 0 && sameHash(root, emptyRoot());
  if (!seen || seen.size === 0n) return proof.length === 0;
  return provesConsistency({ from: Number(seen.size), to: size, proof, fromRoot: seen.root, toRoot: root });
}

/** The last checkpoint that was cosigned here, of the log whose origin has this SHA-256 in hexadecimals. */
export async function readWitnessed(db: Sql, originHash: string): Promise<string | null> {
  const origin = (await listWitnessedOrigins(db)).find((one) => createHash("sha256").update(one).digest("hex") === originHash);
  return (origin !== undefined && (await findWitnessed(db, origin))?.note) || null;
}

export type Asking =
  | { readonly outcome: "cosigned" | "has-it"; readonly head: Head }
  | { readonly outcome: "nothing-signed" }
  /** The witness said no, or answered what is no cosignature of its key. */
  | { readonly outcome: "refused"; readonly status: number; readonly text: string };

/** Asks a witness to cosign the log's newest checkpoint, and keeps its line under it. */
export async function askWitness(context: ActionContext, log: string, witness: AskedWitness): Promise<Asking> {
  const row = (await listLogs(context.sql, { name: log }))[0];
  const head = row?.note ? parseCheckpoint(row.note) : null;
  if (!row?.note || !head) return { outcome: "nothing-signed" };
  const name = toKeyText(witness.key);
  const given = await listCosignatures(context.sql, log, head.size, head.size);
  if (given.some((one) => one.witness === name)) return { outcome: "has-it", head };
  // The first guess is that it saw the last one we sent; a witness that did not says which it saw.
  let oldSize = await findCosignedSize(context.sql, log, name);
  for (let attempt = 0; ; attempt++) {
    const proof = await proveConsistency(oldSize, head.size, tileReader(context.sql, log));
    const answer = await witness.send(toWitnessText(oldSize, proof, row.note));
    if (answer.status === 200) return keepCosignature(context, log, head, row.note, witness, answer);
    const size = answer.status === 409 && attempt === 0 ? /^(0|[1-9]\d{0,15})\n$/.exec(answer.text)?.[1] : undefined;
    if (size === undefined || Number(size) > head.size) return { outcome: "refused", ...answer };
    oldSize = Number(size);
  }
}

async function keepCosignature(context: ActionContext, log: string, head: Checkpoint, note: string, witness: AskedWitness, answer: { status: number; text: string }): Promise<Asking> {
  const read = parseNote(note + answer.text);
  const line = read?.signatures.find((one) => one.name === witness.key.name && checkSignature({ text: read.text, signatures: [one] }, witness.key) === "signed")?.line;
  if (read?.text !== head.note.text || line === undefined) return { outcome: "refused", ...answer };
  await context.transaction((db) => insertCosignature(db, log, { size: head.size, witness: toKeyText(witness.key), at: context.now, line: `${line}\n` }));
  return { outcome: "cosigned", head };
}
