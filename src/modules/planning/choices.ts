import type { Names } from "../../kernel/names.ts";
import type { LegMode, Problem } from "../../planner/index.ts";
import type { Asked, Basis } from "./proposal.ts";
import { isHere } from "./sets.ts";
import type { Change } from "./scenario.ts";

export const choiceKinds = ["leg", "node", "donor", "line", "line-without-consent", "need", "item"] as const;
export type ChoiceKind = (typeof choiceKinds)[number];

/** Something in a proposal's problem that a change or a forbidden way may name: what it is sent as, and what people call it. */
export interface Choice {
  readonly kind: ChoiceKind;
  /** A code, of lines and needs an id. */
  readonly value: string;
  readonly reference: string;
  /** Of lines and needs those of their item, of services those of their ends. */
  readonly names: Names;
  /** Of services: two may have the same ends. */
  readonly mode: LegMode | null;
}

/** What codes are called now. */
export interface Called {
  readonly items: ReadonlyMap<string, { readonly names: Names }>;
  readonly nodes: ReadonlyMap<string, { readonly names: Names }>;
  readonly donors: ReadonlyMap<string, { readonly names: Names }>;
}

type Known = { readonly problem: Problem; readonly basis: Pick<Basis, "lines" | "needs"> };

/** At most `most` choices of a kind whose reference or a name contains the text, in the order of their references. */
export function findChoices(known: Known, called: Called, order: { readonly kind: ChoiceKind; readonly search: string; readonly most: number }): Choice[] {
  const wanted = order.search.trim().toLocaleLowerCase();
  return valuesOf(known.problem, order.kind).map((value) => toChoice(known, called, order.kind, value))
    .filter(({ value, reference, names }) => [value, reference, ...Object.values(names)].some((text: string) => text.toLocaleLowerCase().includes(wanted)))
    .toSorted((one, other) => (one.reference < other.reference ? -1 : 1)).slice(0, order.most);
}

function valuesOf(problem: Problem, kind: ChoiceKind): string[] {
  switch (kind) {
    case "leg": return problem.legs.map((leg) => leg.id);
    case "node": return problem.nodes.map((node) => node.id);
    case "donor": return [...new Set(problem.offers.flatMap((offer) => (isHere(offer.id) ? [] : (offer.donor ?? []))))];
    case "line": return problem.offers.map((offer) => offer.id).filter((id) => !isHere(id));
    case "line-without-consent": return problem.offers.filter((offer) => !isHere(offer.id) && (offer.consent?.state ?? "given") !== "given").map((offer) => offer.id);
    case "need": return problem.needs.map((need) => need.id);
    case "item": return problem.items.map((item) => item.id).filter((id) => !isHere(id));
  }
}

function toChoice({ problem, basis }: Known, called: Called, kind: ChoiceKind, value: string): Choice {
  const same = (text: string): Names => ({ en: text, fr: text, uk: text });
  const node = (code: string) => called.nodes.get(code)?.names ?? same(code);
  const item = (code: string | undefined) => (code === undefined ? undefined : called.items.get(code)?.names) ?? same(code ?? value);
  const choice = (reference: string, names: Names, mode: LegMode | null = null): Choice => ({ kind, value, reference, names, mode });
  switch (kind) {
    case "leg": {
      const leg = problem.legs.find((one) => one.id === value);
      const [from, to] = [node(leg?.from ?? value), node(leg?.to ?? value)];
      return choice(value, leg ? { en: `${from.en} › ${to.en}`, fr: `${from.fr} › ${to.fr}`, uk: `${from.uk} › ${to.uk}` } : same(value), leg?.mode);
    }
    case "node": return choice(value, node(value));
    case "donor": return choice(value, called.donors.get(value)?.names ?? same(value));
    case "item": return choice(value, item(value));
    case "need": return choice(basis.needs[value]?.reference ?? value, basis.needs[value]?.template?.names ?? item(basis.needs[value]?.itemCode));
    case "line": case "line-without-consent": {
      const line = basis.lines[value];
      const offer = problem.offers.find((one) => one.id === value);
      return choice(line ? `${line.donorCode} ${line.reference}` : value, offer ? item(offer.item) : same(line?.described ?? value));
    }
  }
}

/** All that a proposal was asked with, by name. A line that a scenario withdraws is known as it is described. */
export function choicesAsked(asked: Asked, known: Known, called: Called): Choice[] {
  const named = [...asked.changes.flatMap(namedBy), ...asked.forbid.flatMap(({ leg, node, line, need }) => pairs({ leg, node, line, need }))];
  return [...new Map(named.map(([kind, value]) => [`${kind} ${value}`, toChoice(known, called, kind, value)])).values()];
}

function namedBy(change: Change): [ChoiceKind, string][] {
  const { leg, node, donor, line, need, item } = change as Partial<Record<"leg" | "node" | "donor" | "line" | "need" | "item", string>>;
  return pairs({ leg, node, donor, line, need, item });
}

function pairs(given: Partial<Record<Exclude<ChoiceKind, "line-without-consent">, string | undefined>>): [ChoiceKind, string][] {
  return Object.entries(given).flatMap(([kind, value]) => (value === undefined ? [] : [[kind as ChoiceKind, value]]));
}
