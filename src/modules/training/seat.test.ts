import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Cohort, CohortId } from "./cohort.ts";
import type { CourseId, CourseSession, CourseSessionId } from "./course.ts";
import { countGraduates, isTaken, moveSeat, nextSeatStates, seatStates, whyNotNominateAll, type HeldSeat, type Nomination, type Seat, type SeatId, type Trainee, type TraineeId } from "./seat.ts";
import { fadingDays, pairInOrder, slackDays, stepOf } from "./slack.ts";

const label = 1 as LabelId;
const session: CourseSession = { id: "s" as CourseSessionId, courseId: "c" as CourseId, nodeId: "n", beginsOn: day("2027-01-11"), endsOn: day("2027-02-12"), seats: 10, bookedSeats: 4, preparationDays: 30, calledOffOn: null, labelId: label, version: 1 };
const cohort: Cohort = { id: "k" as CohortId, sessionId: "s", requestId: "r", seats: 4, bookedOn: day("2026-12-01"), labelId: label };
const trainee = (pseudonym: string, more: Partial<Trainee> = {}): Trainee => ({ id: pseudonym as TraineeId, recipientId: "ukr", pseudonym, languages: ["uk"], skills: ["DRIVER"], labelId: label, ...more });
const held = (more: Partial<HeldSeat>): HeldSeat => ({ sessionId: "other", state: "nominated", beginsOn: day("2027-02-13"), endsOn: day("2027-02-20"), skill: "MEDIC", ...more });
const nomination = (...trainees: Nomination["trainees"]): Nomination => ({ cohort, taken: 2, course: { languages: ["en", "uk"], prerequisites: ["DRIVER"] }, session, today: day("2026-12-01"), trainees });
const why = (one: Trainee, seats: readonly HeldSeat[] = []) => whyNotNominateAll(nomination({ trainee: one, held: seats }));

test("SEAT-1 SEAT-2 a cohort takes as many trainees as it has seats, and nobody twice; the place in the list is told", () => {
  const list = (count: number) => Array.from({ length: count }, (_, at) => ({ trainee: trainee(`T-${at}`), held: [] }));
  expect(whyNotNominateAll(nomination(...list(2)))).toBeNull();
  expect(whyNotNominateAll(nomination(...list(3)))).toEqual({ rule: "SEAT-1", code: "cohort-full", pointer: "/trainees/2", freeSeats: 2 });
  expect(whyNotNominateAll(nomination(...list(1), ...list(1)))).toEqual({ rule: "SEAT-2", code: "trainee-twice", pointer: "/trainees/1", pseudonym: "T-0" });
  expect(why(trainee("T"), [held({ sessionId: "s", beginsOn: session.beginsOn, endsOn: session.endsOn })])).toMatchObject({ code: "trainee-twice" });
  expect(why(trainee("T"), [held({ sessionId: "s", beginsOn: session.beginsOn, endsOn: session.endsOn, state: "withdrawn" })])).toBeNull();
});

test("SEAT-3 nobody sits in two sessions that share a day, unless they withdrew from one", () => {
  expect(why(trainee("T"), [held({})])).toBeNull();
  expect(why(trainee("T"), [held({ beginsOn: day("2027-02-12") })])).toEqual({ rule: "SEAT-3", code: "trainee-elsewhere", pointer: "/trainees/0", pseudonym: "T", beginsOn: "2027-02-12", endsOn: "2027-02-20" });
  expect(why(trainee("T"), [held({ beginsOn: day("2027-02-12"), state: "withdrawn" })])).toBeNull();
});

test("SEAT-4 SEAT-5 a trainee speaks a language of the course, and brings or learnt before what it asks for", () => {
  expect(why(trainee("T", { languages: ["fr"] }))).toMatchObject({ code: "language-not-spoken", languages: ["en", "uk"] });
  expect(why(trainee("T", { skills: [] }))).toMatchObject({ code: "prerequisite-missing", missing: ["DRIVER"] });
  const learnt = { skill: "DRIVER", beginsOn: day("2026-11-01"), endsOn: day("2027-01-10"), state: "graduated" } as const;
  expect(why(trainee("T", { skills: [] }), [held(learnt)])).toBeNull();
  expect(why(trainee("T", { skills: [] }), [held({ ...learnt, state: "failed" })])).toMatchObject({ code: "prerequisite-missing" });
  expect(why(trainee("T", { skills: [] }), [held({ ...learnt, state: "arrived" })])).toMatchObject({ code: "prerequisite-missing" });
});

test("SEAT-8 trainees are nominated until the last day of a session", () => {
  const on = (today: string) => whyNotNominateAll({ ...nomination({ trainee: trainee("T"), held: [] }), today: day(today) });
  expect([on("2027-02-12"), on("2027-02-13")?.code]).toEqual([null, "session-over"]);
});

const seat: Seat = { id: "q" as SeatId, cohortId: "k", sessionId: "s", traineeId: "T", state: "nominated", nominatedOn: day("2026-12-10"), arrivedOn: null, settledOn: null, labelId: label };
const move = (one: Seat, to: Seat["state"], on: string, today = "2027-03-01") => moveSeat(one, to, { on: day(on), today: day(today), session });
const code = (answer: ReturnType<typeof move>) => (answer.allowed ? answer.value.state : answer.refusal.code);

