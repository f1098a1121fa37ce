import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { accept, codeAt, openAccountsRoom, password, sessionOf, type AccountsRoom, type Person } from "../../../tests/kit/accounts.ts";
import { makeContext } from "../../../tests/kit/context.ts";
import { inviteFirst } from "./actions-invitations.ts";

let room: AccountsRoom;
let first: Person;
beforeAll(async () => {
  room = await openAccountsRoom();
  first = await room.first();
});
afterAll(() => room.close());
// Every test begins with codes that have not been used and failures that are forgotten.
beforeEach(() => room.later(16 * 60));

const signIn = (given: Partial<{ login: string; password: string; code: string }> = {}) => room.request("POST", "/api/session/sign-in", { login: "first", password, code: codeAt(first.codeSecret, room.now()), ...given });
const session = (headers: Record<string, string> = {}) => room.request("GET", "/api/session", undefined, headers);

test("IDENTITY-9 the first coordinator's link makes one account, once", async () => {
  expect(await inviteFirst(makeContext(room.database.database, room.now()))).toBeNull();
  expect((await session(sessionOf((await signIn()).headers))).body).toMatchObject({ signIn: "accounts", actor: { org: "NSATU" }, roles: ["coordinator"] });
});

test("IDENTITY-9 a link holds once, until its end, and unknown, used and over are answered alike", async () => {
  const own = sessionOf((await signIn()).headers);
  const { id } = (await room.request("GET", "/api/parties?search=NSATU", undefined, own)).body.items[0];
  const invite = async () => (await room.request("POST", "/api/invitations", { party: id, roles: ["auditor"] }, own)).body.secret as string;
  const open = (secret: string) => room.request("POST", "/api/invitations/open", { secret });
  const [used, late] = [await invite(), await invite()];
  await accept(room, used, "reader");
  room.later(7 * 86_400 - 1);
  expect((await open(late)).status).toBe(200);
  room.later(1);
  const answers = await Promise.all([open(used), open(late), open("A".repeat(43))]);
  for (const answer of answers) expect(Buffer.from(answer.bytes).toString()).toBe(Buffer.from(answers[0]!.bytes).toString());
  expect(answers[0]).toMatchObject({ status: 409, body: { code: "invitation-over", rule: "IDENTITY-9" } });
});

test("IDENTITY-4 a password has twelve characters and is not easily guessed", async () => {
  const own = sessionOf((await signIn()).headers);
  const set = (text: string) => room.request("POST", "/api/account/password", { password: text }, own);
  expect(await set("eleven char")).toMatchObject({ status: 422, body: { code: "password-too-short", facts: { least: 12 } } });
  for (const plain of ["aaaaaaaaaaaaaaaa", "abababababababab", "abcdefghijklmnop", "Person first first"]) expect(await set(plain), plain).toMatchObject({ status: 422, body: { code: "password-too-plain" } });
  expect((await set(password)).body.recoveryCodes).toHaveLength(10);
});

test("IDENTITY-5 a code counts once, and only within a step of its own", async () => {
  const code = codeAt(first.codeSecret, room.now());
  expect((await signIn({ code })).status).toBe(200);
  expect((await signIn({ code })).status).toBe(401);
  room.later(30);
  expect((await signIn({ code: codeAt(first.codeSecret, new Date(room.now().getTime() + 90_000)) })).status).toBe(401);
  expect((await signIn({ code: codeAt(first.codeSecret, new Date(room.now().getTime() + 30_000)) })).status).toBe(200);
  // The code of this step is older than the one that counted.
  expect((await signIn()).status).toBe(401);
});

test("IDENTITY-6 an unknown account, a wrong password and a wrong code are answered alike", async () => {
  const answers = [await signIn({ login: "nobody here" .replaceAll(" ", "-") }), await signIn({ password: "wrong horse battery staple" }), await signIn({ code: "000000" })];
  for (const answer of answers) {
    expect(Buffer.from(answer.bytes).toString()).toBe(Buffer.from(answers[0]!.bytes).toString());
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([401, []]);
  }
  expect((await signIn()).status).toBe(200);
});

