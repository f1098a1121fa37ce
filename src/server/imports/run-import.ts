import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { CellFault, ImportOutcome } from "../../kernel/table.ts";
import { record } from "../../modules/audit/actions.ts";
import type { ActionContext, Actor } from "../../modules/audit/index.ts";
import { contextOf } from "../action-context.ts";
import { failureOf } from "../database/failure.ts";
import type { Room } from "../http/serve-route.ts";
import { inTransaction, Leave, OutcomeUnknown } from "../http/unit-of-work.ts";
import { ImportCancelled, type ImportJob } from "./job.ts";
import { kinds, type ImportKind, type Kept } from "./kinds.ts";
import { readInWorker } from "./read-in-worker.ts";

/** Carries an import out: reads, drafts, writes all or nothing. A dry run does all of it and leaves no trace. */
export async function runImport(room: Room, job: ImportJob, actor: Actor, bytes: Uint8Array, log: (line: string) => void): Promise<void> {
  try {
    const result = await importBytes(room, job, actor, bytes);
    if (job.cancelled) throw new ImportCancelled();
    Object.assign(job, { state: "done", result, bytes: result.refused.length > 0 ? bytes : null });
  } catch (error) {
    if (error instanceof ImportCancelled) job.state = "cancelled";
    else {
      Object.assign(job, { state: "failed", failure: nameFailure(job, error, log) });
    }
  }
  job.progress = { ...job.progress, phase: "ended" };
}

/** A word for what kept an import from its end. What is a fault of ours is in the log, under the reference. */
function nameFailure(job: ImportJob, error: unknown, log: (line: string) => void): string {
  const known = error instanceof OutcomeUnknown ? "outcome-unknown" : failureOf(error);
  if (known) return known;
  const reference = randomUUID().slice(0, 12);
  log(`${new Date().toISOString()} error ${reference} import ${job.kind} ${(error as Error).stack ?? String(error)}`);
  return `broken ${reference}`;
}

async function importBytes(room: Room, job: ImportJob, actor: Actor, bytes: Uint8Array): Promise<ImportOutcome> {
  const kind = kinds[job.kind]!;
  const isText = kind.keepText !== undefined && (kind.reads.as === "text" || /\.(geo)?json$/i.test(job.fileName));
  if (isText) {
    const text = toText(bytes);
    if (text === undefined) return refusedWhole("wrong-encoding", "The file is not UTF-8 text.");
    return write(room, job, actor, null, (context, db) => kind.keepText!(context, db, text, job.fileName));
  }
  const reading = await readInWorker(job, bytes, { fileName: job.fileName, sheet: sheetsOf(kind) });
  if (!reading.ok) return { added: 0, changed: 0, unchanged: 0, refused: reading.faults };
  return write(room, job, actor, reading.table.rows.length, (context, db) => kind.keepTable!(context, db, reading.table, job.fileName));
}

function sheetsOf(kind: ImportKind): readonly string[] {
  return kind.reads.as === "table" ? kind.reads.sheets : [];
}

function refusedWhole(code: string, message: string): ImportOutcome {
  return { added: 0, changed: 0, unchanged: 0, refused: [{ row: null, column: null, code, message } satisfies CellFault] };
}

function toText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function write(room: Room, job: ImportJob, actor: Actor, rows: number | null, keep: (context: ActionContext, db: ActionContext["sql"]) => Promise<Kept>): Promise<ImportOutcome> {
  job.progress = { phase: "checking", done: 0, total: rows };
  const context = contextOf(room, actor, job.id, job.eyes);
  return inTransaction(room.database, job.eyes, async (db): Promise<ImportOutcome> => {
    await waitForTurn(db);
    job.progress = { phase: "writing", done: 0, total: rows };
    const { deeds, added, changed, unchanged, refused } = await keep(context, db);
    const outcome: ImportOutcome = { added, changed, unchanged, refused };
    if (job.cancelled) throw new ImportCancelled();
    job.progress = { phase: "writing", done: rows ?? 0, total: rows };
    if (outcome.refused.length > 0 || job.dryRun) throw new Leave(outcome);
    if (deeds.length > 0) await record(context, db, [{ action: "file-imported", object: { kind: "file", id: job.id }, facts: { kind: job.kind, fileName: job.fileName, added: outcome.added, changed: outcome.changed } }, ...deeds]);
    return outcome;
  });
}

/** One file is written after the other, so that the same one sent twice finds itself and not a half of it. */
async function waitForTurn(db: ActionContext["sql"]): Promise<void> {
  await sql`set local lock_timeout = 0`.execute(db);
  await sql`select pg_advisory_xact_lock(464601)`.execute(db);
  await sql`set local lock_timeout to default`.execute(db);
}
