import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Schema } from "../../client/index.ts";
import { minorDigitsOf, type ValuationMethod } from "../../modules/contributions/index.ts";
import type { Draft } from "../api.ts";
import { useTexts } from "../language.tsx";
import { CheckField, ChoiceField, DayField, Form, LongField, NumberField, TextField } from "../parts/Form.tsx";
import { LabelFields, noLabel, toLabelOrder, type LabelDraft } from "../parts/Label.tsx";
import { Head } from "../parts/marks.tsx";
import { noQuotation, QuotationFields, toQuotations, type QuotationDraft } from "../parts/QuotationFields.tsx";
import { RecordPicker } from "../parts/RecordPicker.tsx";
import { useAsk, useChange, useRoom, useSession } from "../queries.ts";
import { categories, kinds } from "./contribution-words.ts";
import { LineFields, noLine, type LineDraft } from "./LineFields.tsx";

type NewContribution = Schema<"NewContribution">;
const start = {
  donorId: null as string | null, reference: "", kind: "goods" as NewContribution["kind"], stage: "announced" as NewContribution["stage"], category: "military" as NewContribution["category"], title: "", explanation: "", announcedOn: null as string | null,
  payerId: null as string | null, supplierId: null as string | null, holderId: null as string | null, consentId: null as string | null, carrierId: null as string | null, illustrative: false as boolean, basis: "",
} satisfies Draft<NewContribution>;
const statedStages = ["announced", "pledged", "offered", "committed"] as const satisfies readonly NewContribution["stage"][];
const statedMethods = ["donorDeclared", "replacement", "book", "acquisition"] as const satisfies readonly ValuationMethod[];

/** Records what a donor said: who, what, when, and the sentence it rests on. What is left open is unknown. */
export function NewContributionPage() {
  const { t, word } = useTexts();
  const navigate = useNavigate();
  const today = useRoom().data?.today ?? null;
  const change = useChange<"/api/contributions">((one) => void navigate({ to: "/contributions/$id", params: { id: one.id } }));
  const [draft, setDraft] = useState(start);
  const [lines, setLines] = useState<readonly LineDraft[]>([noLine]);
  const [value, setValue] = useState({ amount: null as number | null, currency: "EUR", method: "donorDeclared" as (typeof statedMethods)[number] });
  const [quotation, setQuotation] = useState<QuotationDraft>(noQuotation);
  const [label, setLabel] = useState<LabelDraft>(noLabel);
  const set = (part: Partial<typeof start>) => setDraft({ ...draft, ...part });
  // A donor's desk speaks for its donor.
  const own = useSession().data?.actor?.org;
  const found = useAsk("/api/parties", { query: { role: "donor", search: own } }, { enabled: own !== undefined });
  const donorId = draft.donorId ?? found.data?.items.find((one) => one.code === own)?.id ?? null;
  const announcedOn = draft.announcedOn ?? today;
  const save = () => change.mutate({
    post: "/api/contributions",
    body: {
      ...draft, donorId, announcedOn, explanation: draft.explanation.trim() || null, basis: draft.basis.trim() || null, lines: draft.kind === "money" ? [] : lines.filter((line) => line.described.trim() !== ""),
      valuations: value.amount === null ? [] : [{ amountMinor: Math.round(value.amount * 10 ** minorDigitsOf(value.currency)), currency: value.currency, method: value.method, valuedOn: announcedOn }], quotations: toQuotations(quotation), label: toLabelOrder(label),
    },
  });
  return (
    <>
      <Head title={t("contribution.new")} />
      <Form label={t("contribution.new")} error={change.error} pending={change.isPending} save={t("save")} onSave={save} onLeave={() => void navigate({ to: "/contributions" })}>
        <RecordPicker path="/api/parties" label={t("donor")} pointer="/donorId" query={{ role: "donor" }} value={donorId} onChange={(id) => set({ donorId: id })} />
        <TextField label={t("reference")} pointer="/reference" value={draft.reference} onChange={(reference) => set({ reference })} />
        <TextField wide label={t("title")} pointer="/title" value={draft.title} onChange={(title) => set({ title })} />
        <DayField label={t("announcedOn")} pointer="/announcedOn" value={announcedOn} onChange={(day) => set({ announcedOn: day })} />
        <ChoiceField label={t("stage.label")} pointer="/stage" value={draft.stage} onChange={(stage) => set({ stage })} options={statedStages.map((one) => [one, word("stage", one)])} />
        <ChoiceField label={t("kind")} pointer="/kind" value={draft.kind} onChange={(kind) => set({ kind })} options={kinds.map((one) => [one, word("contributionKind", one)])} />
        <ChoiceField label={t("by.category")} pointer="/category" value={draft.category} onChange={(category) => set({ category })} options={categories.map((one) => [one, word("category", one)])} />
        <LongField optional label={t("explanation")} pointer="/explanation" value={draft.explanation} onChange={(explanation) => set({ explanation })} />
        <fieldset><legend>{t("who.title")}</legend><div className="fields">
          {(["payer", "supplier", "holder", "consent", "carrier"] as const).map((role) => <RecordPicker key={role} optional path="/api/parties" label={t(`who.${role}`)} pointer={`/${role}Id`} value={draft[`${role}Id`]} onChange={(id) => set({ [`${role}Id`]: id })} />)}
        </div></fieldset>
        {draft.kind !== "money" && (
          <fieldset><legend>{t("lines")}</legend>
            <p className="field-note">{t("lines.note")}</p>
            {lines.map((line, at) => <div key={at} className="fields line-fields" role="group" aria-label={`${t("line")} ${at + 1}`}><LineFields at={`/lines/${at}`} line={line} onChange={(next) => setLines(lines.map((one, index) => (index === at ? next : one)))} /></div>)}
            <Button size="xs" variant="default" onClick={() => setLines([...lines, noLine])}>{t("lines.add")}</Button>
          </fieldset>
        )}
        <fieldset><legend>{t("value")}</legend><div className="fields">
          <NumberField optional label={t("amount")} pointer="/valuations/0/amountMinor" step="any" value={value.amount} onChange={(amount) => setValue({ ...value, amount })} />
          <TextField label={t("currency")} pointer="/valuations/0/currency" value={value.currency} onChange={(currency) => setValue({ ...value, currency: currency.toUpperCase() })} />
          <ChoiceField label={t("method.label")} pointer="/valuations/0/method" value={value.method} onChange={(method) => setValue({ ...value, method })} options={statedMethods.map((one) => [one, word("method", one)])} />
        </div></fieldset>
        <LabelFields value={label} onChange={setLabel} />
        <QuotationFields value={quotation} onChange={setQuotation} at="/quotations/0" />
        <CheckField label={t("illustrative.field")} value={draft.illustrative} onChange={(illustrative) => set({ illustrative })} />
        {draft.illustrative && <LongField label={t("basis")} pointer="/basis" value={draft.basis} onChange={(basis) => set({ basis })} />}
      </Form>
    </>
  );
}
