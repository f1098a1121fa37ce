import { z } from "zod";
import { addDays, day, type Day } from "../../kernel/day.ts";
import type { RefusalStatus } from "../../kernel/route.ts";
import { dayShape, idShape, nothing } from "../../edges/shapes.ts";
import { definePresentedRoute, type ActionContext } from "../audit/index.ts";
import { countMovements, movementsOfDay, nodeMovements, type BoardOf, type MovementDay } from "./actions-movements.ts";
import { isLate } from "./consignment.ts";
import { isLateStep, type MovementRefusal } from "./movement.ts";
import { brief, consignmentAnswer, legBrief, toConsignmentAnswer, toEnd } from "./shapes.ts";

const range = z.strictObject({ from: dayShape.optional(), through: dayShape.optional(), party: idShape.optional(), node: idShape.optional() });
const rangeStatus = { "movement-range": 422 } as const satisfies Record<MovementRefusal["code"], RefusalStatus>;

/** The first and the last day that the room can say. */
const [firstDay, lastDay] = [day("1900-01-01"), day("2199-12-31")];

/** Two weeks back and two ahead, unless asked otherwise; four weeks from or up to the one end that is asked. */
function boardOf({ today }: Pick<ActionContext, "today">, query: z.infer<typeof range>): BoardOf {
  const [from, through] = [query.from as Day | undefined, query.through as Day | undefined];
  const within = (one: Day) => (one < firstDay ? firstDay : one > lastDay ? lastDay : one);
  return {
    from: from ?? within(through === undefined ? addDays(today, -14) : addDays(through, -28)), through: through ?? within(from === undefined ? addDays(today, 14) : addDays(from, 28)),
    partyId: query.party ?? null, nodeId: query.node ?? null,
  };
}

const stepAnswer = z.strictObject({ consignment: consignmentAnswer, leg: legBrief, onDay: dayShape, plannedOn: dayShape, isDone: z.boolean(), isLate: z.boolean() });
const kg = z.number().min(0);

const toLeg = (leg: MovementDay["departs"][number]["leg"]) => ({ id: leg.id as string, code: leg.code, from: toEnd(leg.from), to: toEnd(leg.to) });
const toSteps = (list: MovementDay["departs"]): z.infer<typeof stepAnswer>[] =>
  list.map(({ step, leg, shown }) => ({ consignment: toConsignmentAnswer(shown), leg: toLeg(leg), onDay: step.onDay, plannedOn: step.plannedOn, isDone: step.isDone, isLate: isLateStep(step) }));

export const movementRoutes = [
  definePresentedRoute({
    method: "get", path: "/movements", id: "openMovements", tag: "consignments", change: "none", summary: "How many consignments depart, arrive and are under way, day by day: two weeks back and two ahead unless asked otherwise.",
    params: nothing, body: nothing, query: range, refusals: rangeStatus,
    answer: z.strictObject({ today: dayShape, days: z.array(z.strictObject({ day: dayShape, departs: z.int(), arrives: z.int(), late: z.int(), underWay: z.int() })).readonly() }).meta({ id: "Movements" }),
    handle: (context, { query }) => countMovements(context, boardOf(context, query)), present: (board) => board,
  }),
  definePresentedRoute({
    method: "get", path: "/movements/days/{day}", id: "openMovementDay", tag: "consignments", change: "none", summary: "What departs and arrives on a day, on the day it happened or is to be expected, and where everything under way is at its end.",
    params: z.strictObject({ day: dayShape }), body: nothing, query: z.strictObject({ party: idShape.optional(), node: idShape.optional() }), refusals: {},
    answer: z.strictObject({
      day: dayShape, departs: z.array(stepAnswer).readonly(), arrives: z.array(stepAnswer).readonly(),
      underWay: z.array(z.strictObject({ consignment: consignmentAnswer, node: brief.nullable(), leg: legBrief.nullable(), since: dayShape, until: dayShape.nullable(), isLate: z.boolean() })).readonly(),
      more: z.strictObject({ departs: z.int(), arrives: z.int(), underWay: z.int() }),
    }).meta({ id: "MovementDay" }),
    handle: (context, { params, query }) => movementsOfDay(context, params.day as Day, { partyId: query.party ?? null, nodeId: query.node ?? null }),
    present: (one) => ({
      day: one.day, departs: toSteps(one.departs), arrives: toSteps(one.arrives), more: one.more,
      underWay: one.underWay.map(({ stay, leg, node, shown }) => ({
        consignment: toConsignmentAnswer(shown), node: node && toEnd(node), leg: leg && toLeg(leg), since: stay.from, until: stay.until, isLate: isLate(shown.consignment, one.day),
      })),
    }),
  }),
  definePresentedRoute({
    method: "get", path: "/movements/nodes", id: "openNodeMovements", tag: "consignments", change: "none",
    summary: "What comes, goes and stands at each place, day by day, against what it can handle, store and hold of explosives. The mass of what the reader is not told, or nobody knows, is in no figure; `untold` says how many consignments that is.",
    params: nothing, body: nothing, query: range, refusals: rangeStatus,
    answer: z.strictObject({
      items: z.array(z.strictObject({
        node: brief, handlingTonnesPerDay: kg.nullable(), storageTonnes: kg.nullable(), licences: z.record(z.string(), kg),
        days: z.array(z.strictObject({
          day: dayShape, inKg: kg, outKg: kg, presentKg: kg, neqKg: z.record(z.string(), kg), untold: z.int(), strain: z.strictObject({ handling: z.boolean(), storage: z.boolean(), divisions: z.array(z.string()).readonly() }),
        })).readonly(),
      })).readonly(),
    }).meta({ id: "NodeMovements" }),
    handle: (context, { query }) => nodeMovements(context, boardOf(context, query)),
    present: (list) => ({ items: list.map(({ node, days }) => ({ node: toEnd(node), handlingTonnesPerDay: node.handlingTonnesPerDay, storageTonnes: node.storageTonnes, licences: node.licences as Record<string, number>, days })) }),
  }),
];
