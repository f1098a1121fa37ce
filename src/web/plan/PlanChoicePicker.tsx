import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState, type ReactNode } from "react";
import { useTexts } from "../language.tsx";
import { Field } from "../parts/Form.tsx";
import { useAsk } from "../queries.ts";
import type { PlanChoice } from "../types.ts";
import { toChoiceLabel } from "./change-text.ts";

/** Chooses one of the things in a plan's problem by typing a part of its name or reference; the server searches. */
export function PlanChoicePicker({ plan, kind, label, pointer, value, onChange }: { plan: string; kind: PlanChoice["kind"]; label: ReactNode; pointer: string; value: PlanChoice | null; onChange: (value: PlanChoice | null) => void }) {
  const texts = useTexts();
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text, 200);
  const shown = (choice: PlanChoice) => `${toChoiceLabel(texts, choice)}${choice.kind === "leg" || choice.kind === "node" || choice.kind === "item" ? ` — ${choice.reference}` : ""}`;
  // What is chosen stands in the field; it is not searched for.
  const search = value && asked === shown(value) ? undefined : asked.trim().slice(0, 200) || undefined;
  const found = useAsk("/api/proposals/{id}/choices", { path: { id: plan }, query: { kind, search } }, { keep: true });
  const all = new Map([...(value ? [value] : []), ...(found.data?.items ?? [])].filter((one) => one.kind === kind).map((one) => [one.value, one]));
  return (
    <Field label={label} pointer={pointer}>
      {(props) => (
        <Select {...props} error={props["aria-invalid"] === true} searchable openOnFocus={false} value={value?.value ?? null} onChange={(chosen) => onChange(chosen === null ? null : (all.get(chosen) ?? null))} searchValue={text} onSearchChange={setText} placeholder={texts.t("choose")}
          nothingFoundMessage={texts.t("list.empty")} data={[...all].map(([key, one]) => ({ value: key, label: shown(one) }))} filter={({ options }) => options} limit={60} maxDropdownHeight={280} comboboxProps={{ withinPortal: true }} />
      )}
    </Field>
  );
}
