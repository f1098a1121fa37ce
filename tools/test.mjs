// npm test: makes the program ready and proves it, stage by stage. --only static|unit|e2e|start|faults, or a stage's name.
import { spawn } from "node:child_process";
import path from "node:path";
import { showStep } from "./progress.mjs";
import { root, runTool, setup, SetupProblem } from "./setup.mjs";

const tool = (name, ...args) => ({ command: [process.execPath, path.join(root, name), ...args] });
const vitest = (...projects) => ({
  tests: true,
  command: [process.execPath, path.join(root, "node_modules/vitest/vitest.mjs"), "run", "--reporter", "./tools/vitest-progress.mjs", ...projects.flatMap((name) => ["--project", name])],
});

/** In this order; cheap ones first. A stage without tests counts as one check. */
const stages = [
  { name: "build", group: "static", ...tool("tools/setup.mjs") },
  { name: "types", group: "static", ...tool("node_modules/typescript/bin/tsc", "--noEmit", "-p", ".") },
  { name: "lint", group: "static", ...tool("node_modules/oxlint/bin/oxlint", "--quiet") },
  { name: "arrows", group: "static", ...tool("tools/arrows.mjs") },
  { name: "tables", group: "static", ...tool("tools/check-tables.mjs") },
  { name: "rules", group: "static", ...tool("tools/check-rules.mjs") },
  { name: "texts", group: "static", ...tool("tools/check-texts.mjs") },
  { name: "documents", group: "static", ...tool("tools/check-docs.mjs") },
  { name: "requirements", group: "static", ...tool("tools/check-asvs.mjs") },
  { name: "client", group: "static", ...tool("tools/make-client.mjs", "--check") },
  { name: "unused", group: "static", ...tool("node_modules/knip/bin/knip.js", "--no-progress") },
  { name: "checks fail on planted mistakes", group: "static", ...vitest("checks") },
  { name: "rules, properties, planner", group: "unit", ...vitest("rules") },
  { name: "stores and routes, embedded database", group: "unit", ...vitest("embedded") },
  { name: "stores and routes, database server", group: "unit", ...vitest("server") },
  { name: "pages in a browser", group: "e2e", ...vitest("e2e") },
  { name: "start from nothing", group: "start", ...vitest("start") },
  { name: "killed and opened again", group: "faults", ...vitest("faults") },
];

function chosen(args) {
  const at = args.indexOf("--only");
  if (at < 0) {
    if (args.length > 0) throw new SetupProblem(`npm test takes --only ${groups().join("|")}, not ${args.join(" ")}.`);
    return stages;
  }
  const wanted = (args[at + 1] ?? "").split(",");
  const found = stages.filter((stage) => wanted.includes(stage.group) || wanted.includes(stage.name));
  if (found.length === 0) throw new SetupProblem(`--only takes ${groups().join("|")} or the name of a stage: ${stages.map((stage) => stage.name).join("; ")}.`);
  // What runs the built program needs it built.
  return found.some((stage) => stage.tests) && !found.includes(stages[0]) ? [stages[0], ...found] : found;
}

const groups = () => [...new Set(stages.map((stage) => stage.group))];

/** @param {(share: number | undefined, text?: string) => void} note */
function runStage(stage, note) {
  return new Promise((resolve) => {
    const [file, ...args] = stage.command;
    const child = spawn(file, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" } });
    let counts;
    let said = "";
    let rest = "";
    const read = (chunk) => {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop();
      for (const line of lines) {
        if (!line.startsWith("\u0000progress ")) said += `${line}\n`;
        else {
          counts = JSON.parse(line.slice(10));
          note(counts.total === 0 ? undefined : (counts.passed + counts.failed + counts.skipped) / counts.total, `${counts.passed} passed${counts.failed ? `, ${counts.failed} failed` : ""}  ${counts.now}`);
        }
      }
    };
    child.stdout.setEncoding("utf8").on("data", read);
    child.stderr.setEncoding("utf8").on("data", (chunk) => (said += chunk));
    child.on("error", (error) => (said += error.message));
    child.on("close", (code) => {
      said += rest;
      const result = stage.tests && counts ? { passed: counts.passed, failed: counts.failed, skipped: counts.skipped } : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
      if (code !== 0 && result.failed === 0) result.failed = 1;
      resolve({ ...result, said });
    });
  });
}

await runTool(async () => {
  const list = chosen(process.argv.slice(2));
  await setup({ parts: ["packages"] });
  const startedAt = performance.now();
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const conclude = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
  for (const stage of list) {
    const result = await showStep({ title: stage.name, stream: process.stdout, conclude }, (note) => runStage(stage, note));
    for (const name of Object.keys(sum)) sum[name] += result[name];
    if (result.failed > 0) console.log(result.said.trim().replace(/^/gm, "    "));
  }
  console.log(`${sum.skipped ? `${sum.skipped} skipped; ` : ""}${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
});
