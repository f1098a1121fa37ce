import { useState } from "react";
import { toUrl } from "../api.ts";
import { languageNames, languages, useTexts, type Language } from "../language.tsx";
import { Head } from "../parts/marks.tsx";
import { Importing } from "./Importing.tsx";

const templates = ["contributions", "needs", "catalogue", "parties", "nodes", "legs", "courses", "funds"] as const;

export function FilesPage() {
  const { t, language } = useTexts();
  const [wanted, setWanted] = useState<Language>(language);
  return (
    <>
      <Head title={t("nav.files")} />
      <p className="lead">{t("files.lead")}</p>
      <Importing />
      <section aria-labelledby="templates">
        <div className="section-head">
          <h2 id="templates">{t("files.templates")}</h2>
          <div className="control inline"><label htmlFor="template-language">{t("language")}</label><select id="template-language" value={wanted} onChange={(event) => setWanted(event.target.value as Language)}>{languages.map((one) => <option key={one} value={one} lang={one}>{languageNames[one]}</option>)}</select></div>
        </div>
        <p>{t("files.templatesText")}</p>
        <ul className="downloads">{templates.map((kind) => <li key={kind}><span>{t(`files.kind.${kind}`)}</span>{(["xlsx", "csv"] as const).map((format) => <a key={format} download href={toUrl("/api/templates/{kind}", { path: { kind }, query: { language: wanted, format } })}>{format.toUpperCase()}<span className="unseen"> {t(`files.kind.${kind}`)}</span></a>)}</li>)}</ul>
      </section>
      <section aria-labelledby="exports">
        <h2 id="exports">{t("files.exports")}</h2>
        <p>{t("files.exportsText")}</p>
        <ul className="downloads">
          {templates.map((kind) => <li key={kind}><span>{t(`files.kind.${kind}`)}</span>{(["xlsx", "csv", "json"] as const).map((format) => <a key={format} download href={toUrl("/api/exports/{kind}", { path: { kind }, query: { format } })}>{format.toUpperCase()}<span className="unseen"> {t(`files.kind.${kind}`)}</span></a>)}</li>)}
          <li><span>{t("nav.network")}</span><a download href={toUrl("/api/exports/{kind}", { path: { kind: "network" }, query: { format: "geojson" } })}>GeoJSON</a></li>
        </ul>
      </section>
    </>
  );
}
