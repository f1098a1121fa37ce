import { afterAll, beforeAll, expect, test } from "vitest";
import { openTrialBed, rehearse, send, type TrialBed } from "../kit/bed.ts";
import { commands } from "../kit/commands.ts";
import { compareDumps, isNone, toPattern } from "../kit/dump.ts";
import { countTrials } from "../kit/trials.ts";

/** How often a request is repeated at once. */
const repeats = Number(process.env["ENTENTE_STORM"] ?? 64);

let bed: TrialBed;
beforeAll(async () => {
  bed = await openTrialBed();
});
afterAll(async () => {
  countTrials.write();
  await bed.close();
});

test.each(Object.keys(commands))(`P15, HTTP-9 ${repeats} repeats of %s at once with one key have one effect and one answer`, async (id) => {
  await rehearse(bed, id);
  const { pattern } = await rehearse(bed, id);
  const trial = await bed.prepare(id);
  const before = await bed.dumper.read();
  const { app } = bed.room;
  const answers = await Promise.all(Array.from({ length: repeats }, () => send(app, trial)));
  const done = answers.filter((one) => one.status < 300);
  const waiting = answers.filter((one) => one.status === 409 && one.body.code === "idempotency-in-flight");
  expect(done.length, answers.map((one) => `${one.status} ${String(one.body?.code)}`).join(", ")).toBeGreaterThan(0);
  expect(done.length + waiting.length).toBe(repeats);
  for (const one of waiting) expect(one.headers.get("retry-after")).toBe("1");
  for (const one of done) expect(Buffer.from(one.bytes).equals(Buffer.from(done[0]!.bytes))).toBe(true);
  expect(done.filter((one) => one.headers.get("idempotency-replayed") === null)).toHaveLength(1);
  const after = await bed.dumper.read();
  expect(toPattern(compareDumps(before, after), trial.mark)).toBe(pattern);
  // The same key for something else is refused, by whoever has it; another caller's same key is another.
  const other = await send(app, { ...trial, request: { ...trial.request, body: { surplus: id } } });
  expect([other.status, other.body.code === "idempotency-key-reused" || other.body.code === "invalid-request"]).toEqual([other.status === 422 ? 422 : 400, true]);
  expect(isNone(compareDumps(after, await bed.dumper.read()))).toBe(true);
  countTrials({ promise: "P15", kind: "repeats of one key at once", trials: repeats });
}, 120_000);
