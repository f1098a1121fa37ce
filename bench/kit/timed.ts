import { spawn } from "node:child_process";

/** How a program ended that ran by itself, with what it and its children took. */
export interface Timed {
  /** 0 done, 124 stopped by the limit. */
  readonly code: number;
  readonly out: string;
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
}

/** Runs a program to its end or for so many seconds; its processor time is what the shell says of its children. */
export function timed(limitSeconds: number, command: readonly string[]): Promise<Timed> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn("bash", ["-c", `timeout -k 5 "$@"; code=$?; echo; times; exit $code`, "bash", String(limitSeconds), ...command], { stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString("latin1")));
    child.stderr.on("data", (chunk: Buffer) => (out = `${chunk.toString("latin1")}${out}`));
    child.on("error", reject);
    child.on("close", (code) => {
      const lines = out.trimEnd().split("\n");
      const [user, system] = lines.at(-1)!.split(" ").map(secondsOf);
      resolve({ code: code ?? 1, out: lines.slice(0, -2).join("\n"), cpuSeconds: user! + system!, wallSeconds: (performance.now() - startedAt) / 1000 });
    });
  });
}

/** "1m2.345s" as seconds. */
function secondsOf(text: string): number {
  const [, minutes, seconds] = /^(\d+)m([\d.]+)s$/.exec(text) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}
