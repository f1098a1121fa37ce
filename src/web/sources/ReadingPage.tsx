import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { sendFile } from "../api.ts";
import { ImportOutcome } from "../files/ImportOutcome.tsx";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Head } from "../parts/marks.tsx";
import { useAsk } from "../queries.ts";
import { byHand, pieces, propose, toRecordFile, type Candidate, type Document } from "./reading.ts";
import "./reading.css";

/** The longest text that is read, in characters: some ten times a long article. */
const longestText = 200_000;
const noDocument: Document = { text: "", url: "", publisher: "", published: "" };

/** A text is read in the browser; what a person accepts of it is recorded with its source. Nothing proposed counts. */
export function ReadingPage() {
  const { t } = useTexts();
  const [document, setDocument] = useState<Document>(noDocument);
  const [reading, setReading] = useState<{ readonly document: Document; readonly language: string; readonly candidates: readonly Candidate[] } | null>(null);
  const missing = document.text.trim() === "" ? "reading.noText" : document.text.length > longestText ? "reading.tooLong" : !/^https?:\/\/\S+$/.test(document.url) || document.publisher.trim() === "" || !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(document.published) ? "reading.noSource" : null;
  const read = () => {
    const { language, candidates } = propose(document);
    setReading({ document, language: language ?? "en", candidates });
  };
  return (
    <>
      <Head kicker={<Link to="/sources">{t("nav.sources")}</Link>} title={t("reading.title")} />
      <p className="lead">{t("reading.lead")}</p>
      <DocumentFields document={document} onChange={setDocument} />
      <div className="act-row"><Button disabled={missing !== null} aria-describedby="reading-why" onClick={read}>{t("reading.read")}</Button><span id="reading-why" className="why">{missing ? t(missing) : ""}</span></div>
      {reading && <Review {...reading} onChange={(candidates) => setReading({ ...reading, candidates })} />}
    </>
  );
}

function DocumentFields({ document, onChange }: { document: Document; onChange: (document: Document) => void }) {
  const { t } = useTexts();
  const field = (name: "url" | "publisher" | "published", label: string, note?: string) => (
    <div className="control"><label htmlFor={`reading-${name}`}>{label}</label><input id={`reading-${name}`} value={document[name]} onChange={(event) => onChange({ ...document, [name]: event.target.value })} />{note && <p className="field-note">{note}</p>}</div>
  );
  return (
    <div className="fields">
      {field("url", t("quotation.url"))}
      {field("publisher", t("quotation.publisher"))}
      {field("published", t("source.publishedOn"), t("quotation.dayNote"))}
      <div className="control"><label htmlFor="reading-file">{t("reading.file")}</label><input id="reading-file" type="file" accept=".txt,text/plain" onChange={(event) => { const file = event.target.files?.[0]; if (file) void file.text().then((text) => onChange({ ...document, text })); }} /></div>
      <div className="control wide"><label htmlFor="reading-text">{t("reading.text")}</label><textarea id="reading-text" rows={8} value={document.text} onChange={(event) => onChange({ ...document, text: event.target.value })} /></div>
    </div>
  );
}

interface ReviewProps {
  readonly document: Document;
  readonly language: string;
  readonly candidates: readonly Candidate[];
  readonly onChange: (candidates: readonly Candidate[]) => void;
}

