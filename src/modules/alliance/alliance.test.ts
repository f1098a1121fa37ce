import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { must, seedRoom, type SmallRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { contextOf, roomItself } from "../../server/action-context.ts";
import { closeDueSilences } from "./actions.ts";

let room: TestRoom;
let seed: SmallRoom;
let now = new Date("2026-12-01T09:00:00Z");
let body: any;
let sweden: string;
let germany: string;
beforeAll(async () => {
  room = await openTestRoom({ clock: () => now });
  seed = await seedRoom(room, "ALL");
  sweden = (await post("/parties", { code: "SWE", kind: "nation", names: names("Sweden"), country: "SWE", roles: ["donor"] })).body.id;
  germany = (await post("/parties", { code: "DEU", kind: "nation", names: names("Germany"), country: "DEU", roles: ["donor"] })).body.id;
  await must(post("/parties", { code: "NSATU", kind: "organisation", names: names("NSATU"), country: null, roles: [] }));
  body = (await post("/bodies", { code: "COUNCIL", names: names("Council"), noticeHours: 24 })).body;
  for (const [version, partyId] of [[1, seed.donor], [2, seed.origin], [3, sweden]] as const) body = (await post(`/bodies/${body.id}/members`, { version, partyId, fromOn: "2020-01-01" })).body;
});
afterAll(() => room.close());

const names = (text: string) => ({ en: text, fr: text, uk: text });
const as = (actor: string) => ({ "entente-actor": actor });
const post = (path: string, sent: unknown, headers: Record<string, string> = {}) => room.request("POST", `/api${path}`, sent, headers);
const open = async (id: string, asOf = "") => (await room.request("GET", `/api/decisions/${id}${asOf && `?asOf=${asOf}`}`)).body;
const quotation = (quote: string, publisher = "A newspaper") => ({ quote, saidOn: "2026-11-30", url: `https://example.org/${encodeURIComponent(publisher)}`, publisher, title: "A report", language: "en" });
const close = () => closeDueSilences(contextOf(room.room, roomItself));
const stancesOf = (one: any) => Object.fromEntries(one.standings.map((standing: any) => [standing.member.code, standing.stances.join("+")]));

async function underSilence(reference: string, until: string, more: object = {}): Promise<any> {
  const { id } = await must(post("/decisions", { bodyId: body.id, reference, title: reference, text: `We agree to ${reference}.`, ...more }));
  await must(post(`/decisions/${id}/steps`, { version: 1, step: "circulate" }));
  return must(post(`/decisions/${id}/steps`, { version: 2, step: "beginSilence", until }));
}

test("BODY-1 BODY-2 BODY-4 a body's code is its own, a member is a party and in it once, and leaves on a day", async () => {
  expect(await post("/bodies", { code: "COUNCIL", names: names("Again") })).toMatchObject({ status: 409, body: { code: "body-code-taken", facts: { taken: "COUNCIL" } } });
  const { body: made } = await post("/bodies", { code: "GROUP", names: names("Group") });
  expect([made.noticeHours, made.members]).toEqual([24, []]);
  const member = (version: number, more: object) => post(`/bodies/${made.id}/members`, { version, partyId: sweden, fromOn: "2024-01-01", ...more });
  expect(await member(1, { partyId: "00000000-0000-4000-8000-000000000000" })).toMatchObject({ status: 422, body: { code: "member-unknown" } });
  expect((await member(1, {})).body).toMatchObject({ version: 2, members: [{ code: "SWE", fromOn: "2024-01-01", untilOn: null }] });
  expect(await member(2, {})).toMatchObject({ status: 409, body: { code: "membership-overlaps" } });
  expect(await member(1, { untilOn: "2025-01-01" })).toMatchObject({ status: 412 });
  expect((await member(2, { untilOn: "2025-01-01" })).body.members).toMatchObject([{ fromOn: "2024-01-01", untilOn: "2025-01-01" }]);
});

test("DECISION-1 DECISION-6 POSITION-2 a silence that nobody broke is agreed once, as of its end, with nobody's support", async () => {
  const decision = await underSilence("KEPT", "2026-12-02T09:00:00Z");
  expect(decision).toMatchObject({ state: "underSilence", nextSteps: ["amend", "extendSilence", "withdraw"], silences: [{ round: 1, asked: [{ code: "NOR" }, { code: "SWE" }, { code: "USA" }], outcome: null }], needed: { unstated: ["NOR", "SWE", "USA"] } });
  now = new Date("2026-12-02T09:00:09Z");
  expect(await close()).toBe(0);
  expect(await open(decision.id)).toMatchObject({ state: "underSilence", due: true });
  now = new Date("2026-12-02T09:00:11Z");
  expect(await Promise.all([close(), close(), close(), close()])).toContain(1);
  const agreed = await open(decision.id);
  expect(agreed).toMatchObject({ state: "agreed", agreedAt: "2026-12-02T09:00:00.000Z", agreedHow: "silence", nextSteps: [], version: 4, silences: [{ outcome: "agreed", endedAt: "2026-12-02T09:00:00.000Z" }] });
  expect(stancesOf(agreed)).toEqual({ NOR: "noObjection", SWE: "noObjection", USA: "noObjection" });
  expect(await post(`/decisions/${decision.id}/steps`, { version: 4, step: "withdraw" })).toMatchObject({ status: 409, body: { code: "decision-step-order", facts: { state: "agreed" } } });
  expect(await post(`/decisions/${decision.id}/objections`, { partyId: seed.donor, letter: "Too late." }, as("donor-nor"))).toMatchObject({ status: 409, body: { code: "not-under-silence" } });
  const owner = new pg.Client(room.database.owner);
  await owner.connect();
  await expect(owner.query("update alliance.decision set state = 'draft', agreed_at = null, agreed_how = null where id = $1", [decision.id])).rejects.toThrow("stays so");
  await owner.end();
});

test("DECISION-4 DECISION-12 an objection at the last instant wins over the closing, and its letter is for those it is released to", async () => {
  now = new Date("2026-12-03T09:00:00Z");
  const decision = await underSilence("BROKEN", "2026-12-04T09:00:00Z");
  now = new Date("2026-12-04T09:00:00Z");
  const letter = (partyId: string, actor: string, more: object = {}) => post(`/decisions/${decision.id}/objections`, { partyId, letter: `A letter of ${actor}.`, ...more }, as(actor));
  expect(await letter(seed.donor, "donor-usa")).toMatchObject({ status: 403, body: { code: "not-your-own" } });
  expect(await letter(seed.donor, "coordinator")).toMatchObject({ status: 403, body: { code: "not-allowed" } });
  const [first, second] = await Promise.all([letter(seed.donor, "donor-nor", { label: { releasableTo: ["NOR", "SWE"] } }), letter(sweden, "donor-swe")]);
  expect([first.status, second.status]).toEqual([200, 200]);
  now = new Date("2026-12-04T09:00:00.001Z");
  expect(await letter(seed.origin, "donor-usa")).toMatchObject({ status: 409, body: { code: "silence-over", facts: { until: "2026-12-04T09:00:00.000Z" } } });
  now = new Date("2026-12-05T09:00:00Z");
  expect(await close()).toBe(0);
  const broken = await open(decision.id);
  expect(broken).toMatchObject({ state: "broken", needed: { objecting: ["NOR", "SWE"] }, silences: [{ outcome: "broken" }] });
  const lettersFor = async (actor: string) => (await room.request("GET", `/api/decisions/${decision.id}`, undefined, as(actor))).body.objections.map((one: any) => [one.member.code, one.letter]);
  expect((await lettersFor("donor-swe")).sort()).toEqual([["NOR", "A letter of donor-nor."], ["SWE", "A letter of donor-swe."]]);
  expect((await lettersFor("donor-usa")).sort()).toEqual([["NOR", null], ["SWE", "A letter of donor-swe."]]);
});

test("DECISION-8 DECISION-11 a meeting agrees once every objection to the text is withdrawn, each by its own member and once", async () => {
  now = new Date("2026-12-06T09:00:00Z");
  const decision = await underSilence("MEETING", "2026-12-08T09:00:00Z");
  const objected = await must(post(`/decisions/${decision.id}/objections`, { partyId: seed.donor, letter: "Not so." }, as("donor-nor")));
  expect(await post(`/decisions/${decision.id}/steps`, { version: 4, step: "agreeInMeeting" })).toMatchObject({ status: 409, body: { code: "objection-stands", facts: { members: ["NOR"] } } });
  const withdraw = (actor: string) => post(`/decisions/${decision.id}/objections/${objected.objections[0].id}/withdraw`, {}, as(actor));
  expect(await withdraw("donor-swe")).toMatchObject({ status: 403 });
  expect((await withdraw("donor-nor")).status).toBe(200);
  expect(await withdraw("donor-nor")).toMatchObject({ status: 409, body: { code: "objection-withdrawn" } });
  expect((await post(`/decisions/${decision.id}/steps`, { version: 4, step: "agreeInMeeting" })).body).toMatchObject({ state: "agreed", agreedHow: "meeting" });
});

test("DECISION-7 an amended text ends one silence and begins another, and an objection to the old text no longer stands", async () => {
  now = new Date("2026-12-10T09:00:00Z");
  const decision = await underSilence("AMENDED", "2026-12-12T09:00:00Z");
  const amended = (await post(`/decisions/${decision.id}/steps`, { version: 3, step: "amend", text: "We agree, in part.", until: "2026-12-13T09:00:00Z" })).body;
  expect(amended).toMatchObject({ state: "underSilence", textVersion: 2, silences: [{ round: 2, textVersion: 2, text: "We agree, in part.", outcome: null }, { round: 1, text: "We agree to AMENDED.", outcome: "amended" }] });
  await must(post(`/decisions/${decision.id}/objections`, { partyId: seed.donor, letter: "No." }, as("donor-nor")));
  const again = (await post(`/decisions/${decision.id}/steps`, { version: 5, step: "amend", text: "We agree, in another part." })).body;
  expect(again).toMatchObject({ state: "circulated", textVersion: 3, silenceUntil: null });
  expect((await post(`/decisions/${decision.id}/steps`, { version: 6, step: "agreeInMeeting" })).body.state).toBe("agreed");
});

test("DECISION-3 DECISION-5 DECISION-6 who may not read it, or came later, was not asked: nothing begins, and nothing is agreed over their heads", async () => {
  now = new Date("2026-12-14T09:00:00Z");
  const { id } = await must(post("/decisions", { bodyId: body.id, reference: "NARROW", title: "n", text: "n", label: { releasableTo: ["NOR", "NSATU"] } }));
  await must(post(`/decisions/${id}/steps`, { version: 1, step: "circulate" }));
  expect(await post(`/decisions/${id}/steps`, { version: 2, step: "beginSilence", until: "2026-12-16T09:00:00Z" })).toMatchObject({ status: 409, body: { code: "silence-not-released", facts: { members: ["SWE", "USA"] } } });
  expect((await room.request("GET", `/api/decisions/${id}`, undefined, as("donor-swe"))).status).toBe(404);
  const decision = await underSilence("LATER", "2026-12-16T09:00:00Z");
  body = (await post(`/bodies/${body.id}/members`, { version: body.version, partyId: germany, fromOn: "2026-12-15" })).body;
  now = new Date("2026-12-15T12:00:00Z");
  expect(await post(`/decisions/${decision.id}/objections`, { partyId: germany, letter: "Us too." }, as("donor-deu"))).toMatchObject({ status: 403, body: { code: "not-asked" } });
  now = new Date("2026-12-16T10:00:00Z");
  expect(await post(`/decisions/${decision.id}/steps`, { version: 3, step: "withdraw" })).toMatchObject({ status: 409, body: { code: "silence-over" } });
  expect(await close()).toBe(1);
  expect(await open(decision.id)).toMatchObject({ state: "circulated", silences: [{ outcome: "notAllAsked" }] });
  await must(post(`/bodies/${body.id}/members`, { version: body.version, partyId: germany, fromOn: "2026-12-15", untilOn: "2026-12-16" }));
});

test("DECISION-9 DECISION-10 a reference is used once, and a decision lies before a body that is there", async () => {
  const draft = (reference: string, bodyId = body.id) => post("/decisions", { bodyId, reference, title: "t", text: "t" });
  expect((await draft("ONCE")).status).toBe(201);
  expect(await draft("ONCE")).toMatchObject({ status: 409, body: { code: "decision-reference-taken" } });
  expect(await draft("NOWHERE", "00000000-0000-4000-8000-000000000000")).toMatchObject({ status: 422, body: { code: "decision-refers-to-nothing", errors: [{ pointer: "/bodyId" }] } });
});

test("POSITION-1 POSITION-3 sources that disagree stand side by side, as of any day, each with its sentence", async () => {
  now = new Date("2026-12-20T09:00:00Z");
  const { id } = await must(post("/decisions", { bodyId: body.id, reference: "QUESTION", title: "q", text: "q" }));
  const say = (more: object, actor = "coordinator") => post(`/decisions/${id}/positions`, { partyId: seed.origin, stance: "objects", saidOn: "2026-12-03", confidence: "reported", quotation: quotation("They are against it."), ...more }, as(actor));
  expect(await say({ quotation: null })).toMatchObject({ status: 422, body: { code: "position-needs-source", errors: [{ pointer: "/quotation" }] } });
  expect((await say({})).status).toBe(200);
  expect((await say({ stance: "supports", saidOn: "2026-12-05", quotation: quotation("They are for it.", "Another newspaper") })).status).toBe(200);
  expect(await say({ confidence: "own", quotation: null })).toMatchObject({ status: 403, body: { code: "not-your-own" } });
  const both = await open(id);
  expect(stancesOf(both)).toMatchObject({ USA: "supports+objects", NOR: "notStated" });
  expect(both.needed).toMatchObject({ objecting: ["USA"], disputed: ["USA"] });
  expect(both.standings.find((one: any) => one.member.code === "USA").positions[0].statements[0]).toMatchObject({ quote: "They are against it.", source: { publisher: "A newspaper" } });
  expect(stancesOf(await open(id, "2026-12-04"))).toMatchObject({ USA: "objects" });
  expect((await say({ stance: "conditions", conditions: "after the war", confidence: "own", saidOn: "2026-12-19", quotation: null }, "donor-usa")).status).toBe(200);
  expect(stancesOf(await open(id))).toMatchObject({ USA: "conditions" });
  expect((await open(id)).needed.asking).toEqual([{ member: "USA", conditions: "after the war" }]);
});

test("ACCESSION-3 ACCESSION-4 ACCESSION-5 a candidate's way is followed once, by the acts of members, and a condition is somebody's claim", async () => {
  const { body: way } = await post("/accessions", { bodyId: body.id, candidateId: sweden, quotations: [quotation("Sweden has applied.")] });
  expect(way).toMatchObject({ candidate: { code: "SWE" }, steps: [], conditions: [], statements: [{ quote: "Sweden has applied." }] });
  expect(way.allies.map((one: any) => one.member.code)).toEqual(["NOR", "USA"]);
  expect(await post("/accessions", { bodyId: body.id, candidateId: sweden })).toMatchObject({ status: 409, body: { code: "accession-there" } });
  const news = (sent: object) => post(`/accessions/${way.id}/news`, { ...sent, quotation: quotation("It was said.") });
  expect((await news({ kind: "step", step: 1, onDay: "2022-06-29" })).body.steps).toMatchObject([{ step: 1, onDay: "2022-06-29", statements: [{ quote: "It was said." }] }]);
  expect(await news({ kind: "step", step: 4, onDay: "2022-06-28" })).toMatchObject({ status: 422, body: { code: "accession-step-early", errors: [{ pointer: "/onDay" }] } });
  expect((await news({ kind: "ratification", partyId: seed.donor, state: "deposited", onDay: "2022-07-06" })).body.allies[0]).toMatchObject({ member: { code: "NOR" }, states: [{ state: "deposited" }] });
  expect(await news({ kind: "ratification", partyId: germany, state: "deposited", onDay: "2022-07-06" })).toMatchObject({ status: 422, body: { code: "ratification-of-no-member" } });
  expect((await news({ kind: "condition", text: "A law against terrorism.", claimedBy: "An ally's president" })).body.conditions).toMatchObject([{ claimedBy: "An ally's president", statements: [{ quote: "It was said." }] }]);
  expect((await room.request("GET", "/api/accessions")).body.items).toMatchObject([{ steps: [{ step: 1 }], spans: [] }]);
});

test("P17 DECISION-4 sixty-four members that object in the same moment all stand, and the silence is broken once", async () => {
  now = new Date("2027-01-04T09:00:00Z");
  const { body: wide } = await post("/bodies", { code: "WIDE", names: names("Wide"), noticeHours: 1 });
  const desks = ["donor-nor", "donor-usa", "donor-swe", "donor-deu"];
  const members = [seed.donor, seed.origin, sweden, germany];
  for (const [index, partyId] of members.entries()) await must(post(`/bodies/${wide.id}/members`, { version: index + 1, partyId, fromOn: "2020-01-01" }));
  const { id } = await must(post("/decisions", { bodyId: wide.id, reference: "RUSH", title: "r", text: "r" }));
  await must(post(`/decisions/${id}/steps`, { version: 1, step: "circulate" }));
  await must(post(`/decisions/${id}/steps`, { version: 2, step: "beginSilence", until: "2027-01-04T10:00:00Z" }));
  const answers = await Promise.all(Array.from({ length: 64 }, (_, index) => post(`/decisions/${id}/objections`, { partyId: members[index % 4], letter: `Letter ${index}.` }, as(desks[index % 4]!))));
  expect(answers.map((one) => one.status)).toEqual(Array.from({ length: 64 }, () => 200));
  const broken = await open(id);
  expect([broken.state, broken.objections.length, broken.silences[0].outcome]).toEqual(["broken", 4, "broken"]);
});

test("MEETING-3 MEETING-4 MEETING-5 a meeting has the decisions of its own body on its agenda, and what was taken on is done by whoever took it on, once", async () => {
  now = new Date("2027-02-01T09:00:00Z");
  const { id: decisionId } = await must(post("/decisions", { bodyId: body.id, reference: "AGENDA", title: "a", text: "a", label: { releasableTo: ["NOR", "SWE", "NSATU"] } }));
  const plan = (bodyId: string, more: object = {}) => post("/meetings", { bodyId, title: "Winter", beginsAt: "2027-02-01T08:00:00Z", endsAt: "2027-02-01T10:00:00Z", agenda: [{ title: "One", decisionId }], ...more });
  const other = (await post("/bodies", { code: "OTHER", names: names("Other") })).body;
  expect(await plan(other.id)).toMatchObject({ status: 422, body: { code: "agenda-of-another-body", errors: [{ pointer: "/agenda/0/decisionId" }] } });
  expect(await plan(body.id, { label: { releasableTo: "all" } })).toMatchObject({ status: 422, body: { code: "label-wider-than-parent" } });
  const { body: meeting } = await plan(body.id);
  expect(meeting).toMatchObject({ state: "planned", agenda: [{ number: 1, reference: "AGENDA" }], actions: [] });
  expect((await room.request("GET", `/api/meetings/${meeting.id}`, undefined, as("donor-usa"))).status).toBe(404);
  const sheet = (version: number, ownerId: string) => post(`/meetings/${meeting.id}/sheet`, { version, sheet: "We will.", actions: [{ text: "Count the generators.", ownerId, dueOn: "2027-02-08" }] });
  expect(await sheet(1, "00000000-0000-4000-8000-000000000000")).toMatchObject({ status: 422, body: { code: "action-without-owner" } });
  const { body: held } = await sheet(1, sweden);
  expect(held).toMatchObject({ state: "held", sheet: "We will.", version: 2, actions: [{ owner: { code: "SWE" }, doneOn: null }] });
  const finish = (actor: string) => post(`/meetings/${meeting.id}/actions/${held.actions[0].id}/done`, {}, as(actor));
  expect(await finish("donor-nor")).toMatchObject({ status: 403, body: { code: "not-your-own" } });
  expect((await finish("donor-swe")).body.actions).toMatchObject([{ doneOn: "2027-02-01" }]);
  expect(await finish("donor-swe")).toMatchObject({ status: 409, body: { code: "action-done" } });
});
