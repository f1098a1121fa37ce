/**
 * Where units of one subject can stand. `origin` is the outside world: units come from it when they are announced and go
 * back to it when they are withdrawn. The two `declared…` places are the donor's own word about delivery, kept apart.
 */
export const stages = [
  "origin", "announced", "pledged", "offered", "committed", "allocated", "released",
  "inTransit", "received", "damaged", "lost", "returned", "declaredOrigin", "declaredDelivered",
] as const;

export type Stage = (typeof stages)[number];

/** The stages a donor's own steps lead through, in order. */
export const ladder = ["announced", "pledged", "offered", "committed", "allocated", "released"] as const satisfies readonly Stage[];

export type LadderStage = (typeof ladder)[number];

/** Accounts that may go below zero: the outside ends of every movement. */
export function isOutside(stage: Stage): boolean {
  return stage === "origin" || stage === "declaredOrigin";
}

/** What people ask for. Each counts the units whose highest stage reached, and not reversed, is at least the measure's. */
export const measures = ["announced", "committed", "allocated", "delivered", "declaredDelivered"] as const;

export type Measure = (typeof measures)[number];

const onTheWay = ["allocated", "released", "inTransit", "received", "damaged", "lost"] as const satisfies readonly Stage[];

/**
 * The stages whose balances add up to a measure. *Delivered* is what the recipient signed for as good; what a donor calls
 * delivered is *declaredDelivered*. Returned units were announced and committed, and are no longer allocated.
 */
export const stagesOf: Readonly<Record<Measure, readonly Stage[]>> = {
  announced: ["announced", "pledged", "offered", "committed", ...onTheWay, "returned"],
  committed: ["committed", ...onTheWay, "returned"],
  allocated: onTheWay,
  delivered: ["received"],
  declaredDelivered: ["declaredDelivered"],
};

const ahead: Readonly<Record<Stage, readonly Stage[]>> = {
  origin: ["announced", "pledged", "offered", "committed", "allocated", "released"],
  announced: ["origin", "pledged", "offered", "committed", "allocated", "released"],
  pledged: ["origin", "announced", "offered", "committed", "allocated", "released"],
  offered: ["origin", "pledged", "committed", "allocated", "released"],
  committed: ["origin", "offered", "allocated", "released"],
  allocated: ["origin", "offered", "committed", "released", "inTransit"],
  released: ["allocated", "inTransit"],
  inTransit: ["inTransit", "received", "damaged", "lost", "returned"],
  received: ["inTransit", "returned"],
  damaged: ["returned", "lost", "inTransit"],
  lost: ["inTransit"],
  returned: ["origin", "inTransit"],
  declaredOrigin: ["declaredDelivered"],
  declaredDelivered: ["declaredOrigin"],
};

/** Whether units may go straight from one stage to the other. Corrections go back the way they came. */
export function mayMove(from: Stage, to: Stage): boolean {
  return ahead[from].includes(to);
}
