import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { programFolder } from "../../src/server/database/database.ts";
import { connectionOf, openHome } from "../../src/server/database/home.ts";
import { makeTemporaryFolder, startServer, toUrl } from "../kit/cluster-setup.ts";
import { startRoom } from "../kit/running-room.ts";

const folder = makeTemporaryFolder("doctor");
const home = path.join(folder, "room");
afterAll(() => {
  rmSync(openHome(home).socketFolder, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

interface Diagnosis { readonly sound: boolean; readonly findings: readonly { readonly check: string; readonly state: string; readonly says: string; readonly todo?: string }[] }

function doctor(environment: Record<string, string> = {}): { code: number | null; said: string; diagnosis: Diagnosis } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(programFolder(), "dist", "server", "cli.mjs"), "doctor", "--json"],
    { encoding: "utf8", env: { ...process.env, DATABASE_URL: "", ENTENTE_HOME: home, ENTENTE_PORT: "0", ...environment } });
  return { code: status, said: stdout + stderr, diagnosis: JSON.parse(stdout) as Diagnosis };
}
const faults = ({ diagnosis }: ReturnType<typeof doctor>) => diagnosis.findings.filter(({ state }) => state !== "ok").map(({ check, state }) => `${check} ${state}`);

test("DOCTOR-2 before the first start the doctor finds nothing wrong and makes nothing", () => {
  const first = doctor();
  expect([first.code, faults(first), first.diagnosis.sound]).toEqual([0, [], true]);
  expect(existsSync(home)).toBe(false);
});

test("DOCTOR-1 settings that do not open a room are said and end with 1", () => {
  const wrong = doctor({ ENTENTE_ORIGIN: "http://room.example.org" });
  expect([wrong.code, faults(wrong)]).toEqual([1, ["settings broken"]]);
});

test("DOCTOR-1 a room is sound while it is open and after it is closed; what is planted in it is found, one by one, without a secret in what is said", async () => {
  const room = await startRoom(home, { flags: ["--no-demo", "--demo-users"] });
  try {
    const open = doctor();
    expect([open.code, faults(open)]).toEqual([0, []]);
    expect(faults(doctor({ ENTENTE_ORIGIN: "https://room.example.org" }))).toContain("sign-in broken");
    await rewrite("update server.migration set checksum = 'planted' where name = '0001-room.sql'", "grant update on ledger.transfer to entente_app");
    expect(faults(doctor())).toEqual(["roles unsafe", "migrations broken"]);
    await rewrite(`update server.migration set checksum = '${original()}' where name = '0001-room.sql'`, "revoke update on ledger.transfer from entente_app");
  } finally {
    await room.stop();
  }
  const before = readdirSync(home).sort();
  const closed = doctor();
  expect([closed.code, faults(closed)]).toEqual([0, []]);
  expect(readdirSync(home).sort()).toEqual(before);

  const secrets = path.join(home, "secrets.json");
  chmodSync(secrets, 0o644);
  chmodSync(home, 0o777);
  const readable = doctor();
  expect(faults(readable)).toEqual(["data-directory unsafe", "data-directory unsafe"]);
  chmodSync(secrets, 0o600);
  chmodSync(home, 0o755);

  const key = path.join(home, "log-key.pem");
  renameSync(key, `${key}.kept`);
  writeFileSync(key, "no key", { mode: 0o600 });
  const unreadable = doctor();
  expect(faults(unreadable)).toEqual(["signing-key broken"]);
  renameSync(`${key}.kept`, key);

  for (const secret of Object.values(JSON.parse(readFileSync(secrets, "utf8")) as Record<string, string>)) {
    for (const { said } of [closed, readable, unreadable]) expect(said.includes(secret), "DOCTOR-3").toBe(false);
  }
}, 180_000);

test("DOCTOR-3 a database elsewhere is looked at as it is, and its password is not told", async () => {
  const { server, stop } = await startServer();
  try {
    const found = doctor({ DATABASE_URL: toUrl(server.owner, server.template) });
    expect(found.diagnosis.findings.find(({ check }) => check === "database")?.state).not.toBe("broken");
    expect(found.said).not.toContain(String(server.owner.password));
    const away = doctor({ DATABASE_URL: "postgres://entente:Xq7-canary-9Lm2@127.0.0.1:1/entente" });
    expect([away.code, faults(away)]).toEqual([1, ["database broken"]]);
    expect(away.said).not.toContain("canary");
  } finally {
    await stop();
  }
}, 180_000);

async function rewrite(...statements: string[]): Promise<void> {
  const client = new pg.Client(connectionOf(openHome(home), "owner", "entente"));
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

function original(): string {
  return createHash("sha256").update(readFileSync(path.join(programFolder(), "src", "server", "migrations", "0001-room.sql"), "utf8")).digest("hex");
}
