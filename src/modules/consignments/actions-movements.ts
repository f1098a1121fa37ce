import type { Day } from "../../kernel/day.ts";
import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import type { ActionContext } from "../audit/index.ts";
import { itemsById } from "../catalogue/actions.ts";
import { legsById, nodesById } from "../network/actions.ts";
import type { Leg, Node } from "../network/index.ts";
import { partiesByCode } from "../parties/actions.ts";
import { isBlind, shownConsignments, type Blind } from "./actions.ts";
import { isBlindTo } from "./handover.ts";
import { summariseLoad } from "./load-hazard.ts";
import { countDays, countNodes, courseOf, isAtEndOf, strainOf, whyNotRange, type Course, type DayCount, type MovementRefusal, type MovementStay, type MovementStep, type NodeDay, type Strain, type ToldLoad } from "./movement.ts";
import type { ShownConsignment } from "./store.ts";
import { listTravelling, type MovementRow } from "./store-movements.ts";

/** Which days a board is of, and whose or where. */
export interface BoardOf {
  readonly from: Day;
  readonly through: Day;
  readonly partyId: string | null;
  readonly nodeId: string | null;
}

interface Board {
  readonly rows: readonly MovementRow[];
  readonly courses: readonly Course[];
  readonly legs: ReadonlyMap<string, Leg>;
}

async function readBoard(context: ActionContext, of: BoardOf): Promise<Board> {
  const rows = await listTravelling(context.sql, { ...of, today: context.today });
  const legs = await legsById(context.sql, [...new Set(rows.flatMap((row) => row.legs.map((leg) => leg.legId)))]);
  const endsOf = (leg: string) => ({ from: legs.get(leg)!.from.id as string, to: legs.get(leg)!.to.id as string });
  return { rows, legs, courses: rows.map((row) => courseOf(row, endsOf, context.today)).map((course) => (of.nodeId === null ? course : onlyAt(course, of.nodeId))) };
}

/** What of a course happens at one place. */
function onlyAt({ steps, stays }: Course, node: string): Course {
  return { steps: steps.filter((one) => one.nodeId === node), stays: stays.filter((one) => one.nodeId === node) };
}

/** How many consignments depart, arrive and are under way, day by day. */
export async function countMovements(context: ActionContext, of: BoardOf): Promise<Outcome<{ readonly today: Day; readonly days: readonly DayCount[] }, MovementRefusal>> {
  const why = whyNotRange(of.from, of.through);
  if (why) return refused(why);
  const { courses } = await readBoard(context, of);
  return done({ today: context.today, days: countDays(courses, of.from, of.through) });
}

type Shown = ShownConsignment & Blind;
export interface MovementDay {
  readonly day: Day;
  readonly departs: readonly { readonly step: MovementStep; readonly leg: Leg; readonly shown: Shown }[];
  readonly arrives: MovementDay["departs"];
  readonly underWay: readonly { readonly stay: MovementStay; readonly leg: Leg | null; readonly node: Node | null; readonly shown: Shown }[];
  /** So many more of each, of a day that has very many. */
  readonly more: { readonly departs: number; readonly arrives: number; readonly underWay: number };
}

/** At most so many consignments of each kind are told of one day. */
const mostOfADay = 500;

/** What departs and arrives on one day, and where everything under way is at its end. */
export async function movementsOfDay(context: ActionContext, day: Day, of: Pick<BoardOf, "partyId" | "nodeId">): Promise<Outcome<MovementDay>> {
  const { courses, legs } = await readBoard(context, { ...of, from: day, through: day });
  const steps = courses.flatMap((one) => one.steps).filter((one) => one.onDay === day);
  const [departs, arrives] = [steps.filter((one) => one.what === "depart"), steps.filter((one) => one.what === "arrive")];
  const stays = courses.flatMap((one) => one.stays).filter((one) => isAtEndOf(one, day));
  const first = <One>(list: readonly One[]) => list.slice(0, mostOfADay);
  const ids = [...new Set([...first(departs), ...first(arrives), ...first(stays)].map((one) => one.consignmentId))];
  const shown = new Map((await shownConsignments(context.sql, ids)).map((one) => [one.consignment.id as string, { ...one, isBlind: isBlind(context, one) }]));
  const nodes = await nodesById(context.sql, [...new Set(first(stays).flatMap((stay) => stay.nodeId ?? []))]);
  // A consignment may have gone between the two statements: it is then left out.
  const told = <One extends { readonly consignmentId: string }>(list: readonly One[]) => first(list).flatMap((one) => { const found = shown.get(one.consignmentId); return found ? [{ one, shown: found }] : []; });
  const byReference = <One extends { readonly shown: Shown }>(list: readonly One[]) => list.toSorted((a, b) => (a.shown.consignment.reference < b.shown.consignment.reference ? -1 : 1));
  const toSteps = (list: readonly MovementStep[]) => byReference(told(list).map(({ one, shown: found }) => ({ step: one, leg: legs.get(one.legId)!, shown: found })));
  return done({
    day, departs: toSteps(departs), arrives: toSteps(arrives),
    underWay: byReference(told(stays).map(({ one, shown: found }) => ({ stay: one, leg: one.legId === null ? null : legs.get(one.legId)!, node: one.nodeId === null ? null : nodes.get(one.nodeId)!, shown: found }))),
    more: { departs: departs.length - first(departs).length, arrives: arrives.length - first(arrives).length, underWay: stays.length - first(stays).length },
  });
}

export interface NodeBoard {
  readonly node: Node;
  readonly days: readonly (NodeDay & { readonly strain: Strain })[];
}

/** What comes, goes and stands at each place against what it can do. Of what one has yet to count, nothing is in the figures, on any day. */
export async function nodeMovements(context: ActionContext, of: BoardOf): Promise<Outcome<readonly NodeBoard[], MovementRefusal>> {
  const why = whyNotRange(of.from, of.through);
  if (why) return refused(why);
  // Whatever stands at a place takes its room, whose it is or not.
  const { rows, courses } = await readBoard(context, { ...of, partyId: null });
  const items = await itemsById(context.sql, [...new Set(rows.flatMap((row) => row.cargo.map((one) => one.itemId)))]);
  const own = (await partiesByCode(context.sql)).get(context.actor.org)?.id;
  const loads = new Map(rows.map((row): [string, ToldLoad] => {
    const pieces = row.cargo.map((one) => ({ ...items.get(one.itemId)!, item: one.itemId, units: one.units, form: null }));
    const isUntold = isBlindTo(context.actor.org, { state: row.state, recipient: row.recipientId === own ? context.actor.org : "" }) || pieces.some((piece) => piece.massKg === null);
    return [row.id, isUntold ? null : summariseLoad(pieces)];
  }));
  const found = countNodes(courses, (id) => loads.get(id) ?? null, of.from, of.through);
  const nodes = await nodesById(context.sql, [...found.keys()]);
  return done([...nodes.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1)).map((node) => ({ node, days: found.get(node.id)!.map((one) => ({ ...one, strain: strainOf(one, node) })) })));
}
