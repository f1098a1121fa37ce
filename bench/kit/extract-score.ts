import type { Span } from "../../src/extract/index.ts";

/** A statement as people marked it. `pieces`: where it stands; `speakers`: any of them is right; `form`: its class; `optional`: found or not, it does not count. */
export interface GoldStatement {
  readonly pieces: readonly Span[];
  readonly speakers: readonly Span[];
  readonly form: string;
  readonly optional: boolean;
  readonly person?: string | null;
}

/** A statement as it was found; its pieces together are one. */
export interface FoundStatement {
  readonly pieces: readonly Span[];
  readonly speaker: Span | null;
  readonly rule: string;
  readonly person?: string | null;
}

/** Counts of one measurement; they add up over documents. */
export interface Counts {
  readonly gold: number;
  readonly found: number;
  readonly wrong: number;
  /** Pieces that lie apart and belong to a statement that was found by another; strict precision counts them as wrong. */
  readonly extra: number;
  readonly speakerRight: number;
  readonly speakerAsked: number;
  readonly acceptable: number;
}

export const noCounts: Counts = { gold: 0, found: 0, wrong: 0, extra: 0, speakerRight: 0, speakerAsked: 0, acceptable: 0 };
export const plus = (one: Counts, other: Counts): Counts => Object.fromEntries(Object.entries(one).map(([key, value]) => [key, value + other[key as keyof Counts]])) as unknown as Counts;

const lengthOf = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
const overlap = (ones: readonly Span[], others: readonly Span[]) => ones.reduce((sum, one) => sum + others.reduce((part, other) => part + Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)), 0), 0);

export interface Match {
  readonly counts: Counts;
  /** What each found statement was: a rule's own rate is the share of its "right". */
  readonly verdicts: readonly ("right" | "wrong" | "forgiven")[];
  readonly pairs: readonly { readonly gold: GoldStatement; readonly found: FoundStatement; readonly speakerRight: boolean | null }[];
}

/**
 * The measure of the Gender Gap Tracker: a statement is found when what was found covers more than `share` of it; a speaker is
 * right when the spans touch, asked of what was found. Each found statement counts for one, the pair that covers most first.
 */
export function score(gold: readonly GoldStatement[], found: readonly FoundStatement[], share: number): Match {
  const candidates = gold.flatMap((one, g) => found.map((other, f) => ({ g, f, covers: overlap(one.pieces, other.pieces) / lengthOf(one.pieces) })).filter(({ covers }) => covers > share))
    .sort((one, other) => other.covers - one.covers || one.f - other.f);
  const takenGold = new Map<number, number>(), takenFound = new Map<number, number>();
  for (const { g, f } of candidates) {
    if (takenGold.has(g) || takenFound.has(f)) continue;
    takenGold.set(g, f);
    takenFound.set(f, g);
  }
  let counts = { ...noCounts, gold: gold.filter(({ optional }) => !optional).length };
  const pairs: Match["pairs"][number][] = [];
  for (const [g, f] of takenGold) {
    const [one, other] = [gold[g]!, found[f]!];
    const speakerRight = one.speakers.length === 0 ? null : other.speaker !== null && overlap(one.speakers, [other.speaker]) > 0;
    pairs.push({ gold: one, found: other, speakerRight });
    if (one.optional) continue;
    const near = overlap(one.pieces, other.pieces) / (lengthOf(one.pieces) + lengthOf(other.pieces) - overlap(one.pieces, other.pieces));
    counts = plus(counts, { ...noCounts, found: 1, speakerAsked: speakerRight === null ? 0 : 1, speakerRight: speakerRight ? 1 : 0, acceptable: near >= 0.85 && speakerRight !== false ? 1 : 0 });
  }
  const verdicts = found.map((other, f) => {
    if (takenFound.has(f)) return gold[takenFound.get(f)!]!.optional ? "forgiven" as const : "right" as const;
    const touched = gold.filter((one) => overlap(one.pieces, other.pieces) > 0);
    if (touched.length === 0) return "wrong" as const;
    counts = plus(counts, { ...noCounts, extra: touched.every(({ optional }) => optional) ? 0 : 1 });
    return "forgiven" as const;
  });
  return { counts: plus(counts, { ...noCounts, wrong: verdicts.filter((one) => one === "wrong").length }), verdicts, pairs };
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** Precision, strict precision, recall, F1, right speakers of those found, and the share that needs no edit; 0 to 1. */
export function ratesOf({ gold, found, wrong, extra, speakerRight, speakerAsked, acceptable }: Counts): { precision: number; strict: number; recall: number; f1: number; speaker: number; acceptable: number } {
  const precision = share(found, found + wrong), recall = share(found, gold);
  return { precision, strict: share(found, found + wrong + extra), recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), speaker: share(speakerRight, speakerAsked), acceptable: share(acceptable, gold) };
}
