import { Link, useParams } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Fact, Facts, Head } from "../parts/marks.tsx";
import { usePlaces } from "../parts/Places.tsx";
import { ContributionName, NeedName, RecordName } from "../parts/RecordName.tsx";
import { Quotation } from "../parts/Statements.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk } from "../queries.ts";

export function StatementPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t, word, day } = useTexts();
  const answer = useAsk("/api/statements/{id}", { path: { id } });
  const placesOf = usePlaces([id]);
  const one = answer.data;
  if (!one) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  const { source } = one;
  const about = one.about.filter((item) => ["contribution", "need", "item", "node"].includes(item.kind));
  return (
    <>
      <Head kicker={<Link to="/sources">{t("nav.sources")}</Link>} title={source.publisher} />
      <Quotation statement={one} places={placesOf(id)} cite={false} />
      <Facts>
        <Fact label={t("quotation.title")}>{source.title}</Fact>
        <Fact label={t("quotation.url")}><a href={source.url} target="_blank" rel="noreferrer" className="url">{source.url}</a></Fact>
        <Fact label={t("source.publishedOn")}>{day(source.published)}</Fact>
        <Fact label={t("quotation.language")}>{word("tongue", source.language)}</Fact>
        {source.accessedOn && <Fact label={t("source.accessed")}>{day(source.accessedOn)}</Fact>}
        {source.licence && <Fact label={t("source.licence")}>{source.licence}</Fact>}
        {source.reliability && <Fact label={t("source.reliability")}>{source.reliability}</Fact>}
        {one.donors.length > 0 && <Fact label={t("about.who")}>{one.donors.join(", ")}</Fact>}
      </Facts>
      <section aria-labelledby="supports">
        <h2 id="supports">{t("source.supports")}</h2>
        {about.length === 0 && <p className="empty">{t("source.supportsNone")}</p>}
        <ul className="plain-list">{about.map((item) => <li key={`${item.kind} ${item.id}`}>{item.kind === "contribution" ? <ContributionName id={item.id} /> : item.kind === "need" ? <NeedName id={item.id} /> : <RecordName of={item.kind === "item" ? "items" : "nodes"} id={item.id} />}</li>)}</ul>
      </section>
    </>
  );
}
