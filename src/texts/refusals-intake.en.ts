/** What cannot be taken from a document, and files that give no text. */
export const intakeRefusalsEn = {
  "span-outside-text": "These words do not lie in the text, which has {characters, plural, one {# character} other {# characters}}.",
  "span-too-long": "A passage that is recorded has at most {characters, plural, one {# character} other {# characters}}.",
  "passage-settled": "{by} was here before: this passage is settled ({state}).",
  "passage-not-so": "A passage that is {state} does not allow this.",
  "pieces-overlap": "Pieces of a passage do not overlap.",
  "passage-of-another-donor": "The contribution is of another donor than the passage names: {donor}.",
  "passage-refers-to-nothing": "What this names is not there.",
  "announcement-needs-donor": "Say who gives: an announcement is of one donor.",
  "contribution-twice": "Choose one: a contribution that is there, or a new one.",
  "document-kind-unknown": "This kind of file is not read. Send plain text (.txt).",
  "document-not-text": "This file is not readable text in UTF-8.",
  "document-empty": "There is no text in this file.",
  "document-too-long": "A document has at most {characters, plural, one {# character} other {# characters}} of text.",
  "document-too-heavy": "Reading this file would take more than {memoryMb, number} MB of memory or {seconds, plural, one {# second} other {# seconds}}.",
} as const;
