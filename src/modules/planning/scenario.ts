import { addDays, day, type Day } from "../../kernel/day.ts";
import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import type { Leg, Offer, Problem, Window } from "../../planner/index.ts";

export type HazardDivision = "1.1" | "1.2" | "1.3" | "1.4" | "1.5" | "1.6";

/** What would be otherwise. Services, places and items go by their codes, lines and needs by their ids, donors by theirs. */
export type Change =
  | { readonly kind: "close-leg"; readonly leg: string; readonly from: string; readonly through: string }
  | { readonly kind: "close-node"; readonly node: string; readonly from: string; readonly through: string }
  | { readonly kind: "delay-donor"; readonly donor: string; readonly days: number }
  | { readonly kind: "withdraw-line"; readonly line: string }
  | { readonly kind: "delay-line"; readonly line: string; readonly days: number }
  | { readonly kind: "add-offer"; readonly item: string; readonly node: string; readonly units: number; readonly from: string; readonly through: string }
  | { readonly kind: "more-lift"; readonly leg: string; readonly tonnesPerDeparture: number }
  | { readonly kind: "licence"; readonly node: string; readonly division: HazardDivision; readonly neqKg: number }
  | { readonly kind: "give-consent"; readonly line: string }
  | { readonly kind: "need-later"; readonly need: string; readonly days: number };

export type ScenarioRefusal =
  | { readonly rule: "SCENARIO-1"; readonly code: "scenario-refers-to-nothing"; readonly pointer: string; readonly given: string }
  | { readonly rule: "SCENARIO-2"; readonly code: "scenario-days-outside"; readonly pointer: string; readonly firstOn: string; readonly lastOn: string }
  | { readonly rule: "SCENARIO-3"; readonly code: "scenario-changes-nothing"; readonly pointer: string }
  | { readonly rule: "SCENARIO-4"; readonly code: "scenario-too-large"; readonly pointer: string };

/** The most tonnes one offer may weigh, and the most that a departure may carry, for the planner to count exactly. */
const most = { offeredTonnes: 4_000_000, tonnes: 1_000_000_000 };
/** Beyond the horizon the planner still looks so far for the first day on which goods could arrive. */
const daysBeyond = 731;

/** The problem as it would be with all changes, one after the other; or why one of them cannot be, pointing to it under `/changes`. */
export function applyChanges(problem: Problem, changes: readonly Change[]): Decision<Problem, ScenarioRefusal> {
  let changed = problem;
  for (const [index, change] of changes.entries()) {
    const at = `/changes/${index}`;
    const answer = new Changing(changed, at).apply(change);
    if (!answer.allowed) return answer;
    if (answer.value === null) return refuse({ rule: "SCENARIO-3", code: "scenario-changes-nothing", pointer: at });
    changed = answer.value;
  }
  return allow(changed);
}

/** Id of the offer that the change at this place adds. */
export function idOfAdded(index: number): string {
  return `what-if-${index + 1}`;
}

type Changed = Decision<Problem | null, ScenarioRefusal>;

/** One change of one problem; `null` where nothing would be otherwise. */
class Changing {
  private readonly firstOn: Day;
  private readonly lastOn: Day;

  constructor(private readonly problem: Problem, private readonly at: string) {
    this.firstOn = day(problem.horizon.startOn);
    this.lastOn = addDays(this.firstOn, problem.horizon.days - 1);
  }

  apply(change: Change): Changed {
    switch (change.kind) {
      case "close-leg": return this.within(change) ?? (this.legs().has(change.leg) ? this.close((leg) => (leg.id === change.leg ? [change] : [])) : this.unknown("leg", change.leg));
      case "close-node": return this.within(change) ?? (this.problem.nodes.some((node) => node.id === change.node) ? this.close((leg) => closedBy(leg, change)) : this.unknown("node", change.node));
      case "delay-donor": return this.problem.offers.some((offer) => offer.donor === change.donor) ? this.delay((offer) => offer.donor === change.donor, change.days) : this.unknown("donor", change.donor);
      case "delay-line": return this.offer(change.line) ? this.delay((offer) => offer.id === change.line, change.days) : this.unknown("line", change.line);
      case "withdraw-line": return this.offer(change.line) ? allow({ ...this.problem, offers: this.problem.offers.filter((offer) => offer.id !== change.line) }) : this.unknown("line", change.line);
      case "give-consent": return this.giveConsent(change.line);
      case "add-offer": return this.within(change) ?? this.addOffer(change);
      case "more-lift": return this.moreLift(change);
      case "licence": return this.license(change);
      case "need-later": return this.needLater(change);
    }
  }

  private unknown(field: string, given: string): Changed {
    return refuse({ rule: "SCENARIO-1", code: "scenario-refers-to-nothing", pointer: `${this.at}/${field}`, given });
  }

  private within({ from, through }: Window): Changed | null {
    const wrong = from < this.firstOn || from > this.lastOn ? "from" : through < from || through > this.lastOn ? "through" : null;
    return wrong && refuse({ rule: "SCENARIO-2", code: "scenario-days-outside", pointer: `${this.at}/${wrong}`, firstOn: this.firstOn, lastOn: this.lastOn });
  }

  private legs(): Set<string> {
    return new Set(this.problem.legs.map((leg) => leg.id));
  }

  private offer(id: string): Offer | undefined {
    return this.problem.offers.find((offer) => offer.id === id);
  }

