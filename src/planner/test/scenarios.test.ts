import { expect, test } from "vitest";
import { checkPlan, plan, readProblem } from "../index.ts";
import type { Leg, Need, Node, Offer, Plan, Problem } from "../index.ts";
import { onDay, oneOfEach } from "./tiny.ts";

interface Change {
  readonly offer?: Partial<Offer>;
  readonly need?: Partial<Need>;
  readonly ship?: Partial<Leg>;
  readonly port?: Partial<Node>;
  readonly town?: Partial<Node>;
}

/** The one-of-each problem with some fields changed. */
function withChange({ offer, need, ship, port, town }: Change, more: Partial<Problem> = {}): Problem {
  const problem = oneOfEach();
  return {
    ...problem,
    offers: problem.offers.map((entry) => ({ ...entry, ...offer })),
    needs: problem.needs.map((entry) => ({ ...entry, ...need })),
    legs: problem.legs.map((entry) => (entry.id === "ship" ? { ...entry, ...ship } : entry)),
    nodes: problem.nodes.map((entry) => ({ ...entry, ...(entry.id === "port" ? port : entry.id === "town" ? town : {}) })),
    ...more,
  };
}

/** Plans, and holds the plan against the independent checker. */
function planned(problem: Problem): Plan {
  expect(readProblem(problem)).toMatchObject({ ok: true });
  const result = plan(problem).plan;
  expect(checkPlan(problem, result)).toMatchObject({ feasible: true, boundHolds: true, violations: [] });
  return result;
}

/** One line per movement: quantity, departures and arrival as days from the first, so that a scenario reads at a glance. */
function lines(result: Plan): string[] {
  const day = (text: string) => (Date.parse(text) - Date.parse("2031-01-01")) / 86_400_000;
  return result.movements.map((movement) =>
    [`${movement.quantity} ${movement.offer} to ${movement.need}${movement.component ? `/${movement.component}` : ""}:`, ...movement.legs.map(({ leg, departOn }) => `${leg} ${day(departOn)},`), `arrives ${day(movement.arriveOn)}`].join(" "),
  );
}

const explosive = { items: [{ id: "truck", tonnesPerUnit: 10, neqKgPerUnit: 10, hazardDivision: "1.1" }] };
const licensed = oneOfEach().nodes.map((node) => ({ ...node, licences: { "1.1": 1000 } }));

test("PLAN-1 goods leave on the first day they are available and not before", () => {
  expect(lines(planned(withChange({ offer: { availableFrom: onDay(2) } })))).toEqual(["5 offer to need: ship 2, road 12, arrives 13"]);
  expect(lines(planned(withChange({ offer: { availableFrom: onDay(3) } })))).toEqual(["5 offer to need: ship 9, road 19, arrives 20"]);
});

test("PLAN-1 goods leave on the last day they are available and not after", () => {
  expect(lines(planned(withChange({ offer: { availableThrough: onDay(2) } })))).toHaveLength(1);
  expect(planned(withChange({ offer: { availableThrough: onDay(1) } }))).toMatchObject({ movements: [], unmet: [{ quantity: 5, reason: { code: "no-route" } }] });
});

test("PLAN-2 what arrives on the due day is on time, a day later a sixtieth is lost", () => {
  expect(planned(withChange({ need: { dueOn: onDay(13) } })).tiers[0]).toMatchObject({ value: 1_000_000 });
  const late = planned(withChange({ need: { dueOn: onDay(12) } }));
  expect(late.tiers.slice(0, 2)).toMatchObject([{ value: 0 }, { value: Math.floor((1_000_000 * 59) / 60) }]);
  expect(late.unmet).toMatchObject([{ quantity: 5, lateQuantity: 5, reason: { code: "offers-too-late", earliestOn: onDay(13), proved: true } }]);
});

test("PLAN-2 sixty days late is worth nothing", () => {
  const horizon = { startOn: "2031-01-01", days: 100 };
  expect(planned(withChange({ need: { dueOn: onDay(-47) } }, { horizon })).movements).toEqual([]);
  expect(planned(withChange({ need: { dueOn: onDay(-46) } }, { horizon })).tiers[1]).toMatchObject({ value: Math.floor(1_000_000 / 60) });
});

