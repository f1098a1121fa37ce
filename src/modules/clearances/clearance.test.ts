import fc from "fast-check";
import { expect, test } from "vitest";
import { clearanceOf, mayRead, toClearance, toLabel, usualClearance, type Clearance } from "../releasability/index.ts";
import { ask, confirm, decline, narrows, whyNotConfirm, type ClearanceWish } from "./clearance.ts";

const now = new Date("2026-12-01T09:00:00Z");
const routes: Clearance = { classification: "RESTRICTED", categories: ["ROUTES"] };
const asking = { id: "w", kind: "party", subject: "NOR", from: null, to: routes, reason: "carries them", askedBy: "u-1", askedOrg: "NSATU", askedAt: now } as Parameters<typeof ask>[0];
const asked = { ...asking, state: "open", settledBy: null, settledAt: null } as ClearanceWish;

const clearance = fc.record({ classification: fc.constantFrom("PUBLIC", "UNCLASSIFIED", "RESTRICTED"), categories: fc.subarray(["A", "B", "C"]) }).map((one) => toClearance(one as Clearance));
const label = fc.record({ classification: fc.constantFrom("PUBLIC", "UNCLASSIFIED", "RESTRICTED"), restrictive: fc.subarray(["A", "B", "C"]), releasableTo: fc.constant("all") }).map((one) => toLabel(one as Parameters<typeof toLabel>[0]));

test("CLEARANCE-1 a person reads what both they and their party are cleared for, and as their party as long as nothing is said", () => {
  fc.assert(fc.property(fc.option(clearance), fc.option(clearance), label, (party, person, of) => {
    const reads = (one: Clearance) => mayRead({ party: "NOR", clearance: one }, of);
    expect(reads(clearanceOf(party, person))).toBe(reads(party ?? usualClearance) && (person === null || reads(person)));
  }));
  expect(clearanceOf(null, null)).toEqual(usualClearance);
});

test("CLEARANCE-3 what is for less or for the same is so for every record, and what is not has a record that only the new one reads", () => {
  const every = (["PUBLIC", "UNCLASSIFIED", "RESTRICTED"] as const).flatMap((classification) => [[], ["A"], ["B"], ["C"]].map((restrictive) => toLabel({ classification, restrictive, releasableTo: "all" })));
  fc.assert(fc.property(fc.constantFrom("party", "person"), fc.option(clearance), fc.option(clearance), fc.option(clearance), (kind, from, to, party) => {
    // What may be said of a person's party is not known to the wish: it is for less only where it is for less of any party.
    const parties = kind === "party" ? [null] : [party, { classification: "RESTRICTED", categories: ["A", "B", "C"] } as Clearance];
    const more = parties.some((of) => every.some((one) => {
      const reads = (said: Clearance | null) => mayRead({ party: "NOR", clearance: kind === "party" ? clearanceOf(said, null) : clearanceOf(of, said) }, one);
      return reads(to) && !reads(from);
    }));
    const full = kind === "person" && from !== null && to === null && from.classification === "RESTRICTED" && from.categories.length === 3;
    // Nothing said of a person also counts for categories that are not made yet.
    expect(narrows({ kind: kind as "party", from, to })).toBe(!more && !full);
  }));
});

test("CLEARANCE-2 who asked does not confirm, nobody clears themselves for more, and anybody else does", () => {
  expect(ask(asking)).toEqual({ allowed: true, value: asked });
  expect(whyNotConfirm(asked, "u-1")).toEqual({ rule: "CLEARANCE-2", code: "clearance-same-person" });
  expect(confirm(asked, { actor: "u-2", now, clearanceNow: null })).toEqual({ allowed: true, value: { ...asked, state: "confirmed", settledBy: "u-2", settledAt: now } });
  const own = { ...asking, kind: "person", subject: "u-1", from: usualClearance, to: null } as const;
  expect(ask(own)).toMatchObject({ allowed: false, refusal: { code: "clearance-of-oneself" } });
  expect(whyNotConfirm({ ...asked, ...own, askedBy: "u-2" }, "u-1")).toMatchObject({ code: "clearance-of-oneself" });
});

test("CLEARANCE-3 what is for less holds at once, of oneself, too", () => {
  expect(ask({ ...asking, from: routes, to: null })).toMatchObject({ allowed: true, value: { state: "confirmed", settledBy: "u-1" } });
  expect(ask({ ...asking, kind: "person", subject: "u-1", to: usualClearance })).toMatchObject({ allowed: true, value: { state: "confirmed" } });
});

test("CLEARANCE-4 it is for something else, settled once, and not once the clearance is another", () => {
  expect(ask({ ...asking, from: routes })).toMatchObject({ allowed: false, refusal: { code: "clearance-same", pointer: "/clearance" } });
  expect(confirm(asked, { actor: "u-2", now, clearanceNow: usualClearance })).toMatchObject({ allowed: false, refusal: { code: "clearance-overtaken" } });
  const declined = decline(asked, { actor: "u-1", now });
  expect(declined).toMatchObject({ allowed: true, value: { state: "declined", settledBy: "u-1" } });
  if (!declined.allowed) return;
  for (const again of [confirm(declined.value, { actor: "u-2", now, clearanceNow: null }), decline(declined.value, { actor: "u-2", now })]) expect(again).toMatchObject({ allowed: false, refusal: { code: "clearance-settled" } });
});
