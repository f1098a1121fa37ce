import { z } from "zod";
import { daysBetween, type Day } from "../../kernel/day.ts";
import { dayShape, idShape, namesShape } from "../../edges/shapes.ts";
import { pointsPerWeight, type Movement, type Problem, type ReasonFacts, type Unmet } from "../../planner/index.ts";
import type { OpenProposal, ShownProposal } from "./actions.ts";
import { changeShape, forbidShape, pinShape } from "./shapes-asked.ts";
import { helpStates, type KeptHelp } from "./help.ts";
import { choiceKinds, choicesAsked, type Choice } from "./choices.ts";
import { countReasons, leftOutKinds, leftOutReasons, type LeftOut } from "./left-out.ts";
import { failureCodes, proposalKinds, proposalStates } from "./proposal.ts";
import { componentOfHere, isHere, movementsOf, needOf } from "./sets.ts";

const units = z.int().min(0);
/** More are counted, and not listed one by one. */
const mostLeftOut = 500;

export const tierNames = ["on-time", "late", "cost", "movements"] as const;

const tier = z.strictObject({ name: z.enum(tierNames), priorityClass: z.int().optional(), value: z.number(), bound: z.number(), outOf: z.number().optional(), gap: z.number() });

const shown = {
  id: idShape, title: z.string(), kind: z.enum(proposalKinds), beside: idShape.nullable(),
  asked: z.strictObject({ changes: z.array(changeShape).readonly(), pins: z.array(pinShape).readonly(), forbid: z.array(forbidShape).readonly() }), state: z.enum(proposalStates),
  progress: z.strictObject({ phase: z.string(), value: z.number().nullable(), bound: z.number().nullable(), gap: z.number().nullable() }).nullable(),
  madeBy: z.string(), madeAt: z.iso.datetime(), readyAt: z.iso.datetime().nullable(),
  summary: z.strictObject({
    status: z.enum(["optimal", "feasible", "out-of-time"]), stoppedEarly: z.boolean(), movements: units, unitsPlanned: units, needsServed: units, needsOpen: units,
    tiers: z.array(tier).readonly(), checked: z.boolean(),
  }).nullable(),
  failure: z.strictObject({ code: z.enum(failureCodes), reference: z.string() }).nullable(),
  version: z.int(),
};

export const proposalAnswer = z.strictObject(shown).meta({ id: "Proposal" });

const itemBrief = z.strictObject({ id: idShape, code: z.string(), names: namesShape, unit: z.string() });
const needBrief = { id: idShape, reference: z.string(), needBy: dayShape, priority: z.int() };

/** `value` is what is sent; the rest is for people. */
export const choiceShape = z.strictObject({ kind: z.enum(choiceKinds), value: z.string(), reference: z.string(), names: namesShape, mode: z.string().nullable() }).meta({ id: "PlanChoice" });

export const reasonShape = z.strictObject({ code: z.string(), facts: z.record(z.string(), z.unknown()) });

export const movementShape = z.strictObject({
  id: z.string(), line: z.strictObject({ id: z.string(), contributionId: idShape.nullable(), reference: z.string(), donorCode: z.string(), described: z.string() }),
  need: z.strictObject(needBrief), packageNeed: z.strictObject({ id: idShape, reference: z.string() }).nullable().describe("The need for sets whose component it is."), item: itemBrief, units,
  legs: z.array(z.strictObject({
    legId: idShape.nullable(), code: z.string(), from: z.string(), to: z.string(), fromNames: namesShape.nullable(), toNames: namesShape.nullable(), mode: z.string(), departOn: dayShape, arriveOn: dayShape,
  })).readonly(),
  arriveOn: dayShape, late: z.boolean(), lateDays: units, accepted: z.boolean(), pinned: z.boolean(), substitute: z.boolean().describe("Not the item that was asked for but one that stands in for it."),
}).meta({ id: "PlanMovement" });

export const needItemShape = z.strictObject({ ...needBrief, sets: z.boolean().describe("A need for usable sets: its item is the template, its units are sets."), item: itemBrief });

export const openProposalAnswer = z.strictObject({
  ...shown, curve: z.array(z.tuple([z.number(), z.number(), z.number()]).readonly()).readonly().describe("Seconds, value and bound, at most 121 samples."), outOf: z.number().describe("Points when every need is met on time."), horizonDays: z.int(), seconds: z.int(), startOn: dayShape, choices: z.array(choiceShape).readonly().describe("What the changes and forbidden ways it was asked with name."),
  movements: z.array(movementShape).readonly(),
  unmet: z.array(z.strictObject({
    need: needItemShape, units, lateUnits: units, reason: reasonShape,
  })).readonly(),
  help: z.strictObject({
    state: z.enum(helpStates), tried: units, of: units,
    helps: z.array(z.strictObject({
      kind: z.string(), facts: z.record(z.string(), z.unknown()), share: z.number().describe("Of the weight of all needs, met on time beyond what the plan meets."), exact: z.boolean().describe("Every plan was looked at: it is neither more nor less."),
      needs: z.array(z.strictObject({ need: needItemShape, units: z.int().describe("More on time; below 0, fewer.") })).readonly(),
    })).readonly(),
  }).nullable().describe("What would help the plan most; null as long as nobody has asked."),
  leftOut: z.array(z.strictObject({ kind: z.enum(leftOutKinds), id: z.string(), label: z.string(), reason: z.enum(leftOutReasons), itemCode: z.string().optional() })).readonly(),
  leftOutCounts: z.array(z.strictObject({ kind: z.enum(leftOutKinds), reason: z.enum(leftOutReasons), count: units })).readonly(),
}).meta({ id: "OpenProposal" });

