import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeContext } from "../../../tests/kit/context.ts";
import { ledgerFaults } from "../../../tests/kit/ledger-faults.ts";
import { openTestDatabase, type TestDatabase } from "../../../tests/kit/test-database.ts";
import { day, type Day } from "../../kernel/day.ts";
import { roomWideId } from "../../kernel/label.ts";
import { balancesOf, postMoves, reserveMoves, resolveReservation, takenForNeeds } from "./actions.ts";
import type { Move, Place, Subject } from "./transfer.ts";

let opened: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  opened = await openTestDatabase();
  owner = new pg.Client(opened.owner);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await opened.close();
});

const first = day("2026-12-01");
const donor = randomUUID();
const newSubject = (): Subject => ({ id: randomUUID(), donor, category: "military", commodity: "item:round", label: roomWideId });
const move = (subject: Subject, from: Place, to: Place, units: bigint, onDay: Day = first): Move => ({ subject, from, to, units, onDay, reason: "test" });
const context = () => makeContext(opened.database);
const post = (...moves: Move[]) => opened.database.transaction().execute((db) => postMoves(context(), db, moves));
const reserve = (...moves: Move[]) => opened.database.transaction().execute((db) => reserveMoves(context(), db, moves));
const resolve = (id: string, how: "settle" | "void" | "expire", units?: bigint, onDay: Day = first) =>
  opened.database.transaction().execute((db) => resolveReservation(context(), db, { id, how, onDay, reason: "test", ...(units === undefined ? {} : { units }) }));
const code = (answer: Awaited<ReturnType<typeof post>> | Awaited<ReturnType<typeof resolve>>) => (answer.allowed ? "allowed" : answer.refusal.code);

async function offer(units: bigint, onDay: Day = first): Promise<Subject> {
  const subject = newSubject();
  expect(code(await post(move(subject, { stage: "origin" }, { stage: "offered" }, units, onDay)))).toBe("allowed");
  return subject;
}

async function held(subject: Subject, asOf: Day | null = null): Promise<Record<string, string>> {
  const accounts = await balancesOf(opened.database, [subject.id], asOf);
  return Object.fromEntries(accounts.filter((one) => one.units !== 0n).map((one) => [one.stage + (one.need ? ` ${one.need}` : ""), `${one.units}${one.reserved_units ? ` (${one.reserved_units})` : ""}`]));
}

/** The SQL state that a statement is refused with, or `null` when it was not; nothing of it stays. */
async function refusedWith(statement: string, values: readonly unknown[] = [], as: "application" | "owner" = "application"): Promise<string | null> {
  const client = as === "owner" ? owner : await opened.pool.connect();
  try {
    await client.query("begin");
    await client.query(statement, [...values]);
    return null;
  } catch (error) {
    return `${(error as { code: string }).code} ${(error as { constraint?: string }).constraint ?? ""}`.trim();
  } finally {
    await client.query("rollback");
    if (client !== owner) (client as pg.PoolClient).release();
  }
}

test("LEDGER-1 the last unit on the day may go, and one more may not on that day or any other", async () => {
  const subject = await offer(10n, day("2026-12-05"));
  const allocate = (units: bigint, on: string) => post(move(subject, { stage: "offered" }, { stage: "committed" }, units, day(on)));
  expect(await allocate(11n, "2026-12-05")).toMatchObject({ refusal: { code: "ledger-not-enough", freeUnits: 10n, askedUnits: 11n } });
  expect(await allocate(1n, "2026-12-04")).toMatchObject({ refusal: { code: "ledger-not-enough", freeUnits: 0n } });
  expect(code(await allocate(6n, "2026-12-20"))).toBe("allowed");
  expect(await allocate(5n, "2026-12-06")).toMatchObject({ refusal: { freeUnits: 4n } });
  expect(code(await allocate(4n, "2026-12-06"))).toBe("allowed");
  expect(await held(subject)).toEqual({ origin: "-10", committed: "10" });
});

