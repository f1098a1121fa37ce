export { longestQuote, longestText, mediaTypes, type Document, type DocumentId, type MediaType, type Provenance, type ReadText } from "./document.ts";
export { passageForms, passageKinds, passageStates, toProposed, type Found, type Passage, type PassageId, type PassageState, type Proposed } from "./passage.ts";
export { matchFields, type MatchField } from "./match.ts";
