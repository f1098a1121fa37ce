import { Button } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { ConsignmentsOf } from "../consignments/ConsignmentsOf.tsx";
import { SentTable } from "../consignments/SentTable.tsx";
import { BoughtWith } from "../funds/BoughtWith.tsx";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { LabelBadge } from "../parts/Label.tsx";
import { Fact, Facts, Head, Illustrative, Pill, Unknown } from "../parts/marks.tsx";
import { Relabel } from "../parts/Relabel.tsx";
import { Statements } from "../parts/Statements.tsx";
import { Trail } from "../parts/Trail.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useMay } from "../queries.ts";
import type { Contribution, Ref } from "../types.ts";
import { Acts } from "./Acts.tsx";
import { ChangeContribution } from "./ChangeContribution.tsx";
import { Disagreements } from "./Disagreements.tsx";
import { Findings, Revisions } from "./Findings.tsx";
import { Lines } from "./Lines.tsx";
import { MoneySteps, Values } from "./Values.tsx";

export function ContributionPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t, word, names, day } = useTexts();
  const answer = useAsk("/api/contributions/{id}", { path: { id } });
  const may = useMay();
  const [changing, setChanging] = useState(false);
  const one = answer.data;
  if (!one) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  return (
    <>
      <Head kicker={<><Link to="/contributions">{t("nav.contributions")}</Link> · {one.reference}</>} title={one.title}>
        {may("changeContribution") && !changing && <Button variant="default" onClick={() => setChanging(true)}>{t("change")}</Button>}
      </Head>
      <p className="tags">
        {one.ended ? <Pill tone="quiet">{word("ended", one.ended)}</Pill> : <Pill tone="good">{word("stage", one.stage)}</Pill>}{" "}
        <Pill>{word("contributionKind", one.kind)}</Pill> <Pill>{word("category", one.category)}</Pill> {one.illustrative ? <Illustrative basis={one.basis} /> : <Pill tone="quiet">{word("origin", one.origin)}</Pill>} <LabelBadge label={one.label} />
      </p>
      {one.notCounted && <p className="notice"><b>{t("notCounted")}</b> {one.notCounted}</p>}
      {changing && <ChangeContribution contribution={one} onDone={() => setChanging(false)} />}
      <Steps contribution={one} />
      <section aria-labelledby="who">
        <h2 id="who">{t("who.title")}</h2>
        <Facts>
          <Fact label={t("who.announcer")}><PartyLink party={one.donor} /></Fact>
          {(["payer", "supplier", "holder", "consent", "carrier"] as const).map((role) => <Fact key={role} label={t(`who.${role}`)}>{one[role] ? <PartyLink party={one[role]} /> : <Unknown />}</Fact>)}
          <Fact label={t("announcedOn")}>{one.announcedOn ? day(one.announcedOn) : one.announcedText || <Unknown />}</Fact>
          {one.basis && <Fact label={t("basis")}>{one.basis}</Fact>}
          {one.explanation && <Fact label={t("explanation")}>{one.explanation}</Fact>}
        </Facts>
      </section>
      {may("reachStage") && <Acts contribution={one} />}
      <Relabel kind="contribution" id={one.id} />
      <Disagreements contribution={one} />
      {(one.lines.length > 0 || one.kind === "goods") && <Lines contribution={one} />}
      {one.kind === "goods" && <><SentTable contribution={one.id} /><ConsignmentsOf contribution={one.id} /></>}
      <Values contribution={one} />
      {one.kind === "goods" && <BoughtWith contribution={one.id} />}
      {(one.kind === "money" || one.moneySteps.length > 0) && <MoneySteps contribution={one} />}
      <section aria-labelledby="statements"><h2 id="statements">{t("statements.title")}</h2><Statements statements={one.statements} /></section>
      <Findings findings={one.findings} />
      <Revisions contribution={one} />
      <Trail kind="contribution" id={one.id} />
    </>
  );

  function PartyLink({ party }: { party: Ref }) {
    return <Link to="/parties/$id" params={{ id: party.id }}>{names(party.names)}</Link>;
  }
}

const ladder = ["announced", "pledged", "offered", "committed", "allocated", "released"] as const;

/** The ladder the donor's word climbs, with the day of each rung that is known. */
function Steps({ contribution }: { contribution: Contribution }) {
  const { t, word, day } = useTexts();
  const at = ladder.indexOf(contribution.stage as (typeof ladder)[number]);
  const days = new Map<string, string | null>([["announced", contribution.announcedOn], ...contribution.steps.filter((step) => step.onDay !== null).map((step) => [step.stage, step.onDay] as const)]);
  return (
    <ol className="steps" aria-label={t("stage.label")}>
      {ladder.map((stage, index) => (
        <li key={stage} data-reached={index <= at ? "yes" : "no"} aria-current={index === at ? "step" : undefined}>
          <span>{word("stage", stage)}</span><small className="quiet">{days.get(stage) ? day(days.get(stage)!) : index <= at ? t("dayUnknown") : ""}</small>
        </li>
      ))}
    </ol>
  );
}
