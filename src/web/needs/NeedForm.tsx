import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Schema } from "../../client/index.ts";
import type { Draft } from "../api.ts";
import { useTexts } from "../language.tsx";
import { CheckField, ChoiceField, DayField, Form, LongField, NumberField, TextField } from "../parts/Form.tsx";
import { LabelFields, noLabel, toLabelOrder, type LabelDraft } from "../parts/Label.tsx";
import { Head } from "../parts/marks.tsx";
import { QuotationFields, toQuotations, noQuotation, type QuotationDraft } from "../parts/QuotationFields.tsx";
import { RecordPicker } from "../parts/RecordPicker.tsx";
import { useAsk, useChange } from "../queries.ts";
import type { Need } from "../types.ts";

const priorities = ["1", "2", "3", "4", "5"];

export function NewNeedPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const recipients = useAsk("/api/parties", { query: { role: "recipient" } });
  const change = useChange<"/api/needs">((need) => void navigate({ to: "/needs/$id", params: { id: need.id } }));
  const [draft, setDraft] = useState({
    recipientId: null as string | null, reference: "", itemId: null as string | null, units: null as number | null, priority: 3, needBy: null as string | null,
    placeId: null as string | null, state: "submitted" as const, illustrative: false as boolean, basis: "", note: "",
  } satisfies Draft<Schema<"NewNeed">>);
  const [quotation, setQuotation] = useState<QuotationDraft>(noQuotation);
  const [label, setLabel] = useState<LabelDraft>(noLabel);
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const recipient = draft.recipientId ?? recipients.data?.items[0]?.id ?? null;
  return (
    <>
      <Head title={t("need.new")} />
      <Form label={t("need.new")} error={change.error} pending={change.isPending} save={t("save")} onLeave={() => void navigate({ to: "/needs" })}
        onSave={() => change.mutate({ post: "/api/needs", body: { ...draft, recipientId: recipient, basis: draft.basis.trim() || null, note: draft.note.trim() || null, quotations: toQuotations(quotation), label: toLabelOrder(label) } })}>
        <RecordPicker path="/api/items" label={t("item")} pointer="/itemId" value={draft.itemId} onChange={(itemId) => set({ itemId })} />
        <NumberField label={t("units.label")} pointer="/units" value={draft.units} onChange={(units) => set({ units })} />
        <RecordPicker path="/api/nodes" label={t("place")} pointer="/placeId" query={{ kind: "destination" }} value={draft.placeId} onChange={(placeId) => set({ placeId })} />
        <DayField label={t("needBy")} pointer="/needBy" value={draft.needBy} onChange={(needBy) => set({ needBy })} />
        <ChoiceField label={t("priority")} pointer="/priority" note={t("priority.note")} value={String(draft.priority)} onChange={(value) => set({ priority: Number(value) })} options={priorities.map((one) => [one, one])} />
        <TextField label={t("reference")} pointer="/reference" value={draft.reference} onChange={(reference) => set({ reference })} />
        <RecordPicker path="/api/parties" label={t("recipient")} pointer="/recipientId" query={{ role: "recipient" }} value={recipient} onChange={(recipientId) => set({ recipientId })} />
        <LongField optional label={t("note")} pointer="/note" value={draft.note} onChange={(note) => set({ note })} />
        <CheckField label={t("illustrative.field")} value={draft.illustrative} onChange={(illustrative) => set({ illustrative })} />
        {draft.illustrative && <LongField label={t("basis")} pointer="/basis" value={draft.basis} onChange={(basis) => set({ basis })} />}
        <LabelFields value={label} onChange={setLabel} />
        <QuotationFields value={quotation} onChange={setQuotation} at="/quotations/0" />
      </Form>
    </>
  );
}

export function ChangeNeed({ need, onDone }: { need: Need; onDone: () => void }) {
  const { t } = useTexts();
  const change = useChange<"/api/needs/{id}">(onDone);
  const [draft, setDraft] = useState({ units: need.units as number | null, priority: need.priority, needBy: need.needBy as string | null, placeId: need.place.id as string | null, note: need.note ?? "", basis: need.basis ?? "" });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  return (
    <Form label={t("change")} error={change.error} pending={change.isPending} save={t("save")} onLeave={onDone}
      onSave={() => change.mutate({ patch: "/api/needs/{id}", path: { id: need.id }, version: need.version, body: { ...draft, note: draft.note.trim() || null, basis: draft.basis.trim() || null } })}>
      <NumberField label={t("units.label")} pointer="/units" value={draft.units} onChange={(units) => set({ units })} />
      <ChoiceField label={t("priority")} pointer="/priority" note={t("priority.note")} value={String(draft.priority)} onChange={(value) => set({ priority: Number(value) })} options={priorities.map((one) => [one, one])} />
      <DayField label={t("needBy")} pointer="/needBy" value={draft.needBy} onChange={(needBy) => set({ needBy })} />
      <RecordPicker path="/api/nodes" label={t("place")} pointer="/placeId" value={draft.placeId} onChange={(placeId) => set({ placeId })} />
      <LongField optional label={t("note")} pointer="/note" value={draft.note} onChange={(note) => set({ note })} />
      {need.illustrative && <LongField label={t("basis")} pointer="/basis" value={draft.basis} onChange={(basis) => set({ basis })} />}
    </Form>
  );
}
