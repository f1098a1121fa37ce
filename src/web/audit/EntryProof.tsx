import { useState } from "react";
import { useTexts } from "../language.tsx";
import { ask, remember, remembered } from "../api.ts";
import { Fault } from "../parts/Fault.tsx";
import type { Remembered, Shown, Verdict } from "./verify-proof.ts";

interface Answer {
  readonly verdict: Verdict;
  readonly log: string;
  readonly size: number;
}

const memoryOf = (origin: string) => `entente.log.${origin}`;

/** Fetches the entry's proof and verifies it here, with code that is loaded only for that. */
async function prove(shown: Shown): Promise<Answer> {
  const [proof, { verifyProof }] = await Promise.all([ask("/api/audit/{index}/proof", { path: { index: String(shown.index) }, query: { log: shown.log } }), import("./verify-proof.ts")]);
  const kept = remembered(memoryOf(proof.origin));
  const verdict = await verifyProof(proof, shown, kept === null ? null : (JSON.parse(kept) as Remembered),
    async (from, to) => (await ask("/api/logs/{log}/consistency", { path: { log: proof.log }, query: { from: String(from), to: String(to) } })).proof);
  if (verdict.outcome === "proved") remember(memoryOf(proof.origin), JSON.stringify(verdict.remember));
  return { verdict, log: proof.log, size: proof.size };
}

/** A button that proves an entry to be in the signed log, and says in words what was proved. */
export function EntryProof({ entry }: { entry: Shown }) {
  const { t } = useTexts();
  const [state, setState] = useState<"idle" | "busy" | Answer | { readonly error: unknown }>("idle");
  const start = async () => {
    setState("busy");
    try {
      setState(await prove(entry));
    } catch (error) {
      setState({ error });
    }
  };
  return (
    <div className="entry-proof">
      <button type="button" className="textlike" disabled={state === "busy"} onClick={() => void start()} aria-label={t("proof.proveEntry", { index: entry.index })}>{t("proof.prove")}</button>
      <div role="status">
        {state === "busy" && t("proof.busy")}
        {typeof state === "object" && "verdict" in state && <Sentence entry={entry} answer={state} />}
      </div>
      {typeof state === "object" && "error" in state && <Fault error={state.error as Error} />}
    </div>
  );
}

function Sentence({ entry, answer: { verdict, log, size } }: { entry: Shown; answer: Answer }) {
  const { t } = useTexts();
  if (verdict.outcome === "false") return <div className="fault"><p>{t(`proof.false.${verdict.why}`, { index: entry.index, log })}</p></div>;
  const facts = { index: entry.index, log, size, fingerprint: verdict.fingerprint };
  return (
    <p>
      {verdict.outcome === "proved" ? t("proof.proved", facts) : t("proof.unsigned", facts)}
      {verdict.outcome === "proved" && verdict.continues !== null && ` ${t("proof.continues", { size: verdict.continues })}`}
      {verdict.outcome === "proved" && verdict.continues === null && ` ${t("proof.first")}`}
    </p>
  );
}
