import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeContext } from "../../../tests/kit/context.ts";
import { plansOf } from "../../../tests/kit/plans.ts";
import { addNeed, addOffer, must, seedRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { computeHelp, retakeSilentHelps } from "./actions-help.ts";
import type { ComputeHelp, KeptHelp } from "./help.ts";
import { mostTaken } from "./runs.ts";

let worked: TestRoom;
let idle: TestRoom;
const now = new Date("2026-12-01T09:00:00Z");
beforeAll(async () => {
  worked = await openTestRoom({ clock: () => now, planner: true });
  idle = await openTestRoom({ clock: () => now });
});
afterAll(async () => {
  expect([...worked.log, ...idle.log]).toEqual([]);
  await worked.close();
  await idle.close();
});

const ask = (room: TestRoom, id: string) => room.request("POST", `/api/proposals/${id}/help`, {});

test("PROPOSAL-19 what would help most is looked for by the worker and kept with the proposal, in words people know", async () => {
  const { proposed, open } = plansOf(() => worked);
  const seed = await seedRoom(worked, "HELP");
  const need = await addNeed(worked, seed, "HELP-N1", 5);
  await addOffer(worked, seed, "HELP-C1", 3);
  const ready = await proposed();
  expect(ready.help).toBeNull();
  expect(await ask(worked, ready.id)).toMatchObject({ status: 200, body: { help: { state: "waiting", tried: 0, helps: [] }, version: ready.version } });
  let found = await open(ready.id);
  while (["waiting", "computing"].includes(found.help.state)) found = await new Promise((resolve) => setTimeout(() => resolve(open(ready.id)), 50));
  expect(found.help).toMatchObject({
    state: "done", helps: [{
      kind: "offer", share: 0.4, exact: true, facts: { quantity: 2, item: "GEN-HELP", itemNames: expect.objectContaining({ en: expect.any(String) }), place: "DEPOT-HELP", nodeNames: expect.objectContaining({ en: expect.any(String) }) },
      needs: [{ need: { id: need.id, reference: "HELP-N1" }, units: 2 }],
    }],
  });
  // Asked again it stays as it was.
  expect((await ask(worked, ready.id)).body.help).toEqual(found.help);
  const log = await must(worked.request("GET", `/api/audit?kind=proposal&id=${ready.id}`));
  expect(log.items.map((one: any) => one.action)).toEqual(["proposal-help-found", "proposal-help-asked", "proposal-ready", "proposal-asked"]);
});

test("PROPOSAL-5, PROPOSAL-19 nobody asks what would help a proposal that has no plan, or is not there", async () => {
  const asked = await must(idle.request("POST", "/api/proposals", { title: "Waits", horizonDays: 30, seconds: 1 }));
  expect(await ask(idle, asked.id)).toMatchObject({ status: 409, body: { code: "proposal-not-ready", facts: { state: "computing" } } });
  expect(await ask(idle, randomUUID())).toMatchObject({ status: 404 });
});

/** A proposal with a plan for which help was asked, and nobody at work. */
async function waiting(): Promise<string> {
  const { computeWaiting } = await import("../../../tests/kit/planner.ts");
  const { id } = await must(idle.request("POST", "/api/proposals", { title: "Open", horizonDays: 30, seconds: 1 }));
  await computeWaiting(idle);
  expect(await ask(idle, id)).toMatchObject({ status: 200 });
  return id;
}

const context = () => makeContext(idle.database.database, now);
const stateOf = async (id: string) => (await must(idle.request("GET", `/api/proposals/${id}`))).help;
const work = (id: string, compute: ComputeHelp, closing = new AbortController()) => computeHelp(context, { id, worker: randomUUID(), compute, closing: closing.signal });
const finding = (helps: readonly KeptHelp[]): ComputeHelp => (_order, onProgress) => {
  onProgress({ tried: 3, of: 4, found: 1 });
  return { result: Promise.resolve(helps), end: () => {} };
};
/** Never ends by itself. */
const endless: ComputeHelp = () => {
  let fail = (_error: Error) => {};
  return { result: new Promise((_resolve, reject) => { fail = reject; }), end: () => fail(new Error("ended")) };
};

test("PROPOSAL-19 a search that breaks off has failed, and may be asked for again", async () => {
  const id = await waiting();
  await expect(work(id, () => ({ result: Promise.reject(new Error("broken")), end: () => {} }))).rejects.toThrow("broken");
  expect(await stateOf(id)).toMatchObject({ state: "failed" });
  expect((await ask(idle, id)).body.help).toMatchObject({ state: "waiting" });
  await work(id, finding([]));
  expect(await stateOf(id)).toMatchObject({ state: "done", helps: [] });
});

test("PROPOSAL-19 what a closing worker looks for is given back; what dead workers left is taken up twice, then it has failed", async () => {
  const id = await waiting();
  const closing = new AbortController();
  const closed = work(id, endless, closing);
  while ((await stateOf(id)).state !== "computing") await new Promise((resolve) => setTimeout(resolve, 10));
  closing.abort();
  await closed;
  expect(await stateOf(id)).toMatchObject({ state: "waiting" });
  const silence = () => sql`update planning.help set seen_at = now() - interval '1 minute' where proposal = ${id}`.execute(idle.database.database);
  for (let taken = 1; taken <= mostTaken; taken += 1) {
    await sql`update planning.help set state = 'computing', worker = 'dead', taken = taken + 1 where proposal = ${id}`.execute(idle.database.database);
    await silence();
    await retakeSilentHelps(context(), 15);
    expect(await stateOf(id)).toMatchObject({ state: taken < mostTaken ? "waiting" : "failed" });
  }
});
