import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Schema } from "../../client/index.ts";
import type { Draft } from "../api.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Pill } from "../parts/marks.tsx";
import { ContributionName, PartyName } from "../parts/RecordName.tsx";
import { useChange } from "../queries.ts";
import { Matches } from "./Matches.tsx";
import { PositionFields, type PositionDraft } from "./PositionFields.tsx";
import { cut, type OpenDocument, type Passage, type Words } from "./reading.ts";

type Acceptance = Draft<Schema<"PassageAcceptance">>;
/** What a passage is accepted as, beside its words. */
export type Ties = Partial<Pick<Acceptance, "contributionId" | "claims" | "contribution" | "positions">>;
const noTies = { contributionId: null, claims: {}, contribution: null, positions: [] } as const;

interface CardProps {
  readonly document: OpenDocument;
  readonly passage: Passage;
  readonly selected: () => Words | null;
  readonly may: boolean;
}

export function PassageCard({ document, passage, selected, may }: CardProps) {
  const { t, word, share } = useTexts();
  const [words, setWords] = useState<Words>(() => { const { start, end } = passage.kept ?? passage; return { start, end }; });
  const settled = passage.state !== "open";
  return (
    <li className="passage" data-state={passage.state}>
      <p className="passage-kind">
        {word("passageForm", passage.form)}{passage.confidence !== null && <> · {t("reading.confidence", { share: share(passage.confidence) })}</>}{passage.donor !== null && <> · {passage.donor}</>}
        {passage.found.role !== null && <> · {passage.found.role}</>} {settled && <Pill tone={passage.state === "rejected" ? "quiet" : "good"}>{word("passageState", passage.state)}</Pill>}
      </p>
      <blockquote lang={document.language === "und" ? undefined : document.language}>{document.text.slice(words.start, words.end)}</blockquote>
      {passage.found.money.length > 0 && <p className="quiet">{passage.found.money.map((one) => `${one.amount} ${one.currency ?? "?"}`).join(" · ")}</p>}
      {passage.found.lines.length > 0 && <p className="quiet">{passage.found.lines.map((one) => `${one.units ?? ""} ${one.item}`.trim()).join(" · ")}</p>}
      {settled ? <Came document={document} passage={passage} may={may} /> : may && <Settle document={document} passage={passage} words={words} setWords={setWords} selected={selected} />}
    </li>
  );
}

/** What came of a settled passage; more can be tied to what was accepted. */
function Came({ document, passage, may }: Omit<CardProps, "selected">) {
  const { t } = useTexts();
  const [tying, setTying] = useState(false);
  const path = { id: document.id, passage: passage.id };
  const reopen = useChange<"/api/documents/{id}/passages/{passage}/reopen">();
  const tie = useChange<"/api/documents/{id}/passages/{passage}/ties">();
  return (
    <>
      <p className="quiet">{t("passage.settledBy", { by: passage.settledBy ?? "" })}{passage.speaker && <> · {passage.speaker}</>}</p>
      <ul className="plain-list">
        {passage.outcomes.map((one) => (
          <li key={`${one.statementId} ${one.contributionId} ${one.partyId}`}>
            {one.contributionId !== null && <><ContributionName id={one.contributionId} /> · </>}
            {one.decisionId !== null && one.partyId !== null && <><Link to="/alliance/decisions/$id" params={{ id: one.decisionId }}>{t("passage.position")}</Link> <PartyName id={one.partyId} /> · </>}
            <Link to="/sources/$id" params={{ id: one.statementId }}>{t("statement.open")}</Link>
          </li>
        ))}
      </ul>
      {may && passage.state === "rejected" && <button type="button" className="textlike" disabled={reopen.isPending} onClick={() => reopen.mutate({ post: "/api/documents/{id}/passages/{passage}/reopen", path, body: { version: passage.version } })}>{t("passage.reopen")}</button>}
      {may && passage.kept !== null && passage.kind === "statement" && !tying && <button type="button" className="textlike" onClick={() => setTying(true)}>{t("passage.toPosition")}</button>}
      {tying && <PositionFields save={t("passage.recordPosition")} error={tie.error} pending={tie.isPending} onLeave={() => setTying(false)} onSave={(positions) => tie.mutate({ post: "/api/documents/{id}/passages/{passage}/ties", path, body: { version: passage.version, ...noTies, positions } })} />}
      <Fault error={reopen.error} />
    </>
  );
}

function Settle({ document, passage, words, setWords, selected }: Omit<CardProps, "may"> & { words: Words; setWords: (words: Words) => void }) {
  const { t } = useTexts();
  const [speaker, setSpeaker] = useState(passage.speaker ?? "");
  const [doing, setDoing] = useState<"position" | "contribution" | null>(null);
  const path = { id: document.id, passage: passage.id };
  const { version } = passage;
  const accept = useChange<"/api/documents/{id}/passages/{passage}/accept">();
  const reject = useChange<"/api/documents/{id}/passages/{passage}/reject">();
  const split = useChange<"/api/documents/{id}/passages/{passage}/split">();
  const take = (ties: Ties = {}) => accept.mutate({ post: "/api/documents/{id}/passages/{passage}/accept", path, body: { version, ...words, speaker: speaker.trim() || null, donor: passage.donor, saidOn: null, note: null, ...noTies, ...ties } });
  const busy = accept.isPending || reject.isPending || split.isPending;
  const cutUp = () => {
    const span = selected();
    const parts = span && span.start < passage.end && span.end > passage.start ? cut(document.text, passage, { start: Math.max(span.start, passage.start), end: Math.min(span.end, passage.end) }) : [];
    if (parts.length > 1) split.mutate({ post: "/api/documents/{id}/passages/{passage}/split", path, body: { version, pieces: parts } });
  };
  return (
    <>
      {passage.kind === "statement" && <div className="control"><label htmlFor={`speaker-${passage.id}`}>{t("quotation.speaker")}</label><input id={`speaker-${passage.id}`} value={speaker} maxLength={200} onChange={(event) => setSpeaker(event.target.value)} /></div>}
      <div className="act-row">
        {passage.kind === "announcement" && <button type="button" className="textlike" aria-expanded={doing === "contribution"} onClick={() => setDoing(doing === "contribution" ? null : "contribution")}>{t("passage.toContribution")}</button>}
        <button type="button" className="textlike" disabled={busy} onClick={() => take()}>{t(passage.kind === "announcement" ? "passage.onlySentence" : "reading.accept")}</button>
        {passage.kind === "statement" && <button type="button" className="textlike" aria-expanded={doing === "position"} onClick={() => setDoing(doing === "position" ? null : "position")}>{t("passage.toPosition")}</button>}
        <button type="button" className="textlike" disabled={busy} onClick={() => reject.mutate({ post: "/api/documents/{id}/passages/{passage}/reject", path, body: { version } })}>{t("reading.reject")}</button>
        <button type="button" className="textlike" onMouseDown={(event) => event.preventDefault()} onClick={() => { const span = selected(); if (span) setWords(span); }}>{t("reading.useSelection")}</button>
        <button type="button" className="textlike" disabled={busy} onMouseDown={(event) => event.preventDefault()} onClick={cutUp}>{t("passage.split")}</button>
      </div>
      {doing !== "position" && <Fault error={accept.error ?? reject.error ?? split.error} />}
      {doing === "contribution" && <Matches document={document} passage={passage} pending={accept.isPending} onChoose={take} />}
      {doing === "position" && <PositionFields save={t("passage.recordPosition")} error={accept.error} pending={accept.isPending} onLeave={() => setDoing(null)} onSave={(positions: readonly PositionDraft[]) => take({ positions })} />}
    </>
  );
}
