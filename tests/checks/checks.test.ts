import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { programFolder } from "../../src/server/database/database.ts";
// @ts-expect-error The tools are plain JavaScript.
import { findRuleFaults } from "../../tools/check-rules.mjs";
// @ts-expect-error The tools are plain JavaScript.
import { findTableFaults } from "../../tools/check-tables.mjs";
// @ts-expect-error The tools are plain JavaScript.
import { findTextFaults } from "../../tools/check-texts.mjs";
// @ts-expect-error The tools are plain JavaScript.
import { checkNode } from "../../tools/setup.mjs";
import { plant } from "./planted.ts";

const migration = { "src/server/migrations/0001-a.sql": "create schema parties; create schema needs;" };
const store = (sql: string, file = "src/modules/parties/store.ts") => findTableFaults(plant({ ...migration, [file]: `import { sql } from "kysely";\nexport const found = sql\`${sql}\`;\n` }));

test("tables: a store in its own schema is let through", () => {
  expect(store("select p.id, 'needs.need' from parties.party p where p.id = ${1} -- needs.need")).toEqual([]);
});

test("tables: another module's schema, a statement outside a store and a picture that writes are found", () => {
  expect(store("select n.id from needs.need n")).toEqual(["src/modules/parties/store.ts:2: parties touches needs.need"]);
  expect(store("update needs.need set x = 1")).toHaveLength(1);
  expect(store("select id from parties.party", "src/modules/parties/actions.ts")).toEqual(["src/modules/parties/actions.ts:2: a statement outside a store"]);
  expect(store("insert into needs.need (id) values (1)", "src/modules/picture/store.ts")).toEqual(["src/modules/picture/store.ts:2: the picture writes"]);
  expect(store("select id from needs.need", "src/modules/picture/store.ts")).toEqual([]);
});

test("rules: a rule without a test, and a test without a rule, are found", () => {
  const readme = { "src/modules/x/README.md": "- **PLEDGE-1** It holds.\n| PLEDGE-2 | So does this. |\n" };
  const tests = (text: string) => findRuleFaults(plant({ ...readme, "src/modules/x/x.test.ts": text }));
  expect(tests('test("PLEDGE-1 holds", f);\ntest.each([1])("PLEDGE-2 too, %i", f);\n')).toEqual([]);
  expect(tests('test("PLEDGE-1 holds", f);\n// test("PLEDGE-2 …\n')).toEqual(["src/modules/x/README.md: PLEDGE-2 has no test"]);
  expect(tests('test("PLEDGE-1, PLEDGE-2 hold", f);\ntest("PLEDGE-3 too", f);\n')).toEqual(["src/modules/x/x.test.ts:2: PLEDGE-3 is no rule of any README"]);
});

test("rules: a promise of the whole without a test, and a test of none, are found", () => {
  const readme = { "tests/README.md": "| P1 | It stays. |\n| P12 | So does this. |\n" };
  const tests = (text: string) => findRuleFaults(plant({ ...readme, "tests/faults/x.test.ts": text }));
  expect(tests('test("P1, P12 stay", f);\n')).toEqual([]);
  expect(tests('test("P1 stays", f);\ntest("P2 too", f);\n')).toEqual(["tests/README.md: P12 has no test", "tests/faults/x.test.ts:2: P2 is no rule of any README"]);
});

test("texts: a missing language, key, fact or plural form, and a refusal without a sentence, are found", async () => {
  const texts = (en: string, fr: string, uk: string, more: Record<string, string> = {}): Promise<string[]> => findTextFaults(plant({
    "src/texts/refusals.en.ts": `export const en = ${en};\n`, "src/texts/refusals.fr.ts": `export const fr = ${fr};\n`, "src/texts/refusals.uk.ts": `export const uk = ${uk};\n`, ...more,
  }));
  expect(await texts('{ a: "One {x}" }', '{ a: "Un {x}" }', '{ a: "Один {x}" }')).toEqual([]);
  expect(await texts('{ a: "One" }', "{}", '{ a: "Один" }')).toEqual(["src/texts/refusals.fr.ts: a: has no text"]);
  expect(await texts('{ a: "One {x}" }', '{ a: "Un {y}" }', '{ a: "Один {x}" }')).toEqual(['src/texts/refusals.fr.ts: a: names "y", the English text "x"']);
  expect(await texts('{ a: "One {x" }', '{ a: "Un {x}" }', '{ a: "Один {x}" }')).toHaveLength(3);
  const plural = (forms: string) => `{ a: "{n, plural, ${forms}}" }`;
  expect(await texts(plural("one {#} other {#}"), plural("one {#} other {#}"), plural("one {#} other {#}"))).toEqual(["src/texts/refusals.uk.ts: a: has no plural form few, many of n"]);
  const refusal = { "src/modules/x/x.ts": 'export const no = { rule: "X-1", code: "not-said" };\n' };
  expect(await texts('{ a: "One" }', '{ a: "Un" }', '{ a: "Один" }', refusal)).toEqual(["src/modules/x/x.ts:1: the refusal not-said has no sentence"]);
});

test.each([
  ["a clock", "export const now = Date.now();\n"],
  ["today", "export const now = new Date();\n"],
  ["chance", "export const chance = Math.random();\n"],
  ["a random id", 'import { randomUUID } from "node:crypto";\nexport const id = randomUUID();\n'],
])("lint: a rule that reads %s is found, an action is let through", (_what, text) => {
  const folder = plant({ "src/modules/x/rule.ts": text, "src/modules/y/actions.ts": text, "src/modules/y/day.ts": 'export const day = new Date("2031-01-01");\n' });
  mkdirSync(path.join(folder, "tools"));
  cpSync(path.join(programFolder(), ".oxlintrc.json"), path.join(folder, ".oxlintrc.json"));
  cpSync(path.join(programFolder(), "tools", "lint"), path.join(folder, "tools", "lint"), { recursive: true });
  const { stdout, status } = spawnSync(process.execPath, [path.join(programFolder(), "node_modules/oxlint/bin/oxlint"), "--format", "unix"], { cwd: folder, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
  expect(status).toBe(1);
  expect(stdout.split("\n").filter((line) => line.includes("hidden input"))).toHaveLength(1);
  expect(stdout).toContain("rule.ts");
});

test("setup: a Node that is too old is refused by name", () => {
  expect(() => checkNode("20.18.9")).toThrow("Entente needs Node 20.19 or newer; this is 20.18.9");
  for (const version of ["20.19.0", "22.1.0", "24.0.0"]) expect(() => checkNode(version)).not.toThrow();
});
