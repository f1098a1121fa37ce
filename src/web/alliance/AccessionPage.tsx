import { Button } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { accessionSteps, ratificationStates } from "../../modules/alliance/index.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { ChoiceField, Form, LongField, TextField } from "../parts/Form.tsx";
import { LabelBadge } from "../parts/Label.tsx";
import { Head, Pill } from "../parts/marks.tsx";
import { InDocument, usePlaces } from "../parts/Places.tsx";
import { noQuotation, QuotationFields, toQuotations } from "../parts/QuotationFields.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Quotation, Statements } from "../parts/Statements.tsx";
import { Trail } from "../parts/Trail.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useChange, useMay } from "../queries.ts";
import type { SupportedStatement } from "../types.ts";
import type { Accession } from "./alliance-words.ts";

export function AccessionPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t, names } = useTexts();
  const may = useMay();
  const answer = useAsk("/api/accessions/{id}", { path: { id } });
  const [recording, setRecording] = useState(false);
  const placesOf = usePlaces(answer.data?.conditions.flatMap(({ statements }) => statements.map((said) => said.id)) ?? []);
  const one = answer.data;
  if (!one) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  return (
    <>
      <Head kicker={<><Link to="/alliance">{t("nav.alliance")}</Link> · {names(one.body.names)}</>} title={names(one.candidate.names)}>{may("addAccessionNews") && !recording && <Button onClick={() => setRecording(true)}>{t("accession.record")}</Button>}</Head>
      <p className="tags"><LabelBadge label={one.label} /></p>
      <p className="lead">{t("accession.lead")}</p>
      {one.note && <p>{one.note}</p>}
      {one.decisionId && <p><Link to="/alliance/decisions/$id" params={{ id: one.decisionId }}>{t("accession.question")}</Link></p>}
      {recording && <NewsForm accession={one} onDone={() => setRecording(false)} />}
      <Steps accession={one} />
      <section aria-labelledby="conditions">
        <h2 id="conditions">{t("accession.conditions")}</h2>
        {one.conditions.length === 0 && <p className="empty">{t("accession.conditionsNone")}</p>}
        {one.conditions.map((claim) => <article key={claim.id} className="claim"><p><b>{claim.text}</b> <span className="quiet">{t("accession.claimedBy", { who: claim.claimedBy })}</span></p>{claim.statements.map((said) => <Quotation key={said.id} statement={said} places={placesOf(said.id)} />)}</article>)}
      </section>
      <Allies accession={one} />
      <section aria-labelledby="statements"><h2 id="statements">{t("statements.title")}</h2><Statements statements={one.statements} /></section>
      <Trail kind="accession" id={one.id} />
    </>
  );
}

function Steps({ accession }: { accession: Accession }) {
  const { t, word, day } = useTexts();
  const rows = accessionSteps.map((step) => ({ step, reached: accession.steps.find((one) => one.step === step), span: accession.spans.find((one) => one.to === step) }));
  const columns: Column<(typeof rows)[number]>[] = [
    { key: "step", label: t("step"), rowHead: true, cell: ({ step }) => `${step}. ${word("accessionStep", String(step))}` },
    { key: "on", label: t("accession.reached"), whole: true, cell: ({ reached }) => (reached ? day(reached.onDay) : <span className="quiet">{t("accession.notReached")}</span>) },
    { key: "took", label: t("accession.took"), whole: true, figure: true, cell: ({ span }) => (span?.days == null ? "" : t("accession.days", { days: span.days })) },
    { key: "said", label: t("sentences"), wide: true, cell: ({ reached }) => <Sentences statements={reached?.statements ?? []} /> },
  ];
  return <Records label={t("accessions")} rows={rows} columns={columns} keyOf={(one) => String(one.step)} />;
}

function Sentences({ statements }: { statements: readonly SupportedStatement[] }) {
  const placesOf = usePlaces(statements.map(({ id }) => id));
  return <>{statements.map((said) => <blockquote key={said.id} lang={said.source.language} className="inline-quote">“{said.quote}” <Link to="/sources/$id" params={{ id: said.id }}>{said.source.publisher}</Link> <InDocument places={placesOf(said.id)} /></blockquote>)}</>;
}

