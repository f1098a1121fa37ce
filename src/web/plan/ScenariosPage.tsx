import { Link, useNavigate } from "@tanstack/react-router";
import { useId } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { ChoiceFilter, Filters } from "../parts/Filters.tsx";
import { Head } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { oneOf, useFilters, usePages } from "../queries.ts";
import type { ProposalRow } from "../types.ts";
import { hasPlan, whileComputing } from "./has-plan.ts";
import { ProposalStateCell } from "./ProposalStateCell.tsx";
import { shareOf } from "./ScenarioTable.tsx";

const states = ["computing", "ready", "cancelled", "failed"] as const;

/** All scenarios, the newest first, each with the plan it stands beside. */
export function ScenariosPage() {
  const { t, word, fineShare, count, moment } = useTexts();
  const navigate = useNavigate();
  const field = useId();
  const { filters } = useFilters();
  const plans = usePages("/api/proposals", { limit: "200" });
  const list = usePages("/api/proposals", { kind: "scenario", state: oneOf(states, filters["state"]) }, { refetchInterval: whileComputing });
  const titles = new Map(plans.items.map((one) => [one.id, one.title]));
  const columns: Column<ProposalRow>[] = [
    { key: "title", label: t("scenario"), rowHead: true, wide: true, cell: (one) => <Link to="/plan/$id" params={{ id: one.id }}>{one.title}</Link> },
    { key: "state", label: t("state"), cell: (one) => <ProposalStateCell proposal={one} /> },
    { key: "beside", label: t("scenarios.beside"), wide: true, cell: (one) => (one.beside === null ? "—" : <Link to="/plan/$id/what-if" params={{ id: one.beside }}>{titles.get(one.beside) ?? t("plan.untitled")}</Link>) },
    { key: "onTime", label: t("scenarios.onTime"), figure: true, cell: (one) => { const share = shareOf(one.summary, "on-time"); return share === null ? "—" : fineShare(share); } },
    { key: "open", label: t("scenarios.open"), figure: true, cell: (one) => (one.summary ? count(one.summary.needsOpen) : "—") },
    { key: "at", whole: true, label: t("madeAt"), cell: (one) => moment(one.madeAt) },
    { key: "by", label: t("madeBy"), cell: (one) => word("actor", one.madeBy) },
  ];
  return (
    <>
      <Head kicker={<Link to="/plan">{t("nav.plan")}</Link>} title={t("scenarios.title")} />
      <p className="lead">{t("scenarios.lead")}</p>
      <Filters>
        <div className="control">
          <label htmlFor={field}>{t("scenarios.new")}</label>
          <select id={field} value="" onChange={(event) => { if (event.target.value) void navigate({ to: "/plan/$id/what-if", params: { id: event.target.value } }); }}>
            <option value="">{t("compare.choose")}</option>
            {plans.items.filter(hasPlan).map((one) => <option key={one.id} value={one.id}>{one.title}</option>)}
          </select>
        </div>
        <ChoiceFilter name="state" label={t("state")} options={states.map((one) => [one, word("proposalState", one)])} />
      </Filters>
      <Fault error={list.error} />
      {list.isPending ? <Waiting /> : <Records label={t("scenarios.title")} rows={list.items} columns={columns} keyOf={(one) => one.id} empty={t("scenarios.none")} more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }} />}
    </>
  );
}
