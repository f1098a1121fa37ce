import { afterAll, beforeAll, expect, test } from "vitest";
import { ledgerFaults } from "../../../tests/kit/ledger-faults.ts";
import { plansOf } from "../../../tests/kit/plans.ts";
import { addNeed, addOffer, must, seedRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { createRandom, wholeBetween } from "../../planner/random.ts";

let room: TestRoom;
const now = new Date("2026-12-01T09:00:00Z");
beforeAll(async () => void (room = await openTestRoom({ clock: () => now, planner: true })));
afterAll(async () => {
  expect(room.log).toEqual([]);
  await room.close();
});
const { proposed, accept } = plansOf(() => room);
const compare = (id: string, other: string) => room.request("GET", `/api/proposals/${id}/comparison?with=${other}`);
const closeLeg = (leg: { id: string; version: number }, openFrom: string | null) => must(room.request("PATCH", `/api/legs/${leg.id}`, { openFrom }, { "if-match": `"${leg.version}"` }));

test("PROPOSAL-17, PROPOSAL-18, COMPARE-2 a leg is closed: the re-plan moves what was accepted, says why, and is accepted at once", async () => {
  const seed = await seedRoom(room, "RE");
  const need = await addNeed(room, seed, "RE-N1", 30, { needBy: "2026-12-10" });
  const offer = await addOffer(room, seed, "RE-C1", 40);
  const plan = await proposed();
  expect(await accept(plan)).toMatchObject({ status: 200 });
  const leg = await closeLeg(seed.leg, "2026-12-20");

  const replan = await proposed({ replan: true, beside: plan.id });
  expect(replan).toMatchObject({ kind: "replan", beside: plan.id });
  const compared = await must(compare(replan.id, "in-force"));
  expect(compared).toMatchObject({ before: null, after: { id: replan.id, kind: "replan" }, counts: { kept: 0, added: 0, dropped: 0 } });
  expect(compared.movements.every((one: any) => one.change === "moved" && one.why.code === "leg-closed" && one.why.leg === "LAST-RE")).toBe(true);
  expect(compared.needs).toMatchObject([{ need: { id: need.id, item: { code: "GEN-RE" } }, before: { onTimeUnits: 30, lateUnits: 0 }, after: { onTimeUnits: 0, lateUnits: 30 } }]);
  expect((await must(compare(replan.id, plan.id))).counts.moved).toBe(compared.counts.moved);

  expect(await accept(replan, [replan.movements[0].id])).toMatchObject({ status: 422, body: { rule: "PROPOSAL-18", code: "proposal-replan-whole" } });
  const accepted = await accept(replan);
  expect(accepted).toMatchObject({ status: 200, body: { state: "accepted" } });
  expect(accepted.body.movements.every((one: any) => one.accepted)).toBe(true);
  const [line] = (await must(room.request("GET", `/api/contributions/${offer.id}`))).lines;
  expect(line.balances).toMatchObject({ offered: 10, allocated: 30 });
  expect(new Set(line.allocations.map((one: any) => `${one.proposalId === replan.id} ${one.state}`))).toEqual(new Set(["false cancelled", "true allocated"]));
  expect(await must(room.request("GET", `/api/needs/${need.id}`))).toMatchObject({ allocatedUnits: 30 });
  expect((await must(room.request("GET", `/api/proposals/${plan.id}`))).movements.every((one: any) => !one.accepted)).toBe(true);
  const log = await must(room.request("GET", `/api/audit?kind=proposal&id=${replan.id}`));
  expect(log.items[0]).toMatchObject({ action: "proposal-accepted", facts: { kept: 0 } });
  expect(await accept({ id: replan.id, version: accepted.body.version })).toMatchObject({ status: 409, body: { code: "proposal-not-ready" } });
  await closeLeg(leg, null);
});

test("PROPOSAL-20 a re-plan keeps what was accepted though a cheaper way has opened since", async () => {
  const seed = await seedRoom(room, "NEAR");
  const need = await addNeed(room, seed, "NEAR-N1", 15, { needBy: "2026-12-20" });
  await addOffer(room, seed, "NEAR-C1", 15);
  const plan = await proposed();
  expect(await accept(plan)).toMatchObject({ status: 200 });
  await must(room.request("POST", "/api/legs", {
    code: "CHEAP-NEAR", fromNodeId: seed.depot, toNodeId: seed.city, mode: "road", transitDays: 5, departsEveryDays: 1, departsPhaseDays: 0, capacityTonnes: 20, neqCapKg: null, costCentsPerTonne: 1,
    openFrom: null, openThrough: null, noticeDays: 1, illustrative: true, basis: "made for a test",
  }));
  const replan = await proposed({ replan: true, beside: plan.id });
  const waysOf = ({ movements }: any) => movements.filter((one: any) => one.need.id === need.id).map((one: any) => [one.units, one.legs.map((leg: any) => [leg.code, leg.departOn])]);
  expect(waysOf(plan).length).toBeGreaterThan(0);
  expect(waysOf(replan)).toEqual(waysOf(plan));
});

test("PROPOSAL-18 a re-plan is refused once what it would move was released by someone else, and nothing of it is written", async () => {
  const replan = await proposed({ replan: true });
  const [open] = (await must(room.request("GET", "/api/allocations?state=allocated"))).items;
  await must(room.request("POST", `/api/allocations/${open.id}/release`, { version: open.version, reason: "someone else" }));
  const before = (await must(room.request("GET", "/api/allocations?limit=200"))).items;
  expect(await accept(replan)).toMatchObject({ status: 409, body: { code: "proposal-stale", facts: { why: "standing-changed" } } });
  expect((await must(room.request("GET", "/api/allocations?limit=200"))).items).toEqual(before);
});

test("COMPARE-3 what has no plan, or is in force beside a plain plan, is not compared", async () => {
  const plan = await proposed();
  expect(await compare(plan.id, "in-force")).toMatchObject({ status: 409, body: { rule: "COMPARE-3", code: "comparison-without-plan" } });
  expect(await compare(plan.id, "00000000-0000-4000-8000-000000000000")).toMatchObject({ status: 404 });
  expect(await compare(plan.id, "everything")).toMatchObject({ status: 400 });
  const same = await must(compare(plan.id, plan.id));
  expect([same.needs, same.movements.every((one: any) => one.change === "kept")]).toEqual([[], true]);
});

test("PROPOSAL-18 after any order of plans, acceptances, releases and re-plans the ledger adds up, and no unit is tied twice", { timeout: 120_000 }, async () => {
  const seed = await seedRoom(room, "SUM");
  const needs = [await addNeed(room, seed, "SUM-N1", 12, { needBy: "2026-12-08" }), await addNeed(room, seed, "SUM-N2", 9, { needBy: "2026-12-12", priority: 2 })];
  const offers = [await addOffer(room, seed, "SUM-C1", 15), await addOffer(room, seed, "SUM-C2", 11)];
  const random = createRandom(20261201);
  const version = async () => (await must(room.request("GET", `/api/legs/${seed.leg.id}`))).version as number;
  for (let step = 0; step < 6; step++) {
    const chance = wholeBetween(random, 0, 3);
    if (chance === 0) await closeLeg({ id: seed.leg.id, version: await version() }, wholeBetween(random, 0, 1) === 0 ? null : `2026-12-1${wholeBetween(random, 0, 9)}`);
    if (chance === 1) {
      const standing = (await must(room.request("GET", `/api/allocations?state=allocated&need=${needs[wholeBetween(random, 0, 1)]!.id}`))).items;
      const one = standing[wholeBetween(random, 0, Math.max(0, standing.length - 1))];
      if (one) await must(room.request("POST", `/api/allocations/${one.id}/release`, { version: one.version, reason: "by chance" }));
    }
    const proposal = await proposed({ replan: chance !== 1, seconds: 1 });
    const answer = await accept(proposal);
    expect([200, 409], JSON.stringify(answer.body).slice(0, 300)).toContain(answer.status);
    expect(await ledgerFaults(room.database.database, seed.donor)).toEqual([]);
    for (const offer of offers) {
      const [line] = (await must(room.request("GET", `/api/contributions/${offer.id}`))).lines;
      const tied = line.allocations.filter((one: any) => one.state === "allocated").reduce((sum: number, one: any) => sum + one.units, 0);
      expect([line.balances.allocated ?? 0, (line.balances.offered ?? 0) + tied]).toEqual([tied, line.units]);
    }
    for (const need of needs) expect((await must(room.request("GET", `/api/needs/${need.id}`))).allocatedUnits).toBeLessThanOrEqual(need.units);
  }
});
