import { appendFileSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { serve, type ServerType } from "@hono/node-server";
import { openDatabase, programFolder, type OpenDatabase } from "./database/database.ts";
import { announceUrl, holdHome, openHome, releaseHome, type Home } from "./database/home.ts";
import { StartProblem } from "./database/binaries.ts";
import { makeApp } from "./http/app.ts";
import { Crowd } from "./http/crowd.ts";
import { forgetOldKeys } from "./http/unit-of-work.ts";
import type { Room } from "./http/serve-route.ts";
import { contextOf, roomItself } from "./action-context.ts";
import { decideSignIn } from "./sign-in.ts";
import { loadReferenceRates } from "./reference-codes.ts";
import { keepLogs, type LogKeeper } from "./log/keeper.ts";
import { openSigningKey } from "./log/signing-key.ts";
import { readWitnesses, witnessKey } from "./log/witnesses.ts";
import { startPlanWorker, type PlanWorker } from "./plan-jobs.ts";
import { forgetEnded } from "../modules/identity/actions-room.ts";
import type { Setting } from "../modules/identity/index.ts";
import { closeDueSilences } from "../modules/alliance/actions.ts";
import { expireReservations } from "../modules/contributions/actions-allocations.ts";
import { cancelImports } from "./imports/job.ts";
import { allFileRoutes, allRoutes } from "./routes.ts";

export interface RoomOptions {
  /** The data directory; also where logs lie when the database is elsewhere. */
  readonly folder: string;
  /** A PostgreSQL server instead of the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** The file of the key that signs the log; in the data directory when it is not said. */
  readonly logKey?: string | undefined;
  /** The file of the key that seals what makes the codes of people's devices; in the data directory when it is not said. */
  readonly accountKey?: string | undefined;
  /** A command opens the room in passing. It then signs only with the key that signs already, and on a server not at all. */
  readonly passing?: boolean;
  /** What a room that is not decided yet is to be. Without it the room stays undecided, and only the operator may do something in it. */
  readonly signIn?: Setting;
  /** Scheme, host and port under which a proxy in front makes the room known. */
  readonly origin?: string | undefined;
  /** A secret that the process that opens the room shows to be taken for whoever runs it. */
  readonly operator?: string;
  /** The file that says whose logs this room witnesses and which witnesses it asks. */
  readonly witnessFile?: string | undefined;
  /** The file that says at which identity providers one may sign in. */
  readonly openidFile?: string | undefined;
  /** 0 takes any free port. */
  readonly port: number;
  /** Plans that this process computes at once; 0 leaves them to other workers. 2 when it is not said. */
  readonly workers?: number;
  readonly clock?: () => Date;
  readonly say?: (step: string) => void;
}

export interface OpenRoom {
  readonly url: string;
  readonly room: Room;
  readonly database: OpenDatabase;
  close(): Promise<void>;
}

export const version = (JSON.parse(readFileSync(path.join(programFolder(), "package.json"), "utf8")) as { version: string }).version;

/** Opens the room: database, then HTTP on the loopback address. What was opened is closed again when a later step fails. */
export async function openRoom(options: RoomOptions): Promise<OpenRoom> {
  const home = openHome(options.folder);
  const embedded = options.databaseUrl === undefined;
  if (embedded) holdHome(home);
  let database: OpenDatabase | undefined;
  let keeper: LogKeeper | undefined;
  let planner: PlanWorker | undefined;
  try {
    database = await openDatabase(embedded ? { home } : { url: options.databaseUrl! }, options.say);
    const log = logTo(path.join(home.folder, "room.log"));
    let closing = false;
    const witnesses = readWitnesses(options.witnessFile, home.folder);
    if (witnesses.own && !options.passing) options.say?.(`This room witnesses others' logs under the key ${witnessKey(witnesses.own)}`);
    const clock = options.clock ?? (() => new Date());
    const signIn = await decideSignIn({ database: database.database, clock }, { ...options, accountKey: options.accountKey ?? path.join(home.folder, "account.key") });
    const room: Room = { database: database.database, signIn, clock, log, isClosing: () => closing, witness: witnesses.own, crowd: new Crowd() };
    keeper = options.passing && !embedded ? undefined : await keepLogs(room, {
      signer: openSigningKey(options.logKey ?? path.join(home.folder, "log-key.pem")), folder: home.folder, witnesses,
      atOtherKey: options.passing ? "leave" : embedded ? "change" : "refuse", say: options.say ?? (() => undefined),
    });
    const upkeep = await startUpkeep(room);
    const silences = options.passing ? undefined : keepSilences(room);
    const threads = options.workers ?? 2;
    planner = threads === 0 ? undefined : await startPlanWorker(room, database.owner, { threads });
    const server = await listen(makeApp(room, allRoutes, allFileRoutes, version, log).fetch, options.port);
    const url = `http://localhost:${(server.address() as AddressInfo).port}`;
    if (embedded) announceUrl(home, url);
    return { url, room, database, close: () => {
      closing = true;
      clearInterval(upkeep);
      silences?.stop();
      cancelImports();
      return closeRoom(server, keeper, planner, database!, home, embedded);
    } };
  } catch (error) {
    await planner?.close();
    await keeper?.close();
    await database?.close();
    if (embedded) releaseHome(home);
    throw error;
  }
}

/** Where lines are kept that someone may want to read later. A disk that takes no line must not keep the room from answering. */
function logTo(file: string): (line: string) => void {
  return (line) => {
    try {
      appendFileSync(file, `${line}\n`);
    } catch {
      console.error(line);
    }
  };
}

const hour = 3_600_000;

/** What a room sees to by itself: at start its reference codes, and every hour the reservations whose last day is over and keys of long ago. */
async function startUpkeep(room: Room): Promise<NodeJS.Timeout> {
  await loadReferenceRates(room);
  const tidy = async () => {
    await expireReservations(contextOf(room, roomItself));
    await forgetEnded(contextOf(room, roomItself));
    await forgetOldKeys(room.database, room.clock());
  };
  await tidy();
  return setInterval(() => void tidy().catch((error: Error) => room.log(`${new Date().toISOString()} error upkeep ${error.stack ?? error.message}`)), hour).unref();
}

/**
 * Closes silences soon after they end. Their end is an instant in UTC and stands in the record: a room that was shut when it
 * came closes them when it opens again, as of that instant.
 */
function keepSilences(room: Room): { stop(): void } {
  let busy = false;
  const look = async () => {
    if (busy) return;
    busy = true;
    await closeDueSilences(contextOf(room, roomItself)).catch((error: Error) => room.log(`${new Date().toISOString()} error silences ${error.stack ?? error.message}`));
    busy = false;
  };
  void look();
  const timer = setInterval(() => void look(), 5000).unref();
  return { stop: () => clearInterval(timer) };
}

function listen(fetch: (request: Request) => Response | Promise<Response>, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: "127.0.0.1" }, () => resolve(server));
    server.on("error", (error: NodeJS.ErrnoException) => reject(error.code === "EADDRINUSE"
      ? new StartProblem(`Port ${port} is in use. Set ENTENTE_PORT to another one.`) : error));
  });
}

/** Takes no new connection, turns new requests away, lets those under way finish, signs the log once more, and closes the database. */
async function closeRoom(server: ServerType, keeper: LogKeeper | undefined, planner: PlanWorker | undefined, database: OpenDatabase, home: Home, embedded: boolean): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    if ("closeIdleConnections" in server) server.closeIdleConnections();
    setTimeout(() => {
      if ("closeAllConnections" in server) server.closeAllConnections();
    }, 5000).unref();
  });
  await planner?.close();
  await keeper?.close();
  await database.close();
  if (embedded) releaseHome(home);
}