test("LEDGER-2 LEDGER-1 of moves made together all are made or none", async () => {
  const subject = await offer(5n);
  const fits = move(subject, { stage: "offered" }, { stage: "committed" }, 3n);
  expect(code(await post(fits, move(subject, { stage: "offered" }, { stage: "received" }, 1n)))).toBe("ledger-no-such-move");
  expect(await post(fits, fits)).toMatchObject({ refusal: { code: "ledger-not-enough", pointer: "/1", freeUnits: 2n } });
  expect(await held(subject)).toEqual({ origin: "-5", offered: "5" });
});

test("LEDGER-3 the application cannot write a transfer that loses, gains, turns round or crosses over units", async () => {
  const [one, other] = [await offer(5n), await offer(5n)];
  const foreign = { ...newSubject(), commodity: "item:shell" };
  await post(move(foreign, { stage: "origin" }, { stage: "offered" }, 5n));
  const at = async (subject: Subject, stage: string) => (await balancesOf(opened.database, [subject.id])).find((account) => account.stage === stage)!.id;
  const insert = async (from: bigint, to: bigint, units: string, more = "'post', null") => refusedWith(
    `insert into ledger.transfer (id, command, from_account, to_account, units, on_day, reason, kind, resolves) values ('${randomUUID()}', '${randomUUID()}', $1, $2, $3, '2026-12-01', 'x', ${more})`,
    [from, to, units]);
  const [origin, offered] = [await at(one, "origin"), await at(one, "offered")];
  expect(await insert(origin, offered, "1")).toBeNull();
  expect(await insert(origin, offered, "-1")).toBe("23514 transfer_units_check");
  expect(await insert(origin, offered, "0")).toBe("23514 transfer_units_check");
  expect(await insert(origin, offered, "9007199254740992")).toBe("23514 transfer_units_check");
  expect(await insert(offered, offered, "1")).toMatch(/^23514 transfer_check/);
  expect(await insert(offered, await at(other, "offered"), "1")).toBe("23514 transfer_one_subject");
  expect(await insert(offered, await at(foreign, "offered"), "1")).toBe("23514 transfer_one_subject");
  expect(await insert(offered, origin, "6")).toBe("23514 account_not_below_zero");
  expect(await insert(offered, origin, "1", "'settle', null")).toMatch(/^23514 transfer_check/);
  expect(await insert(offered, origin, "1", `'void', '${randomUUID()}'`)).toMatch(/^23/);
});

test("LEDGER-3 a subject keeps its donor, category and commodity for good", async () => {
  const subject = await offer(5n);
  for (const other of [{ donor: randomUUID() }, { category: "financial" }, { commodity: "item:shell" }]) {
    const spoiled = { ...subject, ...other };
    await expect(post(move(spoiled, { stage: "offered" }, { stage: "committed" }, 1n)), JSON.stringify(other)).rejects.toMatchObject({ code: "23514", constraint: "account_one_subject" });
    await expect(post(move(spoiled, { stage: "origin" }, { stage: "announced" }, 1n)), JSON.stringify(other)).rejects.toMatchObject({ code: "23514", constraint: "account_one_subject" });
  }
  expect(await held(subject)).toEqual({ origin: "-5", offered: "5" });
});

test("LEDGER-4 reserved units stay where they are and nobody else can have them", async () => {
  const subject = await offer(10n);
  const need = randomUUID();
  expect(code(await reserve(move(subject, { stage: "offered" }, { stage: "allocated", need }, 7n)))).toBe("allowed");
  expect(await held(subject)).toEqual({ origin: "-10", offered: "10 (7)" });
  expect(await post(move(subject, { stage: "offered" }, { stage: "committed" }, 4n))).toMatchObject({ refusal: { code: "ledger-not-enough", freeUnits: 3n } });
  expect(await reserve(move(subject, { stage: "offered" }, { stage: "allocated", need }, 4n))).toMatchObject({ refusal: { freeUnits: 3n } });
  expect(code(await post(move(subject, { stage: "offered" }, { stage: "committed" }, 3n)))).toBe("allowed");
  expect(await held(subject)).toEqual({ origin: "-10", offered: "7 (7)", committed: "3" });
  expect((await takenForNeeds(opened.database, [need])).get(need)).toBe(7000n);
});

