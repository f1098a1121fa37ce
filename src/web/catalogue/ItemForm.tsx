import { useState } from "react";
import { compatibilityGroups, hazardDivisions, itemCategories, type CompatibilityGroup, type HazardDivision } from "../../modules/catalogue/index.ts";
import { useTexts } from "../language.tsx";
import { ChoiceField, Form, LongField, NumberField, TextField } from "../parts/Form.tsx";
import { NamesFields } from "../parts/NamesFields.tsx";
import { units, useUnitWord } from "../parts/Units.tsx";
import { useChange } from "../queries.ts";
import type { Item } from "../types.ts";

export function useCategoryWord() {
  const { names } = useTexts();
  return (category: string) => (Object.hasOwn(itemCategories, category) ? names(itemCategories[category]!) : category);
}

/** Adds an item of supply or changes one. Its code and unit stay for good. */
export function ItemForm({ item, onDone }: { item?: Item; onDone: (item: Item | null) => void }) {
  const { t, names } = useTexts();
  const unitWord = useUnitWord();
  const change = useChange<"/api/items" | "/api/items/{id}">(onDone);
  const [draft, setDraft] = useState({
    code: item?.code ?? "", names: item?.names ?? { en: "", fr: "", uk: "" }, category: item?.category ?? "ammunition", unit: item?.unit ?? "piece", massKg: item?.massKg ?? null,
    nsn: item?.nsn ?? "", hazardDivision: (item?.hazardDivision ?? "") as HazardDivision | "", compatibilityGroup: (item?.compatibilityGroup ?? "") as CompatibilityGroup | "", neqKg: item?.neqKg ?? null, fleet: item?.fleet ?? "", basis: item?.basis ?? "",
  });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const { code, unit, ...rest } = draft;
  const facts = { ...rest, nsn: draft.nsn.trim() || null, hazardDivision: draft.hazardDivision || null, compatibilityGroup: draft.compatibilityGroup || null, fleet: draft.fleet.trim() || null, basis: draft.basis.trim() || null };
  return (
    <Form label={t(item ? "change" : "item.new")} error={change.error} pending={change.isPending} save={t("save")} onLeave={() => onDone(null)}
      onSave={() => change.mutate(item ? { patch: "/api/items/{id}", path: { id: item.id }, version: item.version, body: facts } : { post: "/api/items", body: { ...facts, code, unit } })}>
      {!item && <TextField label={t("code")} pointer="/code" note={t("code.note")} value={code} onChange={(next) => set({ code: next.toUpperCase() })} />}
      <NamesFields value={draft.names} onChange={(next) => set({ names: next })} />
      <ChoiceField label={t("by.category")} pointer="/category" value={draft.category} onChange={(category) => set({ category })} options={Object.entries(itemCategories).map(([key, words]) => [key, names(words)] as const)} />
      {!item && <ChoiceField label={t("unit")} pointer="/unit" value={unit} onChange={(next) => set({ unit: next })} options={units.map((one) => [one, unitWord(one)])} />}
      <NumberField label={t("in.kilograms", { what: t("mass") })} pointer="/massKg" step="any" note={t("units.unknownNote")} value={draft.massKg} onChange={(massKg) => set({ massKg })} />
      <TextField optional label={t("nsn")} pointer="/nsn" value={draft.nsn} onChange={(nsn) => set({ nsn })} />
      <ChoiceField label={t("hazardDivision")} pointer="/hazardDivision" value={draft.hazardDivision} onChange={(hazardDivision) => set({ hazardDivision })} none={t("none")} options={hazardDivisions.map((one) => [one, one])} />
      <ChoiceField label={t("compatibilityGroup")} pointer="/compatibilityGroup" value={draft.compatibilityGroup} onChange={(compatibilityGroup) => set({ compatibilityGroup })} none={t("none")} options={compatibilityGroups.map((one) => [one, one])} />
      <NumberField label={t("in.kilograms", { what: t("neq") })} pointer="/neqKg" step="any" value={draft.neqKg} onChange={(neqKg) => set({ neqKg })} />
      <TextField optional label={t("fleet")} pointer="/fleet" value={draft.fleet} onChange={(fleet) => set({ fleet })} />
      <LongField optional label={t("basis")} pointer="/basis" value={draft.basis} onChange={(basis) => set({ basis })} />
    </Form>
  );
}
