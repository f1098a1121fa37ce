import { expect, test } from "vitest";
import { addDays, day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import { releaseSeats, warningsOf, whyNotBook, type Booking, type Cohort, type CohortId } from "./cohort.ts";
import { changeCourseSession, checkCourse, checkCourseSession, overlap, type Course, type CourseId, type CourseSession, type CourseSessionId } from "./course.ts";
import { checkRequest, withdrawRequest, type TrainingRequest, type TrainingRequestId } from "./request.ts";

const label = 1 as LabelId;
const today = day("2026-12-01");
const course: Course = {
  id: "c" as CourseId, donorId: "deu", reference: "C-1", title: "Gunners", skill: "GUNNER", itemId: "leopard", languages: ["uk", "en"], prerequisites: ["DRIVER"], instructors: 4, equipment: null,
  illustrative: false, basis: null, note: null, labelId: label, version: 1,
};
const session: CourseSession = { id: "s" as CourseSessionId, courseId: course.id, nodeId: "n", beginsOn: day("2027-01-11"), endsOn: day("2027-02-12"), seats: 10, bookedSeats: 4, preparationDays: 30, calledOffOn: null, labelId: label, version: 3 };
const request: TrainingRequest = {
  id: "r" as TrainingRequestId, recipientId: "ukr", reference: "R-1", skill: "GUNNER", itemId: "leopard", seats: 8, bookedSeats: 3, language: "uk", wantedBy: day("2027-02-12"), placeId: null, statedOn: today, withdrawnOn: null,
  illustrative: false, basis: null, note: null, labelId: label, version: 1,
};
const code = (answer: { allowed: boolean; refusal?: { code: string } }) => (answer.allowed ? "allowed" : answer.refusal!.code);

test("COURSE-3 a course has a language, each once, and asks for nothing that it teaches", () => {
  expect(checkCourse({ ...course, languages: ["uk", "en", "uk"] })).toMatchObject({ value: { languages: ["en", "uk"] } });
  expect(checkCourse({ ...course, languages: [] })).toMatchObject({ refusal: { code: "course-without-language", pointer: "/languages" } });
  expect(checkCourse({ ...course, prerequisites: ["DRIVER", "GUNNER"] })).toMatchObject({ refusal: { code: "course-asks-for-itself", pointer: "/prerequisites/1", skill: "GUNNER" } });
});

test("COURSE-4 TRAINING-5 what is illustrative says on what basis", () => {
  expect(checkCourse({ ...course, illustrative: true })).toMatchObject({ refusal: { code: "course-needs-basis", pointer: "/basis" } });
  expect(code(checkCourse({ ...course, illustrative: true, basis: "made up" }))).toBe("allowed");
  expect(checkRequest({ ...request, illustrative: true })).toMatchObject({ refusal: { code: "request-needs-basis", pointer: "/basis" } });
});

test("COURSE-5 COURSE-6 a session has a seat, and ends on the day it begins or later", () => {
  for (const seats of [0, -1]) expect(checkCourseSession({ ...session, bookedSeats: 0, seats })).toMatchObject({ refusal: { code: "seats-not-positive", pointer: "/seats", seats } });
  expect(code(checkCourseSession({ ...session, endsOn: session.beginsOn }))).toBe("allowed");
  expect(checkCourseSession({ ...session, endsOn: day("2027-01-10") })).toMatchObject({ refusal: { code: "session-ends-before", pointer: "/endsOn" } });
});

test("COURSE-10 days of preparation are whole, and a year at most", () => {
  expect([0, 365].map((preparationDays) => code(checkCourseSession({ ...session, preparationDays })))).toEqual(["allowed", "allowed"]);
  for (const days of [-1, 1.5, 366]) expect(checkCourseSession({ ...session, preparationDays: days })).toMatchObject({ refusal: { code: "preparation-days", pointer: "/preparationDays", days } });
});

test("COURSE-7 COURSE-8 a session keeps what is booked, and is called off once, when nothing is", () => {
  expect(changeCourseSession(session, { seats: 4 }, today)).toMatchObject({ value: { seats: 4, version: 4 } });
  expect(changeCourseSession(session, { seats: 3 }, today)).toMatchObject({ refusal: { code: "session-booked", pointer: "/seats", bookedSeats: 4 } });
  expect(changeCourseSession(session, { calledOff: true }, today)).toMatchObject({ refusal: { code: "session-booked", pointer: "/calledOff" } });
  const off = changeCourseSession({ ...session, bookedSeats: 0 }, { calledOff: true }, today);
  expect(off).toMatchObject({ value: { calledOffOn: today } });
  expect(changeCourseSession({ ...session, calledOffOn: today }, { seats: 20 }, today)).toMatchObject({ refusal: { code: "session-called-off" } });
});

test("TRAINING-1 TRAINING-3 a request asks for a seat, and is withdrawn once, while nothing is booked for it", () => {
  expect(checkRequest({ ...request, seats: 0 })).toMatchObject({ refusal: { code: "request-without-seats", pointer: "/seats", seats: 0 } });
  expect(withdrawRequest(request, today)).toMatchObject({ refusal: { code: "request-booked", bookedSeats: 3 } });
  expect(withdrawRequest({ ...request, bookedSeats: 0 }, today)).toMatchObject({ value: { withdrawnOn: today, version: 2 } });
  expect(withdrawRequest({ ...request, withdrawnOn: today }, today)).toMatchObject({ refusal: { code: "request-withdrawn" } });
});

const booking: Booking = { course, session, request, seats: 5, today, sameEquipment: (one, other) => one === other || `${one}${other}`.includes("fleet") };
const why = (changes: Partial<Booking>) => whyNotBook({ ...booking, ...changes })?.code ?? null;

test("COHORT-1 COHORT-2 COHORT-3 seats are booked up to what is free and what is lacking, and no further", () => {
  expect([why({}), why({ seats: 6 }), why({ seats: 0 }), why({ seats: -3 })]).toEqual([null, "request-covered", "cohort-without-seats", "cohort-without-seats"]);
  expect([why({ session: { ...session, bookedSeats: 5 } }), why({ session: { ...session, bookedSeats: 6 } })]).toEqual([null, "session-full"]);
  expect(whyNotBook({ ...booking, seats: 7 })).toEqual({ rule: "COHORT-2", code: "session-full", pointer: "/seats", freeSeats: 6, askedSeats: 7 });
});

test("COHORT-4 COHORT-5 COHORT-7 the course teaches what is asked, for the same equipment, in the language, and both are released to the same readers", () => {
  expect(why({ request: { ...request, skill: "MEDIC" } })).toBe("course-teaches-otherwise");
  expect([why({ request: { ...request, itemId: "gepard" } }), why({ request: { ...request, itemId: "fleet" } }), why({ request: { ...request, itemId: null } }), why({ course: { ...course, itemId: null } })]).toEqual(["course-for-other-item", null, null, null]);
  expect([why({ request: { ...request, language: "fr" } }), why({ request: { ...request, language: "en" } })]).toEqual(["language-not-taught", null]);
  expect(why({ request: { ...request, labelId: 2 as LabelId } })).toBe("booking-other-readers");
});

test("COHORT-6 seats are booked up to the day before a session begins, of one that is held, for a request that stands", () => {
  expect([why({ today: day("2027-01-10") }), why({ today: day("2027-01-11") })]).toEqual([null, "session-not-open"]);
  expect([why({ session: { ...session, calledOffOn: today } }), why({ request: { ...request, withdrawnOn: today } })]).toEqual(["session-not-open", "request-not-open"]);
});

const cohort: Cohort = { id: "k" as CohortId, sessionId: "s", requestId: "r", seats: 5, bookedOn: day("2026-12-12"), labelId: label };

test("COHORT-8 short notice, a late end and seats without names are told, each to the day", () => {
  const of = { session, wantedBy: session.endsOn, taken: 5, today: day("2026-12-12") };
  expect(warningsOf(cohort, of)).toEqual([]);
  expect(warningsOf({ ...cohort, bookedOn: day("2026-12-13") }, of)).toEqual([{ code: "notice-short", days: 29, wantedDays: 30 }]);
  expect(warningsOf(cohort, { ...of, wantedBy: addDays(session.endsOn, -1) })).toEqual([{ code: "ends-after-wanted", days: 1 }]);
  expect(warningsOf(cohort, { ...of, taken: 3 })).toEqual([{ code: "seats-unnamed", seats: 2, byOn: "2026-12-12" }]);
  expect(warningsOf(cohort, { ...of, taken: 3, today: day("2026-12-11") })).toEqual([]);
});

test("COHORT-9 what nobody sits on is released, and no more", () => {
  expect(releaseSeats(cohort, 2, 3)).toMatchObject({ value: { seats: 3 } });
  expect(releaseSeats(cohort, 3, 3)).toMatchObject({ refusal: { code: "release-beyond", freeSeats: 2 } });
  expect(releaseSeats(cohort, 0, 3)).toMatchObject({ refusal: { code: "cohort-without-seats" } });
});

test("SEAT-3 sessions overlap that share one day", () => {
  const on = (beginsOn: string, endsOn: string) => ({ beginsOn: day(beginsOn), endsOn: day(endsOn) });
  expect([overlap(session, on("2027-02-12", "2027-03-01")), overlap(session, on("2027-02-13", "2027-03-01")), overlap(session, on("2026-12-01", "2027-01-10")), overlap(on("2026-12-01", "2027-01-11"), session)]).toEqual([true, false, false, true]);
});
