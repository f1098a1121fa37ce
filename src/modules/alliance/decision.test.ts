import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import { addMembership, isMemberOn, type Membership } from "./body.ts";
import { closeSilence, decisionStates, decisionSteps, isDue, nextSteps, object, settlingMs, takeStep, whyNotObject, type Around, type Decision, type DecisionState, type DecisionStep } from "./decision.ts";

const end = new Date("2026-12-03T11:00:00Z");
const at = (ms: number) => new Date(end.getTime() + ms);
const decision = (state: DecisionState, more: Partial<Decision> = {}): Decision => ({
  id: "d" as Decision["id"], bodyId: "b" as Decision["bodyId"], reference: "D-1", title: "A decision", text: "We agree.", textVersion: 1, state, round: state === "draft" || state === "circulated" ? 0 : 1,
  silenceUntil: state === "underSilence" || state === "broken" ? end : null, agreedAt: null, agreedHow: null, proposedOn: day("2026-12-01"), illustrative: false, basis: null, note: null, labelId: 1 as LabelId, version: 1, ...more,
});
const around = (more: Partial<Around> = {}): Around => ({ now: at(-86_400_000), noticeHours: 12, members: ["FRA", "DEU"], blind: [], objecting: [], ...more });
const order = (step: DecisionStep, more: object = {}) => ({ step, until: at(86_400_000), text: "We agree, if it rains.", bodyId: "c" as Decision["bodyId"], ...more });

// The table that the module's README speaks of, written out once more: what each step leads to, or nothing.
const leadsTo: Record<DecisionState, Partial<Record<DecisionStep, DecisionState>>> = {
  draft: { circulate: "circulated", amend: "draft", changeForum: "draft", withdraw: "withdrawn" },
  circulated: { amend: "circulated", beginSilence: "underSilence", agreeInMeeting: "agreed", changeForum: "circulated", withdraw: "withdrawn" },
  underSilence: { amend: "underSilence", extendSilence: "underSilence", withdraw: "withdrawn" },
  broken: { circulate: "circulated", amend: "circulated", agreeInMeeting: "agreed", changeForum: "circulated", withdraw: "withdrawn" },
  agreed: {}, withdrawn: {},
};

for (const state of decisionStates) {
  test(`P17 DECISION-1 from ${state}, each step leads where the table says, and the others are refused`, () => {
    for (const step of decisionSteps) {
      const answer = takeStep(decision(state), order(step), around());
      const to = leadsTo[state][step];
      if (to === undefined) expect(answer, step).toEqual({ allowed: false, refusal: { rule: "DECISION-1", code: "decision-step-order", pointer: "/step", state, step } });
      else expect(answer, step).toMatchObject({ allowed: true, value: { state: to, version: 2 } });
    }
    expect([...nextSteps(state)].sort()).toEqual(Object.keys(leadsTo[state]).sort());
  });
}

test("DECISION-2 a silence lasts at least the body's notice, to the millisecond, and is only made longer", () => {
  const now = at(0);
  const begin = (until: Date | null) => takeStep(decision("circulated"), order("beginSilence", { until }), around({ now }));
  expect(begin(null)).toMatchObject({ refusal: { code: "silence-without-end", pointer: "/until" } });
  expect(begin(at(12 * 3_600_000 - 1))).toMatchObject({ refusal: { code: "silence-too-short", noticeHours: 12, earliest: "2026-12-03T23:00:00.000Z" } });
  expect(begin(at(12 * 3_600_000))).toMatchObject({ allowed: true, value: { round: 1, silenceUntil: at(12 * 3_600_000) } });
  const extend = (until: Date | null, of = now) => takeStep(decision("underSilence"), order("extendSilence", { until }), around({ now: of }));
  expect(extend(end)).toMatchObject({ refusal: { code: "silence-not-longer" } });
  expect(extend(at(1))).toMatchObject({ allowed: true, value: { silenceUntil: at(1), round: 1 } });
  expect(extend(null)).toMatchObject({ refusal: { code: "silence-without-end" } });
  expect(extend(at(9e6), at(1))).toMatchObject({ refusal: { code: "silence-over" } });
});

