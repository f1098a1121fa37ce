import { expect, test } from "vitest";
import { day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import { daysBetweenSteps, whyNotRatify, whyNotReach } from "./accession.ts";
import { standingsOn, whatIsNeeded, whyNotRecord, type Position } from "./position.ts";

let count = 0;
const said = (partyId: string, stance: Position["stance"], saidOn: string, more: Partial<Position> = {}): Position => ({
  id: `p${++count}` as Position["id"], decisionId: "d" as Position["decisionId"], partyId, stance, conditions: null, saidOn, confidence: "reported", publisher: "A newspaper",
  recordedAt: new Date(Date.parse("2026-12-01T00:00:00Z") + count), labelId: 1 as LabelId, ...more,
});
const stancesOf = (positions: Position[], on = "2026-12-31") => standingsOn(["a"], positions, day(on))[0]!.stances;

test("POSITION-1 POSITION-2 POSITION-4 POSITION-5 POSITION-6 a position rests on a sentence, is no silence, is a member's, is not of the future, and says its terms", () => {
  const of = { quoted: true, member: true, today: day("2026-12-03") };
  const one = { stance: "supports", conditions: null, saidOn: "2026-12-03", confidence: "reported" } as const;
  expect(whyNotRecord(one, of)).toBeNull();
  expect(whyNotRecord(one, { ...of, quoted: false })).toMatchObject({ rule: "POSITION-1", code: "position-needs-source" });
  expect(whyNotRecord({ ...one, confidence: "own" }, { ...of, quoted: false })).toBeNull();
  expect(whyNotRecord({ ...one, stance: "noObjection" }, of)).toMatchObject({ rule: "POSITION-2", code: "silence-is-no-position" });
  expect(whyNotRecord({ ...one, stance: "noObjection", confidence: "official" }, of)).toBeNull();
  expect(whyNotRecord(one, { ...of, member: false })).toMatchObject({ rule: "POSITION-4", code: "position-of-no-member" });
  expect(whyNotRecord({ ...one, saidOn: "2026-12-04" }, of)).toMatchObject({ rule: "POSITION-5", code: "position-in-future" });
  expect(whyNotRecord({ ...one, saidOn: "2026-12" }, of)).toBeNull();
  expect(whyNotRecord({ ...one, saidOn: "2027" }, of)).toMatchObject({ code: "position-in-future" });
  expect(whyNotRecord({ ...one, stance: "conditions" }, of)).toMatchObject({ rule: "POSITION-6", code: "position-without-terms", pointer: "/conditions" });
});

test("POSITION-2 who kept silence has no objection, which a word of its own outweighs, and which is never support", () => {
  const silent = said("a", "noObjection", "2026-12-05", { confidence: "silence", publisher: null });
  expect(stancesOf([silent])).toEqual(["noObjection"]);
  expect(stancesOf([said("a", "supports", "2026-11-01", { confidence: "official" }), silent])).toEqual(["supports"]);
  expect(stancesOf([said("a", "objects", "2026-11-01"), silent])).toEqual(["noObjection"]);
  expect(stancesOf([silent, said("a", "objects", "2026-12-20")])).toEqual(["noObjection", "objects"]);
});

test("POSITION-3 publishers that disagree stand side by side; of one voice the last word counts, and a member's own word stands for what was reported before it", () => {
  expect(stancesOf([])).toEqual(["notStated"]);
  const [early, late] = [said("a", "objects", "2026-11-01"), said("a", "supports", "2026-11-09")];
  expect(stancesOf([late, early])).toEqual(["supports"]);
  expect(stancesOf([late, early], "2026-11-05")).toEqual(["objects"]);
  expect(stancesOf([late, early], "2026-10-31")).toEqual(["notStated"]);
  const other = said("a", "objects", "2026-11-10", { publisher: "Another" });
  expect(stancesOf([early, late, other])).toEqual(["supports", "objects"]);
  expect(stancesOf([early, other, said("a", "supports", "2026-11-10", { confidence: "official" })])).toEqual(["supports"]);
  expect(stancesOf([said("a", "supports", "2026-11-10", { confidence: "official" }), said("a", "objects", "2026-11-11", { publisher: "Another" })])).toEqual(["supports", "objects"]);
  expect(stancesOf([said("b", "objects", "2026-11-01")])).toEqual(["notStated"]);
});

test("what is needed for consensus names who objects, who asks for what, who has not said, and where sources disagree", () => {
  const standings = standingsOn(["a", "b", "c", "d"], [
    said("a", "objects", "2026-11-01"), said("b", "conditions", "2026-11-01", { conditions: "after the war" }), said("c", "supports", "2026-11-01"), said("c", "objects", "2026-11-01", { publisher: "Another" }),
  ], day("2026-12-01"));
  expect(whatIsNeeded(standings)).toEqual({ objecting: ["a", "c"], asking: [{ partyId: "b", conditions: "after the war" }], unstated: ["d"], disputed: ["c"] });
});

test("ACCESSION-1 a step is reached once, and no earlier than those before it, as exactly as both days are known", () => {
  const reached = [{ step: 1, onDay: "2022-06-29" }, { step: 4, onDay: "2022-07-05" }] as const;
  expect(whyNotReach(reached, { step: 2, onDay: "2022-07-04" })).toBeNull();
  expect(whyNotReach(reached, { step: 2, onDay: "2022-07-06" })).toMatchObject({ rule: "ACCESSION-1", code: "accession-step-early", step: 4 });
  expect(whyNotReach(reached, { step: 5, onDay: "2022-07-04" })).toMatchObject({ code: "accession-step-early", step: 4, onDay: "2022-07-05" });
  expect(whyNotReach(reached, { step: 5, onDay: "2022" })).toBeNull();
  expect(whyNotReach(reached, { step: 4, onDay: "2022-07-05" })).toMatchObject({ code: "accession-step-there" });
  expect(daysBetweenSteps([reached[1], reached[0], { step: 8, onDay: "2023" }])).toEqual([{ from: 1, to: 4, days: 6 }, { from: 4, to: 8, days: null }]);
});

test("ACCESSION-2 a ratification goes onward, and each ally's for itself", () => {
  const present = [{ partyId: "a", state: "parliamentApproved", onDay: "2022-07-05" }] as const;
  expect(whyNotRatify(present, { partyId: "a", state: "deposited", onDay: "2022-08-01" })).toBeNull();
  expect(whyNotRatify(present, { partyId: "b", state: "submittedToParliament", onDay: "2022-08-01" })).toBeNull();
  expect(whyNotRatify(present, { partyId: "a", state: "parliamentApproved", onDay: "2022-08-01" })).toMatchObject({ rule: "ACCESSION-2", code: "ratification-backwards", state: "parliamentApproved" });
  expect(whyNotRatify(present, { partyId: "a", state: "submittedToParliament", onDay: "2022-08-01" })).toMatchObject({ code: "ratification-backwards" });
});
