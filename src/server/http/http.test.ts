import { heldSession } from "../../../tests/kit/trained.ts";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addItem, addNeed, addOffer, seedRoom, type SmallRoom } from "../../../tests/kit/small-room.ts";
import { draftSending } from "../../../tests/kit/sent.ts";
import { openTestRoom, type Answer, type TestRoom } from "../../../tests/kit/test-room.ts";
import { allRoutes } from "../routes.ts";
import { makeApp } from "./app.ts";
import { forgetOldKeys } from "./unit-of-work.ts";
import { bodyLimits } from "./json-body.ts";

let room: TestRoom;
let seed: SmallRoom;
beforeAll(async () => {
  room = await openTestRoom({ clock: () => new Date("2026-12-01T09:00:00Z") });
  seed = await seedRoom(room, "H");
});
afterAll(() => room.close());

const json = { "content-type": "application/json" };
const item = { code: "HTTP-ITEM", names: { en: "x", fr: "x", uk: "x" }, category: "energy", unit: "piece" };
const post = (body: string | Uint8Array, headers: Record<string, string> = json) => room.request("POST", "/api/items", body, headers);
const problem = (answer: Answer) => {
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.body).toMatchObject({ type: `urn:entente:problem:${answer.body.code}`, status: answer.status, title: expect.any(String), detail: expect.any(String) });
  return [answer.status, answer.body.code as string];
};

test("HTTP-1 a body that JSON.parse would bend is refused before any route sees it", async () => {
  const bent: [string | Uint8Array, string][] = [
    ['{"code":"A","code":"B"}', "body-duplicate-key"], ['{"__proto__":{"code":"A"}}', "body-forbidden-key"], ['{"units":9007199254740993}', "body-number-too-large"], ["[".repeat(100), "body-too-deep"],
    [Uint8Array.from([0x7b, 0xff, 0x7d]), "body-not-utf8"], ["{", "body-not-json"], ["", "body-not-json"], ["\ufeff{}", "body-not-json"],
  ];
  for (const [body, code] of bent) expect(problem(await post(body)), code).toEqual([400, code]);
});

test("HTTP-2 only application/json is taken, with or without utf-8", async () => {
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json; charset=latin1", "application/jsonp", ""]) expect(problem(await post("{}", { "content-type": type })), type).toEqual([415, "media-type"]);
  for (const type of ["application/json", "application/json;charset=utf-8", "Application/JSON; charset=UTF-8"]) expect(problem(await post("{}", { "content-type": type })), type).toEqual([400, "invalid-request"]);
});

test("HTTP-2 a body is read to its limit and not a byte further, whatever its length is said to be", async () => {
  const filled = (bytes: number) => `{"code":"${"x".repeat(bytes - 11)}"}`;
  expect(problem(await post(filled(bodyLimits.bytes)))).toEqual([400, "invalid-request"]);
  expect(problem(await post(filled(bodyLimits.bytes + 1)))).toEqual([413, "body-too-large"]);
  expect(problem(await post("{}", { ...json, "content-length": String(bodyLimits.bytes + 1) }))).toEqual([413, "body-too-large"]);
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({ pull: (stream) => ((sent += 100_000), stream.enqueue(new Uint8Array(100_000).fill(0x20))) });
  const answer = await room.app.request("/api/items", { method: "POST", headers: { host: "localhost", "idempotency-key": randomUUID(), ...json }, body: endless, duplex: "half" } as RequestInit);
  expect(answer.status).toBe(413);
  expect(sent).toBeLessThan(2 * bodyLimits.bytes);
});

test("HTTP-3 an unknown field, a wrong one and a missing one are each pointed to", async () => {
  const answer = await post(JSON.stringify({ ...item, names: { en: "x", fr: 5, uk: "x", "a/b~c": "x" }, unit: undefined, colour: "red" }));
  expect(problem(answer)).toEqual([400, "invalid-request"]);
  const pointers = answer.body.errors.map((error: { pointer: string; code: string }) => `${error.pointer} ${error.code}`);
  expect(pointers).toEqual(expect.arrayContaining(["/colour unknown-field", "/names/fr invalid-type", "/names/a~1b~0c unknown-field", "/unit invalid-value"]));
});

