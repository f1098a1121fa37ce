import type { Context } from "hono";
import { toSentence, type Language } from "../../texts/refusals.ts";
import { isFaultCode, toMessage } from "../files/fault-texts.ts";
import { defaultLimits } from "../files/limits.ts";
import { markFaults } from "../files/marked-workbook.ts";
import { writeTemplate } from "../files/template-file.ts";
import { actorHeader } from "../http/demonstration-users.ts";
import { eyesOf } from "../http/eyes.ts";
import type { Asking } from "../http/gate.ts";
import type { FileRoute } from "../http/file-routes.ts";
import { describeProblem, makeProblem, nothingHere, sendProblem } from "../http/problem.ts";
import { readBytes, type Room } from "../http/serve-route.ts";
import { findJob, runningJobs, startJob, type ImportJob } from "./job.ts";
import { kinds } from "./kinds.ts";
import { templates } from "./templates.ts";
import { runImport } from "./run-import.ts";

const mostRunning = 4;
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const notFound = (c: Context) => sendProblem(c, nothingHere);
const languageOf = (c: Context): Language => {
  const asked = c.req.query("language") ?? "en";
  return asked === "fr" || asked === "uk" ? asked : "en";
};

/** Faults in the reader's language, where there is a sentence in it. */
function speak(job: ImportJob, language: Language) {
  return job.result && {
    ...job.result,
    refused: job.result.refused.map(({ row, column, code, message, facts }) => ({
      row, column, code, message: language === "en" ? message : isFaultCode(code) && facts ? toMessage(code, facts as never, language) : toSentence(language, code, facts ?? {}) === code ? message : toSentence(language, code, facts ?? {}),
    })),
  };
}

function sendJob(c: Context, job: ImportJob, status: 200 | 202): Response {
  return c.json({ id: job.id, kind: job.kind, fileName: job.fileName, dryRun: job.dryRun, state: job.state, progress: job.progress, result: speak(job, languageOf(c)), failure: job.failure }, status, { "cache-control": "no-store" });
}

async function start(room: Room, c: Context, asking: Asking): Promise<Response> {
  const kind = c.req.param("kind") ?? "";
  if (!Object.hasOwn(kinds, kind)) return sendProblem(c, makeProblem(404, "import-kind-unknown", `One may import: ${Object.keys(kinds).join(", ")}.`));
  const fileName = (c.req.query("fileName") ?? "").replace(/^.*[\\/]/, "");
  if (fileName === "" || fileName.length > 200 || /\p{Cc}/u.test(fileName)) return sendProblem(c, makeProblem(400, "invalid-request", "Say the file's name in ?fileName.", { errors: [{ pointer: "?fileName", code: "required", detail: "1 to 200 characters." }] }));
  const dry = c.req.query("dryRun") ?? "false";
  if (dry !== "true" && dry !== "false") return sendProblem(c, makeProblem(400, "invalid-request", "dryRun is true or false.", { errors: [{ pointer: "?dryRun", code: "invalid-value", detail: "true or false" }] }));
  if (runningJobs() >= mostRunning) return sendProblem(c, makeProblem(503, "not-now", "Other files are being imported. Try again soon."), { "retry-after": "5" });
  const bytes = await readBytes(c, defaultLimits.fileBytes);
  if (!bytes) return sendProblem(c, makeProblem(413, "body-too-large", `A file has at most ${defaultLimits.fileBytes} bytes.`, { facts: { bytes: defaultLimits.fileBytes } }));
  const job = startJob({ kind, fileName, dryRun: dry === "true", caller: asking.actor.name, eyes: eyesOf(asking), startedAt: room.clock(), bytes: null });
  void runImport(room, job, asking.actor, bytes, room.log);
  return sendJob(c, job, 202);
}

function jobOf(c: Context, { actor }: Asking): ImportJob | undefined {
  return findJob(c.req.param("id") ?? "", actor.name);
}

async function marked(c: Context, asking: Asking): Promise<Response> {
  const job = jobOf(c, asking);
  if (!job?.bytes || !job.result) return notFound(c);
  const kind = kinds[job.kind]!;
  const bytes = await markFaults(job.bytes, job.fileName, job.result.refused, languageOf(c), kind.reads.as === "table" ? { sheet: kind.reads.sheets } : {});
  return sendFile(bytes, xlsx, job.fileName.replace(/\.\w+$/, "") + "-marked.xlsx");
}

export function sendFile(bytes: Uint8Array, type: string, name: string): Response {
  return new Response(new Uint8Array(bytes), { headers: { "content-type": type, "content-disposition": `attachment; filename="${name.replace(/[^\w.-]+/g, "_")}"`, "cache-control": "no-store" } });
}

