import type { Context } from "hono";
import { z } from "zod";
import { partialDayShape, shortText, urlShape } from "../../edges/shapes.ts";
import { bytesOf, keepDocument } from "../../modules/intake/actions.ts";
import { toSentence } from "../../texts/refusals.ts";
import { contextOf } from "../action-context.ts";
import { defaultLimits } from "../files/limits.ts";
import { actorHeader } from "../http/demonstration-users.ts";
import { eyesOf, readWith } from "../http/eyes.ts";
import type { FileRoute } from "../http/file-routes.ts";
import type { Asking } from "../http/gate.ts";
import { describeProblem, makeProblem, nothingHere, sendProblem } from "../http/problem.ts";
import { readBytes, type Room } from "../http/serve-route.ts";
import { sendFile } from "../imports/routes.ts";
import { readInThread } from "./read-in-thread.ts";

const mostReading = 4;
let reading = 0;

const asked = z.strictObject({
  fileName: shortText, url: urlShape, publisher: shortText, title: shortText.optional(), published: partialDayShape, language: z.string().regex(/^[a-z]{2,3}$/).optional(),
});

/** Takes a file in: keeps its bytes, its text and what the reader proposes. The same file again is the document that is there. */
async function add(room: Room, c: Context, asking: Asking): Promise<Response> {
  const query = asked.safeParse(c.req.query());
  if (!query.success) {
    const errors = query.error.issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys.map((key) => ({ pointer: `?${key}`, code: "unknown-field", detail: "There is no such field." }))
      : [{ pointer: `?${issue.path.join(".")}`, code: issue.code.replaceAll("_", "-"), detail: issue.message }]));
    return sendProblem(c, makeProblem(400, "invalid-request", "Say in the query where the document stands: url, publisher, published, and the file's name.", { errors }));
  }
  if (reading >= mostReading) return sendProblem(c, makeProblem(503, "not-now", "Other documents are being read. Try again soon."), { "retry-after": "2" });
  const bytes = await readBytes(c, defaultLimits.fileBytes);
  if (!bytes) return sendProblem(c, makeProblem(413, "body-too-large", `A file has at most ${defaultLimits.fileBytes} bytes.`, { facts: { bytes: defaultLimits.fileBytes } }));
  const { fileName, url, publisher, title, published, language } = query.data;
  reading += 1;
  try {
    const read = await readInThread(bytes, { fileName, publishedOn: published.length === 10 ? published : null, language: language ?? null });
    if ("fault" in read) {
      const { code, ...facts } = read.fault;
      const detail = toSentence("en", code, facts);
      return sendProblem(c, makeProblem(422, code, detail, { rule: "INTAKE-10", facts, errors: [{ pointer: "", code, detail }] }));
    }
    const kept = await keepDocument(contextOf(room, asking.actor, undefined, eyesOf(asking)), { ...read, bytes, from: { url, publisher, title: title ?? publisher, published } });
    const { document, passages } = kept.open;
    return c.json({ id: document.id, added: kept.added, language: document.language, passages: passages.length }, kept.added ? 201 : 200, { "cache-control": "no-store" });
  } finally {
    reading -= 1;
  }
}

async function original(room: Room, c: Context, asking: Asking): Promise<Response> {
  const id = c.req.param("id") ?? "";
  const found = z.uuid().safeParse(id).success ? await readWith(room.database, eyesOf(asking), (db) => bytesOf(db, id)) : undefined;
  return found ? sendFile(found.bytes, "application/octet-stream", found.fileName) : sendProblem(c, nothingHere);
}

const query = (name: string, schema: object, required = false) => ({ name, in: "query", required, schema });
const text = { type: "string", maxLength: 200 };
const day = { type: "string", description: "A year, a month or a day." };
const actorParameter = { name: actorHeader, in: "header", required: false, schema: { type: "string" } };
const problem = describeProblem("No, with the place.");
const kept = (description: string) => ({
  description, content: { "application/json": { schema: {
    type: "object", required: ["id", "added", "language", "passages"], properties: { id: { type: "string", format: "uuid" }, added: { type: "boolean" }, language: { type: "string" }, passages: { type: "integer" } },
  } } },
});

export const documentRoutes: readonly FileRoute[] = [
  {
    method: "post", path: "/api/documents", serve: add,
    describe: {
      operationId: "addDocument", tags: ["intake"], summary: "Takes a document in and reads it; what is found waits for review and counts in nothing.",
      parameters: [query("fileName", text, true), query("url", { type: "string", maxLength: 2000 }, true), query("publisher", text, true), query("title", text), query("published", day, true), query("language", { type: "string", pattern: "^[a-z]{2,3}$" }), actorParameter],
      requestBody: { required: true, content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } } },
      responses: { "200": kept("It is there already."), "201": kept("Kept."), "400": problem, "413": problem, "422": problem, "503": problem },
    },
  },
  {
    method: "get", path: "/api/documents/{id}/file", serve: original,
    describe: {
      operationId: "openDocumentFile", tags: ["intake"], summary: "The file as it came.", parameters: [{ name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } }, actorParameter],
      responses: { "200": { description: "The file.", content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } } }, "404": problem },
    },
  },
];
