import { routeFacts } from "./route-facts.ts";
import { Sheet } from "./sheet.ts";
import type { PaperSource } from "./source.ts";
import { grossMassKg, outermost } from "./totals.ts";
import type { PaperWords } from "./words.ts";

/** What a carrier takes over: packages and mass, and over which services they go. */
export function writeWaybill(source: PaperSource, words: PaperWords): Promise<Buffer> {
  const sheet = new Sheet(words.t("title.waybill"), source, words);
  sheet.facts(routeFacts(source, words));
  sheet.facts([[words.t("packages"), words.count(outermost(source.packages).length)], [words.t("grossMass"), words.kilograms(grossMassKg(source.packages))]]);
  sheet.heading(words.t("legs"));
  sheet.table(
    [{ title: words.t("mode"), part: 1.5 }, { title: words.t("from"), part: 3 }, { title: words.t("departs"), part: 2 }, { title: words.t("to"), part: 3 }, { title: words.t("arrives"), part: 2 }],
    source.legs.map(({ mode, from, to, departOn, arriveOn }) => [words.mode(mode), words.place(from), words.day(departOn), words.place(to), words.day(arriveOn)]),
  );
  sheet.signatures([words.t("sign.sender"), words.t("sign.carrier"), words.t("sign.receiver")]);
  return sheet.end();
}