  /** Takes departures out of the legs, on the days that `closed` says. */
  private close(closed: (leg: Leg) => readonly Window[]): Changed {
    let touched = false;
    const legs = this.problem.legs.map((leg) => {
      const shut = closed(leg).filter((window) => this.departsWithin(leg, window));
      if (shut.length === 0) return leg;
      touched = true;
      return { ...leg, windows: shut.reduce(without, leg.windows ?? [{ from: this.firstOn, through: addDays(this.lastOn, daysBeyond) }]) };
    });
    return allow(touched ? { ...this.problem, legs } : null);
  }

  private departsWithin(leg: Leg, { from, through }: Window): boolean {
    for (let index = leg.departures.phase; index < this.problem.horizon.days; index += leg.departures.everyDays) {
      const on = addDays(this.firstOn, index);
      if (on >= from && on <= through && index >= (leg.noticeDays ?? 0) && (leg.windows ?? [{ from: on, through: on }]).some((open) => on >= open.from && on <= open.through)) return true;
    }
    return false;
  }

  private delay(delayed: (offer: Offer) => boolean, days: number): Changed {
    return allow({ ...this.problem, offers: this.problem.offers.map((offer) => (!delayed(offer) ? offer : {
      ...offer, availableFrom: addDays(day(offer.availableFrom), days), ...(offer.availableThrough === undefined ? {} : { availableThrough: addDays(day(offer.availableThrough), days) }),
    })) });
  }

  private giveConsent(line: string): Changed {
    const offer = this.offer(line);
    if (!offer) return this.unknown("line", line);
    if ((offer.consent?.state ?? "given") === "given") return allow(null);
    return allow({ ...this.problem, offers: this.problem.offers.map((one) => (one === offer ? { ...one, consent: { state: "given" as const } } : one)) });
  }

  private addOffer({ item: code, node, units, from, through }: Extract<Change, { kind: "add-offer" }>): Changed {
    const item = this.problem.items.find((one) => one.id === code);
    if (!item) return this.unknown("item", code);
    if (!this.problem.nodes.some((one) => one.id === node)) return this.unknown("node", node);
    if (units * item.tonnesPerUnit > most.offeredTonnes) return refuse({ rule: "SCENARIO-4", code: "scenario-too-large", pointer: `${this.at}/units` });
    const id = idOfAdded(Number(this.at.split("/")[2]));
    return allow({ ...this.problem, offers: [...this.problem.offers, { id, item: code, quantity: units, node, availableFrom: from, availableThrough: through }] });
  }

  private moreLift({ leg: code, tonnesPerDeparture }: Extract<Change, { kind: "more-lift" }>): Changed {
    const leg = this.problem.legs.find((one) => one.id === code);
    if (!leg) return this.unknown("leg", code);
    const tonnes = Math.round((leg.capacityTonnesPerDeparture + tonnesPerDeparture) * 1e6) / 1e6;
    if (tonnes > most.tonnes) return refuse({ rule: "SCENARIO-4", code: "scenario-too-large", pointer: `${this.at}/tonnesPerDeparture` });
    return allow(tonnes === leg.capacityTonnesPerDeparture ? null : { ...this.problem, legs: this.problem.legs.map((one) => (one === leg ? { ...leg, capacityTonnesPerDeparture: tonnes } : one)) });
  }

  private license({ node: code, division, neqKg }: Extract<Change, { kind: "licence" }>): Changed {
    const node = this.problem.nodes.find((one) => one.id === code);
    if (!node) return this.unknown("node", code);
    if ((node.licences?.[division] ?? 0) === neqKg) return allow(null);
    return allow({ ...this.problem, nodes: this.problem.nodes.map((one) => (one === node ? { ...node, licences: { ...node.licences, [division]: neqKg } } : one)) });
  }

  private needLater({ need: id, days }: Extract<Change, { kind: "need-later" }>): Changed {
    const need = this.problem.needs.find((one) => one.id === id);
    if (!need) return this.unknown("need", id);
    return allow({ ...this.problem, needs: this.problem.needs.map((one) => (one === need ? { ...need, dueOn: addDays(day(need.dueOn), days) } : one)) });
  }
}

/** The departures that a closed place stops: those from it on the closed days, and those that would arrive on one of them. */
function closedBy(leg: Leg, { node, from, through }: Window & { readonly node: string }): Window[] {
  if (leg.from === node) return [{ from, through }];
  return leg.to === node ? [{ from: addDays(day(from), -leg.transitDays), through: addDays(day(through), -leg.transitDays) }] : [];
}

/** Windows less some days. */
function without(windows: readonly Window[], shut: Window): Window[] {
  return windows.flatMap((open) => {
    if (shut.through < open.from || shut.from > open.through) return [open];
    const before = { from: open.from, through: addDays(day(shut.from), -1) };
    const after = { from: addDays(day(shut.through), 1), through: open.through };
    return [before, after].filter((part) => part.from <= part.through);
  });
}

/** The problem with a leg, or every leg that touches a node, never departing. The legs stay, for what already rides them. */
export function closeForGood(problem: Problem, { leg, node }: { readonly leg?: string | undefined; readonly node?: string | undefined }): Problem {
  return { ...problem, legs: problem.legs.map((one) => (one.id === leg || one.from === node || one.to === node ? { ...one, windows: [] } : one)) };
}
