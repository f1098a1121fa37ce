import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import type { Id } from "../../kernel/id.ts";
import type { LabelId } from "../../kernel/label.ts";
import { isWithin, type AnnouncedStatus, type Extraction, type FoundStatement, type Span } from "../../extract/index.ts";
import { longestQuote, type DocumentId } from "./document.ts";

export type PassageId = Id<"passage">;

export const passageKinds = ["statement", "announcement"] as const;
export const passageForms = ["direct", "mixed", "indirect", "announcement", "by-hand"] as const;
export const passageStates = ["open", "accepted", "edited", "split", "rejected"] as const;
export type PassageState = (typeof passageStates)[number];

/** What the reader told beside the words: whose they are, what is given. Hints for whoever reviews, never values. */
export interface Found {
  readonly rule: string | null;
  readonly at: Span | null;
  readonly person: string | null;
  readonly role: string | null;
  readonly country: string | null;
  readonly lines: readonly (Span & { readonly units: string | null; readonly approximate: boolean; readonly item: string })[];
  /** Major units as a decimal number in a text. */
  readonly money: readonly (Span & { readonly amount: string; readonly currency: string | null; readonly assumed: boolean })[];
  readonly status: AnnouncedStatus | null;
}

/** Words of a document that may become records. Until a person accepts them they are none and count in nothing. */
export interface Passage extends Span {
  readonly id: PassageId;
  readonly documentId: DocumentId;
  readonly kind: (typeof passageKinds)[number];
  readonly form: (typeof passageForms)[number];
  readonly speaker: string | null;
  /** Code of the one donor an announcement is about: of several in a sentence each is a passage of its own. */
  readonly donor: string | null;
  readonly found: Found;
  /** The measured rate of the rule, 0 to 1; `null` when nothing was measured. */
  readonly confidence: number | null;
  readonly splitFrom: PassageId | null;
  readonly state: PassageState;
  /** The words that were recorded; `null` where none were. */
  readonly kept: Span | null;
  readonly settledBy: string | null;
  readonly settledAt: Date | null;
  readonly version: number;
  readonly labelId: LabelId;
}

export type Proposed = Pick<Passage, "kind" | "form" | "start" | "end" | "speaker" | "donor" | "found" | "confidence">;

export const nothingFound: Found = { rule: null, at: null, person: null, role: null, country: null, lines: [], money: [], status: null };

/** What the reader found, as passages in the order of the text. Each donor of an announcement is one candidate, and nothing is summed. */
export function toProposed({ statements, announcements }: Pick<Extraction, "statements" | "announcements">): Proposed[] {
  const said = statements.map((one: FoundStatement): Proposed => ({
    kind: "statement", form: one.form, start: one.start, end: one.end, speaker: one.speaker?.person ?? one.speaker?.text ?? null, donor: null, confidence: one.confidence,
    found: { ...nothingFound, rule: one.rule, at: one.speaker && spanOf(one.speaker), person: one.speaker?.person ?? null, role: one.speaker?.role ?? null, country: one.speaker?.country ?? null },
  }));
  const given = announcements.flatMap((one) => one.donors.map((donor): Proposed => ({
    kind: "announcement", form: "announcement", start: one.start, end: one.end, speaker: null, donor: donor.party, confidence: null,
    found: {
      ...nothingFound, at: spanOf(donor), country: donor.party, status: one.status,
      lines: one.lines.map(({ start, end, units, approximate, item }) => ({ start, end, units, approximate, item })),
      money: one.money.map(({ start, end, amount, currency, assumed }) => ({ start, end, amount, currency, assumed })),
    },
  })));
  return [...said, ...given].toSorted((one, other) => one.start - other.start || one.end - other.end);
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

export type PassageRefusal =
  | { readonly rule: "INTAKE-5"; readonly code: "span-outside-text"; readonly pointer: string; readonly characters: number }
  | { readonly rule: "INTAKE-5"; readonly code: "span-too-long"; readonly pointer: string; readonly characters: number }
  | { readonly rule: "INTAKE-4"; readonly code: "passage-settled"; readonly pointer: string; readonly state: PassageState; readonly by: string }
  | { readonly rule: "INTAKE-4"; readonly code: "passage-not-so"; readonly pointer: string; readonly state: PassageState }
  | { readonly rule: "INTAKE-9"; readonly code: "pieces-overlap"; readonly pointer: string }
  | { readonly rule: "INTAKE-7"; readonly code: "passage-of-another-donor"; readonly pointer: string; readonly donor: string }
  | { readonly rule: "INTAKE-7"; readonly code: "passage-refers-to-nothing"; readonly pointer: string }
  | { readonly rule: "INTAKE-7"; readonly code: "announcement-needs-donor"; readonly pointer: string }
  | { readonly rule: "INTAKE-7"; readonly code: "contribution-twice"; readonly pointer: string };

/** Why words may not be recorded from a text, or `null`. */
export function whyNotSpan(span: Span, text: string, pointer = "/start"): PassageRefusal | null {
  if (!isWithin(span, text) || text.slice(span.start, span.end).trim() === "" || isCut(text, span.start) || isCut(text, span.end)) return { rule: "INTAKE-5", code: "span-outside-text", pointer, characters: text.length };
  return span.end - span.start > longestQuote ? { rule: "INTAKE-5", code: "span-too-long", pointer, characters: longestQuote } : null;
}

/** Whether an offset stands between the two halves of one character. */
function isCut(text: string, at: number): boolean {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) && /^[\uD800-\uDBFF]/.test(text.slice(at - 1, at));
}

