import { sql } from "kysely";
import type { Sql } from "../../edges/keyset.ts";
import type { Movement } from "../../planner/index.ts";
import type { ProposalState } from "./proposal.ts";
import type { Progress, Sample } from "./runs.ts";
import type { AgreedMovement } from "./standing.ts";

/** Puts a proposal among those that wait; the table puts it into the queue. */
export async function insertRun(db: Sql, proposal: string): Promise<void> {
  await sql`insert into planning.run (proposal) values (${proposal})`.execute(db);
}

export interface ClaimedRun {
  /** JSON text. */
  readonly problem: string;
  readonly movable: readonly AgreedMovement[];
  readonly pinned: readonly Movement[];
  readonly seconds: number;
}

/** Takes a run that waits, in the name of a worker; `undefined` when it is taken, ended or cancelled. */
export async function claimRun(db: Sql, proposal: string, worker: string): Promise<ClaimedRun | undefined> {
  const { rows } = await sql<ClaimedRun>`
    update planning.run r set worker = ${worker}, taken = r.taken + 1, seen_at = now(), phase = 'starting', value = null, bound = null, gap = null, curve = '[]', stop_asked = false
      from planning.proposal p
     where r.proposal = ${proposal} and p.id = r.proposal and p.state = 'computing' and r.worker is null
    returning p.problem::text as problem, coalesce(p.basis -> 'movable', '[]') as movable, coalesce(p.basis -> 'pinned', '[]') as pinned, (p.basis ->> 'seconds')::int as seconds`.execute(db);
  return rows[0];
}

/** Says that the worker lives and how far it is; answers what is asked of it, or `undefined` when the run is not its own any more. */
export async function beatRun(db: Sql, proposal: string, worker: string, progress: Progress, curve: readonly Sample[]): Promise<{ stopAsked: boolean; state: ProposalState } | undefined> {
  const { rows } = await sql<{ stopAsked: boolean; state: ProposalState }>`
    update planning.run r set seen_at = now(), phase = ${progress.phase}, value = ${progress.value}, bound = ${progress.bound}, gap = ${progress.gap}, curve = ${JSON.stringify(curve)}::jsonb
      from planning.proposal p
     where r.proposal = ${proposal} and r.worker = ${worker} and p.id = r.proposal
    returning r.stop_asked as "stopAsked", p.state`.execute(db);
  return rows[0];
}

/** Whether the run is still this worker's, locked until the transaction ends. */
export async function holdsRun(db: Sql, proposal: string, worker: string): Promise<boolean> {
  const { rows } = await sql`select from planning.run r where r.proposal = ${proposal} and r.worker = ${worker} for update`.execute(db);
  return rows.length > 0;
}

/** Gives a run back to whoever takes it next. `counted`: the worker died, so that it counts as taken. */
export async function giveBackRun(db: Sql, proposal: string, counted: boolean): Promise<void> {
  await sql`
    update planning.run set worker = null, taken = taken - ${counted ? 0 : 1}, seen_at = now(), phase = 'waiting', value = null, bound = null, gap = null, stop_asked = false
     where proposal = ${proposal}`.execute(db);
}

/** Asks for the best plan so far. False when there is none yet, or when it was asked before. */
export async function askToStop(db: Sql, proposal: string): Promise<boolean> {
  const { rows } = await sql`update planning.run set stop_asked = true where proposal = ${proposal} and worker is not null and value is not null and not stop_asked returning 1`.execute(db);
  return rows.length > 0;
}

export async function countWaiting(db: Sql): Promise<number> {
  const { rows } = await sql<{ waiting: bigint }>`
    select count(*) as waiting from planning.run r join planning.proposal p on p.id = r.proposal where p.state = 'computing' and r.worker is null`.execute(db);
  return Number(rows[0]!.waiting);
}

export interface SilentRun {
  readonly proposal: string;
  /** `null`: it waits, and was not put into the queue for long. */
  readonly worker: string | null;
  readonly taken: number;
}

/** Runs of which nothing was heard for so long, locked; those that another looks after at this moment are left out. */
export async function lockSilentRuns(db: Sql, seconds: number): Promise<SilentRun[]> {
  const { rows } = await sql<SilentRun>`
    select r.proposal, r.worker, r.taken from planning.run r join planning.proposal p on p.id = r.proposal
     where p.state = 'computing' and r.seen_at < now() - make_interval(secs => ${seconds}) order by r.proposal for update of r skip locked`.execute(db);
  return rows;
}

export interface ShownRun extends Progress {
  readonly curve: readonly Sample[];
}

/** How far proposals are, by id; `withCurve` reads the samples too. */
export async function readRuns(db: Sql, proposals: readonly string[], withCurve: boolean): Promise<Map<string, ShownRun>> {
  if (proposals.length === 0) return new Map();
  const { rows } = await sql<ShownRun & { proposal: string; stop_asked: boolean }>`
    select r.proposal, r.phase, r.value, r.bound, r.gap, r.stop_asked, ${withCurve ? sql`r.curve` : sql`'[]'::jsonb`} as curve from planning.run r where r.proposal = any (${[...proposals]}::uuid[])`.execute(db);
  return new Map(rows.map(({ proposal, stop_asked, ...run }) => [proposal, stop_asked ? { ...run, phase: "stopping" as const } : run]));
}