async function template(c: Context): Promise<Response> {
  const kind = c.req.param("kind") ?? "";
  const found = Object.hasOwn(templates, kind) ? templates[kind] : undefined;
  if (!found) return notFound(c);
  const format = c.req.query("format") === "csv" ? "csv" : "xlsx";
  return sendFile(await writeTemplate(found, languageOf(c), format), format === "csv" ? "text/csv; charset=utf-8" : xlsx, `entente-${kind}.${format}`);
}

const kindParameter = (names: readonly string[]) => ({ name: "kind", in: "path", required: true, schema: { type: "string", enum: names } });
const query = (name: string, schema: object, required = false) => ({ name, in: "query", required, schema });
const language = query("language", { type: "string", enum: ["en", "fr", "uk"], default: "en" });
const id = { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } };
const actorParameter = { name: actorHeader, in: "header", required: false, schema: { type: "string" } };
const problem = describeProblem("No, with the place.");
const fault = { type: "object", required: ["row", "column", "code", "message"], properties: { row: { type: ["integer", "null"] }, column: { type: ["string", "null"] }, code: { type: "string" }, message: { type: "string" } } };
const jobSchema = {
  type: "object", required: ["id", "kind", "fileName", "dryRun", "state", "progress", "result", "failure"],
  properties: {
    id: { type: "string" }, kind: { type: "string" }, fileName: { type: "string" }, dryRun: { type: "boolean" }, state: { type: "string", enum: ["running", "done", "failed", "cancelled"] },
    progress: { type: "object", required: ["phase", "done", "total"], properties: { phase: { type: "string", enum: ["reading", "checking", "writing", "ended"] }, done: { type: "integer" }, total: { type: ["integer", "null"] } } },
    result: { anyOf: [{ type: "null" }, { type: "object", required: ["added", "changed", "unchanged", "refused"], properties: { added: { type: "integer" }, changed: { type: "integer" }, unchanged: { type: "integer" }, refused: { type: "array", items: fault } } }] },
    failure: { type: ["string", "null"] },
  },
};
const job = (description: string) => ({ description, content: { "application/json": { schema: jobSchema } } });
const file = { description: "The file.", content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } } };

export const importRoutes: readonly FileRoute[] = [
  {
    method: "post", path: "/api/imports/{kind}", serve: start,
    describe: {
      operationId: "startImport", tags: ["files"], summary: "Imports a file, all or nothing; a dry run says what it would do.",
      parameters: [kindParameter(Object.keys(kinds)), query("fileName", { type: "string", maxLength: 200 }, true), query("dryRun", { type: "string", enum: ["true", "false"], default: "false" }), language, actorParameter],
      requestBody: { required: true, content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } } },
      responses: { "202": job("Under way; ask the job."), "400": problem, "404": problem, "413": problem, "503": problem },
    },
  },
  {
    method: "get", path: "/api/jobs/{id}", serve: async (_room, c, asking) => { const found = jobOf(c, asking); return found ? sendJob(c, found, 200) : notFound(c); },
    describe: { operationId: "openJob", tags: ["files"], summary: "How far an import is, and what it did.", parameters: [id, language, actorParameter], responses: { "200": job("The job."), "404": problem } },
  },
  {
    method: "post", path: "/api/jobs/{id}/cancel",
    serve: async (_room, c, asking) => {
      const found = jobOf(c, asking);
      if (!found) return notFound(c);
      if (found.state === "running") found.cancelled = true;
      return sendJob(c, found, 200);
    },
    describe: { operationId: "cancelJob", tags: ["files"], summary: "Cancels an import; nothing of it stays.", parameters: [id, language, actorParameter], responses: { "200": job("The job."), "404": problem } },
  },
  {
    method: "get", path: "/api/jobs/{id}/marked", serve: (_room, c, asking) => marked(c, asking),
    describe: { operationId: "openMarkedFile", tags: ["files"], summary: "The same workbook back, the faulty cells marked.", parameters: [id, language, actorParameter], responses: { "200": file, "404": problem } },
  },
  {
    method: "get", path: "/api/templates/{kind}", serve: (_room, c) => template(c),
    describe: { operationId: "openTemplate", tags: ["files"], summary: "An empty file to fill in.", parameters: [kindParameter(Object.keys(templates)), language, query("format", { type: "string", enum: ["xlsx", "csv"], default: "xlsx" })], responses: { "200": file, "404": problem } },
  },
];
