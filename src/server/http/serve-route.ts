import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import type { z } from "zod";
import type { Refusal } from "../../kernel/decision.ts";
import { toDay } from "../../kernel/day.ts";
import type { Outcome } from "../../kernel/outcome.ts";
import type { AnyRoute } from "../../kernel/route.ts";
import type { ActionContext, Actor, Witness } from "../../modules/audit/index.ts";
import type { Sql } from "../../edges/keyset.ts";
import { toSentence } from "../../texts/refusals.ts";
import { letIn, toSignIn, whatMay, whoAsks, type Asking, type Operation, type RoomSignIn } from "./gate.ts";
import type { Crowd } from "./crowd.ts";
import { eyesOf, readWith, type Eyes } from "./eyes.ts";
import { bodyLimits, parseJsonBody } from "./json-body.ts";
import { makeProblem, nothingHere, sendProblem, type Problem, type ProblemError } from "./problem.ts";
import { claimKey, hashOfRequest, inTransaction, KeyUsed, keepAnswer, Leave, type KeyScope, type StoredResponse } from "./unit-of-work.ts";

/** What the HTTP side needs of the process it runs in. */
export interface Room {
  readonly database: Sql;
  readonly signIn: RoomSignIn;
  readonly clock: () => Date;
  readonly log: (line: string) => void;
  /** Whether the room is being closed and takes nothing new. Absent where it never is. */
  readonly isClosing?: () => boolean;
  /** This room as a witness of other rooms' logs; absent or `null` when it is none. */
  readonly witness?: Witness | null;
  /** Keeps one caller from taking the room from the others; absent where everybody is let in. */
  readonly crowd?: Crowd;
  /** Ids for what a caller makes; random ones when absent. */
  readonly idsFor?: (caller: string) => () => string;
}

interface Sent {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly version: number | undefined;
  readonly key: string | null;
}

/** Answers one request of one route: checks what came, calls the action, checks what goes. */
export async function serveRoute(room: Room, route: AnyRoute, c: Context, operations: readonly Operation[]): Promise<Response> {
  const asking = await whoAsks(room, c);
  if ("problem" in asking) return sendProblem(c, asking.problem);
  const entered = letIn(room, c, asking);
  if ("problem" in entered) return sendProblem(c, entered.problem, entered.headers);
  try {
    return await serveAsked(room, route, c, asking, operations);
  } finally {
    entered.leave();
  }
}

async function serveAsked(room: Room, route: AnyRoute, c: Context, asking: Asking, operations: readonly Operation[]): Promise<Response> {
  const may = whatMay(room, route, asking);
  if ("problem" in may) return sendProblem(c, may.problem);
  const { actor } = asking;
  const sent = await readRequest(route, c);
  if ("problem" in sent) return sendProblem(c, sent.problem);
  const scope: KeyScope | null = sent.key === null ? null : {
    caller: actor.name, route: route.id, key: sent.key,
    bodyHash: hashOfRequest([c.req.path, c.req.header("if-match") ?? "", JSON.stringify(sent.body ?? null), JSON.stringify(sent.query)]),
  };
  try {
    const signIn = toSignIn(room, c, asking, operations);
    const eyes = route.reads ?? eyesOf(asking);
    const context = { ...makeContext(room, { actor, eyes }, route, sent, scope), reach: may.reach, signIn };
    const outcome = (await (route.method === "get"
      ? readWith(room.database, eyes, (db) => route.handle({ ...context, sql: db }, sent))
      : route.handle(context, sent))) as Outcome<unknown>;
    const answer = toAnswer(route, outcome);
    if (outcome.outcome === "done") signIn.send();
    return "problem" in answer ? sendProblem(c, answer.problem, answer.headers) : send(c, answer);
  } catch (error) {
    if (error instanceof KeyUsed) return sendKeyUsed(c, error.use);
    throw error;
  }
}

function send(c: Context, answer: StoredResponse, more: Record<string, string> = {}): Response {
  return c.body(answer.body, answer.status as 200, { ...answer.headers, ...more });
}

