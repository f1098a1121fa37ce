import type { Context } from "hono";
import { isId } from "../../kernel/id.ts";
import { toCanonical } from "../../modules/audit/index.ts";
import { languages, type Language } from "../../texts/refusals.ts";
import { contextOf } from "../action-context.ts";
import { eyesOf, readWith } from "../http/eyes.ts";
import type { FileRoute } from "../http/file-routes.ts";
import type { Asking } from "../http/gate.ts";
import { describeProblem, makeProblem, nothingHere, sendProblem } from "../http/problem.ts";
import type { Room } from "../http/serve-route.ts";
import { sendFile } from "../imports/routes.ts";
import { readPaperSource } from "./read-source.ts";
import { paperKinds, type PaperKind } from "./source.ts";
import { writePaper } from "./write-paper.ts";

const isOneOf = <Value extends string>(list: readonly Value[], text: string): text is Value => (list as readonly string[]).includes(text);
const nothing = (c: Context) => sendProblem(c, nothingHere);

async function sourceOf(room: Room, c: Context, asking: Asking) {
  const id = c.req.param("id") ?? "";
  if (!isId(id)) return undefined;
  // A room that only its own machine reaches has no address that a phone could open.
  const address = room.signIn.kind === "accounts" ? room.signIn.origin : null;
  const eyes = eyesOf(asking);
  return readWith(room.database, eyes, (db) => readPaperSource(contextOf(room, asking.actor, undefined, eyes), db, id, address));
}

async function sendPaper(room: Room, c: Context, asking: Asking): Promise<Response> {
  const [kind, language] = [c.req.param("kind") ?? "", c.req.query("language") ?? "en"];
  if (!isOneOf<PaperKind>(paperKinds, kind)) return sendProblem(c, makeProblem(404, "paper-kind-unknown", `There are: ${paperKinds.join(", ")}.`));
  if (!isOneOf<Language>(languages, language)) {
    return sendProblem(c, makeProblem(400, "invalid-request", "language is en, fr or uk.", { errors: [{ pointer: "?language", code: "invalid-value", detail: "en, fr or uk" }] }));
  }
  const source = await sourceOf(room, c, asking);
  if (source === "blind") return sendProblem(c, makeProblem(409, "handover-count-first", "Count what arrived first: until then you are not told what was sent."));
  return source ? sendFile(await writePaper(kind, source, language), "application/pdf", `${source.reference}-${kind}.pdf`) : nothing(c);
}

async function sendReceipt(room: Room, c: Context, asking: Asking): Promise<Response> {
  const source = await sourceOf(room, c, asking);
  if (source === undefined || source === "blind" || source.handover === null) return nothing(c);
  const { receipt, signatures } = source.handover;
  return sendFile(new TextEncoder().encode(toCanonical({ receipt, signatures })), "application/json", `${source.reference}-receipt.json`);
}

const id = { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } };
const file = { description: "The file.", content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } } };

export const paperRoutes: readonly FileRoute[] = [
  {
    method: "get", path: "/api/consignments/{id}/papers/{kind}", serve: sendPaper,
    describe: {
      operationId: "openPaper", tags: ["consignments"], summary: "A paper about a consignment, as PDF.",
      parameters: [
        id, { name: "kind", in: "path", required: true, schema: { type: "string", enum: paperKinds } },
        { name: "language", in: "query", required: false, schema: { type: "string", enum: languages, default: "en" } },
      ],
      responses: { "200": file, "400": describeProblem("No such language."), "404": describeProblem("No such consignment, or no such paper."), "409": describeProblem("Whoever asks has to count first.") },
    },
  },
  {
    method: "get", path: "/api/consignments/{id}/receipt", serve: sendReceipt,
    describe: {
      operationId: "openReceipt", tags: ["consignments"], summary: "The receipt that holds, in the form that receipt-verify takes: canonical JSON with both signatures.",
      parameters: [id], responses: { "200": file, "404": describeProblem("No such consignment, or nothing was handed over.") },
    },
  },
];
