import * as Plot from "@observablehq/plot";
import { useElementSize } from "@mantine/hooks";
import { useEffect, useRef } from "react";
import { useTexts } from "../language.tsx";
import type { MeasureFigures } from "../types.ts";

type MonthRow = MeasureFigures & { readonly key: string };

/** Bars within bars: what is delivered is part of what is allocated, and so on up to what was announced. */
export default function MonthChart({ rows, label }: { rows: readonly MonthRow[]; label: string }) {
  const { t, count, month } = useTexts();
  const { ref: frame, width } = useElementSize();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current || width < 100) return;
    const data = rows.map((row) => ({ ...row, month: new Date(`${row.key}-01T00:00:00Z`) }));
    const bars = (["announced", "committed", "allocated", "delivered"] as const).map((measure) =>
      Plot.rectY(data, { x: "month", interval: "month", y: (row: MonthRow) => row[measure] / 1e8, fill: `var(--ladder-${measure})`, stroke: "var(--ladder-edge)", strokeWidth: 0.5, insetLeft: 1, insetRight: 1, title: (row: MonthRow) => `${month(row.key)} · ${t(`measure.${measure}`)}: ${count(row[measure] / 1e8)}` }));
    const chart = Plot.plot({
      width, height: Math.max(220, Math.min(340, width / 2.4)), marginLeft: 56, style: { background: "transparent", fontSize: "12px", color: "inherit" },
      x: { type: "utc", label: null, tickFormat: (at: Date) => new Intl.DateTimeFormat(t("locale"), { month: "numeric", year: "numeric", timeZone: "UTC" }).format(at), ticks: Math.max(2, Math.min(rows.length, Math.floor(width / 110))) },
      y: { grid: true, label: t("months.axis"), tickFormat: (value: number) => count(value) },
      marks: [...bars, Plot.ruleY([0])],
    });
    // The policy allows no style sheets inside the page; the rules of this one are in the room's own.
    for (const sheet of chart.querySelectorAll("style")) sheet.remove();
    chart.setAttribute("role", "presentation");
    chart.removeAttribute("aria-label");
    for (const part of chart.querySelectorAll("[aria-label],[aria-description]")) {
      part.removeAttribute("aria-label");
      part.removeAttribute("aria-description");
    }
    place.current.replaceChildren(chart);
  }, [rows, width, t, count, month]);
  return <div ref={frame} className="chart" role="img" aria-label={label}><div ref={place} aria-hidden="true" /></div>;
}