export function toProposalAnswer({ proposal: { labelId: _labelId, ...proposal }, progress }: ShownProposal) {
  return { ...proposal, id: proposal.id as string, beside: proposal.beside as string | null, progress: progress && { phase: progress.phase as string, value: progress.value, bound: progress.bound, gap: progress.gap }, madeAt: proposal.madeAt.toISOString(), readyAt: proposal.readyAt?.toISOString() ?? null };
}

/** A plan for reading: ids and codes with the names they have now. */
export function toOpenAnswer(open: OpenProposal) {
  const { basis, plan } = open;
  return {
    ...toProposalAnswer(open), curve: open.curve, outOf: pointsOfAll(open.problem), horizonDays: basis.horizonDays, seconds: basis.seconds, startOn: basis.startOn as string, choices: choicesAsked(open.proposal.asked, open, open).map(toChoiceAnswer),
    movements: (plan ? [...movementsOf(plan), ...basis.pinned] : []).map((movement) => toMovement(movement, open)), unmet: (plan?.unmet ?? []).map((unmet) => toUnmet(unmet, open)),
    help: open.help && { state: open.help.state, tried: open.help.tried, of: open.help.steps, helps: open.help.helps.filter((help) => !isBesideTheWay(help, open)).map((help) => toHelp(help, open)) },
    leftOut: basis.leftOut.slice(0, mostLeftOut), leftOutCounts: countReasons(basis.leftOut),
  };
}

/** The planner writes its modes with hyphens, the room without. */
function toModeWord(mode: string): string {
  return mode === "inland-water" ? "inlandWater" : mode;
}

export function toChoiceAnswer(choice: Choice) {
  return { ...choice, mode: choice.mode && toModeWord(choice.mode) };
}

/** Points when every need of the problem is met on time. */
export function pointsOfAll({ needs }: Problem): number {
  return pointsPerWeight * needs.reduce((sum, need) => sum + need.weight, 0);
}

/** What a plan's codes and ids stand for. */
export type Named = Pick<OpenProposal, "basis" | "problem" | "items" | "nodes" | "legs" | "accepted">;

function toItem(code: string, { items, basis }: Named) {
  const item = items.get(isHere(code) ? basis.needs[componentOfHere(code)]!.itemCode : code)!;
  return { id: item.id as string, code: item.code, names: item.names, unit: item.unit as string };
}

function toNeed(id: string, { basis }: Named) {
  const { reference, needBy, priority } = basis.needs[id]!;
  return { id, reference, needBy: needBy as string, priority };
}

function toLine(id: string, { basis }: Named) {
  const { contributionId, reference, donorCode, described } = basis.lines[id]!;
  return { id, contributionId, reference, donorCode, described };
}

export function toMovement(movement: Movement, open: Named) {
  const need = toNeed(needOf(movement), open);
  const ways = new Map(open.problem.legs.map((leg) => [leg.id, leg]));
  return {
    id: movement.id, line: toLine(movement.offer, open), need, item: toItem(movement.item, open), units: movement.quantity,
    packageNeed: movement.component === undefined ? null : { id: movement.need, reference: open.basis.needs[movement.need]!.reference },
    legs: movement.legs.map(({ leg: code, departOn, arriveOn }) => {
      const { from, to, mode } = ways.get(code)!;
      return {
        legId: (open.legs.get(code)?.id ?? null) as string | null, code, from, to, fromNames: open.nodes.get(from)?.names ?? null, toNames: open.nodes.get(to)?.names ?? null,
        mode: toModeWord(mode), departOn, arriveOn,
      };
    }),
    arriveOn: movement.arriveOn, late: movement.arriveOn > need.needBy, lateDays: Math.max(0, daysBetween(need.needBy as Day, movement.arriveOn as Day)), accepted: open.accepted.has(movement.id), pinned: open.basis.pinned.some((one) => one.id === movement.id),
    substitute: movement.item !== open.basis.needs[needOf(movement)]!.itemCode,
  };
}

export function toNeedWithItem(id: string, open: Named) {
  const { itemCode, template } = open.basis.needs[id]!;
  return { ...toNeed(id, open), sets: template !== undefined, item: template ? { id: template.id, code: itemCode, names: template.names, unit: "set" } : toItem(itemCode, open) };
}

