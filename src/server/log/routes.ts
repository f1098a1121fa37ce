import type { Context } from "hono";
import { isReadableLog, readCheckpoint, writeBundle } from "../../modules/audit/actions-proofs.ts";
import { readWitnessed, witnessCheckpoint, type Witnessing } from "../../modules/audit/actions-witness.ts";
import { contextOf, roomItself } from "../action-context.ts";
import { eyesOf, readWith } from "../http/eyes.ts";
import type { FileRoute } from "../http/file-routes.ts";
import type { Asking } from "../http/gate.ts";
import { describeProblem, makeProblem, nothingHere, sendProblem } from "../http/problem.ts";
import { readBytes, type Room } from "../http/serve-route.ts";

const plain = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
const nothing = (c: Context) => sendProblem(c, nothingHere);

async function sendCheckpoint(room: Room, c: Context, asking: Asking): Promise<Response> {
  const note = await readWith(room.database, eyesOf(asking), (db) => readCheckpoint(db, c.req.param("log") ?? ""));
  return note === null ? nothing(c) : c.body(note, 200, plain);
}

async function sendBundle(room: Room, c: Context, asking: Asking): Promise<Response> {
  if (!(await readWith(room.database, eyesOf(asking), (db) => isReadableLog(db, c.req.param("log") ?? "")))) return nothing(c);
  const lines = writeBundle(contextOf(room, roomItself), c.req.param("log") ?? "");
  const first = await lines.next();
  if (first.done) return nothing(c);
  const encoder = new TextEncoder();
  let waiting: string | undefined = first.value;
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = waiting === undefined ? await lines.next() : { done: false as const, value: waiting };
      waiting = undefined;
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel: async () => void (await lines.return(undefined)),
  });
  return c.body(stream, 200, { "content-type": "application/x-ndjson", "cache-control": "no-store", "content-disposition": 'attachment; filename="entente-log.ndjson"' });
}

/** As much as 64 signatures and 63 hashes can take. */
const longestRequest = 131_072;

async function addCheckpoint(room: Room, c: Context): Promise<Response> {
  const bytes = await readBytes(c, longestRequest);
  if (!bytes) return sendProblem(c, makeProblem(413, "body-too-large", `A request has at most ${longestRequest} bytes.`, { facts: { bytes: longestRequest } }));
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return sendProblem(c, makeProblem(400, "body-not-utf8", "The body is not UTF-8."));
  }
  return toResponse(c, await witnessCheckpoint(contextOf(room, roomItself), text, room.witness ?? null));
}

function toResponse(c: Context, answer: Witnessing): Response {
  switch (answer.outcome) {
    case "cosigned": return c.body(answer.lines, 200, plain);
    case "other-size": return c.body(`${answer.size}\n`, 409, { "content-type": "text/x.tlog.size" });
    case "malformed": return sendProblem(c, makeProblem(400, "checkpoint-form", "This is not what a log sends to a witness, or its old size is above its size."));
    case "not-signed": return sendProblem(c, makeProblem(403, "checkpoint-unsigned", "No known key of the log signed this, or a signature is false."));
    case "unknown-log": return sendProblem(c, makeProblem(404, "log-unknown", "This room does not witness that log."));
    case "inconsistent": return sendProblem(c, makeProblem(422, "checkpoint-inconsistent", "This does not continue what was cosigned before."));
  }
}

async function sendWitnessed(room: Room, c: Context): Promise<Response> {
  const note = await readWitnessed(room.database, c.req.param("hash") ?? "");
  return note === null ? nothing(c) : c.body(note, 200, plain);
}

const text = (description: string, type = "text/plain") => ({ description, content: { [type]: { schema: { type: "string" } } } });
const parameter = (name: string) => ({ name, in: "path", required: true, schema: { type: "string" } });

export const logRoutes: readonly FileRoute[] = [
  {
    method: "get", path: "/api/logs/{log}/checkpoint", serve: sendCheckpoint,
    describe: {
      operationId: "readCheckpoint", tags: ["audit"], summary: "The log's newest checkpoint, as C2SP tlog-checkpoint writes it, with the lines of its witnesses.",
      parameters: [parameter("log")], responses: { "200": text("A signed note."), "404": describeProblem("No such log, or nothing was signed yet.") },
    },
  },
  {
    method: "get", path: "/api/logs/{log}/bundle", serve: sendBundle,
    describe: {
      operationId: "readBundle", tags: ["audit"], summary: "The whole signed log in one file that verifies without the server (tools/audit-verify.mjs).",
      parameters: [parameter("log")], responses: { "200": text("Lines of JSON.", "application/x-ndjson"), "404": describeProblem("No such log, or nothing was signed yet.") },
    },
  },
  {
    method: "post", path: "/add-checkpoint", serve: addCheckpoint,
    describe: {
      operationId: "addCheckpoint", tags: ["audit"], summary: "Asks this room to cosign another log's checkpoint: C2SP tlog-witness.",
      requestBody: { required: true, content: { "text/plain": { schema: { type: "string" } } } },
      responses: {
        "200": text("Signature lines."), "400": describeProblem("Out of form."), "403": describeProblem("Not signed by a known key of the log."), "404": describeProblem("Not a log that this room witnesses."),
        "409": text("The size of the last checkpoint cosigned.", "text/x.tlog.size"), "413": describeProblem("Too large."), "422": describeProblem("Not consistent with the last checkpoint cosigned."),
      },
    },
  },
  {
    method: "get", path: "/witness/{hash}/checkpoint", serve: sendWitnessed,
    describe: {
      operationId: "readWitnessedCheckpoint", tags: ["audit"], summary: "The last checkpoint cosigned here of the log whose origin has this SHA-256.",
      parameters: [parameter("hash")], responses: { "200": text("A signed note."), "404": describeProblem("None was cosigned.") },
    },
  },
];
