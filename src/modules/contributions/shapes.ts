import { z } from "zod";
import { dayShape, idShape, namesShape } from "../../edges/shapes.ts";
import { disagreementAnswer, supportedStatementAnswer } from "../sources/shapes.ts";
import type { Party } from "../parties/index.ts";
import type { OpenContribution } from "./actions.ts";
import { allocationStates, type Allocation } from "./allocation.ts";
import { conditions, contributionCategories, contributionKinds, contributionStages, endings } from "./contribution.ts";
import { moneySteps } from "./money.ts";
import { labelAnswer, toLabelAnswer } from "../releasability/shapes.ts";
import type { ListedContribution, ListedLine } from "./listed.ts";
import { valuationMethods } from "./valuation.ts";

const units = z.int().min(0);
const cents = z.int();
export const partyBrief = z.strictObject({ id: idShape, code: z.string(), names: namesShape }).meta({ id: "PartyBrief" });

const header = {
  id: idShape, reference: z.string(), donor: partyBrief, kind: z.enum(contributionKinds), stage: z.enum(contributionStages), ended: z.enum(endings).nullable(),
  category: z.enum(contributionCategories), title: z.string(), announcedOn: dayShape.nullable(), announcedText: z.string(), origin: z.enum(["room", "record", "kiel"]),
  illustrative: z.boolean(), notCounted: z.string().nullable(), label: labelAnswer, version: z.int(),
};

export const contributionAnswer = z.strictObject({
  ...header, lineCount: z.int(), eurMinor: z.record(z.string(), cents), findingCount: z.int(), statementCount: z.int(),
}).meta({ id: "Contribution" });

export const allocationAnswer = z.strictObject({
  id: idShape, lineId: idShape, needId: idShape, units, coversUnits: z.number().min(0), state: z.enum(allocationStates), expiresOn: dayShape.nullable(), proposalId: idShape.nullable(), movement: z.string().nullable(),
  arrivesOn: dayShape.nullable(), allocatedOn: dayShape, consignedUnits: units, version: z.int(),
}).meta({ id: "Allocation" });

export const openContributionAnswer = z.strictObject({
  ...header, explanation: z.string().nullable(), basis: z.string().nullable(),
  payer: partyBrief.nullable(), supplier: partyBrief.nullable(), holder: partyBrief.nullable(), consent: partyBrief.nullable(), carrier: partyBrief.nullable(),
  findings: z.array(z.strictObject({ code: z.string(), column: z.string().nullable(), value: z.string().nullable() })).readonly(),
  lines: z.array(z.strictObject({
    id: idShape, position: z.int(), itemId: idShape.nullable(), described: z.string(), unit: z.string(), units: units.nullable(), declaredUnits: units.nullable(), condition: z.enum(conditions).nullable(),
    fromNodeId: idShape.nullable(), availableFrom: dayShape.nullable(), availableThrough: dayShape.nullable(), version: z.int(),
    balances: z.record(z.string(), units), reservedUnits: units, allocations: z.array(allocationAnswer).readonly(),
  })).readonly(),
  valuations: z.array(z.strictObject({
    id: idShape, lineId: idShape.nullable(), amountMinor: cents, currency: z.string(), method: z.enum(valuationMethods), valuedOn: dayShape, eurMinor: cents.nullable(), rateOn: dayShape.nullable(),
    declaredEurMinor: cents.nullable(), note: z.string().nullable(), balances: z.record(z.string(), cents),
  })).readonly(),
  moneySteps: z.array(z.strictObject({ id: idShape, step: z.enum(moneySteps), amountMinor: cents, currency: z.string(), onDay: dayShape, note: z.string().nullable() })).readonly(),
  steps: z.array(z.strictObject({ stage: z.string(), onDay: dayShape })).readonly(),
  revisions: z.array(z.strictObject({ field: z.string(), before: z.string().nullable(), after: z.string().nullable(), release: z.string(), recordedAt: z.iso.datetime() })).readonly(),
  statements: z.array(supportedStatementAnswer).readonly(),
  disagreements: z.array(disagreementAnswer).readonly(),
}).meta({ id: "OpenContribution" });

export const lineAnswer = z.strictObject({
  id: idShape, contributionId: idShape, reference: z.string(), donor: partyBrief, stage: z.enum(contributionStages), category: z.enum(contributionCategories), itemId: idShape.nullable(),
  described: z.string(), unit: z.string(), units: units.nullable(), declaredUnits: units.nullable(), fromNodeId: idShape.nullable(), availableFrom: dayShape.nullable(), availableThrough: dayShape.nullable(),
  announcedOn: dayShape.nullable(), illustrative: z.boolean(),
}).meta({ id: "GoodsLine" });

