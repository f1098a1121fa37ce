import { expect, test } from "vitest";
import { day } from "../../kernel/day.ts";
import { readProblem } from "../../planner/index.ts";
import type { PlannableLine } from "../contributions/index.ts";
import type { Leg } from "../network/index.ts";
import { countReasons } from "./left-out.ts";
import { buildProblem } from "./problem.ts";
import type { Situation } from "./situation.ts";
import { agreed, item, leg, line, need, node, situation } from "./test-situation.ts";

const built = (more: Partial<Situation> = {}, days = 30) => buildProblem(situation(more), days);
const reasonsOf = (more: Partial<Situation>) => built(more).leftOut.map(({ kind, label, reason }) => [kind, label, reason]);
const withLine = (more: Partial<PlannableLine>) => ({ lines: [line(more)] });

test("PROPOSAL-1 a need asks for what it lacks, a line gives what nobody has, and the planner reads it", () => {
  const { problem, leftOut } = built({ takenThousandths: new Map([["need-1", 3000n]]), freeUnits: new Map([["line-1", 8n]]) });
  expect(leftOut).toEqual([]);
  expect(problem).toMatchObject({
    horizon: { startOn: "2026-12-01", days: 30 },
    needs: [{ id: "need-1", node: "CITY", priorityClass: 2, weight: 300, quantity: 7, dueOn: "2026-12-20", accepts: [{ item: "GEN", value: 1 }] }],
    offers: [{ id: "line-1", item: "GEN", quantity: 8, node: "DEPOT", donor: "NOR", availableFrom: "2026-12-01", availableThrough: "2026-12-30" }],
  });
  expect(readProblem(problem)).toMatchObject({ ok: true });
});

test("PROPOSAL-1 a need that is covered is not in the problem, and an overdue one is due on the first day", () => {
  expect(built({ takenThousandths: new Map([["need-1", 9999n]]) }).problem.needs).toEqual([]);
  expect(built({ needs: [need({ needBy: day("2026-10-01") })] }).problem.needs).toMatchObject([{ dueOn: "2026-12-01" }]);
});

test("PROPOSAL-2 every way a line can lack something has its reason", () => {
  expect(reasonsOf(withLine({ units: null }))).toEqual([["line", "NOR C-1: Generators", "units-unknown"]]);
  expect(reasonsOf(withLine({ itemId: null }))).toMatchObject([["line", "NOR C-1: Generators", "item-unknown"]]);
  expect(reasonsOf(withLine({ fromNodeId: null }))[0]![2]).toBe("place-unknown");
  expect(reasonsOf(withLine({ availableThrough: null }))[0]![2]).toBe("window-unknown");
  expect(reasonsOf(withLine({ availableThrough: day("2026-11-30") }))[0]![2]).toBe("window-over");
  expect(reasonsOf(withLine({ availableThrough: day("2026-12-01") }))).toEqual([]);
  expect(reasonsOf(withLine({ availableFrom: day("2026-12-30") }))).toEqual([]);
  expect(reasonsOf(withLine({ availableFrom: day("2026-12-31") }))[0]![2]).toBe("window-beyond-horizon");
  expect(reasonsOf(withLine({ kind: "training" }))[0]![2]).toBe("training-not-planned");
  expect(reasonsOf({ freeUnits: new Map() })[0]![2]).toBe("nothing-free");
  expect(reasonsOf({ freeUnits: new Map([["line-1", 1_000_000_001n]]) })[0]![2]).toBe("too-large");
});

test("PROPOSAL-2 an item of unknown mass, a place of unknown handling and a service to it are left out, never guessed", () => {
  const unweighed = new Map([["item-1", item({ massKg: null })]]);
  expect(reasonsOf({ items: unweighed })).toEqual([["need", "N-1", "mass-unknown"], ["line", "NOR C-1: Generators", "mass-unknown"]]);
  const nodes = new Map([["node-1", node("node-1", "DEPOT")], ["node-2", node("node-2", "CITY", { handlingTonnesPerDay: null })]]);
  expect(reasonsOf({ nodes })).toEqual([["node", "CITY", "handling-unknown"], ["leg", "WAY", "place-left-out"], ["need", "N-1", "place-left-out"]]);
  expect(countReasons(built({ nodes }).leftOut)).toContainEqual({ kind: "leg", reason: "place-left-out", count: 1 });
});

