import { done, type Outcome } from "../../kernel/outcome.ts";
import type { ActionContext } from "../audit/index.ts";
import { itemsByCode } from "../catalogue/actions.ts";
import type { Item } from "../catalogue/index.ts";
import { partiesByCode } from "../parties/actions.ts";
import type { Party } from "../parties/index.ts";
import { toSteps, type StepGroup } from "./step.ts";
import { listArrivals, listCourseEnds } from "./store-step.ts";

export interface ShownStep extends StepGroup { readonly recipient: Party; readonly items: readonly Item[] }

/** Courses beside the arrival of their equipment at its user, with the slack of each and who slips whom. */
export async function stepOfTraining(context: ActionContext): Promise<Outcome<ShownStep[]>> {
  const { arrivals, unscheduled } = await listArrivals(context.sql);
  const parties = new Map([...(await partiesByCode(context.sql)).values()].map((one) => [one.id as string, one]));
  const items = [...(await itemsByCode(context.sql)).values()];
  return done(toSteps(await listCourseEnds(context.sql), arrivals, unscheduled).map((group) => ({ ...group, recipient: parties.get(group.recipientId)!, items: items.filter((item) => (item.fleet ?? item.code) === group.equipment) })));
}
