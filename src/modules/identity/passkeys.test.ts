import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { accept, codeAt, openAccountsRoom, password, sessionOf, type AccountsRoom, type Person } from "../../../tests/kit/accounts.ts";
import { makeAuthenticator, type Mischief } from "../../../tests/kit/authenticator.ts";
import { makeContext } from "../../../tests/kit/context.ts";
import { inviteAnew } from "./actions-invitations.ts";

let room: AccountsRoom;
let first: Person;
let other: Person;
beforeAll(async () => {
  room = await openAccountsRoom();
  first = await room.first();
  other = await room.admit(first, "other", "NOR", ["donorDesk"]);
});
afterAll(() => room.close());
beforeEach(() => room.later(16 * 60));

const device = makeAuthenticator();
const post = (path: string, body: unknown, headers: Record<string, string> = {}) => room.request("POST", `/api${path}`, body, { origin: "http://localhost", ...headers });
const session = async (headers: Record<string, string>) => (await room.request("GET", "/api/session", undefined, headers)).body;
const flowIn = (headers: Headers) => headers.getSetCookie().find((one) => one.includes("-flow"))!.split(";")[0]!;
const withFlow = (headers: Record<string, string>, flow: string) => ({ ...headers, cookie: [headers["cookie"], flow].filter(Boolean).join("; ") });

async function signedIn(person: Person) {
  const answer = await post("/session/sign-in", { login: person.login, password, code: codeAt(person.codeSecret, room.now()) });
  return sessionOf(answer.headers);
}

/** A challenge, and the headers of the browser that was asked. */
async function asked(path: string, headers: Record<string, string> = {}) {
  const answer = await post(path, {}, headers);
  return { status: answer.status, body: answer.body, headers: withFlow(headers, flowIn(answer.headers)) };
}

async function add(headers: Record<string, string>, with_ = device, wrong: Mischief = {}) {
  const question = await asked("/account/passkeys/challenge", headers);
  return post("/account/passkeys", { name: "A phone", answer: with_.make(question.body.challenge, wrong) }, question.headers);
}

async function enter(wrong: Mischief = {}, with_ = device) {
  const question = await asked("/session/passkey/challenge");
  return post("/session/passkey", with_.use(question.body.challenge, wrong), question.headers);
}

test("IDENTITY-15 P43 a key is not registered for another origin or host, without verifying who holds it, on a challenge not asked, or for something else", async () => {
  const own = await signedIn(first);
  for (const wrong of [{ origin: "https://evil.example" }, { origin: "http://localhost:8080" }, { host: "evil.example" }, { verified: false }, { challenge: "A".repeat(43) }, { type: "webauthn.get" }] satisfies Mischief[]) {
    expect(await add(own, makeAuthenticator(), wrong), JSON.stringify(wrong)).toMatchObject({ status: 401, body: { code: "passkey-refused", rule: "IDENTITY-15" } });
  }
  expect((await room.request("GET", "/api/account", undefined, own)).body.passkeys).toEqual([]);
});

test("IDENTITY-16 a passkey stands alone to sign in, and its use is noted", async () => {
  const own = await signedIn(first);
  const question = await asked("/account/passkeys/challenge", own);
  expect(question.body).toMatchObject({ host: "localhost", user: { login: "first" }, known: [], algorithms: [-8, -7, -257] });
  expect((await add(own)).body).toEqual({ id: device.id });
  expect(await add(own)).toMatchObject({ status: 409, body: { code: "passkey-there" } });
  const entered = await enter();
  expect([entered.status, entered.body]).toEqual([200, { actor: expect.stringMatching(/^u-/), org: "NSATU" }]);
  expect(await session(sessionOf(entered.headers))).toMatchObject({ roles: ["coordinator"] });
  expect((await room.request("GET", "/api/account", undefined, sessionOf(entered.headers))).body).toMatchObject({
    passkeys: [{ id: device.id, name: "A phone", backedUp: false, usedAt: room.now().toISOString() }], sessions: expect.arrayContaining([expect.objectContaining({ way: "passkey", current: true })]),
  });
  const { items } = (await room.request("GET", "/api/audit?limit=20", undefined, own)).body;
  expect(items.map((one: { action: string }) => one.action)).toEqual(expect.arrayContaining(["passkey-added", "signed-in"]));
});

