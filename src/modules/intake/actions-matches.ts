import { parseDay, type Day } from "../../kernel/day.ts";
import { done, notFound, type Outcome } from "../../kernel/outcome.ts";
import type { ActionContext } from "../audit/index.ts";
import { contributionsNear } from "../contributions/actions.ts";
import { minorDigitsOf, type Contribution } from "../contributions/index.ts";
import { partyIdOf } from "../parties/actions.ts";
import { supportsOfAll } from "../sources/actions.ts";
import { agencyOf, byLikeness, compare, countVoices, repeats, type Match, type Voice } from "./match.ts";
import { findPassage } from "./store-passages.ts";
import { findDocument } from "./store.ts";

/** A contribution that an announcement may be about, with what speaks for that and what against. */
export interface MatchedContribution extends Match {
  readonly contribution: Pick<Contribution, "id" | "reference" | "title" | "stage" | "announcedOn" | "announcedText">;
  readonly lines: readonly { readonly described: string; readonly unit: string; readonly units: bigint | null }[];
  readonly amounts: readonly { readonly amountMinor: bigint; readonly currency: string }[];
  /** Sentences it rests on, by how many voices, and how many of them say these words already. */
  readonly statementCount: number;
  readonly voiceCount: number;
  readonly repeatCount: number;
  /** How many voices there would be with this sentence: as many as before when it copies one of them. */
  readonly voiceCountWith: number;
}

const mostMatches = 8;
const lookedAt = 60;
const withinDays = 60;

/** Contributions of the donor that an announcement may be about, the likeliest first. Nothing is chosen: that is for a person. */
export async function listMatches(context: ActionContext, at: { readonly documentId: string; readonly passageId: string; readonly donor?: string | undefined }): Promise<Outcome<{ items: MatchedContribution[]; next: null }>> {
  const db = context.sql;
  const passage = await findPassage(db, at.passageId, "read");
  const document = passage?.documentId === at.documentId ? await findDocument(db, at.documentId) : undefined;
  if (!passage || !document) return notFound;
  const donor = at.donor ?? passage.donor;
  const donorId = donor === null ? undefined : await partyIdOf(db, donor);
  if (donorId === undefined) return done({ items: [], next: null });
  const published = document.published;
  const around: Day = parseDay(published) ?? parseDay(`${published}-15`) ?? parseDay(`${published}-07-01`)!;
  const near = await contributionsNear(db, { donorId, around, days: published.length === 10 ? withinDays : published.length === 7 ? withinDays + 15 : 366, limit: lookedAt });
  const statements = await supportsOfAll(db, "contribution", near.map((one) => one.contribution.id));
  const said: Voice = { quote: document.text.slice(passage.start, passage.end), publisher: document.publisher, agency: agencyOf(document.text) };
  const items = near.map(({ contribution, lines, valuations }): MatchedContribution => {
    const { id, reference, title, stage, announcedOn, announcedText } = contribution;
    const voices = (statements.get(id) ?? []).map((one): Voice => ({ quote: one.quote, publisher: one.source.publisher, agency: null }));
    return {
      ...compare(passage.found, published, { title, announcedOn, lines, amounts: valuations.map((one) => ({ ...one, minorDigits: minorDigitsOf(one.currency) })) }),
      contribution: { id, reference, title, stage, announcedOn, announcedText }, lines: lines.slice(0, 20).map(({ described, unit, units }) => ({ described, unit, units })),
      amounts: valuations.slice(0, 20).map(({ amountMinor, currency }) => ({ amountMinor, currency })),
      statementCount: voices.length, voiceCount: countVoices(voices), repeatCount: voices.filter((one) => repeats(one.quote, said.quote)).length, voiceCountWith: countVoices([...voices, said]),
    };
  });
  return done({ items: items.toSorted(byLikeness).slice(0, mostMatches), next: null });
}
