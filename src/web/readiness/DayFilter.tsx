import { useId } from "react";
import { useTexts } from "../language.tsx";
import { useFilters, useRoom } from "../queries.ts";

/** The day that is looked at: also one to come, unlike the day of the frame. */
export function DayFilter() {
  const { t } = useTexts();
  const { filters, setFilters } = useFilters();
  const room = useRoom();
  const id = useId();
  return (
    <div className="control">
      <label htmlFor={id}>{t("readiness.on")}</label>
      <input id={id} type="date" value={filters["on"] ?? filters["asOf"] ?? room.data?.today ?? ""} onChange={(event) => setFilters({ on: event.target.value || undefined })} />
    </div>
  );
}
