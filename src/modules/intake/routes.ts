import { z } from "zod";
import type { Day } from "../../kernel/day.ts";
import type { RefusalStatus } from "../../kernel/route.ts";
import { dayShape, idParams, idShape, listQuery, longText, nothing, pageOf, partialDayShape, shortText, unitsShape } from "../../edges/shapes.ts";
import { recordable } from "../alliance/index.ts";
import { definePresentedRoute, defineRoute } from "../audit/index.ts";
import { contributionCategories, contributionKinds } from "../contributions/index.ts";
import { listDocuments, listPlaces, markPassage, openDocument } from "./actions.ts";
import { listMatches } from "./actions-matches.ts";
import { acceptPassage, splitPassage, tiePassage, turnPassage, type ContributionFromPassage, type ReviewRefusal } from "./actions-review.ts";
import { longestText } from "./document.ts";
import { passageKinds } from "./passage.ts";
import { listedAnswer, matchAnswer, openAnswer, toListed, toMatch, toOpen } from "./shapes.ts";

const statusOf = {
  "span-outside-text": 422, "span-too-long": 422, "passage-settled": 409, "passage-not-so": 409, "pieces-overlap": 422, "passage-of-another-donor": 422, "passage-refers-to-nothing": 422,
  "announcement-needs-donor": 422, "contribution-twice": 422,
  "position-needs-source": 422, "silence-is-no-position": 422, "position-of-no-member": 422, "position-in-future": 422, "position-without-terms": 422,
  "not-your-own": 403, "contribution-needs-source": 422, "contribution-needs-window": 422, "contribution-needs-units": 422, "contribution-stage-order": 409, "contribution-needs-consent": 422,
  "contribution-ended": 409, "contribution-has-allocations": 409, "money-beyond-step": 409, "reference-taken": 409, "contribution-refers-to-nothing": 422, "label-wider-than-parent": 422,
  "label-without-owner": 422, "label-beyond-oneself": 422, "label-party-unknown": 422, "window-reversed": 422, "declared-beyond-units": 422, "line-not-here": 422, "unit-not-the-items": 422, "line-booked": 409,
  "ledger-not-enough": 409, "ledger-no-such-move": 409, "reservation-resolved": 409,
} as const satisfies Record<ReviewRefusal["code"], RefusalStatus>;

const offset = z.int().min(0).max(longestText);
const donor = z.string().max(20).regex(/^[A-Z0-9-]+$/);
const version = z.int().min(1);
const passageParams = z.strictObject({ id: idShape, passage: idShape });

const ties = {
  contributionId: idShape.nullable().default(null),
  claims: z.record(z.string().regex(/^[a-zA-Z]{1,40}$/), z.union([shortText, z.number()])).default({}),
  contribution: z.strictObject({
    kind: z.enum(contributionKinds), stage: z.enum(["announced", "pledged"]), category: z.enum(contributionCategories), title: shortText, announcedOn: dayShape, reference: shortText.nullable().default(null),
    lines: z.array(z.strictObject({ itemId: idShape.nullable().default(null), described: shortText, unit: z.string().regex(/^[a-z]{1,20}$/), units: unitsShape.nullable().default(null) })).max(50).default([]),
    valuations: z.array(z.strictObject({ amountMinor: z.int().min(1).max(100_000_000_000_000), currency: z.string().regex(/^[A-Z]{3}$/) })).max(10).default([]),
  }).nullable().default(null),
  positions: z.array(z.strictObject({
    decisionId: idShape, partyId: idShape, stance: z.enum(recordable), conditions: longText.nullable().default(null), confidence: z.enum(["official", "reported", "unnamed"]),
  })).max(40).default([]),
};
const tiesBody = z.strictObject({ version, ...ties }).meta({ id: "PassageTies" });
type Sent = Omit<z.infer<typeof tiesBody>, "version">;

/** What was said of it is the donor's own word of what it is worth, on the day it was announced. */
function toContribution(sent: Sent["contribution"]): ContributionFromPassage | null {
  if (sent === null) return null;
  const announcedOn = sent.announcedOn as Day;
  return {
    ...sent, announcedOn,
    lines: sent.lines.map((line) => ({ ...line, units: line.units === null ? null : BigInt(line.units), declaredUnits: null, condition: null, fromNodeId: null, availableFrom: null, availableThrough: null, originKey: null })),
    valuations: sent.valuations.map((one) => ({ amountMinor: BigInt(one.amountMinor), currency: one.currency, lineIndex: null, method: "donorDeclared", valuedOn: announcedOn, eurMinor: null, declaredEurMinor: null, note: null, originKey: null })),
  };
}

const at = (params: z.infer<typeof passageParams>, read: number) => ({ documentId: params.id, passageId: params.passage, version: read });

const places = z.strictObject({ items: z.array(z.strictObject({ statementId: idShape, documentId: idShape, start: z.int(), end: z.int() })).readonly(), next: z.null() }).meta({ id: "PlaceList" });

