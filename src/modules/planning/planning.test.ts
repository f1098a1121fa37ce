import { afterAll, beforeAll, expect, test } from "vitest";
import { plansOf } from "../../../tests/kit/plans.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { checkPlan, readPlan, readProblem } from "../../planner/index.ts";
import { addItem, addNeed, addOffer, must, seedRoom } from "../../../tests/kit/small-room.ts";

let room: TestRoom;
const now = new Date("2026-12-01T09:00:00Z");
beforeAll(async () => void (room = await openTestRoom({ clock: () => now, planner: true })));
afterAll(async () => {
  expect(room.log).toEqual([]);
  await room.close();
});

const { ask, open, proposed, accept } = plansOf(() => room);

test("PROPOSAL-1, PROPOSAL-9 what is offered goes to what is missing, by legs and days, and the documents pass the check again", async () => {
  const seed = await seedRoom(room, "ONE");
  const need = await addNeed(room, seed, "ONE-N1", 30);
  const offer = await addOffer(room, seed, "ONE-C1", 40);
  const ready = await proposed();
  const mine = ready.movements.filter((one: any) => one.need.id === need.id);
  expect(mine.reduce((sum: number, one: any) => sum + one.units, 0)).toBe(30);
  expect(mine[0]).toMatchObject({
    line: { id: offer.lines[0].id, contributionId: offer.id, reference: "ONE-C1", donorCode: "NOR", described: "Generators" }, need: { reference: "ONE-N1", needBy: "2027-01-31", priority: 1 },
    item: { code: "GEN-ONE", unit: "piece" }, late: false, lateDays: 0, accepted: false,
    legs: [{ code: "FIRST-ONE", from: "DEPOT-ONE", to: "HUB-ONE", fromNames: { en: "DEPOT" }, mode: "road" }, { code: "LAST-ONE", to: "CITY-ONE" }],
  });
  expect(ready.unmet.filter((one: any) => one.need.id === need.id)).toEqual([]);
  expect(ready.outOf).toBe(ready.summary.tiers[0].outOf);

  const { problem, plan } = await must(room.request("GET", `/api/proposals/${ready.id}/documents`));
  expect([readProblem(problem).ok, readPlan(plan).ok]).toEqual([true, true]);
  expect(checkPlan(problem, plan)).toMatchObject({ feasible: true, boundHolds: true, violations: [] });

  const accepted = await accept(ready);
  expect(accepted).toMatchObject({ status: 200, body: { state: "accepted", version: 3 } });
  expect(accepted.body.movements.every((one: any) => one.accepted)).toBe(true);
  expect((await must(room.request("GET", `/api/needs/${need.id}`)))).toMatchObject({ allocatedUnits: 30, coverage: "full" });
  const [line] = (await must(room.request("GET", `/api/contributions/${offer.id}`))).lines;
  expect(line.balances).toMatchObject({ offered: 10, allocated: 30 });
  expect(line.allocations.map((one: any) => [one.proposalId, one.movement, one.state])).toEqual(expect.arrayContaining(mine.map((one: any) => [ready.id, one.id, "allocated"])));
  const log = await must(room.request("GET", `/api/audit?kind=proposal&id=${ready.id}`));
  expect(log.items.map((one: any) => one.action)).toEqual(["proposal-accepted", "proposal-ready", "proposal-asked"]);
  expect(await accept({ id: ready.id, version: 3 })).toMatchObject({ status: 409, body: { rule: "PROPOSAL-4", code: "proposal-movement-accepted" } });
  expect(await accept(ready)).toMatchObject({ status: 412 });
});

