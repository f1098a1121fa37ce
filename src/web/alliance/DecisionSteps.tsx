import { Button } from "@mantine/core";
import { useState } from "react";
import type { DecisionStep } from "../../modules/alliance/index.ts";
import { useTexts } from "../language.tsx";
import { ChoiceField, Field, Form, LongField } from "../parts/Form.tsx";
import { useAsk, useChange, useMay } from "../queries.ts";
import { toInstant, type Decision } from "./alliance-words.ts";

/** What whoever chairs may do next. What a step asks for, such as the end of a silence, is asked in its form. */
export function DecisionSteps({ decision }: { decision: Decision }) {
  const { t, word } = useTexts();
  const may = useMay();
  const [step, setStep] = useState<DecisionStep | null>(null);
  if (decision.nextSteps.length === 0) return <p className="quiet">{t("decision.final", { state: word("decisionState", decision.state) })}</p>;
  if (!may("stepDecision")) return null;
  return (
    <section aria-label={t("decision.next")} className="acts">
      <div className="act-row">
        {decision.nextSteps.map((one) => <Button key={one} variant={step === one ? "light" : "default"} aria-expanded={step === one} onClick={() => setStep(step === one ? null : one)}>{word("decisionStep", one)}</Button>)}
      </div>
      {step && <StepForm key={step} decision={decision} step={step} onDone={() => setStep(null)} />}
    </section>
  );
}

function StepForm({ decision, step, onDone }: { decision: Decision; step: DecisionStep; onDone: () => void }) {
  const { t, word, names } = useTexts();
  const bodies = useAsk("/api/bodies", {}, { enabled: step === "changeForum" });
  const silent = step === "beginSilence" || step === "extendSilence" || (step === "amend" && decision.state === "underSilence");
  const [until, setUntil] = useState("");
  const [text, setText] = useState(decision.text);
  const [bodyId, setBodyId] = useState("");
  const [note, setNote] = useState("");
  const change = useChange<"/api/decisions/{id}/steps">(onDone);
  return (
    <Form label={word("decisionStep", step)} error={change.error} pending={change.isPending} save={word("decisionStep", step)} onLeave={onDone}
      onSave={() => change.mutate({ post: "/api/decisions/{id}/steps", path: { id: decision.id }, body: { version: decision.version, step, until: silent ? toInstant(until) : null, text: step === "amend" ? text : null, bodyId: step === "changeForum" ? bodyId || null : null, note: note.trim() || null } })}>
      {step === "amend" && <LongField label={t("decision.text")} pointer="/text" value={text} onChange={setText} />}
      {silent && <Field label={t("decision.until")} pointer="/until" note={t("decision.untilNote")}>{(props) => <input {...props} type="datetime-local" value={until} onChange={(event) => setUntil(event.target.value)} />}</Field>}
      {step === "changeForum" && <ChoiceField label={t("decision.body")} pointer="/bodyId" value={bodyId} none={t("choose")} onChange={setBodyId} options={(bodies.data?.items ?? []).filter((one) => one.id !== decision.body.id).map((one) => [one.id, names(one.names)])} />}
      <LongField optional label={t("note")} pointer="/note" value={note} onChange={setNote} />
    </Form>
  );
}