function sendKeyUsed(c: Context, use: KeyUsed["use"]): Response {
  if (use === "in-flight") return sendProblem(c, makeProblem(409, "idempotency-in-flight", "The same request is being carried out."), { "retry-after": "1" });
  if (use === "other-request") {
    return sendProblem(c, makeProblem(422, "idempotency-key-reused", "This Idempotency-Key was used for a different request.", { errors: [{ pointer: "Idempotency-Key", code: "idempotency-key-reused", detail: "Use a new key." }] }));
  }
  return send(c, use, { "idempotency-replayed": "true" });
}

/** A change's transaction also claims its key and keeps its answer; one that is refused leaves no trace. */
function makeContext(room: Room, { actor, eyes }: { readonly actor: Actor; readonly eyes: Eyes }, route: AnyRoute, sent: Sent, scope: KeyScope | null): ActionContext {
  const now = room.clock();
  const newId = room.idsFor?.(actor.name) ?? randomUUID;
  return {
    actor, now, today: toDay(now), requestId: newId(), idempotencyKey: sent.key, sql: room.database, newId,
    transaction: (work) => inTransaction(room.database, eyes, async (db) => {
      if (scope) await claimKey(db, scope);
      const result = await work(db);
      if (!scope) return result;
      const outcome = result as Outcome<unknown>;
      if (outcome.outcome !== "done") throw new Leave(outcome);
      const answer = toAnswer(route, outcome);
      if ("problem" in answer) throw new Error("a done outcome became a problem");
      await keepAnswer(db, scope, answer);
      return result;
    }),
  };
}

type Answer = StoredResponse | { readonly problem: Problem; readonly headers: Record<string, string> };

function toAnswer(route: AnyRoute, outcome: Outcome<unknown>): Answer {
  switch (outcome.outcome) {
    case "done": {
      const checked = route.answer.safeParse(route.present ? route.present(outcome.value) : outcome.value) as z.ZodSafeParseResult<unknown>;
      if (!checked.success) throw new Error(`${route.id} would answer what its schema does not allow: ${checked.error.message}`);
      const version = (checked.data as { version?: unknown } | null)?.version;
      return {
        status: route.change === "create" ? 201 : 200, body: JSON.stringify(checked.data),
        headers: { "content-type": "application/json", "cache-control": "no-store", ...(typeof version === "number" ? { etag: `"${version}"` } : {}) },
      };
    }
    case "not-found": return { problem: nothingHere, headers: {} };
    case "stale": return { problem: makeProblem(412, "stale-version", "Someone changed this since you read it.", { facts: { version: outcome.version } }), headers: { etag: `"${outcome.version}"` } };
    case "refused": return { problem: toProblem(route, outcome.refusal), headers: typeof outcome.refusal["seconds"] === "number" ? { "retry-after": String(outcome.refusal["seconds"]) } : {} };
  }
}

function toProblem(route: AnyRoute, refusal: Refusal): Problem {
  const { rule, code, pointer, ...facts } = refusal;
  const status = route.refusals[code];
  if (status === undefined) throw new Error(`${route.id} has no status for the refusal ${code}`);
  const detail = toSentence("en", code, facts);
  return makeProblem(status, code, detail, { rule, facts, ...(pointer === undefined ? {} : { errors: [{ pointer, code, detail }] }) });
}

async function readRequest(route: AnyRoute, c: Context): Promise<Sent | { problem: Problem }> {
  const params = route.params.safeParse(c.req.param()) as z.ZodSafeParseResult<unknown>;
  if (!params.success) return { problem: nothingHere };
  const asked = c.req.queries();
  const twice = Object.keys(asked).find((name) => asked[name]!.length > 1);
  if (twice) return { problem: invalid([{ pointer: `?${twice}`, code: "repeated", detail: "May be given once." }]) };
  const query = route.query.safeParse(Object.fromEntries(Object.entries(asked).map(([name, values]) => [name, values[0]]))) as z.ZodSafeParseResult<unknown>;
  if (!query.success) return { problem: invalid(toErrors(query.error, (path) => `?${path.join(".")}`)) };
  if (route.method === "get") return { params: params.data, query: query.data, body: undefined, version: undefined, key: null };
  if (route.change === "session") {
    const body = await readBody(route, c);
    return "problem" in body ? body : { params: params.data, query: query.data, body: body.value, version: undefined, key: null };
  }

  const key = c.req.header("idempotency-key");
  if (!key || key.length > 255 || !/^[\x21-\x7e]+$/.test(key)) {
    return { problem: makeProblem(400, "idempotency-key-needed", "A change needs an Idempotency-Key of 1 to 255 visible characters.", { errors: [{ pointer: "Idempotency-Key", code: "idempotency-key-needed", detail: "Send a fresh random key with each change." }] }) };
  }
  const version = readVersion(route, c);
  if (typeof version === "object") return version;
  const body = await readBody(route, c);
  return "problem" in body ? body : { params: params.data, query: query.data, body: body.value, version, key };
}

