import { afterAll, beforeAll, expect, test } from "vitest";
import { addOffer, must, seedRoom, type SmallRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";

let room: TestRoom;
let seed: SmallRoom;
let hidden: any;
beforeAll(async () => {
  room = await openTestRoom({ clock: () => new Date("2026-12-01T09:00:00Z") });
  seed = await seedRoom(room, "SAID");
  await quote("A", { quote: "We will deliver forty air-defence missiles.", speaker: "Mark Rutte", saidOn: "2024-06-30", language: "en" });
  await quote("B", { quote: "Les alliés renforceront la défense aérienne de l’Ukraine.", speaker: "Marc Rutte", saidOn: "2024-12-03", language: "fr" });
  await quote("C", { quote: "Союзники підтримують Україну ракетами.", speaker: "Невідомий речник", saidOn: "2024-12", language: "uk" });
  hidden = await quote("D", { quote: "Hidden missiles will come.", speaker: "Olaf Scholz", saidOn: "2024-12-05", language: "en" }, { label: { classification: "UNCLASSIFIED", releasableTo: ["NOR"] } }, { "entente-actor": "donor-nor" });
});
afterAll(() => room.close());

const quote = (mark: string, said: object, more: object = {}, headers: Record<string, string> = {}) => addOffer({ request: (method, path, body, given) => room.request(method, path, body, { ...given, ...headers }) }, seed, `SAID-${mark}`, 3, {
  quotations: [{ url: `https://example.org/${mark}`, publisher: `Paper ${mark}`, title: "A report", published: "2024-12-05", ...said }], ...more,
});
const ask = async (query: Record<string, string>, actor = "coordinator") => must(room.request("GET", `/api/said?${new URLSearchParams(query).toString()}`, undefined, { "entente-actor": actor }));
const found = async (query: Record<string, string>, actor?: string): Promise<string[]> => (await ask(query, actor)).items.map((one: any) => one.source.url.at(-1)).toSorted();
const counts = (query: Record<string, string> = {}, actor = "coordinator") => must(room.request("GET", `/api/said/counts?${new URLSearchParams(query).toString()}`, undefined, { "entente-actor": actor }));

test("PICTURE-14 words are found in three languages, whatever their form, accent or capital, and phrases as they are", async () => {
  for (const [search, expected] of [
    ["missile", ["A"]], ["delivers", ["A"]], ["defense aerienne", ["B"]], ["DÉFENSES", ["B"]], ["renforcer allié", ["B"]], ["УКРАЇНА", ["C"]], ["ракет", ["C"]], ["ракета союзника", ["C"]], ["Ukraine", ["B"]],
    ["“air-defence missiles”", ["A"]], ["\"missiles air-defence\"", []], ["defence -forty", []], ["defense -forty", ["B"]], ["Paper B", ["B"]], ["речник", ["C"]], ["'':* | !", ["A", "B", "C"]],
  ] as const) expect([search, await found({ search })]).toEqual([search, expected]);
});

test("PICTURE-14 what is found is narrowed by person, party, subject, language and day, counted so, and paged", async () => {
  expect(await found({ person: "Mark Rutte" })).toEqual(["A", "B"]);
  expect(await found({ party: "NATO" })).toEqual(["B"]);
  expect(await found({ party: "NLD" })).toEqual(["A"]);
  expect(await found({ party: "NOR", language: "uk" })).toEqual(["C"]);
  expect(await found({ subject: "contribution" })).toEqual(["A", "B", "C"]);
  expect(await found({ subject: "none" })).toEqual([]);
  expect(await found({ from: "2024-12", through: "2024-12" })).toEqual(["B", "C"]);
  expect(await found({ through: "2024-11-30" })).toEqual(["A"]);
  expect(await found({ from: "2024-12-20" })).toEqual(["C"]);
  const all = await counts();
  expect(all).toMatchObject({
    count: 3, people: [{ person: "Mark Rutte", count: 2, firstOn: "2024-06-30", lastOn: "2024-12-03" }, { person: "Невідомий речник", office: null, count: 1 }],
    months: [{ month: "2024-06", count: 1 }, { month: "2024-12", count: 2 }], subjects: [{ subject: "contribution", count: 3 }],
  });
  for (const { party, count } of all.parties) expect([party, (await found({ party })).length]).toEqual([party, count]);
  expect((await counts({ search: "missile" })).count).toBe(1);
  const first = await ask({ limit: "2" });
  expect([...first.items, ...(await ask({ limit: "2", after: first.next })).items].map((one: any) => one.saidOn)).toEqual(["2024-12-03", "2024-12", "2024-06-30"]);
});

test("PICTURE-14 a sentence that is not released is neither found nor counted", async () => {
  expect(hidden.statements).toHaveLength(1);
  expect(await found({ search: "hidden" }, "donor-nor")).toEqual(["D"]);
  expect(await counts({}, "donor-nor")).toMatchObject({ count: 4 });
  for (const actor of ["donor-usa", "coordinator"]) {
    expect(await found({ search: "hidden" }, actor)).toEqual([]);
    expect((await counts({}, actor)).people.map((one: any) => one.person)).not.toContain("Olaf Scholz");
  }
});

test("PICTURE-15 one person's sentences stand together however the name is spelled, and speak for the office of the day", async () => {
  expect((await ask({ person: "Mark Rutte", sort: "saidOn" })).items.map((one: any) => [one.speaker, one.person, one.office])).toEqual([["Mark Rutte", "Mark Rutte", "NLD"], ["Marc Rutte", "Mark Rutte", "NATO"]]);
});

test("PICTURE-14 a sentence taken from a document opens at its words, also of many at once", async () => {
  const query = new URLSearchParams({ fileName: "a.txt", url: "https://example.org/E", publisher: "Paper E", published: "2026-11-29" }).toString();
  const { id } = await must(room.request("POST", `/api/documents?${query}`, new TextEncoder().encode("Yesterday. “We keep our word about bridges,” said Mark Rutte."), { "content-type": "application/octet-stream" }));
  const open = await must(room.request("GET", `/api/documents/${id}`));
  const passage = open.passages.find((one: any) => one.kind === "statement");
  await must(room.request("POST", `/api/documents/${id}/passages/${passage.id}/accept`, { version: 1 }));
  const [said] = (await ask({ search: "bridge" })).items;
  expect(said).toMatchObject({ person: "Mark Rutte", subjects: [], places: [{ documentId: id, start: passage.start, end: passage.end }] });
  expect(open.text.slice(said.places[0].start, said.places[0].end)).toBe(said.quote);
  expect((await must(room.request("GET", `/api/places?statements=${said.id}`))).items).toEqual([{ statementId: said.id, ...said.places[0] }]);
  expect(await found({ subject: "none" })).toEqual(["E"]);
  expect(await room.request("GET", "/api/places?statements=x")).toMatchObject({ status: 400 });
});