test("PROPOSAL-3 what someone else took meanwhile makes an acceptance stale, and nothing of it is written", async () => {
  const seed = await seedRoom(room, "TWO");
  const first = await addNeed(room, seed, "TWO-N1", 10, { priority: 1 });
  const second = await addNeed(room, seed, "TWO-N2", 10, { priority: 2 });
  const offer = await addOffer(room, seed, "TWO-C1", 20);
  const ready = await proposed();
  await must(room.request("POST", "/api/allocations", { lineId: offer.lines[0].id, needId: second.id, units: 10, holdThrough: null }));

  const refused = await accept(ready);
  expect(refused).toMatchObject({ status: 409, body: { rule: "PROPOSAL-3", code: "proposal-stale", facts: { why: "offer-too-small", freeUnits: 0, plannedUnits: 10 } } });
  expect(refused.body.detail).toContain("only 0 are left");
  expect(await must(room.request("GET", `/api/needs/${first.id}`))).toMatchObject({ allocatedUnits: 0 });
  expect(await open(ready.id)).toMatchObject({ state: "ready", version: ready.version });

  const [one, other] = ["TWO-N1", "TWO-N2"].map((reference) => ready.movements.filter((movement: any) => movement.need.reference === reference).map((movement: any) => movement.id as string));
  expect(await accept(ready, other)).toMatchObject({ status: 409, body: { facts: { why: "need-covered", missingUnits: 0 } } });
  const partly = await accept(ready, one);
  expect(partly).toMatchObject({ status: 200, body: { state: "partlyAccepted" } });
  expect(await accept(partly.body, one)).toMatchObject({ status: 409, body: { code: "proposal-movement-accepted" } });
});

test("PROPOSAL-3 a service that was changed, a need that was closed and one that asks for less are told apart", async () => {
  const seed = await seedRoom(room, "THREE");
  const need = await addNeed(room, seed, "THREE-N1", 5);
  const closed = await addNeed(room, seed, "THREE-N2", 5);
  await addOffer(room, seed, "THREE-C1", 10);
  const ready = await proposed();
  const of = (reference: string) => ready.movements.filter((movement: any) => movement.need.reference === reference).map((movement: any) => movement.id as string);
  await must(room.request("POST", `/api/needs/${closed.id}/state`, { version: closed.version, to: "withdrawn" }));
  expect(await accept(ready, of("THREE-N2"))).toMatchObject({ status: 409, body: { facts: { why: "need-changed" } } });
  await must(room.request("PATCH", `/api/needs/${need.id}`, { units: 4 }, { "if-match": `"${need.version}"` }));
  expect(await accept(ready, of("THREE-N1"))).toMatchObject({ status: 409, body: { facts: { why: "need-covered", missingUnits: 4 } } });
  await must(room.request("PATCH", `/api/needs/${need.id}`, { units: 5 }, { "if-match": `"${need.version + 1}"` }));
  await must(room.request("PATCH", `/api/legs/${seed.leg.id}`, { capacityTonnes: 19 }, { "if-match": `"${seed.leg.version}"` }));
  expect(await accept(ready, of("THREE-N1"))).toMatchObject({ status: 409, body: { facts: { why: "leg-changed", leg: "LAST-THREE" } } });
});

test("PROPOSAL-2, PROPOSAL-7 what cannot be planned with is listed with the reason, and a need nobody serves says so", async () => {
  const seed = await seedRoom(room, "FOUR");
  const alone = await addNeed(room, seed, "FOUR-N1", 7);
  const heavy = (await addItem(room, "UNWEIGHED-FOUR", null)).id;
  const unweighed = await addNeed(room, seed, "FOUR-N2", 3, { itemId: heavy });
  const offer = await addOffer(room, seed, "FOUR-C1", 3, {}, { itemId: heavy });
  const course = (await addItem(room, "SEAT-FOUR", 1)).id;
  const trained = await addNeed(room, seed, "FOUR-N3", 3, { itemId: course });
  await addOffer(room, seed, "FOUR-C2", 60, { kind: "training" }, { itemId: course });
  const ready = await proposed();
  expect(ready.unmet.find((one: any) => one.need.id === trained.id).reason).toEqual({ code: "offers-left-out", facts: { offers: ["NOR FOUR-C2: Generators"], leftOut: "training-not-planned" } });
  expect(ready.unmet.find((one: any) => one.need.id === alone.id)).toMatchObject({ units: 7, lateUnits: 0, reason: { code: "no-offer", facts: { offeredUnits: 0, proved: true } } });
  expect(ready.leftOut).toEqual(expect.arrayContaining([
    { kind: "need", id: unweighed.id, label: "FOUR-N2", reason: "mass-unknown" }, { kind: "line", id: offer.lines[0].id, label: "NOR FOUR-C1: Generators", reason: "mass-unknown", itemCode: "UNWEIGHED-FOUR" },
  ]));
  expect(ready.leftOutCounts).toContainEqual({ kind: "need", reason: "mass-unknown", count: 1 });
  expect(await accept(ready, ["m999"])).toMatchObject({ status: 422, body: { code: "proposal-movement-unknown", facts: { movement: "m999" } } });
});

