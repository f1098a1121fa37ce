import { lazy, Suspense, useMemo } from "react";
import { useTexts } from "../language.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import type { Proposal } from "../types.ts";

const CurveCharts = lazy(() => import("./CurveCharts.tsx"));

/** A sample of the curve as shares of what would be reached if every need were met on time. */
export interface CurveRow { readonly seconds: number; readonly value: number; readonly bound: number; readonly gap: number }

/** How value and bound came together while the plan was computed, as charts and as the table they are drawn from. */
export function Curve({ plan }: { plan: Pick<Proposal, "curve" | "outOf"> }) {
  const { t, count, fineShare } = useTexts();
  const { curve, outOf } = plan;
  const rows = useMemo(() => curve.map(([seconds, value, bound]): CurveRow => ({ seconds: seconds!, value: value! / outOf, bound: bound! / outOf, gap: bound! > 0 ? (bound! - value!) / bound! : 0 })), [curve, outOf]);
  if (rows.length === 0 || outOf === 0) return null;
  const columns: Column<CurveRow>[] = [
    { key: "seconds", label: t("plan.curveSeconds"), rowHead: true, cell: (row) => count(row.seconds) },
    { key: "value", label: t("tier.value"), figure: true, cell: (row) => fineShare(row.value) },
    { key: "bound", label: t("tier.bound"), figure: true, cell: (row) => fineShare(row.bound) },
    { key: "gap", label: t("tier.gap"), figure: true, cell: (row) => fineShare(row.gap) },
  ];
  return (
    <div className="curve">
      <Suspense fallback={<Waiting />}><CurveCharts rows={rows} /></Suspense>
      <ul className="legend" aria-label={t("legend")}>
        <li><svg width="26" height="8" aria-hidden="true"><line x1="1" x2="25" y1="4" y2="4" stroke="var(--accent)" strokeWidth="3" /></svg>{t("plan.curveValue")}</li>
        <li><svg width="26" height="8" aria-hidden="true"><line x1="1" x2="25" y1="4" y2="4" stroke="var(--ink)" strokeWidth="2" strokeDasharray="5 4" /></svg>{t("plan.curveBound")}</li>
      </ul>
      <details><summary>{t("plan.curveFigures")}</summary><Records label={t("plan.curveFigures")} rows={rows} columns={columns} keyOf={(row) => String(row.seconds)} /></details>
    </div>
  );
}
