import { z } from "zod";
import type { RefusalStatus } from "../../kernel/route.ts";
import { idParams, idShape, longText, nothing, pageOf, partialDayShape, shortText } from "../../edges/shapes.ts";
import { definePresentedRoute } from "../audit/index.ts";
import { labelAnswer, labelBody, toLabelAnswer } from "../releasability/shapes.ts";
import type { LabelRefusal } from "../releasability/index.ts";
import { quotationBody, supportedStatementAnswer, toQuotation } from "../sources/shapes.ts";
import { ratificationStates, type AccessionRefusal, type AccessionStep } from "./accession.ts";
import { addAccession, addNews, listAccessions, openAccession, type ListedAccession, type OpenAccession } from "./actions-accessions.ts";
import type { BodyId } from "./body.ts";
import { reference } from "./shapes.ts";

const statusOf = {
  "label-wider-than-parent": 422, "label-without-owner": 422, "label-beyond-oneself": 422, "label-party-unknown": 422, "accession-step-early": 422, "accession-step-there": 409,
  "ratification-backwards": 409, "accession-there": 409, "accession-refers-to-nothing": 422, "ratification-of-no-member": 422,
} as const satisfies Record<AccessionRefusal["code"] | LabelRefusal["code"], RefusalStatus>;

const statements = z.array(supportedStatementAnswer).readonly();
const step = z.strictObject({ step: z.int(), onDay: z.string() });
const recorded = z.enum(ratificationStates.slice(1) as ["submittedToParliament", "parliamentApproved", "promulgated", "deposited"]);
const shown = {
  id: idShape, candidate: reference, body: reference, decisionId: idShape.nullable(), note: z.string().nullable(), label: labelAnswer, version: z.int(),
  spans: z.array(z.strictObject({ from: z.int(), to: z.int(), days: z.int().nullable() })).readonly(),
};
const listed = z.strictObject({ ...shown, steps: z.array(step).readonly() }).meta({ id: "Accession" });
const opened = z.strictObject({
  ...shown, statements, steps: z.array(step.extend({ statements })).readonly(),
  allies: z.array(z.strictObject({ member: reference, states: z.array(z.strictObject({ state: recorded, onDay: z.string(), statements })).readonly() })).readonly(),
  conditions: z.array(z.strictObject({ id: idShape, text: z.string(), claimedBy: z.string(), statements })).readonly(),
}).meta({ id: "OpenAccession" });

const toShown = ({ accession, candidate, body, label, spans }: Omit<ListedAccession, "steps">) => ({
  id: accession.id as string, candidate, body, decisionId: accession.decisionId, note: accession.note, label: toLabelAnswer(label), version: accession.version, spans,
});

function toOpen(open: OpenAccession) {
  return {
    ...toShown(open), statements: open.statements, steps: open.steps.map(({ step: number, onDay, statements: said }) => ({ step: number, onDay, statements: said })),
    allies: open.allies.map(({ member, states }) => ({ member, states: states.map(({ state, onDay, statements: said }) => ({ state, onDay, statements: said })) })), conditions: open.conditions,
  };
}

const quotation = { quotation: quotationBody };

export const accessionRoutes = [
  definePresentedRoute({
    method: "get", path: "/accessions", id: "listAccessions", tag: "alliance", change: "none", summary: "Candidates' ways into an alliance, with how long each part took.",
    params: nothing, query: nothing, body: nothing, answer: pageOf(listed, "AccessionPage"), refusals: {}, handle: (context) => listAccessions(context),
    present: (page) => ({ next: null, items: page.items.map((one) => ({ ...toShown(one), steps: one.steps.map(({ step: number, onDay }) => ({ step: number, onDay })) })) }),
  }),
  definePresentedRoute({
    method: "get", path: "/accessions/{id}", id: "openAccession", tag: "alliance", change: "none", summary: "One candidate's way: its steps, each ally's ratification, and what is said to be a condition.",
    params: idParams, query: nothing, body: nothing, answer: opened, refusals: {}, present: toOpen, handle: (context, { params }) => openAccession(context, params.id),
  }),
  definePresentedRoute({
    method: "post", path: "/accessions", id: "addAccession", tag: "alliance", change: "create", summary: "Begins to follow a candidate's way.",
    params: nothing, query: nothing, answer: opened, refusals: statusOf, present: toOpen,
    body: z.strictObject({
      bodyId: idShape, candidateId: idShape, decisionId: idShape.nullable().default(null), note: longText.nullable().default(null), label: labelBody.nullable().default(null), quotations: z.array(quotationBody).max(50).default([]),
    }).meta({ id: "NewAccession" }),
    handle: (context, { body: { quotations, bodyId, ...facts } }) => addAccession(context, { ...facts, bodyId: bodyId as BodyId, quotations: quotations.map((one) => toQuotation(one, null)) }),
  }),
  definePresentedRoute({
    method: "post", path: "/accessions/{id}/news", id: "addAccessionNews", tag: "alliance", change: "act", summary: "Records a step reached, an ally's act about the protocol, or a condition somebody named, with the sentence that says so.",
    params: idParams, query: nothing, answer: opened, refusals: statusOf, present: toOpen,
    body: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("step"), step: z.int().min(1).max(8), onDay: partialDayShape, ...quotation }),
      z.strictObject({ kind: z.literal("ratification"), partyId: idShape, state: recorded, onDay: partialDayShape, ...quotation }),
      z.strictObject({ kind: z.literal("condition"), text: longText, claimedBy: shortText, ...quotation }),
    ]).meta({ id: "AccessionNews" }),
    handle: (context, { params, body }) => {
      const sentence = toQuotation(body.quotation, null);
      return addNews(context, { id: params.id, news: body.kind === "step" ? { ...body, step: body.step as AccessionStep, quotation: sentence } : { ...body, quotation: sentence } });
    },
  }),
];
