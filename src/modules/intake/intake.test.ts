import { createHash } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addOffer, must, seedRoom, type SmallRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type Answer, type TestRoom } from "../../../tests/kit/test-room.ts";

let room: TestRoom;
let seed: SmallRoom;
beforeAll(async () => {
  room = await openTestRoom({ clock: () => new Date("2026-12-01T09:00:00Z") });
  seed = await seedRoom(room, "INTAKE");
  await must(post("/parties", { code: "NSATU", kind: "organisation", names: names("NSATU"), country: null, roles: [] }));
});
afterAll(() => room.close());

const names = (text: string) => ({ en: text, fr: text, uk: text });
const get = (path: string, actor = "coordinator") => must(room.request("GET", `/api${path}`, undefined, { "entente-actor": actor }));
const post = (path: string, sent: unknown, headers: Record<string, string> = {}) => room.request("POST", `/api${path}`, sent, headers);

const article = (mark: string) => `Le ${mark} s’est ouvert hier à Bruxelles.\r\n« Nous tiendrons parole ${mark} “, a déclaré le secrétaire général de l’OTAN, Mark Ruttea insisté plus tard. La Norvège et les États-Unis livreront 30 générateurs à l’Ukraine. Les Etats-Unis refusent une invitation 🙂.`;
const from = (mark: string, more: Record<string, string> = {}) => new URLSearchParams({ fileName: "article.txt", url: `https://example.org/${mark}`, publisher: `Journal ${mark}`, published: "2026-11-29", ...more }).toString();
const send = (mark: string, text: string | Uint8Array = article(mark), more: Record<string, string> = {}): Promise<Answer> =>
  room.request("POST", `/api/documents?${from(mark, more)}`, typeof text === "string" ? new TextEncoder().encode(text) : text, { "content-type": "application/octet-stream" });
const bring = async (mark: string): Promise<any> => get(`/documents/${((await must(send(mark))) as { id: string }).id}`);
const passageOf = (open: any, kind: string, donor: string | null = null) => open.passages.find((one: any) => one.kind === kind && one.donor === donor);
const settle = (open: any, passage: any, act: string, body: object = {}, headers: Record<string, string> = {}) => post(`/documents/${open.id}/passages/${passage.id}/${act}`, { version: passage.version, ...body }, headers);
const figures = async () => JSON.stringify([await get("/picture?method=donorDeclared"), await get("/contributions"), await get("/statements"), await get("/picture/goods"), await get("/decisions")]);

async function decisionOf(mark: string): Promise<any> {
  let body = await must(post("/bodies", { code: `B-${mark}`, names: names(mark) }));
  for (const [version, partyId] of [[1, seed.donor], [2, seed.origin]] as const) body = await must(post(`/bodies/${body.id}/members`, { version, partyId, fromOn: "2020-01-01" }));
  return must(post("/decisions", { bodyId: body.id, reference: `D-${mark}`, title: mark, text: `Whether ${mark}.` }));
}

test("INTAKE-1 INTAKE-2 a document is kept as it came, and the same bytes of the same address and day once", async () => {
  const sent = new TextEncoder().encode(article("KEPT"));
  const first = await send("KEPT", sent);
  expect(first).toMatchObject({ status: 201, body: { added: true, language: "fr" } });
  const open = await get(`/documents/${first.body.id}`);
  expect([open.sha256, open.text, open.mediaType]).toEqual([createHash("sha256").update(sent).digest("hex"), article("KEPT"), "text/plain"]);
  expect((await room.request("GET", `/api/documents/${open.id}/file`)).bytes).toEqual(sent);
  expect(await send("KEPT", sent)).toMatchObject({ status: 200, body: { id: open.id, added: false } });
  const all = await Promise.all([1, 2, 3].map(() => send("KEPT-AT-ONCE")));
  expect(new Set(all.map((one) => one.body.id)).size).toBe(1);
  expect(await send("KEPT", sent, { published: "2026-11-28" })).toMatchObject({ status: 201 });
  expect((await get("/documents?search=KEPT-AT")).items).toMatchObject([{ openCount: open.passages.length, settledCount: 0 }]);
  const owner = new pg.Client(room.database.owner);
  await owner.connect();
  await expect(owner.query("update intake.document set text = 'other'")).rejects.toThrow();
  await owner.end();
});

