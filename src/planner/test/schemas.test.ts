import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import { generateProblem, plan, readPlan, readProblem } from "../index.ts";
import type { Fault, FaultCode, Plan, Problem } from "../index.ts";
import { oneOfEach, tinyProblem } from "./tiny.ts";

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
formats.default(ajv, ["date"]);
const published = (name: string) => ajv.compile(JSON.parse(readFileSync(new URL(`../../../docs/api/${name}.schema.json`, import.meta.url), "utf8")) as object);
const problemFits = published("problem");
const planFits = published("plan");

/** Faults of shape: a document with one of these is no document of the format, whatever its ids and sums say. */
const shapes: ReadonlySet<FaultCode> = new Set(["wrong-type", "missing", "unknown-field", "out-of-range", "not-a-day", "one-of-item-accepts-components", "hazard-division-missing", "unsupported-version"]);

function expectFit(fits: ValidateFunction, value: unknown): void {
  expect(fits(JSON.parse(JSON.stringify(value))), ajv.errorsText(fits.errors)).toBe(true);
}

type Json = Record<string, unknown> | unknown[];

/** Every place of a document as the container that holds it and the key. */
function* places(json: Json, at = ""): Generator<{ holder: Json; key: string | number; pointer: string }> {
  for (const [key, value] of Object.entries(json)) {
    yield { holder: json, key, pointer: `${at}/${key}` };
    if (typeof value === "object" && value !== null) yield* places(value as Json, `${at}/${key}`);
  }
}

/** The document with one place spoilt after the other, each time in one of several ways. */
function* spoilt(document: unknown): Generator<{ what: string; json: unknown }> {
  const json = JSON.parse(JSON.stringify(document)) as Json;
  for (const { holder, key, pointer } of places(json)) {
    const slot = holder as Record<string | number, unknown>;
    const right = slot[key];
    for (const wrong of [null, true, "", "x", "2031-02-30", "x".repeat(201), -1, 0, 1.5, 2e15, [], {}]) {
      slot[key] = wrong;
      yield { what: `${pointer} = ${JSON.stringify(wrong)}`, json };
    }
    slot[key] = right;
    if (typeof right === "object" && right !== null && !Array.isArray(right)) {
      slot[key] = { ...right, colour: "green" };
      yield { what: `${pointer}/colour`, json };
      slot[key] = right;
    }
    if (Array.isArray(holder)) continue;
    const { [key]: _gone, ...rest } = slot;
    for (const name of Object.keys(slot)) delete slot[name];
    Object.assign(slot, rest);
    yield { what: `without ${pointer}`, json };
    slot[key] = right;
  }
}

/** A problem that uses every optional field of the format. */
function fullProblem(): Problem {
  const problem = oneOfEach();
  const [need] = problem.needs;
  const { item: _item, ...asked } = need!;
  const accepts = [{ item: "truck", value: 0.5 }];
  return {
    ...problem,
    objective: { classesStrict: true },
    items: [{ ...problem.items[0]!, fleet: "trucks", neqKgPerUnit: 2.5, hazardDivision: "1.2", compatibilityGroup: "D" }],
    nodes: problem.nodes.map((node) => ({ ...node, licences: { "1.2": 500 } })),
    legs: problem.legs.map((leg) => ({ ...leg, neqKgPerDeparture: 900, noticeDays: 1, windows: [{ from: "2031-01-01", through: "2031-02-20" }] })),
    offers: [
      { ...problem.offers[0]!, donor: "nation", availableThrough: "2031-02-01", reservedFor: "need", minLot: 1, consent: { state: "expected", on: "2031-01-02" } },
      { ...problem.offers[0]!, id: "second", consent: { state: "given" } },
    ],
    courses: [{ id: "course", item: "truck", seats: 4, node: "town", startOn: "2031-01-05", days: 10, reservedFor: "need" }],
    needs: [need!, { ...asked, id: "by-substitute", accepts }, { ...asked, id: "package", components: [{ id: "part", ratio: 2, accepts }] }],
  };
}

function disagreements(document: unknown, fits: ValidateFunction, read: (json: unknown) => { ok: true } | { ok: false; faults: readonly Fault[] }): { tried: number; found: string[] } {
  const found: string[] = [];
  let tried = 0;
  for (const { what, json } of spoilt(document)) {
    tried += 1;
    const reading = read(json);
    const misshapen = !reading.ok && reading.faults.some(({ code, pointer }) => shapes.has(code) && !(code === "out-of-range" && pointer.endsWith("/phase")));
    if (misshapen && fits(json)) found.push(what);
  }
  return { tried, found };
}

test("PLAN-24 the published schemas accept what is generated, and the plans made of it", { timeout: 120_000 }, () => {
  for (const scarcity of [1, 20]) {
    const problem = generateProblem({ seed: 11, size: "XS", scarcity });
    expectFit(problemFits, problem);
    expectFit(planFits, plan(problem, { improvementSteps: 20 }).plan);
  }
  for (let seed = 1; seed <= 100; seed += 1) {
    expectFit(problemFits, tinyProblem(seed));
    expectFit(planFits, plan(tinyProblem(seed), { improvementSteps: 10 }).plan);
  }
});

test("PLAN-24 a schema refuses an unknown field, a wrong type, a day that does not exist and a capacity left open", () => {
  const problem = oneOfEach();
  expectFit(problemFits, problem);
  const refused = [
    { ...problem, colour: "green" },
    { ...problem, offers: [{ ...problem.offers[0], quantity: "5" }] },
    { ...problem, needs: [{ ...problem.needs[0], dueOn: "2031-02-30" }] },
    { ...problem, legs: [{ ...problem.legs[0], capacityTonnesPerDeparture: undefined }] },
  ];
  for (const json of refused) expect(problemFits(JSON.parse(JSON.stringify(json)))).toBe(false);
  expect(planFits({})).toBe(false);
});

test("PLAN-24 whatever the reader of problems refuses for its shape, the schema of problems refuses too", () => {
  const problem = fullProblem();
  expect(readProblem(problem)).toMatchObject({ ok: true });
  expectFit(problemFits, problem);
  const { tried, found } = disagreements(problem, problemFits, readProblem);
  expect(found).toEqual([]);
  expect(tried).toBeGreaterThan(1500);
});

test("PLAN-24 whatever the reader of plans refuses for its shape, the schema of plans refuses too", () => {
  const made = [1, 2, 3, 4, 5, 6].map((seed): Plan => plan(tinyProblem(seed), { improvementSteps: 10 }).plan);
  expect(made.some(({ movements, unmet }) => movements.length > 0 && unmet.length > 0)).toBe(true);
  for (const one of made) {
    const { tried, found } = disagreements(one, planFits, readPlan);
    expect(found).toEqual([]);
    expect(tried).toBeGreaterThan(100);
  }
});
