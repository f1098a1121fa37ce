import { afterAll, beforeAll, expect, test } from "vitest";
import { openAccountsRoom, type AccountsRoom, type Person } from "../../../tests/kit/accounts.ts";

let room: AccountsRoom;
let first: Person;
beforeAll(async () => {
  room = await openAccountsRoom();
  first = await room.first();
});
afterAll(() => room.close());

const make = async (scopes: string[], days = 1) => (await room.request("POST", "/api/account/tokens", { name: "a program", scopes, days }, first.headers)).body as { id: string; secret: string };
const as = (secret: string) => ({ authorization: `Bearer ${secret}` });
const party = (code: string) => ({ code, kind: "organisation", names: { en: code, fr: code, uk: code }, country: null, roles: [] });

test("IDENTITY-10 a token does what its scopes cover, in the name of its account", async () => {
  const [reads, writes] = [await make(["read"]), await make(["write"])];
  expect((await room.request("GET", "/api/parties", undefined, as(reads.secret))).status).toBe(200);
  expect(await room.request("POST", "/api/parties", party("BY-READ"), as(reads.secret))).toMatchObject({ status: 403, body: { code: "not-allowed" } });
  expect((await room.request("GET", "/api/parties", undefined, as(writes.secret))).status).toBe(403);
  // A program is no browser: it needs no origin.
  expect((await room.request("POST", "/api/parties", party("BY-WRITE"), as(writes.secret))).status).toBe(201);
  const { items } = (await room.request("GET", "/api/audit?kind=party", undefined, as(reads.secret))).body;
  expect(items[0]).toMatchObject({ action: "party-added", org: "NSATU", actor: expect.stringMatching(/^u-/) });
});

test("IDENTITY-10 a token changes nothing about accounts, and nothing that asks for a fresh proof", async () => {
  const all = await make(["read", "write", "import", "audit"]);
  expect(await room.request("POST", "/api/account/tokens", { name: "more", scopes: ["read"], days: 1 }, as(all.secret))).toMatchObject({ status: 403, body: { code: "not-allowed" } });
  expect(await room.request("POST", "/api/proposals/00000000-0000-4000-8000-000000000000/accept", { version: 1, movements: "all" }, as(all.secret))).toMatchObject({ status: 403, body: { code: "step-up-needed" } });
});

test("IDENTITY-3 a token is told once and stored as a hash", async () => {
  const { secret } = await make(["read"]);
  const { rows } = await room.database.pool.query<{ row: string }>("select to_jsonb(t)::text as row from identity.token t union all select leaf from audit.leaf union all select to_jsonb(i)::text from server.idempotency i");
  for (const { row } of rows) expect(row).not.toContain(secret.slice(4));
});

test("IDENTITY-10 a token ends at its end or when it is revoked, and other secrets are not taken for one", async () => {
  const [short, long] = [await make(["read"]), await make(["read"], 366)];
  const read = async (secret: string) => (await room.request("GET", "/api/parties", undefined, as(secret))).status;
  for (const secret of ["", "x", `ent_${"A".repeat(43)}`, short.secret.slice(4), `${short.secret}x`]) expect(await read(secret), secret).toBe(401);
  expect((await room.request("POST", "/api/account/tokens", { name: "a program", scopes: ["read"], days: 367 }, first.headers)).status).toBe(400);
  expect((await room.request("POST", `/api/account/tokens/${long.id}/revoke`, {}, first.headers)).status).toBe(200);
  expect([await read(short.secret), await read(long.secret)]).toEqual([200, 401]);
  room.later(86_400);
  expect(await read(short.secret)).toBe(401);
});
