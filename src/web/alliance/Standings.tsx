import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { toDay } from "../../kernel/day.ts";
import { recordable } from "../../modules/alliance/index.ts";
import { useTexts } from "../language.tsx";
import { ChoiceField, Form, LongField, TextField } from "../parts/Form.tsx";
import { Pill } from "../parts/marks.tsx";
import { InDocument, usePlaces, type Place } from "../parts/Places.tsx";
import { noQuotation, QuotationFields, toQuotations } from "../parts/QuotationFields.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useChange, useFilters, useMay, useRoom } from "../queries.ts";
import { toneOfStance, type Decision, type Stance, type Standing } from "./alliance-words.ts";

const StanceMap = lazy(() => import("./StanceMap.tsx"));

const order: readonly Stance[] = ["objects", "conditions", "seeksAmendment", "supports", "noObjection", "absent", "notStated"];

/** Where each member stands as of a day, as a table and on a map; every word opens to its sentence. */
export function Standings({ decision }: { decision: Decision }) {
  const { t, word, names, day } = useTexts();
  const { filters, setFilters } = useFilters();
  const may = useMay();
  const actor = useRoom().data?.actor;
  const own = decision.standings.find((one) => one.member.code === actor?.org)?.member;
  const [recording, setRecording] = useState(false);
  // What stands in the way comes first, and who has not said anything last.
  const rank = (one: Standing) => Math.min(...one.stances.map((stance) => order.indexOf(stance)));
  const placesOf = usePlaces(decision.standings.flatMap(({ history }) => history.flatMap(({ statements }) => statements.map(({ id }) => id))));
  const rows = decision.standings.toSorted((a, b) => rank(a) - rank(b));
  const onMap = filters["view"] === "map";
  const columns: Column<Standing>[] = [
    { key: "member", label: t("standings.member"), rowHead: true, cell: (one) => names(one.member.names) },
    { key: "stance", label: t("standings.stance"), cell: (one) => <span className="tags">{one.stances.map((stance) => <Pill key={stance} tone={toneOfStance(stance)}>{word("stance", stance)}</Pill>)}{one.stances.length > 1 && <span className="quiet">{t("standings.conflict")}</span>}</span> },
    { key: "word", label: t("standings.word"), wide: true, cell: (one) => <Words standing={one} placesOf={placesOf} /> },
  ];
  return (
    <section aria-labelledby="standings">
      <div className="section-head">
        <h2 id="standings">{t("standings")} <small className="quiet">{t("standings.asOf", { day: day(decision.asOf) })}</small></h2>
        <div className="act-row">
          <span className="switch" role="group" aria-label={t("standings")}>
            <button type="button" aria-pressed={!onMap} onClick={() => setFilters({ view: undefined })}>{t("standings.table")}</button>
            <button type="button" aria-pressed={onMap} onClick={() => setFilters({ view: "map" })}>{t("standings.map")}</button>
          </span>
          {may("recordPosition") && (own || may("stepDecision")) && !recording && <Button variant="default" onClick={() => setRecording(true)}>{t(own ? "position.own" : "position.record")}</Button>}
        </div>
      </div>
      <p className="quiet">{t("standings.note")}</p>
      {recording && <PositionForm decision={decision} own={own?.id ?? null} onDone={() => setRecording(false)} />}
      {onMap ? <Suspense fallback={<Waiting />}><StanceMap standings={decision.standings} /></Suspense> : <Records label={t("standings")} rows={rows} columns={columns} keyOf={(one) => one.member.id} />}
    </section>
  );
}

function Words({ standing, placesOf }: { standing: Standing; placesOf: (id: string) => readonly Place[] }) {
  const { word, day } = useTexts();
  if (standing.history.length === 0) return null;
  return (
    <ul className="plain-list">
      {standing.history.map((one) => (
        <li key={one.id} className={standing.positions.some((present) => present.id === one.id) ? undefined : "quiet"}>
          {word("stance", one.stance)} · {day(one.saidOn)} · {word("confidence", one.confidence)}{one.conditions && <> · {one.conditions}</>}
          {one.statements.map((said) => <blockquote key={said.id} lang={said.source.language} className="inline-quote">“{said.quote}” <Link to="/sources/$id" params={{ id: said.id }}>{said.source.publisher}</Link> <InDocument places={placesOf(said.id)} /></blockquote>)}
        </li>
      ))}
    </ul>
  );
}

function PositionForm({ decision, own, onDone }: { decision: Decision; own: string | null; onDone: () => void }) {
  const { t, word, names } = useTexts();
  const [partyId, setPartyId] = useState(own ?? "");
  const [stance, setStance] = useState<(typeof recordable)[number]>("supports");
  const [conditions, setConditions] = useState("");
  const [saidOn, setSaidOn] = useState<string>(() => (own ? toDay(new Date()) : ""));
  const [confidence, setConfidence] = useState<"own" | "official" | "reported" | "unnamed">(own ? "own" : "reported");
  const [quotation, setQuotation] = useState(noQuotation);
  const change = useChange<"/api/decisions/{id}/positions">(onDone);
  return (
    <Form label={t("position.record")} error={change.error} pending={change.isPending} save={t("save")} onLeave={onDone}
      onSave={() => change.mutate({ post: "/api/decisions/{id}/positions", path: { id: decision.id }, body: { partyId, stance, conditions: conditions.trim() || null, saidOn, confidence, quotation: toQuotations(quotation)[0] ?? null } })}>
      <div className="fields">
        {own === null && <ChoiceField label={t("standings.member")} pointer="/partyId" value={partyId} none={t("choose")} onChange={setPartyId} options={decision.standings.map((one) => [one.member.id, names(one.member.names)])} />}
        <ChoiceField label={t("standings.stance")} pointer="/stance" value={stance} onChange={setStance} options={recordable.map((one) => [one, word("stance", one)])} />
        <TextField label={t("position.saidOn")} pointer="/saidOn" note={t("quotation.dayNote")} value={saidOn} onChange={setSaidOn} />
        {own === null && <ChoiceField label={t("position.confidence")} pointer="/confidence" value={confidence} onChange={setConfidence} options={(["official", "reported", "unnamed"] as const).map((one) => [one, word("confidence", one)])} />}
      </div>
      {(stance === "conditions" || stance === "seeksAmendment") && <LongField label={t("position.conditions")} pointer="/conditions" value={conditions} onChange={setConditions} />}
      {own === null && <QuotationFields value={quotation} onChange={setQuotation} at="/quotation" />}
    </Form>
  );
}