/** Of a package it names the component that is missing, why that is, and whoever offers any of it. */
export function toReason(reason: ReasonFacts, open: Named): { code: string; facts: Record<string, unknown> } {
  if (reason.code !== "component-missing") return { code: reason.code, facts: toFacts(withoutCode(reason), open) };
  const { component } = reason;
  const item = toItem(open.basis.needs[component]!.itemCode, open);
  const accepted = acceptedBy(component, open.problem);
  const left = leftOutOf(accepted.length > 0 ? accepted : [item.code], open.basis);
  const because = reason.because.code === "no-offer" && left.length > 0 ? toLeftOut(left) : toReason(reason.because, open);
  const donors = open.problem.offers.flatMap((offer) => (accepted.includes(offer.item) ? [offer.donor ?? "?"] : []));
  return { code: reason.code, facts: { component: open.basis.needs[component]!.reference, componentNeedId: component, itemNames: item.names, because, holders: [...new Set([...donors, ...left.map((one) => one.label.split(" ")[0]!)])] } };
}

/** Codes of the items that serve a need, or a component, beside what is tied to it. */
function acceptedBy(id: string, { needs }: Problem): string[] {
  const accepts = needs.flatMap((need) => (need.id === id ? (need.accepts ?? []) : (need.components?.find((one) => one.id === id)?.accepts ?? [])));
  return accepts.map((one) => one.item).filter((item) => !isHere(item));
}

/** What nobody offers in the problem may be offered in the room, by lines that no plan can use; then that is why. */
function whyLeftOut({ need, reason }: Unmet, { problem, basis }: OpenProposal) {
  if (reason.code !== "no-offer") return null;
  const lines = leftOutOf(acceptedBy(need, problem), basis);
  return lines.length === 0 ? null : toLeftOut(lines);
}

/** Lines of these items that no plan can use though something of them is free. */
function leftOutOf(items: readonly string[], basis: OpenProposal["basis"]) {
  return basis.leftOut.filter((one) => one.kind === "line" && one.itemCode !== undefined && items.includes(one.itemCode) && !["nothing-free", "window-over"].includes(one.reason));
}

function toLeftOut(lines: readonly LeftOut[]): { code: string; facts: Record<string, unknown> } {
  return { code: "offers-left-out", facts: { offers: lines.map((one) => one.label), leftOut: lines[0]!.reason } };
}

function toUnmet(unmet: Unmet, open: OpenProposal) {
  const { need, quantity, lateQuantity, reason } = unmet;
  return {
    need: toNeedWithItem(need, open), units: quantity, lateUnits: lateQuantity, reason: whyLeftOut(unmet, open) ?? toReason(reason, open),
  };
}

function withoutCode({ code: _code, ...facts }: ReasonFacts): object {
  return facts;
}

/** More of a component at its place helps whatever comes by a way: that is told only where no goods serve it. */
function isBesideTheWay({ relaxation }: KeptHelp, { problem }: OpenProposal): boolean {
  return relaxation.kind === "offer" && isHere(relaxation.item) && acceptedBy(componentOfHere(relaxation.item), problem).length > 0;
}

function toHelp({ relaxation, points, outOf, needs, exact }: KeptHelp, open: OpenProposal) {
  const { kind, ...facts } = relaxation;
  const item = relaxation.kind === "offer" ? toItem(relaxation.item, open) : undefined;
  const { offer, need } = facts as { readonly offer?: string; readonly need?: string };
  const line = offer === undefined ? undefined : open.basis.lines[offer];
  return {
    kind: kind as string, share: points / outOf, exact, needs: needs.map((one) => ({ need: toNeedWithItem(one.need, open), units: one.quantity })),
    facts: {
      ...toFacts(facts, open), ...(item ? { itemNames: item.names, unit: item.unit } : {}), ...(need === undefined ? {} : { needReference: open.basis.needs[need]?.reference ?? need }),
      ...(line ? { offerLabel: `${line.donorCode} ${line.reference}` } : {}),
    },
  };
}

/** A reason's facts in words people know: references for ids, and how long it is so for lists of days. */
function toFacts(facts: object, { basis, problem, nodes, legs }: Named): Record<string, unknown> {
  const given = facts as { node?: string; leg?: string; days?: readonly string[]; offers?: readonly string[]; needs?: readonly string[] };
  const { node, leg, days, offers, needs } = given;
  // What waits at the place for consent has a donor, and no line of this problem.
  const nameOf = (id: string) => (isHere(id) ? (problem.offers.find((one) => one.id === id)?.donor ?? "?") : `${basis.lines[id]?.donorCode ?? "?"} ${basis.lines[id]?.reference ?? id}`);
  return {
    ...facts,
    ...(node === undefined ? {} : { place: node, nodeNames: nodes.get(node)?.names ?? null }),
    ...(leg === undefined ? {} : { place: leg, legId: legs.get(leg)?.id ?? null, fromNames: legs.get(leg)?.from.names ?? null, toNames: legs.get(leg)?.to.names ?? null }),
    ...(days === undefined ? {} : { daysCount: days.length, firstOn: days[0] ?? null, lastOn: days.at(-1) ?? null }),
    ...(offers === undefined ? {} : { offers: [...new Set(offers.map(nameOf))], lineIds: offers.filter((id) => !isHere(id)), count: offers.length }),
    ...(needs === undefined ? {} : { needs: needs.map((id) => basis.needs[id]?.reference ?? id), needIds: needs, count: needs.length }),
  };
}