test("INTAKE-3 INTAKE-13 nothing proposed, marked, split or rejected counts in any figure or is a sentence", async () => {
  const before = await figures();
  const open = await bring("COUNTS");
  expect(open.passages.length).toBeGreaterThanOrEqual(3);
  const announced = passageOf(open, "announcement", "NOR");
  expect(await post(`/documents/${open.id}/passages`, { kind: "statement", start: 3, end: 9 })).toMatchObject({ status: 200 });
  await must(settle(open, announced, "split", { pieces: [{ start: announced.start, end: announced.start + 12 }, { start: announced.start + 13, end: announced.end }] }));
  await must(settle(open, passageOf(open, "announcement", "USA"), "reject"));
  expect((await get(`/documents/${open.id}`)).passages.map((one: any) => one.state).toSorted()).toEqual(expect.arrayContaining(["open", "rejected", "split"]));
  expect(await figures()).toBe(before);
});

test("INTAKE-4 two people who accept the same passage at once are one, and a review can be left and resumed", async () => {
  const open = await bring("TWICE");
  const statement = passageOf(open, "statement");
  const both = await Promise.all([settle(open, statement, "accept"), settle(open, statement, "accept", {}, { "entente-actor": "coordinator" })]);
  expect(both.map((one) => one.status).toSorted()).toEqual([200, 412]);
  expect(await settle(open, { ...statement, version: 2 }, "accept")).toMatchObject({ status: 409, body: { code: "passage-settled", facts: { by: "coordinator", state: "accepted" } } });
  expect((await get("/statements?search=TWICE")).items.length).toBe(1);
  const again = await bring("TWICE");
  expect(passageOf(again, "statement")).toMatchObject({ state: "accepted", settledBy: "coordinator", kept: { start: statement.start, end: statement.end } });
  const other = passageOf(again, "announcement", "NOR");
  const rejected = passageOf(await must(settle(again, other, "reject")), "announcement", "NOR");
  expect(passageOf(await must(settle(again, rejected, "reopen")), "announcement", "NOR")).toMatchObject({ state: "open", settledBy: null });
});

test("INTAKE-5 INTAKE-6 what is accepted is the slice of the text, with its speaker; what lies outside is refused and nothing is written", async () => {
  const open = await bring("SLICE");
  const statement = passageOf(open, "statement");
  expect(open.text.slice(statement.start, statement.end)).toBe("Nous tiendrons parole SLICE");
  expect(statement.speaker).toBe("Mark Rutte");
  for (const [start, end] of [[5, 5], [9, 2], [0, 9000]]) {
    expect(await post(`/documents/${open.id}/passages`, { kind: "statement", start, end })).toMatchObject({ status: 422, body: { rule: "INTAKE-5", code: "span-outside-text", errors: [{ pointer: "/start" }] } });
    expect(await settle(open, statement, "accept", { start, end })).toMatchObject({ status: 422, body: { code: "span-outside-text" } });
  }
  expect((await get("/statements?search=SLICE")).items).toEqual([]);
  const edited = passageOf(await must(settle(open, statement, "accept", { end: statement.end - 6, speaker: "Mark Rutte, OTAN" })), "statement");
  expect(edited).toMatchObject({ state: "edited", speaker: "Mark Rutte, OTAN", outcomes: [{ contributionId: null, decisionId: null }] });
  expect(await get(`/statements/${edited.outcomes[0].statementId}`)).toMatchObject({ quote: "Nous tiendrons parole", speaker: "Mark Rutte, OTAN", saidOn: "2026-11-29", source: { url: "https://example.org/SLICE", language: "fr" } });
  expect((await get(`/statements/${edited.outcomes[0].statementId}/places`)).items).toEqual([{ statementId: edited.outcomes[0].statementId, documentId: open.id, start: statement.start, end: statement.end - 6 }]);
});