function Allies({ accession }: { accession: Accession }) {
  const { t, word, names, day } = useTexts();
  const columns: Column<Accession["allies"][number]>[] = [
    { key: "member", label: t("standings.member"), rowHead: true, cell: (one) => names(one.member.names) },
    { key: "state", label: t("state"), cell: (one) => (one.states.length === 0 ? <span className="quiet">{word("ratification", "notStarted")}</span> : <Pill tone={one.states.at(-1)!.state === "deposited" ? "good" : "quiet"}>{word("ratification", one.states.at(-1)!.state)}</Pill>) },
    { key: "on", label: t("accession.on"), whole: true, cell: (one) => (one.states.length === 0 ? "" : day(one.states.at(-1)!.onDay)) },
    { key: "said", label: t("sentences"), wide: true, cell: (one) => <Sentences statements={one.states.at(-1)?.statements ?? []} /> },
  ];
  return (
    <section aria-labelledby="allies">
      <details open={accession.allies.some((one) => one.states.length > 0)}>
        <summary><h2 id="allies">{t("accession.allies")}</h2></summary>
        <p className="quiet">{t("accession.alliesNote")}</p>
        <Records label={t("accession.allies")} rows={accession.allies} columns={columns} keyOf={(one) => one.member.id} />
      </details>
    </section>
  );
}

function NewsForm({ accession, onDone }: { accession: Accession; onDone: () => void }) {
  const { t, word, names } = useTexts();
  const [kind, setKind] = useState<"step" | "ratification" | "condition">("step");
  const [step, setStep] = useState("1");
  const [partyId, setPartyId] = useState("");
  const [state, setState] = useState<"submittedToParliament" | "parliamentApproved" | "promulgated" | "deposited">("submittedToParliament");
  const [onDay, setOnDay] = useState("");
  const [text, setText] = useState("");
  const [claimedBy, setClaimedBy] = useState("");
  const [draft, setDraft] = useState(noQuotation);
  const change = useChange<"/api/accessions/{id}/news">(onDone);
  const save = () => {
    // An empty quotation is sent as it is, so that what is missing is said beside its field.
    const quotation = toQuotations(draft)[0] ?? { ...draft, speaker: null, title: draft.publisher };
    change.mutate({ post: "/api/accessions/{id}/news", path: { id: accession.id }, body: kind === "step" ? { kind, step: Number(step), onDay, quotation } : kind === "ratification" ? { kind, partyId, state, onDay, quotation } : { kind, text, claimedBy, quotation } });
  };
  return (
    <Form label={t("accession.record")} error={change.error} pending={change.isPending} save={t("save")} onLeave={onDone} onSave={save}>
      <div className="fields">
        <ChoiceField label={t("accession.kind")} value={kind} onChange={setKind} options={(["step", "ratification", "condition"] as const).map((one) => [one, word("accessionNews", one)])} />
        {kind === "step" && <ChoiceField label={t("step")} pointer="/step" value={step} onChange={setStep} options={accessionSteps.map((one) => [String(one), `${one}. ${word("accessionStep", String(one))}`])} />}
        {kind === "ratification" && <ChoiceField label={t("standings.member")} pointer="/partyId" value={partyId} none={t("choose")} onChange={setPartyId} options={accession.allies.map((one) => [one.member.id, names(one.member.names)])} />}
        {kind === "ratification" && <ChoiceField label={t("state")} pointer="/state" value={state} onChange={setState} options={ratificationStates.filter((one) => one !== "notStarted").map((one) => [one, word("ratification", one)])} />}
        {kind !== "condition" && <TextField label={t("accession.on")} pointer="/onDay" note={t("quotation.dayNote")} value={onDay} onChange={setOnDay} />}
        {kind === "condition" && <TextField label={t("accession.who")} pointer="/claimedBy" value={claimedBy} onChange={setClaimedBy} />}
      </div>
      {kind === "condition" && <LongField label={t("accession.condition")} pointer="/text" value={text} onChange={setText} />}
      <QuotationFields value={draft} onChange={setDraft} at="/quotation" />
    </Form>
  );
}