function brief(parties: ReadonlyMap<string, Party>, id: string) {
  const party = parties.get(id);
  if (!party) throw new Error(`a contribution names the party ${id}, which is not there`);
  return { id: party.id as string, code: party.code, names: party.names };
}

const optional = (parties: ReadonlyMap<string, Party>, id: string | null) => (id === null ? null : brief(parties, id));

/** Every property by its name: to spread a row of a list costs more than to read it. */
export function toContributionAnswer(one: ListedContribution): z.infer<typeof contributionAnswer> {
  return {
    id: one.id, reference: one.reference, donor: one.donor, kind: one.kind, stage: one.stage, ended: one.ended, category: one.category, title: one.title, announcedOn: one.announcedOn,
    announcedText: one.announcedText, origin: one.origin, illustrative: one.illustrative, notCounted: one.notCounted, label: toLabelAnswer(one.label), version: one.version,
    lineCount: one.lineCount, eurMinor: one.eurMinor, findingCount: one.findingCount, statementCount: one.statementCount,
  };
}

/** The same of a line. */
export function toLineAnswer(one: ListedLine): z.infer<typeof lineAnswer> {
  return {
    id: one.id, contributionId: one.contributionId, reference: one.reference, donor: one.donor, stage: one.stage, category: one.category, itemId: one.itemId, described: one.described,
    unit: one.unit, units: toNumber(one.units), declaredUnits: toNumber(one.declaredUnits), fromNodeId: one.fromNodeId, availableFrom: one.availableFrom,
    availableThrough: one.availableThrough, announcedOn: one.announcedOn, illustrative: one.illustrative,
  };
}

const toNumber = (value: bigint | null): number | null => (value === null ? null : Number(value));

export function toAllocationAnswer(one: Allocation): z.infer<typeof allocationAnswer> {
  return {
    id: one.id, lineId: one.lineId, needId: one.needId, units: Number(one.units), coversUnits: (Number(one.units) * one.worthThousandths) / 1000, state: one.state, expiresOn: one.expiresOn, proposalId: one.proposalId, movement: one.movement,
    arrivesOn: one.arrivesOn, allocatedOn: one.allocatedOn, consignedUnits: Number(one.consignedUnits), version: one.version,
  };
}

export function toOpenAnswer(open: OpenContribution) {
  const { contribution: one, parties } = open;
  const balancesOf = (subject: string) => {
    const balances: Record<string, number> = {};
    for (const account of open.balances) {
      if (account.subject === subject && account.units > 0n) balances[account.stage] = (balances[account.stage] ?? 0) + Number(account.units);
    }
    return balances;
  };
  const reservedOf = (subject: string) => Number(open.balances.filter((account) => account.subject === subject).reduce((sum, account) => sum + account.reserved_units, 0n));
  return {
    id: one.id as string, reference: one.reference, donor: brief(parties, one.donorId), kind: one.kind, stage: one.stage, ended: one.ended, category: one.category, title: one.title,
    announcedOn: one.announcedOn as string | null, announcedText: one.announcedText, origin: one.origin, illustrative: one.illustrative, notCounted: one.notCounted, label: toLabelAnswer(open.label), version: one.version,
    explanation: one.explanation, basis: one.basis, payer: optional(parties, one.payerId), supplier: optional(parties, one.supplierId),
    holder: optional(parties, one.holderId), consent: optional(parties, one.consentId), carrier: optional(parties, one.carrierId), findings: one.findings,
    lines: open.lines.map((line) => ({
      id: line.id as string, position: line.position, itemId: line.itemId, described: line.described, unit: line.unit, units: toNumber(line.units), declaredUnits: toNumber(line.declaredUnits),
      condition: line.condition, fromNodeId: line.fromNodeId, availableFrom: line.availableFrom as string | null, availableThrough: line.availableThrough as string | null, version: line.version,
      balances: balancesOf(line.id), reservedUnits: reservedOf(line.id), allocations: open.allocations.filter((allocation) => allocation.lineId === line.id).map(toAllocationAnswer),
    })),
    valuations: open.valuations.map((valuation) => ({
      id: valuation.id, lineId: valuation.lineId, amountMinor: Number(valuation.amountMinor), currency: valuation.currency, method: valuation.method, valuedOn: valuation.valuedOn as string,
      eurMinor: toNumber(valuation.eurMinor), rateOn: valuation.rateOn as string | null, declaredEurMinor: toNumber(valuation.declaredEurMinor), note: valuation.note, balances: balancesOf(valuation.id),
    })),
    moneySteps: open.moneySteps.map((step) => ({ ...step, amountMinor: Number(step.amountMinor), onDay: step.onDay as string })),
    steps: open.steps, revisions: open.revisions, statements: open.statements, disagreements: open.disagreements,
  };
}
