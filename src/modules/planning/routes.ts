import { z } from "zod";
import type { RefusalStatus } from "../../kernel/route.ts";
import { idParams, idShape, listQuery, nothing, pageOf, shortText } from "../../edges/shapes.ts";
import { definePresentedRoute } from "../audit/index.ts";
import { asOfQuery, toDayOrNull } from "../capability/shapes.ts";
import { openPackageNeedAnswer, packageNeedAnswer, toAnswer as toReadinessAnswer, toOpenAnswer as toOpenReadinessAnswer } from "../capability/shapes-readiness.ts";
import { acceptProposal } from "./actions-accept.ts";
import { askForHelp } from "./actions-help.ts";
import { cancelProposal, currentProblem, listChoices, listProposals, openProposal, proposalDocuments, type ShownProposal } from "./actions.ts";
import { compareProposals } from "./actions-compare.ts";
import { listReadinessWith, openReadinessWith } from "./actions-readiness.ts";
import { propose } from "./actions-propose.ts";
import { changeShape, forbidShape, pinShape } from "./shapes-asked.ts";
import type { BuiltProblem } from "./problem.ts";
import { proposalKinds, proposalStates, type ProposalRefusal } from "./proposal.ts";
import { comparisonAnswer, toComparisonAnswer } from "./shapes-comparison.ts";
import { choiceKinds, type Choice } from "./choices.ts";
import { choiceShape, openProposalAnswer, proposalAnswer, toChoiceAnswer, toOpenAnswer, toProposalAnswer } from "./shapes.ts";

const statusOf = {
  "proposal-stale": 409, "proposal-movement-accepted": 409, "proposal-not-ready": 409, "proposal-not-computing": 409, "proposal-movement-unknown": 422, "proposal-queue-full": 409,
  "scenario-refers-to-nothing": 422, "scenario-days-outside": 422, "scenario-changes-nothing": 422, "scenario-too-large": 422, "scenario-not-accepted": 409, "proposal-replan-whole": 422, "comparison-without-plan": 409,
} as const satisfies Record<ProposalRefusal["code"], RefusalStatus>;

const version = z.int().min(1);
const days = z.int().min(1).max(365);
const changes = z.array(changeShape).max(50);
const shared = {
  horizonDays: days, seconds: z.int().min(1).max(60), beside: idShape.nullable().default(null), replan: z.boolean().default(false), pins: z.array(pinShape).max(1000).default([]), forbid: z.array(forbidShape).max(200).default([]),
};
/** The documents' own forms are published with the planner, whose strict readers read them. */
const problemAnswer = z.looseObject({ format: z.literal("entente-problem") }).meta({ id: "PlanningProblem" });
const planAnswer = z.looseObject({ format: z.literal("entente-plan") }).meta({ id: "PlanDocument" });

