import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openAccountsRoom } from "../../../tests/kit/accounts.ts";
import { addOffer, must, seedRoom, type SmallRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";

let room: TestRoom;
let seed: SmallRoom;
let owner: pg.Client;
let app: pg.PoolClient;
beforeAll(async () => {
  room = await openTestRoom({ clock: () => new Date("2026-12-01T09:00:00Z") });
  seed = await seedRoom(room, "CLEAR");
  for (const code of ["DEU", "NSATU"]) await must(room.request("POST", "/api/parties", { code, kind: "organisation", names: { en: code, fr: code, uk: code }, country: null, roles: [] }));
  owner = new pg.Client(room.database.owner);
  await owner.connect();
  app = await room.database.guarded.pool.connect();
});
afterAll(async () => {
  app.release();
  await owner.end();
  await room.close();
});

const as = (user: string, method: string, path: string, body?: unknown) => room.request(method, `/api${path}`, body, { "entente-actor": user });
const wish = (user: string, kind: string, subject: string, clearance: unknown) => as(user, "POST", "/clearance-wishes", { kind, subject, clearance, reason: "the routes it plans" });
const confirm = (user: string, id: string) => as(user, "POST", `/clearance-wishes/${id}/confirm`, {});
/** The same room, asked by the donor's desk. */
const desk: Pick<TestRoom, "request"> = { request: (method, path, body) => room.request(method, path, body, { "entente-actor": "donor-nor" }) };
const routes = { classification: "RESTRICTED", categories: ["ROUTES"] };
const restricted = { classification: "RESTRICTED", categories: [] };

test("CLEARANCE-2 CLEARANCE-6 a party reads what it is cleared for as soon as a second person confirms, and no longer as soon as one takes it away", async () => {
  await must(confirm("deputy-coordinator", (await must(wish("coordinator", "party", "NOR", routes))).id));
  const offer = await addOffer(desk, seed, "C-ROUTES", 4, { label: { restrictive: ["ROUTES"] } });
  const seen = async (user: string) => (await as(user, "GET", `/contributions/${offer.id}`)).status;
  expect([await seen("donor-nor"), await seen("donor-deu"), await seen("coordinator")]).toEqual([200, 404, 404]);
  const asked = await must(wish("coordinator", "party", "DEU", routes));
  expect(asked).toMatchObject({ state: "open", from: null, to: routes });
  expect(await wish("deputy-coordinator", "party", "DEU", { ...routes, categories: ["PRICES"] })).toMatchObject({ status: 409, body: { code: "clearance-open-already" } });
  expect(await confirm("coordinator", asked.id)).toMatchObject({ status: 403, body: { code: "clearance-same-person", rule: "CLEARANCE-2" } });
  expect(await seen("donor-deu")).toBe(404);
  expect(await must(confirm("deputy-coordinator", asked.id))).toMatchObject({ state: "confirmed", settledBy: "deputy-coordinator" });
  expect([await seen("donor-deu"), await seen("coordinator")]).toEqual([200, 404]);
  expect(await must(as("donor-deu", "GET", "/clearance"))).toEqual(routes);
  expect(await must(wish("coordinator", "party", "DEU", null))).toMatchObject({ state: "confirmed", settledBy: "coordinator" });
  expect(await seen("donor-deu")).toBe(404);
  expect((await as("donor-deu", "GET", `/contributions/${offer.id}`)).bytes).toEqual((await as("donor-deu", "GET", "/contributions/00000000-0000-4000-8000-000000000001")).bytes);
});

test("CLEARANCE-1 CLEARANCE-6 a person sees no more than they are cleared for themselves, in lists, writes and exports", async () => {
  const offer = await addOffer(desk, seed, "C-CLOSED", 4, { label: { classification: "RESTRICTED" } });
  const seen = async (user: string) => [(await as(user, "GET", `/contributions/${offer.id}`)).status, (await must(as(user, "GET", "/contributions?search=C-CLOSED"))).items.length,
    (await as(user, "GET", "/exports/contributions?format=csv")).body.includes("C-CLOSED"), (await as(user, "POST", `/contributions/${offer.id}/stage`, { version: 9, to: "committed" })).status];
  expect(await seen("donor-nor")).toEqual([200, 1, true, 412]);
  await must(wish("coordinator", "person", "donor-nor", { classification: "UNCLASSIFIED", categories: [] }));
  expect(await seen("donor-nor")).toEqual([404, 0, false, 404]);
  expect(await must(as("donor-nor", "GET", "/clearance"))).toEqual({ classification: "UNCLASSIFIED", categories: [] });
  expect((await seen("coordinator")).slice(0, 2)).toEqual([200, 1]);
  // Nobody gives a label beyond their own clearance either.
  expect(await as("donor-nor", "POST", "/contributions", { donorId: seed.donor, reference: "C-BEYOND", kind: "goods", stage: "offered", category: "military", title: "x", announcedOn: "2026-11-30", illustrative: true, basis: "made for a test", label: { classification: "RESTRICTED" }, lines: [] }))
    .toMatchObject({ status: 422, body: { code: "label-beyond-oneself" } });
  await must(confirm("deputy-coordinator", (await must(wish("coordinator", "person", "donor-nor", null))).id));
  expect(await seen("donor-nor")).toEqual([200, 1, true, 412]);
});

test("CLEARANCE-5 cleared are parties and people that are there", async () => {
  for (const [kind, subject] of [["party", "NOBODY"], ["person", "nobody-here"], ["party", "donor-nor"], ["person", "NOR"]] as const) {
    expect(await wish("coordinator", kind, subject, restricted), `${kind} ${subject}`).toMatchObject({ status: 422, body: { code: "cleared-unknown", errors: [{ pointer: "/subject" }] } });
  }
});

test("CLEARANCE-4 a wish that another change overtook does not hold, and one is settled once", async () => {
  const asked = await must(wish("coordinator", "party", "USA", routes));
  await must(wish("deputy-coordinator", "party", "USA", { classification: "PUBLIC", categories: [] }));
  expect(await confirm("deputy-coordinator", asked.id)).toMatchObject({ status: 409, body: { code: "clearance-overtaken" } });
  expect(await must(as("deputy-coordinator", "POST", `/clearance-wishes/${asked.id}/decline`, {}))).toMatchObject({ state: "declined" });
  expect(await confirm("deputy-coordinator", asked.id)).toMatchObject({ status: 409, body: { code: "clearance-settled", facts: { state: "declined" } } });
});

test("CLEARANCE-7 the log tells that and of whom, and neither of what nor why", async () => {
  const { id } = (await must(as("coordinator", "GET", "/parties?search=DEU"))).items[0];
  const told = await as("analyst", "GET", `/audit?id=${id}`);
  expect(told.body.items.map((one: { action: string }) => one.action)).toEqual(["clearance-changed", "clearance-changed", "clearance-asked", "party-added"]);
  expect(JSON.stringify(told.body.items.slice(0, 3))).not.toMatch(/ROUTES|RESTRICTED|the routes it plans/);
  for (const user of ["donor-nor", "recipient-staff"]) for (const path of ["/clearances", "/clearance-wishes"]) expect((await as(user, "GET", path)).status).toBe(403);
  expect((await must(as("analyst", "GET", "/clearance-wishes"))).items.length).toBeGreaterThan(3);
});

test("CLEARANCE-8 the application writes no clearance and settles no wish for more alone, whatever SQL it sends", async () => {
  const { rows: [kept] } = await owner.query<{ id: string }>("select id from clearances.wish where state = 'confirmed' and not narrows limit 1");
  const insert = (state: string, settled: string) => `insert into clearances.wish (id, kind, subject, level, categories, reason, asked_by, asked_org, asked_at, state, settled_by, settled_at)
    values (gen_random_uuid(), 'party', 'NOR', 2, '{ROUTES,PRICES}', 'x', 'u-1', 'NOR', now(), '${state}', ${settled}, now()) returning id`;
  for (const [statement, code, constraint] of [
    ["insert into releasability.clearance (party, level, categories) values ('DEU', 2, '{ROUTES}')", "42501", undefined],
    ["update releasability.person_clearance set level = 2", "42501", undefined],
    ["delete from clearances.wish", "42501", undefined],
    [insert("confirmed", "'u-1'"), "23514", "wish_of_two"],
    [`update clearances.wish set categories = '{PRICES}' where id = '${kept!.id}'`, "23514", "wish_settled_once"],
    [`select clearances.carry_out('${kept!.id}')`, "23514", "wish_overtaken"],
    ["select clearances.carry_out(gen_random_uuid())", "23514", "wish_confirmed"],
  ] as const) await expect(app.query(statement), statement).rejects.toMatchObject({ code, ...(constraint ? { constraint } : {}) });
});

test("CLEARANCE-2 CLEARANCE-6 in a room with accounts a clearance asks for a fresh proof and holds for the session and the token that are there", async () => {
  const accounts = await openAccountsRoom();
  try {
    const first = await accounts.first();
    const [second, desk] = [await accounts.admit(first, "second", "NSATU", ["coordinator"]), await accounts.admit(first, "desk", "NOR", ["donorDesk"])];
    const people = (await must(accounts.request("GET", "/api/accounts", undefined, first.headers))).items as { login: string; actor: string }[];
    const { actor } = people.find((one) => one.login === "desk")!;
    const ask = (headers: Record<string, string>, clearance: unknown) => accounts.request("POST", "/api/clearance-wishes", { kind: "person", subject: actor, clearance, reason: "leaves the project" }, headers);
    const { secret } = await must(accounts.request("POST", "/api/account/tokens", { name: "reads", scopes: ["read"], days: 3 }, desk.headers));
    const reads = async () => Promise.all([desk.headers, { authorization: `Bearer ${secret as string}` }].map(async (headers) => (await must(accounts.request("GET", "/api/clearance", undefined, headers))).classification));
    expect(await reads()).toEqual(["RESTRICTED", "RESTRICTED"]);
    await must(ask(first.headers, { classification: "PUBLIC", categories: [] }));
    expect(await reads()).toEqual(["PUBLIC", "PUBLIC"]);
    const back = await must(ask(first.headers, null));
    accounts.later(301);
    expect(await accounts.request("POST", `/api/clearance-wishes/${back.id}/confirm`, {}, second.headers)).toMatchObject({ status: 403, body: { code: "step-up-needed" } });
    expect(await ask(first.headers, null)).toMatchObject({ status: 403, body: { code: "step-up-needed" } });
  } finally {
    await accounts.close();
  }
});
