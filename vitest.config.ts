import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

/** Tests that run on their own because they take a browser, a clone or a killed process. */
const apart = ["e2e", "start", "faults", "checks"];

const tests = ["src", "tests"].flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.test\.tsx?$/.test(name)).map((name) => path.posix.join(folder, name.split(path.sep).join("/"))))
  .filter((file) => !apart.some((name) => file.startsWith(`tests/${name}/`)));

/** Tests that open a database, known by the kit they import, run twice: on the embedded server and on one that a URL names. The long ones of the promises run once. */
const usesDatabase = (file: string): boolean => /kit\/(test-room|test-database|bed|accounts|worlds)/.test(readFileSync(path.join(root, file), "utf8"));
const withDatabase = tests.filter(usesDatabase);
const without = tests.filter((file) => !usesDatabase(file));
// A project without files would be an error; the name of none of them is a pattern that matches nothing.
const orNone = (files: string[]): string[] => (files.length > 0 ? files : ["tests/none.test.ts"]);

export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    passWithNoTests: true,
    projects: [
      { test: { name: "rules", include: orNone(without), maxWorkers: 2, testTimeout: 120_000 } },
      { test: { name: "embedded", include: orNone(withDatabase), globalSetup: "tests/kit/setup-embedded.ts", maxWorkers: 2, testTimeout: 180_000, hookTimeout: 120_000 } },
      { test: { name: "server", include: orNone(withDatabase.filter((file) => !file.startsWith("tests/promises/"))), globalSetup: "tests/kit/setup-server.ts", maxWorkers: 2, testTimeout: 180_000, hookTimeout: 120_000 } },
      ...apart.map((name) => ({
        test: { name, include: [`tests/${name}/**/*.test.ts`], maxWorkers: 1, fileParallelism: false, testTimeout: 300_000, hookTimeout: 180_000 },
      })),
    ],
  },
});
