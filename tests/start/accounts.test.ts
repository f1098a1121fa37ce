import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openHome } from "../../src/server/database/home.ts";
import { accept, type Person } from "../kit/accounts.ts";
import { makeTemporaryFolder } from "../kit/cluster-setup.ts";
import { asTestRoom, runCommand, startRoom, type RunningRoom } from "../kit/running-room.ts";

const folder = makeTemporaryFolder("accounts");
const home = path.join(folder, "room");
let room: RunningRoom;
let first: Person;

const entente = (...words: string[]) => {
  const { status, stdout, stderr } = runCommand(home, ...words, "--json");
  return { code: status, err: stderr, json: stdout === "" ? null : JSON.parse(stdout) };
};
const secretOf = (link: string) => link.split("#")[1]!;
const asked = () => ({ ...asTestRoom(room.url), now: () => new Date() });
const openSession = async (headers: Record<string, string>) => (await asked().request("GET", "/api/session", undefined, { origin: room.url, ...headers })).body;

beforeAll(async () => {
  room = await startRoom(home, { flags: ["--no-demo"] });
});
afterAll(async () => {
  await room.stop();
  rmSync(openHome(home).socketFolder, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

test("IDENTITY-9 the operator makes another link for the first coordinator, until there is one; the link before is over", async () => {
  const printed = /\/welcome#([\w-]{43})/.exec(room.said())![1]!;
  const made = entente("account", "first");
  expect([made.code, made.json.link]).toEqual([0, expect.stringContaining(`${room.url}/welcome#`)]);
  expect((await asked().request("POST", "/api/invitations/open", { secret: printed })).body).toMatchObject({ code: "invitation-over" });
  first = await accept(asked(), secretOf(made.json.link), "first", { party: { code: "NSATU", name: "Coordination" } });
  expect(entente("account", "first")).toMatchObject({ code: 1, err: expect.stringContaining("entente account renew") });
  expect(entente("account", "list").json.accounts).toEqual([expect.objectContaining({ login: "first", state: "active", memberships: [{ party: "NSATU", roles: ["coordinator"] }] })]);
});

test("IDENTITY-13 the operator invites people and shuts them out at once, but not the last coordinator", async () => {
  const invited = entente("account", "invite", "--party", "NSATU", "--roles", "auditor,hub");
  const reader = await accept(asked(), secretOf(invited.json.link), "reader");
  expect(await openSession(reader.headers)).toMatchObject({ roles: ["auditor", "hub"] });
  expect(entente("account", "disable", "Reader ").json).toEqual({ login: "reader", state: "disabled" });
  expect(await openSession(reader.headers)).toMatchObject({ actor: null });
  expect(entente("account", "disable", "first")).toMatchObject({ code: 1, json: { code: "last-coordinator" } });
  expect(entente("account", "enable", "reader").code).toBe(0);
  const { items } = (await asked().request("GET", "/api/audit?limit=3", undefined, first.headers)).body;
  expect(items.map((one: { action: string; actor: string; org: string }) => [one.action, one.actor, one.org])).toContainEqual(["account-disabled", "operator", "Entente"]);
});

test("IDENTITY-9 who lost password and device gets a link that sets others, and the sessions before it end", async () => {
  const link = entente("account", "renew", "first").json.link as string;
  const renewed = await accept(asked(), secretOf(link), "first");
  expect(await openSession(first.headers)).toMatchObject({ actor: null });
  expect(await openSession(renewed.headers)).toMatchObject({ roles: ["coordinator"] });
  first = renewed;
});

test("IDENTITY-10 the operator makes a token, lists it and revokes it", async () => {
  const made = entente("token", "create", "--login", "first", "--party", "NSATU", "--name", "nightly", "--scopes", "read", "--days", "2");
  expect([made.code, made.json.token]).toEqual([0, expect.stringMatching(/^ent_[\w-]{43}$/)]);
  const read = async () => (await asked().request("GET", "/api/parties", undefined, { authorization: `Bearer ${made.json.token}` })).status;
  expect(await read()).toBe(200);
  expect(entente("token", "list").json.tokens).toEqual([expect.objectContaining({ id: made.json.id, login: "first", org: "NSATU", name: "nightly", scopes: ["read"] })]);
  expect(entente("token", "revoke", made.json.id).code).toBe(0);
  expect([await read(), entente("token", "list").json.tokens, entente("token", "revoke", made.json.id).code]).toEqual([401, [], 1]);
});

test.each([
  [2, ["account", "invite", "--party", "NOWHERE", "--roles", "auditor"]], [2, ["account", "invite", "--party", "NSATU", "--roles", "king"]], [2, ["account", "disable", "nobody"]], [2, ["token", "revoke", "x"]],
  [2, ["token", "create", "--login", "first", "--party", "NSATU", "--name", "n", "--scopes", "read", "--days", "367"]], [2, ["token", "create", "--login", "nobody", "--party", "NSATU", "--name", "n", "--scopes", "read"]],
])("IDENTITY-10 what names nothing ends with %i", (code, words) => {
  expect(entente(...words).code, words.join(" ")).toBe(code);
});
