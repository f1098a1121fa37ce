import { lazy, Suspense, useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useFilters } from "../queries.ts";
import { measures } from "../types.ts";

const MonthChart = lazy(() => import("./MonthChart.tsx"));

/** Month by month, as a chart or as the table it is drawn from. */
export default function Months({ method }: { method: string }) {
  const { t, word, month, count } = useTexts();
  const { filters } = useFilters();
  const [table, setTable] = useState(false);
  const answer = useAsk("/api/picture/months", { query: { asOf: filters["asOf"], method } }, { keep: true, enabled: method !== "illustrative" });
  const rows = (answer.data?.months ?? []).map((one) => ({ key: one.month, ...one.standing }));
  const caption = t("months.caption", { method: word("method", method) });
  return (
    <section aria-labelledby="months">
      <div className="section-head">
        <h2 id="months">{t("months.title")}</h2>
        <div className="switch" role="group" aria-label={t("view")}>
          <button type="button" aria-pressed={!table} onClick={() => setTable(false)}>{t("view.chart")}</button>
          <button type="button" aria-pressed={table} onClick={() => setTable(true)}>{t("view.table")}</button>
        </div>
      </div>
      <Fault error={answer.error} />
      {answer.isSuccess && rows.length === 0 && <p className="empty">{t("list.empty")}</p>}
      {rows.length > 0 && !table && <Suspense fallback={<Waiting />}><MonthChart rows={rows} label={caption} /></Suspense>}
      {rows.length > 0 && (
        <div className={table ? "scroll" : "unseen"} role="region" aria-label={caption} tabIndex={table ? 0 : -1}>
          <table className="records" role="table" aria-label={caption}>
            <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{t("by.month")}</th>{measures.map((one) => <th key={one} role="columnheader" scope="col" className="figure">{t(`measure.${one}.short`)}</th>)}</tr></thead>
            <tbody role="rowgroup">{rows.map((row) => (
              <tr key={row.key} role="row"><th role="rowheader" scope="row" data-label={t("by.month")}>{month(row.key)}</th>{measures.map((one) => <td key={one} role="cell" className="figure" data-label={t(`measure.${one}.short`)}>{count(row[one] / 1e8)}</td>)}</tr>
            ))}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}