test("PLAN-3 nothing arrives after the last day of the horizon", () => {
  expect(planned(withChange({}, { horizon: { startOn: "2031-01-01", days: 14 } })).movements).toHaveLength(1);
  expect(planned(withChange({}, { horizon: { startOn: "2031-01-01", days: 13 } }))).toMatchObject({ movements: [], unmet: [{ reason: { code: "offers-too-late", earliestOn: onDay(13) } }] });
});

test("PLAN-4 a substitute counts with its value and takes the supply it takes", () => {
  const result = planned(withChange({ need: { item: undefined, accepts: [{ item: "truck", value: 0.5 }] } }));
  expect(result).toMatchObject({ movements: [{ quantity: 5 }], tiers: [{ value: 500_000 }, {}, {}, {}], unmet: [{ quantity: 3 }] });
});

test("PLAN-5 no more leaves than is offered, and no more goes to a need than it asks for", () => {
  expect(planned(withChange({ offer: { quantity: 4 } }))).toMatchObject({ movements: [{ quantity: 4 }], unmet: [{ quantity: 1, reason: { code: "no-offer", offeredUnits: 4, proved: true } }] });
  expect(planned(withChange({ offer: { quantity: 9 } }))).toMatchObject({ movements: [{ quantity: 5 }], unmet: [] });
});

test("PLAN-6 a departure takes no more tonnes than it has", () => {
  expect(lines(planned(withChange({ ship: { capacityTonnesPerDeparture: 30 } })))).toEqual(["3 offer to need: ship 2, road 12, arrives 13", "2 offer to need: ship 9, road 19, arrives 20"]);
  const short = planned(withChange({ ship: { capacityTonnesPerDeparture: 20 } }, { horizon: { startOn: "2031-01-01", days: 22 } }));
  expect(short).toMatchObject({ unmet: [{ quantity: 1, reason: { code: "lift-on-leg", leg: "ship", days: [onDay(2)], proved: true } }] });
});

test("PLAN-7 a leg departs in its rhythm only and takes its transit days", () => {
  expect(lines(planned(withChange({ ship: { departures: { everyDays: 7, phase: 5 }, transitDays: 3 } })))).toEqual(["5 offer to need: ship 5, road 8, arrives 9"]);
});

test("PLAN-8 a departure outside every window does not run", () => {
  expect(lines(planned(withChange({ ship: { windows: [{ from: onDay(3), through: onDay(9) }] } })))).toEqual(["5 offer to need: ship 9, road 19, arrives 20"]);
  expect(planned(withChange({ ship: { windows: [{ from: onDay(3), through: onDay(8) }] } })).unmet).toMatchObject([{ reason: { code: "no-route", offers: ["offer"] } }]);
});

test("PLAN-9 a departure within the notice time cannot be booked", () => {
  expect(lines(planned(withChange({ ship: { noticeDays: 2 } })))).toEqual(["5 offer to need: ship 2, road 12, arrives 13"]);
  expect(lines(planned(withChange({ ship: { noticeDays: 3 } })))).toEqual(["5 offer to need: ship 9, road 19, arrives 20"]);
});

test("PLAN-10 a node handles no more tonnes a day than it can", () => {
  const result = planned(withChange({ town: { handlingTonnesPerDay: 20 } }));
  expect(result.movements.map(({ quantity }) => quantity).toSorted()).toEqual([1, 2, 2]);
  const short = planned(withChange({ port: { handlingTonnesPerDay: 20 } }));
  expect(short.unmet).toMatchObject([{ quantity: 1, reason: { code: "handling-at-node", node: "port", proved: true } }]);
});

