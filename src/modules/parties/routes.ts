import { z } from "zod";
import type { RefusalStatus } from "../../kernel/route.ts";
import { defineRoute } from "../audit/index.ts";
import { idParams, listQuery, nothing, pageOf, shortText, namesShape } from "../../edges/shapes.ts";
import { addParty, changeParty, listParties, openParty } from "./actions.ts";
import { partyKinds, partyRoles, type PartyRefusal } from "./party.ts";

const statusOf = {
  "party-nation-code": 422, "party-code-taken": 409, "party-country-unknown": 422,
} as const satisfies Record<PartyRefusal["code"], RefusalStatus>;

const code = z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,19}$/);
const alpha3 = z.string().regex(/^[A-Z]{3}$/);
const facts = {
  kind: z.enum(partyKinds),
  names: namesShape,
  country: alpha3.nullable(),
  roles: z.array(z.enum(partyRoles)).max(partyRoles.length).readonly(),
};

export const partyAnswer = z.strictObject({ id: z.uuid(), code, ...facts, version: z.int() }).meta({ id: "Party" });

export const partyRoutes = [
  defineRoute({
    method: "get", path: "/parties", id: "listParties", tag: "parties", change: "none",
    summary: "The nations and organisations that take part.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 },
    query: listQuery("code").extend({ search: shortText.optional(), kind: z.enum(partyKinds).optional(), role: z.enum(partyRoles).optional() }),
    answer: pageOf(partyAnswer, "PartyPage"),
    handle: (context, { query: { sort, after, limit, ...filter } }) => listParties(context, filter, { sort, after, limit }),
  }),
  defineRoute({
    method: "get", path: "/parties/{id}", id: "openParty", tag: "parties", change: "none", summary: "One party.",
    params: idParams, query: nothing, body: nothing, answer: partyAnswer, refusals: {},
    handle: (context, { params }) => openParty(context, params.id),
  }),
  defineRoute({
    method: "post", path: "/parties", id: "addParty", tag: "parties", change: "create", summary: "Adds a party.",
    params: nothing, query: nothing, body: z.strictObject({ code, ...facts }).meta({ id: "NewParty" }), answer: partyAnswer, refusals: statusOf,
    handle: (context, { body }) => addParty(context, body),
  }),
  defineRoute({
    method: "patch", path: "/parties/{id}", id: "changeParty", tag: "parties", change: "edit",
    summary: "Changes a party. Its code stays: records elsewhere name it.",
    params: idParams, query: nothing, body: z.strictObject(facts).partial().meta({ id: "PartyChanges" }), answer: partyAnswer, refusals: statusOf,
    handle: (context, { params, body, version }) => changeParty(context, params.id, version!, body),
  }),
];
