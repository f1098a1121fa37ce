import { unstatedUnit } from "../contribution.ts";
import type { LineDraft } from "../draft.ts";
import { headerOf, says, type Field, type KielRow } from "./columns.ts";
import { parseUnits } from "./decimal.ts";
import type { Findings } from "./findings.ts";
import { cleanLine } from "./text.ts";

/** The items of a package. Unknown numbers stay unknown; what the file says instead is kept as a finding. */
export function toLines(rows: readonly KielRow[], findings: Findings): LineDraft[] {
  const times = new Map<string, number>();
  const seen = new Set<string>();
  return rows.flatMap((row): LineDraft[] => {
    const described = cleanLine(row.text("item"), 200);
    if (!says(row, "item") || described === "") {
      if (says(row, "units")) findings.add("units-without-item", headerOf("units"), row.text("units"));
      return [];
    }
    const name = toLineName(described);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    const whole = row.cells.join("\u0000");
    if (seen.has(whole)) findings.add("row-repeated", headerOf("item"), described);
    seen.add(whole);
    let units = readUnits(row, "units", described, findings);
    if (units === 0n) {
      findings.add("units-zero", headerOf("units"), `${described}: 0`);
      units = null;
    }
    const declaredUnits = readUnits(row, "deliveredUnits", described, findings);
    if (units !== null && declaredUnits !== null && declaredUnits > units) findings.add("delivered-above-stated", headerOf("deliveredUnits"), `${described}: ${declaredUnits} of ${units}`);
    return [{
      itemId: null, described, unit: unstatedUnit, units, declaredUnits, condition: null, fromNodeId: null, availableFrom: null, availableThrough: null, originKey: `${name}#${time}`,
    }];
  });
}

/** What stays the same about an item's text when a later release spells it otherwise. */
function toLineName(described: string): string {
  return described.normalize("NFKC").toLowerCase();
}

function readUnits(row: KielRow, field: Field, described: string, findings: Findings): bigint | null {
  const { units, doubt } = parseUnits(row.text(field));
  if (doubt === "undisclosed") findings.count("units-undisclosed", headerOf(field));
  else if (doubt !== null) findings.add(`units-${doubt}`, headerOf(field), `${described}: ${row.text(field).trim()}`);
  return units;
}
