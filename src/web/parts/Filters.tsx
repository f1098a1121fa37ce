import { useEffect, useId, useState, type ReactNode } from "react";
import { useTexts } from "../language.tsx";
import { useFilters } from "../queries.ts";

export function Filters({ children }: { children: ReactNode }) {
  const { t } = useTexts();
  return <form className="filters" role="search" aria-label={t("filters")} onSubmit={(event) => event.preventDefault()}>{children}</form>;
}

/** A search that runs shortly after the last keystroke, and lives in the address. */
export function SearchFilter({ name = "search" }: { name?: string }) {
  const { t } = useTexts();
  const { filters, setFilters } = useFilters();
  const id = useId();
  const now = filters[name] ?? "";
  const [text, setText] = useState(now);
  useEffect(() => setText(now), [now]);
  useEffect(() => {
    if (text === now) return;
    const wait = setTimeout(() => setFilters({ [name]: text.trim() || undefined }), 300);
    return () => clearTimeout(wait);
  });
  return <div className="control"><label htmlFor={id}>{t("search")}</label><input id={id} type="search" value={text} maxLength={200} onChange={(event) => setText(event.target.value)} /></div>;
}

export function ChoiceFilter({ name, label, options, any }: { name: string; label: string; options: readonly (readonly [value: string, label: string])[]; any?: string }) {
  const { t } = useTexts();
  const { filters, setFilters } = useFilters();
  const id = useId();
  return (
    <div className="control">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={filters[name] ?? ""} onChange={(event) => setFilters({ [name]: event.target.value || undefined })}>
        <option value="">{any ?? t("any")}</option>
        {options.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
      </select>
    </div>
  );
}

export function MonthFilter({ name = "month", label }: { name?: string; label: string }) {
  const { filters, setFilters } = useFilters();
  const id = useId();
  return <div className="control"><label htmlFor={id}>{label}</label><input id={id} type="month" value={filters[name] ?? ""} onChange={(event) => setFilters({ [name]: event.target.value || undefined })} /></div>;
}
