import { z } from "zod";
import type { Day } from "../../kernel/day.ts";
import { dayShape, idParams, idShape, listQuery, longText, nothing, pageOf, shortText } from "../../edges/shapes.ts";
import { definePresentedRoute } from "../audit/index.ts";
import { labelAnswer, labelBody, toLabelAnswer } from "../releasability/shapes.ts";
import { addCourse, addCourseSession, changeSession, listCourses, listCourseSessions, openCourse, openCourseSession, reportCourses, type ReportRow, type ShownCourse } from "./actions.ts";
import { usualPreparationDays } from "./course.ts";
import { cohortRoutes } from "./routes-cohorts.ts";
import { requestRoutes } from "./routes-requests.ts";
import { codeShape, daysShape, languageShape, reference, seatsShape } from "./shapes.ts";
import { openedSession, shownSession, statusOf, toOpenSession, toSession } from "./shapes-session.ts";

const courseAnswer = z.strictObject({
  id: idShape, donor: reference, reference: z.string(), title: z.string(), skill: z.string(), item: reference.nullable(), languages: z.array(z.string()).readonly(), prerequisites: z.array(z.string()).readonly(),
  instructors: z.int().nullable(), equipment: z.string().nullable(), illustrative: z.boolean(), basis: z.string().nullable(), note: z.string().nullable(), label: labelAnswer, version: z.int(),
}).meta({ id: "Course" });

const toCourse = ({ course, donor, item, label }: ShownCourse) => ({
  id: course.id as string, donor, reference: course.reference, title: course.title, skill: course.skill, item: item && { id: item.id, code: item.code, names: item.names }, languages: course.languages, prerequisites: course.prerequisites,
  instructors: course.instructors, equipment: course.equipment, illustrative: course.illustrative, basis: course.basis, note: course.note, label: toLabelAnswer(label), version: course.version,
});

const reportAnswer = z.strictObject({
  from: dayShape, through: dayShape,
  sessions: z.array(z.strictObject({
    sessionId: idShape, donor: z.string(), reference: z.string(), skill: z.string(), beginsOn: dayShape, endsOn: dayShape, seats: z.int(), bookedSeats: z.int(), nominated: z.int(), arrived: z.int(), graduated: z.int(), withdrawn: z.int(), failed: z.int(),
  })).readonly(),
}).meta({ id: "CourseReport" });

const toReportRow = (row: ReportRow) => ({ ...row, beginsOn: row.beginsOn as string, endsOn: row.endsOn as string });

const newCourse = z.strictObject({
  donorId: idShape, reference: shortText, title: shortText, skill: codeShape, itemId: idShape.nullable().default(null), languages: z.array(languageShape).max(20), prerequisites: z.array(codeShape).max(20).default([]),
  instructors: z.int().min(1).max(100_000).nullable().default(null), equipment: longText.nullable().default(null), illustrative: z.boolean().default(false), basis: longText.nullable().default(null), note: longText.nullable().default(null), label: labelBody.nullable().default(null),
}).meta({ id: "NewCourse" });

const newSession = z.strictObject({ nodeId: idShape, beginsOn: dayShape, endsOn: dayShape, seats: seatsShape, preparationDays: daysShape.default(usualPreparationDays), label: labelBody.nullable().default(null) }).meta({ id: "NewCourseSession" });
const sessionChanges = z.strictObject({ nodeId: idShape, beginsOn: dayShape, endsOn: dayShape, seats: seatsShape, preparationDays: daysShape, calledOff: z.literal(true) }).partial().meta({ id: "CourseSessionChanges" });
const courseQuery = { search: shortText.optional(), donor: idShape.optional(), skill: codeShape.optional() };

