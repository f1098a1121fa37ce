// docs/asvs.csv says of each requirement of the OWASP ASVS 5.0 whether the room meets it, and by what. Evidence is a rule, which has a test,
// or a file that is there; what is met, wholly or in part, has some, and every requirement of the levels claimed has its row.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parse as parseCsv } from "csv-parse/sync";
import { root, runTool } from "./setup.mjs";
import { listFiles, report } from "./sources.mjs";

const states = ["met", "partly", "not", "operator", "n/a"];

/** Requirements of version 5.0.0: all of the first two levels, and so many of the third that are taken on. */
const wanted = { 1: 70, 2: 183, 3: 33 };

const isRule = (text) => /^(?:[A-Z]{2,}-\d+|P\d+)$/.test(text);

export function findAsvsFaults(folder = root, counts = wanted) {
  const rules = new Set();
  for (const file of [...listFiles(folder, "src", /\/README\.md$/), ...listFiles(folder, "tests", /\/README\.md$/)]) {
    for (const [, listed, tabled] of readFileSync(path.join(folder, file), "utf8").matchAll(/^\s*(?:[-*]\s+\*\*([A-Z]+-?\d+)\*\*|\|\s*\**([A-Z]+-?\d+)\**\s*\|)/gm)) rules.add(listed ?? tabled);
  }
  const rows = parseCsv(readFileSync(path.join(folder, "docs", "asvs.csv"), "utf8"), { columns: true });
  const seen = new Set();
  const faults = rows.flatMap(({ id, level, state, subject, evidence, note }) => {
    const said = [];
    if (!/^\d+\.\d+\.\d+$/.test(id) || seen.has(id)) said.push("is no requirement, or stands twice");
    seen.add(id);
    if (!states.includes(state)) said.push(`has no state ${state}`);
    if (!subject) said.push("says nothing");
    const list = evidence.split(" ").filter(Boolean);
    if (["met", "partly"].includes(state) && list.length === 0) said.push(`is ${state} by nothing`);
    if (["not", "n/a", "operator"].includes(state) && level === "3") said.push("is not taken on: leave it out");
    if (state === "partly" && !note) said.push("does not say what is missing");
    for (const one of list) if (isRule(one) ? !rules.has(one) : !existsSync(path.join(folder, one))) said.push(`rests on ${one}, which is not there`);
    return said.map((fault) => `docs/asvs.csv: ${id} ${fault}`);
  });
  for (const [level, count] of Object.entries(counts)) {
    const found = rows.filter((row) => row.level === level).length;
    if (found !== count) faults.push(`docs/asvs.csv: ${found} requirements of level ${level}, not ${count}`);
  }
  return faults;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runTool(() => report(findAsvsFaults(path.resolve(process.argv[2] ?? root)), "Every requirement claimed rests on something that is there.", "requirements rest on nothing."));
}
