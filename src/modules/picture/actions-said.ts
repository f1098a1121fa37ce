import { done, refused, type Outcome, type Page } from "../../kernel/outcome.ts";
import type { ListOrder } from "../../edges/keyset.ts";
import type { ActionContext } from "../audit/index.ts";
import { toWanted } from "./said.ts";
import { countSaid, pageSaid, type Said, type SaidCounts, type SaidFilter } from "./store-said.ts";

export type { Said, SaidCounts };
export type SaidQuestion = Omit<SaidFilter, "wanted"> & { readonly search?: string | undefined };

const toFilter = ({ search, ...filter }: SaidQuestion): SaidFilter => ({ ...filter, wanted: search === undefined ? [] : toWanted(search) });

/** Recorded sentences: who said them, when, for whom, about what, and where each stands. */
export async function listSaid(context: ActionContext, question: SaidQuestion, order: ListOrder): Promise<Outcome<Page<Said>>> {
  const page = await pageSaid(context.sql, toFilter(question), order);
  return page ? done(page) : refused({ rule: "LIST-1", code: "list-order-unknown", pointer: "/after" });
}

/** The same sentences counted by person, party, subject, language and month. */
export async function openSaidCounts(context: ActionContext, question: SaidQuestion): Promise<Outcome<SaidCounts>> {
  return done(await countSaid(context.sql, toFilter(question)));
}
