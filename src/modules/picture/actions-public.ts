import { done, refused, type Outcome, type Page } from "../../kernel/outcome.ts";
import type { ListOrder } from "../../edges/keyset.ts";
import type { ActionContext } from "../audit/index.ts";
import { publicThrough } from "./public.ts";
import { pagePublicContributions, pagePublicNeeds, type PublicContribution, type PublicNeed } from "./store-public.ts";

export type { PublicContribution, PublicNeed };

/** What is public of the needs, to whoever comes by. */
export async function listPublicNeeds(context: ActionContext, order: ListOrder): Promise<Outcome<Page<PublicNeed>>> {
  const page = await pagePublicNeeds(context.sql, publicThrough(context.today), order);
  return page ? done(page) : refused({ rule: "LIST-1", code: "list-order-unknown", pointer: "/after" });
}

/** What is public of the contributions, to whoever comes by. */
export async function listPublicContributions(context: ActionContext, order: ListOrder): Promise<Outcome<Page<PublicContribution>>> {
  const page = await pagePublicContributions(context.sql, publicThrough(context.today), order);
  return page ? done(page) : refused({ rule: "LIST-1", code: "list-order-unknown", pointer: "/after" });
}
