import { z } from "zod";
import type { Day } from "../../kernel/day.ts";
import type { RefusalStatus } from "../../kernel/route.ts";
import { dayShape, idParams, idShape, listQuery, longText, nothing, pageOf, shortText, unitsShape } from "../../edges/shapes.ts";
import { definePresentedRoute } from "../audit/index.ts";
import { listConsignments, openConsignment } from "./actions.ts";
import { addConsignment, cancelConsignment, draftConsignments, mergeConsignments, splitConsignment, type DraftRefusal } from "./actions-draft.ts";
import { closeConsignment, countConsignment, takeReceipt, type TakeRefusal } from "./actions-handover.ts";
import { changeConsignment, overrideGate, packConsignment, type OverrideRefusal, type PaperChanges } from "./actions-prepare.ts";
import { exceptionKinds, moveConsignment, reportException, takeScans, type ScanRefusal, type WayRefusal } from "./actions-way.ts";
import { consignmentStates, type ConsignmentRefusal, type ConsignmentState } from "./consignment.ts";
import type { Form302Refusal } from "./form-302.ts";
import { gates } from "./gate.ts";
import type { PackageRefusal } from "./package.ts";
import { consignmentStatus } from "./statuses.ts";
import { consignmentAnswer, eventAnswer, openConsignmentAnswer, packageBody, receiptShape, scanBody, signatureShape, toConsignmentAnswer, toEventAnswer, toOpenAnswer } from "./shapes.ts";

const ledgerStatus = { "ledger-not-enough": 409, "ledger-no-such-move": 409, "reservation-resolved": 409 } as const;
const draftStatus = {
  ...consignmentStatus, ...ledgerStatus, "allocation-not-offered": 409, "allocation-other-item": 422, "allocation-offer-too-small": 409, "allocation-need-covered": 409, "allocation-hold-past": 422, "allocation-need-closed": 409,
  "allocation-settled": 409, "allocation-window-over": 409, "allocation-consigned": 409, "allocation-consigned-beyond": 409,
} as const satisfies Record<DraftRefusal["code"], RefusalStatus>;
const paperStatus = { ...consignmentStatus, "form-302-form": 422, "form-302-country": 422, "form-302-day": 422, "form-302-after-dispatch": 422, "form-302-sequence": 422 } as const satisfies Record<ConsignmentRefusal["code"] | Form302Refusal["code"], RefusalStatus>;
const packStatus = {
  ...consignmentStatus, "sscc-form": 422, "sscc-check-digit": 422, "sscc-prefix-form": 422, "sscc-serials-used-up": 409, "sscc-foreign": 422, "package-inside-itself": 422, "package-code-taken": 409, "package-beyond-cargo": 422,
  "package-serial-twice": 409, "package-serials-beyond-units": 422, "package-refers-to-nothing": 422,
} as const satisfies Record<ConsignmentRefusal["code"] | PackageRefusal["code"], RefusalStatus>;
const overrideStatus = { ...consignmentStatus, "gate-not-overridable": 409 } as const satisfies Record<OverrideRefusal["code"], RefusalStatus>;
const wayStatus = {
  ...consignmentStatus, ...ledgerStatus, "gate-manifest": 409, "gate-serials": 409, "gate-export-licence": 409, "gate-consent": 409, "gate-notice": 409, "gate-leg-day": 409, "gate-leg-full": 409, "load-mass-missing": 409,
  "load-hazard-missing": 409, "load-never-together": 409, "load-articles-only": 409, "load-not-identical": 409, "load-over-vehicle": 409, "load-over-leg": 409, "load-not-licensed": 409,
} as const satisfies Record<WayRefusal["code"], RefusalStatus>;
const takeStatus = {
  ...consignmentStatus, ...ledgerStatus, "handover-not-arrived": 409, "handover-count-lines": 422, "handover-not-this-receipt": 409, "handover-other-recipient": 403, "handover-coordinator-signs": 403,
  "receipt-sum": 422, "receipt-reason-missing": 422, "receipt-other-consignment": 422, "receipt-signers": 422, "receipt-one-hand": 422, "receipt-signature-false": 422, "receipt-key-unknown": 422, "receipt-corrects-nothing": 422,
} as const satisfies Record<TakeRefusal["code"] | ConsignmentRefusal["code"], RefusalStatus>;

const version = z.int().min(1);
const act = { params: idParams, query: nothing, answer: openConsignmentAnswer, present: toOpenAnswer, tag: "consignments", change: "act", method: "post" } as const;
const legsBody = z.array(z.strictObject({ legId: idShape, departOn: dayShape })).max(20);
const toWay = (legs: readonly { legId: string; departOn: string }[]) => legs as { legId: string; departOn: Day }[];

