import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import { roomWideId, type LabelId } from "../../kernel/label.ts";
import type { Sql } from "../audit/index.ts";
import { partyCodeOf, partyIdOf } from "../parties/actions.ts";
import { checkLabel, isWithin, joinAll, mayRead, publicReader, toLabel, usualClearance, type Label, type LabelOrder, type LabelRefusal, type Reader } from "./label.ts";
import { findReader, findSaid, insertLabel, listClearances, listLabels, listSaid, showLabel } from "./store.ts";

export { findSaid as clearanceSaidOf, listSaid as listSaidClearances, showLabel };

/** Who reads in this transaction; `room`: the room's own work, which reads all. */
export async function readerOf(db: Sql): Promise<Reader | "room"> {
  const { party, clearance } = await findReader(db);
  if (party === "room") return "room";
  if (party === "public" || party === "") return publicReader;
  return { party: party === "none" ? null : party, clearance };
}

/** A label by the number it is kept under. */
export async function labelById(db: Sql, id: LabelId): Promise<Label> {
  return (await listLabels(db, [id])).get(id)!;
}

/** Labels by the numbers they are kept under. */
export function labelsById(db: Sql, ids: readonly LabelId[]): Promise<Map<LabelId, Label>> {
  return listLabels(db, ids);
}

/** Of these parties, by code, those who may not read what has a label. */
export async function partiesBlindTo(db: Sql, id: LabelId, parties: readonly string[]): Promise<string[]> {
  const [label, clearances] = [await labelById(db, id), await listClearances(db, parties)];
  return parties.filter((party) => !mayRead({ party, clearance: clearances.get(party) ?? usualClearance }, label));
}

/** Whether whoever may read what has the one label may read what has the other, too. */
export async function isLabelWithin(db: Sql, narrow: LabelId, wide: LabelId): Promise<boolean> {
  if (narrow === wide) return true;
  const labels = await listLabels(db, [narrow, wide]);
  return isWithin(labels.get(narrow)!, labels.get(wide)!);
}

/** The label of what is made of records with these labels: for those who may read all of them. */
export async function joinLabels(db: Sql, ids: readonly LabelId[]): Promise<LabelId> {
  const [first = roomWideId, ...others] = [...new Set(ids)];
  if (others.length === 0) return first;
  return insertLabel(db, joinAll([...(await listLabels(db, ids)).values()]));
}

/**
 * The label of a new record, or why not the one asked for. Nothing asked for is what the records it names allow. `owner` is the
 * id of the party it belongs to, `parents` are the labels of the records it names.
 */
export async function labelOfNew(db: Sql, asked: LabelOrder | null, of: { readonly owner: string | null; readonly parents: readonly LabelId[] }): Promise<Decision<LabelId, LabelRefusal>> {
  if (asked === null) return allow(await joinLabels(db, of.parents));
  const unknown = await findUnknown(db, asked.releasableTo);
  if (unknown !== null) return refuse({ rule: "LABEL-7", code: "label-party-unknown", pointer: `/label/releasableTo/${unknown}` });
  const parents = await listLabels(db, of.parents);
  const owner = of.owner === null ? null : ((await partyCodeOf(db, of.owner)) ?? null);
  const answer = checkLabel(toLabel(asked), { owner, giver: await readerOf(db), parents: [...parents.values()] });
  return answer.allowed ? allow(await insertLabel(db, answer.value)) : answer;
}

/** The place of the first code that is no party's, or `null`. */
async function findUnknown(db: Sql, releasableTo: Label["releasableTo"]): Promise<number | null> {
  if (releasableTo === "all") return null;
  for (const [index, code] of releasableTo.entries()) if ((await partyIdOf(db, code)) === undefined) return index;
  return null;
}
