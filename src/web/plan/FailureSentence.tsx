import { useTexts } from "../language.tsx";
import { toSentenceInWords } from "../parts/refusal-sentence.ts";

/** Why a plan could not be computed, with the reference under which the log has it. */
export function FailureSentence({ failure }: { failure: { readonly code: string; readonly reference: string } }) {
  return <>{toSentenceInWords(useTexts(), `failure-${failure.code}`, { reference: failure.reference })}</>;
}
