import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Form, LongField, TextField } from "../parts/Form.tsx";
import { RecordPicker } from "../parts/RecordPicker.tsx";
import { useChange } from "../queries.ts";
import type { Contribution } from "../types.ts";

const roles = ["payer", "supplier", "holder", "consent", "carrier"] as const;

/** Changes the texts of a contribution and who takes part in it. Its lines are changed one by one, its stage by its own acts. */
export function ChangeContribution({ contribution, onDone }: { contribution: Contribution; onDone: () => void }) {
  const { t } = useTexts();
  const change = useChange<"/api/contributions/{id}">(onDone);
  const [draft, setDraft] = useState({
    title: contribution.title, explanation: contribution.explanation ?? "", payerId: contribution.payer?.id ?? null, supplierId: contribution.supplier?.id ?? null, holderId: contribution.holder?.id ?? null,
    consentId: contribution.consent?.id ?? null, carrierId: contribution.carrier?.id ?? null,
  });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  return (
    <Form label={t("contribution.change")} error={change.error} pending={change.isPending} save={t("save")} onLeave={onDone}
      onSave={() => change.mutate({ patch: "/api/contributions/{id}", path: { id: contribution.id }, version: contribution.version, body: { ...draft, explanation: draft.explanation.trim() || null } })}>
      <TextField wide label={t("title")} pointer="/title" value={draft.title} onChange={(title) => set({ title })} />
      <LongField optional label={t("explanation")} pointer="/explanation" value={draft.explanation} onChange={(explanation) => set({ explanation })} />
      {roles.map((role) => <RecordPicker key={role} optional path="/api/parties" label={t(`who.${role}`)} pointer={`/${role}Id`} value={draft[`${role}Id`]} onChange={(id) => set({ [`${role}Id`]: id })} />)}
    </Form>
  );
}
