import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ledgerFaults } from "../../../tests/kit/ledger-faults.ts";
import { addNeed, addOffer, seedRoom, type SmallRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type Answer, type TestRoom } from "../../../tests/kit/test-room.ts";

let room: TestRoom;
let seed: SmallRoom;
beforeAll(async () => {
  room = await openTestRoom({ clock: () => new Date("2026-12-01T09:00:00Z") });
  seed = await seedRoom(room, "RACE");
});
afterAll(() => room.close());

/** Looks at one consistent state after another until told to stop, and keeps what it saw allocated of a line. */
function observe(lineId: string): { stop: () => Promise<{ units: bigint; offered: bigint; allocations: bigint }[]> } {
  let going = true;
  const seen: { units: bigint; offered: bigint; allocations: bigint }[] = [];
  const watching = (async () => {
    while (going) {
      seen.push(await room.database.database.transaction().setIsolationLevel("repeatable read").execute(async (db) => {
        const { rows } = await sql<{ units: bigint; offered: bigint; allocations: bigint }>`
          select coalesce(sum(a.posted_units) filter (where a.stage = 'allocated'), 0)::bigint as units, coalesce(sum(a.posted_units) filter (where a.stage = 'offered'), 0)::bigint as offered,
                 (select coalesce(sum(units), 0)::bigint from contributions.allocation where line_id = ${lineId} and state = 'allocated') as allocations
            from ledger.account a where a.subject = ${lineId}`.execute(db);
        return rows[0]!;
      }));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  return { stop: async () => ((going = false), await watching, seen) };
}

interface Race {
  readonly reference: string;
  readonly offered: number;
  readonly writers: number;
  readonly tries: number;
  readonly unitsOf: (writer: number, attempt: number) => number;
}

/** Every writer asks again and again; one that is told "not now" tries that one again. */
async function race({ reference, offered, writers, tries, unitsOf }: Race) {
  const lineId = (await addOffer(room, seed, reference, offered)).lines[0].id as string;
  const needs: string[] = [];
  for (let index = 0; index < 4; index++) needs.push((await addNeed(room, seed, `${reference}-${index}`, 100_000)).id);
  const answers: (Answer & { asked: number })[] = [];
  let notNow = 0;
  const observer = observe(lineId);
  await Promise.all(Array.from({ length: writers }, async (_one, writer) => {
    for (let attempt = 0; attempt < tries; attempt++) {
      const asked = unitsOf(writer, attempt);
      const ask = () => room.request("POST", "/api/allocations", { lineId, needId: needs[(writer + attempt) % needs.length], units: asked });
      let answer = await ask();
      for (; answer.status === 503; answer = await ask()) notNow++;
      answers.push({ ...answer, asked });
    }
  }));
  return { lineId, answers, notNow, seen: await observer.stop() };
}

function check({ answers, seen, offered }: Awaited<ReturnType<typeof race>> & { offered: number }): void {
  const granted = answers.filter((answer) => answer.status === 201);
  expect(granted.reduce((sum, answer) => sum + (answer.body.units as number), 0)).toBe(offered);
  for (const answer of answers.filter((one) => one.status !== 201)) {
    expect(answer).toMatchObject({ status: 409, body: { code: "allocation-offer-too-small", rule: "ALLOCATION-3", errors: [{ pointer: "/units" }], facts: { askedUnits: answer.asked } } });
    expect(answer.body.facts.freeUnits).toBeGreaterThanOrEqual(0);
    expect(answer.body.facts.freeUnits).toBeLessThan(answer.asked);
  }
  expect(seen.length).toBeGreaterThan(3);
  for (const one of seen) {
    expect(one.units).toBeLessThanOrEqual(BigInt(offered));
    expect(one.units + one.offered).toBe(BigInt(offered));
    expect(one.allocations).toBe(one.units);
  }
}

test("ALLOCATION-3 64 writers who ask ten times each for 1 to 3 of 100 units get exactly 100, and every refusal says what is left", async () => {
  const raced = await race({ reference: "HUNDRED", offered: 100, writers: 64, tries: 10, unitsOf: (writer, attempt) => ((writer * 7 + attempt * 5) % 3) + 1 });
  expect(raced.answers).toHaveLength(640);
  check({ ...raced, offered: 100 });
  expect(raced.notNow).toBeLessThan(64);
  const { body } = await room.request("GET", `/api/ledger/${raced.lineId}`);
  expect(body.accounts.filter((one: { stage: string }) => one.stage === "allocated").reduce((sum: number, one: { units: number }) => sum + one.units, 0)).toBe(100);
  expect(await ledgerFaults(room.database.database, seed.donor)).toEqual([]);
  expect(room.log).toEqual([]);
}, 120_000);

test("ALLOCATION-3 of 40 who want one of ten units each, ten get it", async () => {
  const raced = await race({ reference: "TEN", offered: 10, writers: 40, tries: 1, unitsOf: () => 1 });
  check({ ...raced, offered: 10 });
  expect(raced.answers.filter((answer) => answer.status === 201)).toHaveLength(10);
  for (const answer of raced.answers.filter((one) => one.status === 409)) expect(answer.body.facts.freeUnits).toBe(0);
}, 60_000);

test("ALLOCATION-4 of 40 who each bring one unit to a need of ten, ten do, and the need is never over-met", async () => {
  const lineId = (await addOffer(room, seed, "PLENTY", 1000)).lines[0].id as string;
  const needId = (await addNeed(room, seed, "SMALL", 10)).id as string;
  const answers = await Promise.all(Array.from({ length: 40 }, (_one, index) => room.request("POST", "/api/allocations", { lineId, needId, units: 1, holdThrough: index % 2 ? "2026-12-31" : null })));
  expect(answers.filter((answer) => answer.status === 201)).toHaveLength(10);
  for (const answer of answers.filter((one) => one.status !== 201)) expect(answer).toMatchObject({ status: 409, body: { code: "allocation-need-covered", facts: { missingUnits: 0 } } });
}, 60_000);

test("ALLOCATION-7 allocating, confirming, releasing and ending at the same time leaves no unit over and none missing", async () => {
  const opened = await addOffer(room, seed, "MIXED", 50);
  const lineId = opened.lines[0].id as string;
  const needId = (await addNeed(room, seed, "MIXED", 100_000)).id as string;
  const statuses = new Map<number, number>();
  const count = (answer: Answer) => (statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1), answer);
  await Promise.all(Array.from({ length: 24 }, async (_one, writer) => {
    for (let attempt = 0; attempt < 4; attempt++) {
      const held = count(await room.request("POST", "/api/allocations", { lineId, needId, units: 3, holdThrough: writer % 2 ? "2026-12-31" : null }));
      if (held.status !== 201) continue;
      const how = held.body.state === "reserved" && writer % 4 === 1 ? "confirm" : "release";
      await Promise.all([0, 1].map(async () => count(await room.request("POST", `/api/allocations/${held.body.id}/${how}`, { version: 1 }))));
      if (writer === 5) count(await room.request("POST", `/api/contributions/${opened.id}/end`, { version: 1, how: "withdrawn", reason: "race" }));
    }
  }));
  expect([...statuses.keys()].filter((status) => ![200, 201, 409, 412, 503].includes(status))).toEqual([]);
  const { body } = await room.request("GET", `/api/ledger/${lineId}`);
  const live = (await room.request("GET", `/api/allocations?line=${lineId}&limit=200`)).body.items as { state: string; units: number }[];
  const sum = (state: string) => live.filter((one) => one.state === state).reduce((total, one) => total + one.units, 0);
  const at = (stage: string, field: "units" | "reservedUnits") => body.accounts.filter((one: { stage: string }) => one.stage === stage).reduce((total: number, one: Record<string, number>) => total + one[field]!, 0);
  expect([at("allocated", "units"), at("offered", "reservedUnits")]).toEqual([sum("allocated"), sum("reserved")]);
  expect(await ledgerFaults(room.database.database, seed.donor)).toEqual([]);
  expect(room.log).toEqual([]);
}, 120_000);
