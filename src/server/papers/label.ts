import { toPrintedSscc } from "../../modules/consignments/sscc.ts";
import { drawBarCode, drawDataMatrix, drawQr, qrTextOf } from "./codes.ts";
import { routeFacts } from "./route-facts.ts";
import { Sheet } from "./sheet.ts";
import type { PaperSource } from "./source.ts";
import type { PaperWords } from "./words.ts";

/** A GS1 logistic label for each package that has its code, a page each, on A6. */
export async function writeLabels(source: PaperSource, words: PaperWords): Promise<Buffer> {
  const sheet = new Sheet(words.t("title.label"), source, words, { size: "A6" });
  const coded = source.packages.filter((one) => one.sscc !== null);
  if (coded.length === 0) sheet.paragraph(words.t("label.none"));
  for (const [at, { sscc, described, grossMassKg, volumeM3, lines }] of coded.entries()) {
    if (at > 0) sheet.newPage();
    sheet.facts([...routeFacts(source, words).slice(0, 5), [words.t("package"), described]]);
    sheet.facts([[words.t("grossMass"), words.kilograms(grossMassKg)], [words.t("volume"), volumeM3 === null ? words.t("unknown") : `${words.count(volumeM3)} m³`]]);
    const hazards = [...new Set(lines.flatMap(({ item }) => (item.hazardDivision === null ? [] : [`${item.hazardDivision}${item.compatibilityGroup ?? ""}`])))];
    if (hazards.length > 0) sheet.paragraph(words.t("label.hazard", { hazards: hazards.join(", ") }), { isBold: true });
    sheet.code(await drawDataMatrix(sscc!, source.reference), 48, 48);
    sheet.code(await drawQr(qrTextOf(sscc!, source.roomAddress)), 56, 56, 70);
    sheet.space(60);
    sheet.code(await drawBarCode(sscc!), sheet.width, 60);
    sheet.space(64);
    sheet.paragraph(`SSCC ${toPrintedSscc(sscc!)}`, { isBold: true });
  }
  return sheet.end();
}
