import { randomUUID } from "node:crypto";
import { toDay } from "../kernel/day.ts";
import type { ActionContext, Actor } from "../modules/audit/index.ts";
import type { Room } from "./http/serve-route.ts";
import type { Eyes } from "./http/eyes.ts";
import { inTransaction } from "./http/unit-of-work.ts";

/** Who acts where nobody asked: the room itself. */
export const roomItself: Actor = { name: "room", org: "Entente" };

/** The context of work that no request asked for, or that goes on after its request was answered. What has a label is read within its transactions only. */
export function contextOf(room: Pick<Room, "database" | "clock">, actor: Actor, requestId: string = randomUUID(), eyes: Eyes = "room"): ActionContext {
  const now = room.clock();
  return {
    actor, now, today: toDay(now), requestId, idempotencyKey: null, sql: room.database, newId: randomUUID,
    transaction: (work) => inTransaction(room.database, eyes, work),
  };
}
