import { expect, test } from "vitest";
import { day } from "../../kernel/day.ts";
import { expand, unitsFor } from "./expansion.ts";
import { checkTemplate, whyNotNext, type Component, type PackageTemplate, type TemplateId } from "./template.ts";

const component = (key: string, more: Partial<Component> = {}): Component => ({
  key, kind: "equipment", itemId: `item-${key}`, templateId: null, of: null, perSetThousandths: 1000n, usage: null, substitutes: [], role: null, language: null, source: null, basis: "made for a test", ...more,
});
const template = (code: string, components: readonly Component[], edition = 1): PackageTemplate => ({
  id: `${code}/${edition}` as TemplateId, code, edition, names: { en: code, fr: code, uk: code }, components, note: null, statedOn: day("2026-11-01"),
});
const nests = (key: string, templateId: string, perSetThousandths = 1000n) => component(key, { kind: "package", itemId: null, templateId, perSetThousandths });
const consent = (of: string) => component(`consent-${of}`, { kind: "consent", itemId: null, of, perSetThousandths: null });
const check = (components: readonly Component[], others: readonly PackageTemplate[] = [], code = "T") =>
  checkTemplate(template(code, components, 2), { isItem: (id) => id.startsWith("item-"), findTemplate: (id) => others.find((one) => one.id === id) });
const refusal = (...args: Parameters<typeof check>) => {
  const answer = check(...args);
  return answer.allowed ? null : [answer.refusal.rule, answer.refusal.code, answer.refusal.pointer];
};

test("PACKAGE-1 a key or a thing that stands twice is refused at the second place, and so is a template of nothing", () => {
  expect(refusal([component("launcher"), component("missile")])).toBeNull();
  expect(refusal([])).toEqual(["PACKAGE-1", "package-empty", "/components"]);
  expect(refusal([component("a"), component("a", { itemId: "item-b" })])).toEqual(["PACKAGE-1", "component-twice", "/components/1"]);
  expect(refusal([component("a"), component("b", { itemId: "item-a" })])).toEqual(["PACKAGE-1", "component-twice", "/components/1"]);
  const crew = (key: string, role: string) => component(key, { kind: "crew", itemId: "item-seat", role });
  expect(refusal([crew("gunner", "gunner"), crew("driver", "driver")])).toBeNull();
  expect(refusal([crew("gunner", "gunner"), crew("second", "gunner")])).toEqual(["PACKAGE-1", "component-twice", "/components/1"]);
});

test("PACKAGE-2 a ratio of nothing or less is refused at its place, and ammunition is counted in days of supply", () => {
  for (const perSetThousandths of [0n, -1n, null]) expect(refusal([component("a", { perSetThousandths })])).toEqual(["PACKAGE-2", "component-ratio", "/components/0/perSet"]);
  expect(refusal([component("a", { perSetThousandths: 1n })])).toBeNull();
  const shells = (perDayThousandths: bigint, days: number) => component("shells", { kind: "ammunition", perSetThousandths: null, usage: { perDayThousandths, days } });
  expect(refusal([shells(0n, 30)])).toEqual(["PACKAGE-2", "component-ratio", "/components/0/usage/perDay"]);
  expect(refusal([shells(500n, 0)])).toEqual(["PACKAGE-2", "component-ratio", "/components/0/usage/days"]);
  expect(refusal([component("shells", { kind: "ammunition" })])).toEqual(["PACKAGE-2", "component-ratio", "/components/0/usage"]);
  expect(refusal([component("a"), component("c", { kind: "consent", itemId: null, of: "a" })])).toEqual(["PACKAGE-2", "component-ratio", "/components/1/perSet"]);
  const opened = expand(template("T", [shells(1500n, 30)]), () => undefined);
  expect(opened).toMatchObject({ allowed: true, value: [{ key: "shells", perSetThousandths: 45_000n }] });
});

test("PACKAGE-3 a substitute that stands in for itself, stands twice or is worth nothing is refused at its place", () => {
  const replaced = (...substitutes: [string, number][]) => [component("a", { substitutes: substitutes.map(([itemId, valueThousandths]) => ({ itemId, valueThousandths })) })];
  expect(refusal(replaced(["item-b", 1], ["item-c", 1000]))).toBeNull();
  for (const wrong of [["item-a", 500], ["item-b", 0], ["item-b", 1001]] as [string, number][]) expect(refusal(replaced(wrong))).toEqual(["PACKAGE-3", "component-substitute", "/components/0/substitutes/0"]);
  expect(refusal(replaced(["item-b", 500], ["item-b", 400]))).toEqual(["PACKAGE-3", "component-substitute", "/components/0/substitutes/1"]);
});

