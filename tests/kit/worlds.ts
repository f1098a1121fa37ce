import { createHash } from "node:crypto";
import pg from "pg";
import { openTestRoom, type Answer, type TestRoom } from "./test-room.ts";

/**
 * Two worlds (PROMISES §6.2): the same story told twice, once with records among it that are not released to those who then
 * look. Whoever looks must get the same bytes in both. Clock, ids and keys are the same; ids are drawn for each caller apart, so
 * that what others do shifts none.
 */
export interface World {
  readonly room: TestRoom;
  /** Carries a step out and gives its answer; refusals are part of a story, faults are not. */
  act(step: Step): Promise<Answer>;
  /** What earlier steps made, by their names. */
  readonly made: Map<string, Made>;
}

export interface Made {
  readonly id: string;
  readonly version: number;
  readonly line?: string;
}

/** One change somebody makes. `path` and `body` may need what earlier steps made; `undefined` leaves the step out. */
export interface Step {
  readonly name: string;
  readonly by: string;
  readonly method: "POST" | "PATCH";
  readonly make: (made: ReadonlyMap<string, Made>) => { readonly path: string; readonly body: unknown; readonly version?: number } | undefined;
}

function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A bug that is planted in a world before its story, so that the comparison is seen to find it. */
export interface Plant {
  /** Statements of the tables' owner. */
  readonly sql?: string;
  /** Ids are counted over all callers, as a database's sequence would. */
  readonly serialIds?: true;
  /** What is hidden is refused and not denied. */
  readonly forbids?: true;
}

export async function openWorld(seed: string, plant: Plant = {}): Promise<World> {
  const counts = new Map<string, number>();
  // A caller's ids depend on the step at hand, so that a step of nobody else's changes them.
  let step = "";
  const room = await openTestRoom({
    clock: () => new Date("2026-12-01T09:00:00Z"),
    idsFor: () => () => {
      const of = plant.serialIds ? "" : step;
      const count = (counts.get(of) ?? 0) + 1;
      counts.set(of, count);
      return uuidOf(`${seed} ${of} ${count}`);
    },
  });
  const made = new Map<string, Made>();
  if (plant.sql) await asOwner(room, plant.sql);
  return {
    room: plant.forbids ? { ...room, request: forbidding(room, made) } : room, made,
    async act({ name, by, method, make }) {
      step = name;
      const wanted = make(made);
      if (!wanted) return { status: 0, headers: new Headers(), body: null, bytes: new Uint8Array() };
      const answer = await room.request(method, `/api${wanted.path}`, wanted.body, {
        "entente-actor": by, "idempotency-key": `${seed}-${name}`.replaceAll(" ", "-"), ...(wanted.version === undefined ? {} : { "if-match": `"${wanted.version}"` }),
      });
      if (answer.status >= 500) throw new Error(`${name}: ${answer.status} ${room.log.at(-1) ?? ""}`);
      if (answer.status < 300 && typeof answer.body?.id === "string") made.set(name.split(" ")[0]!, { id: answer.body.id, version: answer.body.version, ...(answer.body.lines?.[0] ? { line: answer.body.lines[0].id } : {}) });
      return answer;
    },
  };
}

async function asOwner(room: TestRoom, statements: string): Promise<void> {
  const client = new pg.Client(room.database.owner);
  await client.connect();
  await client.query(statements);
  await client.end();
}

/** Answers 403 where there is something that must not be seen. */
function forbidding(room: TestRoom, made: ReadonlyMap<string, Made>): TestRoom["request"] {
  return async (method, path, body, headers) => {
    const answer = await room.request(method, path, body, headers);
    return answer.status === 404 && [...made.values()].some((one) => path.includes(one.id)) ? { ...answer, status: 403 } : answer;
  };
}

/** What somebody asks, and what is asked of it to be compared. */
export interface Question {
  readonly by: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The bytes of an answer: status, headers and body, without what is the database's own clock. */
export function bytesOf(answer: Answer): string {
  const headers = [...answer.headers].filter(([name]) => name !== "date").map(([name, value]) => `${name}: ${value}`).sort();
  return [String(answer.status), ...headers, Buffer.from(answer.bytes).toString("latin1").replaceAll(/"recordedAt":"[^"]*"/g, '"recordedAt":""')].join("\n");
}

export async function ask(world: World, question: Question): Promise<Answer> {
  return world.room.request(question.method, question.path, question.body, { "entente-actor": question.by, ...question.headers });
}
