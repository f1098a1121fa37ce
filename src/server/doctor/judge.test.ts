import { expect, test } from "vitest";
import { isGuessable, judgeAccountKey, judgeClock, judgeDisk, judgeFiles, judgeKey, judgeMigrations, judgeRoles, judgeServer, judgeSignIn, type RoleFacts, type SignInFacts } from "./judge.ts";
import type { Finding } from "./finding.ts";

const states = (findings: readonly Finding[]) => findings.map(({ state }) => state);

test("DOCTOR-1 files others may read, and folders others may write into, are unsafe", () => {
  const folder = (mode: number | null) => judgeFiles([{ path: "/srv/room", kind: "folder", mode }]);
  expect([0o700, 0o755, null].map((mode) => states(folder(mode)))).toEqual([["ok"], ["ok"], ["ok"]]);
  expect([0o775, 0o757].map((mode) => states(folder(mode)))).toEqual([["unsafe"], ["unsafe"]]);
  const secret = (mode: number) => judgeFiles([{ path: "/srv/room", kind: "folder", mode: 0o700 }, { path: "/srv/room/secrets.json", kind: "secret", mode }]);
  expect(states(secret(0o600))).toEqual(["ok"]);
  expect(secret(0o640)).toEqual([{ check: "data-directory", state: "unsafe", says: "/srv/room/secrets.json has the mode 640: others on this machine may read it.", todo: "chmod 600 /srv/room/secrets.json" }]);
  expect(states(judgeFiles([{ path: "/srv/room/database", kind: "database", mode: 0o755 }]))).toEqual(["unsafe"]);
});

test("DOCTOR-1 a disk with less than a gigabyte is unsafe, with less than a tenth of it broken", () => {
  expect([2e9, 1e9, 1e9 - 1, 100e6, 100e6 - 1].map((freeBytes) => judgeDisk({ freeBytes, totalBytes: 1e12 }).state)).toEqual(["ok", "ok", "unsafe", "unsafe", "broken"]);
});

test("DOCTOR-1 an old server, one that may lose what it acknowledged, a way in the clear and a password that is tried first are found", () => {
  const sound = { version: 150_004, fsync: true, remote: true, encrypted: true, guessable: false };
  expect(judgeServer(sound)).toEqual([{ check: "database", state: "ok", says: "PostgreSQL 15 answers, encrypted." }]);
  expect(states(judgeServer({ ...sound, remote: false, encrypted: false }))).toEqual(["ok"]);
  expect(states(judgeServer({ version: 149_999, fsync: false, remote: true, encrypted: false, guessable: true }))).toEqual(["broken", "broken", "unsafe", "unsafe"]);
  expect([["entente", "entente"], ["postgres", "postgres"], ["x", "short"], ["a-login-of-its-own", "a-login-of-its-own"]].map(([user, word]) => isGuessable(user!, word!))).toEqual([true, true, true, true]);
  expect([isGuessable("entente", ""), isGuessable("entente", "k3V9sQ0aZp7LmX2w")]).toEqual([false, false]);
});

test("DOCTOR-1 a role in which requests work has to be held back by the database", () => {
  const application: RoleFacts = { name: "entente_app", use: "application", superuser: false, bypassesRowSecurity: false, makesRoles: false, owns: 0, rewrites: [] };
  const owner: RoleFacts = { ...application, name: "entente", use: "owner", owns: 40, rewrites: ["ledger.transfer"] };
  expect(states(judgeRoles([application, owner]))).toEqual(["ok"]);
  for (const change of [{ superuser: true }, { bypassesRowSecurity: true }, { makesRoles: true }, { owns: 1 }, { rewrites: ["audit.leaf"] }]) expect(states(judgeRoles([{ ...application, ...change }, owner])), JSON.stringify(change)).toEqual(["unsafe"]);
  expect(judgeRoles([application, { ...owner, superuser: true }])[0]!.says).toBe("The role entente is a superuser: nothing in the database holds it back.");
});

