import { done } from "../../kernel/outcome.ts";
import type { ActionContext } from "../audit/index.ts";
import { onTimeRate } from "../consignments/index.ts";
import { listLags, listPromises, sentAsOf, type SentOf, type SentRow } from "./store-transit.ts";
import { addSent, countLines, fates, lagCurve, medianLag, noneSent, openShareAfter, type Sent } from "./transit.ts";

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

/** Days after an announcement at which is told how much is still open. */
const toldAfterDays = [90, 180, 365] as const;

/** How promises were kept until today. What is illustrative stands for itself. */
export async function keptPromises(context: ActionContext) {
  const { sql: db, today } = context;
  const [promises, lags] = [await listPromises(db), await listLags(db, today)];
  const groups = [false, true].map((illustrative) => {
    const own = lags.filter((one) => one.illustrative === illustrative);
    const curve = lagCurve(own, today);
    return {
      illustrative, ...onTimeRate(promises.filter((one) => one.illustrative === illustrative), today), announced: countLines(own), begunDelivery: countLines(own.filter((one) => one.endedOn !== null)), medianDays: medianLag(curve),
      openShares: toldAfterDays.map((days) => ({ days, openShare: openShareAfter(curve, days) })),
    };
  });
  return done({ asOf: today, groups: groups.filter((one) => one.due > 0 || one.announced > 0) });
}
