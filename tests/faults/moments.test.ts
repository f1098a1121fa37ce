import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { programFolder } from "../../src/server/database/database.ts";
import { openHome } from "../../src/server/database/home.ts";
import { startOf } from "../../src/server/database/process.ts";
import { beginRoom, killDatabase, makeHome, runCommand, startRoom } from "../kit/running-room.ts";
import { countTrials } from "../kit/trials.ts";
import { whatIsWrong, withWitness, Writers } from "../kit/writers.ts";

/** How many of each kind; more when the report is made. */
const times = (few: number) => few * Number(process.env["ENTENTE_MOMENTS"] || 1);

afterAll(() => countTrials.write());

test("P1, P10 a room that is killed while it starts, at its first start or a later one, opens at the next", async () => {
  for (let round = 0; round < times(2); round++) {
    const folder = makeHome();
    // The first kills fall into the making of the database and its migrations, the later ones into a start.
    for (const afterMs of [150, 600, 1500, 2500, 3500, 300, 900]) {
      const starting = beginRoom(folder);
      await Promise.race([wait(afterMs + round * 70), starting.url.catch(() => undefined)]);
      await starting.kill();
      if (afterMs % 200 !== 100) killDatabase(folder);
      countTrials({ promise: "P1", kind: "SIGKILL during a start" });
    }
    const room = await startRoom(folder);
    const writers = await Writers.prepare(room.url);
    expect(await whatIsWrong(folder, writers)).toEqual([]);
    expect(await room.stop()).toBe(0);
  }
}, 600_000);

const manyParties = (count: number) => ["code,kind,name_en,name_fr,name_uk,country,roles", ...Array.from({ length: count }, (_one, index) => `ORG-${index},organisation,x,x,x,,donor`)].join("\n");

test("P1 a kill during an import leaves the whole file or nothing of it, and one during a backup leaves the room as it was", async () => {
  const folder = makeHome();
  let room = await startRoom(folder);
  const count = () => withWitness(folder, async (witness) => (await witness.query("select from parties.party where code like 'ORG-%'")).rowCount);
  for (let round = 0; round < times(4); round++) {
    const started = await fetch(`${room.url}/api/imports/parties?fileName=many.csv`, { method: "POST", body: manyParties(1500), headers: { "idempotency-key": crypto.randomUUID() } });
    expect(started.status).toBe(202);
    await wait(40 + round * 130);
    if (round % 2) killDatabase(folder);
    await room.kill();
    room = await startRoom(folder);
    const [rows, leaves] = await withWitness(folder, async (witness) => [await count(), (await witness.query("select from audit.leaf where action = 'party-added' and object_kind = 'party'")).rowCount]);
    expect([0, 1500]).toContain(rows);
    expect(leaves).toBe(rows);
    countTrials({ promise: "P1", kind: "SIGKILL during an import" });
  }
  const file = path.join(folder, "room.backup");
  const again = await fetch(`${room.url}/api/imports/parties?fileName=many.csv`, { method: "POST", body: manyParties(1500), headers: { "idempotency-key": crypto.randomUUID() } });
  expect(again.status).toBe(202);
  while ((await count()) !== 1500) await wait(50);
  for (let round = 0; round < times(2); round++) {
    const backup = spawn(process.execPath, [path.join(programFolder(), "dist", "server", "cli.mjs"), "backup", file], { env: { ...process.env, ENTENTE_HOME: folder }, stdio: "ignore" });
    const ended = new Promise<number | null>((resolve) => backup.once("exit", resolve));
    await wait(250 + round * 200);
    if (round % 2) killDatabase(folder);
    else backup.kill("SIGKILL");
    const code = await ended;
    // What stands under the name asked for is a whole backup, or nothing stands there.
    expect(existsSync(file)).toBe(code === 0);
    rmSync(file, { force: true });
    countTrials({ promise: "P45", kind: "SIGKILL during a backup" });
  }
  expect((await fetch(`${room.url}/ready`)).status).toBe(200);
  expect(await count().catch(async () => (await wait(5000), count()))).toBe(1500);
  expect(await room.stop()).toBe(0);
}, 600_000);

