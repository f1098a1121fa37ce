import { expect, test } from "vitest";
// @ts-expect-error -- a tool is plain JavaScript.
import { promisesOf, sumTrials, toReport } from "../../tools/faults.mjs";

const line = (promise: string, kind: string, trials: number) => JSON.stringify({ promise, kind, trials });

test("the report of faults adds up what was tried, in the order of the promises, and says when something failed", () => {
  const sums = sumTrials([line("P10", "migrations", 3), line("P5", "statement", 2), line("P5", "statement", 40), line("P1", "SIGKILL of the room", 30)]);
  expect(sums.map((one: { promise: string; trials: number }) => `${one.promise} ${one.trials}`)).toEqual(["P1 30", "P5 42", "P10 3"]);
  const promises = promisesOf("| promise | what holds |\n|---|---|\n| P5 | All or nothing. |\n");
  const page = toReport({ sums, promises, failed: false, about: "Today." });
  expect(page).toContain("| P5 | statement | 42 | |");
  expect(page).toContain("30 kills. With none failed in 30, the share that fails is below 10 % (95 %).");
  expect(page).toContain("* **P5** All or nothing.");
  expect(toReport({ sums, promises, failed: true, about: "Today." })).toContain("Something failed in this run");
});