test("SEAT-6 a seat goes from state to state as its table says, and what is settled stays", () => {
  const table = Object.fromEntries(seatStates.map((state) => [state, nextSeatStates(state)]));
  expect(table).toEqual({ nominated: ["arrived", "withdrawn"], arrived: ["graduated", "failed", "withdrawn"], graduated: [], withdrawn: [], failed: [] });
  for (const state of seatStates) for (const to of seatStates) if (!table[state]!.includes(to)) expect(move({ ...seat, state }, to, "2027-02-01")).toMatchObject({ refusal: { code: "seat-step-order", pointer: "/to", state, to } });
});

test("SEAT-7 nothing happens on a day ahead, before what happened last, or before the session for a graduate", () => {
  expect([code(move(seat, "arrived", "2026-12-09")), code(move(seat, "arrived", "2026-12-10")), code(move(seat, "arrived", "2027-02-12")), code(move(seat, "arrived", "2027-02-13"))]).toEqual(["seat-day", "arrived", "arrived", "seat-day"]);
  expect(move(seat, "arrived", "2027-01-12", "2027-01-11")).toMatchObject({ refusal: { code: "seat-day", pointer: "/on", earliest: "2026-12-10", latest: "2027-01-11" } });
  const arrived = { ...seat, state: "arrived", arrivedOn: day("2027-01-09") } as const;
  expect([code(move(arrived, "graduated", "2027-01-10")), code(move(arrived, "graduated", "2027-01-11")), code(move(arrived, "withdrawn", "2027-01-09"))]).toEqual(["seat-day", "graduated", "withdrawn"]);
  expect(move(arrived, "failed", "2027-02-01")).toMatchObject({ value: { state: "failed", arrivedOn: "2027-01-09", settledOn: "2027-02-01" } });
  expect(seatStates.filter(isTaken)).toEqual(["nominated", "arrived", "graduated", "failed"]);
});

test("GRADUATE-1 somebody counts from the day they graduated on, by skill and recipient", () => {
  const list = [{ recipientId: "ukr", skill: "GUNNER", itemId: null, onDay: day("2027-02-12"), count: 3 }, { recipientId: "mda", skill: "GUNNER", itemId: null, onDay: day("2027-03-01"), count: 2 }, { recipientId: "ukr", skill: "MEDIC", itemId: null, onDay: day("2027-01-01"), count: 9 }];
  const count = (through: string, recipientId?: string) => countGraduates(list, { skill: "GUNNER", through: day(through), ...(recipientId === undefined ? {} : { recipientId }) });
  expect([count("2027-02-11"), count("2027-02-12"), count("2027-03-01"), count("2027-03-01", "ukr")]).toEqual([0, 3, 5, 3]);
});

test("SLACK-1 SLACK-2 slack is arrival less the end of the course; below zero the course is late, beyond ninety days skills fade", () => {
  const end = day("2027-02-12");
  expect([slackDays(end, day("2027-02-10")), slackDays(end, end), slackDays(end, addDays(end, 90))]).toEqual([-2, 0, 90]);
  expect([-1, 0, fadingDays, fadingDays + 1].map(stepOf)).toEqual(["courseLate", "inStep", "inStep", "fading"]);
});

test("SLACK-3 courses and arrivals stand beside each other in the order of their days, and what is left over alone", () => {
  const ends = ["2027-03-01", "2027-01-01"].map((one) => ({ endsOn: day(one) }));
  expect(pairInOrder(ends, [{ onDay: day("2027-01-05") }]).map((one) => [one.course?.endsOn, one.arrival?.onDay ?? null, one.slack])).toEqual([["2027-01-01", "2027-01-05", 4], ["2027-03-01", null, null]]);
  expect(pairInOrder([], [{ onDay: day("2027-01-05") }])).toEqual([{ course: null, arrival: { onDay: "2027-01-05" }, slack: null }]);
});

test("SLACK-3 no other pairing of as many courses and arrivals waits less on the whole", () => {
  const days = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 5 });
  const permutations = (list: readonly number[]): number[][] => (list.length <= 1 ? [[...list]] : list.flatMap((one, at) => permutations(list.toSpliced(at, 1)).map((rest) => [one, ...rest])));
  const start = day("2027-01-01");
  fc.assert(fc.property(days, fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 5, maxLength: 5 }), (ends, others) => {
    const arrivals = others.slice(0, ends.length);
    const waited = pairInOrder(ends.map((one) => ({ endsOn: addDays(start, one) })), arrivals.map((one) => ({ onDay: addDays(start, one) }))).reduce((sum, one) => sum + Math.abs(one.slack!), 0);
    const least = Math.min(...permutations(arrivals).map((list) => list.reduce((sum, one, at) => sum + Math.abs(one - ends[at]!), 0)));
    expect(waited).toBe(least);
  }));
});
