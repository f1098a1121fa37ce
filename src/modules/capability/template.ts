import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import type { Day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import type { Names } from "../../kernel/names.ts";

export type TemplateId = Id<"packageTemplate">;

/** What a component is for. `package` nests another template; `consent` asks that what another component takes may be handed on. */
export const componentKinds = ["equipment", "ammunition", "spares", "maintenance", "manuals", "crew", "package", "consent"] as const;
export type ComponentKind = (typeof componentKinds)[number];

/** One unit of the item stands in for the component's own and counts as so many thousandths of one, 1 to 1,000. */
export interface Accepted {
  readonly itemId: string;
  readonly valueThousandths: number;
}

/** What one usable set needs of one thing. Quantities are thousandths of a unit, so that four sets may share a workshop. */
export interface Component {
  readonly key: string;
  readonly kind: ComponentKind;
  readonly itemId: string | null;
  /** The edition that is nested. */
  readonly templateId: string | null;
  /** Of a consent: the key of the component whose goods it is about. */
  readonly of: string | null;
  readonly perSetThousandths: bigint | null;
  /** Of ammunition: what one set uses a day, and for how many days it has to last. */
  readonly usage: { readonly perDayThousandths: bigint; readonly days: number } | null;
  readonly substitutes: readonly Accepted[];
  /** Of a crew: the role it is trained for. */
  readonly role: string | null;
  /** Of manuals: the language they are read in. */
  readonly language: string | null;
  /** Where the figure is published. */
  readonly source: string | null;
  /** On what an illustrative figure rests. */
  readonly basis: string | null;
}

/** One edition of what a usable set consists of. Editions of a code are numbered from 1 and never change. */
export interface PackageTemplate {
  readonly id: TemplateId;
  readonly code: string;
  readonly edition: number;
  readonly names: Names;
  readonly components: readonly Component[];
  readonly note: string | null;
  readonly statedOn: Day;
}

export type TemplateRefusal =
  | { readonly rule: "PACKAGE-1"; readonly code: "component-twice" | "package-empty"; readonly pointer: string; readonly key: string }
  | { readonly rule: "PACKAGE-2"; readonly code: "component-ratio"; readonly pointer: string; readonly key: string }
  | { readonly rule: "PACKAGE-3"; readonly code: "component-substitute"; readonly pointer: string; readonly key: string }
  | { readonly rule: "PACKAGE-4"; readonly code: "component-refers-to-nothing" | "component-form"; readonly pointer: string; readonly key: string }
  | { readonly rule: "PACKAGE-5"; readonly code: "package-circle" | "package-too-large"; readonly pointer: string; readonly key: string }
  | { readonly rule: "PACKAGE-6"; readonly code: "component-needs-basis"; readonly pointer: string; readonly key: string }
  | { readonly rule: "PACKAGE-7"; readonly code: "package-edition-behind"; readonly pointer: string; readonly latestEdition: number };

export interface Known {
  readonly isItem: (id: string) => boolean;
  readonly findTemplate: (id: string) => PackageTemplate | undefined;
}

/** The most of one thing that a set may take, in thousandths: a thousand million units. */
export const mostPerSet = 1_000_000_000_000n;

/** Checks what a template must be: no part twice, no ratio of nothing, no substitute that is what it stands in for, nothing unknown, no circle. */
export function checkTemplate(template: PackageTemplate, known: Known): Decision<PackageTemplate, TemplateRefusal> {
  if (!template.components.some((one) => one.kind !== "consent")) return refuse({ rule: "PACKAGE-1", code: "package-empty", pointer: "/components", key: template.code });
  for (const [index, component] of template.components.entries()) {
    const at = `/components/${index}`;
    const why = whyTwice(template, component, index, at) ?? whyNotForm(template, component, at) ?? whyNotRatio(component, at) ?? whyNotSubstitutes(component, known, at) ?? whyUnknown(component, known, at)
      ?? (component.source === null && component.basis === null ? { rule: "PACKAGE-6", code: "component-needs-basis", pointer: `${at}/basis`, key: component.key } as const : null)
      ?? (leadsTo(component.templateId, template.code, known) ? { rule: "PACKAGE-5", code: "package-circle", pointer: `${at}/templateId`, key: component.key } as const : null);
    if (why) return refuse(why);
  }
  return allow(template);
}

/** What makes two components the same: the thing, and of a crew and of manuals also for which role and in which language. */
const thingOf = (one: Component) => [one.kind === "consent" ? `consent of ${one.of}` : (one.itemId ?? one.templateId), one.role, one.language].join(" ");

function whyTwice(template: PackageTemplate, component: Component, index: number, at: string): TemplateRefusal | null {
  const twice = template.components.slice(0, index).some((one) => one.key === component.key || thingOf(one) === thingOf(component));
  return twice ? { rule: "PACKAGE-1", code: "component-twice", pointer: at, key: component.key } : null;
}

/** A component names one thing, of the sort its kind says. */
function whyNotForm({ components }: PackageTemplate, component: Component, at: string): TemplateRefusal | null {
  const { kind, itemId, templateId, of, key, role, language } = component;
  const wanted = kind === "package" ? "templateId" : kind === "consent" ? "of" : "itemId";
  const form = (place: string): TemplateRefusal => ({ rule: "PACKAGE-4", code: "component-form", pointer: `${at}/${place}`, key });
  for (const [name, value] of Object.entries({ itemId, templateId, of })) if ((value !== null) !== (name === wanted)) return form(name);
  if ((role !== null) !== (kind === "crew")) return form("role");
  if ((language !== null) !== (kind === "manuals")) return form("language");
  const about = of === null ? undefined : components.find((one) => one.key === of);
  return kind === "consent" && (about === undefined || about.itemId === null) ? { rule: "PACKAGE-4", code: "component-refers-to-nothing", pointer: `${at}/of`, key } : null;
}

/** Ammunition says how much is used and for how long it lasts; consent has no number of its own; all else says how much a set takes. */
function whyNotRatio({ kind, perSetThousandths, usage, key }: Component, at: string): TemplateRefusal | null {
  const wrong = (place: string): TemplateRefusal => ({ rule: "PACKAGE-2", code: "component-ratio", pointer: `${at}/${place}`, key });
  if (kind === "consent") return perSetThousandths !== null ? wrong("perSet") : usage !== null ? wrong("usage") : null;
  if ((usage !== null) !== (kind === "ammunition")) return wrong("usage");
  if (usage === null) return perSetThousandths === null || perSetThousandths < 1n || perSetThousandths > mostPerSet ? wrong("perSet") : null;
  if (perSetThousandths !== null) return wrong("perSet");
  if (usage.perDayThousandths < 1n || usage.perDayThousandths > mostPerSet) return wrong("usage/perDay");
  return usage.days < 1 || usage.days > 3650 || usage.perDayThousandths * BigInt(usage.days) > mostPerSet ? wrong("usage/days") : null;
}

function whyNotSubstitutes({ itemId, substitutes, key }: Component, known: Known, at: string): TemplateRefusal | null {
  const seen = new Set(itemId === null ? [] : [itemId]);
  for (const [index, one] of substitutes.entries()) {
    const pointer = `${at}/substitutes/${index}`;
    if (itemId === null || seen.has(one.itemId) || one.valueThousandths < 1 || one.valueThousandths > 1000) return { rule: "PACKAGE-3", code: "component-substitute", pointer, key };
    if (!known.isItem(one.itemId)) return { rule: "PACKAGE-4", code: "component-refers-to-nothing", pointer: `${pointer}/itemId`, key };
    seen.add(one.itemId);
  }
  return null;
}

function whyUnknown({ itemId, templateId, key }: Component, known: Known, at: string): TemplateRefusal | null {
  if (itemId !== null && !known.isItem(itemId)) return { rule: "PACKAGE-4", code: "component-refers-to-nothing", pointer: `${at}/itemId`, key };
  return templateId !== null && !known.findTemplate(templateId) ? { rule: "PACKAGE-4", code: "component-refers-to-nothing", pointer: `${at}/templateId`, key } : null;
}

/** Whether a template leads, by whatever it nests, to one of this code. What is kept has no circle in it, so this comes to an end. */
function leadsTo(templateId: string | null, code: string, known: Known): boolean {
  const nested = templateId === null ? undefined : known.findTemplate(templateId);
  return nested !== undefined && (nested.code === code || nested.components.some((one) => leadsTo(one.templateId, code, known)));
}

/** Why this cannot be the next edition of a code, or `null`: who writes it has read the latest. */
export function whyNotNext(latestEdition: number, after: number): TemplateRefusal | null {
  return latestEdition === after ? null : { rule: "PACKAGE-7", code: "package-edition-behind", pointer: "/after", latestEdition };
}
