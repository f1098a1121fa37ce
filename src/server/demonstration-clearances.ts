import type { ActionContext, Actor } from "../modules/audit/index.ts";
import { askClearance, listClearanceWishes, settleClearance, type ClearanceOrder } from "../modules/clearances/actions.ts";
import { demonstrationUsers } from "./http/demonstration-users.ts";

const coordinator: Actor = { name: "coordinator", org: "NSATU" };
const deputy: Actor = { name: "deputy-coordinator", org: "NSATU" };
const users = demonstrationUsers.map((one) => one.name);

const forAirDefence = { classification: "RESTRICTED", categories: ["AIR DEFENCE"] } as const;
const why = (text: string) => `Illustrative: ${text}`;

/** Who is cleared for a category that takes a clearance, by two people; the last one waits for the second. */
const asked: readonly ClearanceOrder[] = [
  { kind: "party", subject: "NSATU", clearance: forAirDefence, reason: why("plans where launchers and missiles go") },
  { kind: "party", subject: "UKR", clearance: forAirDefence, reason: why("receives them") },
  { kind: "party", subject: "DEU", clearance: forAirDefence, reason: why("gives launchers and trains their crews") },
  { kind: "person", subject: "training-planner", clearance: { classification: "RESTRICTED", categories: [] }, reason: why("plans courses and needs none of it") },
  { kind: "party", subject: "NOR", clearance: forAirDefence, reason: why("gives missiles of the same system") },
];

/** Lets the demonstration show clearances, by the actions that people take; all of it or none. */
export async function clearDemonstration(context: ActionContext): Promise<void> {
  await context.transaction(async (db) => {
    const within: ActionContext = { ...context, sql: db, transaction: (work) => work(db) };
    const before = await listClearanceWishes(within, { limit: 1 });
    if (before.outcome === "done" && before.value.length > 0) return;
    for (const [place, order] of asked.entries()) {
      const wish = await askClearance({ ...within, actor: coordinator }, order, users);
      if (wish.outcome !== "done") throw new Error(`the demonstration's clearances could not be told: ${JSON.stringify(wish)}`);
      if (place < asked.length - 1 && wish.value.state === "open") await settleClearance({ ...within, actor: deputy }, { id: wish.value.id, how: "confirm" }, users);
    }
  });
}