const readRoutes = [
  definePresentedRoute({
    method: "get", path: "/documents", id: "listDocuments", tag: "intake", change: "none", summary: "Documents that were brought in, with how much of each is reviewed.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 }, query: listQuery("-addedAt").extend({ search: shortText.optional() }), answer: pageOf(listedAnswer, "DocumentPage"),
    handle: (context, { query: { sort, after, limit, ...filter } }) => listDocuments(context, filter, { sort, after, limit }),
    present: (page) => ({ next: page.next, items: page.items.map(toListed) }),
  }),
  definePresentedRoute({
    method: "get", path: "/documents/{id}", id: "openDocument", tag: "intake", change: "none", summary: "One document: its text, the passages found in it, and what came of each.",
    params: idParams, query: nothing, body: nothing, answer: openAnswer, refusals: {}, present: toOpen, handle: (context, { params }) => openDocument(context, params.id),
  }),
  definePresentedRoute({
    method: "get", path: "/documents/{id}/passages/{passage}/matches", id: "listMatches", tag: "intake", change: "none", summary: "Contributions that an announcement may be about, with what agrees and what differs.",
    params: passageParams, query: z.strictObject({ donor: donor.optional() }), body: nothing, answer: z.strictObject({ items: z.array(matchAnswer).readonly(), next: z.null() }).meta({ id: "MatchList" }), refusals: {},
    handle: (context, { params, query }) => listMatches(context, { documentId: params.id, passageId: params.passage, donor: query.donor }),
    present: ({ items, next }) => ({ next, items: items.map(toMatch) }),
  }),
  defineRoute({
    method: "get", path: "/statements/{id}/places", id: "listPlaces", tag: "intake", change: "none", summary: "Where a recorded sentence stands in the documents that are kept here.",
    params: idParams, query: nothing, body: nothing, refusals: {}, answer: places, handle: (context, { params }) => listPlaces(context, [params.id]),
  }),
  defineRoute({
    method: "get", path: "/places", id: "listPlacesOf", tag: "intake", change: "none", summary: "Where recorded sentences stand in the documents that are kept here, of many at once.",
    params: nothing, body: nothing, refusals: {}, answer: places,
    query: z.strictObject({ statements: z.string().max(3700).regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36})*$/).transform((text) => text.split(",")).pipe(z.array(idShape).max(100)) }),
    handle: (context, { query }) => listPlaces(context, query.statements),
  }),
];

const changeRoutes = [
  definePresentedRoute({
    method: "post", path: "/documents/{id}/passages", id: "markPassage", tag: "intake", change: "act", summary: "Marks words by hand, to be reviewed as what the reader found is.",
    params: idParams, query: nothing, answer: openAnswer, refusals: statusOf, present: toOpen,
    body: z.strictObject({ kind: z.enum(passageKinds), start: offset, end: offset, speaker: shortText.nullable().default(null), donor: donor.nullable().default(null) }).meta({ id: "NewPassage" }),
    handle: (context, { params, body }) => markPassage(context, { ...body, documentId: params.id }),
  }),
  definePresentedRoute({
    method: "post", path: "/documents/{id}/passages/{passage}/accept", id: "acceptPassage", tag: "intake", change: "act", summary: "Accepts a passage, as proposed or edited: it becomes a quoted sentence, and a source of what it is tied to.",
    params: passageParams, query: nothing, answer: openAnswer, refusals: statusOf, present: toOpen,
    body: z.strictObject({
      version, start: offset.nullable().default(null), end: offset.nullable().default(null), speaker: shortText.nullable().optional(), donor: donor.nullable().optional(), saidOn: partialDayShape.nullable().default(null),
      note: longText.nullable().default(null), ...ties,
    }).meta({ id: "PassageAcceptance" }),
    handle: (context, { params, body: { version: read, contribution, ...order } }) => acceptPassage(context, at(params, read), { ...order, speaker: order.speaker, donor: order.donor, contribution: toContribution(contribution) }),
  }),
  definePresentedRoute({
    method: "post", path: "/documents/{id}/passages/{passage}/ties", id: "tiePassage", tag: "intake", change: "act", summary: "Makes an accepted passage a source of more: another position, another contribution.",
    params: passageParams, query: nothing, answer: openAnswer, refusals: statusOf, present: toOpen, body: tiesBody,
    handle: (context, { params, body: { version: read, contribution, ...order } }) => tiePassage(context, at(params, read), { ...order, contribution: toContribution(contribution) }),
  }),
  definePresentedRoute({
    method: "post", path: "/documents/{id}/passages/{passage}/reject", id: "rejectPassage", tag: "intake", change: "act", summary: "Rejects a passage; nothing comes of it.",
    params: passageParams, query: nothing, answer: openAnswer, refusals: statusOf, present: toOpen, body: z.strictObject({ version }).meta({ id: "PassageRejection" }),
    handle: (context, { params, body }) => turnPassage(context, at(params, body.version), "reject"),
  }),
  definePresentedRoute({
    method: "post", path: "/documents/{id}/passages/{passage}/reopen", id: "reopenPassage", tag: "intake", change: "act", summary: "Opens a rejected passage again.",
    params: passageParams, query: nothing, answer: openAnswer, refusals: statusOf, present: toOpen, body: z.strictObject({ version }).meta({ id: "PassageReopening" }),
    handle: (context, { params, body }) => turnPassage(context, at(params, body.version), "reopen"),
  }),
  definePresentedRoute({
    method: "post", path: "/documents/{id}/passages/{passage}/split", id: "splitPassage", tag: "intake", change: "act", summary: "Splits a passage into pieces that are reviewed each on its own.",
    params: passageParams, query: nothing, answer: openAnswer, refusals: statusOf, present: toOpen,
    body: z.strictObject({ version, pieces: z.array(z.strictObject({ start: offset, end: offset })).min(1).max(20) }).meta({ id: "PassageSplit" }),
    handle: (context, { params, body }) => splitPassage(context, at(params, body.version), body.pieces),
  }),
];

export const intakeRoutes = [...readRoutes, ...changeRoutes];