test("INTAKE-7 INTAKE-8 an announcement becomes a further source of a contribution of its donor, or a new one, and the contribution opens to the sentence", async () => {
  const open = await bring("GIVEN");
  const norway = passageOf(open, "announcement", "NOR"), states = passageOf(open, "announcement", "USA");
  const offer = await addOffer(room, seed, "GIVEN-NOR", 30, { announcedOn: "2026-11-28", title: "Générateurs" }, { described: "Générateurs" });
  const { items } = await get(`/documents/${open.id}/passages/${norway.id}/matches`);
  expect(items[0]).toMatchObject({ contribution: { id: offer.id, reference: "GIVEN-NOR" }, agrees: ["day", "units", "item"], differs: [], days: 1, statementCount: 0, voiceCount: 0, repeatCount: 0, voiceCountWith: 1 });
  expect(await settle(open, states, "accept", { contributionId: offer.id })).toMatchObject({ status: 422, body: { code: "passage-of-another-donor", facts: { donor: "USA" } } });
  expect(await settle(open, states, "accept", { contributionId: open.id })).toMatchObject({ status: 422, body: { code: "passage-refers-to-nothing", errors: [{ pointer: "/contributionId" }] } });
  const contribution = { kind: "goods", stage: "announced", category: "humanitarian", title: "Generators", announcedOn: "2026-11-29", lines: [{ itemId: seed.item, described: "générateurs", unit: "piece", units: 30 }] };
  expect(await settle(open, states, "accept", { contributionId: offer.id, contribution })).toMatchObject({ status: 422, body: { code: "contribution-twice" } });
  expect(await settle(open, states, "accept", { contribution: { ...contribution, lines: [{ ...contribution.lines[0], unit: "litre" }] } })).toMatchObject({ status: 422, body: { code: "unit-not-the-items", errors: [{ pointer: "/contribution/lines/0/unit" }] } });
  expect(passageOf(await get(`/documents/${open.id}`), "announcement", "USA")).toMatchObject({ state: "open", version: 1 });

  await must(settle(open, norway, "accept", { contributionId: offer.id, claims: { units: 30 } }));
  const linked = await get(`/contributions/${offer.id}`);
  expect(linked.statements).toMatchObject([{ quote: "La Norvège et les États-Unis livreront 30 générateurs à l’Ukraine.", donors: ["NOR"], claims: { units: 30 } }]);
  const booked = passageOf(await must(settle(open, states, "accept", { contribution })), "announcement", "USA");
  expect(await get(`/contributions/${booked.outcomes[0].contributionId}`)).toMatchObject({
    donor: { code: "USA" }, stage: "announced", lines: [{ units: 30 }], statements: [{ id: booked.outcomes[0].statementId, quote: linked.statements[0].quote }],
  });
});

test("INTAKE-11 a second paper that repeats the first is no second voice", async () => {
  const [one, other] = [await bring("VOICE"), await must(send("VOICE-2", article("VOICE")))];
  const offer = await addOffer(room, seed, "VOICE-NOR", 30, { announcedOn: "2026-11-27" });
  await must(settle(one, passageOf(one, "announcement", "NOR"), "accept", { contributionId: offer.id }));
  const { items } = await get(`/documents/${other.id}/passages/${passageOf(await get(`/documents/${other.id}`), "announcement", "NOR").id}/matches`);
  expect(items.find((each: any) => each.contribution.id === offer.id)).toMatchObject({ statementCount: 1, voiceCount: 1, repeatCount: 1, voiceCountWith: 1 });
});

