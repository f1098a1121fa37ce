import { addDays, day } from "../kernel/day.ts";
import type { ActionContext } from "../modules/audit/index.ts";
import { itemsByCode } from "../modules/catalogue/actions.ts";
import { addAllocation, unitsTiedTo } from "../modules/contributions/actions-allocations.ts";
import { allContributions } from "../modules/contributions/actions.ts";
import { needIds } from "../modules/needs/actions.ts";

/** Between these days the offers can be sent. A room opened later has its packages as of the last of them. */
const [first, last] = [day("2026-11-27"), day("2027-01-20")];

/** What is tied to which component of which package, and in how many days from today it arrives. */
const ties: readonly (readonly [contribution: string, item: string, need: string, units: number, inDays: number])[] = [
  // Launchers first; radar and control follow in two to three months; a third battery waits for consent, crew and all else.
  ["DEMO-P-DEU-1", "AD-PATRIOT-LAUNCHER", "DEMO-P1 / fire-unit/launcher", 8, 14], ["DEMO-P-NLD-3", "AD-PATRIOT-LAUNCHER", "DEMO-P1 / fire-unit/launcher", 4, 40],
  ["DEMO-P-USA-4", "AD-PATRIOT-MISSILE", "DEMO-P1 / fire-unit/missile", 20, 30], ["DEMO-P-NOR-5", "AD-PATRIOT-MISSILE", "DEMO-P1 / fire-unit/missile", 12, 75],
  ["DEMO-P-DEU-2", "AD-PATRIOT-RADAR", "DEMO-P1 / radar", 2, 70], ["DEMO-P-DEU-2", "AD-PATRIOT-CONTROL", "DEMO-P1 / control", 2, 70], ["DEMO-P-DEU-2", "SPR-AD-SET", "DEMO-P1 / spares", 3, 40],
  ["DEMO-P-POL-6", "CRW-AIR-DEFENCE", "DEMO-P1 / crew", 180, 62], ["DEMO-P-LTU-7", "WSP-FIELD", "DEMO-P1 / workshop", 2, 35], ["DEMO-P-LTU-7", "MAN-TECH-SET", "DEMO-P1 / manuals", 3, 50],
  // Guns for two batteries, some of them lighter ones that count for half; shells for two and a half.
  ["DEMO-P-FRA-8", "HOW-155", "DEMO-P2 / gun", 6, 60], ["DEMO-P-GBR-9", "GUN-105", "DEMO-P2 / gun", 12, 66], ["DEMO-P-CZE-10", "ART-155-HE", "DEMO-P2 / shells", 9000, 55],
  ["DEMO-P-FRA-8", "VEH-TRUCK-10T", "DEMO-P2 / truck", 12, 60], ["DEMO-P-POL-6", "CRW-GUN", "DEMO-P2 / crew", 84, 50], ["DEMO-P-FRA-8", "SPR-ARTILLERY-SET", "DEMO-P2 / spares", 2, 60],
  ["DEMO-P-LTU-7", "WSP-FIELD", "DEMO-P2 / workshop", 1, 35], ["DEMO-P-LTU-7", "MAN-TECH-SET", "DEMO-P2 / manuals", 3, 50],
  // Tanks for one company, with crew and rounds, and no manuals: not one is usable, though some are free.
  ["DEMO-P-DEU-11", "TNK-LEOPARD-1A5", "DEMO-P3 / tank", 20, 65], ["DEMO-P-DEU-11", "AMM-105-TANK", "DEMO-P3 / rounds", 900, 65], ["DEMO-P-DEU-11", "SPR-ARMOUR-SET", "DEMO-P3 / spares", 8, 65],
  ["DEMO-P-POL-6", "CRW-TANK", "DEMO-P3 / crew", 56, 80], ["DEMO-P-LTU-7", "WSP-FIELD", "DEMO-P3 / workshop", 2, 35],
  // Whole teams.
  ["DEMO-P-DNK-12", "ENG-DEMINING-SET", "DEMO-P4 / sets", 8, 25], ["DEMO-P-DNK-12", "ENG-DEMINING-MACHINE", "DEMO-P4 / machine", 2, 32], ["DEMO-P-DNK-12", "ENG-DEMOLITION-SET", "DEMO-P4 / charges", 24, 25],
  ["DEMO-P-DNK-12", "PE-PROTECTION-SET", "DEMO-P4 / protection", 40, 25], ["DEMO-P-DNK-12", "VEH-AMBULANCE", "DEMO-P4 / ambulance", 4, 25], ["DEMO-P-SWE-13", "CRW-DEMINER", "DEMO-P4 / crew", 40, 45],
  ["DEMO-P-LTU-7", "MAN-TECH-SET", "DEMO-P4 / manuals", 4, 50],
  // Five transformers, parts for three crews.
  ["DEMO-P-POL-15", "TRF-DISTRIBUTION", "DEMO-P5 / transformer", 5, 12], ["DEMO-P-FRA-14", "GEN-LARGE-500KVA", "DEMO-P5 / generator", 5, 20], ["DEMO-P-FRA-14", "SPR-GRID-SET", "DEMO-P5 / parts", 6, 20],
  ["DEMO-P-POL-15", "VEH-TRUCK-10T", "DEMO-P5 / transport/truck", 5, 12], ["DEMO-P-POL-15", "ENG-TELEHANDLER-5T", "DEMO-P5 / transport/handler", 3, 12], ["DEMO-P-SWE-13", "CRW-ELECTRICIAN", "DEMO-P5 / crew", 24, 28],
];

/** Ties the offers of the demonstration to the components of its packages, all or none. */
export async function equipDemonstration(context: ActionContext): Promise<void> {
  const today = context.today > last ? last : context.today;
  if (today < first) return;
  await context.transaction(async (db) => {
    const within: ActionContext = { ...context, today, sql: db, transaction: (work) => work(db) };
    const needs = await needIds(db, [...new Set(ties.map(([, , need]) => need))]);
    // A start that was cut short finds what it had tied.
    if ((await unitsTiedTo(db, [...needs.values()].map((need) => need.id))).length > 0) return;
    const items = await itemsByCode(db);
    const lineOf = new Map<string, string>();
    for await (const found of allContributions(db, [...new Set(ties.map(([contribution]) => contribution))])) {
      for (const { contribution, lines } of found) for (const line of lines) lineOf.set(`${contribution.reference} ${line.itemId}`, line.id);
    }
    for (const [contribution, item, need, units, inDays] of ties) {
      const order = { lineId: lineOf.get(`${contribution} ${items.get(item)?.id}`) ?? "", needId: needs.get(need)?.id ?? "", units: BigInt(units), holdThrough: null, arrivesOn: addDays(today, inDays) };
      if (order.lineId === "" || order.needId === "") throw new Error(`the demonstration has no ${item} in ${contribution} for ${need}`);
      const tied = await addAllocation(within, order);
      if (tied.outcome !== "done") throw new Error(`the demonstration was refused ${item} of ${contribution} for ${need}: ${JSON.stringify(tied, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value))}`);
    }
  });
}
