import type { Avoids, Problem } from "./problem.ts";

/** Legs that may not be used, by index: those named, and those that leave from or lead to a node that is named. */
export interface Filter {
  readonly legs: Uint8Array;
  readonly nodes: Uint8Array;
}

/** What the goods of an offer may not use on their way to a need. Equal filters have one number; 0 forbids nothing. */
export class Filters {
  private readonly made: (Filter | undefined)[] = [undefined];
  private readonly numbers = new Map<string, number>([["[[],[]]", 0]]);
  private readonly known = new Map<number, number>();
  private readonly active: boolean;

  constructor(private readonly problem: Pick<Problem, "offers" | "needs" | "legs" | "nodes">) {
    this.active = [...problem.offers, ...problem.needs].some(({ avoids }) => avoids !== undefined);
  }

  /** By the places of offer and need in the problem; graduates of courses, which follow the offers, avoid nothing. */
  numberOf(offer: number, need: number): number {
    if (!this.active) return 0;
    const pair = offer * this.problem.needs.length + need;
    const known = this.known.get(pair) ?? this.find(offer, need);
    this.known.set(pair, known);
    return known;
  }

  private find(offer: number, need: number): number {
    const both = [this.problem.offers[offer]?.avoids ?? {}, this.problem.needs[need]!.avoids ?? {}];
    const union = (of: (avoids: Avoids) => readonly string[] | undefined) => [...new Set(both.flatMap((one) => of(one) ?? []))].sort();
    const [legs, nodes] = [union((one) => one.legs), union((one) => one.nodes)];
    const key = JSON.stringify([legs, nodes]);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.made.length);
    const [noLegs, noNodes] = [new Set(legs), new Set(nodes)];
    this.made.push({
      legs: Uint8Array.from(this.problem.legs, ({ id, from, to }) => Number(noLegs.has(id) || noNodes.has(from) || noNodes.has(to))),
      nodes: Uint8Array.from(this.problem.nodes, ({ id }) => Number(noNodes.has(id))),
    });
    return this.made.length - 1;
  }

  get(number: number): Filter | undefined {
    return this.made[number];
  }

  of(offer: number, need: number): Filter | undefined {
    return this.get(this.numberOf(offer, need));
  }
}
