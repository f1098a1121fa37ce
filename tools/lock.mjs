import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Differs between two processes that had the same number one after the other; empty where the system does not say. */
function startOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? "gone" : fields[19];
  } catch {
    return "";
  }
}

function isHeld({ pid, start }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  return startOf(pid) === start;
}

/**
 * Takes a lock file, waiting for a living holder and removing what a killed one left.
 * @param {string} file
 * @param {(pid: number) => void} waiting called once when someone else has it
 * @returns {Promise<() => void>} gives it back
 */
export async function takeLock(file, waiting) {
  mkdirSync(path.dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, start: startOf(process.pid) }));
  try {
    for (let told = false; ; await wait(200)) {
      try {
        linkSync(own, file);
        return () => rmSync(file, { force: true });
      } catch (error) {
        if (error.code !== "EEXIST") throw error;
      }
      let holder;
      try {
        holder = JSON.parse(readFileSync(file, "utf8"));
      } catch {
        continue; // It was given back between the two looks.
      }
      if (!isHeld(holder)) rmSync(file, { force: true });
      else if (!told) {
        told = true;
        waiting(holder.pid);
      }
    }
  } finally {
    rmSync(own, { force: true });
  }
}
