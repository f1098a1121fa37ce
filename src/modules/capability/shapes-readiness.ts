import { z } from "zod";
import { dayShape, idShape, longText, shortText } from "../../edges/shapes.ts";
import { labelAnswer, labelBody, toLabelAnswer } from "../releasability/shapes.ts";
import type { OpenPackageNeed } from "./actions.ts";
import type { StandingPart } from "./standing-part.ts";
import { availableThousandths, type Bottleneck } from "./readiness.ts";
import { unitsFor } from "./expansion.ts";
import { holdersOf, reportDonors, summarise, timelineOf, type Holder } from "./report.ts";
import { itemReference, reference, toItemReference, toTemplateReference } from "./shapes.ts";
import { componentKinds } from "./template.ts";

const units = z.int().min(0);

export const newPackageNeed = z.strictObject({
  recipientId: idShape, reference: shortText.max(60), templateId: idShape, sets: z.int().min(1).max(10_000), needBy: dayShape, placeId: idShape, priority: z.int().min(1).max(5),
  validatedBy: idShape.nullable().default(null), state: z.enum(["draft", "submitted", "open"]).default("draft"), illustrative: z.boolean().default(false), basis: longText.nullable().default(null),
  note: longText.nullable().default(null), label: labelBody.nullable().default(null),
}).meta({ id: "NewPackageNeed" });

const holder = z.strictObject({ donor: reference, units, holds: z.enum(["allocated", "planned", "consent", "offered"]), onDay: dayShape.nullable() });
const named = { key: z.string(), kind: z.enum(componentKinds), item: itemReference, role: z.string().nullable(), language: z.string().nullable() };
const bottleneck = z.strictObject({ ...named, consentMissing: z.boolean(), missingUnits: units, nextSetUnits: units.nullable() });

const shown = {
  id: idShape, reference: z.string(), recipient: reference, place: reference, template: reference.extend({ edition: z.int() }), sets: z.int(), needBy: dayShape, priority: z.int(),
  illustrative: z.boolean(), basis: z.string().nullable(), note: z.string().nullable(), statedOn: dayShape, label: labelAnswer, version: z.int(), asOf: dayShape,
  usableSets: z.int(), completenessShare: z.number(), readyOn: dayShape.nullable(), bottleneck: bottleneck.nullable(), holders: z.array(holder).readonly(),
};
export const packageNeedAnswer = z.strictObject(shown).meta({ id: "PackageNeed" });

const part = z.strictObject({
  ...named, needId: idShape.nullable(), perSet: z.number(), wantedUnits: units, availableUnits: z.number(), setsAllowed: z.int(), needsConsent: z.boolean(), source: z.string().nullable(), basis: z.string().nullable(),
  holders: z.array(holder).readonly(),
});
const turn = z.strictObject({ onDay: dayShape, usableSets: z.int(), completenessShare: z.number(), bottleneckKey: z.string().nullable() });
const donor = z.strictObject({ donor: reference, onDay: dayShape, setsWith: z.int(), setsWithout: z.int(), gives: z.array(z.strictObject({ key: z.string(), item: itemReference, units })).readonly() });
export const openPackageNeedAnswer = z.strictObject({
  ...shown, parts: z.array(part).readonly(), timeline: z.array(turn).readonly(), donors: z.array(donor).readonly(),
}).meta({ id: "OpenPackageNeed" });

export function toAnswer(open: OpenPackageNeed) {
  const { packageNeed: one, recipient, place, label, template, parts, today, asOf } = open;
  const summary = summarise(parts, one.sets, { today, asOf });
  return {
    id: one.id as string, reference: one.reference, recipient, place, template: toTemplateReference(template), sets: one.sets, needBy: one.needBy as string, priority: one.priority, illustrative: one.illustrative,
    basis: one.basis, note: one.note, statedOn: one.statedOn as string, label: toLabelAnswer(label), version: one.version, asOf: asOf as string,
    usableSets: summary.usableSets, completenessShare: summary.completenessShare, readyOn: summary.readyOn as string | null,
    bottleneck: summary.bottleneck && toBottleneck(summary.bottleneck, parts), holders: summary.holders.map((holds) => toHolder(holds, open)),
  };
}

const toNamed = ({ requirement: { key, kind, role, language }, item }: StandingPart) => ({ key, kind, role, language, item: toItemReference(item) });

function toBottleneck(one: Bottleneck, parts: readonly StandingPart[]) {
  return {
    ...toNamed(parts.find((part) => part.key === one.key)!), consentMissing: one.consentMissing, missingUnits: Number(one.missingUnits), nextSetUnits: one.nextSetUnits === null ? null : Number(one.nextSetUnits),
  };
}

function toDonor(id: string, { parties }: OpenPackageNeed) {
  const { code, names } = parties.get(id)!;
  return { id, code, names };
}

const toHolder = (one: Holder, open: OpenPackageNeed) => ({ donor: toDonor(one.donorId, open), units: Number(one.units), holds: one.holds, onDay: one.onDay as string | null });

export function toOpenAnswer(open: OpenPackageNeed) {
  const { packageNeed: { sets }, parts, today, asOf } = open;
  const itemOf = (key: string) => toItemReference(parts.find((one) => one.key === key)!.item);
  return {
    ...toAnswer(open), parts: parts.map((one) => toPart(one, open)),
    timeline: timelineOf(parts, sets, today).map(({ onDay, readiness }) => ({
      onDay: onDay as string, usableSets: readiness.usableSets, completenessShare: readiness.completenessShare, bottleneckKey: readiness.bottleneck?.key ?? null,
    })),
    donors: reportDonors(parts, sets, today).map((one) => ({
      donor: toDonor(one.donorId, open), onDay: one.onDay as string, setsWith: one.setsWith, setsWithout: one.setsWithout, gives: one.gives.map(({ key, units: given }) => ({ key, item: itemOf(key), units: Number(given) })),
    })),
  };

  function toPart(one: StandingPart, of: OpenPackageNeed) {
    const available = one.supplies.filter((supply) => !one.needsConsent || !supply.lacksConsent).reduce((sum, supply) => sum + availableThousandths(supply, { today, onDay: asOf }), 0n);
    const { perSetThousandths, requirement: { needsConsent, source, basis } } = one;
    return {
      ...toNamed(one), needId: one.needId, perSet: Number(perSetThousandths) / 1000, wantedUnits: Number(unitsFor(one, sets)), availableUnits: Number(available) / 1000, setsAllowed: Number(available / perSetThousandths),
      needsConsent, source, basis, holders: holdersOf(one, { today, asOf }).map((holds) => toHolder(holds, of)),
    };
  }
}
