import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runsAsRoot, unprivileged } from "../../src/server/database/binaries.ts";
import { programFolder } from "../../src/server/database/database.ts";
import { makeTemporaryFolder } from "../kit/cluster-setup.ts";

interface Account {
  readonly uid: number;
  readonly gid: number;
}

const here: Account = { uid: process.getuid!(), gid: process.getgid!() };

/** A copy of what version control knows or would take, as a clone has it: no packages, no build, no database. */
function copyProgram(account: Account): string {
  const folder = makeTemporaryFolder("clone");
  const key = createHash("sha256").update(path.join(folder, "home", "room")).digest("hex").slice(0, 12);
  onTestFinished(() => {
    for (const left of [folder, `/tmp/entente-${account.uid}-${key}`]) rmSync(left, { recursive: true, force: true });
  });
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { cwd: programFolder(), encoding: "utf8", maxBuffer: 1 << 26 });
  for (const name of new Set(listed.split("\0").filter((name) => name !== "" && existsSync(path.join(programFolder(), name))))) {
    cpSync(path.join(programFolder(), name), path.join(folder, name), { recursive: true });
  }
  mkdirSync(path.join(folder, "home"));
  if (account.uid !== here.uid) {
    execFileSync("chown", ["-R", `${account.uid}:${account.gid}`, folder]);
    expect(lstatSync(path.join(folder, "package.json")).uid).toBe(account.uid);
  }
  return folder;
}

interface Run {
  readonly said: string;
  readonly code: number | null;
}

/** `npm start` from another folder, until it says where it is; then `work`, then Ctrl-C as a terminal sends it: to the whole group. */
async function startAndStop(folder: string, account: Account, work: (url: string) => Promise<void>): Promise<Run> {
  const home = path.join(folder, "home");
  const child = spawn("npm", ["--prefix", folder, "start"], {
    cwd: "/", detached: true, stdio: ["ignore", "pipe", "pipe"], ...(account.uid === here.uid ? {} : account),
    env: { PATH: process.env["PATH"], HOME: account.uid === here.uid ? process.env["HOME"] : home, ENTENTE_HOME: path.join(home, "room"), ENTENTE_PORT: "0", ...registryOf(account) },
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      const found = /Entente is open at (\S+)/.exec(said);
      if (found) resolve(found[1]!);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void ended.then((code) => reject(new Error(`npm start ended with ${code}: ${said}`)));
  });
  try {
    await work(url);
  } finally {
    process.kill(-child.pid!, "SIGINT");
  }
  return { said, code: await ended };
}

/** What the machine says about where packages come from; nothing of the npm that runs this test, and no folder another account could not read. */
function registryOf(account: Account): Record<string, string | undefined> {
  const wanted = account.uid === here.uid ? /^(npm_config_(registry|cache|cafile|userconfig|globalconfig)|https?_proxy|no_proxy|node_extra_ca_certs)$/i
    : /^(npm_config_(registry|cafile)|https?_proxy|no_proxy|node_extra_ca_certs)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => wanted.test(name)));
}

async function look(url: string): Promise<void> {
  const ready = await fetch(`${url}/ready`);
  expect(ready.status).toBe(200);
  const page = await fetch(`${url}/`);
  if (existsSync(path.join(programFolder(), "src", "web", "index.html"))) {
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("<title>");
  }
}

const accounts: [string, Account][] = [[runsAsRoot ? "root" : "an ordinary user", here], ...(runsAsRoot ? [["an ordinary user", unprivileged] as [string, Account]] : [])];

test.each(accounts)("npm start opens a room from nothing as %s and closes it at Ctrl-C", async (_who, account) => {
  const folder = copyProgram(account);
  const first = await startAndStop(folder, account, look);
  expect(first.code, first.said).toBe(0);
  expect(first.said.match(/^Entente is open at http:\/\/localhost:\d+/gm)).toHaveLength(1);

  const second = await startAndStop(folder, account, look);
  expect(second.code, second.said).toBe(0);
  expect(second.said).not.toContain("Installing");
  expect(second.said).not.toContain("Building");
}, 300_000);

test("a folder that this account may not write is refused with one sentence", () => {
  const folder = copyProgram(here);
  chmodSync(folder, 0o555);
  if (runsAsRoot) chownSync(folder, here.uid, here.gid);
  const { status, stderr } = runAs(runsAsRoot ? unprivileged : here, folder);
  chmodSync(folder, 0o755);
  expect(status).toBe(1);
  expect(stderr.trim().split("\n")).toEqual([expect.stringContaining("this account may not write in")]);
});

function runAs(account: Account, folder: string): { status: number | null; stderr: string } {
  try {
    execFileSync(process.execPath, [path.join(folder, "tools", "setup.mjs")], { stdio: "pipe", encoding: "utf8", ...(account.uid === here.uid ? {} : account) });
    return { status: 0, stderr: "" };
  } catch (error) {
    return error as { status: number; stderr: string };
  }
}
