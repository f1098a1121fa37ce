import type { Schema } from "../../client/index.ts";
import { conditions } from "../../modules/contributions/index.ts";
import { useTexts } from "../language.tsx";
import { ChoiceField, DayField, NumberField, TextField } from "../parts/Form.tsx";
import { RecordPicker } from "../parts/RecordPicker.tsx";
import { units, useUnitWord } from "../parts/Units.tsx";

export type LineDraft = Omit<NonNullable<Schema<"NewContribution">["lines"]>[number], "declaredUnits">;
export const noLine: LineDraft = { itemId: null, described: "", unit: "piece", units: null, condition: null, fromNodeId: null, availableFrom: null, availableThrough: null };
const unitNames = [...units, "unstated"];

/** What is said of a line. `at` is the pointer to it; `isFixed`: what it is and its unit are booked and stay. */
export function LineFields({ at, line, onChange, isFixed = false }: { at: string; line: LineDraft; onChange: (line: LineDraft) => void; isFixed?: boolean }) {
  const { t, word } = useTexts();
  const unitWord = useUnitWord();
  const set = (part: Partial<LineDraft>) => onChange({ ...line, ...part });
  return (
    <>
      {!(isFixed && line.itemId === null) && <TextField wide label={t("described")} pointer={`${at}/described`} value={line.described} onChange={(described) => set({ described })} />}
      <NumberField label={t("units.label")} pointer={`${at}/units`} note={t("units.unknownNote")} value={line.units ?? null} onChange={(count) => set({ units: count })} />
      {!isFixed && <ChoiceField label={t("unit")} pointer={`${at}/unit`} value={line.unit} onChange={(unit) => set({ unit })} options={unitNames.map((one) => [one, unitWord(one)])} />}
      <ChoiceField label={t("condition")} pointer={`${at}/condition`} value={line.condition ?? ""} onChange={(condition) => set({ condition: condition || null })} options={[["", t("unknown")], ...conditions.map((one) => [one, word("condition", one)] as const)]} />
      {!isFixed && <RecordPicker optional path="/api/items" label={t("item")} pointer={`${at}/itemId`} value={line.itemId ?? null} onChange={(itemId) => set({ itemId })} />}
      <RecordPicker optional path="/api/nodes" label={t("place")} pointer={`${at}/fromNodeId`} value={line.fromNodeId ?? null} onChange={(fromNodeId) => set({ fromNodeId })} />
      <DayField optional label={t("availableFrom")} pointer={`${at}/availableFrom`} value={line.availableFrom ?? null} onChange={(availableFrom) => set({ availableFrom })} />
      <DayField optional label={t("availableThrough")} pointer={`${at}/availableThrough`} value={line.availableThrough ?? null} onChange={(availableThrough) => set({ availableThrough })} />
    </>
  );
}
