import { useTexts } from "../language.tsx";
import { useFilters } from "../queries.ts";

const views = ["table", "timeline", "map"] as const;

/** How movements are shown; it lives in the address. */
export function useView(): (typeof views)[number] {
  const { filters } = useFilters();
  return views.find((one) => one === filters["view"]) ?? "table";
}

export function ViewSwitch() {
  const { t } = useTexts();
  const { setFilters } = useFilters();
  const view = useView();
  return <div className="switch" role="group" aria-label={t("view")}>{views.map((one) => <button key={one} type="button" aria-pressed={one === view} onClick={() => setFilters({ view: one === "table" ? undefined : one })}>{t(`plan.view.${one}`)}</button>)}</div>;
}
