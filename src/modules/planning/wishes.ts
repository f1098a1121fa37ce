import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import type { Avoids, Movement, Problem } from "../../planner/index.ts";
import { closeForGood, type ScenarioRefusal } from "./scenario.ts";
import { toHere, withHere } from "./sets.ts";
import { toStanding } from "./standing.ts";

/** A way that is not to be used: by nobody, or by the goods of one line, or by what goes to one need. */
export interface Forbid {
  /** Code of the service, or of the place; one of the two. */
  readonly leg?: string | undefined;
  readonly node?: string | undefined;
  readonly line?: string | undefined;
  readonly need?: string | undefined;
}

/** A movement of an earlier plan that is to stay as it is. */
export interface Pin {
  readonly proposal: string;
  readonly movement: string;
}

/** The problem with ways forbidden, or the code or id that leads nowhere, under `/forbid`. */
export function applyForbids(problem: Problem, forbids: readonly Forbid[]): Decision<Problem, ScenarioRefusal> {
  let changed = problem;
  for (const [index, forbid] of forbids.entries()) {
    const { leg, node, line, need } = forbid;
    const unknown = ([["leg", problem.legs], ["node", problem.nodes], ["line", problem.offers], ["need", problem.needs]] as const)
      .find(([field, list]) => forbid[field] !== undefined && !list.some((one) => one.id === forbid[field]))?.[0];
    if (unknown) return refuse({ rule: "SCENARIO-1", code: "scenario-refers-to-nothing", pointer: `/forbid/${index}/${unknown}`, given: forbid[unknown]! });
    const avoiding = <One extends { readonly id: string; readonly avoids?: Avoids }>(list: readonly One[], id: string | undefined) =>
      (id === undefined ? list : list.map((one) => (one.id === id ? { ...one, avoids: alsoAvoiding(one.avoids, { leg, node }) } : one)));
    changed = line === undefined && need === undefined ? closeForGood(changed, { leg, node })
      : { ...changed, offers: avoiding(changed.offers, line), needs: avoiding(changed.needs, need) };
  }
  return allow(changed);
}

function alsoAvoiding(avoids: Avoids | undefined, { leg, node }: Pick<Forbid, "leg" | "node">): Avoids {
  const joined = (list: readonly string[] | undefined, more: string | undefined) => [...new Set([...(list ?? []), ...(more === undefined ? [] : [more])])];
  return { legs: joined(avoids?.legs, leg), nodes: joined(avoids?.nodes, node) };
}

/**
 * The problem beside pinned movements: they take their room, their units are not on offer any more, and their needs lack so
 * much less. Says nothing about whether they are still possible; that is asked before.
 */
export function applyPins(problem: Problem, pinned: readonly Movement[]): Problem {
  if (pinned.length === 0) return problem;
  const ends = new Map(problem.legs.map((leg) => [leg.id, leg]));
  const places = new Set(problem.nodes.map((node) => node.id));
  const origins = new Map(problem.offers.map((offer) => [offer.id, offer.node]));
  const standing = pinned.flatMap((movement) => toStanding({ proposalId: "pinned", movement, node: ends.get(movement.legs[0]?.leg ?? "")?.from ?? origins.get(movement.offer) ?? "" }, ends, places) ?? []);
  const sum = (of: (movement: Movement) => string, worth: (movement: Movement) => number) => {
    const sums = new Map<string, number>();
    for (const movement of pinned) sums.set(of(movement), (sums.get(of(movement)) ?? 0) + worth(movement));
    return sums;
  };
  const sent = sum((movement) => movement.offer, (movement) => movement.quantity);
  const worthOf = new Map(problem.needs.map((need) => [need.id, new Map((need.accepts ?? []).map(({ item, value }) => [item, Math.round(value * 1000)]))]));
  // Of a package no set may be whole by it: what is pinned is there from the day it arrives, and the rest can complete it.
  const got = sum((movement) => movement.need, (movement) => movement.quantity * (worthOf.get(movement.need)?.get(movement.item) ?? 1000));
  const here = pinned.flatMap((movement) => toHere(problem, movement));
  return {
    ...problem,
    items: [...problem.items, ...here.map((one) => one.item).filter((item, index, all) => !problem.items.some((one) => one.id === item.id) && all.findIndex((one) => one.id === item.id) === index)],
    offers: [...problem.offers.map((offer) => ({ ...offer, quantity: offer.quantity - (sent.get(offer.id) ?? 0) })).filter((offer) => offer.quantity > 0), ...here.map((one) => one.offer)],
    // Less than one whole unit is nothing that can be sent.
    needs: problem.needs.map((need) => (need.components ? withHere(need, here) : { ...need, quantity: Math.floor((need.quantity * 1000 - (got.get(need.id) ?? 0)) / 1000) })).filter((need) => need.quantity > 0),
    standing: [...(problem.standing ?? []), ...standing],
  };
}
