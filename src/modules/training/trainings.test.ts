import { createHmac } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { must, seedRoom, type SmallRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type Answer, type TestRoom } from "../../../tests/kit/test-room.ts";
import { bookedCohort, courseOf, heldSession, requestOf, seatedTrainee } from "../../../tests/kit/trained.ts";
import { contextOf, roomItself } from "../../server/action-context.ts";
import { graduates } from "./actions.ts";
import { countGraduates } from "./index.ts";
import { day } from "../../kernel/day.ts";

let room: TestRoom;
let seed: SmallRoom;
let now = new Date("2026-12-01T09:00:00Z");
let ukraine: string;
beforeAll(async () => {
  room = await openTestRoom({ clock: () => now });
  seed = await seedRoom(room, "TRAIN");
  ukraine = (await must(post("/parties", { code: "UKR", kind: "nation", names: names("Ukraine"), country: "UKR", roles: ["recipient"] }))).id;
  await must(post("/parties", { code: "DEU", kind: "nation", names: names("Germany"), country: "DEU", roles: ["donor"] }));
  await must(post("/parties", { code: "NSATU", kind: "organisation", names: names("NSATU"), country: null, roles: [] }));
});
afterAll(() => room.close());

const names = (text: string) => ({ en: text, fr: text, uk: text });
const as = (actor: string) => ({ "entente-actor": actor });
const post = (path: string, sent: unknown, headers: Record<string, string> = {}) => room.request("POST", `/api${path}`, sent, headers);
const get = (path: string, headers: Record<string, string> = {}) => room.request("GET", `/api${path}`, undefined, headers);
const code = ({ status, body }: Answer) => [status, body.code, body.errors?.[0].pointer ?? null];
const asks = async (mark: string, more: object = {}) => (await must(post("/training-requests", { ...requestOf(seed, mark), recipientId: ukraine, ...more }))).id as string;
const trainee = (pseudonym: string, more: object = {}) => ({ pseudonym, languages: ["uk"], skills: ["DRIVER"], ...more });

/** A session of the seeded course, booked for a request of Ukraine's. */
async function booked(mark: string, seats: number, more: object = {}): Promise<{ id: string; cohort: string; path: string }> {
  const { session } = await heldSession(room, seed, mark, { seats, ...more });
  const { cohorts } = await must(post(`/course-sessions/${session.id}/cohorts`, { requestId: await asks(mark, { seats }), seats }));
  return { id: session.id, cohort: cohorts[0].id, path: `/course-sessions/${session.id}/cohorts/${cohorts[0].id}` };
}

test("COURSE-1 COURSE-2 COURSE-5 COURSE-6 what a course or a session cannot be is refused at its place, and nothing is written", async () => {
  const course = await must(post("/courses", courseOf(seed, "C1")));
  expect(course).toMatchObject({ skill: "GUNNER", languages: ["en", "uk"], prerequisites: ["DRIVER"], donor: { code: "NOR" }, version: 1 });
  expect(code(await post("/courses", courseOf(seed, "C1")))).toEqual([409, "course-reference-taken", "/reference"]);
  const nobody = "00000000-0000-4000-8000-000000000000";
  expect(code(await post("/courses", { ...courseOf(seed, "C2"), itemId: nobody }))).toEqual([422, "course-refers-to-nothing", "/itemId"]);
  expect(code(await post("/courses", { ...courseOf(seed, "C2"), donorId: nobody }))).toEqual([422, "course-refers-to-nothing", "/donorId"]);
  const hold = (more: object) => post(`/courses/${course.id}/sessions`, { nodeId: seed.depot, beginsOn: "2027-03-01", endsOn: "2027-03-20", seats: 4, ...more });
  expect(code(await hold({ seats: 0 }))).toEqual([422, "seats-not-positive", "/seats"]);
  expect(code(await hold({ seats: -4 }))).toEqual([422, "seats-not-positive", "/seats"]);
  expect(code(await hold({ endsOn: "2027-02-28" }))).toEqual([422, "session-ends-before", "/endsOn"]);
  expect(code(await hold({ nodeId: nobody }))).toEqual([422, "course-refers-to-nothing", "/nodeId"]);
  expect((await get(`/course-sessions?course=${course.id}`)).body.items).toEqual([]);
  expect((await must(hold({}))).preparationDays).toBe(30);
  expect((await post("/courses", { ...courseOf(seed, "C3") }, as("donor-deu"))).body.code).toBe("not-your-own");
});

