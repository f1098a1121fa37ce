import { Button } from "@mantine/core";
import { useState } from "react";
import { minorDigitsOf, moneySteps } from "../../modules/contributions/index.ts";
import { useTexts } from "../language.tsx";
import { ChoiceField, DayField, Form, LongField, NumberField, TextField } from "../parts/Form.tsx";
import { Unknown } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Term } from "../parts/Term.tsx";
import { useChange, useRoom } from "../queries.ts";
import type { Contribution, Valuation } from "../types.ts";

/** Several values side by side, each with how and when it was found. There is no sum under them. */
export function Values({ contribution }: { contribution: Contribution }) {
  const { t, word, day, money } = useTexts();
  const lines = new Map(contribution.lines.map((line) => [line.id, line.described]));
  const columns: Column<Valuation>[] = [
    { key: "method", label: t("method.label"), rowHead: true, cell: (one) => word("method", one.method) },
    { key: "of", label: t("values.of"), cell: (one) => (one.lineId ? lines.get(one.lineId) ?? "—" : t("values.whole")) },
    { key: "amount", label: t("amount"), figure: true, cell: (one) => money(one.amountMinor, one.currency) },
    { key: "day", label: t("values.on"), cell: (one) => day(one.valuedOn) },
    { key: "eur", label: "EUR", figure: true, cell: (one) => (one.eurMinor === null ? <Unknown /> : money(one.eurMinor, "EUR")) },
    { key: "rate", label: t("values.rate"), cell: (one) => (one.currency === "EUR" ? "—" : one.rateOn ? t("values.ecb", { day: day(one.rateOn) }) : one.eurMinor === null ? t("values.noRate") : t("values.source")) },
    { key: "note", label: t("note"), cell: (one) => one.note ?? "" },
  ];
  return (
    <section aria-labelledby="values">
      <h2 id="values"><Term definition={t("method.definition")}>{t("values.title")}</Term></h2>
      <Records label={t("values.title")} rows={contribution.valuations} columns={columns} keyOf={(one) => one.id} empty={t("values.none")} />
    </section>
  );
}

/** Money on a ladder of its own: a later step never exceeds the one before it. */
export function MoneySteps({ contribution }: { contribution: Contribution }) {
  const { t, word, day, money } = useTexts();
  const [open, setOpen] = useState(false);
  const columns: Column<Contribution["moneySteps"][number]>[] = [
    { key: "step", label: t("step"), rowHead: true, cell: (one) => word("moneyStep", one.step) },
    { key: "amount", label: t("amount"), figure: true, cell: (one) => money(one.amountMinor, one.currency) },
    { key: "day", label: t("day"), cell: (one) => day(one.onDay) },
    { key: "note", label: t("note"), cell: (one) => one.note ?? "" },
  ];
  return (
    <section aria-labelledby="money">
      <div className="section-head"><h2 id="money">{t("money.title")}</h2>{!open && <Button size="xs" variant="default" onClick={() => setOpen(true)}>{t("money.add")}</Button>}</div>
      <Records label={t("money.title")} rows={contribution.moneySteps} columns={columns} keyOf={(one) => `${one.step} ${one.onDay} ${one.amountMinor}`} empty={t("money.none")} />
      {open && <MoneyForm contribution={contribution} onDone={() => setOpen(false)} />}
    </section>
  );
}

function MoneyForm({ contribution, onDone }: { contribution: Contribution; onDone: () => void }) {
  const { t, word } = useTexts();
  const today = useRoom().data?.today ?? null;
  const [draft, setDraft] = useState({ step: "pledged" as (typeof moneySteps)[number], amount: null as number | null, currency: "EUR", onDay: today, note: "" });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const change = useChange<"/api/contributions/{id}/money">(onDone);
  return (
    <Form label={t("money.add")} error={change.error} pending={change.isPending} save={t("save")} onLeave={onDone}
      onSave={() => change.mutate({ post: "/api/contributions/{id}/money", path: { id: contribution.id }, body: { version: contribution.version, step: draft.step, amountMinor: draft.amount === null ? null : Math.round(draft.amount * 10 ** minorDigitsOf(draft.currency)), currency: draft.currency, onDay: draft.onDay, note: draft.note.trim() || null } })}>
      <ChoiceField label={t("step")} pointer="/step" value={draft.step} onChange={(step) => set({ step })} options={moneySteps.map((one) => [one, word("moneyStep", one)])} />
      <NumberField label={t("amount")} pointer="/amountMinor" step="any" value={draft.amount} onChange={(amount) => set({ amount })} />
      <TextField label={t("currency")} pointer="/currency" value={draft.currency} onChange={(currency) => set({ currency: currency.toUpperCase() })} />
      <DayField label={t("day")} pointer="/onDay" value={draft.onDay} onChange={(onDay) => set({ onDay })} />
      <LongField optional label={t("note")} pointer="/note" value={draft.note} onChange={(note) => set({ note })} />
    </Form>
  );
}