export const trainingRoutes = [
  definePresentedRoute({
    method: "get", path: "/courses", id: "listCourses", tag: "training", change: "none", summary: "Courses that donors offer.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 }, query: listQuery("reference").extend(courseQuery), answer: pageOf(courseAnswer, "CoursePage"),
    handle: (context, { query: { sort, after, limit, donor, ...filter } }) => listCourses(context, { ...filter, donorId: donor }, { sort, after, limit }), present: (page) => ({ next: page.next, items: page.items.map(toCourse) }),
  }),
  definePresentedRoute({
    method: "get", path: "/courses/{id}", id: "openCourse", tag: "training", change: "none", summary: "One course.",
    params: idParams, query: nothing, body: nothing, answer: courseAnswer, refusals: {}, present: toCourse, handle: (context, { params }) => openCourse(context, params.id),
  }),
  definePresentedRoute({
    method: "post", path: "/courses", id: "addCourse", tag: "training", change: "create", summary: "Offers a course.",
    params: nothing, query: nothing, body: newCourse, answer: courseAnswer, refusals: statusOf, present: toCourse, handle: (context, { body }) => addCourse(context, body),
  }),
  definePresentedRoute({
    method: "post", path: "/courses/{id}/sessions", id: "addCourseSession", tag: "training", change: "create", summary: "Says when and where a course is held, and how many seats there are.",
    params: idParams, query: nothing, body: newSession, answer: openedSession, refusals: statusOf, present: toOpenSession,
    handle: (context, { params, body: { beginsOn, endsOn, ...facts } }) => addCourseSession(context, params.id, { ...facts, beginsOn: beginsOn as Day, endsOn: endsOn as Day }),
  }),
  definePresentedRoute({
    method: "get", path: "/course-sessions", id: "listCourseSessions", tag: "training", change: "none", summary: "The calendar of courses across donors; from and through: with at least one day between them.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 }, answer: pageOf(shownSession, "CourseSessionPage"),
    query: listQuery("beginsOn").extend({ ...courseQuery, course: idShape.optional(), from: dayShape.optional(), through: dayShape.optional(), free: z.literal("true").optional() }),
    handle: (context, { query: { sort, after, limit, donor, course, from, through, free, ...filter } }) =>
      listCourseSessions(context, { ...filter, donorId: donor, courseId: course, from: from as Day | undefined, through: through as Day | undefined, free: free === "true" }, { sort, after, limit }),
    present: (page) => ({ next: page.next, items: page.items.map(toSession) }),
  }),
  definePresentedRoute({
    method: "get", path: "/course-sessions/{id}", id: "openCourseSession", tag: "training", change: "none", summary: "One session: its seats, who they are booked for, and who sits on them.",
    params: idParams, query: nothing, body: nothing, answer: openedSession, refusals: {}, present: toOpenSession, handle: (context, { params }) => openCourseSession(context, params.id),
  }),
  definePresentedRoute({
    method: "patch", path: "/course-sessions/{id}", id: "changeCourseSession", tag: "training", change: "edit", summary: "Changes days, place or seats of a session, or calls it off.",
    params: idParams, query: nothing, body: sessionChanges, answer: openedSession, refusals: statusOf, present: toOpenSession,
    handle: (context, { params, body: { beginsOn, endsOn, ...rest }, version }) => changeSession(context, { id: params.id, version: version!, changes: { ...rest, beginsOn: beginsOn as Day | undefined, endsOn: endsOn as Day | undefined } }),
  }),
  definePresentedRoute({
    method: "get", path: "/course-report", id: "reportCourses", tag: "training", change: "none", summary: "The course report, in numbers: every session that ended between two days, in the same columns for everyone.",
    params: nothing, query: z.strictObject({ from: dayShape.optional(), through: dayShape.optional() }), body: nothing, answer: reportAnswer, refusals: {},
    handle: (context, { query }) => reportCourses(context, (query.from ?? `${context.today.slice(0, 4)}-01-01`) as Day, (query.through ?? context.today) as Day),
    present: ({ from, through, sessions }) => ({ from: from as string, through: through as string, sessions: sessions.map(toReportRow) }),
  }),
  ...requestRoutes, ...cohortRoutes,
];