test("TRAINING-2 TRAINING-4 a recipient's reference is its own, and what a request names is there", async () => {
  await asks("T1");
  expect(code(await post("/training-requests", { ...requestOf(seed, "T1"), recipientId: ukraine }))).toEqual([409, "training-reference-taken", "/reference"]);
  expect(code(await post("/training-requests", { ...requestOf(seed, "T2"), placeId: seed.item }))).toEqual([422, "request-refers-to-nothing", "/placeId"]);
  expect(code(await post("/training-requests", { ...requestOf(seed, "T2"), seats: -1 }))).toEqual([422, "request-without-seats", "/seats"]);
});

test("COHORT-2 COHORT-3 of 64 who book the last seats at once as many are booked as there are, and each is counted once", async () => {
  const { session } = await heldSession(room, seed, "RACE", { seats: 37 });
  const requests: string[] = [];
  for (let index = 0; index < 8; index++) requests.push(await asks(`RACE-${index}`, { seats: 8 }));
  const book = async (at: number): Promise<Answer> => {
    const answer = await post(`/course-sessions/${session.id}/cohorts`, { requestId: requests[at % 8], seats: 1 });
    return answer.status === 503 ? book(at) : answer;
  };
  const answers = await Promise.all(Array.from({ length: 64 }, (_, at) => book(at)));
  expect(answers.filter((one) => one.status === 200)).toHaveLength(37);
  expect(new Set(answers.filter((one) => one.status !== 200).map((one) => one.body.code))).toEqual(new Set(["session-full"]));
  const open = (await get(`/course-sessions/${session.id}`)).body;
  expect([open.bookedSeats, open.cohorts.length, open.cohorts.reduce((sum: number, one: any) => sum + one.seats, 0)]).toEqual([37, 37, 37]);
  const counted = await Promise.all(requests.map(async (id) => (await get(`/training-requests/${id}`)).body.bookedSeats as number));
  expect(counted.reduce((sum, one) => sum + one, 0)).toBe(37);
});

test("SEAT-2 SEAT-3 of many who put one trainee into overlapping sessions at once one succeeds", async () => {
  const places = [];
  for (let index = 0; index < 6; index++) places.push(await booked(`OVER-${index}`, 2, { beginsOn: `2197-01-0${index + 1}`, endsOn: "2197-02-01" }));
  const nominate = async (path: string): Promise<Answer> => {
    const answer = await post(`${path}/trainees`, { trainees: [trainee("EVERYWHERE")] });
    return answer.status === 503 ? nominate(path) : answer;
  };
  const answers = await Promise.all([...places, ...places].map(({ path }) => nominate(path)));
  expect(answers.filter((one) => one.status === 200)).toHaveLength(1);
  expect(answers.filter((one) => one.status !== 200).every((one) => ["trainee-elsewhere", "trainee-twice"].includes(one.body.code))).toBe(true);
});

