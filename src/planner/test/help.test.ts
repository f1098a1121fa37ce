import { expect, test } from "vitest";
import { findBestTiers } from "../check/exhaustive.ts";
import { checkPlan, generateProblem, helpMost, plan, readProblem, relax } from "../index.ts";
import type { Help, HelpResult, Leg, Need, Node, Offer, Problem, Relaxation } from "../index.ts";
import { onDay, oneOfEach, tinyProblem } from "./tiny.ts";

interface Change {
  readonly offer?: Partial<Offer>;
  readonly need?: Partial<Need>;
  readonly ship?: Partial<Leg>;
  readonly road?: Partial<Leg>;
  readonly port?: Partial<Node>;
}

/** Five trucks wanted by day 15: of the ships only the one of day 2, arriving on day 13, is on time; the next one arrives on day 20. */
function dueOnDay15({ offer, need, ship, road, port }: Change, more: Partial<Problem> = {}): Problem {
  const problem = oneOfEach();
  return {
    ...problem,
    offers: problem.offers.map((entry) => ({ ...entry, ...offer })),
    needs: problem.needs.map((entry) => ({ ...entry, dueOn: onDay(15), ...need })),
    legs: problem.legs.map((entry) => ({ ...entry, ...(entry.id === "ship" ? ship : road) })),
    nodes: problem.nodes.map((entry) => (entry.id === "port" ? { ...entry, ...port } : entry)),
    ...more,
  };
}

function ask(problem: Problem): HelpResult {
  expect(readProblem(problem)).toMatchObject({ ok: true });
  return helpMost(problem, plan(problem).plan);
}

function bestOnTime(problem: Problem): number {
  return Number(findBestTiers(problem)![0]);
}

/** The help of a kind, held against every plan there is. */
function helpOf(problem: Problem, kind: Relaxation["kind"]): Help {
  const help = ask(problem).helps.find(({ relaxation }) => relaxation.kind === kind)!;
  expect(help).toMatchObject({ exact: true, outOf: 1_000_000 });
  const relaxed = relax(problem, help.relaxation);
  expect(help.points).toBe(bestOnTime(relaxed) - bestOnTime(problem));
  expect(checkPlan(relaxed, help.plan)).toMatchObject({ feasible: true, boundHolds: true, violations: [] });
  return help;
}

test("PLAN-32 two trucks are missing: an offer of two more where trucks come from", () => {
  const help = helpOf(dueOnDay15({ offer: { quantity: 3 } }), "offer");
  expect(help).toMatchObject({ relaxation: { kind: "offer", item: "truck", quantity: 2, node: "depot", availableFrom: onDay(2) }, points: 400_000, needs: [{ need: "need", quantity: 2 }] });
});

test("PLAN-32 nothing leads from where trucks are: an offer where they are needed", () => {
  const problem = dueOnDay15({});
  const help = helpOf({ ...problem, legs: problem.legs.filter(({ id }) => id === "road") }, "offer");
  expect(help).toMatchObject({ relaxation: { item: "truck", quantity: 5, node: "town" }, points: 1_000_000 });
});

test("PLAN-32 the ship takes three of five: 20 tonnes more on the day of the one that is on time", () => {
  const problem = dueOnDay15({ ship: { capacityTonnesPerDeparture: 30 } });
  expect(helpOf(problem, "lift")).toMatchObject({ relaxation: { kind: "lift", leg: "ship", from: onDay(2), through: onDay(2), tonnes: 20 }, points: 400_000 });
});

test("PLAN-32 the rest comes by the next ship: due when that arrives, and not later", () => {
  const problem = dueOnDay15({ ship: { capacityTonnesPerDeparture: 30 } });
  expect(helpOf(problem, "due-later")).toMatchObject({ relaxation: { kind: "due-later", need: "need", dueOn: onDay(20) }, points: 400_000 });
  expect(helpOf(dueOnDay15({ need: { dueOn: onDay(5) } }), "due-later")).toMatchObject({ relaxation: { dueOn: onDay(13) }, points: 1_000_000 });
});

/** Trucks with 10 kg of explosives each. */
const explosive: Partial<Problem> = { items: [{ id: "truck", tonnesPerUnit: 10, neqKgPerUnit: 10, hazardDivision: "1.1" }] };
const licensed = (port: number): Partial<Problem> => ({ ...explosive, nodes: oneOfEach().nodes.map((node) => ({ ...node, licences: { "1.1": node.id === "port" ? port : 1000 } })) });

