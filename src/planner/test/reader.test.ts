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
  ["/needs/0/quantity", 0, "out-of-range"],
  ["/needs/0/weight", 0, "out-of-range"],
  ["/needs/0/priorityClass", 10, "out-of-range"],
  ["/needs/0/dueOn", "soon", "not-a-day"],
  ["/needs/0/item", undefined, "one-of-item-accepts-components", "/needs/0"],
  ["/needs/0/accepts", [{ item: "truck", value: 1 }], "one-of-item-accepts-components", "/needs/0"],
  ["/legs/0/to", "depot", "leg-to-itself"],
  ["/legs/0/to", "nowhere", "unknown-id"],
  ["/legs/0/transitDays", 0, "out-of-range"],
  ["/legs/0/capacityTonnesPerDeparture", undefined, "missing"],
  ["/legs/0/capacityTonnesPerDeparture", 0.0000001, "too-many-decimals"],
  ["/legs/0/departures/phase", 7, "out-of-range"],
  ["/legs/1/id", "ship", "duplicate-id"],
  ["/nodes/0/handlingTonnesPerDay", undefined, "missing"],
  ["/nodes/0/storageTonnes", null, "wrong-type"],
  ["/nodes/0/licences", { "9.9": 1 }, "unknown-field", "/nodes/0/licences/9.9"],
  ["/items/0/tonnesPerUnit", 0, "out-of-range"],
  ["/items/0/neqKgPerUnit", 1, "hazard-division-missing", "/items/0/hazardDivision"],
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
  expect(read([{ ...part, accepts: [{ item: "truck", value: 0 }] }])).toMatchObject({ faults: [{ pointer: "/needs/0/components/0/accepts/0/value" }] });
  expect(read([])).toMatchObject({ faults: [{ pointer: "/needs/0/components", code: "out-of-range" }] });
  expect(read([part, part])).toMatchObject({ faults: [{ pointer: "/needs/0/components/1/id", code: "duplicate-id" }] });
});

test("PLAN-24 a total that could no longer be counted exactly is refused", () => {
  const problem = oneOfEach();
  expect(readProblem({ ...problem, offers: [{ ...problem.offers[0], quantity: 1_000_000_000 }] })).toMatchObject({ faults: [{ pointer: "/offers/0/quantity", code: "too-large" }] });
});

test("PLAN-24 what is no object at all is refused at the root", () => {
  for (const json of [null, 7, "x", []]) expect(readProblem(json)).toMatchObject({ ok: false, faults: [{ pointer: "", code: "wrong-type" }] });
  for (const json of [null, 7, "x", []]) expect(readPlan(json)).toMatchObject({ ok: false, faults: [{ pointer: "", code: "wrong-type" }] });
});
