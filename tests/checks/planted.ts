import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { programFolder } from "../../src/server/database/database.ts";

/** A folder with these files, gone when the test ends. Packages are found as in the program's own folder. */
export function plant(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "entente-planted-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ type: "module" }));
  symlinkSync(path.join(programFolder(), "node_modules"), path.join(folder, "node_modules"));
  return folder;
}
