import { randomUUID } from "node:crypto";
import type { ImportOutcome } from "../../kernel/table.ts";
import type { Eyes } from "../http/eyes.ts";

export interface JobProgress {
  readonly phase: "reading" | "checking" | "writing" | "ended";
  readonly done: number;
  readonly total: number | null;
}

/** A file on its way in. Jobs live in this process: what they did is in the audit log, and a killed one did nothing. */
export interface ImportJob {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly caller: string;
  /** What the file is compared with is what its caller may read. */
  readonly eyes: Eyes;
  readonly startedAt: Date;
  state: "running" | "done" | "failed" | "cancelled";
  progress: JobProgress;
  result: ImportOutcome | null;
  /** A word for why it failed, when it did not even come to a result. */
  failure: string | null;
  /** The file itself, while it has faults to be marked. */
  bytes: Uint8Array | null;
  cancelled: boolean;
}

/** Thrown inside an import that its caller has cancelled. */
export class ImportCancelled extends Error {}

const keptJobs = 50;
const jobsWithBytes = 5;
const jobs = new Map<string, ImportJob>();

export function startJob(of: Pick<ImportJob, "kind" | "fileName" | "dryRun" | "caller" | "eyes" | "startedAt" | "bytes">): ImportJob {
  const job: ImportJob = { ...of, id: randomUUID(), state: "running", progress: { phase: "reading", done: 0, total: null }, result: null, failure: null, cancelled: false };
  jobs.set(job.id, job);
  const ended = [...jobs.values()].filter((one) => one.state !== "running");
  for (const old of ended.slice(0, Math.max(0, jobs.size - keptJobs))) jobs.delete(old.id);
  for (const old of ended.slice(0, Math.max(0, ended.length - jobsWithBytes))) old.bytes = null;
  return job;
}

/** A caller's own job. Those of others are as if they were not there. */
export function findJob(id: string, caller: string): ImportJob | undefined {
  const job = jobs.get(id);
  return job?.caller === caller ? job : undefined;
}

export function runningJobs(): number {
  return [...jobs.values()].filter((job) => job.state === "running").length;
}

/** Cancels every import, as when the room closes. One that is already committing is done. */
export function cancelImports(): void {
  for (const job of jobs.values()) job.cancelled = true;
}
