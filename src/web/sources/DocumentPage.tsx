import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { change, saveFile } from "../api.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Fact, Facts, Head } from "../parts/marks.tsx";
import { Trail } from "../parts/Trail.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useChange, useFilters, useMay } from "../queries.ts";
import { PassageCard } from "./PassageCard.tsx";
import { pieces, selectedIn, toPlace, type OpenDocument, type Words } from "./reading.ts";
import "./reading.css";

/** One document beside the passages that were found in it, each of which a person accepts or rejects. */
export function DocumentPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t, word, day, moment } = useTexts();
  const answer = useAsk("/api/documents/{id}", { path: { id } });
  const one = answer.data;
  if (!one) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  return (
    <>
      <Head kicker={<Link to="/sources/read">{t("documents")}</Link>} title={one.title === one.publisher ? one.publisher : `${one.publisher}: ${one.title}`} />
      <Facts>
        <Fact label={t("quotation.url")}><a href={one.url} target="_blank" rel="noreferrer" className="url">{one.url}</a></Fact>
        <Fact label={t("source.publishedOn")}>{day(one.published)}</Fact>
        <Fact label={t("quotation.language")}>{one.language === "und" ? t("documents.languageUnknown") : word("tongue", one.language)}</Fact>
        <Fact label={t("documents.file")}><button type="button" className="textlike" onClick={() => void saveFile("/api/documents/{id}/file", { path: { id } }, one.fileName)}>{one.fileName}</button> <code title={one.sha256}>SHA-256 {one.sha256.slice(0, 12)}…</code></Fact>
        <Fact label={t("documents.added")}>{moment(one.addedAt)} · {one.addedBy}</Fact>
      </Facts>
      <Review document={one} />
      <Trail kind="document" id={one.id} />
    </>
  );
}

function Review({ document }: { document: OpenDocument }) {
  const { t } = useTexts();
  const may = useMay()("acceptPassage");
  const article = useRef<HTMLDivElement>(null);
  const [all, setAll] = useState(false);
  const mark = useChange<"/api/documents/{id}/passages">();
  const selected = () => selectedIn(article.current, document.text);
  const open = document.passages.filter(({ state }) => state === "open");
  const shown = all ? document.passages : open;
  return (
    <section aria-labelledby="passages">
      <h2 id="passages">{t("passages")}</h2>
      <p role="status">{t("passages.count", { open: open.length, all: document.passages.length })} <span className="quiet">{t("passages.note")}</span></p>
      <div className="reading">
        <Article ref={article} document={document} />
        <div>
          {may && <p><Button variant="default" onMouseDown={(event) => event.preventDefault()} onClick={() => { const words = selected(); if (words) mark.mutate({ post: "/api/documents/{id}/passages", path: { id: document.id }, body: { kind: "statement", ...words, speaker: null, donor: null } }); }}>{t("reading.byHand")}</Button> <span className="why">{t("reading.byHandNote")}</span></p>}
          <Fault error={mark.error} />
          <div className="act-row">
            {may && <AcceptStatements document={document} />}
            <span className="switch" role="group" aria-label={t("passages")}>
              <button type="button" aria-pressed={!all} onClick={() => setAll(false)}>{t("passages.open")}</button>
              <button type="button" aria-pressed={all} onClick={() => setAll(true)}>{t("passages.all")}</button>
            </span>
          </div>
          {shown.length === 0 && <p className="empty">{t(document.passages.length === 0 ? "passages.none" : "passages.settled")}</p>}
          <ol className="plain-list passages">{shown.map((one) => <PassageCard key={`${one.id} ${one.version}`} document={document} passage={one} selected={selected} may={may} />)}</ol>
        </div>
      </div>
    </section>
  );
}

interface Shown extends Words { readonly state: string; readonly kind: string }

/** The text as it is, with what was found in it; an address can name a place, which is then brought into view. */
function Article({ ref, document }: { ref: React.RefObject<HTMLDivElement | null>; document: OpenDocument }) {
  const { t } = useTexts();
  const { filters: { at } } = useFilters();
  const place = toPlace(at, document.text);
  const here = place?.start;
  useEffect(() => {
    if (here !== undefined) ref.current?.querySelector("mark[data-kind=place]")?.scrollIntoView({ block: "center" });
  }, [here, ref]);
  const found = document.passages.filter(({ state }) => state !== "split").map((one): Shown => ({ ...(one.kept ?? one), state: one.state, kind: one.kind }));
  return (
    <div ref={ref} className="reading-text" lang={document.language === "und" ? undefined : document.language} tabIndex={0} role="region" aria-label={t("reading.text")}>
      {pieces(document.text, [...found, ...(place ? [{ ...place, state: "place", kind: "place" }] : [])]).map(({ start, text, of }) => (of.length === 0 ? text : <mark key={start} data-state={of.at(-1)!.state} data-kind={of.at(-1)!.kind}>{text}</mark>))}
    </div>
  );
}

/** Accepts what the reader found of who said what, as it was found, one after the other; what was settled meanwhile stays. */
function AcceptStatements({ document }: { document: OpenDocument }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const open = document.passages.filter(({ state, kind, speaker }) => state === "open" && kind === "statement" && speaker !== null);
  const accept = useMutation({
    mutationFn: async () => {
      for (const one of open) await change<"/api/documents/{id}/passages/{passage}/accept">({ post: "/api/documents/{id}/passages/{passage}/accept", path: { id: document.id, passage: one.id }, body: { version: one.version, start: null, end: null, saidOn: null, note: null, contributionId: null, claims: {}, contribution: null, positions: [] } });
    },
    onSettled: () => queries.invalidateQueries(),
  });
  if (open.length === 0) return null;
  return <><Button variant="default" loading={accept.isPending} onClick={() => accept.mutate()}>{t("passages.acceptStatements", { count: open.length })}</Button><Fault error={accept.error} /></>;
}
