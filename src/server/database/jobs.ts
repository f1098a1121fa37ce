import { runMigrations } from "graphile-worker";
import pg from "pg";
import { makePool } from "./pool.ts";

export const jobsRole = "entente_jobs";

/** The newest of the queue's own migrations. */
const newest = 19;

/**
 * Makes the queue of jobs: its schema and its tables belong to a role that owns nothing else, and the application reaches
 * them by one function alone, which puts a plan into the queue within the caller's transaction. Run by the owner, who may
 * become that role; does nothing where all is there.
 */
export async function prepareJobs(owner: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(4647)");
    await client.query(`
      create schema if not exists graphile_worker authorization ${jobsRole};
      create schema if not exists jobs authorization ${jobsRole};
      set role ${jobsRole};
      create table if not exists graphile_worker.migrations (id int primary key, ts timestamptz not null default now(), breaking boolean not null default false);`);
    const { rows } = await client.query<{ id: number | null; there: boolean }>(
      "select (select max(id) from graphile_worker.migrations) as id, to_regprocedure('jobs.enqueue_plan(uuid)') is not null as there");
    if ((rows[0]!.id ?? 0) < newest) await migrateQueue(owner);
    if (!rows[0]!.there) await client.query(enqueuePlan);
  } finally {
    await client.end();
  }
}

/** The same key twice is one job; a plan is tried once by the queue, since it is the run that counts who took it. */
const enqueuePlan = `
  create function jobs.enqueue_plan(proposal uuid) returns void language plpgsql security definer set search_path = '' as $$
  begin
    perform graphile_worker.add_job('plan', json_build_object('proposal', proposal), job_key => proposal::text, max_attempts => 1);
  end $$;
  revoke execute on function jobs.enqueue_plan(uuid) from public;
  grant usage on schema jobs to entente_app;
  grant execute on function jobs.enqueue_plan(uuid) to entente_app;`;

async function migrateQueue(owner: pg.ClientConfig): Promise<void> {
  const pool = makePool({ ...asJobs(owner), max: 2 });
  try {
    await runMigrations({ pgPool: pool });
  } finally {
    await pool.end();
  }
}

/** How the queue's own role is reached: the owner's login, as that role. */
export function asJobs(owner: pg.ClientConfig): pg.ClientConfig {
  return { ...owner, options: `-c role=${jobsRole}` };
}
