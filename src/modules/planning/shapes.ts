import { z } from "zod";
import { daysBetween, type Day } from "../../kernel/day.ts";
import { dayShape, idShape, namesShape } from "../../edges/shapes.ts";
import { pointsPerWeight, type Movement, type Problem, type Reason, type Unmet } from "../../planner/index.ts";
import type { OpenProposal, ShownProposal } from "./actions.ts";
import { changeShape, forbidShape, pinShape } from "./shapes-asked.ts";
import { helpStates, type KeptHelp } from "./help.ts";
import { choiceKinds, choicesAsked, type Choice } from "./choices.ts";
import { countReasons, leftOutKinds, leftOutReasons } from "./left-out.ts";
import { failureCodes, proposalKinds, proposalStates } from "./proposal.ts";

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
  need: z.strictObject(needBrief), item: itemBrief, units,
  legs: z.array(z.strictObject({
    legId: idShape.nullable(), code: z.string(), from: z.string(), to: z.string(), fromNames: namesShape.nullable(), toNames: namesShape.nullable(), mode: z.string(), departOn: dayShape, arriveOn: dayShape,
  })).readonly(),
  arriveOn: dayShape, late: z.boolean(), lateDays: units, accepted: z.boolean(), pinned: z.boolean(), substitute: z.boolean().describe("Not the item that was asked for but one that stands in for it."),
}).meta({ id: "PlanMovement" });

export const needItemShape = z.strictObject({ ...needBrief, item: itemBrief });

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
    movements: [...(plan?.movements ?? []), ...(plan ? basis.pinned : [])].map((movement) => toMovement(movement, open)), unmet: (plan?.unmet ?? []).map((unmet) => toUnmet(unmet, open)),
    help: open.help && { state: open.help.state, tried: open.help.tried, of: open.help.steps, helps: open.help.helps.map((help) => toHelp(help, open)) },
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

function toItem(code: string, { items }: Named) {
  const item = items.get(code)!;
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
  const need = toNeed(movement.need, open);
  const ways = new Map(open.problem.legs.map((leg) => [leg.id, leg]));
  return {
    id: movement.id, line: toLine(movement.offer, open), need, item: toItem(movement.item, open), units: movement.quantity,
    legs: movement.legs.map(({ leg: code, departOn, arriveOn }) => {
      const { from, to, mode } = ways.get(code)!;
      return {
        legId: (open.legs.get(code)?.id ?? null) as string | null, code, from, to, fromNames: open.nodes.get(from)?.names ?? null, toNames: open.nodes.get(to)?.names ?? null,
        mode: toModeWord(mode), departOn, arriveOn,
      };
    }),
    arriveOn: movement.arriveOn, late: movement.arriveOn > need.needBy, lateDays: Math.max(0, daysBetween(need.needBy as Day, movement.arriveOn as Day)), accepted: open.accepted.has(movement.id), pinned: open.basis.pinned.some((one) => one.id === movement.id),
    substitute: movement.item !== open.basis.needs[movement.need]!.itemCode,
  };
}

export function toNeedWithItem(id: string, open: Named) {
  return { ...toNeed(id, open), item: toItem(open.basis.needs[id]!.itemCode, open) };
}

export function toReason(reason: Reason, open: Named) {
  return { code: reason.code as string, facts: toFacts(withoutCode(reason), open) };
}

/** What nobody offers in the problem may be offered in the room, by lines that no plan can use; then that is why. */
function whyLeftOut({ need, reason }: Unmet, { problem, basis }: OpenProposal) {
  if (reason.code !== "no-offer") return null;
  const accepted = new Set(problem.needs.find((one) => one.id === need)?.accepts?.map((one) => one.item));
  const lines = basis.leftOut.filter((one) => one.kind === "line" && one.itemCode !== undefined && accepted.has(one.itemCode) && !["nothing-free", "window-over"].includes(one.reason));
  return lines.length === 0 ? null : { code: "offers-left-out", facts: { offers: lines.map((one) => one.label), leftOut: lines[0]!.reason } };
}

function toUnmet(unmet: Unmet, open: OpenProposal) {
  const { need, quantity, lateQuantity, reason } = unmet;
  return {
    need: toNeedWithItem(need, open), units: quantity, lateUnits: lateQuantity, reason: whyLeftOut(unmet, open) ?? toReason(reason, open),
  };
}

function withoutCode({ code: _code, ...facts }: Reason): object {
  return facts;
}

function toHelp({ relaxation, points, outOf, needs, exact }: KeptHelp, open: OpenProposal) {
  const { kind, ...facts } = relaxation;
  const item = relaxation.kind === "offer" ? open.items.get(relaxation.item) : undefined;
  const { offer, need } = facts as { readonly offer?: string; readonly need?: string };
  const line = offer === undefined ? undefined : open.basis.lines[offer];
  return {
    kind: kind as string, share: points / outOf, exact, needs: needs.map((one) => ({ need: toNeedWithItem(one.need, open), units: one.quantity })),
    facts: {
      ...toFacts(facts, open), ...(item ? { itemNames: item.names, unit: item.unit as string } : {}), ...(need === undefined ? {} : { needReference: open.basis.needs[need]?.reference ?? need }),
      ...(line ? { offerLabel: `${line.donorCode} ${line.reference}` } : {}),
    },
  };
}

/** A reason's facts in words people know: references for ids, and how long it is so for lists of days. */
function toFacts(facts: object, { basis, nodes, legs }: Named): Record<string, unknown> {
  const given = facts as { node?: string; leg?: string; days?: readonly string[]; offers?: readonly string[]; needs?: readonly string[] };
  const { node, leg, days, offers, needs } = given;
  return {
    ...facts,
    ...(node === undefined ? {} : { place: node, nodeNames: nodes.get(node)?.names ?? null }),
    ...(leg === undefined ? {} : { place: leg, legId: legs.get(leg)?.id ?? null, fromNames: legs.get(leg)?.from.names ?? null, toNames: legs.get(leg)?.to.names ?? null }),
    ...(days === undefined ? {} : { daysCount: days.length, firstOn: days[0] ?? null, lastOn: days.at(-1) ?? null }),
    ...(offers === undefined ? {} : { offers: [...new Set(offers.map((id) => `${basis.lines[id]?.donorCode ?? "?"} ${basis.lines[id]?.reference ?? id}`))], lineIds: offers, count: offers.length }),
    ...(needs === undefined ? {} : { needs: needs.map((id) => basis.needs[id]?.reference ?? id), needIds: needs, count: needs.length }),
  };
}
