import type { Day } from "../../kernel/day.ts";
import type { Outcome } from "../../kernel/outcome.ts";
import { done } from "../../kernel/outcome.ts";
import type { ActionContext } from "../audit/index.ts";
import { itemsById } from "../catalogue/actions.ts";
import type { Item } from "../catalogue/index.ts";
import { whyNotOwn, type NotOwn } from "../parties/actions.ts";
import { change, isBlind, shownConsignments, type Blind, type OpenConsignment } from "./actions.ts";
import type { ConsignmentRefusal } from "./consignment.ts";
import { addMonths, itemsOf, shelfAlertOf, whyNotReport, type EndUseRefusal, type EndUseReport, type ShelfAlert } from "./end-use.ts";
import { insertEndUse, listEndUseOf, listExpiring, listInventories, type ExpiringLot, type Inventory } from "./store-end-use.ts";
import type { ShownConsignment } from "./store.ts";

export type ReportRefusal = EndUseRefusal | NotOwn;

/** The recipient says what became of items that were handed over: all of it is taken, or nothing. */
export function reportEndUse(
  context: ActionContext, order: { readonly id: string; readonly version: number; readonly onDay: Day; readonly items: readonly Pick<EndUseReport, "cargoId" | "serial" | "state" | "reason">[] },
): Promise<Outcome<OpenConsignment, ReportRefusal | ConsignmentRefusal>> {
  return change<ReportRefusal>(context, order, async (db, { consignment, packages }) => {
    const foreign = await whyNotOwn(context, consignment.recipientId);
    if (foreign) return { refusal: foreign };
    const why = whyNotReport(consignment, itemsOf(packages, await listEndUseOf(db, consignment.id)), order.items, { onDay: order.onDay, today: context.today });
    if (why) return { refusal: why };
    await insertEndUse(db, consignment, order.items.map((one) => ({ ...one, id: context.newId(), onDay: order.onDay, organisation: context.actor.org })));
    return { next: consignment, action: "consignment-end-use-reported", facts: { items: order.items.length } };
  });
}

type Shown = ShownConsignment & Blind;

/** What is to be seen again, and what will not keep. */
export interface EndUseDue {
  readonly today: Day;
  readonly inventories: readonly (Inventory & { readonly shown: Shown })[];
  readonly expiring: readonly (ExpiringLot & { readonly alert: ShelfAlert; readonly item: Item; readonly shown: Shown })[];
}

/** At most so many of each are told. */
const mostTold = 500;

export async function listEndUseDue(context: ActionContext, partyId: string | undefined): Promise<Outcome<EndUseDue>> {
  const { today, sql: db } = context;
  const inventories = await listInventories(db, { partyId, most: mostTold });
  const lots = await listExpiring(db, { by: addMonths(today, 9), partyId, most: mostTold });
  const shown = new Map((await shownConsignments(db, [...new Set([...inventories, ...lots].map((one) => one.consignmentId))])).map((one) => [one.consignment.id as string, { ...one, isBlind: isBlind(context, one) }]));
  const items = await itemsById(db, lots.map((one) => one.itemId));
  // A consignment may have gone between the statements: it is then left out.
  const told = <One extends { readonly consignmentId: string }>(list: readonly One[]) => list.flatMap((one) => { const found = shown.get(one.consignmentId); return found ? [{ ...one, shown: found }] : []; });
  return done({ today, inventories: told(inventories), expiring: told(lots).map((one) => ({ ...one, item: items.get(one.itemId)!, alert: shelfAlertOf(one.expiresOn, today)! })) });
}
