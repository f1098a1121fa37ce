import { expect, test } from "vitest";
import { findBestTiers } from "../check/exhaustive.ts";
import { checkPlan, plan, readProblem } from "../index.ts";
import type { Plan, Problem } from "../index.ts";
import { tinyProblem } from "./tiny.ts";

function tierValues({ tiers }: Plan): bigint[] {
  return tiers.map(({ name, value }) => (name === "cost" || name === "movements" ? -BigInt(value) : BigInt(value)));
}

/** `npm run bench -- cases` compares 2,000 of them. */
const cases = 200;

test("PLAN-20 on random tiny problems the plan equals the best of all plans in every tier, and says so", { timeout: 3_600_000 }, () => {
  let [proved, compared] = [0, 0];
  for (let seed = 1; compared < cases; seed += 1) {
    const problem: Problem = tinyProblem(seed);
    expect(readProblem(problem)).toMatchObject({ ok: true });
    const best = findBestTiers(problem);
    if (!best) continue;
    compared += 1;
    const result = plan(problem).plan;
    const points = result.tiers.filter(({ outOf }) => outOf !== undefined).length;
    expect(tierValues(result).slice(0, points), `seed ${seed}`).toEqual(best.slice(0, points));
    if (!result.certificate.exhaustive) continue;
    proved += 1;
    expect(tierValues(result), `seed ${seed}`).toEqual(best);
    expect(result.status).toBe("optimal");
    if (seed % 4 !== 0) continue;
    const check = checkPlan(problem, result);
    expect(check, `seed ${seed}`).toMatchObject({ feasible: true, boundHolds: true, violations: [] });
  }
  expect(proved).toBeGreaterThanOrEqual(0.97 * cases);
});

test("PLAN-20 more supply never lowers what an exactly solved problem earns", { timeout: 3_600_000 }, () => {
  let compared = 0;
  for (let seed = 1; compared < 60; seed += 1) {
    const problem = tinyProblem(seed);
    const more = { ...problem, offers: problem.offers.map((offer, index) => (index === 0 ? { ...offer, quantity: offer.quantity + 1 } : offer)) };
    const [one, other] = [plan(problem).plan, plan(more).plan];
    if (!one.certificate.exhaustive || !other.certificate.exhaustive) continue;
    compared += 1;
    const points = one.tiers.filter(({ outOf }) => outOf !== undefined).length;
    const [before, after] = [tierValues(one).slice(0, points), tierValues(other).slice(0, points)];
    const differs = before.findIndex((value, index) => value !== after[index]);
    expect(differs < 0 || after[differs]! > before[differs]!, `seed ${seed}`).toBe(true);
  }
});

test("PLAN-20 other ids change no value", () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const problem = tinyProblem(seed);
    const renamed: Problem = {
      ...problem,
      offers: problem.offers.map((offer) => ({ ...offer, id: `zz ${offer.id}`, ...(offer.reservedFor ? { reservedFor: `/~${offer.reservedFor}` } : {}) })),
      needs: problem.needs.map((need) => ({ ...need, id: `/~${need.id}` })),
      legs: problem.legs.map((leg) => ({ ...leg, id: `é ${leg.id}` })),
    };
    expect(tierValues(plan(renamed).plan), `seed ${seed}`).toEqual(tierValues(plan(problem).plan));
  }
});