const readRoutes = [
  definePresentedRoute({
    method: "get", path: "/consignments", id: "listConsignments", tag: "consignments", change: "none", summary: "Goods that travel together: what, from where to where, where they are and since when.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 }, answer: pageOf(consignmentAnswer, "ConsignmentPage"),
    query: listQuery("promisedOn").extend({ search: shortText.optional(), state: z.string().regex(/^[a-zA-Z]{1,20}(,[a-zA-Z]{1,20}){0,12}$/).optional(), late: z.enum(["true", "false"]).optional(), need: idShape.optional(), contribution: idShape.optional(), proposal: idShape.optional() }),
    handle: (context, { query: { sort, after, limit, state, late, need, contribution, ...filter } }) => listConsignments(context, {
      ...filter, ...(late === undefined ? {} : { isLate: late === "true" }), needId: need, contributionId: contribution, ...(state === undefined ? {} : { states: state.split(",").filter((one): one is ConsignmentState => (consignmentStates as readonly string[]).includes(one)) }),
    }, { sort, after, limit }),
    present: (page) => ({ next: page.next, items: page.items.map(toConsignmentAnswer) }),
  }),
  definePresentedRoute({
    method: "get", path: "/consignments/{id}", id: "openConsignment", tag: "consignments", change: "none", summary: "One consignment: its way, packages, gates, events, counts and receipts.",
    params: idParams, query: nothing, body: nothing, answer: openConsignmentAnswer, refusals: {}, present: toOpenAnswer, handle: (context, { params }) => openConsignment(context, params.id),
  }),
];

const draftRoutes = [
  definePresentedRoute({
    method: "post", path: "/consignments", id: "addConsignment", tag: "consignments", change: "create", summary: "Drafts a consignment of units of allocations on legs that lead to where they are needed.",
    params: nothing, query: nothing, answer: openConsignmentAnswer, refusals: draftStatus, present: toOpenAnswer,
    body: z.strictObject({ cargo: z.array(z.strictObject({ allocationId: idShape, units: unitsShape })).min(1).max(200), legs: legsBody }).meta({ id: "NewConsignment" }),
    handle: (context, { body }) => addConsignment(context, { cargo: body.cargo.map((one) => ({ ...one, units: BigInt(one.units) })), legs: toWay(body.legs) }),
  }),
  definePresentedRoute({
    method: "post", path: "/proposals/{id}/consignments", id: "draftConsignments", tag: "consignments", change: "act", summary: "Drafts consignments for what was accepted of a plan and is on none yet.",
    params: idParams, query: nothing, body: nothing, answer: z.strictObject({ items: z.array(openConsignmentAnswer).readonly() }).meta({ id: "DraftedConsignments" }), refusals: draftStatus,
    handle: (context, { params }) => draftConsignments(context, params.id), present: (list) => ({ items: list.map(toOpenAnswer) }),
  }),
  definePresentedRoute({
    method: "patch", path: "/consignments/{id}", id: "changeConsignment", tag: "consignments", change: "edit", summary: "Tells the papers and notices of a consignment that has not left.",
    params: idParams, query: nothing, answer: openConsignmentAnswer, refusals: paperStatus, present: toOpenAnswer,
    body: z.strictObject({ noticedOn: dayShape.nullable(), exportLicence: shortText.nullable(), consentReference: shortText.nullable(), form302: shortText.nullable() }).partial().meta({ id: "ConsignmentChanges" }),
    handle: (context, { params, body, version: read }) => changeConsignment(context, { id: params.id, version: read!, changes: body as PaperChanges }),
  }),
  definePresentedRoute({
    ...act, path: "/consignments/{id}/packages", id: "packConsignment", summary: "Packs a consignment anew: all its packages, with codes where they have none.", refusals: packStatus,
    body: z.strictObject({ version, packages: z.array(packageBody).max(500) }).meta({ id: "PackOrder" }),
    handle: (context, { params, body }) => packConsignment(context, {
      id: params.id, version: body.version, packages: body.packages.map((one) => ({ ...one, lines: one.lines.map((line) => ({ ...line, units: BigInt(line.units), expiresOn: line.expiresOn as Day | null })) })),
    }),
  }),
  definePresentedRoute({
    ...act, path: "/consignments/{id}/overrides", id: "overrideGate", summary: "Opens a gate by the word of whoever asks, with a reason.", refusals: overrideStatus,
    body: z.strictObject({ version, gate: z.enum(gates), reason: longText }).meta({ id: "GateOverride" }), handle: (context, { params, body }) => overrideGate(context, { ...body, id: params.id }),
  }),
  definePresentedRoute({
    ...act, path: "/consignments/{id}/split", id: "splitConsignment", summary: "Takes units that are in no package onto a draft of their own.", refusals: consignmentStatus,
    body: z.strictObject({ version, cargo: z.array(z.strictObject({ cargoId: idShape, units: unitsShape })).min(1).max(200) }).meta({ id: "SplitOrder" }),
    handle: (context, { params, body }) => splitConsignment(context, { id: params.id, version: body.version, cargo: body.cargo.map((one) => ({ ...one, units: BigInt(one.units) })) }),
  }),
  definePresentedRoute({
    ...act, path: "/consignments/{id}/merge", id: "mergeConsignments", summary: "Puts all of another draft of the same way onto this one.", refusals: consignmentStatus,
    body: z.strictObject({ version, otherId: idShape, otherVersion: version }).meta({ id: "MergeOrder" }), handle: (context, { params, body }) => mergeConsignments(context, { ...body, id: params.id }),
  }),
  definePresentedRoute({
    ...act, path: "/consignments/{id}/cancel", id: "cancelConsignment", summary: "Takes a draft back; its units stay allocated.", refusals: consignmentStatus,
    body: z.strictObject({ version, reason: longText }).meta({ id: "CancelOrder" }), handle: (context, { params, body }) => cancelConsignment(context, { ...body, id: params.id }),
  }),
];