test("DECISION-3 no silence begins for a member who may not read the decision, nor in a body of nobody", () => {
  expect(takeStep(decision("circulated"), order("beginSilence"), around({ blind: ["DEU"] }))).toMatchObject({ refusal: { code: "silence-not-released", members: ["DEU"] } });
  expect(takeStep(decision("circulated"), order("beginSilence"), around({ members: [] }))).toMatchObject({ refusal: { code: "body-without-members" } });
  expect(takeStep(decision("underSilence"), order("amend"), around({ blind: ["DEU"] }))).toMatchObject({ refusal: { code: "silence-not-released" } });
});

test("DECISION-4 DECISION-5 an objection counts at the last instant and not a millisecond later, of those who were asked", () => {
  expect(whyNotObject(decision("underSilence"), { now: end, asked: true })).toBeNull();
  expect(whyNotObject(decision("underSilence"), { now: at(1), asked: true })).toMatchObject({ code: "silence-over" });
  expect(whyNotObject(decision("underSilence"), { now: end, asked: false })).toMatchObject({ code: "not-asked" });
  expect(object(decision("underSilence"), { now: end, asked: true })).toMatchObject({ value: { state: "broken", silenceUntil: end } });
  expect(object(decision("broken"), { now: end, asked: true })).toMatchObject({ value: { state: "broken" } });
  for (const state of ["draft", "circulated", "agreed", "withdrawn"] as const) expect(whyNotObject(decision(state), { now: end, asked: true })).toMatchObject({ code: "not-under-silence", state });
});

test("DECISION-6 a silence closes after it has settled, as of its end, and goes back where someone was not asked", () => {
  expect(isDue(decision("underSilence"), at(settlingMs))).toBe(false);
  expect(isDue(decision("underSilence"), at(settlingMs + 1))).toBe(true);
  for (const state of decisionStates.filter((one) => one !== "underSilence")) expect(isDue(decision(state, { silenceUntil: end }), at(1e9))).toBe(false);
  const close = (members: string[]) => closeSilence(decision("underSilence"), { now: at(1e9), members, asked: ["a", "b"] });
  expect(close(["a", "b"])).toMatchObject({ state: "agreed", agreedAt: end, agreedHow: "silence", silenceUntil: null });
  expect(close(["a"])).toMatchObject({ state: "agreed" });
  expect(close(["a", "b", "c"])).toMatchObject({ state: "circulated", agreedAt: null, silenceUntil: null });
  expect(() => closeSilence(decision("underSilence"), { now: end, members: [], asked: [] })).toThrow(RangeError);
});

test("DECISION-7 an amended text is counted; under silence everyone is asked anew, until a new end", () => {
  expect(takeStep(decision("draft"), order("amend", { text: "We agree." }), around())).toMatchObject({ refusal: { code: "text-unchanged" } });
  expect(takeStep(decision("underSilence"), order("amend"), around())).toMatchObject({ value: { textVersion: 2, round: 2, state: "underSilence", silenceUntil: at(86_400_000) } });
  expect(takeStep(decision("underSilence"), order("amend", { until: null }), around())).toMatchObject({ refusal: { code: "silence-without-end" } });
});

test("DECISION-8 DECISION-10 no meeting agrees against an objection that stands, and a forum changes only for another", () => {
  expect(takeStep(decision("broken"), order("agreeInMeeting"), around({ objecting: ["FRA"] }))).toMatchObject({ refusal: { code: "objection-stands", members: ["FRA"] } });
  expect(takeStep(decision("broken"), order("agreeInMeeting"), around())).toMatchObject({ value: { state: "agreed", agreedHow: "meeting" } });
  expect(takeStep(decision("circulated"), order("changeForum", { bodyId: "b" }), around())).toMatchObject({ refusal: { code: "forum-unchanged" } });
  expect(takeStep(decision("broken"), order("changeForum"), around())).toMatchObject({ value: { bodyId: "c", state: "circulated", silenceUntil: null } });
});

