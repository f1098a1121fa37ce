import { Button } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Form, LongField } from "../parts/Form.tsx";
import { RecordPicker } from "../parts/RecordPicker.tsx";
import { useAsk, useChange, usePages } from "../queries.ts";
import type { Need } from "../types.ts";
import { ChoiceField } from "../parts/Form.tsx";

/** The states a need may go to. What a step asks for, such as the authority that validates, is asked in its form. */
export function NeedState({ need }: { need: Need }) {
  const { t, word } = useTexts();
  const [to, setTo] = useState<Need["state"] | null>(null);
  if (need.nextStates.length === 0) return <p className="quiet">{t("need.final", { state: word("needState", need.state) })}</p>;
  return (
    <section aria-label={t("need.move")} className="acts">
      <div className="act-row">
        {need.nextStates.map((state) => <Button key={state} variant={to === state ? "light" : "default"} aria-expanded={to === state} onClick={() => setTo(to === state ? null : state)}>{word("needMove", state)}</Button>)}
      </div>
      {to && <MoveForm key={to} need={need} to={to} onDone={() => setTo(null)} />}
    </section>
  );
}

function MoveForm({ need, to, onDone }: { need: Need; to: Need["state"]; onDone: () => void }) {
  const { t, word } = useTexts();
  const nsatu = useAsk("/api/parties", { query: { role: "coordinator", limit: "20" } });
  const [by, setBy] = useState<string | null>(null);
  const [replacedBy, setReplacedBy] = useState("");
  const [reason, setReason] = useState("");
  const replaced = to === "duplicate" || to === "superseded";
  const others = usePages("/api/needs", { limit: "200", sort: "reference" }, { enabled: replaced });
  const change = useChange<"/api/needs/{id}/state">(onDone);
  const authority = by ?? nsatu.data?.items[0]?.id ?? null;
  return (
    <Form label={word("needMove", to)} error={change.error} pending={change.isPending} save={word("needMove", to)} onLeave={onDone}
      onSave={() => change.mutate({ post: "/api/needs/{id}/state", path: { id: need.id }, body: { version: need.version, to, by: to === "validated" ? authority : null, replacedBy: replaced ? replacedBy || null : null, reason: reason.trim() || null } })}>
      {to === "validated" && <RecordPicker path="/api/parties" label={t("validatedBy")} pointer="/by" value={authority} onChange={setBy} />}
      {replaced && <ChoiceField label={t("replacedBy")} pointer="/replacedBy" value={replacedBy} onChange={setReplacedBy} none={t("choose")} options={others.items.filter((one) => one.id !== need.id).map((one) => [one.id, one.reference])} />}
      <LongField optional label={t("reason")} pointer="/reason" value={reason} onChange={setReason} />
    </Form>
  );
}
