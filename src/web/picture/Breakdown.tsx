import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Unknown } from "../parts/marks.tsx";
import { SortSign } from "../parts/Records.tsx";
import { useAsk, useFilters } from "../queries.ts";
import { measures, type Measure, type PictureRow } from "../types.ts";

const ways = ["donor", "category", "month"] as const;
type SortKey = Measure | "key" | "contributions";

/** The same figures by donor, category or month. Every number opens. */
export default function Breakdown({ method }: { method: string }) {
  const { t, count, word, names, month } = useTexts();
  const { filters, setFilters } = useFilters();
  const by = ways.find((one) => one === filters["by"]) ?? "donor";
  const answer = useAsk("/api/picture", { query: { asOf: filters["asOf"], by: by === "category" ? by : "donor", method: filters["method"] } }, { keep: true, enabled: by !== "month" });
  const months = useAsk("/api/picture/months", { query: { asOf: filters["asOf"], method } }, { keep: true, enabled: by === "month" && method !== "illustrative" });
  const nameOf = (row: PictureRow) => (row.names ? names(row.names) : by === "month" ? (row.key === "unknown" || row.key === "" ? t("unknown") : month(row.key)) : word("category", row.key));
  const sort = filters["sort"] ?? (by === "month" ? "-key" : "-announced");
  const found = by === "month" ? (months.data?.months ?? []).map((one): PictureRow => ({ key: one.month, names: null, contributions: 0, unvalued: 0, ...one.added })).filter((row) => measures.some((measure) => row[measure] !== 0)) : (answer.data?.rows ?? []);
  const rows = sorted(found, sort, nameOf, by);
  const most = Math.max(1, ...rows.map((row) => row.announced));
  const setSort = (key: SortKey) => setFilters({ sort: sort === `-${key}` ? key : `-${key}` });
  return (
    <section aria-labelledby="breakdown">
      <div className="section-head">
        <h2 id="breakdown">{t("breakdown.title")}</h2>
        <div className="switch" role="group" aria-label={t("breakdown.by")}>
          {ways.map((one) => <button key={one} type="button" aria-pressed={one === by} onClick={() => setFilters({ by: one === "donor" ? undefined : one, sort: undefined })}>{t(`by.${one}`)}</button>)}
        </div>
      </div>
      <p className="quiet">{t("breakdown.caption", { method: word("method", method) })}</p>
      <Fault error={answer.error ?? months.error} />
      <div className="scroll" role="region" aria-label={t("breakdown.title")} tabIndex={0}>
        <table className="records breakdown" role="table" aria-label={t("breakdown.caption", { method: word("method", method) })}>
          <thead role="rowgroup">
            <tr role="row">
              <SortHead label={t(`by.${by}`)} name="key" sort={sort} onSort={setSort} />
              {by !== "month" && <SortHead label={t("contributions")} name="contributions" sort={sort} onSort={setSort} figure />}
              {measures.map((measure) => <SortHead key={measure} label={t(`measure.${measure}.short`)} name={measure} sort={sort} onSort={setSort} figure />)}
              <th role="columnheader" scope="col">{t("breakdown.bar")}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <tr key={row.key} role="row" data-unknown={row.contributions > 0 && row.unvalued === row.contributions ? "yes" : undefined}>
                <th role="rowheader" scope="row" data-label={t(`by.${by}`)}>{nameOf(row)}</th>
                {by !== "month" && <td role="cell" className="figure" data-label={t("contributions")}>{count(row.contributions)}{row.unvalued > 0 && <small className="quiet"> ({t("breakdown.unvalued", { count: row.unvalued })})</small>}</td>}
                {measures.map((measure) => (
                  <td key={measure} role="cell" className="figure" data-label={t(`measure.${measure}.short`)}>
                    {row.contributions > 0 && row.unvalued === row.contributions ? <Unknown /> : <Amount cents={row[measure]} name={`${nameOf(row)}, ${t(`measure.${measure}`)}`} onOpen={() => setFilters({ figure: measure, key: row.key })} />}
                  </td>
                ))}
                <td role="cell" className="bar-cell" data-label={t("breakdown.bar")}><NestedBar row={row} most={most} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {by === "month" && <p className="quiet">{t("breakdown.months")}</p>}
      <ul className="legend" aria-label={t("legend")}>{measures.map((measure) => <li key={measure}><i className={`key-${measure}`} />{t(`measure.${measure}`)}</li>)}</ul>
    </section>
  );
}

function sorted(rows: readonly PictureRow[], sort: string, nameOf: (row: PictureRow) => string, by: string): PictureRow[] {
  const down = sort.startsWith("-");
  const key = sort.replace("-", "") as SortKey;
  const compare = (a: PictureRow, b: PictureRow) => (key === "key" ? (by === "month" ? a.key.localeCompare(b.key) : -nameOf(a).localeCompare(nameOf(b))) : a[key] - b[key]);
  return [...rows].sort((a, b) => (down ? -compare(a, b) : compare(a, b)) || nameOf(a).localeCompare(nameOf(b)));
}

function SortHead({ label, name, sort, onSort, figure }: { label: string; name: SortKey; sort: string; onSort: (key: SortKey) => void; figure?: boolean }) {
  const down = sort === `-${name}`;
  const up = sort === name;
  return (
    <th role="columnheader" scope="col" className={figure ? "figure" : undefined} aria-sort={up ? "ascending" : down ? "descending" : undefined}>
      <button type="button" className="sort" onClick={() => onSort(name)}>{label}<SortSign order={up ? "up" : down ? "down" : "none"} /></button>
    </th>
  );
}

/** An amount in millions of euro, exact on the title. Zero opens nothing. */
function Amount({ cents, name, onOpen }: { cents: number; name: string; onOpen: () => void }) {
  const { t, count, money } = useTexts();
  if (cents === 0) return <span className="zero">0</span>;
  const millions = cents / 1e8;
  const text = millions < 0.01 ? t("lessThan", { value: count(0.01) }) : count(millions >= 100 ? Math.round(millions) : Number(millions.toPrecision(3)));
  return <button type="button" className="figure-link" title={money(cents, "EUR")} onClick={onOpen}>{text}<span className="unseen"> {name}: {money(cents, "EUR")}</span></button>;
}

function NestedBar({ row, most }: { row: PictureRow; most: number }) {
  const width = (value: number) => (100 * value) / most;
  return (
    <svg className="nested" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
      {(["announced", "committed", "allocated", "delivered"] as const).map((measure) => <rect key={measure} className={`bar-${measure}`} width={width(row[measure])} height="10" />)}
      <rect className="bar-declaredDelivered" y="12" width={width(row.declaredDelivered)} height="4" />
    </svg>
  );
}