function Review({ document, language, candidates, onChange }: ReviewProps) {
  const { t, word, language: own } = useTexts();
  const queries = useQueryClient();
  const article = useRef<HTMLDivElement>(null);
  const [jobId, setJobId] = useState<string | null>(null);
  const record = useMutation({
    mutationFn: async () => sendFile("record", { fileName: "read.jsonl", dryRun: "false", language: own }, new Blob([await toRecordFile(document, language, candidates)])),
    onSuccess: (job) => setJobId(job.id),
  });
  const job = useAsk("/api/jobs/{id}", { path: { id: jobId ?? "" }, query: { language: own } }, { enabled: jobId !== null, refetchInterval: (one) => {
    if (one === undefined || one.state === "running") return 400;
    void queries.invalidateQueries({ queryKey: ["/api/statements"] });
    return false;
  } });
  const set = (key: string, part: Partial<Candidate>) => onChange(candidates.map((one) => (one.key === key ? { ...one, ...part } : one)));
  /** Where the selection lies in the text, which the page shows unchanged. */
  const selected = (): Candidate | null => {
    const selection = window.getSelection();
    if (!selection || selection.rangeCount === 0 || !article.current?.contains(selection.anchorNode) || !article.current.contains(selection.focusNode)) return null;
    const range = selection.getRangeAt(0);
    const before = range.cloneRange();
    before.selectNodeContents(article.current);
    before.setEnd(range.startContainer, range.startOffset);
    const start = before.toString().length;
    return byHand(document.text, start, start + range.toString().length);
  };
  const accepted = candidates.filter(({ state }) => state === "accepted").length;
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">{t("reading.proposals")}</h2>
      <p>{t("reading.found", { count: candidates.length, language: word("tongue", language) })}</p>
      <div className="reading">
        <div ref={article} className="reading-text" lang={language} tabIndex={0} role="region" aria-label={t("reading.text")}>{pieces(document.text, candidates).map(({ start, text, of }) => (of.length === 0 ? text : <mark key={start} data-state={of.at(-1)!.state} data-kind={of.at(-1)!.kind}>{text}</mark>))}</div>
        <div>
          <p><Button variant="default" onMouseDown={(event) => event.preventDefault()} onClick={() => { const one = selected(); if (one && !candidates.some(({ key }) => key === one.key)) onChange([...candidates, one].toSorted((a, b) => a.start - b.start)); }}>{t("reading.byHand")}</Button> <span className="why">{t("reading.byHandNote")}</span></p>
          <ol className="plain-list proposals">{candidates.map((one) => <Proposal key={one.key} candidate={one} text={document.text} set={(part) => set(one.key, part)} useSelection={() => { const span = selected(); if (span) set(one.key, { start: span.start, end: span.end }); }} />)}</ol>
        </div>
      </div>
      <div className="act-row"><Button disabled={accepted === 0 || record.isPending} onClick={() => record.mutate()}>{t("reading.record", { count: accepted })}</Button><span className="why">{t("reading.recordNote")}</span></div>
      <Fault error={record.error ?? job.error} />
      {job.data && job.data.state !== "running" && <ImportOutcome job={job.data} />}
    </section>
  );
}

function Proposal({ candidate, text, set, useSelection }: { candidate: Candidate; text: string; set: (part: Partial<Candidate>) => void; useSelection: () => void }) {
  const { t, share } = useTexts();
  const { key, kind, form, start, end, speaker, donors, confidence, state } = candidate;
  const toggle = (to: "accepted" | "rejected") => set({ state: state === to ? "proposed" : to });
  return (
    <li className="proposal" data-state={state}>
      <p className="proposal-kind">{t(`reading.form.${form}`)}{confidence !== null && <> · {t("reading.confidence", { share: share(confidence) })}</>}{donors.length > 0 && <> · {donors.join(", ")}</>}</p>
      <blockquote>{text.slice(start, end)}</blockquote>
      {kind === "statement" && <div className="control"><label htmlFor={`speaker-${key}`}>{t("quotation.speaker")}</label><input id={`speaker-${key}`} value={speaker} maxLength={200} onChange={(event) => set({ speaker: event.target.value })} /></div>}
      <div className="act-row">
        <button type="button" className="textlike" aria-pressed={state === "accepted"} onClick={() => toggle("accepted")}>{t("reading.accept")}</button>
        <button type="button" className="textlike" aria-pressed={state === "rejected"} onClick={() => toggle("rejected")}>{t("reading.reject")}</button>
        <button type="button" className="textlike" onMouseDown={(event) => event.preventDefault()} onClick={useSelection}>{t("reading.useSelection")}</button>
      </div>
    </li>
  );
}
