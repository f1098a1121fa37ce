import type { Sql } from "../../edges/keyset.ts";
import type { LedgerRefusal } from "../ledger/index.ts";
import { whyNotConsign, type Allocation, type AllocationRefusal } from "./allocation.ts";
import type { Contribution, Line } from "./contribution.ts";
import { addConsigned, lockAllocations } from "./store-allocations.ts";
import { lockLines } from "./store.ts";
import { goodsCommodity } from "./valuation.ts";

/** What goes on a consignment: an allocation with the line and contribution it is of, and what its accounts in the ledger are called. */
export interface Consigned {
  readonly allocation: Allocation;
  readonly line: Line;
  readonly contribution: Contribution;
  readonly commodity: string;
}

/** Puts units of allocations on a consignment, all or none, in the caller's transaction. Refusals point to the order they are about. */
export async function consignUnits(db: Sql, orders: readonly { readonly allocationId: string; readonly units: bigint }[]): Promise<{ consigned: Consigned[] } | { refusal: AllocationRefusal | LedgerRefusal } | { unknown: number }> {
  const allocations = await lockAllocations(db, orders.map((order) => order.allocationId));
  const taken = new Map<string, bigint>();
  for (const [index, { allocationId, units }] of orders.entries()) {
    const allocation = allocations.get(allocationId);
    if (!allocation) return { unknown: index };
    const before = taken.get(allocationId) ?? 0n;
    const refusal = whyNotConsign({ ...allocation, consignedUnits: allocation.consignedUnits + before }, units, `/cargo/${index}/units`);
    if (refusal) return { refusal };
    taken.set(allocationId, before + units);
  }
  const lines = new Map((await lockLines(db, [...allocations.values()].map((one) => one.lineId))).map((of) => [of.line.id as string, of]));
  await addConsigned(db, [...taken].map(([id, units]) => ({ id, units })));
  return {
    consigned: orders.map(({ allocationId }) => {
      const allocation = allocations.get(allocationId)!;
      const { line, contribution } = lines.get(allocation.lineId)!;
      return { allocation, line, contribution, commodity: goodsCommodity(line, contribution.illustrative) };
    }),
  };
}

/** Takes units off consignments again: what was drafted and never left. */
export async function unconsignUnits(db: Sql, list: readonly { readonly allocationId: string; readonly units: bigint }[]): Promise<void> {
  const byId = new Map<string, bigint>();
  for (const { allocationId, units } of list) byId.set(allocationId, (byId.get(allocationId) ?? 0n) - units);
  await lockAllocations(db, [...byId.keys()]);
  await addConsigned(db, [...byId].map(([id, units]) => ({ id, units })));
}
