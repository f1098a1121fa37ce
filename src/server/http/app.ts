import { randomBytes } from "node:crypto";
import { Hono, type Context } from "hono";
import type { AnyRoute } from "../../kernel/route.ts";
import { failureOf } from "../database/failure.ts";
import { toOperation, type FileRoute } from "./file-routes.ts";
import { letIn, whatMay, whoAsks } from "./gate.ts";
import { toOpenApi } from "./openapi.ts";
import { makeProblem, nothingHere, sendProblem } from "./problem.ts";
import { serveRoute, type Room } from "./serve-route.ts";
import { OutcomeUnknown } from "./unit-of-work.ts";
import { docsPage, serveDocsAsset, serveWeb } from "./web-files.ts";

/** After how many seconds what could not be done now is worth another try: space takes someone to make it. */
const retryAfter = { "no-space": "30", "not-now": "1" } as const;

/** Everything the room answers over HTTP. */
export function makeApp(room: Room, routes: readonly AnyRoute[], fileRoutes: readonly FileRoute[], version: string, log: (line: string) => void): Hono {
  const app = new Hono();
  const openApi = JSON.stringify(toOpenApi(routes, fileRoutes, version));
  app.use("*", async (c, next) => {
    if (room.isClosing?.()) c.res = turnAway(c);
    else await next();
    // A connection that is kept open would keep a closing room open.
    if (room.isClosing?.()) c.res.headers.set("connection", "close");
    for (const [name, value] of Object.entries(securityHeaders)) c.res.headers.set(name, value);
  });
  const origin = room.signIn.kind === "accounts" ? room.signIn.origin : null;
  app.use("*", (c, next) => refuseForeign(c, next, origin));
  const operations = [...routes, ...fileRoutes.map(toOperation)];
  for (const route of routes) app.on(route.method.toUpperCase(), `/api${route.path.replaceAll(/\{(\w+)\}/g, ":$1")}`, (c) => serveRoute(room, route, c, operations));
  for (const route of fileRoutes) app.on(route.method.toUpperCase(), route.path.replaceAll(/\{(\w+)\}/g, ":$1"), (c) => serveFile(room, route, c));
  app.get("/ready", (c) => c.json({ ready: true }));
  app.get("/openapi.json", (c) => c.body(openApi, 200, { "content-type": "application/json" }));
  app.get("/docs", (c) => docsPage(c));
  app.get("/docs/:file", (c) => serveDocsAsset(c));
  app.all("/api/*", (c) => otherMethod(c, routes, fileRoutes));
  app.get("*", (c) => serveWeb(c));
  app.notFound((c) => sendProblem(c, nothingHere));
  app.onError((error, c) => answerError(error, c, log));
  return app;
}

async function serveFile(room: Room, route: FileRoute, c: Context): Promise<Response> {
  const asking = await whoAsks(room, c);
  if ("problem" in asking) return sendProblem(c, asking.problem);
  const entered = letIn(room, c, asking);
  if ("problem" in entered) return sendProblem(c, entered.problem, entered.headers);
  try {
    const may = whatMay(room, toOperation(route), asking);
    return "problem" in may ? sendProblem(c, may.problem) : await route.serve(room, c, asking);
  } finally {
    entered.leave();
  }
}

function turnAway(c: Context): Response {
  return sendProblem(c, makeProblem(503, "not-now", "The room is being closed. Nothing was written; try again when it is open."), { "retry-after": "5" });
}

const securityHeaders: Record<string, string> = {
  "content-security-policy": "default-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; connect-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

const ownHosts = ["localhost", "127.0.0.1", "[::1]"];

/** Whether an Origin header names a page of this machine, or of the room where a proxy makes it known. A page without an origin of its own sends "null". */
function isOwnOrigin(origin: string, publicOrigin: string | null): boolean {
  if (origin === publicOrigin) return true;
  const match = /^https?:\/\/(\[[0-9a-f:]+\]|[^:/]+)(?::\d+)?$/.exec(origin);
  return match !== null && ownHosts.includes(match[1]!);
}

/** A page of another site must not act here: a browser says where a request comes from, a program does not. */
async function refuseForeign(c: Context, next: () => Promise<void>, publicOrigin: string | null): Promise<Response | void> {
  const site = c.req.header("sec-fetch-site");
  const host = (c.req.header("host") ?? "").replace(/:\d+$/, "");
  const unsafe = c.req.method !== "GET" && c.req.method !== "HEAD";
  const origin = c.req.header("origin");
  if (unsafe && ((site !== undefined && site !== "same-origin" && site !== "none") || (origin !== undefined && !isOwnOrigin(origin, publicOrigin)))) return sendProblem(c, makeProblem(403, "foreign-origin", "Only this room's own pages may do that."));
  if (!ownHosts.includes(host) && c.req.header("host") !== (publicOrigin && new URL(publicOrigin).host)) return sendProblem(c, makeProblem(403, "foreign-host", "This room answers on this machine only."));
  await next();
}

function otherMethod(c: Context, routes: readonly AnyRoute[], fileRoutes: readonly FileRoute[]): Response {
  const fits = (path: string) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(c.req.path);
  const allowed = [...routes.filter((route) => fits(`/api${route.path}`)), ...fileRoutes.filter((route) => fits(route.path))].map((route) => route.method.toUpperCase());
  return allowed.length === 0
    ? sendProblem(c, nothingHere)
    : sendProblem(c, makeProblem(405, "method-not-allowed", `Here one may: ${[...new Set(allowed)].join(", ")}.`), { allow: [...new Set(allowed)].join(", ") });
}

/** The last resort: says that something broke, and nothing of what; the log has it under the reference. */
function answerError(error: Error, c: Context, log: (line: string) => void): Response {
  if (error instanceof OutcomeUnknown) return sendProblem(c, makeProblem(503, "outcome-unknown", "The database did not say whether this was written. Send the same request again with the same Idempotency-Key: it is carried out once."), { "retry-after": retryAfter["not-now"] });
  const failure = failureOf(error);
  if (failure === "no-space") return sendProblem(c, makeProblem(507, "no-space", "The database cannot store more at the moment. Nothing was written; what is stored can still be read."), { "retry-after": retryAfter[failure] });
  if (failure === "not-now") return sendProblem(c, makeProblem(503, "not-now", "The room is busy or its database does not answer. Nothing was written; try again."), { "retry-after": retryAfter[failure] });
  const { code } = error as { code?: string };
  if (code === "22021" || code === "22P05") return sendProblem(c, makeProblem(400, "character-not-storable", "A text has a character that cannot be stored."));
  const reference = randomBytes(6).toString("hex");
  log(`${new Date().toISOString()} error ${reference} ${c.req.method} ${c.req.path} ${error.stack ?? error.message}`);
  return sendProblem(c, makeProblem(500, "broken", `Something broke here. Reference: ${reference}.`, { facts: { reference } }));
}
