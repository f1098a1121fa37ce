import { MultiSelect, TagsInput } from "@mantine/core";
import type { Schema } from "../../client/index.ts";
import { classifications } from "../../modules/releasability/index.ts";
import { useTexts } from "../language.tsx";
import { useAsk } from "../queries.ts";
import { ChoiceField, Field } from "./Form.tsx";
import { Pill } from "./marks.tsx";

type Label = Schema<"ConfidentialityLabel">;

/** Who may read a record; nothing where every party of the room may. */
export function LabelBadge({ label }: { label: Label }) {
  const { t, word } = useTexts();
  const needs = label.categories.filter((one) => one.type === "RESTRICTIVE").flatMap((one) => one.values);
  const to = label.categories.filter((one) => one.type === "PERMISSIVE").flatMap((one) => one.values);
  if (label.classification === "UNCLASSIFIED" && label.categories.length === 0) return null;
  return (
    <span title={t("label.badge")}>
      <Pill tone={label.classification === "RESTRICTED" || to.length > 0 || needs.length > 0 ? "warn" : "good"}>
        {[word("classification", label.classification), ...needs, ...(to.length > 0 ? [t("label.for", { parties: to.join(", ") })] : [])].join(" · ")}
      </Pill>
    </span>
  );
}

export interface LabelDraft {
  readonly classification: (typeof classifications)[number];
  readonly to: "all" | "some";
  readonly parties: readonly string[];
  readonly restrictive: readonly string[];
}

export const noLabel: LabelDraft = { classification: "UNCLASSIFIED", to: "all", parties: [], restrictive: [] };

/** A label as the server takes it; none where every party of the room may read. */
export function toLabelOrder({ classification, to, parties, restrictive }: LabelDraft): Schema<"NewLabel"> | null {
  return classification === "UNCLASSIFIED" && to === "all" && restrictive.length === 0 ? null : { classification, restrictive: [...restrictive], releasableTo: to === "all" ? "all" : [...parties] };
}

/** Restrictive categories, of those that are known or typed. They are written in capitals. */
export function CategoriesField({ value, onChange, known, ...field }: { label: string; pointer: string; note: string; value: readonly string[]; known: readonly string[]; onChange: (value: readonly string[]) => void }) {
  return (
    <Field wide {...field}>
      {(props) => <TagsInput {...props} error={props["aria-invalid"] === true} acceptValueOnBlur value={[...value]} data={[...known]} onChange={(chosen) => onChange([...new Set(chosen.map((one) => one.trim().toUpperCase()).filter((one) => one !== ""))])} maxDropdownHeight={280} />}
    </Field>
  );
}

/** Asks who may read a new record. */
export function LabelFields({ value, onChange }: { value: LabelDraft; onChange: (value: LabelDraft) => void }) {
  const { t, word, names } = useTexts();
  const own = useAsk("/api/clearance", {}).data?.categories ?? [];
  const parties = useAsk("/api/parties", { query: { limit: "200" } }, { enabled: value.to === "some" });
  const set = (part: Partial<LabelDraft>) => onChange({ ...value, ...part });
  return (
    <fieldset>
      <legend>{t("label.legend")}</legend>
      <p className="field-note">{t("label.note")}</p>
      <div className="fields">
        <ChoiceField label={t("label.classification")} pointer="/label/classification" value={value.classification} onChange={(classification) => set({ classification })} options={classifications.map((one) => [one, word("classification", one)])} />
        <ChoiceField label={t("label.to")} pointer="/label" value={value.to} onChange={(to) => set({ to })} options={[["all", t("label.all")], ["some", t("label.some")]]} />
        {own.length > 0 && <CategoriesField label={t("label.restrictive")} pointer="/label/restrictive" note={t("label.restrictiveNote")} value={value.restrictive} known={own} onChange={(restrictive) => set({ restrictive })} />}
        {value.to === "some" && (
          <Field wide label={t("label.parties")} pointer="/label/releasableTo">
            {(props) => (
              <MultiSelect {...props} error={props["aria-invalid"] === true} searchable value={[...value.parties]} onChange={(chosen) => set({ parties: chosen })} placeholder={t("choose")} nothingFoundMessage={t("list.empty")} maxDropdownHeight={280}
                data={(parties.data?.items ?? []).map((one) => ({ value: one.code, label: `${names(one.names)} — ${one.code}` }))} />
            )}
          </Field>
        )}
      </div>
    </fieldset>
  );
}
