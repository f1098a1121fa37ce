import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { makeApp } from "../../src/server/http/app.ts";
import type { RoomSignIn } from "../../src/server/http/gate.ts";
import type { Room } from "../../src/server/http/serve-route.ts";
import { allFileRoutes, allRoutes } from "../../src/server/routes.ts";
import { startPlanWorker } from "../../src/server/plan-jobs.ts";
import { openTestDatabase, type TestDatabase } from "./test-database.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed when the answer is JSON, else its text. */
  readonly body: any;
  readonly bytes: Uint8Array;
}

export interface TestRoom {
  /**
   * Asks without a socket. Objects are sent as JSON, texts and bytes as they are. A change gets a fresh Idempotency-Key
   * unless the headers have one; `headers` may also name the acting user ("entente-actor") and the version ("if-match").
   */
  request(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  readonly app: Hono;
  readonly room: Room;
  readonly database: TestDatabase;
  /** What the room wrote to its log: the reference and the stack of every broken promise. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

/** A room on a database of its own, with every route and no socket; a demonstration unless said otherwise, with a planner when its plans are to be computed. Open one in `beforeAll`, close it in `afterAll`. */
export async function openTestRoom(options: { clock?: () => Date; planner?: boolean; signIn?: RoomSignIn; idsFor?: Room["idsFor"] } = {}): Promise<TestRoom> {
  const database = await openTestDatabase();
  const log: string[] = [];
  const room: Room = { database: database.guarded.database, signIn: options.signIn ?? { kind: "demonstration" }, clock: options.clock ?? (() => new Date()), ...(options.idsFor ? { idsFor: options.idsFor } : {}), log: (line) => void log.push(line) };
  const planner = options.planner ? await startPlanWorker(room, database.owner, { threads: 2 }) : undefined;
  const app = makeApp(room, allRoutes, allFileRoutes, "0.0.0-test", (line) => void log.push(line));
  return {
    app, room, database, log,
    request: (method, path, body, headers = {}) => ask(app, method, path, body, headers),
    close: async () => {
      await planner?.close();
      await database.close();
    },
  };
}

/** Asks an app that is put together otherwise than the room's own, in the same way. */
export async function ask(app: Hono, method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
  const change = method.toUpperCase() !== "GET";
  const asIs = typeof body === "string" || body instanceof Uint8Array;
  const response = await app.request(path, {
    method: method.toUpperCase(),
    headers: {
      host: "localhost",
      ...(change ? { "idempotency-key": randomUUID() } : {}),
      ...(body === undefined || asIs ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: asIs ? (body as string) : JSON.stringify(body) }),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const isJson = /\bjson\b/.test(response.headers.get("content-type") ?? "");
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text, bytes };
}
