import { expect, test } from "vitest";
// @ts-expect-error The tools are plain JavaScript.
import { findForbidden } from "../../tools/arrows.mjs";
import { plant } from "./planted.ts";

const sound = {
  "src/kernel/day.ts": "export type Day = string;\n",
  "src/edges/keyset.ts": "export type Sql = unknown;\n",
  "src/edges/shapes.ts": "export const nothing = 0;\n",
  "src/server/room.ts": "export const room = 0;\n",
  "src/planner/index.ts": "export const plan = 0;\n",
  "src/planner/model.ts": "export const model = 0;\n",
  "src/modules/parties/index.ts": 'export { check } from "./party.ts";\n',
  "src/modules/parties/party.ts": 'import type { Day } from "../../kernel/day.ts";\nexport const check = (day: Day) => day;\n',
  "src/modules/parties/store.ts": 'import { check } from "./party.ts";\nexport const find = check;\n',
  "src/modules/parties/actions.ts": 'import { find } from "./store.ts";\nexport const open = find;\n',
  "src/modules/needs/index.ts": "export const need = 0;\n",
};

const forbidden = (planted: Record<string, string>): Promise<string[]> => findForbidden(plant({ ...sound, ...planted }));

test("a sound tree has no forbidden import", async () => {
  expect(await forbidden({})).toEqual([]);
});

test.each([
  ["a rule that reads a store", { "src/modules/parties/party.ts": 'import { find } from "./store.ts";\nexport const check = find;\n' }],
  ["a rule that reads a file", { "src/modules/parties/party.ts": 'import { readFileSync } from "node:fs";\nexport const check = readFileSync;\n' }],
  ["a route that uses a store", { "src/modules/parties/routes.ts": 'import { find } from "./store.ts";\nexport const routes = [find];\n' }],
  ["a module that knows the server", { "src/modules/parties/actions.ts": 'import { room } from "../../server/room.ts";\nexport const open = room;\n' }],
  ["a module that reaches behind another's face", { "src/modules/needs/need.ts": 'import { check } from "../parties/party.ts";\nexport const need = check;\n' }],
  ["a module that reaches into another's store", { "src/modules/needs/actions.ts": 'import { find } from "../parties/store.ts";\nexport const open = find;\n' }],
  ["a module that uses one it has no arrow to", { "src/modules/parties/actions.ts": 'import { need } from "../needs/index.ts";\nexport const open = need;\n' }],
  ["an action that uses request shapes", { "src/modules/parties/actions.ts": 'import { nothing } from "../../edges/shapes.ts";\nexport const open = nothing;\n' }],
  ["a kernel that imports a package", { "src/kernel/day.ts": 'import { z } from "zod";\nexport type Day = string;\nexport const shape = z;\n' }],
  ["a kernel that imports ours", { "src/kernel/day.ts": 'import { check } from "../modules/parties/index.ts";\nexport type Day = string;\nexport const used = check;\n' }],
  ["a planner that imports ours", { "src/planner/index.ts": 'import type { Day } from "../kernel/day.ts";\nexport const plan = (day: Day) => day;\n' }],
  ["a checker that shares code with the planner", { "src/planner/check/check.ts": 'import { model } from "../model.ts";\nexport const check = model;\n' }],
  ["pages that look behind a face", { "src/web/main.ts": 'import { open } from "../modules/parties/actions.ts";\nexport const main = open;\n' }],
  ["pages that use the server", { "src/web/main.ts": 'import { room } from "../server/room.ts";\nexport const main = room;\n' }],
  ["a file that is on no shelf", { "src/helpers/all.ts": "export const all = 0;\nimport \"../kernel/day.ts\";\n" }],
])("%s is found", async (_what, planted) => {
  expect(await forbidden(planted as Record<string, string>)).toHaveLength(1);
});

test("types may go where values may not", async () => {
  expect(await forbidden({
    "src/planner/check/check.ts": 'import type { model } from "../model.ts";\nexport const check = (of: typeof model) => of;\n',
    "src/kernel/route.ts": 'import type { ZodType } from "zod";\nexport type Shape = ZodType;\n',
  })).toEqual([]);
});
