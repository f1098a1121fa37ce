import { expect, test } from "vitest";
import { findBestTiers } from "../check/exhaustive.ts";
import { checkPlan, plan, readProblem } from "../index.ts";
import type { Avoids, Plan, Problem } from "../index.ts";
import { createRandom, wholeBetween } from "../random.ts";
import { oneOfEach, tinyProblem } from "./tiny.ts";

/** The one-of-each problem with a slow road from the depot straight to the town beside the ship. */
function twoWays(offer: Avoids | undefined, need?: Avoids): Problem {
  const problem = oneOfEach();
  const direct = { id: "direct", from: "depot", to: "town", mode: "road" as const, transitDays: 18, departures: { everyDays: 1, phase: 0 }, capacityTonnesPerDeparture: 1000, costCentsPerTonne: 9000 };
  return {
    ...problem, legs: [...problem.legs, direct], offers: problem.offers.map((one) => ({ ...one, ...(offer ? { avoids: offer } : {}) })),
    needs: problem.needs.map((one) => ({ ...one, ...(need ? { avoids: need } : {}) })),
  };
}

function planned(problem: Problem): Plan {
  expect(readProblem(problem)).toMatchObject({ ok: true });
  const result = plan(problem).plan;
  expect(checkPlan(problem, result)).toMatchObject({ feasible: true, boundHolds: true, violations: [] });
  return result;
}

const waysOf = ({ movements }: Plan) => movements.map(({ legs }) => legs.map(({ leg }) => leg).join(" "));

test("PLAN-30 goods go round a leg or a node that their offer or their need avoids", () => {
  expect(waysOf(planned(twoWays(undefined)))).toEqual(["ship road"]);
  for (const avoids of [{ legs: ["road"] }, { nodes: ["port"] }]) {
    expect(waysOf(planned(twoWays(avoids)))).toEqual(["direct"]);
    expect(waysOf(planned(twoWays(undefined, avoids)))).toEqual(["direct"]);
  }
  expect(planned(twoWays({ legs: ["road"] }, { legs: ["direct"] }))).toMatchObject({ movements: [], unmet: [{ quantity: 5, reason: { code: "no-route", offers: ["offer"], proved: true } }] });
});

test("PLAN-30 what avoids the place it is at does not leave, and is not handed over there either", () => {
  expect(planned(twoWays({ nodes: ["depot"] })).movements).toEqual([]);
  const there = { ...twoWays({ nodes: ["town"] }), offers: [{ ...oneOfEach().offers[0]!, node: "town", avoids: { nodes: ["town"] } }] };
  expect(planned(there).movements).toEqual([]);
});

test("PLAN-30 one need's wish leaves the way open to the others", () => {
  const problem = twoWays(undefined);
  const [need] = problem.needs;
  const result = planned({ ...problem, needs: [{ ...need!, quantity: 2 }, { ...need!, id: "careful", quantity: 3, avoids: { legs: ["ship"] } }] });
  expect(result.movements.map(({ need: id, legs }) => `${id} ${legs[0]!.leg}`)).toEqual(["need ship", "careful direct"]);
});

test("PLAN-30 400 tiny problems with random wishes: every plan keeps them, every bound holds, and the best is found", { timeout: 120_000 }, () => {
  let compared = 0;
  for (let seed = 1; seed <= 400; seed += 1) {
    const problem = withWishes(seed);
    const result = plan(problem, { improvementSteps: 10 }).plan;
    const check = checkPlan(problem, result);
    expect(check.violations.filter(({ code }) => code !== "bound-not-proved"), `seed ${seed}`).toEqual([]);
    if (!result.certificate.exhaustive) expect(check.boundHolds, `seed ${seed}`).toBe(true);
    const best = result.certificate.exhaustive ? findBestTiers(problem) : undefined;
    if (!best) continue;
    compared += 1;
    expect(result.tiers.map(({ name, value }) => (name === "cost" || name === "movements" ? -BigInt(value) : BigInt(value))), `seed ${seed}`).toEqual(best);
  }
  expect(compared).toBeGreaterThan(200);
});

function withWishes(seed: number): Problem {
  const problem = tinyProblem(seed);
  const random = createRandom(seed * 11);
  const oneOf = (list: readonly { readonly id: string }[]) => list[wholeBetween(random, 0, list.length - 1)]!.id;
  const wish = () => (random() < 0.5 ? {} : { avoids: random() < 0.5 ? { legs: [oneOf(problem.legs)] } : { nodes: [oneOf(problem.nodes)] } });
  return { ...problem, offers: problem.offers.map((offer) => ({ ...offer, ...wish() })), needs: problem.needs.map((need) => ({ ...need, ...wish() })) };
}
