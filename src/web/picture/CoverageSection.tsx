import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { ShareBar } from "../parts/marks.tsx";
import { Term } from "../parts/Term.tsx";
import type { Coverage, CoverageCount } from "../types.ts";

/** How much of what the recipient asks for is promised to it. */
export default function CoverageSection({ coverage, error }: { coverage: Coverage | undefined; error: Error | null }) {
  const { t, share } = useTexts();
  return (
    <section aria-labelledby="coverage">
      <div className="section-head"><h2 id="coverage"><Term definition={t("coverage.definition")}>{t("coverage.title")}</Term></h2><Link to="/needs">{t("coverage.needs")}</Link></div>
      <Fault error={error} />
      {coverage && (
        <>
          {coverage.needs === 0 && <p className="empty">{t("coverage.noNeeds")}</p>}
          {coverage.needs > 0 && <p>{t("coverage.average", { covered: share(coverage.coveredShare), delivered: share(coverage.deliveredShare) })}</p>}
          <p className="quiet">{t("coverage.note")}</p>
          <div className="scroll" role="region" aria-label={t("coverage.title")} tabIndex={0}>
            <table className="records compact" role="table" aria-label={t("coverage.title")}>
              <thead role="rowgroup"><tr role="row">
                <th role="columnheader" scope="col">{t("priority")}</th>
                {(["full", "partly", "none"] as const).map((one) => <th key={one} role="columnheader" scope="col" className="figure">{t(`coverage.${one}`)}</th>)}
                <th role="columnheader" scope="col">{t("coverage.bar")}</th>
              </tr></thead>
              <tbody role="rowgroup">
                {coverage.byPriority.map((row) => <CoverageRow key={row.priority} row={row} label={t("priority.value", { priority: row.priority })} priority={row.priority} />)}
              </tbody>
              <tfoot role="rowgroup"><CoverageRow row={coverage} label={t("all")} /></tfoot>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

function CoverageRow({ row, label, priority }: { row: CoverageCount; label: string; priority?: number }) {
  const { t, count } = useTexts();
  return (
    <tr role="row">
      <th role="rowheader" scope="row" data-label={t("priority")}>{label}</th>
      {(["full", "partly", "none"] as const).map((one) => (
        <td key={one} role="cell" className="figure" data-label={t(`coverage.${one}`)}>
          {row[one] === 0 ? <span className="zero">0</span> : <Link to="/needs" search={{ state: "open", ...(priority ? { priority: String(priority) } : {}) } as never}>{count(row[one])}</Link>}
        </td>
      ))}
      <td role="cell" className="bar-cell" data-label={t("coverage.bar")}>
        <ShareBar whole={row.needs} parts={[{ value: row.full, kind: "full" }, { value: row.partly, kind: "partly" }]} label={t("coverage.words", { full: row.full, partly: row.partly, none: row.none })} />
      </td>
    </tr>
  );
}