test("INTAKE-12 an accepted statement becomes positions of members, each with the sentence, and more can be tied to it later", async () => {
  const [open, decision] = [await bring("STANCE"), await decisionOf("STANCE")];
  const start = open.text.indexOf("Les Etats-Unis refusent"), end = open.text.indexOf(" 🙂");
  const marked = (await must(post(`/documents/${open.id}/passages`, { kind: "statement", start, end }))).passages.find((one: any) => one.start === start);
  const position = { decisionId: decision.id, partyId: seed.origin, stance: "objects", confidence: "reported" };
  expect(await settle(open, marked, "accept", { positions: [position, { ...position, partyId: seed.item }] })).toMatchObject({ status: 422, body: { code: "position-of-no-member", errors: [{ pointer: "/positions/1/partyId" }] } });
  expect(await settle(open, marked, "accept", { positions: [{ ...position, decisionId: open.id }] })).toMatchObject({ status: 422, body: { code: "passage-refers-to-nothing", errors: [{ pointer: "/positions/0/decisionId" }] } });
  expect(await settle(open, marked, "accept", { positions: [{ ...position, stance: "noObjection" }] })).toMatchObject({ status: 422, body: { code: "silence-is-no-position" } });
  expect((await get(`/decisions/${decision.id}`)).needed.objecting).toEqual([]);
  await must(settle(open, marked, "accept", { positions: [position] }));
  const tied = await must(settle(open, { ...marked, version: 2 }, "ties", { positions: [{ ...position, partyId: seed.donor, stance: "supports", confidence: "unnamed" }] }));
  expect(tied.passages.find((one: any) => one.id === marked.id)).toMatchObject({ state: "accepted", version: 3, outcomes: expect.arrayContaining([expect.objectContaining({ partyId: seed.origin }), expect.objectContaining({ partyId: seed.donor })]) });
  const { standings } = await get(`/decisions/${decision.id}`);
  expect(standings.map((one: any) => [one.member.code, one.stances, one.positions[0].statements.map((each: any) => each.quote)])).toEqual([
    ["NOR", ["supports"], ["Les Etats-Unis refusent une invitation"]], ["USA", ["objects"], ["Les Etats-Unis refusent une invitation"]],
  ]);
  expect((await get("/statements?search=refusent")).items.length).toBe(1);
});

test("INTAKE-7 of a contribution that is not for everybody, neither the sentence nor that there is one is told to others", async () => {
  const open = await bring("HIDDEN");
  const offer = await addOffer(room, seed, "HIDDEN-NOR", 30, { label: { classification: "UNCLASSIFIED", releasableTo: ["NOR", "NSATU"] } });
  const linked = await must(settle(open, passageOf(open, "announcement", "NOR"), "accept", { contributionId: offer.id }));
  expect(passageOf(linked, "announcement", "NOR").outcomes).toMatchObject([{ contributionId: offer.id }]);
  expect(passageOf(await get(`/documents/${open.id}`, "donor-usa"), "announcement", "NOR")).toMatchObject({ state: "accepted", outcomes: [] });
  expect((await get("/statements?search=HIDDEN", "donor-usa")).items).toEqual([]);
});

test("INTAKE-10 a file that gives no text is refused with the reason, and nothing of it is kept", async () => {
  const before = (await get("/documents?limit=200")).items.length;
  const bad: [string, string | Uint8Array, Record<string, string>, number][] = [
    ["document-kind-unknown", "text", { fileName: "a.exe" }, 422], ["document-not-text", new Uint8Array([0xff, 0x41, 0x80]), {}, 422], ["document-not-text", "a\0b", {}, 422], ["document-empty", " \n", {}, 422],
    ["document-too-long", "a ".repeat(100_001), {}, 422], ["invalid-request", "text", { url: "ftp://example.org" }, 400], ["invalid-request", "text", { published: "yesterday" }, 400],
  ];
  for (const [code, text, more, status] of bad) expect(await send("BAD", text, more), code).toMatchObject({ status, body: { code } });
  expect((await get("/documents?limit=200")).items.length).toBe(before);
  expect(await send("UNKNOWN", "Dit is een tekst in het Nederlands die niemand hier leest, maar hij blijft bewaard.")).toMatchObject({ status: 201, body: { language: expect.stringMatching(/^(und|en)$/), passages: 0 } });
  expect(room.log).toEqual([]);
});
