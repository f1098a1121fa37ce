import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bounds, toLimitsPage } from "./limits.ts";

test("HTTP-12 the page of limits says what is kept", () => {
  if (process.env["ENTENTE_WRITE"]) writeFileSync("docs/limits.md", toLimitsPage());
  expect(readFileSync("docs/limits.md", "utf8")).toBe(toLimitsPage());
  expect(new Set(bounds.map((one) => one.of)).size).toBe(bounds.length);
});
