import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plansOf } from "../../../tests/kit/plans.ts";
import { addItem, addOffer, must, seedRoom, type SmallRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { checkPlan, readProblem } from "../../planner/index.ts";

let room: TestRoom;
let seed: SmallRoom;
const item: Record<string, string> = {};
beforeAll(async () => {
  room = await openTestRoom({ clock: () => new Date("2026-12-01T09:00:00Z"), planner: true });
  seed = await seedRoom(room, "SETS");
  for (const [code, kg] of [["LAUNCHER", 2000], ["MISSILE", 300], ["CREW", null]] as const) item[code] = (await addItem(room, code, kg)).id as string;
});
afterAll(async () => {
  expect(room.log).toEqual([]);
  await room.close();
});

const { proposed, accept } = plansOf(() => room);
const basis = "made for a test";
const names = (text: string) => ({ en: text, fr: text, uk: text });
const addTemplate = (code: string, components: readonly object[]) => must(room.request("POST", "/api/package-templates", { code, names: names(code), components }));
const addPackage = (reference: string, templateId: string, sets: number) => must(room.request("POST", "/api/package-needs", {
  recipientId: seed.donor, reference, templateId, sets, needBy: "2027-01-15", placeId: seed.city, priority: 1, state: "open", validatedBy: seed.donor, illustrative: true, basis,
}));
const open = (id: string, asOf: string) => must(room.request("GET", `/api/package-needs/${id}?asOf=${asOf}`));
const launcher = () => ({ key: "launcher", kind: "equipment", itemId: item["LAUNCHER"], perSet: 1, basis });
const missile = () => ({ key: "missile", kind: "ammunition", itemId: item["MISSILE"], usage: { perDay: 0.2, days: 30 }, basis });
const crew = () => ({ key: "crew", kind: "crew", role: "operator", itemId: item["CREW"], perSet: 10, basis });

test("PROPOSAL-22 PROPOSAL-25 READY-8 sets that are asked for are planned whole, accepted as units of their components' needs, and ready when the plan says", async () => {
  const template = await addTemplate("PAIR", [launcher(), missile()]);
  const asked = await addPackage("PAIR", template.id, 3);
  await addOffer(room, seed, "PAIR-L", 3, {}, { itemId: item["LAUNCHER"] });
  await addOffer(room, seed, "PAIR-M", 13, {}, { itemId: item["MISSILE"] });
  const ready = await proposed();
  const mine = ready.movements.filter((one: any) => one.packageNeed?.id === asked.id);
  expect(mine.map((one: any) => [one.units, one.item.code, one.need.reference, one.packageNeed.reference, one.late]).toSorted()).toEqual([[12, "MISSILE", "PAIR / missile", "PAIR", false], [2, "LAUNCHER", "PAIR / launcher", "PAIR", false]]);
  expect(ready.unmet.find((one: any) => one.need.id === asked.id)).toMatchObject({
    units: 1, need: { reference: "PAIR", sets: true, item: { code: "PAIR", unit: "set" } },
    reason: { code: "component-missing", facts: { component: "PAIR / missile", itemNames: { en: "MISSILE" }, holders: ["NOR"], because: { code: "no-offer" } } },
  });
  const { problem, plan } = await must(room.request("GET", `/api/proposals/${ready.id}/documents`));
  expect([readProblem(problem).ok, checkPlan(problem, plan)]).toMatchObject([true, { feasible: true, boundHolds: true, violations: [] }]);

  const withPlan = async (plan: string, asOf: string) => must(room.request("GET", `/api/proposals/${plan}/package-needs/${asked.id}?asOf=${asOf}`));
  const before = await withPlan(ready.id, "2027-01-15");
  expect(before).toMatchObject({ usableSets: 2, bottleneck: { key: "launcher", missingUnits: 1 } });
  expect((await withPlan(ready.id, "2026-12-01"))).toMatchObject({ usableSets: 0, parts: [{ key: "launcher", holders: [{ donor: { code: "NOR" }, units: 2, holds: "planned" }, { holds: "offered", units: 1 }] }, { key: "missile" }] });
  expect((await open(asked.id, "2027-01-15")).usableSets).toBe(0);
  expect((await must(room.request("GET", `/api/proposals/${ready.id}/package-needs?search=PAIR&asOf=2027-01-15`))).items).toMatchObject([{ id: asked.id, usableSets: 2 }]);
  expect((await room.request("GET", `/api/proposals/${asked.id}/package-needs`)).status).toBe(404);

  expect(await accept(ready)).toMatchObject({ status: 200, body: { state: "accepted" } });
  // What is accepted is tied, and counts once.
  const after = await withPlan(ready.id, "2027-01-15");
  expect([after.usableSets, after.timeline]).toEqual([before.usableSets, before.timeline]);
  const last = mine.map((one: any) => one.arriveOn as string).toSorted().at(-1)!;
  expect((await open(asked.id, "2026-12-01")).usableSets).toBe(0);
  expect(await open(asked.id, last)).toMatchObject({ usableSets: 2, bottleneck: { key: "launcher" } });
  // Planned again, what is on its way counts: one launcher more would be half a set.
  const again = await proposed();
  expect(again.movements.filter((one: any) => one.packageNeed?.id === asked.id)).toEqual([]);
  await addOffer(room, seed, "PAIR-M2", 5, {}, { itemId: item["MISSILE"] });
  const third = await proposed();
  expect(third.movements.filter((one: any) => one.packageNeed?.id === asked.id).map((one: any) => [one.units, one.item.code]).toSorted()).toEqual([[1, "LAUNCHER"], [1, "MISSILE"], [5, "MISSILE"]]);
  expect(await accept(third)).toMatchObject({ status: 200 });
  expect((await open(asked.id, "2027-01-15")).usableSets).toBe(3);
});

test("PROPOSAL-24 without a crew no battery moves, the plan says whose crew it is waiting for, and with the crew tied it moves", async () => {
  const template = await addTemplate("MANNED", [launcher(), crew()]);
  const asked = await addPackage("MANNED", template.id, 1);
  await addOffer(room, seed, "MANNED-L", 1, {}, { itemId: item["LAUNCHER"] });
  const people = await addOffer(room, seed, "MANNED-C", 10, {}, { itemId: item["CREW"] });
  const without = await proposed();
  expect(without.movements.filter((one: any) => one.packageNeed?.id === asked.id)).toEqual([]);
  expect(without.unmet.find((one: any) => one.need.id === asked.id).reason).toMatchObject({
    code: "component-missing", facts: { component: "MANNED / crew", holders: ["NOR"], because: { code: "offers-left-out", facts: { leftOut: "mass-unknown" } } },
  });
  const needOf = (key: string) => asked.parts.find((one: { key: string }) => one.key === key).needId as string;
  await must(room.request("POST", "/api/allocations", { lineId: people.lines[0].id, needId: needOf("crew"), units: 10 }));
  const ready = await proposed();
  expect(ready.movements.filter((one: any) => one.packageNeed?.id === asked.id)).toMatchObject([{ units: 1, item: { code: "LAUNCHER" }, need: { id: needOf("launcher") } }]);
  // Nobody has said when the crew comes: the plan counts on it, and says so.
  expect(ready.leftOut).toContainEqual({ kind: "need", id: needOf("crew"), label: "MANNED / crew", reason: "arrival-unknown" });
  expect(await accept(ready, ready.movements.filter((one: any) => one.packageNeed?.id === asked.id).map((one: any) => one.id))).toMatchObject({ status: 200 });
  const owner = new pg.Client(room.database.owner);
  await owner.connect();
  await owner.query("update contributions.allocation set arrives_on = '2026-12-20' where need_id = $1", [needOf("crew")]);
  await owner.end();
  expect((await open(asked.id, "2027-01-15")).usableSets).toBe(1);
});

test("PROPOSAL-25 a way is forbidden for the whole need for sets, a movement of one of its components is pinned, and a re-plan keeps what was accepted of it", async () => {
  const template = await addTemplate("KEPT", [launcher(), missile()]);
  const asked = await addPackage("KEPT", template.id, 1);
  await addOffer(room, seed, "KEPT-L", 1, {}, { itemId: item["LAUNCHER"] });
  await addOffer(room, seed, "KEPT-M", 6, {}, { itemId: item["MISSILE"] });
  const of = (plan: any) => plan.movements.filter((one: any) => one.packageNeed?.id === asked.id);
  const first = await proposed();
  expect(of(first)).toHaveLength(2);
  const pin = of(first)[0];
  const beside = await proposed({ beside: first.id, pins: [{ proposal: first.id, movement: pin.id }] });
  expect(of(beside).map((one: any) => [one.item.code, one.pinned]).toSorted()).toEqual([["LAUNCHER", pin.item.code === "LAUNCHER"], ["MISSILE", pin.item.code === "MISSILE"]]);
  const blocked = await proposed({ beside: first.id, forbid: [{ leg: "LAST-SETS", need: asked.id }] });
  expect(of(blocked)).toEqual([]);
  expect(await accept(first, of(first).map((one: any) => one.id))).toMatchObject({ status: 200 });
  const again = await proposed({ replan: true });
  expect(of(again).every((one: any) => one.accepted)).toBe(true);
  expect(of(again)).toHaveLength(2);
  const compared = await must(room.request("GET", `/api/proposals/${again.id}/comparison?with=in-force`));
  expect(compared.needs.filter((one: any) => one.need.id === asked.id)).toEqual([]);
});
