import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { programFolder } from "../../src/server/database/database.ts";

export interface RunningRoom {
  readonly url: string;
  readonly process: ChildProcess;
  /** Ends it as Ctrl-C does, and answers its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut would end the process. */
  kill(): Promise<void>;
}

/** Starts the built room in a process of its own, as `npm start` does once all is set up. */
export async function startRoom(folder: string, options: { flags?: readonly string[]; environment?: Record<string, string> } = {}): Promise<RunningRoom> {
  const { DATABASE_URL: _elsewhere, ...inherited } = process.env;
  const child = spawn(process.execPath, [path.join(programFolder(), "dist", "server", "main.mjs"), ...(options.flags ?? ["--no-demo"])], {
    env: { ...inherited, ENTENTE_HOME: folder, ENTENTE_PORT: "0", ...options.environment }, stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on("data", (chunk) => (said += chunk));
    child.stdout.on("data", (chunk) => {
      said += chunk;
      const found = /Entente is open at (\S+)/.exec(said);
      if (found) resolve(found[1]!);
    });
    void ended.then((code) => reject(new Error(`the room ended with ${code}: ${said}`)));
  });
  return {
    url, process: child,
    stop: () => {
      child.kill("SIGINT");
      return ended;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
