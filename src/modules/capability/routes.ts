import { z } from "zod";
import type { Day } from "../../kernel/day.ts";
import type { RefusalStatus } from "../../kernel/route.ts";
import { idParams, listQuery, nothing, pageOf, shortText } from "../../edges/shapes.ts";
import { definePresentedRoute } from "../audit/index.ts";
import type { NeedRefusal } from "../needs/index.ts";
import type { NotOwn } from "../parties/index.ts";
import type { LabelRefusal } from "../releasability/index.ts";
import { addPackageNeed, listPackageNeeds, openPackageNeed } from "./actions.ts";
import { addPackageTemplate, listPackageTemplates, openPackageTemplate } from "./actions-templates.ts";
import type { PackageNeedRefusal } from "./package-need.ts";
import { asOfQuery, newTemplate, openTemplateAnswer, templateAnswer, toComponent, toDayOrNull, toOpenTemplateAnswer, toTemplateAnswer } from "./shapes.ts";
import { newPackageNeed, openPackageNeedAnswer, packageNeedAnswer, toAnswer, toOpenAnswer } from "./shapes-readiness.ts";
import type { TemplateId, TemplateRefusal } from "./template.ts";

const templateStatusOf = {
  "package-empty": 422, "component-twice": 422, "component-ratio": 422, "component-substitute": 422, "component-refers-to-nothing": 422, "component-form": 422, "package-circle": 422, "package-too-large": 422,
  "component-needs-basis": 422, "package-edition-behind": 409,
} as const satisfies Record<TemplateRefusal["code"], RefusalStatus>;

const statusOf = {
  "not-your-own": 403, "label-wider-than-parent": 422, "label-without-owner": 422, "label-beyond-oneself": 422, "label-party-unknown": 422, "package-need-reference-taken": 409, "package-need-without-template": 422,
  "need-state-order": 409, "need-needs-authority": 422, "need-below-allocated": 409, "need-has-allocations": 409, "need-reference-taken": 409, "need-replacement-missing": 422, "need-refers-to-nothing": 422,
  "illustrative-needs-basis": 422,
} as const satisfies Record<PackageNeedRefusal["code"] | NeedRefusal["code"] | NotOwn["code"] | LabelRefusal["code"], RefusalStatus>;

export const capabilityRoutes = [
  definePresentedRoute({
    method: "get", path: "/package-templates", id: "listPackageTemplates", tag: "capability", change: "none", summary: "What one usable set consists of, the latest edition of each.",
    params: nothing, body: nothing, query: listQuery("code").extend({ search: shortText.optional() }), answer: pageOf(templateAnswer, "PackageTemplatePage"), refusals: { "list-order-unknown": 422 },
    handle: (context, { query: { search, ...order } }) => listPackageTemplates(context, search, { sort: order.sort, after: order.after, limit: order.limit }),
    present: (page) => ({ next: page.next, items: page.items.map(toTemplateAnswer) }),
  }),
  definePresentedRoute({
    method: "get", path: "/package-templates/{id}", id: "openPackageTemplate", tag: "capability", change: "none", summary: "One edition of a template with its components.",
    params: idParams, query: nothing, body: nothing, answer: openTemplateAnswer, refusals: {}, present: toOpenTemplateAnswer, handle: (context, { params }) => openPackageTemplate(context, params.id),
  }),
  definePresentedRoute({
    method: "post", path: "/package-templates", id: "addPackageTemplate", tag: "capability", change: "create", summary: "Writes a template, or its next edition.",
    params: nothing, query: nothing, body: newTemplate, answer: openTemplateAnswer, refusals: templateStatusOf, present: toOpenTemplateAnswer,
    handle: (context, { body: { components, ...facts } }) => addPackageTemplate(context, { ...facts, statedOn: context.today, components: components.map(toComponent) }),
  }),
  definePresentedRoute({
    method: "get", path: "/package-needs", id: "listPackageNeeds", tag: "capability", change: "none", summary: "How many sets are usable of those asked for, on a day, and what stands in the way.",
    params: nothing, body: nothing, query: z.strictObject({ search: shortText.optional(), ...asOfQuery }), answer: pageOf(packageNeedAnswer, "PackageNeedPage"), refusals: {},
    handle: (context, { query: { search, asOf } }) => listPackageNeeds(context, { search, asOf: toDayOrNull(asOf) }),
    present: (page) => ({ next: page.next, items: page.items.map(toAnswer) }),
  }),
  definePresentedRoute({
    method: "get", path: "/package-needs/{id}", id: "openPackageNeed", tag: "capability", change: "none", summary: "One need for usable sets: its components, its days, and what each donor's goods do.",
    params: idParams, query: z.strictObject(asOfQuery), body: nothing, answer: openPackageNeedAnswer, refusals: {}, present: toOpenAnswer,
    handle: (context, { params, query }) => openPackageNeed(context, params.id, { asOf: toDayOrNull(query.asOf) }),
  }),
  definePresentedRoute({
    method: "post", path: "/package-needs", id: "addPackageNeed", tag: "capability", change: "create", summary: "Asks for usable sets; each component becomes a need to which units are tied.",
    params: nothing, query: nothing, body: newPackageNeed, answer: openPackageNeedAnswer, refusals: statusOf, present: toOpenAnswer,
    handle: (context, { body }) => addPackageNeed(context, { ...body, templateId: body.templateId as TemplateId, needBy: body.needBy as Day, statedOn: context.today }),
  }),
];