test("IDENTITY-15 P43 a sign-in by another origin, host, challenge, purpose, signature or without verifying who holds the key is refused alike, and so is an unknown key", async () => {
  const answers = [];
  for (const wrong of [{ origin: "https://evil.example" }, { host: "evil.example" }, { verified: false }, { challenge: "A".repeat(43) }, { type: "webauthn.create" }] satisfies Mischief[]) answers.push(await enter(wrong));
  answers.push(await enter({}, makeAuthenticator()));
  const question = await asked("/session/passkey/challenge");
  answers.push(await post("/session/passkey", { ...device.use(question.body.challenge), signature: makeAuthenticator().use(question.body.challenge).signature }, question.headers));
  answers.push(await post("/session/passkey", { ...device.use("x"), clientData: "AAAA" }, question.headers));
  for (const answer of answers) {
    expect(answer).toMatchObject({ status: 401, body: { code: "passkey-refused" } });
    expect(Buffer.from(answer.bytes).toString()).toBe(Buffer.from(answers[0]!.bytes).toString());
  }
  expect((await enter()).status).toBe(200);
});

test("IDENTITY-15 P43 a challenge is answered once, within five minutes, by the browser that was asked, and for what it was asked", async () => {
  const question = await asked("/session/passkey/challenge");
  const answer = device.use(question.body.challenge);
  expect((await post("/session/passkey", answer)).status, "another browser").toBe(401);
  expect((await post("/session/passkey", answer, question.headers)).status).toBe(200);
  expect((await post("/session/passkey", device.use(question.body.challenge), question.headers)).status, "again").toBe(401);
  const late = await asked("/session/passkey/challenge");
  room.later(5 * 60 - 1);
  const inTime = await asked("/session/passkey/challenge");
  room.later(1);
  expect((await post("/session/passkey", device.use(late.body.challenge), late.headers)).status, "late").toBe(401);
  expect((await post("/session/passkey", device.use(inTime.body.challenge), inTime.headers)).status).toBe(200);
  const own = await signedIn(first);
  const toMake = await asked("/account/passkeys/challenge", own);
  expect((await post("/session/passkey", device.use(toMake.body.challenge), toMake.headers)).status, "asked for a new key").toBe(401);
});

test("IDENTITY-15 P43 a counter that does not rise is a copy's", async () => {
  expect((await enter({ counter: 1000 })).status).toBe(200);
  for (const counter of [1000, 999, 0]) expect((await enter({ counter })).status, String(counter)).toBe(401);
  expect((await enter({ counter: 1001 })).status).toBe(200);
});

test("IDENTITY-16 IDENTITY-12 a passkey proves anew who one is, for its own account alone; adding and removing ask for that", async () => {
  const own = sessionOf((await enter()).headers);
  room.later(5 * 60);
  for (const path of ["/account/passkeys/challenge", "/account/passkeys/remove"]) {
    const body = path.endsWith("remove") ? { id: device.id } : {};
    expect(await post(path, body, own), path).toMatchObject({ status: 403, body: { code: "step-up-needed" } });
  }
  const question = await asked("/session/passkey/challenge", own);
  const proved = await post("/session/proof/passkey", device.use(question.body.challenge), question.headers);
  expect(proved.status).toBe(200);
  const renewed = sessionOf(proved.headers);
  expect(await session(own), "the old secret").toMatchObject({ actor: null });
  expect((await post("/account/passkeys/challenge", {}, renewed)).status).toBe(200);

  const theirs = await signedIn(other);
  const stranger = await asked("/session/passkey/challenge", theirs);
  expect(await post("/session/proof/passkey", device.use(stranger.body.challenge), stranger.headers)).toMatchObject({ status: 401, body: { code: "passkey-refused" } });
  expect((await post("/account/passkeys/remove", { id: device.id }, theirs)).status).toBe(404);
  expect((await post("/account/passkeys/remove", { id: device.id }, renewed)).status).toBe(200);
  expect((await enter()).status).toBe(401);
});

test("IDENTITY-16 IDENTITY-13 who is shut out, and who sets password and device anew, has no way in by a passkey", async () => {
  const key = makeAuthenticator();
  expect((await add(await signedIn(other), key)).status).toBe(200);
  const led = await signedIn(first);
  const { items } = (await room.request("GET", "/api/accounts", undefined, led)).body;
  const { id } = items.find((one: { login: string }) => one.login === "other");
  expect((await enter({}, key)).status).toBe(200);
  expect((await post(`/accounts/${id}/disable`, {}, led)).status).toBe(200);
  expect((await enter({}, key)).status).toBe(401);
  expect((await post(`/accounts/${id}/enable`, {}, led)).status).toBe(200);
  expect((await enter({}, key)).status).toBe(200);
  const invited = await inviteAnew(makeContext(room.database.database, room.now()), id);
  await accept(room, invited.outcome === "done" ? invited.value.secret : "", "other");
  expect((await enter({}, key)).status).toBe(401);
});