test("SEAT-1 SEAT-4 SEAT-5 a list with one who may not sit there seats nobody", async () => {
  const { id, path } = await booked("LIST", 3);
  const nominate = (...trainees: object[]) => post(`${path}/trainees`, { trainees });
  expect(code(await nominate(trainee("L-1"), trainee("L-1")))).toEqual([409, "trainee-twice", "/trainees/1"]);
  expect(code(await nominate(trainee("L-1"), trainee("L-2", { languages: ["fr"] })))).toEqual([409, "language-not-spoken", "/trainees/1"]);
  expect(code(await nominate(trainee("L-1", { skills: [] })))).toEqual([409, "prerequisite-missing", "/trainees/0"]);
  expect(code(await nominate(...[1, 2, 3, 4].map((one) => trainee(`L-${one}`))))).toEqual([409, "cohort-full", "/trainees/3"]);
  expect((await get(`/course-sessions/${id}`)).body.cohorts[0].trainees).toEqual([]);
  expect((await must(nominate(trainee("L-1"), trainee("L-2")))).cohorts[0]).toMatchObject({ takenSeats: 2, trainees: [{ pseudonym: "L-1", state: "nominated" }, { pseudonym: "L-2" }] });
  expect(code(await nominate({ pseudonym: "L-2" }))).toEqual([409, "trainee-twice", "/trainees/0"]);
  expect(code(await post(`${path}/release`, { seats: 2 }))).toEqual([409, "release-beyond", "/seats"]);
  expect(await must(post(`${path}/release`, { seats: 1 }))).toMatchObject({ bookedSeats: 2, cohorts: [{ seats: 2 }] });
});

test("COURSE-7 SEAT-3 a session keeps what is booked, and is not put on days on which somebody sits elsewhere", async () => {
  const [one, other] = [await booked("MOVE-1", 2, { beginsOn: "2196-01-01", endsOn: "2196-01-10" }), await booked("MOVE-2", 2, { beginsOn: "2196-02-01", endsOn: "2196-02-10" })];
  for (const { path } of [one, other]) await must(post(`${path}/trainees`, { trainees: [trainee("MOVED")] }));
  const change = async (body: object) => room.request("PATCH", `/api/course-sessions/${other.id}`, body, { "if-match": `"${(await get(`/course-sessions/${other.id}`)).body.version}"` });
  expect(code(await change({ beginsOn: "2196-01-10" }))).toEqual([409, "trainee-elsewhere", "/beginsOn"]);
  expect(code(await change({ seats: 1 }))).toEqual([409, "session-booked", "/seats"]);
  expect(code(await change({ calledOff: true }))).toEqual([409, "session-booked", "/calledOff"]);
  expect((await change({ beginsOn: "2196-01-11", seats: 3 })).body).toMatchObject({ beginsOn: "2196-01-11", seats: 3 });
});

test("COHORT-7 P21 what is released to fewer is booked by the same few, and nothing of it is told to others", async () => {
  const course = await must(post("/courses", courseOf(seed, "FEW")));
  const label = { releasableTo: ["NOR", "UKR", "NSATU"] };
  const session = await must(post(`/courses/${course.id}/sessions`, { nodeId: seed.depot, beginsOn: "2195-01-01", endsOn: "2195-02-01", seats: 4, label }));
  expect(code(await post(`/course-sessions/${session.id}/cohorts`, { requestId: await asks("FEW-WIDE"), seats: 1 }))).toEqual([409, "booking-other-readers", "/requestId"]);
  const before = Buffer.from((await get("/course-sessions?from=2195-01-01&through=2195-12-31", as("donor-deu"))).bytes).toString();
  await must(post(`/course-sessions/${session.id}/cohorts`, { requestId: await asks("FEW-SAME", { label }), seats: 1 }));
  expect(Buffer.from((await get("/course-sessions?from=2195-01-01&through=2195-12-31", as("donor-deu"))).bytes).toString()).toBe(before);
  expect((await get(`/course-sessions/${session.id}`, as("donor-deu"))).status).toBe(404);
  expect((await get("/training-requests?search=FEW-SAME", as("donor-deu"))).body.items).toEqual([]);
  expect((await get(`/course-sessions/${session.id}`, as("donor-nor"))).body.bookedSeats).toBe(1);
});

