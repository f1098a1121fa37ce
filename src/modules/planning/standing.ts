import { daysBetween, type Day } from "../../kernel/day.ts";
import { findShortfall, type Movement, type Problem, type Shortfall, type StandingMovement } from "../../planner/index.ts";

/** A movement of an accepted plan, with the allocation that came of it. */
export interface AgreedMovement {
  readonly proposalId: string;
  readonly movement: Movement;
  readonly allocationId: string;
  readonly allocationVersion: number;
  /** What one unit counts for the need, as agreed. */
  readonly worthThousandths: number;
  /** How people know it: donor and reference of the line, reference of the need. */
  readonly label: string;
  /** Code of the place the goods leave from. */
  readonly node: string;
}

/** The name of an agreed movement in problem documents. */
export function idOfAgreed({ proposalId, movement }: Pick<AgreedMovement, "proposalId" | "movement">): string {
  return `${proposalId}/${movement.id}`;
}

/** The ends of the services a problem knows, by code. */
export type Ends = ReadonlyMap<string, { readonly from: string; readonly to: string }>;

/**
 * An agreed movement as the planner counts it, or `null` when its way is not there any more: a service that was taken out,
 * closed for good or laid elsewhere. Such a movement takes room nowhere that could be named.
 */
export function toStanding(agreed: Pick<AgreedMovement, "proposalId" | "movement" | "node">, ends: Ends, nodes: ReadonlySet<string>): StandingMovement | null {
  const { movement, node } = agreed;
  let at = node;
  if (!nodes.has(node)) return null;
  for (const { leg } of movement.legs) {
    const way = ends.get(leg);
    if (way?.from !== at) return null;
    at = way.to;
  }
  return { id: idOfAgreed(agreed), item: movement.item, quantity: movement.quantity, node, legs: movement.legs, arriveOn: movement.arriveOn };
}

/** The movements that do not fit any more beside what was accepted meanwhile, the first of them; one whose way is not there is left to other rules. */
export function findNoRoom(problem: Problem, movements: readonly Movement[]): Shortfall | null {
  const ends = new Map(problem.legs.map((leg) => [leg.id, leg]));
  const places = new Set(problem.nodes.map((node) => node.id));
  const items = new Set(problem.items.map((item) => item.id));
  const offers = new Map(problem.offers.map((offer) => [offer.id, offer.node]));
  const standing = movements.flatMap((movement) => {
    const node = movement.legs[0] ? ends.get(movement.legs[0].leg)?.from : offers.get(movement.offer);
    const one = node === undefined || !items.has(movement.item) ? null : toStanding({ proposalId: "", movement, node }, ends, places);
    return one ? [{ ...one, id: movement.id }] : [];
  });
  return findShortfall(problem, standing);
}

/** Days a problem must look ahead from `today` to see the arrival of every movement; at least one. */
export function daysToSee(movements: readonly Movement[], today: Day): number {
  return movements.reduce((days, movement) => Math.max(days, daysBetween(today, movement.arriveOn as Day) + 1), 1);
}
