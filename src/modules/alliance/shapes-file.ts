import { z } from "zod";
import type { Day } from "../../kernel/day.ts";
import type { CellFault } from "../../kernel/table.ts";
import { dayShape, longText, namesShape, partialDayShape, shortText } from "../../edges/shapes.ts";
import { labelBody } from "../releasability/shapes.ts";
import { quotationBody, toQuotation } from "../sources/shapes.ts";
import { ratificationStates, type AccessionStep } from "./accession.ts";
import type { AllianceDocument } from "./actions-file.ts";
import { recordable } from "./position.ts";

const code = z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/);
const quotations = z.array(quotationBody).max(50).default([]);
const invented = { illustrative: z.boolean().default(false), basis: longText.nullable().default(null) };
const saysBasis = { check: (one: { illustrative: boolean; basis: string | null }) => !one.illustrative || one.basis !== null, fault: { path: ["basis"], message: "What is illustrative says on what basis." } };

const position = z.strictObject({
  party: code, stance: z.enum(recordable), conditions: longText.nullable().default(null), saidOn: partialDayShape, confidence: z.enum(["official", "reported", "unnamed"]), quotation: quotationBody,
});

const news = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("step"), step: z.int().min(1).max(8), onDay: partialDayShape, quotation: quotationBody }),
  z.strictObject({ kind: z.literal("ratification"), party: code, state: z.enum(ratificationStates.slice(1) as ["submittedToParliament", "parliamentApproved", "promulgated", "deposited"]), onDay: partialDayShape, quotation: quotationBody }),
  z.strictObject({ kind: z.literal("condition"), text: longText, claimedBy: shortText, quotation: quotationBody }),
]);

/** Bodies, decisions with positions, and accessions, as one JSON document; parties by code, bodies by code, decisions by reference. */
const allianceFile = z.strictObject({
  bodies: z.array(z.strictObject({
    code, names: namesShape, noticeHours: z.int().min(1).max(2160).default(24), ...invented, members: z.array(z.strictObject({ party: code, from: dayShape, until: dayShape.nullable().default(null) })).max(500).default([]),
  }).refine(saysBasis.check, saysBasis.fault)).max(200).default([]),
  decisions: z.array(z.strictObject({
    reference: shortText, body: code, title: shortText, text: longText, proposedOn: dayShape, note: longText.nullable().default(null), ...invented, label: labelBody.nullable().default(null), quotations,
    positions: z.array(position).max(2000).default([]),
  }).refine(saysBasis.check, saysBasis.fault)).max(2000).default([]),
  accessions: z.array(z.strictObject({
    body: code, candidate: code, decision: shortText.nullable().default(null), note: longText.nullable().default(null), label: labelBody.nullable().default(null), quotations, news: z.array(news).max(2000).default([]),
  })).max(200).default([]),
});

/** Reads the document, or says at which places of it something is wrong. */
export function readAllianceFile(json: unknown): { readonly document: AllianceDocument } | { readonly refused: CellFault[] } {
  const read = allianceFile.safeParse(json);
  if (read.success) return { document: toDocument(read.data) };
  return { refused: read.error.issues.slice(0, 1000).map((issue) => {
    const pointer = issue.path.map((part) => `/${String(part)}`).join("");
    return { row: null, column: pointer || null, code: issue.code, message: `${pointer}: ${issue.message}` };
  }) };
}

function toDocument(read: z.infer<typeof allianceFile>): AllianceDocument {
  const said = (one: z.infer<typeof quotationBody>) => toQuotation(one, null);
  return {
    bodies: read.bodies.map((body) => ({ ...body, members: body.members.map(({ party, from, until }) => ({ party, fromOn: from as Day, untilOn: until as Day | null })) })),
    decisions: read.decisions.map((one) => ({
      ...one, proposedOn: one.proposedOn as Day, quotations: one.quotations.map(said), positions: one.positions.map((position) => ({ ...position, quotation: said(position.quotation) })),
    })),
    accessions: read.accessions.map((one) => ({
      ...one, quotations: one.quotations.map(said),
      news: one.news.map((told) => (told.kind === "step" ? { ...told, step: told.step as AccessionStep, quotation: said(told.quotation) } : { ...told, quotation: said(told.quotation) })),
    })),
  };
}
