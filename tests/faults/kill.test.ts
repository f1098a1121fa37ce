import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { programFolder } from "../../src/server/database/database.ts";
import { openHome, secretsOf } from "../../src/server/database/home.ts";
import { whyNotSound } from "../../src/server/database/tables.ts";
import { makeTemporaryFolder } from "../kit/cluster-setup.ts";
import { startRoom, type RunningRoom } from "../kit/running-room.ts";

const rounds = 30;
const writers = 8;

/** One change that a writer sent: what it knows of it afterwards. */
interface Sent {
  readonly key: string;
  readonly code: string;
  /** The id the room answered with; undefined when no answer came. */
  id?: string;
}

function makeHome(): string {
  const folder = makeTemporaryFolder("kill");
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(openHome(folder).socketFolder, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

const party = (code: string) => JSON.stringify({ code, kind: "organisation", names: { en: code, fr: code, uk: code }, country: null, roles: [] });

function post(url: string, sent: Sent): Promise<Response> {
  return fetch(`${url}/api/parties`, { method: "POST", headers: { "content-type": "application/json", "idempotency-key": sent.key }, body: party(sent.code) });
}

/** Writes one party after the other until the room no longer answers. */
async function writeUntilKilled(url: string, name: string, sent: Sent[]): Promise<void> {
  for (let number = 0; ; number++) {
    const change: Sent = { key: `${name}-${number}`, code: `${name}-${number}` };
    sent.push(change);
    try {
      const response = await post(url, change);
      const body = (await response.json()) as { id: string };
      if (response.status === 201) change.id = body.id;
      else throw new Error(`${response.status} ${JSON.stringify(body)}`);
    } catch (error) {
      if (error instanceof TypeError || (error as Error).name === "AbortError" || /terminated|aborted/.test((error as Error).message)) return;
      throw error;
    }
  }
}

test(`what was acknowledged is there after each of ${rounds} kills, and what was not happens once when it is sent again`, async () => {
  const folder = makeHome();
  const all: Sent[] = [];
  let resent = 0;
  let room: RunningRoom = await startRoom(folder);
  for (let round = 0; round < rounds; round++) {
    const sent: Sent[] = [];
    const writing = Promise.all(Array.from({ length: writers }, (_, writer) => writeUntilKilled(room.url, `R${round}W${writer}`, sent)));
    // Kills fall at different moments: some at the first writes, some in full run.
    await new Promise((resolve) => setTimeout(resolve, 20 + ((round * 37) % 280)));
    await room.kill();
    await writing;
    room = await startRoom(folder);
    for (const change of sent.filter(({ id }) => id === undefined)) {
      const response = await post(room.url, change);
      expect(response.status, change.key).toBe(201);
      change.id = ((await response.json()) as { id: string }).id;
      resent++;
    }
    all.push(...sent);
  }
  expect(all.length).toBeGreaterThan(rounds * writers);
  expect(resent).toBeGreaterThan(0);

  // The witness: the rows themselves, read beside the room.
  const home = openHome(folder);
  const witness = new pg.Client({ host: home.socketFolder, user: "entente_owner", password: secretsOf(home).owner, database: "entente" });
  await witness.connect();
  const { rows } = await witness.query<{ id: string; code: string }>("select id, code from parties.party");
  expect(new Map(rows.map((row) => [row.code, row.id]))).toEqual(new Map(all.map((change) => [change.code, change.id])));
  const { rows: leaves } = await witness.query<{ id: string }>("select object_id as id from audit.leaf where action = 'party-added'");
  expect(leaves.map((leaf) => leaf.id).sort()).toEqual(all.map((change) => change.id).sort());
  expect(await whyNotSound(witness)).toBeNull();
  await witness.end();
  expect(await room.stop()).toBe(0);
}, 600_000);

test("a second process on one data directory is refused with a sentence that says who has it and where", async () => {
  const folder = makeHome();
  const room = await startRoom(folder);
  const second = spawnSync(process.execPath, [path.join(programFolder(), "dist", "server", "main.mjs")], { encoding: "utf8", env: { ...process.env, ENTENTE_HOME: folder, ENTENTE_PORT: "0", DATABASE_URL: "" } });
  expect(second.status).toBe(1);
  expect(second.stdout).toBe("");
  expect(second.stderr.trim().split("\n")).toEqual([expect.stringContaining(`Another Entente (process ${room.process.pid}) already has the data directory`)]);
  expect(second.stderr).toContain(room.url);
  expect((await fetch(`${room.url}/ready`)).status).toBe(200);
  expect(await room.stop()).toBe(0);
}, 60_000);

test("a data directory that was removed after a kill is made anew, though the old database server still ran", async () => {
  const folder = makeHome();
  const first = await startRoom(folder);
  await first.kill();
  rmSync(folder, { recursive: true, force: true });
  const second = await startRoom(folder);
  expect((await fetch(`${second.url}/ready`)).status).toBe(200);
  expect(await second.stop()).toBe(0);
}, 60_000);
