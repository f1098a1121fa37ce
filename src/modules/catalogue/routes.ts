import { z } from "zod";
import type { RefusalStatus } from "../../kernel/route.ts";
import { defineRoute } from "../audit/index.ts";
import { idParams, idShape, listQuery, longText, namesShape, nothing, pageOf, shortText } from "../../edges/shapes.ts";
import { addItem, changeItem, listItems, openItem } from "./actions.ts";
import { compatibilityGroups, hazardDivisions, type ItemId, type ItemRefusal } from "./item.ts";
import type { NsnFinding } from "./nsn.ts";
import { units } from "./unit.ts";

const statusOf = {
  "nsn-form": 422, "item-code-taken": 409, "item-category-form": 422, "item-mass": 422, "item-hazard-half": 422, "item-neq-missing": 422,
  "item-neq-unexpected": 422, "item-neq-range": 422, "item-unit-fixed": 409, "substitute-itself": 422, "substitute-unknown": 422,
  "substitute-twice": 422, "substitute-share": 422,
} as const satisfies Record<ItemRefusal["code"], RefusalStatus>;

const code = z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/);
const itemId = idShape.transform((id) => id as ItemId);
const required = { names: namesShape, category: shortText, unit: z.enum(units) };
const optional = {
  nsn: z.string().max(40), massKg: z.number(), hazardDivision: z.enum(hazardDivisions), compatibilityGroup: z.enum(compatibilityGroups),
  neqKg: z.number(), fleet: shortText, basis: longText,
};
const orUnknown = {
  nsn: optional.nsn.nullable(), massKg: optional.massKg.nullable(), hazardDivision: optional.hazardDivision.nullable(),
  compatibilityGroup: optional.compatibilityGroup.nullable(), neqKg: optional.neqKg.nullable(), fleet: optional.fleet.nullable(),
  basis: optional.basis.nullable(),
};
const substitutes = z.array(z.strictObject({ itemId, valueShare: z.number() })).max(200).readonly();

export const itemAnswer = z.strictObject({
  id: z.uuid(), code, ...required, ...orUnknown, nsnFindings: z.array(z.enum(["nsn-bureau-unknown", "nsn-letter"] satisfies NsnFinding[])).readonly(),
  substitutes: z.array(z.strictObject({ itemId: z.uuid(), code, names: namesShape, valueShare: z.number() })).readonly(), version: z.int(),
}).meta({ id: "Item" });

const newItem = z.strictObject({
  code, ...required,
  nsn: orUnknown.nsn.default(null), massKg: orUnknown.massKg.default(null), hazardDivision: orUnknown.hazardDivision.default(null),
  compatibilityGroup: orUnknown.compatibilityGroup.default(null), neqKg: orUnknown.neqKg.default(null), fleet: orUnknown.fleet.default(null),
  basis: orUnknown.basis.default(null), substitutes: substitutes.default([]),
}).meta({ id: "NewItem" });

export const itemRoutes = [
  defineRoute({
    method: "get", path: "/items", id: "listItems", tag: "catalogue", change: "none", summary: "The items of supply.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 },
    query: listQuery("code").extend({ search: shortText.optional(), category: shortText.optional() }),
    answer: pageOf(itemAnswer, "ItemPage"),
    handle: (context, { query: { sort, after, limit, ...filter } }) => listItems(context, filter, { sort, after, limit }),
  }),
  defineRoute({
    method: "get", path: "/items/{id}", id: "openItem", tag: "catalogue", change: "none", summary: "One item of supply.",
    params: idParams, query: nothing, body: nothing, answer: itemAnswer, refusals: {},
    handle: (context, { params }) => openItem(context, params.id),
  }),
  defineRoute({
    method: "post", path: "/items", id: "addItem", tag: "catalogue", change: "create",
    summary: "Adds an item of supply. What is left out is unknown.",
    params: nothing, query: nothing, body: newItem, answer: itemAnswer, refusals: statusOf,
    handle: (context, { body }) => addItem(context, body),
  }),
  defineRoute({
    method: "patch", path: "/items/{id}", id: "changeItem", tag: "catalogue", change: "edit",
    summary: "Changes an item. Its code and unit stay: records elsewhere name the one and count in the other. Substitutes are replaced as a list.",
    params: idParams, query: nothing, body: z.strictObject({ ...required, ...orUnknown, substitutes }).partial().meta({ id: "ItemChanges" }),
    answer: itemAnswer, refusals: statusOf,
    handle: (context, { params, body, version }) => changeItem(context, params.id, version!, body),
  }),
];
