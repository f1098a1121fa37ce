import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { addNeed, addOffer, must, seedRoom, type SmallRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { toCursorText } from "../../kernel/listing.ts";
import { allRoutes } from "../routes.ts";

let room: TestRoom;
let seed: SmallRoom;
beforeAll(async () => {
  room = await openTestRoom({ clock: () => new Date("2026-12-01T09:00:00Z") });
  seed = await seedRoom(room, "LIST");
  const [offer, need] = [await addOffer(room, seed, "LIST-1", 50), await addNeed(room, seed, "LIST-1", 40)];
  await addOffer(room, seed, "LIST-2", 10);
  await addNeed(room, seed, "LIST-2", 20, { validatedBy: null, state: "draft" });
  await must(room.request("POST", "/api/allocations", { lineId: offer.lines[0].id, needId: need.id, units: 7, holdThrough: null }));
});
afterAll(() => room.close());

/** Every list that one may sort; the log has but one order. */
const lists = allRoutes.filter((route) => route.method === "get" && "sort" in ((route.query as { shape?: object }).shape ?? {}));
const names = (text: string) => ({ en: text, fr: text, uk: text });
const get = (path: string) => must(room.request("GET", `/api${path}`));

/** The statements that reach the database while something is asked, between the one that begins by saying who reads and the end. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    return query.mock.calls.map(([text]) => text as unknown as string).filter((text) => !/^(begin|commit)\b/.test(text));
  } finally {
    query.mockRestore();
  }
}

test("LIST-1 an order that is none of a list's, and a place in another order, are refused", async () => {
  expect(lists.map((route) => route.path).sort()).toEqual(["/allocations", "/consignments", "/contributions", "/course-sessions", "/courses", "/decisions", "/documents", "/fund-steps", "/funds", "/items", "/legs", "/lines", "/needs", "/nodes", "/package-templates", "/parties", "/picture/figure", "/picture/uncounted", "/proposals", "/public/contributions", "/public/needs", "/said", "/signing-keys", "/statements", "/training-requests"]);
  const place = toCursorText({ sort: "otherwise", value: "x", id: seed.item });
  for (const { path } of lists) {
    for (const query of ["sort=constructor", "sort=-unheardOf", `after=${place}`]) {
      expect(await room.request("GET", `/api${path}?${query}`), `${path} ${query}`).toMatchObject({ status: 422, body: { code: "list-order-unknown" } });
    }
  }
});

test("LIST-2 every page of every list is read in one statement, also the page after and one with filters", async () => {
  for (const { path } of [...lists, { path: "/audit" }]) {
    expect(await statementsOf(() => get(path)), path).toHaveLength(1);
    const first = await get(`${path}?limit=1`);
    if (first.next !== null) expect(await statementsOf(() => get(`${path}?limit=1&after=${first.next as string}`)), path).toHaveLength(1);
  }
  for (const path of ["/lines", "/contributions", "/picture/figure", "/picture/uncounted"]) {
    await get(`${path}?donor=NOR`);
    expect(await statementsOf(() => get(`${path}?donor=NOR&limit=10`)), path).toHaveLength(1);
  }
});

test("LIST-2 what a row refers to stands on it with its code and names, and so do the numbers beside it", async () => {
  const shown = (id: string, code: string, name = code) => ({ id, code, names: names(name) });
  const needs = (await get("/needs?sort=reference")).items as Record<string, unknown>[];
  expect(needs.map((need) => need.reference)).toEqual(["LIST-1", "LIST-2"]);
  expect(needs[0]).toMatchObject({
    recipient: shown(seed.donor, "NOR"), item: { ...shown(seed.item, "GEN-LIST"), unit: "piece" }, place: shown(seed.city, "CITY-LIST", "CITY"), validatedBy: shown(seed.donor, "NOR"),
    allocatedUnits: 7, deliveredUnits: 0, coverage: "partly",
  });
  expect(needs[1]).toMatchObject({ validatedBy: null, allocatedUnits: 0, deliveredUnits: 0, coverage: "none" });
  for (const line of (await get("/lines")).items) expect(line.donor).toEqual(shown(seed.donor, "NOR"));
  for (const one of (await get("/contributions")).items) expect(one).toMatchObject({ donor: shown(seed.donor, "NOR"), lineCount: 1, findingCount: 0, statementCount: 0, eurMinor: {} });
});

test("LIST-3 a code that nobody had finds its donor as soon as there is one, and a new name is on the next page", async () => {
  const paths = ["/lines?donor=LATE", "/contributions?donor=LATE"];
  for (const path of paths) expect(await get(path)).toEqual({ items: [], next: null });
  const late = await must(room.request("POST", "/api/parties", { code: "LATE", kind: "organisation", names: names("Late"), country: null, roles: ["donor"] }));
  for (const path of paths) expect(await get(path)).toEqual({ items: [], next: null });
  await addOffer(room, { ...seed, donor: late.id }, "LIST-3", 5);
  for (const path of paths) expect((await get(path)).items).toMatchObject([{ reference: "LIST-3", donor: { id: late.id, code: "LATE", names: names("Late") } }]);
  await must(room.request("PATCH", `/api/parties/${late.id}`, { names: names("Later") }, { "if-match": '"1"' }));
  for (const path of paths) expect((await get(path)).items).toMatchObject([{ reference: "LIST-3", donor: { names: names("Later") } }]);
});
