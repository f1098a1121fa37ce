import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { programFolder } from "../../src/server/database/database.ts";
import { launchBrowser, openPage } from "../kit/browser.ts";
import { makeTemporaryFolder } from "../kit/cluster-setup.ts";

const order = `{ size: "XS", seed: 3, scarcity: 4 }`;
const options = `{ seed: 5, improvementSteps: 100 }`;

/** Plans and checks in a Node that knows no TypeScript; answers the bytes of the plan and what the checker said. */
const inNode = `
  import { checkPlan, generateProblem, plan, readPlan, readProblem } from "entente/planner";
  const reading = readProblem(JSON.parse(JSON.stringify(generateProblem(${order}))));
  const { plan: found } = plan(reading.problem, ${options});
  const text = JSON.stringify(found);
  process.stdout.write(JSON.stringify({ text, check: checkPlan(reading.problem, readPlan(JSON.parse(text)).plan) }));
`;

const workerScript = `
  import { checkPlan, generateProblem, plan, readPlan, readProblem } from "/planner.js";
  const reading = readProblem(JSON.parse(JSON.stringify(generateProblem(${order}))));
  const { plan: found } = plan(reading.problem, ${options});
  const text = JSON.stringify(found);
  postMessage({ text, check: checkPlan(reading.problem, readPlan(JSON.parse(text)).plan) });
`;

interface Answer {
  readonly text: string;
  readonly check: { readonly feasible: boolean; readonly boundHolds: boolean; readonly violations: readonly unknown[] };
}

test("PLAN-31 entente/planner plans and checks in a plain Node, and in a module worker of a browser to the same bytes", async () => {
  const node = JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", inNode], { cwd: programFolder(), encoding: "utf8", maxBuffer: 1 << 26, env: { PATH: process.env["PATH"] } })) as Answer;
  expect(node.check).toMatchObject({ feasible: true, boundHolds: true, violations: [] });
  expect(JSON.parse(node.text).movements.length).toBeGreaterThan(20);

  const library = readFileSync(path.join(programFolder(), "dist", "planner", "index.js"));
  const files: Record<string, readonly [type: string, body: string | Buffer]> = { "/": ["text/html", "<!doctype html><title>planner</title>"], "/planner.js": ["text/javascript", library], "/worker.js": ["text/javascript", workerScript] };
  const server = createServer((request, response) => {
    const file = files[request.url ?? ""];
    response.writeHead(file ? 200 : 404, { "content-type": file?.[0] ?? "text/plain", "content-security-policy": "default-src 'self'" }).end(file?.[1]);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const browser = await launchBrowser();
  onTestFinished(async () => {
    await browser.close();
    server.close();
  });
  const { page } = await openPage(browser);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const inBrowser = await page.evaluate(() => new Promise<Answer>((resolve, reject) => {
    const worker = new Worker("/worker.js", { type: "module" });
    worker.addEventListener("message", (event) => resolve(event.data as Answer));
    worker.addEventListener("error", (event) => reject(new Error(event.message)));
  }));
  const digest = (text: string) => createHash("sha256").update(text).digest("hex");
  expect(digest(inBrowser.text)).toBe(digest(node.text));
  expect(inBrowser.check).toEqual(node.check);
});

test("PLAN-31 whoever imports entente/planner has its types, with nothing of Node among them", () => {
  const folder = makeTemporaryFolder("planner-types");
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, "node_modules"));
  symlinkSync(programFolder(), path.join(folder, "node_modules", "entente"));
  writeFileSync(path.join(folder, "package.json"), `{ "type": "module" }`);
  const compile = (source: string): string => {
    writeFileSync(path.join(folder, "index.ts"), source);
    try {
      execFileSync(process.execPath, [path.join(programFolder(), "node_modules/typescript/bin/tsc"), "--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", "index.ts"], { cwd: folder, encoding: "utf8" });
      return "";
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };
  const uses = `import { checkPlan, plan, type Problem } from "entente/planner";\nexport const gapOf = (problem: Problem): number => plan(problem, { seed: 1 }).plan.gap;\n`;
  expect(compile(uses)).toBe("");
  expect(compile(`${uses}checkPlan({ format: "entente-problem" }, 7);\n`)).toMatch(/index\.ts\(3,11\): error TS2345/);
});
