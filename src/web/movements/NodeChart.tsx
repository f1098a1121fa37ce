import * as Plot from "@observablehq/plot";
import { useCallback } from "react";
import { useTexts } from "../language.tsx";
import PlotFigure from "../parts/PlotFigure.tsx";
import type { NodeBoard } from "../types.ts";

type NodeDay = NodeBoard["days"][number];

/** Tonnes present each day; the line is what the place can store. */
export default function NodeChart({ board, label }: { board: NodeBoard; label: string }) {
  const { t, count, shortDay } = useTexts();
  const draw = useCallback((width: number): Plot.PlotOptions => ({
    height: 160, marginLeft: 56, x: { type: "utc", label: null, tickFormat: (day: Date) => shortDay(day.toISOString().slice(0, 10)), ticks: Math.max(2, Math.floor(width / 110)) },
    y: { grid: true, label: t("board.storage"), tickFormat: (value: number) => count(value) },
    marks: [
      Plot.rectY(board.days as NodeDay[], { x: (one: NodeDay) => new Date(`${one.day}T00:00:00Z`), interval: "day", y: (one: NodeDay) => one.presentKg / 1000, fill: "var(--ladder-allocated)", insetLeft: 1, insetRight: 1, title: (one: NodeDay) => `${shortDay(one.day)}: ${count(one.presentKg / 1000)}` }),
      Plot.ruleY([0]), ...(board.storageTonnes === null ? [] : [Plot.ruleY([board.storageTonnes], { strokeDasharray: "4 3" })]),
    ],
  }), [board, t, count, shortDay]);
  return <PlotFigure label={label} draw={draw} />;
}
