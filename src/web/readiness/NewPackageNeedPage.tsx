import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { CheckField, ChoiceField, DayField, Form, LongField, NumberField, TextField } from "../parts/Form.tsx";
import { LabelFields, noLabel, toLabelOrder, type LabelDraft } from "../parts/Label.tsx";
import { Head } from "../parts/marks.tsx";
import { RecordPicker } from "../parts/RecordPicker.tsx";
import { useAsk, useChange, usePages } from "../queries.ts";

/** Asks for usable sets. Validated by somebody, their components take units at once. */
export function NewPackageNeedPage() {
  const { t, names } = useTexts();
  const navigate = useNavigate();
  const recipients = useAsk("/api/parties", { query: { role: "recipient" } });
  const templates = usePages("/api/package-templates", { limit: "200" });
  const change = useChange<"/api/package-needs">((one) => void navigate({ to: "/readiness/$id", params: { id: one.id } }));
  const [draft, setDraft] = useState({
    templateId: "", sets: null as number | null, needBy: null as string | null, placeId: null as string | null, priority: 3, reference: "", recipientId: null as string | null, validatedBy: null as string | null, illustrative: false, basis: "", note: "",
  });
  const [label, setLabel] = useState<LabelDraft>(noLabel);
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const recipientId = draft.recipientId ?? recipients.data?.items[0]?.id ?? null;
  const templateId = draft.templateId || (templates.items[0]?.id ?? "");
  return (
    <>
      <Head title={t("readiness.new")} />
      <Form label={t("readiness.new")} error={change.error} pending={change.isPending} save={t("save")} onLeave={() => void navigate({ to: "/readiness" })}
        onSave={() => change.mutate({ post: "/api/package-needs", body: { ...draft, templateId, recipientId, state: draft.validatedBy === null ? "submitted" : "open", basis: draft.basis.trim() || null, note: draft.note.trim() || null, label: toLabelOrder(label) } })}>
        <ChoiceField label={t("template")} pointer="/templateId" value={templateId} onChange={(value) => set({ templateId: value })} options={templates.items.map((one) => [one.id, names(one.names)])} />
        <NumberField label={t("readiness.sets")} pointer="/sets" value={draft.sets} onChange={(sets) => set({ sets })} />
        <RecordPicker path="/api/nodes" label={t("place")} pointer="/placeId" query={{ kind: "destination" }} value={draft.placeId} onChange={(placeId) => set({ placeId })} />
        <DayField label={t("needBy")} pointer="/needBy" value={draft.needBy} onChange={(needBy) => set({ needBy })} />
        <ChoiceField label={t("priority")} pointer="/priority" note={t("priority.note")} value={String(draft.priority)} onChange={(value) => set({ priority: Number(value) })} options={["1", "2", "3", "4", "5"].map((one) => [one, one])} />
        <TextField label={t("reference")} pointer="/reference" value={draft.reference} onChange={(reference) => set({ reference })} />
        <RecordPicker path="/api/parties" label={t("recipient")} pointer="/recipientId" query={{ role: "recipient" }} value={recipientId} onChange={(value) => set({ recipientId: value })} />
        <RecordPicker optional path="/api/parties" label={t("validatedBy")} pointer="/validatedBy" value={draft.validatedBy} onChange={(validatedBy) => set({ validatedBy })} />
        <LongField optional label={t("note")} pointer="/note" value={draft.note} onChange={(note) => set({ note })} />
        <CheckField label={t("illustrative.field")} value={draft.illustrative} onChange={(illustrative) => set({ illustrative })} />
        {draft.illustrative && <LongField label={t("basis")} pointer="/basis" value={draft.basis} onChange={(basis) => set({ basis })} />}
        <LabelFields value={label} onChange={setLabel} />
      </Form>
    </>
  );
}