test("HTTP-3 a parameter that is unknown, repeated or out of form is pointed to", async () => {
  for (const [query, pointer] of [["colour=red", "?colour"], ["limit=1&limit=2", "?limit"], ["limit=0", "?limit"], ["limit=201", "?limit"], ["limit=1e2", "?limit"], ["sort=code;drop", "?sort"], ["search=%00", "?search"], ["search=%ff", "?search"]] as const) {
    const answer = await room.request("GET", `/api/items?${query}`);
    if (query === "search=%ff") expect(answer.status).toBe(200); // Bytes that are no UTF-8 are read as the replacement sign, and found nowhere.
    else expect([...problem(answer), answer.body.errors[0].pointer], query).toEqual([400, "invalid-request", pointer]);
  }
});

test("HTTP-4 what is not there is a problem of its own kind, in the API and beside it", async () => {
  for (const [method, path] of [["GET", "/api/nothing"], ["POST", "/api/nothing"], ["GET", "/api/items/5"], ["GET", "/api/items/NaN"], ["GET", `/api/items/${randomUUID()}`], ["GET", "/api/items/"], ["GET", "/api"], ["POST", "/nowhere"], ["GET", "/docs/../secrets.json"], ["GET", "/%2e%2e/%2e%2e/package.json"], ["GET", "/missing.js"], ["GET", "/docs/missing.js"]] as const) {
    expect(problem(await room.request(method, path)), `${method} ${path}`).toEqual([404, "not-found"]);
  }
  for (const path of ["/%", "/%zz.js", "/%e0%a4%a", "/api/items/%zz", "/a%00b.js"]) expect((await room.request("GET", path)).status, path).toBe(404);
});

test("HTTP-4 another method is told which ones there are, on every route", async () => {
  for (const route of allRoutes) {
    const path = `/api${route.path.replaceAll(/\{\w+\}/g, randomUUID())}`;
    const answer = await room.request("PUT", path);
    expect(problem(answer), path).toEqual([405, "method-not-allowed"]);
    expect(answer.headers.get("allow")!.split(", "), path).toContain(route.method.toUpperCase());
  }
  expect((await room.request("OPTIONS", "/api/items", undefined, { origin: "https://example.org", "access-control-request-method": "POST" })).headers.get("access-control-allow-origin")).toBeNull();
});

test("HTTP-5 a foreign host or origin is not answered, with any method that changes", async () => {
  for (const host of ["example.org", "localhost.example.org", "127.0.0.1.nip.io", "169.254.1.1", "", "localhost:3000.example.org"]) expect(problem(await room.request("GET", "/api/items", undefined, { host })), host).toEqual([403, "foreign-host"]);
  for (const host of ["localhost", "localhost:3000", "127.0.0.1:8080", "[::1]:3000"]) expect((await room.request("GET", "/api/items", undefined, { host })).status, host).toBe(200);
  for (const site of ["cross-site", "same-site"]) expect(problem(await post(JSON.stringify(item), { ...json, "sec-fetch-site": site })), site).toEqual([403, "foreign-origin"]);
  for (const origin of ["https://example.org", "http://localhost.example.org", "null", "file://", "https://[::2]"]) expect(problem(await post(JSON.stringify(item), { ...json, origin })), origin).toEqual([403, "foreign-origin"]);
  expect((await post(JSON.stringify(item), { ...json, "sec-fetch-site": "same-origin", origin: "http://localhost:3000" })).status).toBe(201);
});

test("HTTP-6 when something breaks inside, the answer has a reference and the log has the rest", async () => {
  const log: string[] = [];
  const route = { ...allRoutes.find((one) => one.id === "listItems")!, handle: () => Promise.reject(Object.assign(new Error("select secret from nowhere at /srv/entente/store.ts"), { code: "42P01" })) };
  const app = makeApp(room.room, [route], [], "0", (line) => void log.push(line));
  const answer = await app.request("/api/items", { headers: { host: "localhost" } });
  const text = await answer.text();
  expect([answer.status, answer.headers.get("content-type")]).toEqual([500, "application/problem+json"]);
  const reference = JSON.parse(text).facts.reference as string;
  expect(JSON.parse(text)).toEqual({ type: "urn:entente:problem:broken", title: "Something broke here", status: 500, code: "broken", detail: `Something broke here. Reference: ${reference}.`, facts: { reference } });
  expect(log.join("\n")).toContain(reference);
  expect(log.join("\n")).toContain("select secret");
});

