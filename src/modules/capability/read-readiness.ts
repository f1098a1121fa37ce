import { groupBy } from "../../kernel/group-by.ts";
import type { Sql } from "../../edges/keyset.ts";
import { itemsById } from "../catalogue/actions.ts";
import { plannableLines, unitsTiedTo } from "../contributions/actions-allocations.ts";
import { lacksConsent } from "../contributions/index.ts";
import { balancesOf, receivedFor } from "../ledger/actions.ts";
import { expand, type Requirement } from "./expansion.ts";
import type { PackageNeed } from "./package-need.ts";
import type { FreeOffer, StandingPart } from "./standing-part.ts";
import { listParts } from "./store.ts";
import { toSupplies } from "./supplies.ts";
import type { PackageTemplate } from "./template.ts";

/** Reads the components of package needs, by package need: all that their editions ask for, with what the reader may see of it. */
export async function readParts(db: Sql, packageNeeds: readonly PackageNeed[], templates: ReadonlyMap<string, PackageTemplate>): Promise<Map<string, StandingPart[]>> {
  const needIds = await listParts(db, packageNeeds.map((one) => one.id));
  const supplies = groupBy(await readSupplies(db, [...needIds.values()].flat().map((one) => one.needId)), (one) => one.needId);
  const opened = packageNeeds.map(({ id, templateId }) => ({ id, requirements: expandKept(templates, templateId) }));
  const requirements = opened.flatMap((one) => one.requirements);
  const items = await itemsById(db, requirements.map((one) => one.itemId));
  const offers = await readOffers(db, [...new Set(requirements.flatMap((one) => one.accepts.map((other) => other.itemId)))]);
  return new Map(opened.map(({ id, requirements: wanted }) => [id as string, wanted.map((requirement): StandingPart => {
    const needId = needIds.get(id)?.find((one) => one.component === requirement.key)?.needId ?? null;
    return {
      key: requirement.key, perSetThousandths: requirement.perSetThousandths, needsConsent: requirement.needsConsent, requirement, needId, item: items.get(requirement.itemId)!,
      supplies: needId === null ? [] : (supplies.get(needId) ?? []), offers: requirement.accepts.flatMap((one) => offers.get(one.itemId) ?? []),
    };
  })]));
}

/** What is kept was opened before it was kept. */
export function expandKept(templates: ReadonlyMap<string, PackageTemplate>, templateId: string): readonly Requirement[] {
  const opened = expand(templates.get(templateId)!, (id) => templates.get(id));
  if (!opened.allowed) throw new Error(`the template ${templateId} cannot be opened: ${opened.refusal.code}`);
  return opened.value;
}

async function readSupplies(db: Sql, needIds: readonly string[]) {
  const tied = await unitsTiedTo(db, needIds);
  const received = groupBy(await receivedFor(db, needIds), (row) => `${row.subject} ${row.need}`);
  const outstanding = new Map<string, bigint>();
  for (const account of await balancesOf(db, [...new Set(tied.map((one) => one.lineId))])) {
    if (account.need === null || !["allocated", "released", "inTransit"].includes(account.stage)) continue;
    const key = `${account.subject} ${account.need}`;
    outstanding.set(key, (outstanding.get(key) ?? 0n) + account.units);
  }
  return toSupplies(tied.map((one) => ({ ...one, lacksConsent: lacksConsent(one) })), (lineId, needId) => ({
    received: (received.get(`${lineId} ${needId}`) ?? []).map((row) => ({ onDay: row.on_day, units: row.units })), outstandingUnits: outstanding.get(`${lineId} ${needId}`) ?? 0n,
  }));
}

/** What is offered of these items and free, by item. */
async function readOffers(db: Sql, itemIds: readonly string[]): Promise<Map<string, FreeOffer[]>> {
  const lines = await plannableLines(db, itemIds);
  const stageOf = new Map(lines.map((line) => [line.id, line.stage]));
  const free = new Map<string, bigint>();
  for (const account of await balancesOf(db, [...stageOf.keys()])) {
    if (account.need === null && account.stage === stageOf.get(account.subject)) free.set(account.subject, (free.get(account.subject) ?? 0n) + account.units - account.reserved_units);
  }
  const offered = lines.filter((line) => (free.get(line.id) ?? 0n) > 0n);
  return new Map([...groupBy(offered, (line) => line.itemId!)].map(([item, list]) => [item, list.map((line) => ({ lineId: line.id, donorId: line.donorId, units: free.get(line.id)!, availableFrom: line.availableFrom }))]));
}
