import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { toDay, type Day } from "../../kernel/day.ts";
import { decisionStates, isMemberOn } from "../../modules/alliance/index.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { ChoiceFilter, Filters, SearchFilter } from "../parts/Filters.tsx";
import { LabelBadge } from "../parts/Label.tsx";
import { Head, Illustrative, Pill } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { oneOf, useAsk, useFilters, useMay, usePages } from "../queries.ts";
import { Accessions } from "./Accessions.tsx";
import { fromNow, toneOfDecision, type Body, type DecisionRow } from "./alliance-words.ts";
import { Meetings } from "./Meetings.tsx";
import { NewBody } from "./BodyForms.tsx";

export function AlliancePage() {
  const { t } = useTexts();
  const may = useMay();
  const navigate = useNavigate();
  return (
    <>
      <Head title={t("nav.alliance")}>{may("addDecision") && <Button onClick={() => void navigate({ to: "/alliance/decisions/new" })}>{t("decision.new")}</Button>}</Head>
      <p className="lead">{t("alliance.lead")}</p>
      <DecisionList />
      <Meetings />
      <Accessions />
      <Bodies />
    </>
  );
}

function DecisionList() {
  const { t, word, names, day, moment, language } = useTexts();
  const { filters, setFilters } = useFilters();
  const { search, state, sort = "silenceUntil" } = filters;
  const list = usePages("/api/decisions", { search, state: oneOf(decisionStates, state), sort });
  const columns: Column<DecisionRow>[] = [
    { key: "reference", label: t("reference"), sort: "reference", rowHead: true, cell: (one) => <Link to="/alliance/decisions/$id" params={{ id: one.id }}>{one.reference}</Link> },
    { key: "title", label: t("title"), wide: true, cell: (one) => <>{one.title} {one.illustrative && <Illustrative basis={one.basis} />} <LabelBadge label={one.label} /></> },
    { key: "body", label: t("decision.body"), cell: (one) => names(one.body.names) },
    { key: "state", label: t("state"), cell: (one) => <Pill tone={toneOfDecision(one.state)}>{word("decisionState", one.state)}</Pill> },
    { key: "until", label: t("decision.until"), sort: "silenceUntil", cell: (one) => (one.state === "underSilence" && one.silenceUntil ? <>{moment(one.silenceUntil)} <span className="quiet">({fromNow(one.silenceUntil, list.dataUpdatedAt, language)})</span></> : "") },
    { key: "proposedOn", label: t("decision.proposedOn"), sort: "proposedOn", whole: true, cell: (one) => day(one.proposedOn) },
  ];
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{t("decisions")}</h2>
      <Filters><SearchFilter /><ChoiceFilter name="state" label={t("state")} options={decisionStates.map((one) => [one, word("decisionState", one)])} /></Filters>
      <Fault error={list.error} />
      {list.isPending ? <Waiting /> : (
        <Records label={t("decisions")} rows={list.items} columns={columns} keyOf={(one) => one.id} sort={sort} onSort={(next) => setFilters({ sort: next })}
          more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }} />
      )}
    </section>
  );
}

function Bodies() {
  const { t, names } = useTexts();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const answer = useAsk("/api/bodies", {});
  const [today] = useState(() => toDay(new Date()));
  const columns: Column<Body>[] = [
    { key: "name", label: t("name"), rowHead: true, wide: true, cell: (one) => <><Link to="/alliance/bodies/$id" params={{ id: one.id }}>{names(one.names)}</Link> {one.illustrative && <Illustrative basis={one.basis} />}</> },
    { key: "members", label: t("body.membersTitle"), cell: (one) => t("body.members", { count: one.members.filter((member) => isMemberOn({ fromOn: member.fromOn as Day, untilOn: member.untilOn as Day | null }, today)).length }) },
    { key: "notice", label: t("body.notice"), cell: (one) => t("body.hours", { count: one.noticeHours }) },
  ];
  return (
    <section aria-labelledby="bodies">
      <div className="section-head"><h2 id="bodies">{t("bodies")}</h2>{may("addBody") && !adding && <Button variant="default" onClick={() => setAdding(true)}>{t("body.new")}</Button>}</div>
      {adding && <NewBody onDone={() => setAdding(false)} />}
      <Fault error={answer.error} />
      {answer.data && <Records label={t("bodies")} rows={answer.data.items} columns={columns} keyOf={(one) => one.id} empty={t("bodies.none")} />}
    </section>
  );
}
