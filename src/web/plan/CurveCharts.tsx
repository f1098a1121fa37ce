import * as Plot from "@observablehq/plot";
import { useCallback } from "react";
import { useTexts } from "../language.tsx";
import PlotFigure from "../parts/PlotFigure.tsx";
import type { CurveRow } from "./Curve.tsx";

const height = 200;
/** Below a hundredth of a per cent the axis of gaps says no more. */
const leastGap = 1e-4;

/** Value and bound come together on the left; how far they still are apart, on a scale of powers of ten, on the right. */
export default function CurveCharts({ rows }: { rows: readonly CurveRow[] }) {
  const { t, count, share, fineShare } = useTexts();
  const x = useCallback((width: number): Plot.ScaleOptions => ({ label: t("plan.curveSeconds"), labelOffset: 36, domain: [0, Math.max(1, rows.at(-1)!.seconds)], ticks: Math.max(2, Math.floor(width / 80)), tickFormat: (value: number) => count(value) }), [rows, t, count]);
  const drawValues = useCallback((width: number): Plot.PlotOptions => ({
    height, marginLeft: 52, marginRight: 16, marginBottom: 42, x: x(width), y: { grid: true, label: null, domain: [0, Math.max(...rows.map((row) => row.bound))], ticks: 4, tickFormat: (value: number) => share(value) },
    marks: [
      Plot.areaY(rows, { x: "seconds", y1: "value", y2: "bound", curve: "step-after", fill: "var(--accent-soft)" }),
      Plot.lineY(rows, { x: "seconds", y: "bound", curve: "step-after", stroke: "var(--ink)", strokeDasharray: "5 4", strokeWidth: 1.8 }),
      Plot.lineY(rows, { x: "seconds", y: "value", curve: "step-after", stroke: "var(--accent)", strokeWidth: 2.6 }),
      Plot.dot(rows.slice(-1), { x: "seconds", y: "value", fill: "var(--accent)", r: 4 }), Plot.ruleY([0]),
    ],
  }), [rows, share, x]);
  const drawGaps = useCallback((width: number): Plot.PlotOptions => ({
    height, marginLeft: 60, marginRight: 16, marginBottom: 42, x: x(width), y: { type: "log", grid: true, label: null, domain: [leastGap, 1], ticks: 4, tickFormat: (value: number) => fineShare(value) },
    marks: [Plot.lineY(rows, { x: "seconds", y: (row: CurveRow) => Math.max(leastGap, row.gap), curve: "step-after", stroke: "var(--accent)", strokeWidth: 2.6 }), Plot.dot(rows.slice(-1), { x: "seconds", y: (row: CurveRow) => Math.max(leastGap, row.gap), fill: "var(--accent)", r: 4 })],
  }), [rows, fineShare, x]);
  return (
    <div className="curve-charts">
      <figure><figcaption>{t("plan.curve")}</figcaption><PlotFigure label={t("plan.curve")} draw={drawValues} /></figure>
      <figure><figcaption>{t("plan.curveGap")}</figcaption><PlotFigure label={t("plan.curveGap")} draw={drawGaps} /></figure>
    </div>
  );
}
