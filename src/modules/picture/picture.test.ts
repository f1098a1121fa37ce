import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";

let today = "2026-12-01";
let room: TestRoom;
const ids: Record<string, string> = {};

beforeAll(async () => {
  room = await openTestRoom({ clock: () => new Date(`${today}T09:00:00Z`) });
  const names = { en: "x", fr: "x", uk: "x" };
  const add = async (path: string, body: object): Promise<string> => {
    const answer = await room.request("POST", `/api${path}`, body);
    expect(answer.body).toMatchObject({ version: 1 });
    return answer.body.id as string;
  };
  ids["UKR"] = await add("/parties", { code: "UKR", kind: "nation", names, country: "UKR", roles: ["recipient"] });
  ids["DEU"] = await add("/parties", { code: "DEU", kind: "nation", names, country: "DEU", roles: ["donor"] });
  ids["NSATU"] = await add("/parties", { code: "NSATU", kind: "organisation", names, country: null, roles: ["coordinator"] });
  ids["item"] = await add("/items", { code: "GENERATOR", names, category: "energy", unit: "piece", massKg: 900 });
  ids["node"] = await add("/nodes", { code: "KYIV", names, kind: "destination", country: "UKR", latitude: 50, longitude: 30, handlingTonnesPerDay: 100, illustrative: false });
  ids["need"] = await add("/needs", { recipientId: ids["UKR"], reference: "N1", itemId: ids["item"], units: 10, priority: 1, validatedBy: ids["NSATU"], needBy: "2027-01-01", placeId: ids["node"], state: "open" });
  const quotation = { quote: "We give forty generators.", saidOn: "2026-11-30", url: "https://example.org/a", publisher: "Example", title: "Forty", published: "2026-11-30", language: "en" };
  const answer = await room.request("POST", "/api/contributions", {
    donorId: ids["DEU"], reference: "C1", kind: "goods", stage: "offered", category: "military", title: "Forty generators", announcedOn: "2026-11-30",
    lines: [
      { itemId: ids["item"], described: "generators", unit: "piece", units: 40, fromNodeId: ids["node"], availableFrom: "2026-12-01", availableThrough: "2027-03-01" },
    ],
    valuations: [{ lineIndex: 0, amountMinor: 100_001, currency: "EUR", method: "donorDeclared", valuedOn: "2026-11-30" }, { lineIndex: 0, amountMinor: 300_000, currency: "EUR", method: "replacement", valuedOn: "2026-11-30" }],
    quotations: [quotation],
  });
  expect(answer.status).toBe(201);
  ids["line"] = answer.body.lines[0].id;
  const unknown = await room.request("POST", "/api/contributions", {
    donorId: ids["DEU"], reference: "C2", kind: "goods", stage: "announced", category: "military", title: "More generators", announcedOn: "2026-11-30",
    lines: [{ itemId: ids["item"], described: "generators", unit: "piece" }], quotations: [{ ...quotation, quote: "And more." }],
  });
  expect(unknown.status).toBe(201);
});

afterAll(() => room.close());

const picture = async (query = "") => (await room.request("GET", `/api/picture?method=donorDeclared${query}`)).body;
const goods = async (query = "") => (await room.request("GET", `/api/picture/goods?${query}`)).body.items[0];

test("PICTURE-1 PICTURE-4 an allocation moves today's figures, of units and of their value, and none of yesterday's", async () => {
  const before = await picture();
  expect(before.total).toMatchObject({ announced: 100_001, committed: 0, allocated: 0 });
  today = "2026-12-02";
  const allocated = await room.request("POST", "/api/allocations", { lineId: ids["line"], needId: ids["need"], units: 10 });
  expect(allocated.status).toBe(201);
  expect((await picture()).total).toMatchObject({ announced: 100_001, allocated: 25_000 });
  expect(await picture("&asOf=2026-12-01")).toEqual(before);
  expect(await goods()).toMatchObject({ announced: 40, allocated: 10, delivered: 0 });
  expect(await goods("asOf=2026-12-01")).toMatchObject({ announced: 40, allocated: 0 });
  expect((await room.request("GET", "/api/picture/coverage")).body).toMatchObject({ needs: 1, full: 1, coveredShare: 1, deliveredShare: 0 });
  expect((await room.request("GET", "/api/picture/coverage?asOf=2026-12-01")).body).toMatchObject({ full: 0, coveredShare: 0 });
});

test("PICTURE-2 a donor's word about delivery stands beside the recipient's and changes nothing of it", async () => {
  const contribution = (await room.request("GET", "/api/contributions?search=Forty")).body.items[0];
  const declared = await room.request("POST", `/api/contributions/${contribution.id}/declared`, { version: contribution.version, lineId: ids["line"], units: 12 });
  expect(declared.status).toBe(200);
  expect(await goods()).toMatchObject({ delivered: 0, declaredDelivered: 12 });
});

test("PICTURE-3 values found in unlike ways are in different figures", async () => {
  expect((await picture()).total.announced).toBe(100_001);
  expect((await room.request("GET", "/api/picture?method=replacement")).body.total.announced).toBe(300_000);
});

