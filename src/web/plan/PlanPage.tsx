import { Link, useParams } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Head, Pill } from "../parts/marks.tsx";
import { Trail } from "../parts/Trail.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk } from "../queries.ts";
import type { Proposal } from "../types.ts";
import { Asked } from "./Asked.tsx";
import { Computing } from "./Computing.tsx";
import { DraftConsignments } from "./DraftConsignments.tsx";
import { Curve } from "./Curve.tsx";
import { Help } from "./Help.tsx";
import { whileOneComputes } from "./has-plan.ts";
import { MovementsSection } from "./MovementsSection.tsx";
import { toneOfProposal } from "./ProposalStateCell.tsx";
import { FailureSentence } from "./FailureSentence.tsx";
import { Tiers } from "./Tiers.tsx";
import { Unmet } from "./Unmet.tsx";

export function PlanPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t, word, moment } = useTexts();
  const answer = useAsk("/api/proposals/{id}", { path: { id } }, { refetchInterval: (plan) => (plan?.help?.state === "waiting" || plan?.help?.state === "computing" ? 700 : whileOneComputes(plan)) });
  const plan = answer.data;
  if (!plan) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  return (
    <>
      <Head kicker={<><Link to="/plan">{t("nav.plan")}</Link> · {word("actor", plan.madeBy)}, {moment(plan.madeAt)}</>} title={plan.title}>
        {plan.summary && plan.kind !== "scenario" && <Link className="linkbutton" to="/plan/$id/what-if" params={{ id: plan.id }}>{t("whatIf.title")}</Link>}
        {plan.summary && <Link className="linkbutton" to="/plan/$id/compare" params={{ id: plan.id }}>{t("compare.open")}</Link>}
      </Head>
      <p className="tags">{plan.kind !== "plan" && <Pill tone="quiet">{word("proposalKind", plan.kind)}</Pill>} <Pill tone={toneOfProposal(plan.state)}>{word("proposalState", plan.state)}</Pill></p>
      <Asked plan={plan} />
      {plan.state === "computing" && <Computing plan={plan} />}
      {plan.state === "computing" && plan.summary && <p className="notice">{t("plan.first")}</p>}
      {plan.state === "stale" && <p className="notice">{t("plan.stale")}</p>}
      {plan.failure && <p className="fault" role="alert"><FailureSentence failure={plan.failure} /></p>}
      {plan.summary && (
        <>
          <Tiers summary={plan.summary}>{plan.curve.length > 0 && <details className="how"><summary>{t("plan.how")}</summary><Curve plan={plan} /></details>}</Tiers>
          <Unmet plan={plan} />
          {plan.state !== "computing" && <Help plan={plan} />}
          <MovementsSection key={plan.id} plan={plan} />
          <DraftConsignments plan={plan} />
          <LeftOut plan={plan} />
        </>
      )}
      <Trail kind="proposal" id={plan.id} />
    </>
  );
}

function LeftOut({ plan }: { plan: Proposal }) {
  const { t, word } = useTexts();
  if (plan.leftOutCounts.length === 0) return null;
  return (
    <section aria-labelledby="left-out">
      <details><summary><h2 id="left-out">{t("plan.leftOut")}</h2></summary><ul className="plain-list">{plan.leftOutCounts.map((one) => <li key={`${one.kind} ${one.reason}`}>{t("plan.leftOutRow", { kind: word("leftOutKind", one.kind), count: one.count })} — {word("leftOut", one.reason)}</li>)}</ul></details>
    </section>
  );
}
