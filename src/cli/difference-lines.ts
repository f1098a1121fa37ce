import type { AgainResult, Movement, MovementChange } from "../planner/index.ts";

/** So many changes are told one by one. */
const mostLines = 20;

/** What a new plan does otherwise than the one in force: in figures, then what is not kept. */
export function sayDifference({ difference: { changes, changedTonneDays }, mended }: AgainResult): string[] {
  const units = (kind: MovementChange["kind"]) => changes.filter((change) => change.kind === kind).reduce((sum, { quantity }) => sum + quantity, 0);
  const told = changes.filter(({ kind }) => kind !== "kept");
  return [
    `Against the plan in force: ${units("kept")} units kept, ${units("moved")} moved, ${units("dropped")} dropped, ${units("added")} added; ${Number(changedTonneDays.toFixed(3))} tonne-days changed.${mended ? "" : " Staying nearer would have cost too many points."}`,
    ...told.slice(0, mostLines).map(({ kind, quantity, before, after }) => {
      const { offer, need } = (before ?? after)!;
      return `  ${kind}: ${quantity} of ${offer} for ${need}${[before, after].map((movement) => movement && sayWay(movement)).filter((way) => way !== undefined).map((way, place) => (place === 0 ? `, ${way}` : ` to ${way}`)).join("")}`;
    }),
    ...(told.length > mostLines ? [`  and ${told.length - mostLines} more`] : []),
  ];
}

function sayWay({ legs, arriveOn }: Movement): string {
  return legs.length === 0 ? `handed over on ${arriveOn}` : `${legs.map(({ leg, departOn }) => `${leg} ${departOn}`).join(", ")}`;
}
