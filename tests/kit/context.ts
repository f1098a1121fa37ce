import { randomUUID } from "node:crypto";
import { toDay } from "../../src/kernel/day.ts";
import type { ActionContext, Sql } from "../../src/modules/audit/index.ts";

/** An action's context without a request, as an importer has it. */
export function makeContext(database: Sql, now: Date = new Date("2026-12-01T09:00:00Z")): ActionContext {
  return {
    actor: { name: "coordinator", org: "NSATU" }, now, today: toDay(now), requestId: randomUUID(), idempotencyKey: null, sql: database, newId: randomUUID,
    transaction: (work) => database.transaction().execute(work),
  };
}
