import { Button } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { lazy, Suspense, useRef, useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Head, Pill } from "../parts/marks.tsx";
import { Trail } from "../parts/Trail.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useChange } from "../queries.ts";
import type { Proposal } from "../types.ts";
import { Computing } from "./Computing.tsx";
import { Curve } from "./Curve.tsx";
import { Movements } from "./Movements.tsx";
import { toneOfProposal } from "./PlansPage.tsx";
import { FailureSentence } from "./FailureSentence.tsx";
import { Tiers } from "./Tiers.tsx";
import { Unmet } from "./Unmet.tsx";
import { useView, ViewSwitch } from "./ViewSwitch.tsx";

const PlanTimeline = lazy(() => import("./PlanTimeline.tsx"));
const PlanMap = lazy(() => import("./PlanMap.tsx"));

export function PlanPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t, word, moment } = useTexts();
  const view = useView();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const said = useRef<HTMLParagraphElement>(null);
  const answer = useAsk("/api/proposals/{id}", { path: { id } }, { refetchInterval: (plan) => (plan?.state === "computing" ? 700 : false) });
  const accept = useChange<"/api/proposals/{id}/accept">(() => {
    setChosen(new Set());
    // The button that was pressed may be gone.
    said.current?.focus();
  });
  const plan = answer.data;
  if (!plan) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  const open = plan.state === "ready" || plan.state === "partlyAccepted";
  const left = plan.movements.filter((one) => !one.accepted);
  const send = (movements: "all" | readonly string[]) => accept.mutate({ post: "/api/proposals/{id}/accept", path: { id: plan.id }, body: { version: plan.version, movements } });
  return (
    <>
      <Head kicker={<><Link to="/plan">{t("nav.plan")}</Link> · {word("actor", plan.madeBy)}, {moment(plan.madeAt)}</>} title={plan.title}>
        {plan.summary && <Link className="linkbutton" to="/plan/$id/compare" params={{ id: plan.id }}>{t("compare.open")}</Link>}
      </Head>
      <p className="tags">{plan.kind !== "plan" && <Pill tone="quiet">{word("proposalKind", plan.kind)}</Pill>} <Pill tone={toneOfProposal(plan.state)}>{word("proposalState", plan.state)}</Pill></p>
      {plan.state === "computing" && <Computing plan={plan} />}
      {plan.state === "stale" && <p className="notice">{t("plan.stale")}</p>}
      {plan.failure && <p className="fault" role="alert"><FailureSentence failure={plan.failure} /></p>}
      {plan.summary && (
        <>
          <Tiers summary={plan.summary}>{plan.curve.length > 0 && <details className="how"><summary>{t("plan.how")}</summary><Curve plan={plan} /></details>}</Tiers>
          <Unmet plan={plan} />
          <section aria-labelledby="movements">
            <div className="section-head">
              <h2 id="movements">{t("movements")}</h2>
              <ViewSwitch />
            </div>
            {open && left.length > 0 && (
              <div className="act-row">
                <Button loading={accept.isPending} onClick={() => send("all")}>{t("plan.acceptAll", { count: left.length })}</Button>
                <Button variant="default" loading={accept.isPending} disabled={chosen.size === 0} onClick={() => send([...chosen])}>{t("plan.acceptChosen", { count: chosen.size })}</Button>
                {chosen.size === 0 && <span className="why">{t(view === "table" ? "plan.chooseFirst" : "plan.chooseInTable")}</span>}
              </div>
            )}
            <Fault error={accept.error} />
            <p ref={said} tabIndex={-1} role="status" className="said">{accept.isSuccess && t("plan.acceptedNow", { count: plan.movements.length - left.length })}</p>
            {view === "table" && <Movements plan={plan} chosen={chosen} onChoose={open ? setChosen : undefined} />}
            <Suspense fallback={<Waiting />}>
              {view === "timeline" && <PlanTimeline movements={plan.movements} />}
              {view === "map" && <PlanMap movements={plan.movements} />}
            </Suspense>
          </section>
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
