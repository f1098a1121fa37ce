import type { Problem } from "../api.ts";
import { useTexts } from "../language.tsx";
import { toRefusalSentence } from "./refusal-sentence.ts";

export default function Refusal({ problem }: { problem: Problem }) {
  const texts = useTexts();
  return (
    <>
      <p>{toRefusalSentence(texts, problem)}</p>
      {problem.errors && problem.errors.length > 1 && <ul>{problem.errors.map((one, at) => <li key={at}><code>{one.pointer}</code> {one.detail}</li>)}</ul>}
    </>
  );
}
