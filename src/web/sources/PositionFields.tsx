import { useState } from "react";
import { recordable } from "../../modules/alliance/index.ts";
import { useTexts } from "../language.tsx";
import { ChoiceField, Form, LongField } from "../parts/Form.tsx";
import { useAsk } from "../queries.ts";

export interface PositionDraft {
  readonly decisionId: string;
  readonly partyId: string;
  readonly stance: (typeof recordable)[number];
  readonly conditions: string | null;
  readonly confidence: "official" | "reported" | "unnamed";
}

const confidences = ["official", "reported", "unnamed"] as const;

/** Where members stand, as the sentence says it in the eyes of whoever reviews: a decision, the members meant, and the stance. */
export function PositionFields({ save, error, pending, onSave, onLeave }: { save: string; error: Error | null; pending: boolean; onSave: (positions: readonly PositionDraft[]) => void; onLeave: () => void }) {
  const { t, word, names } = useTexts();
  const decisions = useAsk("/api/decisions", { query: { sort: "reference", limit: "200" } });
  const [decisionId, setDecisionId] = useState("");
  const [members, setMembers] = useState<readonly string[]>([]);
  const [stance, setStance] = useState<(typeof recordable)[number]>("supports");
  const [confidence, setConfidence] = useState<(typeof confidences)[number]>("reported");
  const [conditions, setConditions] = useState("");
  const list = decisions.data?.items ?? [];
  const chosen = decisionId || (list[0]?.id ?? "");
  const decision = useAsk("/api/decisions/{id}", { path: { id: chosen } }, { enabled: chosen !== "" });
  const asks = stance === "conditions" || stance === "seeksAmendment";
  return (
    <Form label={t("passage.toPosition")} error={error} pending={pending} save={save} onLeave={onLeave} onSave={() => onSave(members.map((partyId) => ({ decisionId: chosen, partyId, stance, confidence, conditions: asks ? conditions.trim() || null : null })))}>
      <ChoiceField wide label={t("passage.decision")} value={chosen} onChange={(id) => { setDecisionId(id); setMembers([]); }} options={list.map((one) => [one.id, `${one.title} (${one.reference})`])} />
      <fieldset className="wide"><legend>{t("passage.members")}</legend>
        <div className="members">{decision.data?.standings.map(({ member }) => <label key={member.id}><input type="checkbox" checked={members.includes(member.id)} onChange={(event) => setMembers(event.target.checked ? [...members, member.id] : members.filter((one) => one !== member.id))} /> {names(member.names)}</label>)}</div>
      </fieldset>
      <ChoiceField label={t("standings.stance")} value={stance} onChange={setStance} options={recordable.map((one) => [one, word("stance", one)])} />
      <ChoiceField label={t("passage.word")} value={confidence} onChange={setConfidence} options={confidences.map((one) => [one, word("confidence", one)])} />
      {asks && <LongField label={t("passage.conditions")} value={conditions} onChange={setConditions} />}
    </Form>
  );
}
