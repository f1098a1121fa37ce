import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { programFolder } from "../src/server/database/database.ts";
import { makeTemporaryHome, removeHome } from "./kit/bench-room.ts";
import { alone, median, type Outcome } from "./kit/report.ts";

/** Seconds from typing `npm start` until the room says where it is; then Ctrl-C, as a terminal sends it. */
async function secondsUntilOpen(program: string, home: string): Promise<number> {
  const before = performance.now();
  const child = spawn("npm", ["start"], { cwd: program, detached: true, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ENTENTE_HOME: home, ENTENTE_PORT: "0" } });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  let said = "";
  const seconds = await new Promise<number>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        said += chunk;
        if (/Entente is open at/.test(said)) resolve((performance.now() - before) / 1000);
      });
    }
    void ended.then((code) => reject(new Error(`npm start ended with ${code}: ${said}`)));
  });
  process.kill(-child.pid!, "SIGINT");
  await ended;
  return seconds;
}

export async function bench(): Promise<Outcome> {
  const folder = makeTemporaryHome();
  const [program, home] = [path.join(folder, "clone"), path.join(folder, "room")];
  try {
    execFileSync("git", ["clone", "--quiet", "--depth", "1", `file://${programFolder()}`, program]);
    mkdirSync(home);
    if (existsSync(path.join(program, "node_modules"))) throw new Error("the clone is not fresh");
    const first = await secondsUntilOpen(program, home);
    const later: number[] = [];
    for (let round = 0; round < 3; round++) later.push(await secondsUntilOpen(program, home));
    return {
      about: "`npm start` as a newcomer types it: a fresh clone without packages, build, database or browser, then the same again.",
      data: "The demonstration; packages come from npm's cache where it has them.",
      rows: [alone("npm start in a fresh clone, until the room is open", "s", first, { atMost: 90 }), alone("npm start again, until the room is open", "s", median(later), { atMost: 5 })],
      postgres: null, notes: ["The later start is the median of three."],
    };
  } finally {
    removeHome(home);
    rmSync(folder, { recursive: true, force: true });
  }
}