const wayRoutes = [
  ...(["depart", "arrive"] as const).map((what) => definePresentedRoute({
    ...act, path: `/consignments/{id}/${what}`, id: `${what}Consignment`, refusals: wayStatus,
    summary: what === "depart" ? "Says that a consignment left on its next leg; the first time, if every gate is open." : "Says that a consignment came to the end of its leg.",
    body: z.strictObject({ version, on: dayShape }).meta({ id: what === "depart" ? "Departure" : "Arrival" }), handle: (context, { params, body }) => moveConsignment(context, { id: params.id, version: body.version, what, onDay: body.on as Day }),
  })),
  definePresentedRoute({
    method: "post", path: "/consignments/{id}/events", id: "takeScans", tag: "consignments", change: "act", summary: "Takes what a device scanned, in its order. What does not fit any more is kept beside the consignment.",
    params: idParams, query: nothing, body: z.strictObject({ events: z.array(scanBody).min(1).max(200) }).meta({ id: "Scans" }), refusals: { "event-id-taken": 409 } satisfies Record<ScanRefusal["code"], RefusalStatus>,
    answer: z.strictObject({ items: z.array(z.strictObject({ event: eventAnswer, version: z.int() })).readonly() }).meta({ id: "TakenScans" }),
    handle: (context, { params, body }) => takeScans(context, params.id, body.events.map((one) => ({ ...one, happenedAt: new Date(one.happenedAt) }))),
    present: (list) => ({ items: list.map((one) => ({ event: toEventAnswer(one.event), version: one.version })) }),
  }),
  definePresentedRoute({
    ...act, path: "/consignments/{id}/exceptions", id: "reportException", summary: "Says what went otherwise: delayed, diverted, damaged, lost, turned back or refused, with the reason.", refusals: wayStatus,
    body: z.strictObject({ version, kind: z.enum(exceptionKinds), reason: longText, on: dayShape, promisedOn: dayShape.nullable().default(null), legs: legsBody.nullable().default(null) }).meta({ id: "ConsignmentException" }),
    handle: (context, { params, body }) => reportException(context, {
      id: params.id, version: body.version, kind: body.kind, reason: body.reason, onDay: body.on as Day, promisedOn: body.promisedOn as Day | null, legs: body.legs && toWay(body.legs),
    }),
  }),
];

const countedUnits = z.int().min(0).max(1_000_000_000_000);

const handoverRoutes = [
  definePresentedRoute({
    ...act, path: "/consignments/{id}/counts", id: "countConsignment", summary: "Keeps what somebody counted without being told what was sent.", refusals: takeStatus,
    body: z.strictObject({
      version, lines: z.array(z.strictObject({ cargoId: idShape, goodUnits: countedUnits, damagedUnits: countedUnits, returnedUnits: countedUnits, wrongItemUnits: countedUnits, reason: longText.nullable().default(null) })).min(1).max(500),
    }).meta({ id: "BlindCount" }),
    handle: (context, { params, body }) => countConsignment(context, { ...body, id: params.id }),
  }),
  definePresentedRoute({
    ...act, path: "/consignments/{id}/receipts", id: "takeReceipt", summary: "Takes a receipt with one signature or both. With both, and only then, the goods are handed over.", refusals: takeStatus,
    body: z.strictObject({ receipt: receiptShape, signatures: z.array(signatureShape).min(1).max(2) }).meta({ id: "SignedReceipt" }), handle: (context, { params, body }) => takeReceipt(context, params.id, body),
  }),
  definePresentedRoute({
    ...act, path: "/consignments/{id}/close", id: "closeConsignment", summary: "Puts away what was handed over.", refusals: consignmentStatus,
    body: z.strictObject({ version }).meta({ id: "CloseOrder" }), handle: (context, { params, body }) => closeConsignment(context, { ...body, id: params.id }),
  }),
];

export const consignmentRoutes = [...readRoutes, ...draftRoutes, ...wayRoutes, ...handoverRoutes];
