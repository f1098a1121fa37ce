import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState, type ReactNode } from "react";
import { useTexts } from "../language.tsx";
import { useAsk, usePages } from "../queries.ts";
import type { Names } from "../types.ts";
import { Field } from "./Form.tsx";

interface Named { readonly id: string; readonly code: string; readonly names: Names }

/** Chooses one record of a list by typing a part of its name or code; the server searches. */
export function RecordPicker({ path, value, onChange, label, pointer, note, query, by = "id", optional }: {
  path: "/parties" | "/items" | "/nodes"; value: string | null; onChange: (value: string | null) => void; label: ReactNode; pointer?: string; note?: ReactNode;
  query?: Record<string, string>; by?: "id" | "code"; optional?: boolean;
}) {
  const { names, t } = useTexts();
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text, 200);
  const found = usePages<Named>(path, { ...query, search: asked.split(" — ")[0]?.trim() || undefined, limit: 30 });
  const chosen = useAsk<Named>(`${path}/${value}`, {}, { enabled: by === "id" && value !== null });
  const all = new Map([...(chosen.data && value ? [chosen.data] : []), ...found.items].map((one) => [one[by], one]));
  return (
    <Field label={label} {...(pointer ? { pointer } : {})} note={note}>
      {(props) => (
        <Select {...props} searchable clearable={optional ?? false} value={value} onChange={onChange} searchValue={text} onSearchChange={setText} nothingFoundMessage={t("list.empty")}
          data={[...all].map(([key, one]) => ({ value: key, label: `${names(one.names)} — ${one.code}` }))} filter={({ options }) => options} limit={40} maxDropdownHeight={280} comboboxProps={{ withinPortal: true }} />
      )}
    </Field>
  );
}
