import type { Day } from "../../kernel/day.ts";
import type { Sql } from "../../edges/keyset.ts";
import { packagesOfNeeds } from "../capability/actions.ts";
import { itemsByCode } from "../catalogue/actions.ts";
import { plannableLines, plannedAllocations } from "../contributions/actions-allocations.ts";
import type { Allocation } from "../contributions/index.ts";
import { balancesOf, seenForNeeds } from "../ledger/actions.ts";
import { acceptedByNeeds, openNeeds } from "../needs/actions.ts";
import { legsByCode, nodesByCode } from "../network/actions.ts";
import { partiesByCode } from "../parties/actions.ts";
import { asPartOf } from "./sets.ts";
import type { Situation } from "./situation.ts";
import type { AgreedMovement } from "./standing.ts";
import { findMovements } from "./store.ts";

/** Reads what stands now as far as its reader may see it, each module's part through its own actions. What that leaves out is found when a plan is accepted. */
export async function readSituation(db: Sql, today: Day): Promise<Situation> {
  const byId = <One extends { id: string }>(map: Map<string, One>) => new Map([...map.values()].map((one): [string, One] => [one.id, one]));
  const items = byId(await itemsByCode(db));
  const needs = await openNeeds(db);
  const packages = await packagesOfNeeds(db, needs.map((need) => need.id));
  const lines = await plannableLines(db);
  const allocations = await plannedAllocations(db, today);
  const stageOf = new Map(lines.map((line) => [line.id, line.stage]));
  const freeUnits = new Map<string, bigint>();
  for (const account of await balancesOf(db, [...stageOf.keys()])) {
    if (account.need !== null || account.stage !== stageOf.get(account.subject)) continue;
    freeUnits.set(account.subject, (freeUnits.get(account.subject) ?? 0n) + account.units - account.reserved_units);
  }
  return {
    today, needs, packages, lines, freeUnits, items, accepted: await acceptedByNeeds(db, needs.map((need) => need.id)), takenThousandths: await seenForNeeds(db, needs.map((need) => need.id)), nodes: byId(await nodesByCode(db)), legs: await legsByCode(db),
    donors: new Map([...(await partiesByCode(db)).values()].map((party) => [party.id as string, party.code])),
    standing: await readStanding(db, allocations, packages),
    labels: [...new Set([...needs, ...packages.map((one) => one.packageNeed), ...lines, ...allocations].map((one) => one.labelId))],
  };
}

/** The ways of what was accepted are in the plans it came from. */
async function readStanding(db: Sql, allocations: readonly Allocation[], packages: Situation["packages"]): Promise<AgreedMovement[]> {
  const found = await findMovements(db, allocations.map((one) => ({ proposal: one.proposalId!, movement: one.movement! })));
  const planned = new Map(found.map((one) => [`${one.proposal} ${one.movement.id}`, one]));
  return allocations.flatMap((allocation) => {
    const one = planned.get(`${allocation.proposalId} ${allocation.movement}`);
    if (!one) return [];
    return [{
      proposalId: one.proposal, movement: asPartOf(packages, one.movement), allocationId: allocation.id, allocationVersion: allocation.version, worthThousandths: allocation.worthThousandths, node: one.line?.node ?? "",
      label: `${one.line?.donorCode ?? "?"} ${one.line?.reference ?? "?"} → ${one.need?.reference ?? "?"}`,
    }];
  });
}
