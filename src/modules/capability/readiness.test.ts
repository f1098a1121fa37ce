import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "../../kernel/day.ts";
import { createRandom } from "../../planner/random.ts";
import { availableThousandths, donorEffects, readinessOn, readyOn, turningDays, usableSets, type Part, type Supply } from "./readiness.ts";
import { withArrivals, type PlannedArrival, type StandingPart } from "./standing-part.ts";

const today = day("2027-01-10");
const supply = (donorId: string, more: Partial<Supply> = {}): Supply => ({ donorId, worthThousandths: 1000, lacksConsent: false, received: [], expected: [], ...more });
const here = (donorId: string, units: number, more: Partial<Supply> = {}) => supply(donorId, { received: [{ onDay: day("2026-12-01"), units: BigInt(units) }], ...more });
const coming = (donorId: string, units: number, inDays: number | null, more: Partial<Supply> = {}) => supply(donorId, { expected: [{ onDay: inDays === null ? null : addDays(today, inDays), units: BigInt(units) }], ...more });
const part = (key: string, perSet: number, ...supplies: Supply[]): Part => ({ key, perSetThousandths: BigInt(perSet * 1000), needsConsent: false, supplies });
const now = { today, onDay: today };

/** Assembles sets one by one out of a store of thousandths, and stops at the first for which a part is missing. */
function assemble(parts: readonly Part[], onDay = today): number {
  const store = parts.map((one) => one.supplies.filter((given) => !(one.needsConsent && given.lacksConsent)).reduce((sum, given) => {
    const came = given.received.reduce((latest, at) => (at.onDay <= onDay ? at.units : latest), 0n);
    return given.expected.reduce((total, at) => total + (at.onDay !== null && at.onDay >= today && at.onDay <= onDay ? at.units : 0n), came) * BigInt(given.worthThousandths) + sum;
  }, 0n));
  for (let sets = 0; ; sets++) {
    for (const [index, one] of parts.entries()) {
      if (store[index]! < one.perSetThousandths) return sets;
      store[index]! -= one.perSetThousandths;
    }
  }
}

const anySupply = fc.record({
  donorId: fc.constantFrom("NOR", "USA", "FRA"), worthThousandths: fc.constantFrom(1000, 600, 333), lacksConsent: fc.boolean(),
  received: fc.array(fc.record({ back: fc.integer({ min: 0, max: 9 }), units: fc.bigInt(0n, 30n) }), { maxLength: 2 }).map((list) => list.map((one) => ({ onDay: addDays(today, -one.back), units: one.units })).toSorted((a, b) => (a.onDay < b.onDay ? -1 : 1))),
  expected: fc.array(fc.record({ onDay: fc.option(fc.integer({ min: -3, max: 9 }).map((days) => addDays(today, days)), { nil: null }), units: fc.bigInt(1n, 30n) }), { maxLength: 2 }),
});
const anyParts = fc.array(fc.record({ key: fc.uuid(), perSetThousandths: fc.constantFrom(1000n, 2000n, 7000n, 250n, 1500n), needsConsent: fc.boolean(), supplies: fc.array(anySupply, { maxLength: 3 }) }), { minLength: 1, maxLength: 4 });

test("READY-1 READY-4 on no day more or fewer sets are usable than can be assembled one by one, whole", () => {
  fc.assert(fc.property(anyParts, fc.integer({ min: 0, max: 9 }), (parts, inDays) => {
    const onDay = addDays(today, inDays);
    expect(usableSets(parts, { today, onDay })).toBe(assemble(parts, onDay));
  }), { numRuns: 300 });
});

test("READY-1 more stock never makes fewer sets, and one more of a component that is no bottleneck makes no more", () => {
  fc.assert(fc.property(anyParts, fc.nat(), fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 20 }), (parts, which, units, wanted) => {
    const at = which % parts.length;
    const more = parts.map((one, index) => (index === at ? { ...one, supplies: [...one.supplies, here("USA", units)] } : one));
    expect(usableSets(more, now)).toBeGreaterThanOrEqual(usableSets(parts, now));
    const { bottleneck } = readinessOn(parts, wanted, now);
    if (bottleneck !== null && bottleneck.key !== parts[at]!.key) expect(readinessOn(more, wanted, now).completenessShare).toBe(readinessOn(parts, wanted, now).completenessShare);
  }), { numRuns: 300 });
});

test("READY-1 a set of which any one part is missing is not counted", () => {
  fc.assert(fc.property(anyParts, fc.nat(), (parts, which) => {
    expect(usableSets(parts.map((one, index) => (index === which % parts.length ? { ...one, supplies: [] } : one)), now)).toBe(0);
  }), { numRuns: 100 });
});

test("READY-2 substitutes are pooled by what they are worth within a component", () => {
  expect(usableSets([part("gun", 1, here("GBR", 5, { worthThousandths: 600 }))], now)).toBe(3);
  expect(usableSets([part("gun", 1, here("GBR", 1, { worthThousandths: 600 }), here("USA", 1))], now)).toBe(1);
  expect(usableSets([part("gun", 1, here("GBR", 9)), part("spare gun", 1)], now)).toBe(0);
});

