import type pg from "pg";
import { findFault, listLogStates } from "../../modules/audit/actions-checkpoints.ts";
import { overClient } from "../database/over-client.ts";
import { faultSentence } from "./keeper.ts";

/** The first thing that is wrong with a log of this database, whole and with its checkpoints, or `null`. */
export async function whyNotWhole(client: pg.ClientBase): Promise<string | null> {
  const db = overClient(client);
  for (const { name } of await listLogStates(db)) {
    const fault = await findFault(db, name);
    if (fault) return faultSentence(name, fault);
  }
  return null;
}
