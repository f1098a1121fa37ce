import { z } from "zod";
import type { Day } from "../../kernel/day.ts";
import type { RefusalStatus } from "../../kernel/route.ts";
import { defineRoute } from "../audit/index.ts";
import { dayShape, idParams, idShape, listQuery, longText, namesShape, nothing, pageOf, shortText } from "../../edges/shapes.ts";
import { addLeg, addNode, changeLeg, changeNode, listLegs, listNodes, openLeg, openNode } from "./actions.ts";
import { legModes, type LegRefusal } from "./leg.ts";
import { licenceDivisions, nodeKinds, type NodeId, type NodeRefusal } from "./node.ts";

const nodeStatus = {
  "node-code-taken": 409, "node-country-unknown": 422, "node-position": 422, "node-capacity": 422, "node-licence": 422, "notice-range": 422,
  "basis-missing": 422,
} as const satisfies Record<NodeRefusal["code"], RefusalStatus>;

const legStatus = {
  "leg-code-taken": 409, "leg-to-itself": 422, "leg-node-unknown": 422, "leg-transit": 422, "leg-departures": 422, "leg-capacity": 422,
  "leg-window": 422, "notice-range": 422, "basis-missing": 422,
} as const satisfies Record<LegRefusal["code"], RefusalStatus>;

const nodeCode = z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/);
const basis = longText.nullable();
const licences = z.partialRecord(z.enum(licenceDivisions), z.number());
const nodeRequired = {
  names: namesShape, kind: z.enum(nodeKinds), country: z.string().regex(/^[A-Z]{3}$/), latitude: z.number(), longitude: z.number(), illustrative: z.boolean(),
};
const nodeOptional = { handlingTonnesPerDay: z.number().nullable(), storageTonnes: z.number().nullable(), licences, noticeDays: z.int(), basis };

export const nodeAnswer = z.strictObject({ id: z.uuid(), code: nodeCode, ...nodeRequired, ...nodeOptional, version: z.int() }).meta({ id: "Node" });

const newNode = z.strictObject({
  code: nodeCode, ...nodeRequired,
  handlingTonnesPerDay: nodeOptional.handlingTonnesPerDay.default(null), storageTonnes: nodeOptional.storageTonnes.default(null),
  licences: licences.default({}), noticeDays: nodeOptional.noticeDays.default(0), basis: basis.default(null),
}).meta({ id: "NewNode" });

const legCode = z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,79}$/);
const nodeId = idShape.transform((id) => id as NodeId);
const day = dayShape.transform((text) => text as Day).nullable();
const legRequired = {
  mode: z.enum(legModes), transitDays: z.int(), departsEveryDays: z.int(), departsPhaseDays: z.int(), capacityTonnes: z.number(), illustrative: z.boolean(),
};
const legOptional = { neqCapKg: z.number().nullable(), costCentsPerTonne: z.int(), noticeDays: z.int(), basis };
const legEnd = z.strictObject({ id: z.uuid(), code: nodeCode, names: namesShape, latitude: z.number(), longitude: z.number() }).meta({ id: "LegEnd" });

export const legAnswer = z.strictObject({
  id: z.uuid(), code: legCode, from: legEnd, to: legEnd, ...legRequired, ...legOptional, openFrom: dayShape.nullable(), openThrough: dayShape.nullable(), version: z.int(),
}).meta({ id: "Leg" });

const newLeg = z.strictObject({
  code: legCode, fromNodeId: nodeId, toNodeId: nodeId, ...legRequired, departsPhaseDays: legRequired.departsPhaseDays.default(0),
  neqCapKg: legOptional.neqCapKg.default(null), costCentsPerTonne: legOptional.costCentsPerTonne.default(0), noticeDays: legOptional.noticeDays.default(0),
  openFrom: day.default(null), openThrough: day.default(null), basis: basis.default(null),
}).meta({ id: "NewLeg" });

const nodeRoutes = [
  defineRoute({
    method: "get", path: "/nodes", id: "listNodes", tag: "network", change: "none", summary: "The places of the network.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 },
    query: listQuery("code").extend({ search: shortText.optional(), kind: z.enum(nodeKinds).optional() }),
    answer: pageOf(nodeAnswer, "NodePage"),
    handle: (context, { query: { sort, after, limit, ...filter } }) => listNodes(context, filter, { sort, after, limit }),
  }),
  defineRoute({
    method: "get", path: "/nodes/{id}", id: "openNode", tag: "network", change: "none", summary: "One place.",
    params: idParams, query: nothing, body: nothing, answer: nodeAnswer, refusals: {},
    handle: (context, { params }) => openNode(context, params.id),
  }),
  defineRoute({
    method: "post", path: "/nodes", id: "addNode", tag: "network", change: "create",
    summary: "Adds a place. A capacity left out is unknown; a hazard division without a licence may not be present.",
    params: nothing, query: nothing, body: newNode, answer: nodeAnswer, refusals: nodeStatus,
    handle: (context, { body }) => addNode(context, body),
  }),
  defineRoute({
    method: "patch", path: "/nodes/{id}", id: "changeNode", tag: "network", change: "edit",
    summary: "Changes a place. Its code stays: records elsewhere name it.",
    params: idParams, query: nothing, body: z.strictObject({ ...nodeRequired, ...nodeOptional }).partial().meta({ id: "NodeChanges" }), answer: nodeAnswer, refusals: nodeStatus,
    handle: (context, { params, body, version }) => changeNode(context, params.id, version!, body),
  }),
];

const legRoutes = [
  defineRoute({
    method: "get", path: "/legs", id: "listLegs", tag: "network", change: "none", summary: "The services between the places; of one place by its id or code.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 },
    query: listQuery("code").extend({ search: shortText.optional(), mode: z.enum(legModes).optional(), node: z.union([idShape, nodeCode]).optional() }),
    answer: pageOf(legAnswer, "LegPage"),
    handle: (context, { query: { sort, after, limit, ...filter } }) => listLegs(context, filter, { sort, after, limit }),
  }),
  defineRoute({
    method: "get", path: "/legs/{id}", id: "openLeg", tag: "network", change: "none", summary: "One service.",
    params: idParams, query: nothing, body: nothing, answer: legAnswer, refusals: {},
    handle: (context, { params }) => openLeg(context, params.id),
  }),
  defineRoute({
    method: "post", path: "/legs", id: "addLeg", tag: "network", change: "create", summary: "Adds a service between two places.",
    params: nothing, query: nothing, body: newLeg, answer: legAnswer, refusals: legStatus,
    handle: (context, { body }) => addLeg(context, body),
  }),
  defineRoute({
    method: "patch", path: "/legs/{id}", id: "changeLeg", tag: "network", change: "edit",
    summary: "Changes a service. Its code stays: plans name it.",
    params: idParams, query: nothing, answer: legAnswer, refusals: legStatus,
    body: z.strictObject({ fromNodeId: nodeId, toNodeId: nodeId, ...legRequired, ...legOptional, openFrom: day, openThrough: day }).partial().meta({ id: "LegChanges" }),
    handle: (context, { params, body, version }) => changeLeg(context, params.id, version!, body),
  }),
];

export const networkRoutes = [...nodeRoutes, ...legRoutes];
