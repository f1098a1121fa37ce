import { useState } from "react";
import { moneySteps } from "../../modules/contributions/index.ts";
import { costCategories } from "../../modules/funds/index.ts";
import { useTexts } from "../language.tsx";
import { CheckField, ChoiceField, DayField, Form, LongField, NumberField, TextField } from "../parts/Form.tsx";
import { RecordPicker } from "../parts/RecordPicker.tsx";
import { useChange } from "../queries.ts";
import { ContributionChoice, toMinor, type OpenFund } from "./fund-words.tsx";

type Category = (typeof costCategories)[number];

function useCategories() {
  const { word } = useTexts();
  return costCategories.map((one) => [one, word("costCategory", one)] as const);
}

export function StepForm({ fund, onDone }: { fund: OpenFund; onDone: () => void }) {
  const { t, word } = useTexts();
  const [draft, setDraft] = useState({ donorId: null as string | null, step: "pledged" as (typeof moneySteps)[number], category: "" as Category | "", amount: null as number | null, takenBack: false, currency: "EUR", onDay: fund.today as string | null, source: "", note: "", contributionId: "" });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const change = useChange<"/api/funds/{id}/steps">(onDone);
  const { amount, category, source, note, contributionId, ...rest } = draft;
  return (
    <Form label={t("funds.addStep")} error={change.error} pending={change.isPending} save={t("save")} onLeave={onDone}
      onSave={() => change.mutate({ post: "/api/funds/{id}/steps", path: { id: fund.id }, body: { ...rest, category: category || null, amountMinor: toMinor(amount, draft.currency), source: source.trim() || null, note: note.trim() || null, contributionId: contributionId || null } })}>
      <RecordPicker path="/api/parties" label={t("donor")} pointer="/donorId" query={{ role: "donor" }} value={draft.donorId} onChange={(donorId) => set({ donorId })} />
      <ChoiceField label={t("step")} pointer="/step" value={draft.step} onChange={(step) => set({ step })} options={moneySteps.map((one) => [one, word("moneyStep", one)])} />
      <ChoiceField optional={draft.step !== "spent"} label={t("funds.category")} pointer="/category" value={category} none={t("funds.uncategorised")} onChange={(next) => set({ category: next })} options={useCategories()} />
      <NumberField label={t("amount")} pointer="/amountMinor" step="any" value={amount} onChange={(next) => set({ amount: next })} />
      <TextField label={t("currency")} pointer="/currency" value={draft.currency} onChange={(currency) => set({ currency: currency.toUpperCase() })} />
      <DayField label={t("day")} pointer="/onDay" value={draft.onDay} onChange={(onDay) => set({ onDay })} />
      <CheckField label={t("funds.takenBack")} value={draft.takenBack} onChange={(takenBack) => set({ takenBack })} />
      <TextField optional={fund.illustrative} label={t("funds.address")} pointer="/source" value={source} onChange={(next) => set({ source: next })} />
      <ContributionChoice optional kind="money" label={t("funds.announcement")} pointer="/contributionId" value={contributionId} onChange={(next) => set({ contributionId: next })} />
      <LongField optional label={t("note")} pointer="/note" value={note} onChange={(next) => set({ note: next })} />
    </Form>
  );
}