test("IDENTITY-7 after ten failures a login is not heard for the rest of a quarter of an hour, even with what is right", async () => {
  for (let failure = 0; failure < 10; failure++) expect((await signIn({ password: "wrong" })).status).toBe(401);
  const barred = await signIn();
  expect(barred).toMatchObject({ status: 429, body: { code: "sign-in-barred", facts: { seconds: 900 } } });
  expect(barred.headers.get("retry-after")).toBe("900");
  // A login that nobody has is barred alike, so that this tells nothing either.
  for (let failure = 0; failure < 10; failure++) expect((await signIn({ login: "nobody" })).status).toBe(401);
  expect((await signIn({ login: "nobody" })).status).toBe(429);
  room.later(900);
  expect((await signIn()).status).toBe(200);
});

test("IDENTITY-7 a hundred failures of one caller are enough, whatever the logins", async () => {
  const tries = await Promise.all(Array.from({ length: 100 }, (_, at) => signIn({ login: `guess-${at}`, password: "wrong" })));
  expect(new Set(tries.map((answer) => answer.status))).toEqual(new Set([401]));
  expect((await signIn({ login: "guess-100" })).status).toBe(429);
  expect((await signIn()).status).toBe(429);
});

test("IDENTITY-8 a recovery code stands for a code of the device, once", async () => {
  const own = sessionOf((await signIn()).headers);
  const { recoveryCodes: [one, other] } = (await room.request("POST", "/api/account/password", { password }, own)).body;
  expect((await signIn({ code: one })).status).toBe(200);
  expect((await signIn({ code: one })).status).toBe(401);
  // Whoever lacks the password uses no code up.
  expect((await signIn({ code: other, password: "wrong" })).status).toBe(401);
  expect((await signIn({ code: other })).status).toBe(200);
});

test("P43 IDENTITY-2 a session ends half an hour after its last use and twelve hours after its beginning", async () => {
  const idle = sessionOf((await signIn()).headers);
  room.later(30 * 60 - 1);
  expect((await session(idle)).body.actor).not.toBeNull();
  room.later(30 * 60);
  expect((await session(idle)).body).toMatchObject({ actor: null, roles: ["public"] });
  const busy = sessionOf((await signIn()).headers);
  for (let half = 0; half < 24; half++) {
    room.later(30 * 60 - 1);
    expect((await session(busy)).body.actor, String(half)).not.toBeNull();
  }
  room.later(24);
  expect((await session(busy)).body.actor).toBeNull();
});

