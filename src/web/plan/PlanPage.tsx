import { Button, Progress } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { lazy, Suspense, useRef, useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Head, Pill } from "../parts/marks.tsx";
import { Trail } from "../parts/Trail.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useChange, useFilters } from "../queries.ts";
import type { Proposal } from "../types.ts";
import { Movements } from "./Movements.tsx";
import { toneOfProposal } from "./PlansPage.tsx";
import { FailureSentence } from "./FailureSentence.tsx";
import { useReasonText } from "./reason.ts";
import { Tiers } from "./Tiers.tsx";

const Timeline = lazy(() => import("./Timeline.tsx"));
const PlanMap = lazy(() => import("./PlanMap.tsx"));
const views = ["table", "timeline", "map"] as const;

export function PlanPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t, word, moment } = useTexts();
  const { filters, setFilters } = useFilters();
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
  const view = views.find((one) => one === filters["view"]) ?? "table";
  const open = plan.state === "ready" || plan.state === "partlyAccepted";
  const left = plan.movements.filter((one) => !one.accepted);
  const send = (movements: "all" | readonly string[]) => accept.mutate({ post: "/api/proposals/{id}/accept", path: { id: plan.id }, body: { version: plan.version, movements } });
  return (
    <>
      <Head kicker={<><Link to="/plan">{t("nav.plan")}</Link> · {word("actor", plan.madeBy)}, {moment(plan.madeAt)}</>} title={plan.title} />
      <p className="tags"><Pill tone={toneOfProposal(plan.state)}>{word("proposalState", plan.state)}</Pill></p>
      {plan.state === "computing" && <Computing plan={plan} />}
      {plan.state === "stale" && <p className="notice">{t("plan.stale")}</p>}
      {plan.failure && <p className="fault" role="alert"><FailureSentence failure={plan.failure} /></p>}
      {plan.summary && (
        <>
          <Tiers summary={plan.summary} />
          <Unmet plan={plan} />
          <section aria-labelledby="movements">
            <div className="section-head">
              <h2 id="movements">{t("movements")}</h2>
              <div className="switch" role="group" aria-label={t("view")}>{views.map((one) => <button key={one} type="button" aria-pressed={one === view} onClick={() => setFilters({ view: one === "table" ? undefined : one })}>{t(`plan.view.${one}`)}</button>)}</div>
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
              {view === "timeline" && <Timeline movements={plan.movements} />}
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

/** How far the planner is, and the way to stop it. */
function Computing({ plan }: { plan: Proposal }) {
  const { t, count, share, word } = useTexts();
  const cancel = useChange<"/api/proposals/{id}/cancel">();
  const { progress } = plan;
  return (
    <section className="computing" aria-live="polite">
      <p>{progress ? t("plan.progress", { phase: word("planPhase", progress.phase) }) : t("plan.waiting")}</p>
      <Progress value={100} animated striped aria-label={t("plan.computing")} />
      {progress && progress.value !== null && <p className="figure">{t("plan.sofar", { value: count(progress.value), bound: progress.bound === null ? "—" : count(progress.bound), gap: progress.gap === null ? "—" : share(progress.gap) })}</p>}
      <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ post: "/api/proposals/{id}/cancel", path: { id: plan.id }, body: { version: plan.version } })}>{t("plan.stop")}</Button>
      <Fault error={cancel.error} />
    </section>
  );
}

function Unmet({ plan }: { plan: Proposal }) {
  const { t, count, day, names } = useTexts();
  const reason = useReasonText();
  return (
    <section aria-labelledby="unmet">
      <h2 id="unmet">{t("unmet.title")}</h2>
      {plan.unmet.length === 0 && <p className="empty">{t("unmet.none")}</p>}
      <ul className="unmet">{plan.unmet.map((one) => (
        <li key={one.need.id}>
          <Link to="/needs/$id" params={{ id: one.need.id }}>{one.need.reference}</Link>
          <span className="unmet-what">{t("unmet.what", { units: count(one.units), item: names(one.need.item.names), day: day(one.need.needBy) })}</span>
          <span className="unmet-why">{reason(one.reason)}</span>
        </li>
      ))}</ul>
    </section>
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