test("HTTP-6 a database that is full, busy or away is told apart, and nothing of its words gets out", async () => {
  const answer = async (code: string) => {
    const route = { ...allRoutes.find((one) => one.id === "listItems")!, handle: () => Promise.reject(Object.assign(new Error("relation pg_secret"), { code })) };
    const response = await makeApp(room.room, [route], [], "0", () => undefined).request("/api/items", { headers: { host: "localhost" } });
    const text = await response.text();
    expect(text).not.toContain("pg_secret");
    return [response.status, (JSON.parse(text) as { code: string }).code, response.headers.get("retry-after")];
  };
  for (const code of ["53100", "53000", "58030", "ENOSPC"]) expect(await answer(code), code).toEqual([507, "no-space", "30"]);
  for (const code of ["57P01", "40P01", "40001", "55P03", "53300", "ECONNREFUSED"]) expect(await answer(code), code).toEqual([503, "not-now", "1"]);
});

test("HTTP-6 every answer forbids being framed, guessed at or scripted from elsewhere", async () => {
  for (const path of ["/api/items", "/api/nothing", "/docs"]) {
    const { headers } = await room.request("GET", path);
    expect([headers.get("x-content-type-options"), headers.get("referrer-policy"), headers.get("cross-origin-resource-policy")], path).toEqual(["nosniff", "no-referrer", "same-origin"]);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("content-security-policy")).toContain("script-src 'self'");
  }
});

test("HTTP-7 signs that no text can hold are refused, wherever they stand, and half of a sign too", async () => {
  const quotation = { quote: "q", saidOn: "2026", url: "https://example.org/h", publisher: "p", title: "t", published: "2026", language: "en" };
  const contribution = (more: object) => room.request("POST", "/api/contributions", { donorId: seed.donor, reference: `NUL-${randomUUID()}`, kind: "goods", stage: "announced", category: "military", title: "x", announcedOn: "2026-11-30", quotations: [{ ...quotation, ...more }] });
  for (const text of ["a\u0000b", "a\ud800b", "\udc00", "a\u202eb"]) {
    expect((await contribution({ quote: text })).status, JSON.stringify(text)).toBe(400);
    expect((await contribution({ claims: { units: text } })).status, `claims ${JSON.stringify(text)}`).toBe(400);
    expect((await contribution({ url: `https://example.org/${text}` })).status, `url ${JSON.stringify(text)}`).toBe(400);
    expect((await post(JSON.stringify({ ...item, code: text }))).status).toBe(400);
  }
  for (const accessedOn of ["2024-02-31", "2024-13-01", "0000-01-01"]) expect((await contribution({ accessedOn })).status, accessedOn).toBe(400);
  expect(room.log).toEqual([]);
});

test("HTTP-7 a forged place in a list is refused and never reaches the database", async () => {
  const forged = (sort: string, value: unknown, id: unknown) => Buffer.from(JSON.stringify([sort, value, id])).toString("base64url");
  const id = randomUUID();
  for (const [path, sort, values] of [["/api/contributions", "-announcedOn", ["zzz", "2026-02-31", "2026-12-01'; --", "99999-01-01", 5]], ["/api/lines", "units", ["1e5", "9".repeat(30), "x"]], ["/api/needs", "priority", ["9".repeat(11), "1.5", ""]], ["/api/needs", "needBy", ["0000-00-00"]], ["/api/items", "code", ["a\u0000b", 7]], ["/api/allocations", "allocatedOn", ["infinity"]]] as const) {
    for (const value of values) expect([400, 422], `${path} ${sort} ${String(value)}`).toContain((await room.request("GET", `/api${path.slice(4)}?sort=${sort}&after=${forged(sort, value, id)}`)).status);
    for (const bad of ["x", "", "00000000-0000-0000-0000-00000000000g", 5, null]) expect([400, 422], `${path} ${String(bad)}`).toContain((await room.request("GET", `${path}?sort=${sort}&after=${forged(sort, null, bad)}`)).status);
  }
  for (const after of ["x", "e30", "bnVsbA", "%00"]) expect([400, 422]).toContain((await room.request("GET", `/api/contributions?after=${after}`)).status);
  expect((await room.request("GET", "/api/contributions?month=0000-01")).status).toBe(400);
  expect(room.log).toEqual([]);
});