export function BatchForm({ fund, onDone }: { fund: OpenFund; onDone: () => void }) {
  const { t } = useTexts();
  const [draft, setDraft] = useState({ brokerId: fund.holder.id as string | null, reference: "", itemId: null as string | null, units: null as number | null, price: null as number | null, currency: "EUR", availableFrom: null as string | null, offeredThrough: null as string | null, source: "", note: "" });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const change = useChange<"/api/funds/{id}/batches">(onDone);
  const { price, source, note, ...rest } = draft;
  return (
    <Form label={t("funds.offerBatch")} error={change.error} pending={change.isPending} save={t("save")} onLeave={onDone}
      onSave={() => change.mutate({ post: "/api/funds/{id}/batches", path: { id: fund.id }, body: { ...rest, priceMinor: toMinor(price, draft.currency), source: source.trim() || null, note: note.trim() || null } })}>
      <RecordPicker path="/api/items" label={t("item")} pointer="/itemId" value={draft.itemId} onChange={(itemId) => set({ itemId })} />
      <NumberField label={t("whatIf.units")} pointer="/units" value={draft.units} onChange={(units) => set({ units })} />
      <NumberField label={t("funds.price")} pointer="/priceMinor" step="any" value={price} onChange={(next) => set({ price: next })} />
      <TextField label={t("currency")} pointer="/currency" value={draft.currency} onChange={(currency) => set({ currency: currency.toUpperCase() })} />
      <DayField label={t("funds.availableFrom")} pointer="/availableFrom" value={draft.availableFrom} onChange={(availableFrom) => set({ availableFrom })} />
      <DayField label={t("funds.offeredThrough")} pointer="/offeredThrough" value={draft.offeredThrough} onChange={(offeredThrough) => set({ offeredThrough })} />
      <TextField label={t("reference")} pointer="/reference" value={draft.reference} onChange={(reference) => set({ reference })} />
      <RecordPicker path="/api/parties" label={t("funds.broker")} pointer="/brokerId" value={draft.brokerId} onChange={(brokerId) => set({ brokerId })} />
      <TextField optional={fund.illustrative} label={t("funds.address")} pointer="/source" value={source} onChange={(next) => set({ source: next })} />
      <LongField optional label={t("note")} pointer="/note" value={note} onChange={(next) => set({ note: next })} />
    </Form>
  );
}

/** What may be spent of each donor's money stands in the form; nothing of whose is left empty. */
export function PurchaseForm({ fund, onDone }: { fund: OpenFund; onDone: () => void }) {
  const { t, names, money } = useTexts();
  const [draft, setDraft] = useState({ contributionId: "", batchId: "", category: "equipment" as Category, boughtOn: fund.today as string | null, source: "", note: "" });
  const [amounts, setAmounts] = useState<Readonly<Record<string, number | null>>>({});
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const change = useChange<"/api/funds/{id}/purchases">(onDone);
  const shares = fund.shares.filter((one) => one.paid > one.spent);
  const given = shares.filter((one) => (amounts[`${one.donor.id} ${one.currency}`] ?? null) !== null);
  const parts = given.map((one) => ({ donorId: one.donor.id, currency: one.currency, amountMinor: toMinor(amounts[`${one.donor.id} ${one.currency}`]!, one.currency) }));
  const { source, note, contributionId, batchId, ...rest } = draft;
  return (
    <Form label={t("funds.buy")} error={change.error} pending={change.isPending} save={t("save")} onLeave={onDone}
      onSave={() => change.mutate({ post: "/api/funds/{id}/purchases", path: { id: fund.id }, body: { ...rest, contributionId, batchId: batchId || null, source: source.trim() || null, note: note.trim() || null, parts } })}>
      <ContributionChoice kind="goods" label={t("funds.goodsId")} pointer="/contributionId" value={contributionId} onChange={(next) => set({ contributionId: next })} />
      {fund.batches.length > 0 && <ChoiceField optional label={t("funds.batch")} pointer="/batchId" value={batchId} none={t("choose")} onChange={(next) => set({ batchId: next })} options={fund.batches.map((one) => [one.id, `${one.reference} · ${names(one.item.names)}`])} />}
      <ChoiceField label={t("funds.category")} pointer="/category" value={draft.category} onChange={(category) => set({ category })} options={useCategories()} />
      <DayField label={t("funds.boughtOn")} pointer="/boughtOn" value={draft.boughtOn} onChange={(boughtOn) => set({ boughtOn })} />
      {shares.map((one) => {
        const key = `${one.donor.id} ${one.currency}`;
        return <NumberField key={key} optional step="any" pointer={`/parts/${given.indexOf(one)}`} label={`${names(one.donor.names)}: ${money(one.paid - one.spent, one.currency)}`} value={amounts[key] ?? null} onChange={(amount) => setAmounts({ ...amounts, [key]: amount })} />;
      })}
      <TextField optional={fund.illustrative} label={t("funds.address")} pointer="/source" value={source} onChange={(next) => set({ source: next })} />
      <LongField optional label={t("note")} pointer="/note" value={note} onChange={(next) => set({ note: next })} />
    </Form>
  );
}
