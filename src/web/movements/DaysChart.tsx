import * as Plot from "@observablehq/plot";
import { useCallback } from "react";
import { useTexts } from "../language.tsx";
import PlotFigure from "../parts/PlotFigure.tsx";
import type { DayRow } from "../types.ts";

/** What departs stands below the line, what arrives above it; the darker part is late for either. */
export default function DaysChart({ days, label }: { days: readonly DayRow[]; label: string }) {
  const { t, count, shortDay } = useTexts();
  const draw = useCallback((width: number): Plot.PlotOptions => {
    const at = (one: DayRow) => new Date(`${one.day}T00:00:00Z`);
    const bar = (value: (one: DayRow) => number, fill: string, what: string) =>
      Plot.rectY(days as DayRow[], { x: at, interval: "day", y: value, fill, stroke: "var(--ladder-edge)", strokeWidth: 0.5, insetLeft: 1, insetRight: 1, title: (one: DayRow) => `${shortDay(one.day)} · ${what}: ${count(Math.abs(value(one)))}` });
    return {
      height: 180, marginLeft: 40, x: { type: "utc", label: null, tickFormat: (day: Date) => shortDay(day.toISOString().slice(0, 10)), ticks: Math.max(2, Math.floor(width / 110)) },
      y: { grid: true, label: `↑ ${t("board.arrives")} · ↓ ${t("board.departs")}`, tickFormat: (value: number) => (Number.isInteger(value) ? count(Math.abs(value)) : "") },
      marks: [bar((one) => one.arrives, "var(--ladder-allocated)", t("board.arrives")), bar((one) => -one.departs, "var(--ladder-committed)", t("board.departs")), Plot.ruleY([0])],
    };
  }, [days, t, count, shortDay]);
  return <PlotFigure label={label} draw={draw} />;
}
