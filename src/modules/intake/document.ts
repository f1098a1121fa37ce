import type { Id } from "../../kernel/id.ts";
import type { LabelId } from "../../kernel/label.ts";

export type DocumentId = Id<"document">;

export const mediaTypes = ["text/plain", "text/html", "application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"] as const;
export type MediaType = (typeof mediaTypes)[number];

/** The longest text that is kept, and the longest passage that is recorded, in UTF-16 units. */
export const longestText = 200_000;
export const longestQuote = 5_000;

/** Where a document came from, as whoever brings it says. `published` is known to the year, the month or the day. */
export interface Provenance {
  readonly url: string;
  readonly publisher: string;
  readonly title: string;
  readonly published: string;
}

/** What was read from a file: `text` is what every offset points into. `und`: the reader does not know the language. */
export interface ReadText {
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: MediaType;
  readonly text: string;
  readonly language: string;
}

export interface Document extends Provenance, ReadText {
  readonly id: DocumentId;
  readonly addedAt: Date;
  readonly addedBy: string;
  readonly labelId: LabelId;
}
