import { useState } from "react";
import type { Schema } from "../../client/index.ts";
import { minorDigitsOf } from "../../modules/contributions/index.ts";
import { useTexts } from "../language.tsx";
import { ChoiceField, TextField } from "../parts/Form.tsx";
import { usePages } from "../queries.ts";

export type FundRow = Schema<"Fund">;
export type OpenFund = Schema<"OpenFund">;
export type StepRow = Schema<"FundStep">;
export type Batch = OpenFund["batches"][number];
export type Report = Schema<"FundReport">;
export type ProductRow = Schema<"ProductShares">["rows"][number];

/** What was typed as an amount, in minor units of its currency; nothing stays nothing. */
export const toMinor = (amount: number | null, currency: string) => (amount === null ? null : Math.round(amount * 10 ** minorDigitsOf(currency)));

/** Chooses a contribution of a kind; more are found by typing a part of its title or reference. */
export function ContributionChoice({ kind, label, pointer, value, onChange, optional }: { kind: "goods" | "money"; label: string; pointer: string; value: string; onChange: (value: string) => void; optional?: boolean }) {
  const { t, names } = useTexts();
  const [search, setSearch] = useState("");
  const found = usePages("/api/contributions", { kind, search: search.trim() || undefined, limit: "50" });
  return (
    <>
      <TextField optional label={`${label}: ${t("search")}`} value={search} onChange={setSearch} />
      <ChoiceField {...(optional ? { optional } : {})} label={label} pointer={pointer} value={value} none={t("choose")} onChange={onChange} options={found.items.map((one) => [one.id, `${names(one.donor.names)} · ${one.reference} · ${one.title}`])} />
    </>
  );
}