test("P43 IDENTITY-3 only the hash of a session's secret is stored, and each sign-in and proof has a new one", async () => {
  const answer = await signIn();
  const cookie = answer.headers.getSetCookie()[0]!;
  expect(cookie).toMatch(/^entente-session-80=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  const own = sessionOf(answer.headers);
  room.later(60);
  const proof = await room.request("POST", "/api/session/proof", { password, code: codeAt(first.codeSecret, room.now()) }, own);
  expect(proof.status).toBe(200);
  expect((await session(own)).body.actor).toBeNull();
  const secret = sessionOf(proof.headers)["cookie"]!.split("=")[1]!;
  expect((await session(sessionOf(proof.headers))).body.actor).not.toBeNull();
  const { rows } = await room.database.pool.query("select to_jsonb(s)::text as row from identity.session s union all select leaf from audit.leaf union all select to_jsonb(i)::text from server.idempotency i");
  for (const { row } of rows) expect(row).not.toContain(secret);
});

test("P43 IDENTITY-3 no page of another site acts with a session", async () => {
  const { cookie } = sessionOf((await signIn()).headers) as { cookie: string };
  const party = (headers: Record<string, string>) => room.request("POST", "/api/parties", { code: `P${Object.keys(headers).length}`, kind: "organisation", names: { en: "x", fr: "x", uk: "x" }, country: null, roles: [] }, { cookie, ...headers });
  for (const headers of [{}, { "sec-fetch-site": "same-site" }, { "sec-fetch-site": "cross-site" }, { origin: "http://localhost:3000" }, { origin: "null" }, { origin: "http://127.0.0.1" }]) {
    expect(await party(headers as Record<string, string>), JSON.stringify(headers)).toMatchObject({ status: 403, body: { code: "foreign-origin" } });
  }
  expect((await party({ origin: "http://localhost" })).status).toBe(201);
  expect((await party({ "sec-fetch-site": "same-origin", origin: "http://localhost" })).status).toBe(201);
});

test("P43 IDENTITY-3 signing out ends the session, not only the cookie", async () => {
  const own = sessionOf((await signIn()).headers);
  const out = await room.request("POST", "/api/session/sign-out", {}, own);
  expect(out.headers.getSetCookie()[0]).toContain("Max-Age=0");
  expect((await session(own)).body.actor).toBeNull();
});

test("IDENTITY-12 what asks for it wants a proof of the last five minutes", async () => {
  const own = sessionOf((await signIn()).headers);
  const { id } = (await room.request("GET", "/api/parties?search=NSATU", undefined, own)).body.items[0];
  const invite = (headers: Record<string, string>) => room.request("POST", "/api/invitations", { party: id, roles: ["auditor"] }, headers);
  room.later(299);
  expect((await invite(own)).status).toBe(200);
  room.later(1);
  expect(await invite(own)).toMatchObject({ status: 403, body: { code: "step-up-needed", rule: "IDENTITY-12" } });
  expect((await room.request("GET", "/api/needs", undefined, own)).status).toBe(200);
  const proof = await room.request("POST", "/api/session/proof", { password, code: codeAt(first.codeSecret, room.now()) }, own);
  expect((await invite(sessionOf(proof.headers))).status).toBe(200);
});

test("P43 IDENTITY-13 a disabled account is out at its next request, and nobody shuts out the last coordinator", async () => {
  const own = sessionOf((await signIn()).headers);
  const second = await room.admit({ ...first, headers: own }, `second-${room.now().getTime()}`, "NSATU", ["coordinator"]);
  const { items } = (await room.request("GET", "/api/accounts", undefined, own)).body;
  const idOf = (login: string) => items.find((one: { login: string }) => one.login === login).id as string;
  const token = (await room.request("POST", "/api/account/tokens", { name: "reads", scopes: ["read"], days: 1 }, second.headers)).body.secret as string;
  expect((await room.request("GET", "/api/needs", undefined, { authorization: `Bearer ${token}` })).status).toBe(200);
  expect((await room.request("POST", `/api/accounts/${idOf(second.login)}/disable`, {}, own)).status).toBe(200);
  expect((await room.request("GET", "/api/needs", undefined, second.headers)).status).toBe(401);
  expect((await room.request("GET", "/api/needs", undefined, { authorization: `Bearer ${token}` }))).toMatchObject({ status: 401, body: { code: "token-not-taken" } });
  expect(await room.request("POST", `/api/accounts/${idOf("first")}/disable`, {}, own)).toMatchObject({ status: 409, body: { code: "last-coordinator" } });
  const party = items.find((one: { login: string }) => one.login === "first").memberships[0].party.id;
  expect(await room.request("POST", `/api/accounts/${idOf("first")}/memberships`, { party, roles: ["auditor"] }, own)).toMatchObject({ status: 409, body: { code: "last-coordinator" } });
  // Let in again, what had ended stays ended.
  expect((await room.request("POST", `/api/accounts/${idOf(second.login)}/enable`, {}, own)).status).toBe(200);
  expect((await room.request("GET", "/api/needs", undefined, { authorization: `Bearer ${token}` })).status).toBe(401);
});

test("IDENTITY-14 a room with accounts takes nobody's word, and the demonstration has no accounts", async () => {
  expect(await room.request("GET", "/api/needs", undefined, { "entente-actor": "coordinator" })).toMatchObject({ status: 403, body: { code: "actor-not-taken" } });
  expect(await room.request("GET", "/api/needs")).toMatchObject({ status: 401, body: { code: "not-signed-in" } });
});

test("P29 IDENTITY-3 no secret and no name is in the log of who did what", async () => {
  const { rows } = await room.database.pool.query<{ leaf: string }>("select leaf from audit.leaf");
  const leaves = rows.map(({ leaf }) => leaf).join("\n");
  for (const action of ["account-made", "signed-in", "signed-out", "proved-anew", "account-invited", "account-disabled", "token-made", "password-changed"]) expect(leaves).toContain(`"${action}"`);
  for (const secret of [password, first.codeSecret, ...first.recoveryCodes, "Person first", '"first"']) expect(leaves).not.toContain(secret);
  expect(room.log).toEqual([]);
});
