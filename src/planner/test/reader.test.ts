import { expect, test } from "vitest";
import { readPlan, readProblem } from "../index.ts";
import { oneOfEach } from "./tiny.ts";

/** The one-of-each problem with the value at a JSON pointer replaced, or removed when undefined. */
function broken(pointer: string, value: unknown): unknown {
  const json = JSON.parse(JSON.stringify(oneOfEach())) as Record<string, unknown>;
  const steps = pointer.split("/").slice(1);
  let place = json;
  for (const step of steps.slice(0, -1)) place = place[step] as Record<string, unknown>;
  if (value === undefined) delete place[steps.at(-1)!];
  else place[steps.at(-1)!] = value;
  return json;
}

const cases: readonly [pointer: string, value: unknown, code: string, faultAt?: string][] = [
  ["/offers/0/quantity", 0, "out-of-range"],
  ["/offers/0/quantity", -3, "out-of-range"],
  ["/offers/0/quantity", 1.5, "wrong-type"],
  ["/offers/0/item", "nothing", "unknown-id"],
  ["/offers/0/availableFrom", "2031-02-30", "not-a-day"],
  ["/offers/0/availableThrough", "2030-12-31", "window-reversed"],
  ["/offers/0/reservedFor", "nobody", "unknown-id"],
  ["/offers/0/minLot", 0, "out-of-range"],
  ["/offers/0/colour", "green", "unknown-field"],
  ["/offers/0/consent", { state: "expected" }, "missing", "/offers/0/consent/on"],
  ["/offers/0/avoids", { legs: ["ship", "nowhere"] }, "unknown-id", "/offers/0/avoids/legs/1"],
  ["/offers/0/avoids", { items: [] }, "unknown-field", "/offers/0/avoids/items"],
  ["/needs/0/avoids", { nodes: ["nowhere"] }, "unknown-id", "/needs/0/avoids/nodes/0"],
  ["/needs/0/avoids", [], "wrong-type"],
  ["/needs/0/quantity", 0, "out-of-range"],
  ["/needs/0/quantity", -1, "out-of-range"],
  ["/needs/0/node", "nowhere", "unknown-id"],
  ["/needs/0/item", "nothing", "unknown-id"],
  ["/needs/0/weight", 0, "out-of-range"],
  ["/needs/0/priorityClass", 10, "out-of-range"],
  ["/needs/0/dueOn", "soon", "not-a-day"],
  ["/needs/0/item", undefined, "one-of-item-accepts-components", "/needs/0"],
  ["/needs/0/accepts", [{ item: "truck", value: 1 }], "one-of-item-accepts-components", "/needs/0"],
  ["/legs/0/to", "depot", "leg-to-itself"],
  ["/legs/0/to", "nowhere", "unknown-id"],
  ["/legs/0/from", "nowhere", "unknown-id"],
  ["/legs/0/transitDays", 0, "out-of-range"],
  ["/legs/0/transitDays", -1, "out-of-range"],
  ["/legs/0/capacityTonnesPerDeparture", -1, "out-of-range"],
  ["/legs/0/capacityTonnesPerDeparture", null, "wrong-type"],
  ["/legs/0/capacityTonnesPerDeparture", undefined, "missing"],
  ["/legs/0/capacityTonnesPerDeparture", 0.0000001, "too-many-decimals"],
  ["/legs/0/departures/phase", 7, "out-of-range"],
  ["/legs/1/id", "ship", "duplicate-id"],
  ["/nodes/0/handlingTonnesPerDay", undefined, "missing"],
  ["/nodes/0/storageTonnes", null, "wrong-type"],
  ["/nodes/0/storageTonnes", undefined, "missing"],
  ["/nodes/0/licences", { "9.9": 1 }, "unknown-field", "/nodes/0/licences/9.9"],
  ["/items/0/tonnesPerUnit", 0, "out-of-range"],
  ["/items/0/neqKgPerUnit", 1, "hazard-division-missing", "/items/0/hazardDivision"],
  ["/offers/0/node", "nowhere", "unknown-id"],
  ["/horizon/days", 3654, "out-of-range"],
  ["/horizon/days", 0, "out-of-range"],
  ["/version", 2, "unsupported-version"],
];

for (const [pointer, value, code, faultAt] of cases)
  test(`PLAN-24 ${pointer} set to ${JSON.stringify(value) ?? "nothing"} is refused as ${code}`, () => {
    expect(readProblem(broken(pointer, value))).toMatchObject({ ok: false, faults: expect.arrayContaining([expect.objectContaining({ pointer: faultAt ?? pointer, code })]) });
  });

