import { expect, test } from "vitest";
import { day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import { cancelMeeting, checkMeeting, holdMeeting, type Meeting, type MeetingState } from "./meeting.ts";

const begins = new Date("2026-12-03T09:00:00Z");
const meeting = (state: MeetingState = "planned", endsAt = new Date("2026-12-03T10:00:00Z")): Meeting => ({
  id: "m" as Meeting["id"], bodyId: "b" as Meeting["bodyId"], title: "m", place: null, beginsAt: begins, endsAt, state, sheet: state === "held" ? "s" : null, labelId: 1 as LabelId, version: 1,
});

test("MEETING-1 a meeting ends after it begins", () => {
  expect(checkMeeting(meeting())).toMatchObject({ allowed: true });
  expect(checkMeeting(meeting("planned", begins))).toMatchObject({ refusal: { code: "meeting-ends-before", pointer: "/endsAt" } });
});

test("MEETING-2 MEETING-4 a sheet is written once, from the beginning on, and nothing on it is due before", () => {
  const hold = (now: Date, dueOn = "2026-12-03", state: MeetingState = "planned") => holdMeeting(meeting(state), "We agreed.", [{ text: "a", ownerId: "p", dueOn: day(dueOn) }], now);
  expect(hold(new Date(begins.getTime() - 1))).toMatchObject({ refusal: { code: "meeting-not-begun", beginsAt: "2026-12-03T09:00:00.000Z" } });
  expect(hold(begins)).toMatchObject({ allowed: true, value: { state: "held", sheet: "We agreed.", version: 2 } });
  expect(hold(begins, "2026-12-02")).toMatchObject({ refusal: { code: "action-due-before", pointer: "/actions/0/dueOn", heldOn: "2026-12-03" } });
  for (const state of ["held", "cancelled"] as const) {
    expect(hold(begins, "2026-12-03", state)).toMatchObject({ refusal: { code: "meeting-settled", state } });
    expect(cancelMeeting(meeting(state))).toMatchObject({ refusal: { code: "meeting-settled", state } });
  }
  expect(cancelMeeting(meeting())).toMatchObject({ value: { state: "cancelled" } });
});
