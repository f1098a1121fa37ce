import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { makeClient } from "../../src/client/index.ts";
import { makeHome, startRoom, startWorker, type RunningRoom } from "../kit/running-room.ts";

/** A room that computes nothing itself, and what a test asks of its plans. */
async function openIdleRoom() {
  const folder = makeHome();
  const room: RunningRoom = await startRoom(folder, { flags: ["--workers", "0"] });
  onTestFinished(() => void room.process.kill("SIGKILL"));
  const client = makeClient(room.url, { actor: "coordinator" });
  const open = async (id: string) => (await client.GET("/api/proposals/{id}", { params: { path: { id } } })).data!;
  type Opened = Awaited<ReturnType<typeof open>>;
  const until = async (ids: readonly string[], isSo: (proposals: Opened[]) => boolean): Promise<Opened[]> => {
    for (;;) {
      const proposals = await Promise.all(ids.map(open));
      if (isSo(proposals)) return proposals;
      await wait(50);
    }
  };
  const propose = async (title: string) => (await client.POST("/api/proposals", { body: { title, horizonDays: 180, seconds: 60 } })).data!.id;
  return { folder, room, client, open, until, propose };
}

test("PROPOSAL-10 a plan whose worker process is killed in the middle is finished by another, and the room itself computes none", async () => {
  const { folder, room, client, open, until, propose } = await openIdleRoom();
  const id = await propose("Killed");
  expect((await open(id)).progress?.phase).toBe("waiting");
  const first = startWorker(folder);
  // In the middle: there is a plan already, and it is being bettered.
  const [taken] = await until([id], ([one]) => one!.state !== "computing" || one!.progress?.value !== null);
  first.kill("SIGKILL");
  // The planner was not yet done when it was killed: else this would prove nothing.
  expect(taken).toMatchObject({ state: "computing", progress: { value: expect.any(Number) } });
  expect((await open(id)).state).toBe("computing");
  startWorker(folder);
  const [done] = await until([id], ([one]) => one!.state !== "computing");
  expect(done).toMatchObject({ state: "ready", failure: null, summary: { checked: true, stoppedEarly: false } });
  // The curve is that of the run that came to an end.
  const [, value] = done!.curve.at(-1)!;
  expect(value).toBe(done!.summary!.tiers.find((tier) => tier.name === "on-time")!.value);
  const log = (await client.GET("/api/audit", { params: { query: { kind: "proposal", id } } })).data!.items;
  expect(log.map((one) => one.action)).toEqual(["proposal-ready", "proposal-asked"]);
  const accepted = await client.POST("/api/proposals/{id}/accept", { params: { path: { id } }, body: { version: done!.version, movements: "all" } });
  expect(accepted.data?.state).toBe("accepted");
  expect(await room.stop()).toBe(0);
});

test("PROPOSAL-10 of several scenarios shared by two worker processes all are computed, though one process is killed among them", async () => {
  const { folder, room, client, until, propose } = await openIdleRoom();
  const plan = await propose("To be varied");
  const first = startWorker(folder);
  const [base] = await until([plan], ([one]) => one!.state !== "computing");
  const donors = (await client.GET("/api/proposals/{id}/choices", { params: { path: { id: plan }, query: { kind: "donor" } } })).data!.items.slice(0, 4);
  const runs = donors.map(({ value }) => ({ title: `${value} is late`, changes: [{ kind: "delay-donor" as const, donor: value, days: 40 }] }));
  const asked = (await client.POST("/api/scenarios", { body: { horizonDays: 180, seconds: 60, beside: plan, runs } })).data!.items.map((one) => one.id);
  expect(asked).toHaveLength(4);
  startWorker(folder);
  const isTaken = (one: { state: string; progress: { phase: string } | null }) => one.state === "computing" && one.progress?.phase !== "waiting";
  const amid = await until(asked, (all) => all.filter(isTaken).length === 2 || all.every((one) => one.state !== "computing"));
  first.kill("SIGKILL");
  expect(amid.filter(isTaken)).toHaveLength(2);
  const done = await until(asked, (all) => all.every((one) => one.state !== "computing"));
  expect(done.map((one) => [one.state, one.kind, one.summary?.checked])).toEqual(done.map(() => ["ready", "scenario", true]));
  expect((await until([plan], () => true))[0]!.version).toBe(base!.version);
  expect(await room.stop()).toBe(0);
});
