import { expect, test } from "vitest";
import { day } from "../../kernel/day.ts";
import { ladder } from "../ledger/index.ts";
import { checkSourced, hasReached, unstatedUnit, whyNotEnd, whyNotOffer, whyNotReach, type Contribution, type Line } from "./contribution.ts";
import { addMoneyStep, moneySteps, type MoneyStep } from "./money.ts";

const contribution: Pick<Contribution, "stage" | "ended" | "kind" | "donorId" | "consentId"> = { stage: "announced", ended: null, kind: "goods", donorId: "NOR", consentId: null };
const line: Line = {
  id: "line" as Line["id"], position: 0, itemId: null, described: "Generators", unit: "piece", units: 40n, declaredUnits: null, condition: null, fromNodeId: null,
  availableFrom: day("2026-12-01"), availableThrough: day("2027-02-28"), originKey: null, version: 1,
};
const to = (stage: (typeof ladder)[number], consentReference: string | null = null) => ({ to: stage, consentReference });

test("CONTRIBUTION-1 an announcement rests on one source at least; only what is illustrative stands without", () => {
  expect(checkSourced(false, 0)).toEqual({ allowed: false, refusal: { rule: "CONTRIBUTION-1", code: "contribution-needs-source", pointer: "/quotations" } });
  expect([checkSourced(false, 1).allowed, checkSourced(true, 0).allowed]).toEqual([true, true]);
});

test("CONTRIBUTION-2 an offered line has a known number of a stated unit and a first and last day; nothing before that needs them", () => {
  const lacks = (changes: Partial<Line>) => whyNotOffer({ ...line, ...changes }, 3);
  expect(lacks({})).toBeNull();
  expect(lacks({ units: null })).toMatchObject({ rule: "CONTRIBUTION-2", code: "contribution-needs-units", pointer: "/lines/3/units", line: "Generators" });
  expect(lacks({ unit: unstatedUnit })).toMatchObject({ code: "contribution-needs-units", pointer: "/lines/3/unit" });
  expect(lacks({ availableFrom: null })).toMatchObject({ code: "contribution-needs-window", pointer: "/lines/3/availableFrom" });
  expect(lacks({ availableThrough: null })).toMatchObject({ pointer: "/lines/3/availableThrough" });
  const vague = [line, { ...line, units: null }];
  expect(whyNotReach(contribution, vague, to("pledged"))).toBeNull();
  expect(whyNotReach(contribution, vague, to("offered"))).toMatchObject({ code: "contribution-needs-units", pointer: "/lines/1/units" });
  expect(whyNotReach(contribution, vague, to("committed"))).toMatchObject({ code: "contribution-needs-units" });
  for (const kind of ["money", "training"] as const) expect(whyNotReach({ ...contribution, kind }, vague, to("committed"))).toBeNull();
});

test("CONTRIBUTION-3 stages are reached upwards only, steps may be left out", () => {
  for (const [from, stage] of ladder.entries()) {
    for (const [at, wanted] of ladder.entries()) {
      const why = whyNotReach({ ...contribution, stage }, [line], to(wanted, "paper"));
      expect(why?.code ?? null, `${stage} to ${wanted}`).toBe(at > from ? null : "contribution-stage-order");
      expect(hasReached(stage, wanted)).toBe(from >= at);
    }
  }
});

test("CONTRIBUTION-4 what another nation made is released with the reference of its consent, and only releasing needs it", () => {
  const foreign = { ...contribution, stage: "committed", consentId: "USA" } as const;
  expect(whyNotReach(foreign, [line], to("released"))).toEqual({ rule: "CONTRIBUTION-4", code: "contribution-needs-consent", pointer: "/consentReference", nation: "USA" });
  expect(whyNotReach(foreign, [line], to("released", "TPT-17"))).toBeNull();
  expect(whyNotReach({ ...foreign, consentId: "NOR" }, [line], to("released"))).toBeNull();
  expect(whyNotReach({ ...foreign, consentId: null }, [line], to("released"))).toBeNull();
  expect(whyNotReach({ ...foreign, stage: "announced" }, [line], to("committed"))).toBeNull();
});

test("CONTRIBUTION-5 what has ended goes nowhere and does not end again", () => {
  const over = { ...contribution, ended: "withdrawn" } as const;
  expect(whyNotReach(over, [line], to("committed"))).toEqual({ rule: "CONTRIBUTION-5", code: "contribution-ended", pointer: "", ended: "withdrawn" });
  expect(whyNotEnd(over, 0n)).toMatchObject({ code: "contribution-ended" });
});

test("CONTRIBUTION-6 the last tied unit keeps a contribution from ending", () => {
  expect(whyNotEnd(contribution, 1n)).toEqual({ rule: "CONTRIBUTION-6", code: "contribution-has-allocations", pointer: "", allocatedUnits: 1n });
  expect(whyNotEnd(contribution, 0n)).toBeNull();
});

const step = (name: MoneyStep["step"], amountMinor: bigint, currency = "NOK"): MoneyStep => ({ id: `${name}${amountMinor}`, step: name, amountMinor, currency, onDay: day("2026-12-01"), note: null });
const after = (...steps: MoneyStep[]) => steps.reduce<ReturnType<typeof addMoneyStep>>((answer, next) => (answer.allowed ? addMoneyStep(answer.value, next) : answer), { allowed: true, value: [] });

test("MONEY-1 no step exceeds the one before it, to the last minor unit, in parts or at once", () => {
  expect(after(step("pledged", 100n), step("committed", 60n), step("committed", 40n)).allowed).toBe(true);
  expect(after(step("pledged", 100n), step("committed", 60n), step("committed", 41n)))
    .toEqual({ allowed: false, refusal: { rule: "MONEY-1", code: "money-beyond-step", pointer: "/amountMinor", step: "committed", before: "pledged", leftMinor: 40n, currency: "NOK" } });
  expect(after(...moneySteps.map((name) => step(name, 7n))).allowed).toBe(true);
  expect(after(step("pledged", 7n), step("paid", 1n))).toMatchObject({ refusal: { before: "committed", leftMinor: 0n } });
});

test("MONEY-1 a sum in one currency is no room for a step in another", () => {
  expect(after(step("pledged", 100n), step("committed", 1n, "EUR"))).toMatchObject({ refusal: { leftMinor: 0n, currency: "EUR" } });
  expect(after(step("pledged", 100n), step("pledged", 5n, "EUR"), step("committed", 5n, "EUR"), step("committed", 100n)).allowed).toBe(true);
});