test("PROPOSAL-3, PROPOSAL-15 what was accepted takes its lift from the next plan, and from one that was computed before", async () => {
  const seed = await seedRoom(room, "LIFT");
  await addNeed(room, seed, "LIFT-N1", 20, { priority: 1, needBy: "2026-12-07" });
  await addNeed(room, seed, "LIFT-N2", 20, { priority: 2, needBy: "2026-12-07" });
  const offer = await addOffer(room, seed, "LIFT-C1", 60);
  const [one, other] = [await proposed(), await proposed()];
  const firstDay = (proposal: any, reference: string) => proposal.movements.find((movement: any) => movement.need.reference === reference).legs[0].departOn;
  expect([firstDay(one, "LIFT-N1"), firstDay(other, "LIFT-N1")]).toEqual(["2026-12-02", "2026-12-02"]);
  const idsOf = (proposal: any, reference: string) => proposal.movements.filter((movement: any) => movement.need.reference === reference).map((movement: any) => movement.id);
  expect(await accept(one, idsOf(one, "LIFT-N1"))).toMatchObject({ status: 200 });

  const third = await addNeed(room, seed, "LIFT-N3", 10, { priority: 1, needBy: "2026-12-07" });
  const next = await proposed();
  expect(next.movements.filter((movement: any) => movement.need.id === third.id).every((movement: any) => movement.legs[0].departOn > "2026-12-02")).toBe(true);
  const { problem } = await must(room.request("GET", `/api/proposals/${next.id}/documents`));
  expect(problem.standing).toContainEqual(expect.objectContaining({ id: `${one.id}/${idsOf(one, "LIFT-N1")[0]}`, quantity: 20, node: "DEPOT-LIFT" }));

  await must(room.request("PATCH", `/api/needs/${(await must(room.request("GET", "/api/needs?search=LIFT-N1"))).items[0].id}`, { units: 40 }, { "if-match": '"1"' }));
  const refused = await accept(other, idsOf(other, "LIFT-N1"));
  expect(refused).toMatchObject({ status: 409, body: { code: "proposal-stale", facts: { why: "no-room", day: "2026-12-02" } } });

  const [allocation] = (await must(room.request("GET", `/api/contributions/${offer.id}`))).lines[0].allocations;
  await must(room.request("POST", `/api/allocations/${allocation.id}/release`, { version: allocation.version, reason: "made room" }));
  expect(await accept(other, idsOf(other, "LIFT-N1"))).toMatchObject({ status: 200 });
});

test("PROPOSAL-11 the problem as it stands now can be taken out and planned elsewhere", async () => {
  const problem = await must(room.request("GET", "/api/problems/current?horizonDays=90"));
  expect(problem).toMatchObject({ format: "entente-problem", version: 1, horizon: { startOn: "2026-12-01", days: 90 } });
  expect(readProblem(problem)).toMatchObject({ problem });
  expect(await room.request("GET", "/api/problems/current?horizonDays=400")).toMatchObject({ status: 400 });
});

test("PROPOSAL-5, PROPOSAL-6 what is cancelled before it has a plan is cancelled, and then neither accepted nor cancelled again", async () => {
  const asked = await ask();
  const cancelled = await room.request("POST", `/api/proposals/${asked.id}/cancel`, { version: asked.version });
  expect(cancelled).toMatchObject({ status: 200, body: { state: "cancelled", version: 2, progress: null } });
  expect(await accept(cancelled.body)).toMatchObject({ status: 409, body: { rule: "PROPOSAL-5", code: "proposal-not-ready", facts: { state: "cancelled" } } });
  expect(await room.request("POST", `/api/proposals/${asked.id}/cancel`, { version: 2 })).toMatchObject({ status: 409, body: { rule: "PROPOSAL-6", code: "proposal-not-computing" } });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await open(asked.id)).toMatchObject({ state: "cancelled", movements: [] });
});

test("PROPOSAL-1 proposals are listed newest first, page by page, and by state", async () => {
  const all: string[] = [];
  for (let after = ""; ;) {
    const page = await must(room.request("GET", `/api/proposals?limit=2${after}`));
    all.push(...page.items.map((one: any) => one.id));
    if (page.next === null) break;
    after = `&after=${page.next}`;
  }
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBe(8);
  const cancelled = await must(room.request("GET", "/api/proposals?state=cancelled"));
  expect(cancelled.items.map((one: any) => one.state)).toEqual(["cancelled"]);
});
