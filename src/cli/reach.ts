import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { makeClient, type Client } from "../client/index.ts";
import { StartProblem } from "../server/database/binaries.ts";
import { attachDatabase, openDatabase, type Database, type OpenDatabase } from "../server/database/database.ts";
import { connectionOf, holderOf, holdHome, openHome, releaseHome, type Home } from "../server/database/home.ts";
import { readPlace } from "../server/keep-open.ts";
import { openRoom } from "../server/room.ts";
import { Failure, type Terminal } from "./terminal.ts";

/** A room's API, for as long as a command needs it. */
export interface Reached {
  readonly url: string;
  readonly client: Client;
  /** Whether it is there after the command, so that its address is worth saying. */
  readonly stays: boolean;
}

/** Speaks to the room that has the data directory open; when none does, opens it for the time of the work. Such a room computes plans only for work that waits for one. */
export async function withRoom<Value>(terminal: Terminal, actor: string | undefined, work: (room: Reached) => Promise<Value>, { workers = 0 } = {}): Promise<Value> {
  const place = readPlace(process.env);
  const running = place.databaseUrl === undefined ? await urlOf(openHome(place.folder)) : undefined;
  const token = process.env["ENTENTE_TOKEN"] || undefined;
  if (running) return work(reach(running, true, actor, token));
  // Who opens the room in passing has its whole data directory, and so needs no account in it.
  const operator = randomBytes(32).toString("base64url");
  const room = await openRoom({ ...place, port: 0, passing: true, operator, workers, say: (step) => terminal.progress(step, undefined) });
  try {
    return await work(reach(room.url, false, actor, token ?? (room.room.signIn.kind === "accounts" ? operator : undefined)));
  } finally {
    await room.close();
  }
}

/** Where the holder of a data directory answers. One that has just begun to open it is given time. */
async function urlOf(home: Home): Promise<string | undefined> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const holder = holderOf(home);
    if (!holder || holder.url) return holder?.url;
    await wait(100);
  }
  throw new StartProblem(`The Entente that has the data directory ${home.folder} does not say where it answers.`);
}

/** The connection of the role that owns the tables. `alone` refuses while a room is open on them. */
export async function withOwner<Value>(terminal: Terminal, options: { alone: boolean }, work: (owner: pg.ClientConfig) => Promise<Value>): Promise<Value> {
  const place = readPlace(process.env);
  const say = (step: string) => terminal.progress(step, undefined);
  if (place.databaseUrl !== undefined) {
    const database = await openDatabase({ url: place.databaseUrl }, say);
    return work(database.owner).finally(() => database.close());
  }
  const home = openHome(place.folder);
  if (!options.alone && (await urlOf(home))) {
    return work(connectionOf(home, "owner", "entente"));
  }
  holdHome(home);
  try {
    const database = await openDatabase({ home }, say);
    return await work(database.owner).finally(() => database.close());
  } finally {
    releaseHome(home);
  }
}

/** The room's database, whether its room is open or not: for what whoever has the database may do without an account in it. `url` is where an open room answers. */
export async function withDatabase<Value>(terminal: Terminal, work: (database: Database, url: string | undefined) => Promise<Value>): Promise<Value> {
  const place = readPlace(process.env);
  const say = (step: string) => terminal.progress(step, undefined);
  const on = (database: OpenDatabase, url?: string) => work(database.database, place.origin ?? url).finally(() => database.close());
  if (place.databaseUrl !== undefined) return on(await openDatabase({ url: place.databaseUrl }, say));
  const home = openHome(place.folder);
  const url = await urlOf(home);
  if (url !== undefined) return on(attachDatabase(home), url);
  holdHome(home);
  try {
    return await on(await openDatabase({ home }, say));
  } finally {
    releaseHome(home);
  }
}

function reach(url: string, stays: boolean, actor: string | undefined, token: string | undefined): Reached {
  const send = async (request: Request) => {
    try {
      return await fetch(request);
    } catch (error) {
      throw new Failure(1, `The room at ${url} does not answer: ${((error as Error).cause as Error | undefined)?.message ?? (error as Error).message}`);
    }
  };
  return { url, stays, client: makeClient(url, { fetch: send, ...(actor === undefined ? {} : { actor }), ...(token === undefined ? {} : { token }) }) };
}

interface ProblemLike {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

/** Statuses that say the input was bad; the others that are no success say no. */
const badInput = new Set([400, 413, 415, 422]);

/** Problems that come of a word on the command line. */
const wrongUsage = new Set(["import-kind-unknown", "export-kind-unknown", "actor-unknown", "actor-not-taken"]);

/** What the room answers; a problem becomes a Failure with the problem as its document. */
export async function answerOf<Data>(asked: Promise<{ data?: Data; error?: unknown; response: Response }>): Promise<Data> {
  const { data, error, response } = await asked;
  if (response.ok) return data as Data;
  // What is not one of our problems is text, and all there is to say.
  const problem = typeof error === "object" && error !== null ? (error as ProblemLike) : { detail: String(error ?? "") };
  const places = (problem.errors ?? []).map((place) => `\n  ${place.pointer}: ${place.detail}`).join("");
  throw new Failure(wrongUsage.has(problem.code ?? "") ? 2 : badInput.has(response.status) ? 3 : 1, `${problem.detail || problem.title || `The room answered ${response.status}.`}${places}`, problem);
}
