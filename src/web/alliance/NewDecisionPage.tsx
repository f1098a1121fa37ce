import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { CheckField, ChoiceField, Form, LongField, TextField } from "../parts/Form.tsx";
import { LabelFields, noLabel, toLabelOrder } from "../parts/Label.tsx";
import { Head } from "../parts/marks.tsx";
import { noQuotation, QuotationFields, toQuotations } from "../parts/QuotationFields.tsx";
import { useAsk, useChange } from "../queries.ts";

export function NewDecisionPage() {
  const { t, names } = useTexts();
  const navigate = useNavigate();
  const bodies = useAsk("/api/bodies", {});
  const [draft, setDraft] = useState({ bodyId: "", reference: "", title: "", text: "", note: "", illustrative: false, basis: "" });
  const [quotation, setQuotation] = useState(noQuotation);
  const [label, setLabel] = useState(noLabel);
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const change = useChange<"/api/decisions">((made) => void navigate({ to: "/alliance/decisions/$id", params: { id: made.id } }));
  return (
    <>
      <Head kicker={<Link to="/alliance">{t("nav.alliance")}</Link>} title={t("decision.new")} />
      <Form label={t("decision.new")} error={change.error} pending={change.isPending} save={t("save")}
        onSave={() => change.mutate({ post: "/api/decisions", body: { ...draft, note: draft.note.trim() || null, basis: draft.illustrative ? draft.basis.trim() || null : null, label: toLabelOrder(label), quotations: toQuotations(quotation) } })}>
        <div className="fields">
          <ChoiceField label={t("decision.body")} pointer="/bodyId" value={draft.bodyId} none={t("choose")} onChange={(bodyId) => set({ bodyId })} options={(bodies.data?.items ?? []).map((one) => [one.id, names(one.names)])} />
          <TextField label={t("reference")} pointer="/reference" value={draft.reference} onChange={(reference) => set({ reference })} />
          <TextField label={t("title")} pointer="/title" value={draft.title} onChange={(title) => set({ title })} />
        </div>
        <LongField label={t("decision.text")} pointer="/text" value={draft.text} onChange={(text) => set({ text })} />
        <LongField optional label={t("decision.note")} pointer="/note" value={draft.note} onChange={(note) => set({ note })} />
        <CheckField label={t("illustrative.field")} value={draft.illustrative} onChange={(illustrative) => set({ illustrative })} />
        {draft.illustrative && <LongField label={t("basis")} pointer="/basis" value={draft.basis} onChange={(basis) => set({ basis })} />}
        <QuotationFields value={quotation} onChange={setQuotation} at="/quotations/0" />
        <LabelFields value={label} onChange={setLabel} />
      </Form>
    </>
  );
}
