import path from "node:path";
import { StartProblem } from "./database/binaries.ts";
import { programFolder } from "./database/database.ts";
import { loadDemonstration } from "./demonstration.ts";
import { isLoopback } from "./loopback.ts";
import { openRoom, type OpenRoom } from "./room.ts";
import { firstLink } from "./sign-in.ts";

/** What the environment says about where a room lives. */
export interface Place {
  readonly folder: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
  readonly logKey: string | undefined;
  readonly accountKey: string | undefined;
  readonly witnessFile: string | undefined;
  readonly openidFile: string | undefined;
  readonly origin: string | undefined;
}

/** Reads ENTENTE_HOME, ENTENTE_PORT, DATABASE_URL, ENTENTE_LOG_KEY, ENTENTE_ACCOUNT_KEY, ENTENTE_WITNESS, ENTENTE_OPENID and ENTENTE_ORIGIN; empty ones count as absent. */
export function readPlace(environment: Readonly<Record<string, string | undefined>>): Place {
  const portText = environment["ENTENTE_PORT"] || "4646";
  const port = /^\d{1,5}$/.test(portText) ? Number(portText) : Number.NaN;
  if (!(port >= 0 && port <= 65_535)) throw new StartProblem(`ENTENTE_PORT must be a port from 1 to 65535 (0 takes any free one), not "${portText}".`);
  return {
    folder: path.resolve(environment["ENTENTE_HOME"] || path.join(programFolder(), ".entente")),
    port,
    databaseUrl: environment["DATABASE_URL"] || undefined,
    logKey: environment["ENTENTE_LOG_KEY"] || undefined,
    accountKey: environment["ENTENTE_ACCOUNT_KEY"] || undefined,
    witnessFile: environment["ENTENTE_WITNESS"] || undefined,
    openidFile: environment["ENTENTE_OPENID"] || undefined,
    origin: readOrigin(environment["ENTENTE_ORIGIN"] || undefined),
  };
}

/** The address under which a proxy makes the room known: https, unless it is this machine itself. */
function readOrigin(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.origin !== text.replace(/\/$/, "") || !(url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname)))) {
    throw new StartProblem(`ENTENTE_ORIGIN must be an address such as https://room.example.org, with nothing behind the host, not "${text}".`);
  }
  return url.origin;
}

/**
 * Opens the room, tells where, and keeps it open until a signal comes: the first lets what is under way finish, a second
 * one ends at once. Answers the exit code. A problem a person can act on is one sentence on standard error.
 */
export async function keepRoomOpen(place: Place, options: { demonstration: boolean; demonstrationUsers?: boolean; workers?: number }): Promise<number> {
  const say = (step: string) => console.error(`${step} …`);
  const stop = nextSignal();
  let room: OpenRoom | undefined;
  try {
    room = await openRoom({ ...place, say, signIn: options.demonstration || options.demonstrationUsers ? "demonstration" : "accounts", ...(options.workers === undefined ? {} : { workers: options.workers }) });
    if (options.demonstration && room.room.signIn.kind === "demonstration") await loadDemonstration(room, say);
    const link = await firstLink(room);
    if (link) console.log(`Nobody can sign in yet. This link makes the first coordinator, once, within a day:\n  ${link}`);
    console.log(`Entente is open at ${room.url}  (Ctrl-C closes it)`);
    await stop;
    console.error("Closing …");
    return 0;
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    await room?.close();
  }
}

/**
 * Settles at the first request to end; at a later one the process ends where it stands, which the database survives. One
 * Ctrl-C arrives twice under npm, from the terminal and from npm, so what follows within a second is the same request.
 */
export function nextSignal(): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | undefined;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        if (askedAt !== undefined && performance.now() - askedAt > 1000) process.exit(130);
        askedAt ??= performance.now();
        resolve();
      });
    }
  });
}
