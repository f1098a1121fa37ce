import { sql } from "kysely";
import type { Sql } from "../../edges/keyset.ts";
import type { HelpRun, HelpState, KeptHelp } from "./help.ts";

/** Puts a search among those that wait, again when it failed before; the table puts it into the queue. */
export async function insertHelp(db: Sql, proposal: string): Promise<void> {
  await sql`
    insert into planning.help (proposal) values (${proposal})
    on conflict (proposal) do update set state = 'waiting', worker = null, taken = 0, seen_at = now(), tried = 0, steps = 0, answer = null`.execute(db);
}

export async function findHelp(db: Sql, proposal: string): Promise<HelpRun | undefined> {
  const { rows } = await sql<{ state: HelpState; tried: number; steps: number; answer: readonly KeptHelp[] | null }>`
    select h.state, h.tried, h.steps, h.answer from planning.help h where h.proposal = ${proposal}`.execute(db);
  return rows[0] && { state: rows[0].state, tried: rows[0].tried, steps: rows[0].steps, helps: rows[0].answer ?? [] };
}

/** Takes a search that waits, in the name of a worker; problem and plan are JSON texts. */
export async function claimHelp(db: Sql, proposal: string, worker: string): Promise<{ readonly problem: string; readonly plan: string } | undefined> {
  const { rows } = await sql<{ problem: string; plan: string }>`
    update planning.help h set worker = ${worker}, state = 'computing', taken = h.taken + 1, seen_at = now(), tried = 0, steps = 0
      from planning.proposal p
     where h.proposal = ${proposal} and p.id = h.proposal and h.state = 'waiting' and p.plan is not null
    returning p.problem::text as problem, p.plan::text as plan`.execute(db);
  return rows[0];
}

/** Says that the worker lives and how far it is; false when the search is not its own any more. */
export async function beatHelp(db: Sql, proposal: string, worker: string, { tried, steps }: Pick<HelpRun, "tried" | "steps">): Promise<boolean> {
  const { rows } = await sql`update planning.help set seen_at = now(), tried = ${tried}, steps = ${steps} where proposal = ${proposal} and worker = ${worker} and state = 'computing' returning 1`.execute(db);
  return rows.length > 0;
}

/** Ends a search that is still this worker's; false when it is another's. `null`: it failed. */
export async function endHelp(db: Sql, proposal: string, worker: string, helps: readonly KeptHelp[] | null): Promise<boolean> {
  const { rows } = await sql`
    update planning.help set state = ${helps === null ? "failed" : "done"}, answer = ${helps === null ? null : JSON.stringify(helps)}::jsonb
     where proposal = ${proposal} and worker = ${worker} and state = 'computing' returning 1`.execute(db);
  return rows.length > 0;
}

/** Gives a search back to whoever takes it next. `counted`: the worker died, so that it counts as taken. */
export async function giveBackHelp(db: Sql, proposal: string, counted: boolean): Promise<void> {
  await sql`update planning.help set state = 'waiting', worker = null, taken = taken - ${counted ? 0 : 1}, seen_at = now(), tried = 0, steps = 0 where proposal = ${proposal}`.execute(db);
}

/** Searches of which nothing was heard for so long, locked; those that another looks after at this moment are left out. */
export async function lockSilentHelps(db: Sql, seconds: number): Promise<{ readonly proposal: string; readonly state: HelpState; readonly worker: string | null; readonly taken: number }[]> {
  const { rows } = await sql<{ proposal: string; state: HelpState; worker: string | null; taken: number }>`
    select h.proposal, h.state, h.worker, h.taken from planning.help h
     where h.state in ('waiting', 'computing') and h.seen_at < now() - make_interval(secs => ${seconds}) order by h.proposal for update skip locked`.execute(db);
  return rows;
}