test("PROPOSAL-2 a substitute of known mass still serves a need whose own item has none", () => {
  const items = new Map([
    ["item-1", item({ massKg: null, substitutes: [{ itemId: "item-2" as never, code: "GEN2", names: { en: "", fr: "", uk: "" }, valueShare: 0.3336 }] })], ["item-2", item({ id: "item-2" as never, code: "GEN2" })],
  ]);
  expect(built({ items }).problem.needs).toMatchObject([{ accepts: [{ item: "GEN2", value: 0.334 }] }]);
});

test("PROPOSAL-13 goods of another nation leave once the donor has committed them", () => {
  const offer = (more: Partial<PlannableLine>) => built(withLine(more)).problem.offers[0]!.consent;
  expect(offer({ consentId: "usa" })).toEqual({ state: "missing" });
  expect(offer({ consentId: "usa", stage: "committed" })).toBeUndefined();
  expect(offer({ consentId: "nor" })).toBeUndefined();
  expect(offer({ consentId: null })).toBeUndefined();
});

test("PROPOSAL-1 a service keeps its rhythm, its notice with its ends' and its days within the horizon; limits round down, masses up", () => {
  const legs = (more: Partial<Leg>) => built({ legs: new Map([["WAY", leg(more)]]) });
  expect(legs({}).problem.legs).toMatchObject([{ id: "WAY", from: "DEPOT", to: "CITY", departures: { everyDays: 7, phase: 2 }, noticeDays: 4, neqKgPerDeparture: 1_000_000_000, capacityTonnesPerDeparture: 20 }]);
  expect(legs({}).problem.legs[0]!.windows).toBeUndefined();
  expect(legs({ openFrom: day("2026-12-10") }).problem.legs[0]!.windows).toEqual([{ from: "2026-12-10", through: "2026-12-30" }]);
  expect(legs({ openThrough: day("2026-11-30") }).leftOut).toMatchObject([{ kind: "leg", label: "WAY", reason: "leg-closed" }]);
  expect(legs({ capacityTonnes: 0.12345678, neqCapKg: 1.23456, mode: "inlandWater" }).problem.legs).toMatchObject([{ capacityTonnesPerDeparture: 0.123456, neqKgPerDeparture: 1.234, mode: "inland-water" }]);
  const masses = [0.0121, 0.035, 260.0001, 42400].map((massKg) => built({ items: new Map([["item-1", item({ massKg })]]) }).problem.items[0]!.tonnesPerUnit);
  expect(masses).toEqual([0.000013, 0.000035, 0.260001, 42.4]);
});

test("PROPOSAL-15 what was accepted and has not arrived takes its room in the next problem, with its item", () => {
  const problem = built({ standing: [agreed()], needs: [], lines: [] }).problem;
  expect(problem.standing).toEqual([{ id: "proposal-1/m1", item: "GEN", quantity: 10, node: "DEPOT", legs: [{ leg: "WAY", departOn: "2026-12-10", arriveOn: "2026-12-13" }], arriveOn: "2026-12-13" }]);
  expect(problem.items.map((one) => one.id)).toEqual(["GEN"]);
  expect(readProblem(problem)).toMatchObject({ ok: true });
  expect(built().problem).not.toHaveProperty("standing");
});

test("PROPOSAL-2 an accepted movement whose way was taken out, or whose item cannot be weighed any more, is listed", () => {
  const labelled = (reason: string) => ["movement", "NOR C-1 to N-1", reason];
  expect(reasonsOf({ standing: [agreed()], legs: new Map() })).toEqual([labelled("way-changed")]);
  expect(reasonsOf({ standing: [agreed({ node: "CITY" })] })).toEqual([labelled("way-changed")]);
  expect(reasonsOf({ standing: [agreed({ node: "" })] })).toEqual([labelled("way-changed")]);
  expect(reasonsOf({ standing: [agreed()], items: new Map([["item-1", item({ massKg: null })]]), needs: [], lines: [] })).toEqual([labelled("mass-unknown")]);
  expect(reasonsOf({ standing: [agreed()], items: new Map(), needs: [], lines: [] })).toEqual([labelled("item-unknown")]);
});