test("P17 DECISION-1 DECISION-4 DECISION-6 whatever is done and whenever, a decision is settled at most once, an objection in time is never agreed over, and a silence ends in UTC", () => {
  const act = fc.oneof(
    fc.record({ kind: fc.constant("step" as const), step: fc.constantFrom(...decisionSteps), ahead: fc.integer({ min: 0, max: 48 }), text: fc.string({ minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant("object" as const), asked: fc.boolean() }), fc.record({ kind: fc.constant("close" as const) }),
  );
  // Clocks that jump: each act has its own instant, up to half an hour before or days after the one before.
  fc.assert(fc.property(fc.array(fc.tuple(act, fc.integer({ min: -1800, max: 200_000 })), { maxLength: 40 }), (acts) => {
    let [one, seconds, settled] = [decision("draft"), 0, 0];
    for (const [what, wait] of acts) {
      seconds += wait;
      const now = at(seconds * 1000);
      const before = one;
      if (what.kind === "step") {
        const answer = takeStep(one, { step: what.step, until: new Date(now.getTime() + what.ahead * 3_600_000), text: what.text, bodyId: "c" as Decision["bodyId"] }, around({ now }));
        if (answer.allowed) one = answer.value;
      } else if (what.kind === "object") {
        const answer = object(one, { now, asked: what.asked });
        if (answer.allowed) {
          expect(now <= before.silenceUntil!).toBe(true);
          one = answer.value;
          expect(one.state).toBe("broken");
        }
      } else if (isDue(one, now)) {
        one = closeSilence(one, { now, members: ["a"], asked: ["a"] });
        expect(one.agreedAt).toEqual(before.silenceUntil);
        expect(now > before.silenceUntil!).toBe(true);
      }
      if (one !== before) {
        expect(one.version).toBe(before.version + 1);
        expect(before.state === "agreed" || before.state === "withdrawn").toBe(false);
        if (one.state === "agreed") {
          settled += 1;
          expect(one.agreedHow === "meeting" ? ["circulated", "broken"] : ["underSilence"]).toContain(before.state);
        }
        expect(one.state === "underSilence").toBe(one.silenceUntil !== null && one.state !== "broken");
      }
    }
    expect(settled).toBeLessThanOrEqual(1);
  }), { numRuns: 2000 });
});

test("BODY-2 BODY-3 a party is in a body once at a time, from its first day until its last", () => {
  const since: Membership = { partyId: "a", fromOn: day("2020-01-01"), untilOn: day("2021-01-01") };
  const add = (fromOn: string, untilOn: string | null, partyId = "a") => addMembership([since], { partyId, fromOn: day(fromOn), untilOn: untilOn === null ? null : day(untilOn) });
  expect(add("2021-01-01", null)).toMatchObject({ allowed: true });
  expect(add("2020-12-31", null)).toMatchObject({ refusal: { rule: "BODY-2", code: "membership-overlaps", fromOn: "2020-01-01" } });
  expect(add("2019-01-01", null)).toMatchObject({ refusal: { code: "membership-overlaps" } });
  expect(add("2019-01-01", "2020-01-01")).toMatchObject({ allowed: true });
  expect(add("2020-06-01", null, "b")).toMatchObject({ allowed: true });
  expect(add("2022-01-01", "2022-01-01")).toMatchObject({ refusal: { rule: "BODY-3", code: "membership-ends-before" } });
  expect(isMemberOn(since, day("2020-12-31"))).toBe(true);
  expect(isMemberOn(since, day("2021-01-01"))).toBe(false);
});