function readVersion(route: AnyRoute, c: Context): number | undefined | { problem: Problem } {
  if (route.change !== "edit") return undefined;
  const tag = c.req.header("if-match");
  if (tag === undefined) return { problem: makeProblem(428, "version-needed", "Say in If-Match which version you change.", { errors: [{ pointer: "If-Match", code: "version-needed", detail: "Send the ETag you were given." }] }) };
  const match = /^"(\d{1,9})"$/.exec(tag);
  return match ? Number(match[1]) : { problem: makeProblem(400, "version-malformed", "If-Match takes one strong ETag.", { errors: [{ pointer: "If-Match", code: "version-malformed", detail: 'Such as "3".' }] }) };
}

async function readBody(route: AnyRoute, c: Context): Promise<{ value: unknown } | { problem: Problem }> {
  if (!/^application\/json(?:; ?charset=utf-8)?$/i.test(c.req.header("content-type") ?? "")) {
    return { problem: makeProblem(415, "media-type", "Send application/json.", { errors: [{ pointer: "Content-Type", code: "media-type", detail: "application/json" }] }) };
  }
  const bytes = await readBytes(c, bodyLimits.bytes);
  if (!bytes) return { problem: makeProblem(413, "body-too-large", `A request has at most ${bodyLimits.bytes} bytes.`, { facts: { bytes: bodyLimits.bytes } }) };
  const parsed = parseJsonBody(bytes);
  if ("fault" in parsed) return { problem: makeProblem(400, parsed.fault.code, toSentence("en", parsed.fault.code, parsed.fault), { errors: [{ pointer: "", code: parsed.fault.code, detail: "key" in parsed.fault ? parsed.fault.key : "The body." }] }) };
  const checked = route.body.safeParse(parsed.value, { reportInput: true }) as z.ZodSafeParseResult<unknown>;
  return checked.success ? { value: checked.data } : { problem: invalid(toErrors(checked.error, toPointer)) };
}

/** The body's bytes, or `undefined` as soon as there are more than `limit`. */
export async function readBytes(c: Context, limit: number): Promise<Uint8Array | undefined> {
  if (Number(c.req.header("content-length") ?? 0) > limit) return undefined;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (c.req.raw.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > limit) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function invalid(errors: ProblemError[]): Problem {
  return makeProblem(400, "invalid-request", "What was sent does not have the form this takes.", { errors: errors.slice(0, 100) });
}

function toPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function toErrors(error: z.ZodError, toPlace: (path: readonly PropertyKey[]) => string): ProblemError[] {
  return error.issues.flatMap((issue) => issue.code === "unrecognized_keys"
    ? issue.keys.map((key) => ({ pointer: toPlace([...issue.path, key]), code: "unknown-field", detail: "There is no such field." }))
    : [{ pointer: toPlace(issue.path), detail: issue.message, ...toFault(issue) }]);
}

/** What is wrong in a word, and with a number the limit it is beyond. */
function toFault(issue: z.core.$ZodIssue): Pick<ProblemError, "code" | "limit"> {
  const code = issue.code.replaceAll("_", "-");
  if (issue.code === "invalid_type") return { code: issue.expected === "int" && typeof issue.input === "number" ? "not-whole" : code };
  const limit = issue.code === "too_small" ? issue.minimum : issue.code === "too_big" ? issue.maximum : undefined;
  return limit === undefined || !("origin" in issue) || !["number", "int"].includes(issue.origin) ? { code } : { code, limit: Number(limit) };
}