test("HTTP-8 every edit asks for its version: none 428, malformed 400, an old one 412, the right one goes through", async () => {
  const [offer, lined, need, thing] = [await addOffer(room, seed, "EDIT", 5), await addOffer(room, seed, "EDIT-LINE", 5), await addNeed(room, seed, "EDIT", 5), await addItem(room, "EDIT-ITEM", 1)];
  const edits: Record<string, [string, object]> = {
    changeParty: [`/api/parties/${seed.donor}`, { names: { en: "Norway", fr: "Norvège", uk: "Норвегія" } }], changeItem: [`/api/items/${thing.id}`, { massKg: 7 }], changeNode: [`/api/nodes/${seed.depot}`, { noticeDays: 1 }],
    changeLeg: [`/api/legs/${seed.leg.id}`, { noticeDays: 2 }], changeNeed: [`/api/needs/${need.id}`, { note: "x" }], changeContribution: [`/api/contributions/${offer.id}`, { title: "x" }],
    changeLine: [`/api/contributions/${lined.id}/lines/${lined.lines[0].id}`, { units: 4 }],
  };
  const { consignment } = await draftSending(room, seed, "EDIT-SENT", 2);
  edits["changeConsignment"] = [`/api/consignments/${consignment.id}`, { exportLicence: "x" }];
  const { session } = await heldSession(room, seed, "EDIT-COURSE");
  edits["changeCourseSession"] = [`/api/course-sessions/${session.id}`, { preparationDays: 20 }];
  expect(Object.keys(edits).sort()).toEqual(allRoutes.filter((route) => route.change === "edit").map((route) => route.id).sort());
  for (const [id, [path, body]] of Object.entries(edits)) {
    const edit = (headers: Record<string, string>) => room.request("PATCH", path, body, headers);
    const version = (await room.request("GET", path.replace(/\/lines\/.*$/, ""))).body.version as number;
    expect(problem(await edit({})), id).toEqual([428, "version-needed"]);
    for (const tag of ["*", `W/"${version}"`, String(version), `"${version}", "9"`, '""', '"-1"', `"${version}x"`, `"${"9".repeat(12)}"`]) expect(problem(await edit({ "if-match": tag })), `${id} ${tag}`).toEqual([400, "version-malformed"]);
    expect(problem(await edit({ "if-match": `"${version + 1}"` })), id).toEqual([412, "stale-version"]);
    const answers = await Promise.all([0, 1].map(() => edit({ "if-match": `"${version}"` })));
    expect(answers.map((answer) => answer.status).sort(), id).toEqual([200, 412]);
    expect(answers.find((answer) => answer.status === 200)!.headers.get("etag"), id).toBe(`"${version + 1}"`);
  }
});

test("HTTP-7 a number that is not whole is told from none, and one beyond its limit with the limit", async () => {
  const errors = async (units: unknown) => (await room.request("POST", "/api/needs", { recipientId: seed.donor, reference: "NUM", itemId: seed.item, units, priority: 1, needBy: "2027-01-01", placeId: seed.city })).body.errors;
  expect(await errors(2.5)).toMatchObject([{ pointer: "/units", code: "not-whole" }]);
  expect(await errors(-5)).toMatchObject([{ pointer: "/units", code: "too-small", limit: 1 }]);
  expect(await errors(null)).toMatchObject([{ pointer: "/units", code: "invalid-type" }]);
  expect((await errors("5"))[0]).not.toHaveProperty("limit");
});

test("HTTP-11 a key's answer is there within 30 days, and afterwards the key is as good as new", async () => {
  const send = () => room.request("POST", "/api/items", { ...item, code: "HTTP-KEPT" }, { "idempotency-key": "kept" });
  const day = 86_400_000;
  expect((await send()).status).toBe(201);
  await forgetOldKeys(room.room.database, new Date(Date.now() + 29 * day));
  expect((await send()).headers.get("idempotency-replayed")).toBe("true");
  await forgetOldKeys(room.room.database, new Date(Date.now() + 31 * day));
  expect(problem(await send())).toEqual([409, "item-code-taken"]);
});