test("PLAN-11 what waits overnight takes storage; what goes on the same day takes none", () => {
  expect(planned(withChange({ port: { storageTonnes: 0 } })).unmet).toEqual([]);
  const problem = withChange({ port: { storageTonnes: 30 }, need: { dueOn: onDay(14) } });
  const evenDays = { ...problem, legs: problem.legs.map((leg) => (leg.id === "road" ? { ...leg, departures: { everyDays: 2, phase: 1 } } : leg)) };
  expect(planned(evenDays)).toMatchObject({ movements: [{ quantity: 3 }, { quantity: 2 }], unmet: [{ quantity: 2, reason: { code: "storage-at-node", node: "port", days: [onDay(12)], proved: true } }] });
});

test("PLAN-12 a departure takes no more explosives than it may, and none when nothing is said", () => {
  const capped = planned(withChange({ ship: { neqKgPerDeparture: 20 } }, { ...explosive, nodes: licensed, legs: withChange({ ship: { neqKgPerDeparture: 20 } }).legs.map((leg) => ({ neqKgPerDeparture: 1000, ...leg })) }));
  expect(capped).toMatchObject({ unmet: [{ quantity: 1, reason: { code: "explosive-limit", leg: "ship", division: "1.1", proved: true } }] });
  expect(planned(withChange({}, { ...explosive, nodes: licensed })).movements).toEqual([]);
});

test("PLAN-13 no more explosives of a division are at a node on one day than its licence allows", () => {
  const legs = oneOfEach().legs.map((leg) => ({ ...leg, neqKgPerDeparture: 1000 }));
  const nodes = licensed.map((node) => (node.id === "port" ? { ...node, licences: { "1.1": 20, "1.2": 999 } } : node));
  const result = planned(withChange({}, { ...explosive, legs, nodes }));
  expect(result).toMatchObject({ movements: [{ quantity: 2 }, { quantity: 2 }, { quantity: 1 }], unmet: [{ quantity: 1, lateQuantity: 1, reason: { code: "explosive-limit", node: "port", division: "1.1", proved: true } }] });
});

const rivals: Need[] = [
  { id: "low", node: "town", priorityClass: 1, weight: 1, dueOn: onDay(20), quantity: 5, item: "truck" },
  { id: "high", node: "town", priorityClass: 2, weight: 9, dueOn: onDay(20), quantity: 5, item: "truck" },
];

test("PLAN-14 the heavier need is served first, unless classes are strict", () => {
  const byWeight = planned(withChange({}, { needs: rivals }));
  expect(byWeight).toMatchObject({ movements: [{ need: "high", quantity: 5 }], unmet: [{ need: "low", reason: { code: "offers-used-elsewhere", needs: ["high"], proved: true } }] });
  const byClass = planned(withChange({}, { needs: rivals, objective: { classesStrict: true } }));
  expect(byClass.movements).toMatchObject([{ need: "low", quantity: 5 }]);
  expect(byClass.tiers.map(({ name, priorityClass, value }) => [name, priorityClass, value]).slice(0, 4)).toEqual([["on-time", 1, 1_000_000], ["on-time", 2, 0], ["late", 1, 0], ["late", 2, 0]]);
});

test("PLAN-15 goods wait for their consent, and never leave without one", () => {
  expect(lines(planned(withChange({ offer: { consent: { state: "expected", on: onDay(9) } } })))).toEqual(["5 offer to need: ship 9, road 19, arrives 20"]);
  expect(planned(withChange({ offer: { consent: { state: "missing" } } })).unmet).toMatchObject([{ quantity: 5, reason: { code: "consent-missing", offers: ["offer"], proved: true } }]);
});

test("PLAN-16 a movement is never smaller than the offer's minimum lot", () => {
  expect(planned(withChange({ offer: { minLot: 5 } })).movements).toMatchObject([{ quantity: 5 }]);
  expect(planned(withChange({ offer: { minLot: 4 }, ship: { capacityTonnesPerDeparture: 30 } })).unmet).toMatchObject([{ reason: { code: "below-minimum-lot", offers: ["offer"], proved: true } }]);
});

test("PLAN-17 a reserved offer serves the need it is reserved for and no other", () => {
  expect(planned(withChange({ offer: { reservedFor: "low" } }, { needs: rivals, offers: [{ ...oneOfEach().offers[0]!, reservedFor: "low" }] }))).toMatchObject({ movements: [{ need: "low" }], unmet: [{ need: "high", reason: { code: "no-offer", offeredUnits: 0 } }] });
});

