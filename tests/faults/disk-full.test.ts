import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { asTestRoom, makeHome, startRoom } from "../kit/running-room.ts";
import { countTrials } from "../kit/trials.ts";
import { whatIsWrong, Writers } from "../kit/writers.ts";

const rounds = Number(process.env["ENTENTE_DISKS"] ?? 1);
const run = (file: string, ...words: string[]) => spawnSync(file, words, { encoding: "utf8" });

/** A disk of its own can be made by whoever may mount one; elsewhere the same is tried with what a full disk makes the database say (tests/promises). */
const mayMount = process.platform === "linux" && run("mount", "--version").status === 0 && process.getuid?.() === 0 && run("unshare", "-m", "true").status === 0;

afterAll(() => countTrials.write());

/** Fills a disk until nothing more goes onto it. */
function fill(folder: string): void {
  run("dd", "if=/dev/zero", `of=${path.join(folder, "filler")}`, "bs=64k", "status=none");
}

test.runIf(mayMount)("P7 a full disk acknowledges nothing that is not there, hangs nobody, and is written to again once there is space", async () => {
  for (let round = 0; round < rounds; round++) {
    const folder = makeHome();
    const disk = path.join(folder, "disk");
    mkdirSync(disk);
    expect(run("mount", "-t", "tmpfs", "-o", "size=160m,mode=0755", "entente-test", disk).stderr).toBe("");
    try {
      const home = path.join(disk, "room");
      let room = await startRoom(home);
      const writers = await Writers.prepare(room.url);
      let writing = writers.write(room.url, 4);
      await wait(300 + round * 100);
      fill(disk);
      // Log segments that are there already are used up first; then every change says so, and none waits for long.
      let refused = 0;
      for (let turn = 0; turn < 400 && refused < 12 && room.process.exitCode === null; turn++) {
        const key = `FULL-${round}-${turn}`;
        const began = performance.now();
        const answer = await asTestRoom(room.url).request("POST", "/api/parties", { code: key, kind: "organisation", names: { en: "x".repeat(190), fr: key, uk: key }, country: null, roles: [] }, { "idempotency-key": key }).catch(() => null);
        expect(performance.now() - began).toBeLessThan(10_000);
        if (answer === null) break;
        expect([201, 503, 507], JSON.stringify(answer.body)).toContain(answer.status);
        if (answer.status !== 201) refused++;
        if (answer.status === 507 || answer.status === 503) expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
        fill(disk);
      }
      // A disk that refused nothing was not full.
      expect(refused + Number(room.process.exitCode !== null)).toBeGreaterThan(0);
      countTrials({ promise: "P7", kind: "changes refused while the disk was full", trials: refused });
      writers.stop();
      await writing;
      run("rm", "-f", path.join(disk, "filler"));
      // The database server ends itself when its log cannot be written; the room starts it again, or is started again.
      if (room.process.exitCode !== null) room = await startRoom(home);
      const ready = async () => (await fetch(`${room.url}/api/parties?limit=1`).catch(() => null))?.status;
      for (let turn = 0; turn < 100 && (await ready()) !== 200; turn++) await wait(200);
      expect(await ready()).toBe(200);
      writing = writers.write(room.url, 4);
      await wait(400);
      writers.stop();
      await writing;
      await writers.sendAgain(room.url);
      expect(await whatIsWrong(home, writers)).toEqual([]);
      countTrials({ promise: "P7", kind: "disks filled under load", note: `${writers.acknowledged.length} acknowledged writes looked for in the last of them` });
      expect(await room.stop()).toBe(0);
    } finally {
      for (let turn = 0; turn < 20 && run("umount", disk).status !== 0; turn++) await wait(250);
    }
  }
}, 300_000);

test("P7 what is refused for want of space says so, and for how long to wait", async () => {
  const { failureOf } = await import("../../src/server/database/failure.ts");
  for (const code of ["53100", "53000", "58030", "ENOSPC", "EDQUOT"]) expect(failureOf(Object.assign(new Error("full"), { code })), code).toBe("no-space");
  countTrials({ promise: "P7", kind: "words of a full disk that are understood", trials: 5 });
});
