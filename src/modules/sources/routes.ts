import { z } from "zod";
import { idParams, idShape, listQuery, longText, nothing, pageOf, partialDayShape, shortText, urlShape } from "../../edges/shapes.ts";
import { defineRoute } from "../audit/index.ts";
import { listStatements, openStatement } from "./actions.ts";
import { supportable } from "./statement.ts";

const sourceAnswer = z.strictObject({
  id: idShape, url: z.string(), publisher: z.string(), title: z.string(), published: z.string(), language: z.string(),
  accessedOn: z.string().nullable(), licence: z.string().nullable(), reliability: z.string().nullable(),
}).meta({ id: "Source" });

const statementFields = {
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
  url: urlShape, publisher: shortText, title: shortText, published: partialDayShape, language: z.string().regex(/^[a-z]{2,3}$/),
  accessedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/).nullable().default(null), note: longText.nullable().default(null),
  claims: z.record(z.string().regex(/^[a-zA-Z]{1,40}$/), z.union([z.string().max(200), z.number()])).default({}),
}).meta({ id: "NewQuotation" });

export const sourceRoutes = [
  defineRoute({
    method: "get", path: "/statements", id: "listStatements", tag: "sources", change: "none", summary: "Sentences quoted from sources.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 },
    query: listQuery("-saidOn").extend({ search: shortText.optional(), donor: z.string().max(20).optional(), kind: z.string().max(40).optional() }),
    answer: pageOf(statementAnswer, "StatementPage"),
    handle: (context, { query: { sort, after, limit, ...filter } }) => listStatements(context, filter, { sort, after, limit }),
  }),
  defineRoute({
    method: "get", path: "/statements/{id}", id: "openStatement", tag: "sources", change: "none", summary: "One statement, its source, and the records it supports.",
    params: idParams, query: nothing, body: nothing, refusals: {},
    answer: z.strictObject({ ...statementFields, about: z.array(z.strictObject({ kind: z.enum(supportable), id: idShape })) }).meta({ id: "OpenStatement" }),
    handle: (context, { params }) => openStatement(context, params.id),
  }),
];
