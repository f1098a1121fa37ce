import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { programFolder } from "../../src/server/database/database.ts";
import { makeHome, startRoom } from "../kit/running-room.ts";

/** Another process that computes plans for the room of a data directory. */
function startWorker(folder: string): ChildProcess {
  const { DATABASE_URL: _elsewhere, ...environment } = process.env;
  const worker = spawn(process.execPath, [path.join(programFolder(), "dist", "server", "cli.mjs"), "work"], { env: { ...environment, ENTENTE_HOME: folder }, stdio: "ignore" });
  onTestFinished(() => void worker.kill("SIGKILL"));
  return worker;
}

test("PROPOSAL-10 a plan whose worker process is killed is finished by another, and the room itself computes none", async () => {
  const folder = makeHome();
  const room = await startRoom(folder, { flags: ["--workers", "0"] });
  onTestFinished(() => void room.process.kill("SIGKILL"));
  const ask = async (method: string, place: string, body?: unknown): Promise<any> => {
    const answer = await fetch(`${room.url}/api${place}`, { method, headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() }, ...(body ? { body: JSON.stringify(body) } : {}) });
    expect(answer.status).toBeLessThan(300);
    return answer.json();
  };
  const until = async (id: string, isSo: (proposal: any) => boolean) => {
    for (;;) {
      const proposal = await ask("GET", `/proposals/${id}`);
      if (isSo(proposal)) return proposal;
      await wait(50);
    }
  };
  const { id } = await ask("POST", "/proposals", { title: "Killed", horizonDays: 180, seconds: 60 });
  expect((await ask("GET", `/proposals/${id}`)).progress.phase).toBe("waiting");
  const first = startWorker(folder);
  const taken = await until(id, ({ state, progress }) => state !== "computing" || progress.phase !== "waiting");
  first.kill("SIGKILL");
  // The planner was not yet done when it was killed: else this would prove nothing.
  expect(taken.state).toBe("computing");
  expect((await ask("GET", `/proposals/${id}`)).state).toBe("computing");
  startWorker(folder);
  expect(await until(id, ({ state }) => state !== "computing")).toMatchObject({ state: "ready", summary: { checked: true } });
  expect(await room.stop()).toBe(0);
});