test("LEDGER-5 a reservation is settled, voided or expired once; a smaller settlement gives the rest back", async () => {
  for (const [how, units, left] of [["settle", undefined, { allocated: "7" }], ["settle", 2n, { allocated: "2", offered: "5" }], ["void", undefined, { offered: "7" }], ["expire", undefined, { offered: "7" }]] as const) {
    const subject = await offer(7n);
    const reserved = await reserve(move(subject, { stage: "offered" }, { stage: "allocated" }, 7n));
    const id = reserved.allowed ? reserved.value[0]! : "";
    expect(code(await resolve(id, how, units))).toBe("allowed");
    expect(await held(subject)).toEqual({ origin: "-7", ...left });
    for (const again of ["settle", "void", "expire"] as const) expect(code(await resolve(id, again))).toBe("reservation-resolved");
  }
  expect(code(await resolve(randomUUID(), "void"))).toBe("reservation-resolved");
});

test("LEDGER-5 of many who end one reservation at the same time, one does", async () => {
  const subject = await offer(7n);
  const reserved = await reserve(move(subject, { stage: "offered" }, { stage: "allocated" }, 7n));
  const id = reserved.allowed ? reserved.value[0]! : "";
  const answers = await Promise.all(Array.from({ length: 12 }, (_one, index) => resolve(id, index % 2 ? "settle" : "void")));
  expect(answers.map(code).sort()).toEqual(["allowed", ...Array.from({ length: 11 }, () => "reservation-resolved")]);
  expect(await ledgerFaults(opened.database, donor)).toEqual([]);
});

test("LEDGER-5 a reservation is settled with some of its units, never with more than it has, and not on a day before they were there", async () => {
  const subject = await offer(7n, day("2026-12-05"));
  const reserved = await reserve(move(subject, { stage: "offered" }, { stage: "allocated" }, 5n, day("2026-12-05")));
  const id = reserved.allowed ? reserved.value[0]! : "";
  await expect(resolve(id, "settle", 6n, day("2026-12-05"))).rejects.toThrow(RangeError);
  await expect(resolve(id, "settle", 0n, day("2026-12-05"))).rejects.toThrow(RangeError);
  expect(await resolve(id, "settle", 5n, day("2026-12-04"))).toMatchObject({ refusal: { code: "ledger-not-enough", freeUnits: 0n, askedUnits: 5n } });
  expect(code(await resolve(id, "settle", 5n, day("2026-12-05")))).toBe("allowed");
});

test("LEDGER-5 the application cannot end a reservation otherwise than it was made", async () => {
  const [one, other] = [await offer(7n), await offer(7n)];
  const reserved = await reserve(move(one, { stage: "offered" }, { stage: "allocated" }, 5n));
  const id = reserved.allowed ? reserved.value[0]! : "";
  const accounts = new Map((await balancesOf(opened.database, [one.id, other.id])).map((account) => [`${account.subject === one.id ? "one" : "other"} ${account.stage}`, account.id]));
  const end = (kind: string, from: string, to: string, units: number) => refusedWith(
    `insert into ledger.transfer (id, command, kind, from_account, to_account, units, on_day, reason, resolves) values ('${randomUUID()}', '${randomUUID()}', $1, $2, $3, $4, '2026-12-01', 'x', $5)`,
    [kind, accounts.get(from), accounts.get(to), units, id]);
  for (const [kind, from, to, units] of [["settle", "one offered", "one allocated", 6], ["void", "one offered", "one allocated", 4], ["settle", "one allocated", "one offered", 5], ["settle", "one offered", "one origin", 5], ["settle", "other offered", "other origin", 5]] as const) {
    expect(await end(kind, from, to, units), `${kind} ${from} ${to}`).toMatch(/^23514 transfer_resolves_reservation/);
  }
  expect(await end("settle", "one offered", "one allocated", 5)).toBeNull();
});