test("NAME-1 NAME-2 NAME-3, P29 a name is read by those who answer for it, is nowhere else, and is gone when it is erased", async () => {
  const { cohort: _cohort, path } = await booked("NAMED", 2);
  const { traineeId } = (await must(post(`${path}/trainees`, { trainees: [trainee("NAMED-1")] }))).cohorts[0].trainees[0];
  const name = "Somebody Whose Name Is Kept";
  const salt = "0123456789abcdef".repeat(4);
  expect(code(await post(`/trainees/${traineeId}/erase`, {}, as("recipient-staff")))).toEqual([409, "trainee-unnamed", ""]);
  const named = await post(`/trainees/${traineeId}/name`, { name, salt }, as("recipient-staff"));
  expect(named.body).toMatchObject({ pseudonym: "NAMED-1", named: true });
  for (const actor of ["recipient-staff", "training-planner"]) expect((await get(`/trainees/${traineeId}/name`, as(actor))).body.name).toBe(name);
  for (const actor of ["coordinator", "donor-nor", "analyst"]) expect((await get(`/trainees/${traineeId}/name`, as(actor))).body.code).toBe("not-allowed");
  const owner = new pg.Client(room.database.owner);
  await owner.connect();
  const holding = async (text: string): Promise<string[]> => {
    const { rows } = await owner.query<{ name: string }>("select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname !~ '^pg_|^information' order by 1");
    const found: string[] = [];
    for (const one of rows) if ((await owner.query(`select from ${one.name} t where t::text like '%' || $1 || '%' limit 1`, [text])).rows.length > 0) found.push(one.name);
    return found;
  };
  expect(await holding(name)).toEqual(["training.person"]);
  expect(await holding(createHmac("sha256", Buffer.from(salt, "hex")).update(name).digest("hex"))).toEqual(["audit.leaf"]);
  expect((await post(`/trainees/${traineeId}/erase`, {}, as("recipient-staff"))).body).toMatchObject({ named: false, seats: [{ state: "nominated", skill: "GUNNER" }] });
  expect([await holding(name), await holding(salt)]).toEqual([[], []]);
  expect(code(await get(`/trainees/${traineeId}/name`, as("recipient-staff")))).toEqual([409, "trainee-unnamed", ""]);
  await owner.end();
});

test("SEAT-6 GRADUATE-1 REPORT-1 trainees arrive, graduate, fail and withdraw, and the report counts them", async () => {
  const { id, path } = await booked("WAY", 4, { beginsOn: "2026-12-20", endsOn: "2027-01-20" });
  const { cohorts } = await must(post(`${path}/trainees`, { trainees: ["W-1", "W-2", "W-3"].map((one) => trainee(one)) }));
  expect(cohorts[0].warnings).toEqual([{ code: "notice-short", days: 19, wantedDays: 30, seats: null, byOn: null }, { code: "seats-unnamed", days: null, wantedDays: null, seats: 1, byOn: "2026-11-20" }]);
  const seats = cohorts[0].trainees.map((one: any) => one.seatId as string);
  const step = (seat: number, to: string, on: string | null = null) => post(`/course-sessions/${id}/seats/${seats[seat]}/steps`, { to, on }, as("donor-nor"));
  expect(code(await step(0, "graduated"))).toEqual([409, "seat-step-order", "/to"]);
  expect(code(await step(0, "arrived", "2026-12-02"))).toEqual([422, "seat-day", "/on"]);
  now = new Date("2027-01-25T09:00:00Z");
  for (const seat of [0, 1]) await must(step(seat, "arrived", "2026-12-19"));
  await must(step(0, "graduated", "2027-01-20"));
  await must(step(1, "failed", "2027-01-10"));
  expect((await must(step(2, "withdrawn"))).cohorts[0]).toMatchObject({ takenSeats: 2, trainees: [{ state: "graduated", nextStates: [] }, { state: "failed" }, { state: "withdrawn", settledOn: "2027-01-25" }] });
  expect((await get("/course-report?from=2027-01-01")).body).toEqual({ from: "2027-01-01", through: "2027-01-25", sessions: [
    { sessionId: id, donor: "NOR", reference: "K-WAY", skill: "GUNNER", beginsOn: "2026-12-20", endsOn: "2027-01-20", seats: 4, bookedSeats: 4, nominated: 0, arrived: 0, graduated: 1, withdrawn: 1, failed: 1 },
  ] });
  const context = contextOf(room.room, roomItself);
  const list = await context.transaction((db) => graduates(db));
  expect([countGraduates(list, { skill: "GUNNER", through: day("2027-01-19") }), countGraduates(list, { skill: "GUNNER", through: day("2027-01-20"), recipientId: ukraine })]).toEqual([0, 1]);
  now = new Date("2026-12-01T09:00:00Z");
});

