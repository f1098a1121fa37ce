import { Link, useParams } from "@tanstack/react-router";
import { useEffect, useId, useRef } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Head, Pill } from "../parts/marks.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useFilters, usePages } from "../queries.ts";
import type { Comparison, ProposalRow } from "../types.ts";
import { AcceptWhole } from "./AcceptWhole.tsx";
import { Differences, movementChanges } from "./Differences.tsx";
import { hasPlan, whileOneComputes } from "./has-plan.ts";
import { NeedsCompared, TiersCompared } from "./Compared.tsx";

/** What one plan does otherwise than another, or, of a re-plan, than what is in force. */
export function ComparePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t, word } = useTexts();
  const { filters } = useFilters();
  const plan = useAsk("/api/proposals/{id}", { path: { id } }, { refetchInterval: whileOneComputes });
  const other = filters["with"] ?? (plan.data?.kind === "replan" ? "in-force" : (plan.data?.beside ?? undefined));
  const answer = useAsk("/api/proposals/{id}/comparison", { path: { id }, query: { with: other ?? "" } }, {
    enabled: plan.data !== undefined && other !== undefined, keep: true, refetchInterval: () => whileOneComputes(plan.data),
  });
  const { refetch } = answer;
  const state = plan.data?.state;
  const before = useRef(state);
  useEffect(() => {
    // What was compared so far was the first plan; now there is the last.
    if (before.current === "computing" && state !== "computing") void refetch();
    before.current = state;
  }, [state, refetch]);
  if (!plan.data) return plan.error ? <Fault error={plan.error} /> : <Waiting />;
  const compared = answer.data;
  return (
    <>
      <Head kicker={<><Link to="/plan">{t("nav.plan")}</Link> · <Link to="/plan/$id" params={{ id }}>{plan.data.title}</Link></>} title={t("compare.heading")} />
      <p className="tags"><Pill tone="quiet">{word("proposalKind", plan.data.kind)}</Pill></p>
      {plan.data.state === "computing" && <p className="notice">{t("plan.first")}</p>}
      <OtherPlan plan={plan.data} other={other} />
      <Fault error={answer.error} />
      {other === undefined && <p className="empty">{t("compare.none")}</p>}
      {other !== undefined && !compared && !answer.error && <Waiting />}
      {compared && (
        <>
          <Verdict compared={compared} />
          {plan.data.kind === "replan" && <AcceptWhole plan={plan.data} />}
          <TiersCompared compared={compared} />
          <NeedsCompared compared={compared} />
          <Differences compared={compared} />
        </>
      )}
    </>
  );
}

/** The plan on the left side of every table. */
function OtherPlan({ plan, other }: { plan: Pick<ProposalRow, "id" | "kind" | "title" | "beside">; other: string | undefined }) {
  const { t } = useTexts();
  const { setFilters } = useFilters();
  const field = useId();
  const plans = usePages("/api/proposals", { limit: "100" });
  const scenarios = usePages("/api/proposals", { limit: "100", kind: "scenario", beside: plan.beside ?? plan.id });
  const options = [...plans.items, ...scenarios.items].filter((one) => hasPlan(one) && one.id !== plan.id);
  return (
    <div className="versus">
      <div className="control">
        <label htmlFor={field}>{t("compare.before")}</label>
        <select id={field} value={other ?? ""} onChange={(event) => setFilters({ with: event.target.value || undefined })}>
          {other === undefined && <option value="">{t("compare.choose")}</option>}
          {plan.kind === "replan" && <option value="in-force">{t("compare.inForce")}</option>}
          {options.map((one) => <option key={one.id} value={one.id}>{one.title}</option>)}
        </select>
      </div>
      <div className="control"><span className="control-name">{t("compare.after")}</span><b>{plan.title}</b></div>
    </div>
  );
}

function Verdict({ compared }: { compared: Comparison }) {
  const { t, word } = useTexts();
  const said = (["kept", ...movementChanges.filter((one) => one !== "kept")] as const).filter((change) => compared.counts[change] > 0).map((change) => word("changeCount", change, { count: compared.counts[change] }));
  return <p className="verdict">{compared.counts.kept < compared.movements.length ? said.join(", ") : t("compare.same")}</p>;
}
