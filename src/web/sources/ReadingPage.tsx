import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { sendDocument } from "../api.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Filters, SearchFilter } from "../parts/Filters.tsx";
import { Head, Pill } from "../parts/marks.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useFilters, useMay, usePages } from "../queries.ts";
import "./reading.css";

const start = { text: "", url: "", publisher: "", title: "", published: "" };

/** Takes a document in, and lists those that were taken in before, so that a review that was left goes on. */
export function ReadingPage() {
  const { t } = useTexts();
  const may = useMay();
  return (
    <>
      <Head kicker={<Link to="/sources">{t("nav.sources")}</Link>} title={t("reading.title")} />
      <p className="lead">{t("reading.lead")}</p>
      {may("addDocument") ? <Bring /> : <p className="why">{t("reading.mayNot")}</p>}
      <Documents />
    </>
  );
}

function Bring() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(start);
  const [file, setFile] = useState<File | null>(null);
  const [over, setOver] = useState(false);
  const { text, url, publisher, title, published } = draft;
  const missing = file === null && text.trim() === "" ? "reading.noText" : !/^https?:\/\/\S+$/.test(url) || publisher.trim() === "" || !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(published) ? "reading.noSource" : null;
  const read = useMutation({
    mutationFn: () => sendDocument({ fileName: file?.name ?? "pasted.txt", url, publisher: publisher.trim(), published, ...(title.trim() === "" ? {} : { title: title.trim() }) }, file ?? new Blob([text])),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries();
      await navigate({ to: "/documents/$id", params: { id } });
    },
  });
  const field = (name: "url" | "publisher" | "title" | "published", label: string, note?: string) => (
    <div className="control"><label htmlFor={`reading-${name}`}>{label}</label><input id={`reading-${name}`} value={draft[name]} onChange={(event) => setDraft({ ...draft, [name]: event.target.value })} />{note && <p className="field-note">{note}</p>}</div>
  );
  return (
    <section aria-label={t("reading.title")} className="drop" data-over={over || undefined} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); const [dropped] = event.dataTransfer.files; if (dropped) setFile(dropped); }}>
      <div className="fields">
        {field("url", t("quotation.url"))}
        {field("publisher", t("quotation.publisher"))}
        {field("published", t("source.publishedOn"), t("quotation.dayNote"))}
        {field("title", t("quotation.title"), t("optional"))}
        <div className="control wide"><label htmlFor="reading-file">{t("reading.file")}</label><input id="reading-file" type="file" accept=".txt,.text,.html,.htm,.pdf,.docx" onChange={(event) => setFile(event.target.files?.[0] ?? null)} />{file && <p className="field-note">{file.name} <button type="button" className="textlike" onClick={() => setFile(null)}>{t("reading.noFile")}</button></p>}</div>
        {!file && <div className="control wide"><label htmlFor="reading-text">{t("reading.text")}</label><textarea id="reading-text" rows={6} value={text} onChange={(event) => setDraft({ ...draft, text: event.target.value })} /></div>}
      </div>
      <div className="act-row"><Button disabled={missing !== null} loading={read.isPending} aria-describedby="reading-why" onClick={() => read.mutate()}>{t("reading.read")}</Button><span id="reading-why" className="why">{missing ? t(missing) : ""}</span></div>
      <Fault error={read.error} />
    </section>
  );
}

function Documents() {
  const { t, day } = useTexts();
  const { filters: { search } } = useFilters();
  const list = usePages("/api/documents", { search, limit: "25" });
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t("documents")}</h2>
      <Filters><SearchFilter /></Filters>
      <Fault error={list.error} />
      {list.isPending && <Waiting />}
      {list.isSuccess && list.items.length === 0 && <p className="empty">{t("list.empty")}</p>}
      <ul className="plain-list">
        {list.items.map((one) => (
          <li key={one.id}>
            <Link to="/documents/$id" params={{ id: one.id }}>{one.title === one.publisher ? one.publisher : `${one.publisher}: ${one.title}`}</Link> <span className="quiet">{day(one.published)} · {one.fileName}</span>{" "}
            <Pill tone={one.openCount > 0 ? "warn" : "quiet"}>{t("documents.open", { count: one.openCount })}</Pill>
          </li>
        ))}
      </ul>
      {list.isSuccess && <p className="more"><span role="status">{t("list.shown", { count: list.items.length })}</span>{list.hasNextPage && <button type="button" className="textlike" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t("list.more")}</button>}</p>}
    </section>
  );
}