test("READY-3 completeness is that of the component that lacks most, which is named with what is missing", () => {
  const parts = [part("launcher", 1, here("NLD", 3)), part("missile", 6, here("NOR", 12)), part("crew", 10, here("DEU", 40))];
  expect(readinessOn(parts, 4, now)).toEqual({ usableSets: 2, completenessShare: 0.5, bottleneck: { key: "missile", consentMissing: false, missingUnits: 12n, nextSetUnits: 6n } });
  // At three sets both launcher and missile would stand in the way of the fourth.
  expect(readinessOn([parts[0]!, part("missile", 6, here("NOR", 18)), parts[2]!], 4, now).bottleneck).toEqual({ key: "launcher", consentMissing: false, missingUnits: 1n, nextSetUnits: null });
  expect(readinessOn(parts, 2, now)).toEqual({ usableSets: 2, completenessShare: 1, bottleneck: null });
  expect(readinessOn([part("shelter", 0.25)], 1, now).bottleneck).toMatchObject({ missingUnits: 1n, nextSetUnits: 1n });
});

test("READY-4 what arrives counts from its day on; without a day, or when its day is past, only once it is received", () => {
  const parts = [part("launcher", 1, here("NLD", 2)), part("missile", 6, coming("NOR", 6, 3), coming("USA", 6, 24), coming("FRA", 60, null), coming("GBR", 60, -1))];
  expect([0, 2, 3, 23, 24, 400].map((days) => usableSets(parts, { today, onDay: addDays(today, days) }))).toEqual([0, 0, 1, 1, 2, 2]);
  expect([readyOn(parts, 1, today), readyOn(parts, 2, today), readyOn(parts, 3, today)]).toEqual(["2027-01-13", "2027-02-03", null]);
  expect(turningDays(parts, today)).toEqual(["2026-12-01", "2027-01-10", "2027-01-13", "2027-02-03"]);
  // On a past day it is what had been received by then.
  const history = [part("launcher", 1, supply("NLD", { received: [{ onDay: day("2026-12-01"), units: 1n }, { onDay: day("2026-12-20"), units: 3n }] }))];
  expect(["2026-11-30", "2026-12-01", "2026-12-19", "2026-12-20"].map((onDay) => usableSets(history, { today, onDay: day(onDay) }))).toEqual([0, 1, 1, 3]);
});

test("READY-5 goods without the consent of their origin count nowhere that it is asked for, and the bottleneck says so", () => {
  const launchers = { ...part("launcher", 1, here("NLD", 2, { lacksConsent: true })), needsConsent: true };
  expect(readinessOn([launchers], 2, now)).toEqual({ usableSets: 0, completenessShare: 0, bottleneck: { key: "launcher", consentMissing: true, missingUnits: 2n, nextSetUnits: 1n } });
  expect(usableSets([{ ...launchers, needsConsent: false }], now)).toBe(2);
});

test("READY-6 a donor's effect is the sets with its goods less those without, on the first day when it is most", () => {
  const parts = [part("launcher", 1, here("NLD", 2)), part("missile", 6, coming("NOR", 12, 24)), part("crew", 10, here("DEU", 20))];
  expect(donorEffects(parts, 2, today)).toEqual([
    { donorId: "NLD", onDay: "2027-02-03", setsWith: 2, setsWithout: 0 }, { donorId: "NOR", onDay: "2027-02-03", setsWith: 2, setsWithout: 0 }, { donorId: "DEU", onDay: "2027-02-03", setsWith: 2, setsWithout: 0 },
  ]);
  expect(donorEffects([part("launcher", 1, here("NLD", 2), here("DEU", 2))], 2, today)).toMatchObject([{ donorId: "NLD", setsWith: 2, setsWithout: 2 }, { donorId: "DEU", setsWith: 2, setsWithout: 2 }]);
});

test("READY-8 with what a plan brings a set still lacks no part: in 500 random packages each set has all it takes, and without one part there is none", () => {
  const random = createRandom(8);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  for (let turn = 0; turn < 500; turn++) {
    const parts = ["launcher", "missile", "crew"].slice(0, 2 + upTo(1)).map((key): StandingPart => ({ ...part(key, [0.25, 1, 6][upTo(2)]!, here("NLD", upTo(3))), needId: key, offers: [] } as unknown as StandingPart));
    const arrivals = Array.from({ length: upTo(4) }, (_, index): PlannedArrival => ({
      needId: parts[upTo(parts.length - 1)]!.key, lineId: `line-${index}`, donorId: "NOR", worthThousandths: [1000, 700, 333][upTo(2)]!, onDay: addDays(today, upTo(30)), units: BigInt(upTo(9)),
    }));
    const planned = parts.map((one) => withArrivals(one, arrivals));
    for (const onDay of [today, addDays(today, 15), addDays(today, 30)]) {
      const sets = usableSets(planned, { today, onDay });
      for (const one of planned) {
        const there = one.supplies.reduce((sum, supply) => sum + availableThousandths(supply, { today, onDay }), 0n);
        expect(there).toBeGreaterThanOrEqual(one.perSetThousandths * BigInt(sets));
        expect(usableSets([...planned.filter((other) => other !== one), { ...one, supplies: [] }], { today, onDay })).toBe(0);
      }
      expect(sets).toBeGreaterThanOrEqual(usableSets(parts, { today, onDay }));
    }
  }
});
