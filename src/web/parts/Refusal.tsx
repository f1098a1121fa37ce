import type { Problem } from "../api.ts";
import { useTexts } from "../language.tsx";
import { toRefusalSentence } from "./refusal-sentence.ts";

export default function Refusal({ problem }: { problem: Problem }) {
  const texts = useTexts();
  return <p>{toRefusalSentence(texts, problem)}</p>;
}
