import { z } from "zod";
import { idShape } from "../../edges/shapes.ts";
import type { ListedDocument, OpenDocument } from "./actions.ts";
import type { MatchedContribution } from "./actions-matches.ts";
import { mediaTypes } from "./document.ts";
import { matchFields } from "./match.ts";
import { passageForms, passageKinds, passageStates } from "./passage.ts";

const documentFields = {
  id: idShape, sha256: z.string(), fileName: z.string(), mediaType: z.enum(mediaTypes), url: z.string(), publisher: z.string(), title: z.string(), published: z.string(), language: z.string(),
  addedAt: z.iso.datetime(), addedBy: z.string(),
};
export const listedAnswer = z.strictObject({ ...documentFields, openCount: z.int(), settledCount: z.int() }).meta({ id: "Document" });

const offsets = { start: z.int(), end: z.int() };
const span = z.strictObject(offsets);

const passageAnswer = z.strictObject({
  id: idShape, kind: z.enum(passageKinds), form: z.enum(passageForms), ...offsets, speaker: z.string().nullable(), donor: z.string().nullable(),
  found: z.strictObject({
    rule: z.string().nullable(), at: span.nullable(), person: z.string().nullable(), role: z.string().nullable(), country: z.string().nullable(),
    lines: z.array(z.strictObject({ ...offsets, units: z.string().nullable(), approximate: z.boolean(), item: z.string() })).readonly(),
    money: z.array(z.strictObject({ ...offsets, amount: z.string(), currency: z.string().nullable(), assumed: z.boolean() })).readonly(), status: z.enum(["announced", "will-deliver", "delivered"]).nullable(),
  }),
  confidence: z.number().nullable(), splitFrom: idShape.nullable(), state: z.enum(passageStates), kept: span.nullable(), settledBy: z.string().nullable(), settledAt: z.iso.datetime().nullable(), version: z.int(),
  outcomes: z.array(z.strictObject({ statementId: idShape, contributionId: idShape.nullable(), decisionId: idShape.nullable(), partyId: idShape.nullable() })).readonly(),
}).meta({ id: "Passage" });

/** Offsets are in UTF-16 units into `text`, the end excluded. */
export const openAnswer = z.strictObject({ ...documentFields, text: z.string(), passages: z.array(passageAnswer).readonly() }).meta({ id: "OpenDocument" });

export function toListed({ addedAt, ...one }: ListedDocument): z.infer<typeof listedAnswer> {
  return { ...one, addedAt: addedAt.toISOString() };
}

export function toOpen({ document: { labelId: _label, addedAt, ...document }, passages }: OpenDocument): z.infer<typeof openAnswer> {
  return {
    ...document, addedAt: addedAt.toISOString(),
    passages: passages.map(({ documentId: _document, labelId: _of, settledAt, outcomes, ...one }) => ({
      ...one, settledAt: settledAt?.toISOString() ?? null, outcomes: outcomes.map(({ statementId, contributionId, decisionId, partyId }) => ({ statementId, contributionId, decisionId, partyId })),
    })),
  };
}

export const matchAnswer = z.strictObject({
  contribution: z.strictObject({ id: idShape, reference: z.string(), title: z.string(), stage: z.string(), announcedOn: z.string().nullable(), announcedText: z.string() }),
  lines: z.array(z.strictObject({ described: z.string(), unit: z.string(), units: z.int().nullable() })).readonly(),
  amounts: z.array(z.strictObject({ amountMinor: z.int(), currency: z.string() })).readonly(),
  agrees: z.array(z.enum(matchFields)).readonly(), differs: z.array(z.enum(matchFields)).readonly(), days: z.int().nullable(),
  statementCount: z.int(), voiceCount: z.int(), repeatCount: z.int(), voiceCountWith: z.int(),
}).meta({ id: "Match" });

export function toMatch({ lines, amounts, ...one }: MatchedContribution): z.infer<typeof matchAnswer> {
  return {
    ...one, lines: lines.map((line) => ({ ...line, units: line.units === null ? null : Number(line.units) })),
    amounts: amounts.map(({ amountMinor, currency }) => ({ currency, amountMinor: Number(amountMinor) })),
  };
}