test("LEDGER-6 the application can neither change nor remove a transfer, nor touch a balance", async () => {
  await offer(5n);
  for (const statement of [
    "update ledger.transfer set units = 1", "delete from ledger.transfer", "truncate ledger.transfer", "update ledger.account set posted_units = 0", "update ledger.account set need = null",
    "delete from ledger.account", "insert into ledger.account (tally_id, subject, commodity, stage, posted_units) select tally_id, gen_random_uuid(), commodity, 'offered', 9 from ledger.account limit 1",
    "update ledger.balance set units = 0", "insert into ledger.balance values (1, '2031-01-01', 5, false)", "delete from ledger.balance", "update ledger.total set units = 0", "delete from ledger.total", "update ledger.tally set donor = gen_random_uuid()",
    "alter table ledger.transfer disable trigger transfer_applies", "drop trigger transfer_append_only on ledger.transfer", "create or replace function ledger.apply_transfers() returns trigger language plpgsql as 'begin return null; end'",
    "insert into ledger.transfer (number) overriding system value values (1)", "set session_replication_role = replica",
  ]) expect(await refusedWith(statement), statement).toMatch(/^(42501|42809|23502)/);
});

test("LEDGER-6 not even the tables' owner can change or remove a transfer", async () => {
  await offer(5n);
  for (const statement of ["update ledger.transfer set units = 1", "delete from ledger.transfer", "truncate ledger.transfer cascade"]) expect(await refusedWith(statement, [], "owner"), statement).toBe("42501");
});

test("LEDGER-7 a balance as of a day is what moved up to it, whenever it was recorded", async () => {
  const subject = newSubject();
  await post(move(subject, { stage: "origin" }, { stage: "offered" }, 10n, day("2026-12-10")));
  await post(move(subject, { stage: "offered" }, { stage: "committed" }, 4n, day("2026-12-20")));
  await post(move(subject, { stage: "origin" }, { stage: "offered" }, 3n, day("2026-12-01")));
  await post(move(subject, { stage: "offered" }, { stage: "committed" }, 2n, day("2026-12-15")));
  const offered = async (on: string) => (await held(subject, day(on)))["offered"] ?? "0";
  expect(await Promise.all(["2026-11-30", "2026-12-01", "2026-12-09", "2026-12-10", "2026-12-14", "2026-12-15", "2026-12-19", "2026-12-20", "2099-01-01"].map(offered)))
    .toEqual(["0", "3", "3", "13", "13", "11", "11", "7", "7"]);
  expect(await held(subject)).toEqual({ origin: "-13", offered: "7", committed: "6" });
});

test("LEDGER-8 the database keeps the donor's word and the recipient's signature apart, in both directions", async () => {
  const subject = await offer(9n);
  await post(move(subject, { stage: "declaredOrigin" }, { stage: "declaredDelivered" }, 9n), move(subject, { stage: "offered" }, { stage: "allocated" }, 9n), move(subject, { stage: "allocated" }, { stage: "inTransit" }, 9n), move(subject, { stage: "inTransit" }, { stage: "received" }, 5n));
  const accounts = await balancesOf(opened.database, [subject.id]);
  const declared = accounts.filter((account) => account.stage.startsWith("declared"));
  for (const one of declared) {
    for (const other of accounts.filter((account) => !account.stage.startsWith("declared"))) {
      for (const [from, to] of [[one, other], [other, one]] as const) {
        expect(await refusedWith(`insert into ledger.transfer (id, command, kind, from_account, to_account, units, on_day, reason) values ('${randomUUID()}', '${randomUUID()}', 'post', $1, $2, 1, '2026-12-01', 'x')`, [from.id, to.id]), `${from.stage} to ${to.stage}`)
          .toBe("23514 transfer_not_declared");
      }
    }
  }
  const back = await refusedWith(`insert into ledger.transfer (id, command, kind, from_account, to_account, units, on_day, reason) values ('${randomUUID()}', '${randomUUID()}', 'post', $1, $2, 9, '2026-12-01', 'x')`,
    ["declaredDelivered", "declaredOrigin"].map((stage) => declared.find((account) => account.stage === stage)!.id));
  expect(back).toBeNull();
});

test("LEDGER-3 after all of this everything adds up", async () => {
  expect(await ledgerFaults(opened.database, donor)).toEqual([]);
  expect((await sql<{ transfers: bigint }>`select count(*) as transfers from ledger.transfer`.execute(opened.database)).rows[0]!.transfers).toBeGreaterThan(20n);
});
