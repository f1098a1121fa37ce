import * as Plot from "@observablehq/plot";
import { useCallback } from "react";
import { useTexts } from "../language.tsx";
import PlotFigure from "../parts/PlotFigure.tsx";
import type { MeasureFigures } from "../types.ts";

type MonthRow = MeasureFigures & { readonly key: string };

/** Bars within bars: what is delivered is part of what is allocated, and so on up to what was announced. */
export default function MonthChart({ rows, label }: { rows: readonly MonthRow[]; label: string }) {
  const { t, count, month } = useTexts();
  const draw = useCallback((width: number): Plot.PlotOptions => {
    const data = rows.map((row) => ({ ...row, month: new Date(`${row.key}-01T00:00:00Z`) }));
    const bars = (["announced", "committed", "allocated", "delivered"] as const).map((measure) =>
      Plot.rectY(data, { x: "month", interval: "month", y: (row: MonthRow) => row[measure] / 1e8, fill: `var(--ladder-${measure})`, stroke: "var(--ladder-edge)", strokeWidth: 0.5, insetLeft: 1, insetRight: 1, title: (row: MonthRow) => `${month(row.key)} · ${t(`measure.${measure}`)}: ${count(row[measure] / 1e8)}` }));
    return {
      height: Math.max(220, Math.min(340, width / 2.4)), marginLeft: 56,
      x: { type: "utc", label: null, tickFormat: (at: Date) => new Intl.DateTimeFormat(t("locale"), { month: "numeric", year: "numeric", timeZone: "UTC" }).format(at), ticks: Math.max(2, Math.min(rows.length, Math.floor(width / 110))) },
      y: { grid: true, label: t("months.axis"), tickFormat: (value: number) => count(value) },
      marks: [...bars, Plot.ruleY([0])],
    };
  }, [rows, t, count, month]);
  return <PlotFigure label={label} draw={draw} />;
}
