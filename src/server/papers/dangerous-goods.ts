import { listLoadRefusals } from "../../modules/consignments/load-hazard.ts";
import { toSentence } from "../../texts/refusals.ts";
import { routeFacts } from "./route-facts.ts";
import { Sheet } from "./sheet.ts";
import type { PaperSource } from "./source.ts";
import { linesOf, loadOf, totalsOf } from "./totals.ts";
import type { PaperWords } from "./words.ts";

/** A draft of the declaration of dangerous goods: what the catalogue knows of class 1, with room for what it does not. */
export function writeDangerousGoods(source: PaperSource, words: PaperWords): Promise<Buffer> {
  const sheet = new Sheet(words.t("title.dangerous-goods"), source, words, { isDraft: true });
  sheet.paragraph(words.t("dangerous.draft"));
  sheet.facts(routeFacts(source, words));
  const explosive = totalsOf(source.packages).filter(({ item }) => item.hazardDivision !== null);
  if (explosive.length === 0) {
    sheet.paragraph(words.t("dangerous.none"), { isBold: true });
    return sheet.end();
  }
  sheet.table(
    [{ title: words.t("unNumber"), part: 1.2 }, { title: words.t("item"), part: 4 }, { title: words.t("hazard"), part: 1.2 }, { title: words.t("quantity"), part: 2, isNumber: true }, { title: words.t("neq"), part: 2, isNumber: true }],
    explosive.map(({ item, units }) => ["UN ____", `${words.names(item.names)} (${item.code})`, `${item.hazardDivision}${item.compatibilityGroup ?? "?"}`, words.units(units, item.unit), words.kilograms(item.neqKg === null ? null : item.neqKg * units)]),
  );
  const { neqKg, countsAs } = loadOf(source.packages);
  sheet.facts([
    ...Object.entries(neqKg).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([division, kg]) => [words.t("neqOf", { division }), words.kilograms(kg)] as const),
    [words.t("countsAs"), countsAs === null ? "—" : `${countsAs.division}${countsAs.group ?? ""}`],
  ]);
  const refusals = listLoadRefusals(linesOf(source.packages).map(({ item, units }) => ({ ...item, item: item.code, units: BigInt(units), form: null })), { unit: null, legNeqCapKg: null });
  if (refusals.length > 0) {
    sheet.heading(words.t("dangerous.refused"));
    for (const refusal of refusals) sheet.paragraph(`${refusal.rule}: ${toSentence(words.language, refusal.code, { ...refusal })}`);
  }
  sheet.signatures([words.t("sign.consignor"), words.t("sign.place")]);
  return sheet.end();
}
