import { z } from "zod";
import type { Day } from "../../kernel/day.ts";
import { dayShape, idShape, longText, namesShape, shortText, urlShape } from "../../edges/shapes.ts";
import type { Item } from "../catalogue/index.ts";
import type { OpenTemplate } from "./actions-templates.ts";
import { componentKinds, type Component, type PackageTemplate } from "./template.ts";

export const reference = z.strictObject({ id: idShape, code: z.string(), names: namesShape });
export const itemReference = reference.extend({ unit: z.string() });
export const componentKey = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
/** Any number: a ratio of nothing is a rule's to refuse, and says where. At most three places. */
const ratio = z.number().min(-1e9).max(1e9).refine((value) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6);

export const templateCode = z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/);

/** A component as it is asked for; what it names by what `Name` reads: an id, or a code in a file. */
export const componentBody = <Name extends z.ZodType>(name: Name, template: Name) => z.strictObject({
  key: componentKey, kind: z.enum(componentKinds), itemId: name.nullable().default(null), templateId: template.nullable().default(null), of: componentKey.nullable().default(null),
  perSet: ratio.nullable().default(null), usage: z.strictObject({ perDay: ratio, days: z.int().min(-36500).max(36500) }).nullable().default(null),
  substitutes: z.array(z.strictObject({ itemId: name, valueShare: ratio })).max(50).default([]), role: shortText.nullable().default(null), language: z.string().regex(/^[a-z]{2,3}$/).nullable().default(null),
  source: urlShape.nullable().default(null), basis: longText.nullable().default(null),
});

export const newTemplate = z.strictObject({
  code: templateCode, after: z.int().min(0).max(100_000).default(0), names: namesShape, note: longText.nullable().default(null), components: z.array(componentBody(idShape, idShape)).min(1).max(100),
}).meta({ id: "NewPackageTemplate" });

const toThousandths = (value: number): number => Math.round(value * 1000);

export function toComponent({ perSet, usage, substitutes, ...facts }: z.infer<ReturnType<typeof componentBody<z.ZodString>>>): Component {
  return {
    ...facts, perSetThousandths: perSet === null ? null : BigInt(toThousandths(perSet)), usage: usage && { perDayThousandths: BigInt(toThousandths(usage.perDay)), days: usage.days },
    substitutes: substitutes.map((one) => ({ itemId: one.itemId, valueThousandths: toThousandths(one.valueShare) })),
  };
}

export const templateAnswer = z.strictObject({
  id: idShape, code: z.string(), edition: z.int(), names: namesShape, note: z.string().nullable(), statedOn: dayShape, componentCount: z.int(), illustrative: z.boolean(),
}).meta({ id: "PackageTemplate" });

const componentAnswer = z.strictObject({
  key: z.string(), kind: z.enum(componentKinds), item: itemReference.nullable(), template: reference.extend({ edition: z.int() }).nullable(), of: z.string().nullable(), perSet: z.number().nullable(),
  usage: z.strictObject({ perDay: z.number(), days: z.int() }).nullable(), substitutes: z.array(z.strictObject({ item: itemReference, valueShare: z.number() })).readonly(),
  role: z.string().nullable(), language: z.string().nullable(), source: z.string().nullable(), basis: z.string().nullable(),
});

export const openTemplateAnswer = templateAnswer.extend({
  components: z.array(componentAnswer).readonly(), editions: z.array(z.strictObject({ id: idShape, edition: z.int() })).readonly(),
}).meta({ id: "OpenPackageTemplate" });

export const toTemplateAnswer = ({ id, code, edition, names, note, statedOn, components }: PackageTemplate) => ({
  id: id as string, code, edition, names, note, statedOn: statedOn as string, componentCount: components.length, illustrative: components.some((one) => one.source === null),
});

export const toTemplateReference = ({ id, code, names, edition }: PackageTemplate) => ({ id: id as string, code, names, edition });

export const toItemReference = ({ id, code, names, unit }: Item) => ({ id: id as string, code, names, unit: unit as string });

export function toOpenTemplateAnswer({ template, items, nested, editions }: OpenTemplate) {
  return {
    ...toTemplateAnswer(template), editions: editions.map((one) => ({ id: one.id as string, edition: one.edition })),
    components: template.components.map(({ itemId, templateId, perSetThousandths, usage, substitutes, ...facts }) => ({
      ...facts, item: itemId === null ? null : toItemReference(items.get(itemId)!), template: templateId === null ? null : toTemplateReference(nested.get(templateId)!),
      perSet: perSetThousandths === null ? null : Number(perSetThousandths) / 1000, usage: usage && { perDay: Number(usage.perDayThousandths) / 1000, days: usage.days },
      substitutes: substitutes.map((one) => ({ item: toItemReference(items.get(one.itemId)!), valueShare: one.valueThousandths / 1000 })),
    })),
  };
}

export const asOfQuery = { asOf: dayShape.optional() };
export const toDayOrNull = (text: string | undefined): Day | null => (text ?? null) as Day | null;
