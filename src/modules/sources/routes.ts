import { z } from "zod";
import { idParams, idShape, listQuery, nothing, pageOf, shortText } from "../../edges/shapes.ts";
import { defineRoute } from "../audit/index.ts";
import { listStatements, openStatement } from "./actions.ts";
import { statementAnswer, statementFields } from "./shapes.ts";
import { supportable } from "./statement.ts";

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