export interface Settling {
  readonly by: string;
  readonly at: Date;
  readonly text: string;
}

export interface Kept extends Span {
  readonly speaker: string | null;
  readonly donor: string | null;
}

const settled = (passage: Passage): PassageRefusal => ({ rule: "INTAKE-4", code: "passage-settled", pointer: "", state: passage.state, by: passage.settledBy ?? "" });

/** Accepts a passage: as it was proposed, or with other words, another speaker or donor, which is *edited*. */
export function accept(passage: Passage, kept: Kept, { by, at, text }: Settling): Decision<Passage, PassageRefusal> {
  if (passage.state !== "open") return refuse(settled(passage));
  const why = whyNotSpan(kept, text);
  if (why) return refuse(why);
  if (passage.kind === "announcement" && kept.donor === null) return refuse({ rule: "INTAKE-7", code: "announcement-needs-donor", pointer: "/donor" });
  const asProposed = kept.start === passage.start && kept.end === passage.end && kept.speaker === passage.speaker && kept.donor === passage.donor;
  return allow({
    ...passage, speaker: kept.speaker, donor: kept.donor, state: asProposed ? "accepted" : "edited", kept: spanOf(kept), settledBy: by, settledAt: at, version: passage.version + 1,
  });
}

/** Rejects an open passage, or opens a rejected one again. What was accepted stays so: records rest on it. */
export function turn(passage: Passage, to: "reject" | "reopen", { by, at }: Pick<Settling, "by" | "at">): Decision<Passage, PassageRefusal> {
  if (to === "reject") return passage.state === "open" ? allow({ ...passage, state: "rejected", settledBy: by, settledAt: at, version: passage.version + 1 }) : refuse(settled(passage));
  return passage.state === "rejected" ? allow({ ...passage, state: "open", settledBy: null, settledAt: null, version: passage.version + 1 }) : refuse({ rule: "INTAKE-4", code: "passage-not-so", pointer: "", state: passage.state });
}

/** Whether more may be tied to what was accepted; the passage with its next version, or why not. */
export function tie(passage: Passage): Decision<Passage, PassageRefusal> {
  return passage.kept === null ? refuse({ rule: "INTAKE-4", code: "passage-not-so", pointer: "", state: passage.state }) : allow({ ...passage, version: passage.version + 1 });
}

/** Splits an open passage into pieces that are each reviewed on their own; they take along what was found within them. */
export function split(passage: Passage, pieces: readonly Span[], { by, at, text }: Settling): Decision<{ readonly passage: Passage; readonly pieces: Proposed[] }, PassageRefusal> {
  if (passage.state !== "open") return refuse(settled(passage));
  for (const [index, piece] of pieces.entries()) {
    const why = whyNotSpan(piece, text, `/pieces/${index}`);
    if (why) return refuse(why);
  }
  const inOrder = pieces.map((piece, index) => ({ ...piece, index })).toSorted((one, other) => one.start - other.start);
  const over = inOrder.find((piece, place) => place > 0 && piece.start < inOrder[place - 1]!.end);
  if (over) return refuse({ rule: "INTAKE-9", code: "pieces-overlap", pointer: `/pieces/${over.index}` });
  const { kind, form, speaker, donor, found, confidence } = passage;
  const inside = (piece: Span) => (one: Span) => one.start >= piece.start && one.end <= piece.end;
  return allow({
    passage: { ...passage, state: "split", settledBy: by, settledAt: at, version: passage.version + 1 },
    pieces: inOrder.map((piece) => ({ kind, form, speaker, donor, confidence, start: piece.start, end: piece.end, found: { ...found, lines: found.lines.filter(inside(piece)), money: found.money.filter(inside(piece)) } })),
  });
}
