import type { Day } from "../../kernel/day.ts";
import { describe, receiptInForce, type OpenConsignment } from "../../modules/consignments/actions.ts";
import type { Sscc } from "../../modules/consignments/sscc.ts";
import { partiesByCode } from "../../modules/parties/actions.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { ActionContext } from "../../modules/audit/index.ts";
import { grossMassKg } from "../../modules/consignments/package.ts";
import type { PaperHandover, PaperItem, PaperPlace, PaperSource } from "./source.ts";

/** What papers about a consignment are made from, with the eyes of whose transaction this is; `undefined` where there is none to be seen, `blind` for who has to count first. */
export async function readPaperSource(context: ActionContext, db: Sql, id: string, roomAddress: string | null): Promise<PaperSource | "blind" | undefined> {
  const open = await describe(context, db, id);
  if (!open) return undefined;
  if (open.isBlind) return "blind";
  const parties = new Map([...(await partiesByCode(db)).values()].map((party) => [party.id as string, party]));
  const { consignment, cargo, legs, network } = open;
  const place = (node: string): PaperPlace => {
    const { code, names, country } = network.nodes.get(node)!;
    return { code, names, country };
  };
  const massOf = (one: string) => itemOf(open, one).massKg;
  return {
    reference: consignment.reference, label: open.label, illustrative: consignment.illustrative, madeOn: context.today, roomAddress,
    donors: [...new Set(cargo.map((one) => one.donorId as string))].map((donor) => parties.get(donor)!).toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    recipient: open.recipient, from: place(consignment.fromNodeId), to: place(consignment.toNodeId), dispatchOn: (legs[0]?.departedOn ?? legs[0]?.departOn ?? null) as Day | null, dueOn: consignment.promisedOn,
    legs: legs.map((one) => {
      const leg = network.legs.get(one.legId)!;
      return { mode: leg.mode, from: place(leg.from.id), to: place(leg.to.id), departOn: one.departedOn ?? one.departOn, arriveOn: one.arrivedOn ?? one.arriveOn };
    }),
    packages: open.packages.map((one) => ({
      sscc: one.sscc as Sscc, described: one.described, inside: (open.packages.find((other) => other.id === one.insideId)?.sscc ?? null) as Sscc | null, grossMassKg: grossMassKg(one.id, open.packages, massOf), volumeM3: one.volumeM3,
      lines: one.lines.map((line) => ({ item: itemOf(open, line.cargoId), units: Number(line.units), lot: line.lot, expiresOn: line.expiresOn, serials: line.serials })),
    })),
    form302: consignment.form302, handover: handoverOf(open),
  };
}

function itemOf({ cargo, itemsById }: OpenConsignment, cargoId: string): PaperItem {
  return itemsById.get(cargo.find((one) => one.id === cargoId)!.itemId)!;
}

/** The receipt that holds, as both sides signed it. */
export function handoverOf({ receipts, itemsById }: OpenConsignment): PaperHandover | null {
  const held = receiptInForce(receipts);
  if (!held) return null;
  const { receipt, hash, signatures } = held;
  return { receipt, hash, signatures: signatures.map(({ statement, publicKey, signature }) => ({ statement, publicKey, signature })), itemNames: Object.fromEntries([...itemsById.values()].map(({ code, names }) => [code, names])) };
}
