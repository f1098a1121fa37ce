import { afterAll, expect, inject, test } from "vitest";
import { whyNotSound } from "../../src/server/database/tables.ts";
import { kinds } from "../../src/server/imports/kinds.ts";
import { openTrialBed, type TrialBed } from "../kit/bed.ts";
import { documentFile } from "../kit/commands.ts";
import { compareDumps, isNone, toPattern } from "../kit/dump.ts";
import { failAt, type Fault } from "../kit/faulty-database.ts";
import { bring, importFiles } from "../kit/import-files.ts";
import { ask } from "../kit/test-room.ts";
import { countTrials } from "../kit/trials.ts";

const everything = process.env["ENTENTE_FAULTS"] === "all";
const share = everything || inject("testServer").kind === "embedded";
const faults: readonly Fault[] = ["failed", "connection lost", "reply lost"];

afterAll(() => countTrials.write());

test("P5 every kind of file that may be imported is among those tried", () => {
  expect(Object.keys(importFiles).sort()).toEqual(Object.keys(kinds).sort());
});

async function rehearse(bed: TrialBed, kind: string) {
  const mark = "T0000Z";
  const file = await importFiles[kind]!(bed, mark);
  const before = await bed.dumper.read();
  const watched = bed.meddled(() => undefined);
  expect(await bring(watched.app, file), kind).toMatchObject({ state: "done", result: { refused: [] } });
  return { pattern: toPattern(compareDumps(before, await bed.dumper.read()), mark), statements: [...watched.statements] };
}

test.each(Object.keys(importFiles))("P5 P6 whichever statement of an import of %s fails, the whole file stands or nothing of it, and importing it again does it once", async (kind) => {
  const bed = await openTrialBed();
  try {
    const { pattern, statements } = await rehearse(bed, kind);
    expect(statements.at(-1)).toBe("commit");
    expect(pattern).toContain("file-imported");
    const cases = statements.flatMap((text, index) => faults.filter((_fault, place) => everything || (text === "commit" ? share || place > 0 : (index + kind.length) % (share ? 3 : 9) === place)).map((fault) => [index + 1, fault] as const));
    for (const [number, [at, fault]] of cases.entries()) {
      const what = `${kind}, statement ${at} (${statements[at - 1]!.trim().slice(0, 60)}) ${fault}`;
      const mark = `T${String(number + 1).padStart(4, "0")}Z`;
      const file = await importFiles[kind]!(bed, mark);
      const before = await bed.dumper.read();
      const job = await bring(bed.meddled(failAt(at, fault)).app, file);
      const difference = compareDumps(before, await bed.dumper.read());
      const unknown = statements[at - 1] === "commit" && fault !== "failed";
      if (unknown && fault === "reply lost") expect(toPattern(difference, mark), what).toBe(pattern);
      else expect(isNone(difference), `${what}: ${toPattern(difference, mark)}`).toBe(true);
      expect(job, what).toMatchObject({ state: "failed", result: null, failure: fault === "failed" ? expect.stringMatching(/^broken /) : unknown ? "outcome-unknown" : "not-now" });

      const retries = await Promise.all([1, 2, 3].map(() => bring(bed.room.app, file)));
      for (const retry of retries) expect(retry, what).toMatchObject({ state: "done", result: { refused: [] } });
      expect(toPattern(compareDumps(before, await bed.dumper.read()), mark), what).toBe(pattern);
      countTrials({ promise: "P5", kind: `import, statement: ${fault}` });
      countTrials({ promise: "P6", kind: "imported again after a fault, three times at once", trials: 3 });
    }
    expect(await whyNotSound(bed.dumper.client)).toBeNull();
  } finally {
    await bed.close();
  }
}, 300_000);

test("P5 P6 whichever statement of taking a document in fails, it is kept whole or not at all, and sending it again keeps it once", async () => {
  const bed = await openTrialBed();
  const bringDocument = (app: Parameters<typeof ask>[0], mark: string) => {
    const { path, body, headers } = documentFile(mark);
    return ask(app, "POST", path, body, headers);
  };
  try {
    const before = await bed.dumper.read();
    const watched = bed.meddled(() => undefined);
    expect((await bringDocument(watched.app, "T0000Z")).status).toBe(201);
    const pattern = toPattern(compareDumps(before, await bed.dumper.read()), "T0000Z");
    expect(pattern).toContain("+ intake.passage ");
    expect(watched.statements.at(-1)).toBe("commit");
    for (const [index, text] of watched.statements.entries()) for (const fault of everything || text === "commit" ? faults : [faults[index % 3]!]) {
      const what = `statement ${index + 1} (${text.trim().slice(0, 60)}) ${fault}`;
      const mark = `T${String(index + 1).padStart(3, "0")}${faults.indexOf(fault)}Z`;
      const was = await bed.dumper.read();
      const answer = await bringDocument(bed.meddled(failAt(index + 1, fault)).app, mark);
      const difference = compareDumps(was, await bed.dumper.read());
      if (text === "commit" && fault === "reply lost") expect(toPattern(difference, mark), what).toBe(pattern);
      else expect(isNone(difference), `${what}: ${toPattern(difference, mark)}`).toBe(true);
      expect([answer.status, answer.body.code], what).toEqual(fault === "failed" ? [500, "broken"] : [503, text === "commit" ? "outcome-unknown" : "not-now"]);
      const retries = await Promise.all([1, 2, 3].map(() => bringDocument(bed.room.app, mark)));
      expect(new Set(retries.map((one) => one.body.id)).size, what).toBe(1);
      expect(retries.every((one) => one.status === 200 || one.status === 201), what).toBe(true);
      expect(toPattern(compareDumps(was, await bed.dumper.read()), mark), what).toBe(pattern);
      countTrials({ promise: "P5", kind: `document, statement: ${fault}` });
      countTrials({ promise: "P6", kind: "document sent again after a fault, three times at once", trials: 3 });
    }
    expect(await whyNotSound(bed.dumper.client)).toBeNull();
  } finally {
    await bed.close();
  }
}, 300_000);
