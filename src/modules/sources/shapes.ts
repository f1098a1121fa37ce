import { z } from "zod";
import { dayShape, idShape, longText, partialDayShape, shortText, urlShape } from "../../edges/shapes.ts";
import type { Quotation } from "./statement.ts";

const sourceAnswer = z.strictObject({
  id: idShape, url: z.string(), publisher: z.string(), title: z.string(), published: z.string(), language: z.string(),
  accessedOn: z.string().nullable(), licence: z.string().nullable(), reliability: z.string().nullable(),
}).meta({ id: "Source" });

export const statementFields = {
  id: idShape, kind: z.string(), quote: z.string(), speaker: z.string().nullable(), saidOn: z.string(),
  donors: z.array(z.string()).readonly(), note: z.string().nullable(), source: sourceAnswer,
};

export const statementAnswer = z.strictObject(statementFields).meta({ id: "Statement" });

export const supportedStatementAnswer = z.strictObject({
  ...statementFields, claims: z.record(z.string(), z.unknown()), supportNote: z.string().nullable(),
}).meta({ id: "SupportedStatement" });

export const disagreementAnswer = z.strictObject({
  field: z.string(), values: z.array(z.strictObject({ value: z.string(), statementIds: z.array(idShape).readonly() })).readonly(),
}).meta({ id: "Disagreement" });

/** A quotation as a form sends it. */
export const quotationBody = z.strictObject({
  quote: longText, speaker: shortText.nullable().default(null), saidOn: partialDayShape, kind: z.string().regex(/^[a-z_]{1,40}$/).default("quote"),
  url: urlShape, publisher: shortText, title: shortText, published: partialDayShape.optional().meta({ description: "When the source appeared; the day it was said when left out." }), language: z.string().regex(/^[a-z]{2,3}$/),
  accessedOn: dayShape.nullable().default(null), note: longText.nullable().default(null),
  claims: z.record(z.string().regex(/^[a-zA-Z]{1,40}$/), z.union([shortText, z.number()])).default({}),
}).meta({ id: "NewQuotation" });

/** A quotation as it was sent, to what is kept. */
export function toQuotation(sent: z.infer<typeof quotationBody>, originKey: string | null): Quotation {
  return {
    originKey,
    source: {
      url: sent.url, publisher: sent.publisher, title: sent.title, published: sent.published ?? sent.saidOn, language: sent.language, accessedOn: sent.accessedOn, licence: null, reliability: null,
    },
    statement: { kind: sent.kind, quote: sent.quote, speaker: sent.speaker, saidOn: sent.saidOn, donors: [], note: sent.note },
  };
}