const kit = [
  { id: "vehicle", ratio: 1, accepts: [{ item: "truck", value: 1 }] },
  { id: "crew", ratio: 2, accepts: [{ item: "crew", value: 1 }] },
];
const kitItems = [...oneOfEach().items, { id: "crew", tonnesPerUnit: 0.1 }];

test("PLAN-18 a package counts whole sets, and an incomplete set moves nothing", () => {
  const crew: Offer = { id: "people", item: "crew", quantity: 5, node: "depot", availableFrom: onDay(0) };
  const result = planned(withChange({ need: { item: undefined, components: kit } }, { items: kitItems, offers: [...oneOfEach().offers, crew] }));
  expect(lines(result)).toEqual(["2 offer to need/vehicle: ship 2, road 12, arrives 13", "4 people to need/crew: ship 2, road 12, arrives 13"]);
  expect(result.unmet).toMatchObject([{ component: "crew", quantity: 3, reason: { code: "component-missing", component: "crew" } }]);
});

test("PLAN-37 where sets share a part, one unit is enough for as many as share it, and the next one asks for another", () => {
  const shared = [kit[0]!, { id: "crew", ratio: 0.5, accepts: [{ item: "crew", value: 1 }] }];
  const crew = (quantity: number): Offer => ({ id: "people", item: "crew", quantity, node: "depot", availableFrom: onDay(0) });
  const made = (quantity: number, wanted: number) => planned(withChange({ need: { item: undefined, components: shared, quantity: wanted } }, { items: kitItems, offers: [...oneOfEach().offers, crew(quantity)] }));
  expect(made(1, 2).unmet).toEqual([]);
  expect(made(1, 3).unmet).toMatchObject([{ component: "crew", quantity: 1, reason: { code: "component-missing", because: { code: "no-offer" } } }]);
  expect(made(2, 3)).toMatchObject({ unmet: [], movements: [{ component: "vehicle", quantity: 3 }, { component: "crew", quantity: 2 }] });
});

test("PLAN-19 the graduates of a course are an offer from the day after it ends", () => {
  const courses = [{ id: "course", item: "crew", seats: 10, node: "depot", startOn: onDay(0), days: 9 }];
  const result = planned(withChange({ need: { item: undefined, components: kit } }, { items: kitItems, courses }));
  expect(lines(result)).toEqual(["5 offer to need/vehicle: ship 2, road 12, arrives 13", "10 course to need/crew: ship 9, road 19, arrives 20"]);
});

test("PLAN-22 each open need is told why: nothing offered, no way, too late", () => {
  const legs = oneOfEach().legs.filter(({ id }) => id !== "road");
  expect(planned(withChange({}, { legs })).unmet).toMatchObject([{ reason: { code: "no-route", offers: ["offer"], proved: true } }]);
  expect(planned(withChange({}, { offers: [] })).unmet).toMatchObject([{ reason: { code: "no-offer", offeredUnits: 0, proved: true } }]);
});

test("PLAN-27 no needs, no offers, and nothing feasible each give the plan with no movements, proved best", () => {
  for (const problem of [withChange({}, { needs: [] }), withChange({}, { offers: [] }), withChange({}, { legs: [] }), withChange({}, { needs: [], offers: [], legs: [], nodes: [], items: [] })])
    expect(planned(problem)).toMatchObject({ status: "optimal", movements: [] });
});

test("PLAN-28 among plans with the same points the cheaper one is taken, then the one with fewer movements", () => {
  const problem = oneOfEach();
  const cheap = { ...problem.legs[0]!, id: "slow ship", costCentsPerTonne: 100, departures: { everyDays: 7, phase: 0 } };
  const result = planned({ ...problem, legs: [...problem.legs, cheap] });
  expect(lines(result)).toEqual([expect.stringMatching(/^5 offer to need: slow ship/)]);
  expect(result.tiers.slice(2)).toMatchObject([{ name: "cost", value: 50 * 200 }, { name: "movements", value: 1 }]);
});