test("DOCTOR-1 migrations of a newer program, and changed ones, are broken; missing ones are applied at the next start", () => {
  const known = ["0001-room.sql", "0002-audit.sql"].map((name) => ({ name, sql: "", checksum: `sum of ${name}` }));
  expect(judgeMigrations(null, known)[0]!.says).toBe("The database is empty; the first start makes its tables.");
  expect(judgeMigrations(known.slice(0, 1), known)[0]!.says).toBe("1 migrations are applied as released; the next start applies 1 more.");
  expect(states(judgeMigrations(known, known))).toEqual(["ok"]);
  expect(states(judgeMigrations([...known, { name: "0003-later.sql", checksum: "" }], known))).toEqual(["broken"]);
  expect(judgeMigrations([{ name: "0001-room.sql", checksum: "another" }], known)).toMatchObject([{ state: "broken", says: "0001-room.sql was changed after it had been applied." }]);
});

test("DOCTOR-1 a demonstration under a public address is broken, and so is what lets the first comer in unsafe", () => {
  const room: SignInFacts = { setting: "accounts", origin: "https://room.example.org", coordinators: 2, runsAsRoot: false };
  expect(judgeSignIn(room)).toEqual([{ check: "sign-in", state: "ok", says: "Accounts; made known as https://room.example.org, with cookies that go over https to this host alone." }]);
  expect(states(judgeSignIn({ ...room, origin: undefined, runsAsRoot: true }))).toEqual(["ok"]);
  expect(states(judgeSignIn({ ...room, coordinators: 0 }))).toEqual(["unsafe"]);
  expect(states(judgeSignIn({ ...room, runsAsRoot: true }))).toEqual(["unsafe"]);
  expect(states(judgeSignIn({ ...room, setting: null }))).toEqual(["unsafe"]);
  expect(states(judgeSignIn({ ...room, setting: null, origin: undefined, coordinators: 0 }))).toEqual(["ok"]);
  expect(states(judgeSignIn({ ...room, setting: "demonstration" }))).toEqual(["broken"]);
  expect(states(judgeSignIn({ ...room, setting: "demonstration", origin: undefined }))).toEqual(["ok"]);
});

test("DOCTOR-1 clocks more than fifteen seconds apart are unsafe, and so is a log from the future", () => {
  const now = new Date("2026-12-01T09:00:00Z");
  const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  expect(states(judgeClock({ now, databaseNow: at(-15), newestEntryAt: at(15) }))).toEqual(["ok"]);
  expect(states(judgeClock({ now, databaseNow: at(-16), newestEntryAt: at(-1e6) }))).toEqual(["unsafe"]);
  expect(judgeClock({ now, databaseNow: null, newestEntryAt: at(16) })[0]!.says).toContain("2026-12-01T09:00:16.000Z");
});

test("DOCTOR-1 a log whose key is gone, unreadable or another's is broken", () => {
  const key = { file: "/srv/room/log-key.pem", missing: false, problem: null, signs: true, entries: 7 };
  expect(["ok", "ok", "ok"]).toEqual([key, { ...key, signs: null }, { ...key, missing: true, entries: 0 }].map((facts) => judgeKey(facts).state));
  expect([{ ...key, missing: true }, { ...key, problem: "no PEM" }, { ...key, signs: false }].map((facts) => judgeKey(facts).state)).toEqual(["broken", "broken", "broken"]);
});

test("DOCTOR-1 IDENTITY-18 a key of people's devices that is lost, or another one, is broken; secrets that lie open are unsafe", () => {
  const facts = { file: "/srv/room/account.key", missing: false, problem: null, sealed: 3, plain: 0, foreign: 0 };
  expect([facts, { ...facts, missing: true, sealed: 0 }, { ...facts, plain: 1 }, { ...facts, missing: true }, { ...facts, foreign: 1 }, { ...facts, problem: "It is no key." }].map((one) => judgeAccountKey(one).state))
    .toEqual(["ok", "ok", "unsafe", "broken", "broken", "broken"]);
});
