import type { Day } from "../../kernel/day.ts";
import { done, notFound, refused, type Outcome, type Page } from "../../kernel/outcome.ts";
import type { Sql } from "../../edges/keyset.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext, Deed } from "../audit/index.ts";
import { keepComponentNeeds, type ComponentNeed } from "../needs/actions.ts";
import type { NeedRefusal, NeedState } from "../needs/index.ts";
import { showNode } from "../network/actions.ts";
import { partiesByCode, showParty, whyNotOwn, type NotOwn } from "../parties/actions.ts";
import type { Party } from "../parties/index.ts";
import { labelOfNew, showLabel } from "../releasability/actions.ts";
import type { LabelOrder, LabelRefusal } from "../releasability/index.ts";
import { templatesById } from "./actions-templates.ts";
import { unitsFor } from "./expansion.ts";
import { referenceOfPart, type PackageNeed, type PackageNeedId, type PackageNeedRefusal } from "./package-need.ts";
import { expandKept, readParts } from "./read-readiness.ts";
import { withArrivals, type PlannedArrival, type StandingPackage, type StandingPart } from "./standing-part.ts";
import { findPackageNeed, insertPackageNeed, listPackageNeedsOf, listUrgent, type PackageNeedShows, type ShownPackageNeed } from "./store.ts";
import type { PackageTemplate, TemplateId } from "./template.ts";

/** A need for sets with all its components, and the day it is looked at. Parties by id, for those who give. */
export interface OpenPackageNeed extends ShownPackageNeed {
  readonly template: PackageTemplate;
  readonly parts: readonly StandingPart[];
  readonly parties: ReadonlyMap<string, Party>;
  readonly today: Day;
  readonly asOf: Day;
}

const show: PackageNeedShows = { party: showParty, node: showNode, label: showLabel };

/** How readiness is looked at: on which day, and with what a plan would bring. */
export interface Look {
  readonly asOf: Day | null;
  readonly arrivals?: readonly PlannedArrival[];
}

async function describeAll(db: Sql, shown: readonly ShownPackageNeed[], { arrivals = [], ...days }: { readonly today: Day; readonly asOf: Day; readonly arrivals?: readonly PlannedArrival[] | undefined }): Promise<OpenPackageNeed[]> {
  const templates = await templatesById(db);
  const parts = await readParts(db, shown.map((one) => one.packageNeed), templates);
  const parties = new Map([...(await partiesByCode(db)).values()].map((party) => [party.id as string, party]));
  return shown.map((one) => ({ ...one, ...days, template: templates.get(one.packageNeed.templateId)!, parts: parts.get(one.packageNeed.id)!.map((part) => withArrivals(part, arrivals)), parties }));
}

/** Needs for sets whose components are among these needs, as a plan needs them. */
export async function packagesOfNeeds(db: Sql, needIds: readonly string[]): Promise<StandingPackage[]> {
  const found = (await listPackageNeedsOf(db, needIds, show)).map((one) => one.packageNeed);
  if (found.length === 0) return [];
  const templates = await templatesById(db);
  const parts = await readParts(db, found, templates);
  return found.map((packageNeed) => ({ packageNeed, template: templates.get(packageNeed.templateId)!, parts: parts.get(packageNeed.id)! }));
}

/** The most urgent needs for sets, with how ready each is on the day. */
export async function listPackageNeeds(context: ActionContext, filter: Look & { readonly search: string | undefined }): Promise<Outcome<Page<OpenPackageNeed>>> {
  const shown = await listUrgent(context.sql, filter.search, show);
  return done({ next: null, items: await describeAll(context.sql, shown, { today: context.today, asOf: filter.asOf ?? context.today, arrivals: filter.arrivals }) });
}

export async function openPackageNeed(context: ActionContext, id: string, { asOf, arrivals }: Look): Promise<Outcome<OpenPackageNeed>> {
  const shown = await findPackageNeed(context.sql, id, show);
  return shown ? done((await describeAll(context.sql, [shown], { today: context.today, asOf: asOf ?? context.today, arrivals }))[0]!) : notFound;
}

/** A need for sets as a form or a file has it. Its components begin in the state given. */
export interface PackageNeedDraft extends Omit<PackageNeed, "id" | "templateId" | "labelId" | "version"> {
  /** `null`: what was named is no template. */
  readonly templateId: TemplateId | null;
  readonly validatedBy: string | null;
  readonly state: NeedState;
  readonly label: LabelOrder | null;
}

type AddRefusal = PackageNeedRefusal | NeedRefusal | LabelRefusal;

/** Writes a need for sets and the needs of its components in the caller's transaction, who records the deeds. */
export async function keepPackageNeed(context: ActionContext, db: Sql, deeds: Deed[], { validatedBy, state, label: asked, templateId, ...facts }: PackageNeedDraft): Promise<PackageNeed | AddRefusal> {
  const templates = await templatesById(db);
  if (templateId === null || !templates.has(templateId)) return { rule: "PACKAGE-9", code: "package-need-without-template", pointer: "/templateId" };
  const label = await labelOfNew(db, asked, { owner: facts.recipientId, parents: [] });
  if (!label.allowed) return label.refusal;
  const { recipientId, needBy, placeId, priority, illustrative, basis, note, statedOn } = facts;
  const requirements = expandKept(templates, templateId);
  const components = requirements.map((one): ComponentNeed => ({
    accepts: one.accepts.map(({ itemId, valueThousandths }) => ({ itemId, valueShare: valueThousandths / 1000 })),
    draft: {
      recipientId, needBy, placeId, priority, illustrative, basis, note, statedOn, validatedBy, state, reference: referenceOfPart(facts.reference, one.key), itemId: one.itemId, units: unitsFor(one, facts.sets),
    },
  }));
  const kept = await keepComponentNeeds(context, db, components, label.value);
  if ("refusal" in kept) return kept.refusal;
  const one: PackageNeed = { ...facts, templateId, id: context.newId() as PackageNeedId, labelId: label.value, version: 1 };
  if (!(await insertPackageNeed(db, one, requirements.map(({ key }, index) => ({ component: key, needId: kept.ids[index]! }))))) return { rule: "PACKAGE-9", code: "package-need-reference-taken", pointer: "/reference" };
  deeds.push({ action: "package-need-added", object: { kind: "packageNeed", id: one.id }, about: kept.ids, label: label.value, after: one }, ...kept.deeds);
  return one;
}

export async function addPackageNeed(context: ActionContext, draft: PackageNeedDraft): Promise<Outcome<OpenPackageNeed, AddRefusal | NotOwn>> {
  return context.transaction(async (db) => {
    const foreign = await whyNotOwn(context, draft.recipientId);
    if (foreign) return refused(foreign);
    const deeds: Deed[] = [];
    const one = await keepPackageNeed(context, db, deeds, draft);
    if ("rule" in one) return refused(one);
    const shown = await findPackageNeed(db, one.id, show);
    const [described] = await describeAll(db, [shown!], { today: context.today, asOf: context.today });
    await record(context, db, deeds);
    return done(described!);
  });
}
