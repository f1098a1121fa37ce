import type { PaperSource } from "./source.ts";
import type { PaperWords } from "./words.ts";

/** Who sends, who receives, from where to where and when: what every paper begins with. */
export function routeFacts(source: PaperSource, words: PaperWords): (readonly [string, string])[] {
  return [
    [words.t("reference"), source.reference], [words.t("donor"), source.donors.map((donor) => `${words.names(donor.names)} (${donor.code})`).join(", ")],
    [words.t("from"), words.place(source.from)], [words.t("recipient"), `${words.names(source.recipient.names)} (${source.recipient.code})`],
    [words.t("to"), words.place(source.to)], [words.t("dispatchOn"), words.day(source.dispatchOn)],
  ];
}
