import { execFileSync } from "node:child_process";
import path from "node:path";

/** Builds those parts of the program whose sources have changed since. */
export function makeBuilt(parts: readonly ("server" | "web" | "planner")[]): void {
  execFileSync(process.execPath, [path.join(import.meta.dirname, "built.mjs"), ...parts], { stdio: "inherit" });
}
