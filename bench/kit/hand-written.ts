import { createHash, randomUUID } from "node:crypto";
import canonicalize from "canonicalize";
import type pg from "pg";
import { today } from "./bench-room.ts";
import type { Pair } from "./seed.ts";

/**
 * An allocation as someone would write it by hand with `pg`: the same rows under the same locks, the same trigger, the same
 * audit leaf, no module in between. With a key, also the rows that keep a repeated request from acting twice.
 */
export async function allocateByHand(pool: pg.Pool, { lineId, needId }: Pair, units: bigint, key: string | null): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    if (key !== null) await claimByHand(client, key);
    const { rows: [need] } = await client.query("select units, state, item_id from needs.need where id = $1 for update", [needId]);
    const { rows: [line] } = await client.query(`
      select l.item_id, l.available_through, c.donor_id, c.category, c.stage, c.ended
        from contributions.line l join contributions.contribution c on c.id = l.contribution_id where l.id = $1 for update of c`, [lineId]);
    const { rows: [taken] } = await client.query("select coalesce(sum(units), 0)::bigint as units from contributions.allocation where need_id = $1 and state in ('reserved', 'allocated')", [needId]);
    if (need.state !== "open" || line.ended !== null || line.item_id !== need.item_id || line.available_through < today || taken.units + units > need.units) throw new Error("not allowed");
    const id = randomUUID();
    await moveByHand(client, { id: lineId, donor: line.donor_id, category: line.category, commodity: `item:${line.item_id}` }, { from: line.stage, needId, units });
    await client.query("insert into contributions.allocation (id, line_id, need_id, units, state, allocated_on, version) values ($1, $2, $3, $4, 'allocated', $5, 1)", [id, lineId, needId, units, today]);
    await recordByHand(client, id, { line: lineId, need: needId, units: Number(units) });
    if (key !== null) {
      await client.query("insert into server.idempotency (caller, route, key, body_hash, status, headers, body) values ('coordinator', 'byHand', $1, $2, 201, $3, $4)",
        [key, sha256(lineId + needId), JSON.stringify({ "content-type": "application/json" }), JSON.stringify({ id, lineId, needId, units: Number(units), state: "allocated", allocatedOn: today, version: 1 })]);
    }
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

const sha256 = (text: string | Buffer) => createHash("sha256").update(text).digest();

async function claimByHand(client: pg.PoolClient, key: string): Promise<void> {
  await client.query("select pg_try_advisory_xact_lock($1)", [sha256(key).readBigInt64BE(0)]);
  await client.query("select status, headers, body, body_hash from server.idempotency where caller = 'coordinator' and route = 'byHand' and key = $1", [key]);
}

async function moveByHand(client: pg.PoolClient, subject: { id: string; donor: string; category: string; commodity: string }, move: { from: string; needId: string; units: bigint }): Promise<void> {
  const { id, ...of } = subject;
  const wanted = [{ stage: move.from, need: null }, { stage: "allocated", need: move.needId }].map((place, index) => ({ place: index, subject: id, ...of, ...place, node: null, on_day: today, label: 1 }));
  const { rows } = await client.query<{ place: number; account_id: bigint; free_units: bigint }>("select place, account_id, free_units from ledger.hold_accounts($1::jsonb) order by place", [JSON.stringify(wanted)]);
  if (rows[0]!.free_units < move.units) throw new Error("not enough");
  await client.query("insert into ledger.transfer (id, command, kind, from_account, to_account, units, on_day, reason) values ($1, $2, 'post', $3, $4, $5, $6, 'allocated')",
    [randomUUID(), randomUUID(), rows[0]!.account_id, rows[1]!.account_id, move.units, today]);
}

async function recordByHand(client: pg.PoolClient, id: string, facts: Record<string, unknown>): Promise<void> {
  const { rows: [place] } = await client.query("update audit.log set leaf_count = leaf_count + 1 where name = 'room' returning leaf_count - 1 as index");
  const leaf = canonicalize({
    v: 1, log: "room", index: Number(place.index), time: `${today}T09:00:00.000Z`, actor: "coordinator", org: "NSATU", action: "units-allocated", object: { kind: "allocation", id },
    label: "PUBLIC", before: null, after: sha256(id).toString("hex"), request: id, idempotencyKey: null, facts, commitments: {},
  })!;
  await client.query(`insert into audit.leaf (log, index, at, actor, org, action, object_kind, object_id, leaf, hash)
    values ('room', $1, $2, 'coordinator', 'NSATU', 'units-allocated', 'allocation', $3, $4, $5)`, [place.index, `${today}T09:00:00Z`, id, leaf, sha256(Buffer.concat([Buffer.from([0]), Buffer.from(leaf)]))]);
}
