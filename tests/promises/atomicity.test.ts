import { afterAll, expect, inject, test } from "vitest";
import { allFileRoutes, allRoutes } from "../../src/server/routes.ts";
import { whyNotSound } from "../../src/server/database/tables.ts";
import { openTrialBed, rehearse, send, sendUntilTold, type Trial, type TrialBed } from "../kit/bed.ts";
import { commands } from "../kit/commands.ts";
import { compareDumps, isNone, toPattern, type Dump } from "../kit/dump.ts";
import { failAt, type Fault } from "../kit/faulty-database.ts";
import { sendAndHangUp, type HangUp } from "../kit/hung-up.ts";
import { ledgerFaults } from "../kit/ledger-faults.ts";
import { countTrials } from "../kit/trials.ts";

const faults: readonly Fault[] = ["failed", "connection lost", "reply lost"];
/** "all" tries every statement with every fault; otherwise statements get one of them by turns, so many in all and evenly over them, and a commit all. */
const everything = process.env["ENTENTE_FAULTS"] === "all";
const share = everything || inject("testServer").kind === "embedded";
const most = share ? 3 : 2;

afterAll(() => countTrials.write());

test("P5 every operation that changes something is among those tried", () => {
  // What is about signing in takes no key and keeps no answer; src/modules/identity has its tests.
  const changing = allRoutes.filter((route) => route.method !== "get" && route.change !== "session").map((route) => route.id);
  expect(Object.keys(commands).sort()).toEqual(changing.sort());
  // Imports and documents are tried in import-faults; a witness keeps one row in one statement, which witness.test.ts has in every order.
  expect(allFileRoutes.filter((route) => route.method !== "get").map((route) => route.path).sort()).toEqual(["/add-checkpoint", "/api/documents", "/api/imports/{kind}", "/api/jobs/{id}/cancel"]);
});

function faultsFor(statements: readonly string[], turn: number): [number, Fault][] {
  return statements.flatMap((text, index) => faults
    .filter((_fault, place) => everything || (text === "commit" ? share || place > 0 : (index + turn) % (share ? 3 : 9) === place))
    .map((fault): [number, Fault] => [index + 1, fault]));
}

/** So many of a list at most, evenly over it. */
function evenly<T>(list: readonly T[], most: number): readonly T[] {
  return list.filter((_one, index) => Math.floor(((index + 1) * most) / list.length) > Math.floor((index * most) / list.length));
}

async function tryFault(bed: TrialBed, id: string, rehearsed: { pattern: string; statements: readonly string[] }, at: number, fault: Fault): Promise<void> {
  const what = `${id}, statement ${at} (${rehearsed.statements[at - 1]!.trim().slice(0, 60)}) ${fault}`;
  const trial = await bed.prepare(id);
  const before = await bed.dumper.read();
  const faulty = bed.meddled(failAt(at, fault));
  const answer = await send(faulty.app, trial);
  const difference = compareDumps(before, await bed.dumper.read());
  const commit = rehearsed.statements[at - 1] === "commit";
  if (commit && fault === "reply lost") expect(toPattern(difference, trial.mark), what).toBe(rehearsed.pattern);
  else expect(isNone(difference), `${what}: ${toPattern(difference, trial.mark)}`).toBe(true);
  expect([answer.status, answer.body.code], `${what} ${bed.room.log.at(-1)}`).toEqual(fault === "failed" ? [500, "broken"] : [503, commit ? "outcome-unknown" : "not-now"]);
  if (fault !== "failed") expect(answer.headers.get("retry-after"), what).toBe("1");

  await resolve(bed, trial, before, rehearsed.pattern, what);
  countTrials({ promise: "P5", kind: `statement: ${commit ? "commit, " : ""}${fault}` });
}

/** Sends again, three times at once: one effect, and the same bytes for all. */
async function resolve(bed: TrialBed, trial: Trial, before: Dump, pattern: string, what: string): Promise<void> {
  const retries = await Promise.all([1, 2, 3].map(() => sendUntilTold(bed.room.app, trial)));
  for (const retry of retries) {
    expect(retry.status, `${what} ${JSON.stringify(retry.body)}`).toBeLessThan(300);
    expect(Buffer.from(retry.bytes).equals(Buffer.from(retries[0]!.bytes)), what).toBe(true);
  }
  expect(toPattern(compareDumps(before, await bed.dumper.read()), trial.mark), what).toBe(pattern);
  countTrials({ promise: "P6", kind: "sent again after a fault, three times at once", trials: 3 });
}

async function tryHangUp(bed: TrialBed, id: string, pattern: string, when: HangUp): Promise<void> {
  const what = `${id}, client gone ${JSON.stringify(when)}`;
  const trial = await bed.prepare(id);
  const before = await bed.dumper.read();
  await sendAndHangUp(bed, trial, when);
  const difference = compareDumps(before, await bed.dumper.read());
  if (when === "in its body") expect(isNone(difference), what).toBe(true);
  else expect(["", pattern], what).toContain(toPattern(difference, trial.mark));
  await resolve(bed, trial, before, pattern, what);
  countTrials({ promise: "P5", kind: when === "in its body" ? "client gone with half of its body sent" : "client gone while a statement runs" });
}

test.each(Object.keys(commands))("P5 P6 whichever statement of %s fails, all of it stands or nothing, and sending it again does it once", async (id) => {
  const bed = await openTrialBed();
  try {
    // Twice: what the first one left behind, such as movements agreed, later ones read too.
    await rehearse(bed, id);
    const rehearsed = await rehearse(bed, id);
    expect(rehearsed.statements.at(-1)).toBe("commit");
    expect(rehearsed.leaves).toBeGreaterThan(0);
    expect(rehearsed.pattern).toContain("+ server.idempotency ");
    const all = faultsFor(rehearsed.statements, Object.keys(commands).indexOf(id));
    const isCostly = !everything && /Consignment|Gate|Scan|Receipt|Exception/.test(id);
    const [commits, others] = [all.filter(([at]) => at === rehearsed.statements.length), all.filter(([at]) => at < rehearsed.statements.length)];
    // What moves goods takes many requests to prepare.
    for (const [at, fault] of everything ? all : [...evenly(others, isCostly ? 1 : most), ...commits]) await tryFault(bed, id, rehearsed, at, fault);
    const commit = rehearsed.statements.length;
    const hangUps: HangUp[] = ["in its body", ...(everything ? rehearsed.statements.map((_text, index) => index + 1) : [commit >> 1, commit]).map((atStatement) => ({ atStatement }))];
    const turn = Object.keys(commands).indexOf(id) % hangUps.length;
    for (const when of share && !isCostly ? hangUps.filter((_when, place) => everything || place === turn) : []) await tryHangUp(bed, id, rehearsed.pattern, when);
    expect([await whyNotSound(bed.dumper.client), await ledgerFaults(bed.room.database.database, bed.seed.donor)]).toEqual([null, []]);
  } finally {
    await bed.close();
  }
}, 300_000);
