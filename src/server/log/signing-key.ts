import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import path from "node:path";
import type { Signer } from "../../modules/audit/proof/note.ts";
import { StartProblem } from "../database/binaries.ts";

/** The Ed25519 key in a file, made there when there is none. Only this account may be able to read it. */
export function openSigningKey(file: string): Signer {
  if (!existsSync(file)) writeKey(file);
  if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0) throw new StartProblem(`The signing key ${file} can be read by others on this machine. Run: chmod 600 ${file}`);
  let key: KeyObject;
  try {
    key = createPrivateKey(readFileSync(file));
  } catch (error) {
    throw new StartProblem(`The signing key ${file} cannot be read: ${(error as Error).message}. It is a PKCS #8 PEM file; put back the one you kept.`);
  }
  if (key.asymmetricKeyType !== "ed25519") throw new StartProblem(`The signing key ${file} is of the kind ${key.asymmetricKeyType}; the log is signed with Ed25519.`);
  const publicKey = createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32);
  return { publicKey, sign: (message) => sign(null, message, key) };
}

/** Writes a new key so that it is whole on the disk before anything is signed with it, whoever else writes one at the same moment. */
function writeKey(file: string): void {
  const partial = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const handle = openSync(partial, "w", 0o600);
    writeSync(handle, generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }).toString());
    fsyncSync(handle);
    closeSync(handle);
    linkSync(partial, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw new StartProblem(`The signing key ${file} cannot be written: ${(error as Error).message}`);
  } finally {
    rmSync(partial, { force: true });
  }
}