test("P1, P8 a room that was stopped for a while goes on, and nobody takes its directory meanwhile", async () => {
  const folder = makeHome();
  const room = await startRoom(folder);
  const writers = await Writers.prepare(room.url);
  for (let round = 0; round < times(2); round++) {
    const writing = writers.write(room.url, 4);
    await wait(150);
    room.process.kill("SIGSTOP");
    const second = beginRoom(folder);
    expect(await new Promise((resolve) => second.process.once("exit", resolve))).toBe(1);
    expect(second.said()).toContain(`Another Entente (process ${room.process.pid}) already has the data directory`);
    room.process.kill("SIGCONT");
    await wait(150);
    writers.stop();
    await writing;
    countTrials({ promise: "P8", kind: "a second process while the first is stopped (SIGSTOP)" });
  }
  await writers.sendAgain(room.url);
  expect(await whatIsWrong(folder, writers)).toEqual([]);
  // The command line asks the room that is open, and does not open the directory beside it.
  const audit = runCommand(folder, "audit", "--limit", "1", "--json");
  expect([audit.status, JSON.parse(audit.stdout).entries.length]).toEqual([0, 1]);
  expect(runCommand(folder, "restore", "nothing.backup").status).toBe(3);
  expect((await fetch(`${room.url}/ready`)).status).toBe(200);
  expect(await room.stop()).toBe(0);
}, 300_000);

test("P8 what a kill left behind does not keep a room from opening, and of two that find it at once one opens", async () => {
  const folder = makeHome();
  await (await startRoom(folder)).stop();
  const { cluster } = openHome(folder);
  const holder = path.join(folder, "holder.json");
  const leftovers: Record<string, () => void> = {
    "a lock of a process number that now is another program's": () => writeFileSync(holder, JSON.stringify({ pid: process.pid, startedAt: `${Number(startOf(process.pid)) - 1}` })),
    "a lock of nobody": () => writeFileSync(holder, JSON.stringify({ pid: 4_194_304, startedAt: "1" })),
    "an empty lock": () => writeFileSync(holder, ""),
    "an empty postmaster.pid": () => writeFileSync(path.join(cluster, "postmaster.pid"), ""),
    "a postmaster.pid of another program": () => writeFileSync(path.join(cluster, "postmaster.pid"), `${process.pid}\n${cluster}\n`),
  };
  for (const [what, leave] of Object.entries(leftovers)) {
    leave();
    const both = [beginRoom(folder), beginRoom(folder)];
    const opened = await Promise.allSettled(both.map((one) => one.url));
    expect(opened.filter((one) => one.status === "fulfilled"), `${what}: ${both.map((one) => one.said()).join(" | ")}`).toHaveLength(1);
    const winner = both[opened.findIndex((one) => one.status === "fulfilled")]!;
    expect(both.find((one) => one !== winner)!.said(), what).toMatch(/already has the data directory|could not be taken/);
    expect(await winner.stop(), what).toBe(0);
    countTrials({ promise: "P8", kind: `two starts at once over ${what}` });
  }
}, 300_000);

test("P9 a room that is closed under load answers what it took, turns the rest away, and ends by itself", async () => {
  const folder = makeHome();
  let room = await startRoom(folder);
  const writers = await Writers.prepare(room.url);
  for (let round = 0; round < times(4); round++) {
    const writing = writers.write(room.url);
    await wait(60 + round * 90);
    const code = room.stop(round % 2 ? "SIGTERM" : "SIGINT");
    expect(await code, room.said()).toBe(0);
    writers.stop();
    await writing;
    countTrials({ promise: "P9", kind: `${round % 2 ? "SIGTERM" : "SIGINT"} under load` });
    room = await startRoom(folder);
    // What was not answered was not carried out: nothing is cut off in the middle.
    expect(await whatIsWrong(folder, writers)).toEqual([]);
    expect(await withWitness(folder, async (witness) => (await witness.query("select code from parties.party where code = any($1)", [writers.sent.filter((one) => one.id === undefined).map((one) => one.key)])).rows)).toEqual([]);
    await writers.sendAgain(room.url);
  }
  expect(readFileSync(path.join(folder, "database.log"), "utf8")).not.toMatch(/PANIC/);
  expect(await room.stop()).toBe(0);
}, 300_000);

test("P1 a data directory that was removed after a kill is made anew, though the old database server still ran", async () => {
  const folder = makeHome();
  const first = await startRoom(folder);
  await first.kill();
  rmSync(folder, { recursive: true, force: true });
  const second = await startRoom(folder);
  expect((await fetch(`${second.url}/ready`)).status).toBe(200);
  expect(await second.stop()).toBe(0);
}, 60_000);