test("PLAN-32 the port is licensed for three of five: a licence for 20 kg more", () => {
  const neq = { neqKgPerDeparture: 1000 };
  const help = helpOf(dueOnDay15({ ship: neq, road: { ...neq, departures: { everyDays: 7, phase: 5 } } }, licensed(30)), "licence");
  expect(help).toMatchObject({ relaxation: { kind: "licence", node: "port", division: "1.1", neqKg: 20 }, points: 400_000 });
});

test("PLAN-32 the ship takes explosives of three of five: 20 kg more on its day", () => {
  const help = helpOf(dueOnDay15({ ship: { neqKgPerDeparture: 30 }, road: { neqKgPerDeparture: 1000 } }, licensed(1000)), "leg-explosives");
  expect(help).toMatchObject({ relaxation: { kind: "leg-explosives", leg: "ship", from: onDay(2), through: onDay(2), neqKg: 20 }, points: 400_000 });
});

test("PLAN-32 the port stores three of five until the next lorry: room for 20 tonnes more", () => {
  const help = helpOf(dueOnDay15({ road: { departures: { everyDays: 7, phase: 0 } }, port: { storageTonnes: 30 } }), "storage");
  expect(help).toMatchObject({ relaxation: { kind: "storage", node: "port", tonnes: 20 }, points: 400_000 });
});

test("PLAN-32 the port unloads three of five: 20 tonnes a day more", () => {
  expect(helpOf(dueOnDay15({ port: { handlingTonnesPerDay: 30 } }), "handling")).toMatchObject({ relaxation: { kind: "handling", node: "port", tonnesPerDay: 20 }, points: 400_000 });
});

test("PLAN-32 consent comes after the ship has left, or not at all: on the day it leaves is enough", () => {
  const onDay2 = { relaxation: { kind: "consent", offer: "offer", on: onDay(2) }, points: 1_000_000 };
  expect(helpOf(dueOnDay15({ offer: { consent: { state: "expected", on: onDay(6) } } }), "consent")).toMatchObject(onDay2);
  expect(helpOf(dueOnDay15({ offer: { consent: { state: "missing" } } }), "consent")).toMatchObject(onDay2);
});

test("PLAN-32 a lot of five does not fit a ship for three: lots of three", () => {
  const help = helpOf(dueOnDay15({ offer: { minLot: 5 }, ship: { capacityTonnesPerDeparture: 30 } }), "smaller-lot");
  expect(help).toMatchObject({ relaxation: { kind: "smaller-lot", offer: "offer", minLot: 3 }, points: 600_000 });
});

test("PLAN-32 a package lacks crews: two more seats on the course", () => {
  const problem = dueOnDay15({}, {
    items: [{ id: "truck", tonnesPerUnit: 10 }, { id: "crew", tonnesPerUnit: 0.1 }],
    courses: [{ id: "course", item: "crew", seats: 3, node: "port", startOn: onDay(0), days: 7 }],
  });
  const { item: _, ...need } = problem.needs[0]!;
  const components = [{ id: "vehicle", ratio: 1, accepts: [{ item: "truck", value: 1 }] }, { id: "crew", ratio: 1, accepts: [{ item: "crew", value: 1 }] }];
  expect(helpOf({ ...problem, needs: [{ ...need, components }] }, "seats")).toMatchObject({ relaxation: { kind: "seats", course: "course", seats: 2 }, points: 400_000 });
});

test("PLAN-32 where classes are strict, the first class that can rise is told", () => {
  const problem = dueOnDay15({ offer: { quantity: 3 } }, { objective: { classesStrict: true } });
  const second = { ...problem.needs[0]!, id: "second", priorityClass: 2 };
  const [first] = ask({ ...problem, needs: [{ ...problem.needs[0]!, quantity: 3 }, second] }).helps;
  expect(first).toMatchObject({ relaxation: { kind: "offer", quantity: 5 }, points: 1_000_000, outOf: 1_000_000, priorityClass: 2 });
});

test("PLAN-32 standing movements on a leg that gets more lift keep their room", () => {
  const standing = [{ id: "s", item: "truck", quantity: 2, node: "depot", legs: [{ leg: "ship", departOn: onDay(2), arriveOn: onDay(12) }], arriveOn: onDay(12) }];
  expect(helpOf(dueOnDay15({ ship: { capacityTonnesPerDeparture: 50 } }, { standing }), "lift")).toMatchObject({ relaxation: { tonnes: 20 }, points: 400_000 });
});