test("PACKAGE-4 what a component names is there, and is what its kind says", () => {
  expect(refusal([component("a", { itemId: "nothing" })])).toEqual(["PACKAGE-4", "component-refers-to-nothing", "/components/0/itemId"]);
  expect(refusal([component("a", { substitutes: [{ itemId: "nothing", valueThousandths: 500 }] })])).toEqual(["PACKAGE-4", "component-refers-to-nothing", "/components/0/substitutes/0/itemId"]);
  expect(refusal([nests("a", "nothing")])).toEqual(["PACKAGE-4", "component-refers-to-nothing", "/components/0/templateId"]);
  expect(refusal([component("a"), consent("b")])).toEqual(["PACKAGE-4", "component-refers-to-nothing", "/components/1/of"]);
  expect(refusal([component("a"), consent("a")])).toBeNull();
  expect(refusal([component("a", { kind: "package" })])).toEqual(["PACKAGE-4", "component-form", "/components/0/itemId"]);
  expect(refusal([component("a", { kind: "crew" })])).toEqual(["PACKAGE-4", "component-form", "/components/0/role"]);
  expect(refusal([component("a", { kind: "manuals" })])).toEqual(["PACKAGE-4", "component-form", "/components/0/language"]);
});

test("PACKAGE-5 a template that leads to itself, at whatever depth, is refused where it begins to, and so is one of too many parts", () => {
  const inner = template("INNER", [component("x"), nests("back", "T/1")]);
  const outer = template("OUTER", [nests("inner", "INNER/1")]);
  const own = template("T", [component("x")]);
  expect(refusal([component("a"), nests("self", "T/1")], [own])).toEqual(["PACKAGE-5", "package-circle", "/components/1/templateId"]);
  expect(refusal([component("a"), component("b"), nests("outer", "OUTER/1")], [inner, outer, own])).toEqual(["PACKAGE-5", "package-circle", "/components/2/templateId"]);
  expect(refusal([nests("outer", "OUTER/1")], [inner, outer, own], "OTHER")).toBeNull();
  let known = [template("D0", Array.from({ length: 10 }, (_, index) => component(`c${index}`)))];
  for (const depth of [1, 2]) known = [...known, template(`D${depth}`, Array.from({ length: 10 }, (_, index) => nests(`n${index}`, `D${depth - 1}/1`)))];
  expect(expand(known[1]!, (id) => known.find((one) => one.id === id))).toMatchObject({ allowed: true });
  expect(expand(known[2]!, (id) => known.find((one) => one.id === id))).toMatchObject({ allowed: false, refusal: { rule: "PACKAGE-5", code: "package-too-large" } });
});

test("PACKAGE-6 a figure has a source or a basis", () => {
  expect(refusal([component("a", { basis: null })])).toEqual(["PACKAGE-6", "component-needs-basis", "/components/0/basis"]);
  expect(refusal([component("a", { basis: null, source: "https://example.org/" })])).toBeNull();
});

test("PACKAGE-7 the next edition follows the latest", () => {
  expect(whyNotNext(2, 2)).toBeNull();
  expect(whyNotNext(2, 1)).toMatchObject({ code: "package-edition-behind", latestEdition: 2 });
});

test("PACKAGE-8 nested ratios are multiplied and rounded up, substitutes and consent stay with their component", () => {
  const section = template("SECTION", [component("launcher", { perSetThousandths: 3000n, substitutes: [{ itemId: "item-old", valueThousandths: 500 }] }), component("workshop", { perSetThousandths: 333n }), consent("launcher")]);
  const battery = template("BATTERY", [component("radar"), nests("fire", "SECTION/1", 2500n)]);
  const opened = expand(battery, (id) => [section].find((one) => one.id === id));
  expect(opened).toMatchObject({ allowed: true, value: [
    { key: "radar", perSetThousandths: 1000n, needsConsent: false }, { key: "fire/launcher", perSetThousandths: 7500n, needsConsent: true, accepts: [{ itemId: "item-launcher", valueThousandths: 1000 }, { itemId: "item-old", valueThousandths: 500 }] },
    { key: "fire/workshop", perSetThousandths: 833n },
  ] });
  expect([unitsFor({ perSetThousandths: 833n }, 1), unitsFor({ perSetThousandths: 833n }, 3), unitsFor({ perSetThousandths: 7500n }, 2)]).toEqual([1n, 3n, 15n]);
});
