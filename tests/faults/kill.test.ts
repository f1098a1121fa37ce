import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { killDatabase, makeHome, postmasterOf, startRoom, type RunningRoom } from "../kit/running-room.ts";
import { countTrials } from "../kit/trials.ts";
import { whatIsWrong, withWitness, Writers } from "../kit/writers.ts";

/** How often the room is killed. The number of the promise's own proof is 120 and more; by default there are as many as a build has time for. */
const rounds = Number(process.env["ENTENTE_KILLS"] || 40);

afterAll(() => countTrials.write());

/** What is killed, by turns: mostly the room alone, then the room with its database server, the server alone, its postmaster alone. */
const victims = ["room", "room", "room and database", "room", "database", "room", "database's first process", "room"] as const;

async function strike(victim: (typeof victims)[number], folder: string, room: RunningRoom): Promise<void> {
  if (victim === "room") return room.kill();
  if (victim === "room and database") {
    const killed = room.kill();
    killDatabase(folder);
    return killed;
  }
  if (victim === "database") killDatabase(folder);
  else process.kill(postmasterOf(folder), "SIGKILL");
}

test(`P1 what was acknowledged is there after each of ${rounds} kills, and what was not happens once when it is sent again`, async () => {
  const folder = makeHome();
  let room = await startRoom(folder);
  const writers = await Writers.prepare(room.url);
  let again = 0;
  for (let round = 0; round < rounds; round++) {
    const victim = victims[round % victims.length]!;
    const writing = writers.write(room.url);
    // Kills fall at different moments: some at the first writes, some in full run.
    await wait(20 + ((round * 37) % 280));
    await strike(victim, folder, room);
    if (victim.startsWith("room")) {
      await writing;
      room = await startRoom(folder);
    } else {
      writers.stop();
      await writing;
    }
    again += await writers.sendAgain(room.url);
    countTrials({ promise: "P1", kind: `SIGKILL of the ${victim} under load` });
  }
  expect(again).toBeGreaterThan(0);
  expect(await whatIsWrong(folder, writers)).toEqual([]);
  expect(writers.acknowledged.length).toBeGreaterThan(rounds * 8);
  countTrials({ promise: "P1", kind: "acknowledged writes looked for afterwards", trials: writers.acknowledged.length, note: `${again} had no answer and were sent again` });
  expect(await room.stop()).toBe(0);
}, 1_800_000);

test("P1 a room whose database server was killed goes on by itself", async () => {
  const folder = makeHome();
  const room = await startRoom(folder);
  const writers = await Writers.prepare(room.url);
  const before = postmasterOf(folder);
  killDatabase(folder);
  const writing = writers.write(room.url, 2);
  await wait(200);
  writers.stop();
  await writing;
  await writers.sendAgain(room.url);
  expect(postmasterOf(folder)).not.toBe(before);
  expect(await whatIsWrong(folder, writers)).toEqual([]);
  expect(await withWitness(folder, async (witness) => (await witness.query("select from parties.party")).rowCount)).toBeGreaterThan(2);
  expect(await room.stop()).toBe(0);
}, 120_000);
