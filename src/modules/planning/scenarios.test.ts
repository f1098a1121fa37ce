import { afterAll, beforeAll, expect, test } from "vitest";
import { plansOf } from "../../../tests/kit/plans.ts";
import { addNeed, addOffer, must, seedRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { checkPlan } from "../../planner/index.ts";

let room: TestRoom;
const now = new Date("2026-12-01T09:00:00Z");
beforeAll(async () => void (room = await openTestRoom({ clock: () => now, planner: true })));
afterAll(async () => {
  expect(room.log).toEqual([]);
  await room.close();
});
const { proposed, untilReady, accept, open } = plansOf(() => room);

const unitsTo = (proposal: any, need: { id: string }) => proposal.movements.filter((one: any) => one.need.id === need.id).reduce((sum: number, one: any) => sum + one.units, 0);
const post = (order: Record<string, unknown>) => room.request("POST", "/api/proposals", { title: "What if", horizonDays: 60, seconds: 5, ...order });

test("SCENARIO-5, SCENARIO-6, PROPOSAL-16 a scenario stands beside its plan, touches nothing, is listed apart and never accepted", async () => {
  const seed = await seedRoom(room, "IF");
  const need = await addNeed(room, seed, "IF-N1", 30, { needBy: "2026-12-09" });
  const offer = await addOffer(room, seed, "IF-C1", 40);
  const plan = await proposed();
  expect(unitsTo(plan, need)).toBe(30);
  const closed = { kind: "close-leg", leg: "LAST-IF", from: "2026-12-01", through: "2026-12-10" };
  const scenario = await proposed({ title: "The border is closed", beside: plan.id, horizonDays: 30, changes: [closed] });
  expect(scenario).toMatchObject({ kind: "scenario", beside: plan.id, horizonDays: 60, asked: { changes: [closed], pins: [], forbid: [] } });
  expect(scenario.movements.filter((one: any) => one.need.id === need.id).every((one: any) => one.late)).toBe(true);
  expect(scenario.summary.tiers[0].value).toBeLessThan(plan.summary.tiers[0].value);
  expect(await accept(scenario)).toMatchObject({ status: 409, body: { rule: "SCENARIO-6", code: "scenario-not-accepted" } });
  expect(await must(room.request("GET", `/api/needs/${need.id}`))).toMatchObject({ allocatedUnits: 0 });
  expect((await must(room.request("GET", `/api/contributions/${offer.id}`))).lines[0].balances).toEqual({ offered: 40 });
  expect(await open(plan.id)).toMatchObject({ state: "ready", version: plan.version });

  const listed = async (query: string) => (await must(room.request("GET", `/api/proposals${query}`))).items.map((one: any) => one.id);
  expect(await listed("")).toEqual([plan.id]);
  expect(await listed("?kind=scenario")).toEqual([scenario.id]);
  expect(await listed(`?kind=scenario&beside=${scenario.id}`)).toEqual([]);
  expect(await listed(`?kind=scenario&beside=${plan.id}`)).toEqual([scenario.id]);
});

test("SCENARIO-1 what a change may name is found in the plan's problem by name or reference, and a scenario says what its changes name", async () => {
  const plan = (await must(room.request("GET", "/api/proposals"))).items[0];
  const choices = async (query: string) => (await must(room.request("GET", `/api/proposals/${plan.id}/choices?${query}`))).items;
  expect(await choices("kind=leg&search=hub")).toMatchObject([{ value: "FIRST-IF", reference: "FIRST-IF", names: { en: "DEPOT › HUB" }, mode: "road" }, { value: "LAST-IF", names: { uk: "HUB › CITY" } }]);
  expect(await choices("kind=leg&search=LAST-")).toMatchObject([{ value: "LAST-IF" }]);
  expect(await choices("kind=donor")).toMatchObject([{ value: "NOR", names: { en: "NOR" }, mode: null }]);
  expect(await choices("kind=need")).toMatchObject([{ reference: "IF-N1", names: { en: "GEN-IF" } }]);
  const [line] = await choices("kind=line");
  expect(line).toMatchObject({ reference: "NOR IF-C1", names: { en: "GEN-IF" } });
  expect(await choices("kind=line-without-consent")).toEqual([]);
  expect(await room.request("GET", "/api/proposals/00000000-0000-4000-8000-000000000000/choices?kind=leg")).toMatchObject({ status: 404 });
  const scenario = await proposed({ title: "Withdrawn", beside: plan.id, changes: [{ kind: "withdraw-line", line: line.value }, { kind: "close-node", node: "HUB-IF", from: "2026-12-01", through: "2026-12-02" }] });
  expect(scenario.choices).toMatchObject([{ kind: "line", value: line.value, reference: "NOR IF-C1", names: { fr: "Generators" } }, { kind: "node", value: "HUB-IF", names: { en: "HUB" } }]);
});

test("SCENARIO-1, SCENARIO-2 what a scenario cannot be made of is refused with its place, and nothing is asked for", async () => {
  const before = (await must(room.request("GET", "/api/proposals?kind=scenario"))).items.length;
  const leg = { kind: "close-leg", leg: "NOWHERE", from: "2026-12-01", through: "2026-12-02" };
  expect(await post({ changes: [leg] })).toMatchObject({ status: 422, body: { code: "scenario-refers-to-nothing", errors: [{ pointer: "/changes/0/leg" }] } });
  expect(await post({ changes: [{ ...leg, leg: "LAST-IF", through: "2027-06-01" }] })).toMatchObject({ status: 422, body: { code: "scenario-days-outside", errors: [{ pointer: "/changes/0/through" }], facts: { lastOn: "2027-01-29" } } });
  expect(await post({ beside: "00000000-0000-4000-8000-000000000000", changes: [leg] })).toMatchObject({ status: 422, body: { code: "scenario-refers-to-nothing", errors: [{ pointer: "/beside" }] } });
  expect(await post({ changes: [{ ...leg, colour: "red" }] })).toMatchObject({ status: 400 });
  expect(await post({ changes: [{ kind: "close-everything" }] })).toMatchObject({ status: 400 });
  expect(await post({ forbid: [{ leg: "LAST-IF", node: "HUB-IF" }] })).toMatchObject({ status: 400 });
  const many = await room.request("POST", "/api/scenarios", { horizonDays: 60, seconds: 5, runs: [{ title: "one", changes: [{ ...leg, leg: "LAST-IF" }] }, { title: "two", changes: [leg] }] });
  expect(many).toMatchObject({ status: 422, body: { code: "scenario-refers-to-nothing", errors: [{ pointer: "/runs/1/changes/0/leg" }] } });
  expect((await must(room.request("GET", "/api/proposals?kind=scenario"))).items.length).toBe(before);
});

test("SCENARIO-5 many scenarios are asked for at once and each gets its plan; what is added is named as such", async () => {
  const plan = (await must(room.request("GET", "/api/proposals"))).items[0];
  const close = (leg: string) => ({ title: `Without ${leg}`, changes: [{ kind: "close-leg", leg, from: "2026-12-01", through: "2026-12-10" }] });
  const gift = { title: "With a gift", changes: [{ kind: "add-offer", item: "GEN-IF", node: "HUB-IF", units: 30, from: "2026-12-01", through: "2026-12-20" }] };
  const { items } = await must(room.request("POST", "/api/scenarios", { horizonDays: 60, seconds: 5, beside: plan.id, runs: [close("FIRST-IF"), close("LAST-IF"), gift] }));
  expect(items.map((one: any) => [one.title, one.kind, one.state])).toEqual([["Without FIRST-IF", "scenario", "computing"], ["Without LAST-IF", "scenario", "computing"], ["With a gift", "scenario", "computing"]]);
  const ready = await Promise.all(items.map((one: any) => untilReady(one.id)));
  expect(ready.map((one: any) => one.state)).toEqual(["ready", "ready", "ready"]);
  expect(ready[2].movements.some((one: any) => one.line.id === "what-if-1" && one.line.contributionId === null)).toBe(true);
});

test("WISH-3 a pinned movement is in the new plan exactly, the plan keeps every limit beside it, and both are accepted", async () => {
  const seed = await seedRoom(room, "PIN");
  const need = await addNeed(room, seed, "PIN-N1", 30, { needBy: "2026-12-31" });
  await addOffer(room, seed, "PIN-C1", 30);
  const earlier = await proposed();
  const kept = earlier.movements.find((one: any) => one.need.id === need.id);
  const again = await proposed({ beside: earlier.id, pins: [{ proposal: earlier.id, movement: kept.id }], forbid: [{ leg: "FIRST-PIN", line: kept.line.id }] });
  const mine = again.movements.filter((one: any) => one.need.id === need.id);
  expect(mine.find((one: any) => one.pinned)).toEqual({ ...kept, id: "p1", pinned: true });
  expect(again).toMatchObject({ kind: "plan", asked: { pins: [{ movement: kept.id }] } });
  // The rest of the line may not ride its only way out.
  expect(unitsTo(again, need)).toBe(kept.units);
  const { problem, plan } = await must(room.request("GET", `/api/proposals/${again.id}/documents`));
  expect(checkPlan(problem, plan)).toMatchObject({ feasible: true, boundHolds: true });
  expect(plan.movements.some((one: any) => one.id === "p1")).toBe(false);
  expect(problem.standing).toMatchObject([{ id: "pinned/p1", quantity: kept.units }]);

  const accepted = await accept(again, ["p1"]);
  expect(accepted).toMatchObject({ status: 200 });
  expect(accepted.body.movements.find((one: any) => one.id === "p1")).toMatchObject({ accepted: true });
  expect(await must(room.request("GET", `/api/needs/${need.id}`))).toMatchObject({ allocatedUnits: kept.units });
  const next = await must(room.request("GET", "/api/problems/current?horizonDays=60"));
  expect(next.standing.map((one: any) => one.id)).toContain(`${again.id}/p1`);
  expect(await post({ pins: [{ proposal: earlier.id, movement: kept.id }] })).toMatchObject({ status: 409, body: { code: "proposal-stale", errors: [{ pointer: "/pins" }] } });
  expect(await post({ pins: [{ proposal: earlier.id, movement: "m999" }] })).toMatchObject({ status: 422, body: { code: "scenario-refers-to-nothing", errors: [{ pointer: "/pins/0/movement" }] } });
});

test("WISH-1, WISH-2 a way that is forbidden for one need is used by none of its goods", async () => {
  const seed = await seedRoom(room, "WAY");
  const careful = await addNeed(room, seed, "WAY-N1", 5, { needBy: "2026-12-20" });
  const other = await addNeed(room, seed, "WAY-N2", 5, { needBy: "2026-12-20" });
  await addOffer(room, seed, "WAY-C1", 20);
  const plan = await proposed({ forbid: [{ node: "HUB-WAY", need: careful.id }] });
  expect([unitsTo(plan, careful), unitsTo(plan, other)]).toEqual([0, 5]);
  expect(await post({ forbid: [{ node: "HUB-WAY", need: "00000000-0000-4000-8000-000000000000" }] })).toMatchObject({ status: 422, body: { errors: [{ pointer: "/forbid/0/need" }] } });
});
