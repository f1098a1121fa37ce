import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { accept, codeAt, openAccountsRoom, password, sessionOf, type AccountsRoom, type Person } from "../../../tests/kit/accounts.ts";
import { makeContext } from "../../../tests/kit/context.ts";
import { startProvider, type Falsehood } from "../../../tests/kit/identity-provider.ts";
import { inviteAnew } from "./actions-invitations.ts";
import { toProvider } from "./credentials/openid.ts";

let provider: Awaited<ReturnType<typeof startProvider>>;
let room: AccountsRoom;
let first: Person;
let other: Person;
beforeAll(async () => {
  provider = await startProvider();
  room = await openAccountsRoom([toProvider({ ...provider, id: "ally", name: "Ally" }), toProvider({ ...provider, id: "away", name: "Away", issuer: "http://127.0.0.1:1" })]);
  first = await room.first();
  other = await room.admit(first, "other", "NOR", ["donorDesk"]);
});
afterAll(async () => {
  await room.close();
  await provider.stop();
});
beforeEach(() => {
  room.later(16 * 60);
  provider.state.falsehood = {};
  provider.state.subject = "subject-1";
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) => room.request("POST", `/api${path}`, body, { origin: "http://localhost", ...headers });

async function signedIn(person: Person) {
  return sessionOf((await post("/session/sign-in", { login: person.login, password, code: codeAt(person.codeSecret, room.now()) })).headers);
}

/** Goes to the provider and comes back, as a browser does; gives what it came back with and the headers it has by then. */
async function visit(begin: "/session/openid/begin" | "/account/openid/begin", own: Record<string, string> = {}) {
  const begun = await post(begin, { provider: "ally" }, own);
  if (begun.status !== 200) throw new Error(JSON.stringify(begun.body));
  const sent = await fetch(begun.body.address, { redirect: "manual" });
  const back = new URL(sent.headers.get("location")!);
  const flow = begun.headers.getSetCookie().find((one) => one.includes("-flow"))!.split(";")[0]!;
  return { back, query: back.search, headers: { ...own, cookie: [own["cookie"], flow].filter(Boolean).join("; ") }, address: new URL(begun.body.address) };
}

async function enter() {
  const { query, headers } = await visit("/session/openid/begin");
  return post("/session/openid/finish", { query }, headers);
}

async function tie(person: Person) {
  const { query, headers } = await visit("/account/openid/begin", await signedIn(person));
  return post("/session/openid/finish", { query }, headers);
}

test("IDENTITY-17 the room says at which providers one may sign in, and sends there with PKCE, a state, a nonce and nothing about the person", async () => {
  expect((await room.request("GET", "/api/session")).body.providers).toEqual([{ id: "ally", name: "Ally" }, { id: "away", name: "Away" }]);
  const { address, back } = await visit("/session/openid/begin");
  expect(Object.fromEntries(address.searchParams)).toEqual({
    client_id: "entente-test", response_type: "code", redirect_uri: "http://localhost/openid", scope: "openid", code_challenge_method: "S256",
    state: expect.stringMatching(/^[\w-]{43}$/), nonce: expect.stringMatching(/^[\w-]{43}$/), code_challenge: expect.stringMatching(/^[\w-]{43}$/),
  });
  expect(back.origin + back.pathname).toBe("http://localhost/openid");
  expect((await post("/session/openid/begin", { provider: "unknown" })).status).toBe(404);
  expect(await post("/session/openid/begin", { provider: "away" })).toMatchObject({ status: 401, body: { code: "openid-refused" } });
});

test("IDENTITY-17 nobody is let in whose issuer and subject were not tied by themselves, whatever address the provider says they have", async () => {
  expect(await enter()).toMatchObject({ status: 401, body: { code: "openid-refused", rule: "IDENTITY-17" } });
  expect((await tie(first)).body).toEqual({ tied: true });
  const entered = await enter();
  expect([entered.status, entered.body]).toEqual([200, { tied: false }]);
  expect((await room.request("GET", "/api/account", undefined, sessionOf(entered.headers))).body).toMatchObject({ login: "first", openid: [provider.issuer], sessions: expect.arrayContaining([expect.objectContaining({ way: "openid", current: true })]) });
  provider.state.subject = "subject-2";
  expect((await enter()).status).toBe(401);
});

test("IDENTITY-17 whom the provider vouches for is tied to one account, and tying asks for a fresh proof", async () => {
  expect(await tie(other)).toMatchObject({ status: 401, body: { code: "openid-refused" } });
  expect((await tie(first)).status).toBe(200);
  room.later(60);
  const own = await signedIn(other);
  room.later(5 * 60);
  for (const [path, body] of [["/account/openid/begin", { provider: "ally" }], ["/account/openid/untie", { issuer: provider.issuer }]] as const) expect(await post(path, body, own), path).toMatchObject({ status: 403, body: { code: "step-up-needed" } });
});

test.each<Falsehood>([{ iss: "https://evil.example" }, { aud: "another-room" }, { nonce: "another" }, { exp: 1_700_000_000 }, { forged: true }])("IDENTITY-17 P43 a word of the provider that is false is not taken: %o", async (falsehood) => {
  provider.state.falsehood = falsehood;
  const words = provider.state.words;
  expect(await enter()).toMatchObject({ status: 401, body: { code: "openid-refused" } });
  expect(provider.state.words).toBe(words + 1);
});

test("IDENTITY-17 P43 what a browser came back with counts once, within five minutes, in that browser, with its own state and code", async () => {
  const one = await visit("/session/openid/begin");
  expect((await post("/session/openid/finish", { query: one.query })).status, "another browser").toBe(401);
  expect((await post("/session/openid/finish", { query: one.query }, one.headers)).status).toBe(200);
  expect((await post("/session/openid/finish", { query: one.query }, one.headers)).status, "again").toBe(401);
  const [two, three] = [await visit("/session/openid/begin"), await visit("/session/openid/begin")];
  expect((await post("/session/openid/finish", { query: three.query }, two.headers)).status, "another's state").toBe(401);
  const mixed = new URL(two.back);
  mixed.searchParams.set("code", three.back.searchParams.get("code")!);
  expect((await post("/session/openid/finish", { query: mixed.search }, two.headers)).status, "another's code").toBe(401);
  const late = await visit("/session/openid/begin");
  room.later(5 * 60);
  expect((await post("/session/openid/finish", { query: late.query }, late.headers)).status, "late").toBe(401);
  const refused = await visit("/session/openid/begin");
  expect((await post("/session/openid/finish", { query: `?error=access_denied&state=${refused.address.searchParams.get("state")}` }, refused.headers)).status).toBe(401);
});

test("IDENTITY-17 what was begun to tie one account ties no other, and lets nobody in", async () => {
  provider.state.subject = "subject-3";
  const begun = await visit("/account/openid/begin", await signedIn(first));
  const flow = begun.headers.cookie.split("; ").at(-1)!;
  const theirs = await signedIn(other);
  expect((await post("/session/openid/finish", { query: begun.query }, { ...theirs, cookie: `${theirs["cookie"]}; ${flow}` })).status).toBe(401);
  room.later(60);
  const again = await visit("/account/openid/begin", await signedIn(first));
  expect((await post("/session/openid/finish", { query: again.query }, { cookie: again.headers.cookie.split("; ").at(-1)! })).status).toBe(401);
  expect((await enter()).status).toBe(401);
});

test("IDENTITY-17 IDENTITY-13 who is shut out, who unties the accounts, and who begins anew, is let in no longer", async () => {
  provider.state.subject = "subject-4";
  expect((await tie(other)).status).toBe(200);
  const led = await signedIn(first);
  const { items } = (await room.request("GET", "/api/accounts", undefined, led)).body;
  const { id } = items.find((one: { login: string }) => one.login === "other");
  expect((await enter()).status).toBe(200);
  await post(`/accounts/${id}/disable`, {}, led);
  expect((await enter()).status).toBe(401);
  await post(`/accounts/${id}/enable`, {}, led);
  const entered = await enter();
  expect((await post("/account/openid/untie", { issuer: provider.issuer }, sessionOf(entered.headers))).status).toBe(200);
  expect((await enter()).status).toBe(401);
  room.later(60);
  expect((await tie(other)).status).toBe(200);
  const invited = await inviteAnew(makeContext(room.database.database, room.now()), id);
  await accept(room, invited.outcome === "done" ? invited.value.secret : "", "other");
  expect((await enter()).status).toBe(401);
});