test("PICTURE-5 a contribution without a value is listed as standing in no total, with the reason", async () => {
  const listed = (await room.request("GET", "/api/picture/uncounted")).body.items;
  expect(listed).toHaveLength(1);
  expect(listed[0]).toMatchObject({ reference: "C2", reasons: ["no-value"] });
  expect((await picture()).total).toMatchObject({ contributions: 2, unvalued: 1 });
});

test("PICTURE-6 a line whose number nobody stated is counted as unknown and adds no units", async () => {
  expect(await goods()).toMatchObject({ announced: 40, unknownLines: 1 });
});

test("PICTURE-7 a surplus for one need hides no gap of another", async () => {
  const second = await room.request("POST", "/api/needs", { recipientId: ids["UKR"], reference: "N2", itemId: ids["item"], units: 100, priority: 2, validatedBy: ids["NSATU"], needBy: "2027-01-01", placeId: ids["node"], state: "open" });
  expect(second.status).toBe(201);
  expect((await room.request("GET", "/api/picture/coverage")).body).toMatchObject({ needs: 2, full: 1, none: 1, coveredShare: 0.5 });
});

test("PICTURE-4 months up to a day add up to the figure of that day", async () => {
  const months = (await room.request("GET", "/api/picture/months?method=donorDeclared")).body.months;
  expect(months.map((one: { month: string }) => one.month)).toEqual(["2026-11", "2026-12"]);
  expect(months[0].added.announced).toBe(100_001);
  expect(months[1]).toMatchObject({ standing: { allocated: 25_000 }, added: { announced: 0, allocated: 25_000 } });
});

const figure = async (query: string) => {
  const answer = await room.request("GET", `/api/picture/figure?${query}`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  const { items, contributions, eurMinor } = answer.body as { items: { reference: string; eurMinor: number; stage: string }[]; contributions: number; eurMinor: number };
  expect([items.length, items.reduce((sum, one) => sum + one.eurMinor, 0)], query).toEqual([contributions, eurMinor]);
  return { items, eurMinor };
};

test("PICTURE-8 on every day the parts of a figure add up to it: the whole, a donor's, a category's, a month's, by each method", async () => {
  // A second contribution, by another donor in another month, so that no filter can be left out unseen.
  const other = await room.request("POST", "/api/parties", { code: "NOR", kind: "nation", names: { en: "x", fr: "x", uk: "x" }, country: "NOR", roles: ["donor"] });
  const given = await room.request("POST", "/api/contributions", {
    donorId: other.body.id, reference: "C3", kind: "money", stage: "committed", category: "financial", title: "Money", announcedOn: "2026-10-15",
    valuations: [{ amountMinor: 7_000, currency: "EUR", method: "donorDeclared", valuedOn: "2026-10-15" }],
    quotations: [{ quote: "We give money.", saidOn: "2026-10-15", url: "https://example.org/b", publisher: "Example", title: "Money", published: "2026-10-15", language: "en" }],
  });
  expect(given.status, JSON.stringify(given.body)).toBe(201);
  let open = 0;
  for (const method of ["donorDeclared", "replacement"]) for (const asOf of ["2026-10-14", "2026-10-15", "2026-11-30", "2026-12-01", "2026-12-02"]) {
    const months = (await room.request("GET", `/api/picture/months?method=${method}&asOf=${asOf}`)).body.months as { month: string; added: Record<string, number> }[];
    for (const by of ["donor", "category"]) {
      const shown = (await room.request("GET", `/api/picture?method=${method}&asOf=${asOf}&by=${by}`)).body;
      for (const measure of ["announced", "committed", "allocated", "delivered", "declaredDelivered"]) {
        const asked = `method=${method}&asOf=${asOf}&measure=${measure}`;
        expect((await figure(asked)).eurMinor, asked).toBe(shown.total[measure]);
        for (const row of shown.rows) expect((await figure(`${asked}&${by}=${row.key}`)).eurMinor, `${asked} ${row.key}`).toBe(row[measure]);
        for (const one of months) expect((await figure(`${asked}&month=${one.month}`)).eurMinor, `${asked} ${one.month}`).toBe(one.added[measure]);
        open += shown.total[measure] > 0 ? 1 : 0;
      }
    }
  }
  expect(open).toBeGreaterThan(20);
});

test("PICTURE-8 a part is what of the contribution stood in the figure on that day, at the stage it had then", async () => {
  expect((await figure("measure=allocated&asOf=2026-12-02")).items).toEqual([expect.objectContaining({ reference: "C1", eurMinor: 25_000, stage: "offered" })]);
  expect((await figure("measure=allocated&asOf=2026-12-01")).items).toEqual([]);
  expect((await figure("measure=announced&sort=-amount")).items.map(({ reference }) => reference)).toEqual(["C1", "C3"]);
  expect((await figure("measure=announced&sort=announcedOn")).items.map(({ reference }) => reference)).toEqual(["C3", "C1"]);
  expect((await figure("measure=announced&donor=XXX")).items).toEqual([]);
  const first = (await room.request("GET", "/api/picture/figure?measure=announced&limit=1")).body;
  expect((await room.request("GET", `/api/picture/figure?measure=announced&limit=1&after=${encodeURIComponent(first.next)}`)).body.items[0].reference).toBe("C3");
  expect((await room.request("GET", "/api/picture/figure?measure=announced&sort=-nonsense")).status).toBe(422);
});
