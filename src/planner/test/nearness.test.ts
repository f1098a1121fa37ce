import { expect, test } from "vitest";
import { generateProblem } from "../generate.ts";
import { addLoads } from "../seeds.ts";
import { Columns } from "../columns.ts";
import { createDraft } from "../draft.ts";
import { pointsPerWeight, toModel } from "../model.ts";
import { Packer, packingOrder } from "../pack.ts";
import { checkPlan, plan } from "../index.ts";
import { scoreDraft } from "../score.ts";

test.each([1, 4])("PLAN-35 value and bound of a generated problem of size S, lift divided by %i, meet within 5 %%", { timeout: 3_600_000 }, (scarcity) => {
  const problem = generateProblem({ size: "S", seed: 2, scarcity });
  const answer = plan(problem).plan;
  expect(answer.gap).toBeLessThan(0.05);
  expect(checkPlan(problem, answer)).toMatchObject({ feasible: true, boundHolds: true });
});

// The optima of the whole linear problem, every departure and day in it, as HiGHS finds them; in millions of points.
test.each([
  [1, 531.1],
  [4, 313.3],
])("PLAN-21 the bound of a problem of size XS, lift divided by %i, is the optimum of its linear problem, %f", { timeout: 600_000 }, (scarcity, optimum) => {
  const { certificate } = plan(generateProblem({ size: "XS", seed: 1, scarcity }), { improvementSteps: 0 }).plan;
  const bound = certificate.prices.find(({ credit }) => credit === "on-time")!.bound / 1e6;
  expect(bound).toBeGreaterThan(optimum * 0.999);
  expect(bound).toBeLessThan(optimum * 1.005);
});

test("PLAN-35 the columns that a plan's loads become are worth what the plan is worth", () => {
  const model = toModel(generateProblem({ size: "XS", seed: 4 }));
  const draft = createDraft(model);
  const packer = new Packer(draft);
  packer.fillOnTime(packingOrder(model), { costWeight: 1 });
  const full = Float64Array.from(model.needs, ({ weight }) => weight * pointsPerWeight);
  const columns = new Columns(model);
  const carried = addLoads(columns, model, { full, late: false }, draft.loads);
  let worth = 0;
  for (const [column, units] of carried) {
    const need = model.needs[model.sinks[columns.sink.list[column]!]!.need]!;
    if (!need.isPackage) worth += units * columns.share.list[column]! * need.weight * pointsPerWeight;
  }
  const packages = model.needs.flatMap(({ isPackage }, need) => (isPackage ? [need] : []));
  const plain = scoreDraft({ ...draft, bySink: draft.bySink.map((loads, sink) => (packages.includes(model.sinks[sink]!.need) ? new Set() : loads)) })[0]!;
  // A substitute may round up past what is wanted by less than one unit, and points are rounded down for every need.
  expect(worth).toBeGreaterThanOrEqual(plain);
  expect(worth).toBeLessThan(plain * 1.01);
});
