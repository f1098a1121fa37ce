import { useTexts } from "../language.tsx";
import { ShareBar } from "../parts/marks.tsx";
import type { Need } from "../types.ts";

/** How much of a need is handed over, tied to it, and missing; in figures beside the bar. */
export function CoverageBar({ need }: { need: Pick<Need, "units" | "allocatedUnits" | "deliveredUnits"> }) {
  const { t, count } = useTexts();
  const tied = Math.max(0, need.allocatedUnits - need.deliveredUnits);
  const words = t("need.coverage", { allocated: count(need.allocatedUnits), delivered: count(need.deliveredUnits), units: count(need.units) });
  return (
    <span className="coverage" title={words}>
      <ShareBar whole={need.units} parts={[{ value: need.deliveredUnits, kind: "delivered" }, { value: tied, kind: "allocated" }]} label={words} />
      <span className="figure quiet" aria-hidden="true">{count(need.allocatedUnits)}/{count(need.units)}</span>
    </span>
  );
}
