import { done } from "../../kernel/outcome.ts";
import type { ActionContext } from "../audit/index.ts";
import { sentAsOf, type SentOf, type SentRow } from "./store-transit.ts";
import { addSent, fates, noneSent, type Sent } from "./transit.ts";

/** What was sent and what became of it, by item, at the end of a day. What is illustrative stands for itself. */
export async function sentGoods(context: ActionContext, of: SentOf) {
  const items = new Map<string, { row: SentRow; sent: Sent }>();
  for (const row of await sentAsOf(context.sql, of, fates)) {
    const key = `${row.item_id} ${row.illustrative}`;
    items.set(key, { row, sent: addSent(items.get(key)?.sent ?? noneSent, row.stage, row.units) });
  }
  return done({
    asOf: of.asOf,
    items: [...items.values()].map(({ row, sent }) => ({ item: { id: row.item_id, code: row.code, names: row.names, unit: row.unit }, illustrative: row.illustrative, ...(Object.fromEntries(Object.entries(sent).map(([fate, units]) => [fate, Number(units)])) as Record<keyof Sent, number>) })),
  });
}