export const planningRoutes = [
  definePresentedRoute({
    method: "get", path: "/proposals", id: "listProposals", tag: "planning", change: "none", summary: "Proposals, the newest first. Scenarios only when asked for by kind.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 }, query: listQuery("-madeAt").extend({ state: z.enum(proposalStates).optional(), kind: z.enum(proposalKinds).optional(), beside: idShape.optional() }), answer: pageOf(proposalAnswer, "ProposalPage"),
    handle: (context, { query: { sort, after, limit, state, kind, beside } }) => listProposals(context, { state, kind, beside }, { sort, after, limit }),
    present: (page) => ({ next: page.next, items: page.items.map(toProposalAnswer) }),
  }),
  definePresentedRoute({
    method: "get", path: "/proposals/{id}", id: "openProposal", tag: "planning", change: "none", summary: "One proposal: what moves when and by which way, what stays open and why, what was left out.",
    params: idParams, query: nothing, body: nothing, answer: openProposalAnswer, refusals: {}, present: toOpenAnswer, handle: (context, { params }) => openProposal(context, params.id),
  }),
  definePresentedRoute({
    method: "get", path: "/proposals/{id}/comparison", id: "compareProposals", tag: "planning", change: "none",
    summary: "What the plan does otherwise than another one, or, of a re-plan, than what is in force: movement by movement with the reason, need by need, tier by tier.",
    params: idParams, body: nothing, query: z.strictObject({ with: z.union([z.literal("in-force"), idShape]) }), answer: comparisonAnswer, refusals: { "comparison-without-plan": 409 }, present: toComparisonAnswer,
    handle: (context, { params, query }) => compareProposals(context, { id: params.id, with: query.with }),
  }),
  definePresentedRoute({
    method: "get", path: "/proposals/{id}/choices", id: "listPlanChoices", tag: "planning", change: "none", summary: "What changes and forbidden ways may name in the proposal's problem, with what people call it. At most 50.",
    params: idParams, body: nothing, query: z.strictObject({ kind: z.enum(choiceKinds), search: shortText.optional() }), answer: z.strictObject({ items: z.array(choiceShape) }).meta({ id: "PlanChoices" }), refusals: {},
    present: (items: readonly Choice[]) => ({ items: items.map(toChoiceAnswer) }), handle: (context, { params, query }) => listChoices(context, { id: params.id, kind: query.kind, search: query.search ?? "" }),
  }),
  definePresentedRoute({
    method: "get", path: "/proposals/{id}/package-needs", id: "listReadinessWith", tag: "planning", change: "none", summary: "How many sets would be usable on a day with what the plan brings beside what is tied, and what stands in the way.",
    params: idParams, body: nothing, query: z.strictObject({ search: shortText.optional(), ...asOfQuery }), answer: pageOf(packageNeedAnswer, "PackageNeedPage"), refusals: {},
    handle: (context, { params, query: { search, asOf } }) => listReadinessWith(context, { id: params.id, search, asOf: toDayOrNull(asOf) }),
    present: (page) => ({ next: page.next, items: page.items.map(toReadinessAnswer) }),
  }),
  definePresentedRoute({
    method: "get", path: "/proposals/{id}/package-needs/{packageNeedId}", id: "openReadinessWith", tag: "planning", change: "none", summary: "One need for usable sets as it would be with the plan: its components, its days, and what each donor's goods do.",
    params: z.strictObject({ id: idShape, packageNeedId: idShape }), body: nothing, query: z.strictObject(asOfQuery), answer: openPackageNeedAnswer, refusals: {}, present: toOpenReadinessAnswer,
    handle: (context, { params, query }) => openReadinessWith(context, { ...params, asOf: toDayOrNull(query.asOf) }),
  }),
  definePresentedRoute({
    method: "get", path: "/proposals/{id}/documents", id: "proposalDocuments", tag: "planning", change: "none", summary: "The problem and the plan as they were computed, to be checked by anyone.",
    params: idParams, query: nothing, body: nothing, answer: z.strictObject({ problem: problemAnswer, plan: planAnswer.nullable() }).meta({ id: "ProposalDocuments" }) as z.ZodType<unknown>, refusals: {},
    present: (documents): unknown => documents, handle: (context, { params }) => proposalDocuments(context, params.id),
  }),
  definePresentedRoute({
    method: "post", path: "/proposals", id: "propose", tag: "planning", change: "create", summary: "Asks for a proposal, or with changes for a scenario. Answers at once; the plan is computed afterwards.",
    params: nothing, query: nothing, body: z.strictObject({ ...shared, title: shortText, changes: changes.default([]) }).meta({ id: "NewProposal" }), answer: proposalAnswer, refusals: statusOf,
    present: ([one]: readonly ShownProposal[]) => toProposalAnswer(one!), handle: (context, { body }) => propose(context, [body]),
  }),
  definePresentedRoute({
    method: "post", path: "/scenarios", id: "proposeScenarios", tag: "planning", change: "create", summary: "Asks for many scenarios at once, all or none. Each is a proposal that is never accepted.",
    params: nothing, query: nothing, refusals: statusOf, answer: z.strictObject({ items: z.array(proposalAnswer) }).meta({ id: "Scenarios" }),
    body: z.strictObject({ ...shared, runs: z.array(z.strictObject({ title: shortText, changes: changes.min(1) })).min(1).max(50) }).meta({ id: "NewScenarios" }),
    handle: (context, { body: { runs: scenarios, ...same } }) => propose(context, scenarios.map((one) => ({ ...same, ...one }))),
    present: (list) => ({ items: list.map(toProposalAnswer) }),
  }),
  definePresentedRoute({
    method: "post", path: "/proposals/{id}/cancel", id: "cancelProposal", tag: "planning", change: "act", summary: "Stops the computing. When there is a plan already, the best so far becomes the proposal.",
    params: idParams, query: nothing, body: z.strictObject({ version }), answer: proposalAnswer, refusals: statusOf, present: toProposalAnswer,
    handle: (context, { params, body }) => cancelProposal(context, { ...body, id: params.id }),
  }),
  definePresentedRoute({
    method: "post", path: "/proposals/{id}/help", id: "askForHelp", tag: "planning", change: "act", summary: "Asks what would help the plan most: single changes, each measured by planning with it. Answers at once; what is found is kept with the proposal.",
    params: idParams, query: nothing, body: nothing, answer: openProposalAnswer, refusals: statusOf, present: toOpenAnswer,
    handle: (context, { params }) => askForHelp(context, params.id),
  }),
  definePresentedRoute({
    method: "post", path: "/proposals/{id}/accept", id: "acceptProposal", tag: "planning", change: "act", summary: "Allocates what the chosen movements carry, all or none, if what they rest on still holds.",
    params: idParams, query: nothing, answer: openProposalAnswer, refusals: statusOf,
    body: z.strictObject({ version, movements: z.union([z.literal("all"), z.array(z.string().max(200)).min(1).max(10_000)]) }).meta({ id: "ProposalAcceptance" }),
    present: toOpenAnswer, handle: (context, { params, body }) => acceptProposal(context, { ...body, id: params.id }),
  }),
  definePresentedRoute({
    method: "get", path: "/problems/current", id: "currentProblem", tag: "planning", change: "none", summary: "The planning problem as it stands now, as a document that can be planned anywhere.",
    params: nothing, body: nothing, query: z.strictObject({ horizonDays: z.string().regex(/^\d{1,3}$/).default("180").transform(Number).pipe(days) }), answer: problemAnswer, refusals: {},
    handle: (context, { query }) => currentProblem(context, query.horizonDays), present: ({ problem }: BuiltProblem) => ({ ...problem }),
  }),
];
