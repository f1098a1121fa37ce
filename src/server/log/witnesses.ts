import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { parseKeyText, signatureTypes, toKeyText, type NoteKey } from "../../modules/audit/proof/note.ts";
import type { AskedWitness, Witness } from "../../modules/audit/witness.ts";
import { StartProblem } from "../database/binaries.ts";
import { openSigningKey } from "./signing-key.ts";

const keyText = (type: number) => z.string().transform((text, context): NoteKey => {
  const key = parseKeyText(text);
  if (key?.type === type) return key;
  context.addIssue({ code: "custom", message: `“${text}” is no ${type === signatureTypes.ed25519 ? "Ed25519 key of a log (type 1)" : "Ed25519 key of a witness (type 4)"}` });
  return z.NEVER;
});

const shape = z.strictObject({
  /** What this room is called as a witness; a name with a domain, such as ally.example/witness. */
  name: z.string().regex(/^[^\s+]{1,200}$/).optional(),
  /** The keys of the logs that this room witnesses. A log's origin is its key's name. */
  logs: z.array(keyText(signatureTypes.ed25519)).max(1000).default([]),
  /** The witnesses that this room asks to cosign its own log. */
  witnesses: z.array(z.strictObject({ url: z.url({ protocol: /^https?$/ }), key: keyText(signatureTypes.cosignature) })).max(100).default([]),
});

export interface Witnesses {
  /** This room as a witness of others; `null` when it is none. */
  readonly own: Witness | null;
  readonly asked: readonly (AskedWitness & { readonly url: string })[];
}

/** Reads the file that ENTENTE_WITNESS names. Without one, this room neither witnesses nor asks. */
export function readWitnesses(file: string | undefined, folder: string): Witnesses {
  if (file === undefined) return { own: null, asked: [] };
  let text: unknown;
  try {
    text = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new StartProblem(`The file ${file} that ENTENTE_WITNESS names cannot be read: ${(error as Error).message}`);
  }
  const read = shape.safeParse(text);
  if (!read.success) throw new StartProblem(`The file ${file} that ENTENTE_WITNESS names is not well formed: ${read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ")}`);
  const { name, logs, witnesses } = read.data;
  if (logs.length > 0 && name === undefined) throw new StartProblem(`The file ${file} lists logs to witness but no name under which this room does so.`);
  const origins = [...new Set(logs.map((key) => key.name))];
  return {
    own: name === undefined ? null : {
      name, signer: openSigningKey(path.join(folder, "witness-key.pem")),
      logs: origins.map((origin) => ({ origin, keys: logs.filter((key) => key.name === origin) })),
    },
    asked: witnesses.map(({ url, key }) => ({ url, key, send: (body) => post(`${url.replace(/\/$/, "")}/add-checkpoint`, body) })),
  };
}

/** The key others list to have their checkpoints cosigned here. */
export function witnessKey(witness: Witness): string {
  return toKeyText({ name: witness.name, type: signatureTypes.cosignature, publicKey: witness.signer.publicKey });
}

const longestAnswer = 65_536;

async function post(url: string, body: string): Promise<{ status: number; text: string }> {
  const response = await fetch(url, { method: "POST", body, headers: { "content-type": "text/plain; charset=utf-8" }, redirect: "error", signal: AbortSignal.timeout(10_000) });
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > longestAnswer) throw new Error(`${url} answered more than ${longestAnswer} bytes`);
    parts.push(part);
  }
  return { status: response.status, text: Buffer.concat(parts).toString("utf8") };
}