test("PLAN-32 whatever is named as help raises the first tier by exactly what is said, and nothing smaller does", { timeout: 600_000 }, () => {
  const kinds = new Set<string>();
  let helped = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const problem = tinyProblem(seed);
    const before = findBestTiers(problem);
    const { plan: answer } = plan(problem);
    if (!before || !answer.certificate.exhaustive) continue;
    for (const { relaxation, points, exact, plan: shown } of helpMost(problem, answer, { count: 10 }).helps) {
      const relaxed = relax(problem, relaxation);
      expect(readProblem(relaxed)).toMatchObject({ ok: true });
      expect(checkPlan(relaxed, shown), `seed ${seed}`).toMatchObject({ feasible: true, boundHolds: true });
      const after = findBestTiers(relaxed);
      if (!exact || !after) continue;
      const place = after.findIndex((value, index) => value !== before[index]);
      expect(Number(after[place]! - before[place]!), `seed ${seed} ${JSON.stringify(relaxation)}`).toBe(points);
      const smaller = oneLess(relaxation);
      if (smaller) expect(findBestTiers(relax(problem, smaller))![place]! < after[place]!, `seed ${seed} ${JSON.stringify(smaller)}`).toBe(true);
      kinds.add(relaxation.kind);
      helped += 1;
    }
  }
  expect(helped).toBeGreaterThan(80);
  expect([...kinds].sort()).toEqual(expect.arrayContaining(["due-later", "licence", "lift", "offer", "smaller-lot", "storage"]));
});

/** The next smaller relaxation of the kind, where there is one. */
function oneLess(relaxation: Relaxation): Relaxation | undefined {
  if (relaxation.kind === "offer") return relaxation.quantity > 1 ? { ...relaxation, quantity: relaxation.quantity - 1 } : undefined;
  if (relaxation.kind === "lift" || relaxation.kind === "storage") return { ...relaxation, tonnes: Math.round(relaxation.tonnes * 1e6 - 1) / 1e6 };
  if (relaxation.kind === "handling") return { ...relaxation, tonnesPerDay: Math.round(relaxation.tonnesPerDay * 1e6 - 1) / 1e6 };
  if (relaxation.kind === "licence" || relaxation.kind === "leg-explosives") return { ...relaxation, neqKg: Math.round(relaxation.neqKg * 1e3 - 1) / 1e3 };
  return undefined;
}

test("PLAN-32 of a larger problem the same plan gives the same answers, each with a sound plan that reaches it", { timeout: 600_000 }, () => {
  const problem = generateProblem({ size: "XS", seed: 2, scarcity: 1 });
  const { plan: answer } = plan(problem, { improvementSteps: 100 });
  const result = helpMost(problem, answer, { count: 3, steps: 20 });
  expect(JSON.stringify(helpMost(problem, answer, { count: 3, steps: 20 }))).toBe(JSON.stringify(result));
  expect(result.helps).toHaveLength(3);
  for (const { relaxation, points, plan: shown } of result.helps) {
    const check = checkPlan(relax(problem, relaxation), shown);
    expect(check).toMatchObject({ feasible: true, violations: [] });
    expect(check.tiers[0]!.value - answer.tiers[0]!.value).toBeGreaterThanOrEqual(points);
    // Without the relaxation the plan that shows it is none.
    expect(checkPlan(problem, shown).feasible).toBe(false);
  }
  const open = answer.unmet[0]!.need;
  for (const { needs } of helpMost(problem, answer, { count: 2, steps: 5, need: open }).helps) expect(needs.map(({ need }) => need)).toContain(open);
});

test("PLAN-32 nothing helps a full plan; a search that is stopped answers what it has; what is no limit or no plan of the problem is refused", () => {
  const problem = dueOnDay15({});
  expect(ask(problem)).toEqual({ helps: [], tried: 0, candidates: 0 });
  const tight = dueOnDay15({ offer: { quantity: 3 } });
  const { plan: answer } = plan(tight);
  expect(helpMost(tight, answer, { shouldStop: () => true })).toMatchObject({ helps: [], tried: 0 });
  expect(() => helpMost(tight, answer, { seconds: 0 })).toThrow(RangeError);
  expect(() => helpMost(tight, plan(problem).plan)).toThrow(RangeError);
  expect(() => helpMost({ ...tight, offers: [] }, answer)).toThrow(RangeError);
  const seen: number[] = [];
  helpMost(tight, answer, { onProgress: ({ tried, of }) => seen.push(tried / of) });
  expect(seen.at(-1)).toBe(1);
});
