import { useTexts } from "../language.tsx";
import { Head } from "../parts/marks.tsx";
import { measures } from "../types.ts";

const words = ["need", "contribution", "allocation", "coverage", "statement", "illustrative", "unknown"] as const;
const methods = ["donorDeclared", "replacement", "book", "acquisition", "trackerPriceList", "illustrative"] as const;
const licences = ["record", "kiel", "ecb", "world", "demo", "program"] as const;

/** What the words of the room mean, what is made up, and whose the data are. */
export function AboutPage() {
  const { t, word } = useTexts();
  return (
    <>
      <Head title={t("nav.about")} />
      <p className="lead">{t("about.lead")}</p>
      <section aria-labelledby="measures"><h2 id="measures">{t("about.measures")}</h2><dl className="glossary">{measures.map((one) => <div key={one}><dt>{t(`measure.${one}`)}</dt><dd>{t(`measure.${one}.definition`)}</dd></div>)}</dl></section>
      <section aria-labelledby="methods"><h2 id="methods">{t("about.methods")}</h2><p>{t("method.definition")}</p><dl className="glossary">{methods.map((one) => <div key={one}><dt>{word("method", one)}</dt><dd>{t(`method.${one}.definition`)}</dd></div>)}</dl></section>
      <section aria-labelledby="words"><h2 id="words">{t("about.words")}</h2><dl className="glossary">{words.map((one) => <div key={one}><dt>{t(`about.${one}`)}</dt><dd>{t(`about.${one}.definition`)}</dd></div>)}</dl></section>
      <section aria-labelledby="invented"><h2 id="invented">{t("about.invented")}</h2><p>{t("about.invented.text")}</p></section>
      <section aria-labelledby="not"><h2 id="not">{t("about.not")}</h2><p>{t("about.not.text")}</p></section>
      <section aria-labelledby="licences"><h2 id="licences">{t("about.licences")}</h2><dl className="glossary">{licences.map((one) => <div key={one}><dt>{t(`licence.${one}`)}</dt><dd>{t(`licence.${one}.text`)}</dd></div>)}</dl></section>
      <p><a href="/docs">{t("about.api")}</a></p>
    </>
  );
}