test("PLAN-24 a package with a ratio of 0, a value of 0, no parts or a part twice is refused", () => {
  const part = { id: "p", ratio: 1, accepts: [{ item: "truck", value: 1 }] };
  const read = (components: unknown) => {
    const problem = oneOfEach();
    const { item: _, ...need } = problem.needs[0]!;
    return readProblem({ ...problem, needs: [{ ...need, components }] });
  };
  expect(read([part])).toMatchObject({ ok: true });
  expect(read([{ ...part, ratio: 0 }])).toMatchObject({ faults: [{ pointer: "/needs/0/components/0/ratio", code: "out-of-range" }] });
  expect(read([{ ...part, ratio: 0.25 }])).toMatchObject({ ok: true });
  expect(read([{ ...part, ratio: 0.0005 }])).toMatchObject({ faults: [{ pointer: "/needs/0/components/0/ratio", code: "out-of-range" }] });
  expect(read([{ ...part, ratio: 1.0005 }])).toMatchObject({ faults: [{ pointer: "/needs/0/components/0/ratio", code: "too-many-decimals" }] });
  expect(read([{ ...part, accepts: [{ item: "truck", value: 0 }] }])).toMatchObject({ faults: [{ pointer: "/needs/0/components/0/accepts/0/value" }] });
  expect(read([])).toMatchObject({ faults: [{ pointer: "/needs/0/components", code: "out-of-range" }] });
  expect(read([part, part])).toMatchObject({ faults: [{ pointer: "/needs/0/components/1/id", code: "duplicate-id" }] });
});

test("PLAN-24 a course without seats, days or a known item is refused", () => {
  const course = { id: "course", item: "truck", seats: 1, node: "port", startOn: "2031-01-01", days: 5 };
  const read = (more: object) => readProblem({ ...oneOfEach(), courses: [{ ...course, ...more }] });
  expect(read({})).toMatchObject({ ok: true });
  expect(read({ seats: 0 })).toMatchObject({ faults: [{ pointer: "/courses/0/seats", code: "out-of-range" }] });
  expect(read({ days: 0 })).toMatchObject({ faults: [{ pointer: "/courses/0/days", code: "out-of-range" }] });
  expect(read({ item: "nothing" })).toMatchObject({ faults: [{ pointer: "/courses/0/item", code: "unknown-id" }] });
  expect(read({ id: "offer" })).toMatchObject({ faults: [{ pointer: "/courses/0/id", code: "duplicate-id" }] });
});

test("PLAN-24 a standing movement that leads nowhere, leaves twice at once or arrives before it left is refused at its place", () => {
  const legs = [{ leg: "ship", departOn: "2030-12-28", arriveOn: "2031-01-07" }, { leg: "road", departOn: "2031-01-09", arriveOn: "2031-01-10" }];
  const whole = { id: "s", item: "truck", quantity: 1, node: "depot", legs, arriveOn: "2031-01-10" };
  const read = (...standing: object[]) => readProblem({ ...oneOfEach(), standing });
  const faultsOf = (more: object) => (read({ ...whole, ...more }) as Extract<ReturnType<typeof readProblem>, { ok: false }>).faults.map(({ pointer, code }) => `${pointer} ${code}`);
  expect(read(whole, { ...whole, id: "handed over", node: "town", legs: [] })).toMatchObject({ ok: true });
  expect(read(whole, whole)).toMatchObject({ faults: [{ pointer: "/standing/1/id", code: "duplicate-id" }] });
  expect(faultsOf({ quantity: 0 })).toEqual(["/standing/0/quantity out-of-range"]);
  expect(faultsOf({ item: "none" })).toEqual(["/standing/0/item unknown-id"]);
  expect(faultsOf({ node: "port" })).toEqual(["/standing/0/legs/0/leg route-broken"]);
  expect(faultsOf({ legs: legs.toReversed() })).toContain("/standing/0/legs/0/leg route-broken");
  expect(faultsOf({ legs: [{ ...legs[0], leg: "none" }], arriveOn: "2031-01-07" })).toEqual(["/standing/0/legs/0/leg unknown-id"]);
  expect(faultsOf({ legs: [legs[0], { ...legs[1], departOn: "2031-01-06" }] })).toEqual(["/standing/0/legs/1/departOn window-reversed"]);
  expect(faultsOf({ legs: [{ ...legs[0], arriveOn: "2030-12-28" }], arriveOn: "2030-12-28" })).toEqual(["/standing/0/legs/0/arriveOn window-reversed"]);
  expect(faultsOf({ arriveOn: "2031-01-11" })).toEqual(["/standing/0/arriveOn out-of-range"]);
  expect(faultsOf({ need: "need" })).toEqual(["/standing/0/need unknown-field"]);
});

test("PLAN-24 a total that could no longer be counted exactly is refused", () => {
  const problem = oneOfEach();
  expect(readProblem({ ...problem, offers: [{ ...problem.offers[0], quantity: 1_000_000_000 }] })).toMatchObject({ faults: [{ pointer: "/offers/0/quantity", code: "too-large" }] });
});

test("PLAN-24 what is no object at all is refused at the root", () => {
  for (const json of [null, 7, "x", []]) expect(readProblem(json)).toMatchObject({ ok: false, faults: [{ pointer: "", code: "wrong-type" }] });
  for (const json of [null, 7, "x", []]) expect(readPlan(json)).toMatchObject({ ok: false, faults: [{ pointer: "", code: "wrong-type" }] });
});