test("TRAINING-3 seats that are booked hold their request; the calendar has what is free between two days", async () => {
  const { sessionId } = await seatedTrainee(room, seed, "HELD");
  const path = await bookedCohort(room, seed, "FREE");
  const requests = (await get("/training-requests?search=Q-FREE")).body.items;
  expect(code(await post(`/training-requests/${requests[0].id}/withdraw`, { version: requests[0].version }))).toEqual([409, "request-booked", "/version"]);
  await must(post(`${path}/release`, { seats: 3 }));
  const { version } = (await get(`/training-requests/${requests[0].id}`)).body;
  expect(await must(post(`/training-requests/${requests[0].id}/withdraw`, { version }))).toMatchObject({ withdrawnOn: "2026-12-01" });
  const free = (await get("/course-sessions?from=2198-01-15&through=2198-01-16&free=true&limit=200")).body.items as { id: string }[];
  expect(free.map((one) => one.id)).toContain(sessionId);
  expect((await get("/course-sessions?from=2198-02-02")).body.items).toEqual([]);
});

test("COURSE-9 a file adds courses and sessions and changes sessions; what contradicts the room or itself is refused at its cell, and nothing is written", async () => {
  const columns = "reference,donor,title,skill,item,languages,prerequisites,instructors,equipment,place,begins_on,ends_on,seats,preparation_days,illustrative,basis,note";
  const row = (more: Partial<Record<"title" | "languages" | "place" | "begins" | "ends" | "seats" | "preparation", string>> = {}) =>
    ["FILE-1", "NOR", more.title ?? "From a file", "GUNNER", "", more.languages ?? "uk;en", "DRIVER", "3", "", more.place ?? "DEPOT-TRAIN", more.begins ?? "2190-01-01", more.ends ?? "2190-02-01", more.seats ?? "4", more.preparation ?? "", "no", "", ""].join(",");
  const bring = async (...rows: string[]) => {
    let job = (await room.request("POST", "/api/imports/courses?fileName=courses.csv", Buffer.from([columns, ...rows, ""].join("\n")), { "content-type": "application/octet-stream" })).body;
    while (job.state === undefined || job.state === "running") {
      await new Promise((resolve) => setTimeout(resolve, 10));
      job = (await get(`/jobs/${job.id}`)).body;
    }
    return job.result as { added: number; changed: number; unchanged: number; refused: { row: number; column: string; code: string }[] };
  };
  const faults = async (...rows: string[]) => (await bring(...rows)).refused.map((one) => [one.row, one.column, one.code]);
  expect(await faults(row(), row({ begins: "2190-03-01", ends: "2190-02-28" }), row({ begins: "2190-05-01", ends: "2190-06-01", preparation: "400" }), row())).toEqual([[3, "ends_on", "session-ends-before"], [4, "preparation_days", "preparation-days"], [5, "begins_on", "session-repeated"]]);
  expect(await faults(row({ seats: "-4" }))).toEqual([[2, "seats", expect.any(String)]]);
  expect(await faults(row({ languages: "Ukrainian" }), row({ place: "" }))).toEqual([[2, "languages", "language-form"], [3, "place", "session-half"]]);
  expect((await get("/courses?search=FILE-1")).body.items).toEqual([]);
  expect(await bring(row(), row({ begins: "2190-03-01", ends: "2190-03-20" }))).toMatchObject({ added: 2, refused: [] });
  expect(await bring(row(), row({ begins: "2190-03-01", ends: "2190-03-20" }))).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  expect(await bring(row({ seats: "9" }), row({ begins: "2190-03-01", ends: "2190-03-20" }))).toMatchObject({ changed: 1, unchanged: 1 });
  expect(await faults(row({ title: "Another" }))).toEqual([[2, "title", "course-differs"]]);
});
