import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import path from "node:path";
import { toSecretBox, type SecretBox } from "../modules/identity/credentials/sealed.ts";
import { StartProblem } from "./database/binaries.ts";

/** The box whose key lies in a file, made there when there is none. Only this account may be able to read it. */
export function openAccountKey(file: string): SecretBox {
  if (!existsSync(file)) writeKey(file);
  if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0) throw new StartProblem(`The key ${file} can be read by others on this machine. Run: chmod 600 ${file}`);
  const text = readFileSync(file, "utf8").trim();
  if (!/^[0-9a-f]{64}$/.test(text)) throw new StartProblem(`The key ${file} is not one: 64 hexadecimals. Put back the one you kept.`);
  return toSecretBox(Buffer.from(text, "hex"));
}

/** Whole on the disk before anything is sealed with it, whoever else writes one at the same moment. */
function writeKey(file: string): void {
  const partial = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const handle = openSync(partial, "w", 0o600);
    writeSync(handle, `${randomBytes(32).toString("hex")}\n`);
    fsyncSync(handle);
    closeSync(handle);
    linkSync(partial, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw new StartProblem(`The key ${file} cannot be written: ${(error as Error).message}`);
  } finally {
    rmSync(partial, { force: true });
  }
}
