import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState, type ReactNode } from "react";
import type { QueryParams } from "../../client/index.ts";
import type { Filters } from "../api.ts";
import { useTexts } from "../language.tsx";
import { useAsk, usePages } from "../queries.ts";
import { Field } from "./Form.tsx";

type Picked = "/api/parties" | "/api/items" | "/api/nodes";

/** Chooses one record of a list by typing a part of its name or code; the server searches. */
export function RecordPicker({ path, value, onChange, label, pointer, note, query, optional }: {
  path: Picked; value: string | null; onChange: (value: string | null) => void; label: ReactNode; pointer?: string; note?: ReactNode;
  query?: Filters<QueryParams<Picked>>; optional?: boolean;
}) {
  const { names, t } = useTexts();
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text, 200);
  const found = usePages(path, { ...query, search: asked.split(" — ")[0]?.trim() || undefined, limit: "30" });
  const chosen = useAsk(`${path}/{id}`, { path: { id: value ?? "" } }, { enabled: value !== null });
  const all = new Map([...(chosen.data && value ? [chosen.data] : []), ...found.items].map((one) => [one.id, one]));
  return (
    <Field label={label} {...(pointer ? { pointer } : {})} note={note} {...(optional ? { optional } : {})}>
      {(props) => (
        <Select {...props} error={props["aria-invalid"] === true} searchable openOnFocus={false} clearable={optional ?? false} value={value} onChange={onChange} searchValue={text} onSearchChange={setText} placeholder={t("choose")} nothingFoundMessage={t("list.empty")}
          data={[...all].map(([key, one]) => ({ value: key, label: `${names(one.names)} — ${one.code}` }))} filter={({ options }) => options} limit={40} maxDropdownHeight={280} comboboxProps={{ withinPortal: true }} />
      )}
    </Field>
  );
}
