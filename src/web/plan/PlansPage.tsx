import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { CheckField, Form, NumberField, TextField } from "../parts/Form.tsx";
import { Head } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useChange, usePages, useRoom } from "../queries.ts";
import type { ProposalRow } from "../types.ts";
import { hasPlan, whileComputing } from "./has-plan.ts";
import { ProposalStateCell } from "./ProposalStateCell.tsx";
import { shareOf } from "./ScenarioTable.tsx";

/** Asks the planner for a plan of all open needs and offers, and lists the plans made before. */
export function PlansPage() {
  const { t, word, count, fineShare, moment, day } = useTexts();
  const today = useRoom().data?.today;
  const navigate = useNavigate();
  const list = usePages("/api/proposals", {}, { refetchInterval: whileComputing });
  const change = useChange<"/api/proposals">((plan) => void navigate({ to: "/plan/$id", params: { id: plan.id } }));
  const [draft, setDraft] = useState({ title: "", horizonDays: 180 as number | null, seconds: 10 as number | null, replan: false });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const columns: Column<ProposalRow>[] = [
    { key: "choose", label: t("choose.column"), cell: (plan) => (hasPlan(plan) ? <input type="checkbox" aria-label={t("plans.choose", { title: plan.title })} checked={chosen.includes(plan.id)} onChange={() => toggle(plan.id)} /> : "") },
    { key: "title", label: t("title"), rowHead: true, wide: true, cell: (plan) => <Link to="/plan/$id" params={{ id: plan.id }}>{plan.title}</Link> },
    { key: "state", label: t("state"), cell: (plan) => <ProposalStateCell proposal={plan} /> },
    { key: "kind", label: t("plan.kind"), cell: (plan) => word("proposalKind", plan.kind) },
    { key: "onTime", label: t("scenarios.onTime"), figure: true, cell: (plan) => { const share = shareOf(plan.summary, "on-time"); return share === null ? "—" : fineShare(share); } },
    { key: "movements", label: t("movements"), figure: true, cell: (plan) => (plan.summary ? count(plan.summary.movements) : "—") },
    { key: "served", label: t("plan.served"), figure: true, cell: (plan) => (plan.summary ? count(plan.summary.needsServed) : "—") },
    { key: "by", label: t("madeBy"), cell: (plan) => word("actor", plan.madeBy) },
    { key: "at", whole: true, label: t("madeAt"), cell: (plan) => moment(plan.madeAt) },
  ];
  return (
    <>
      <Head title={t("nav.plan")}><Link className="linkbutton" to="/plan/scenarios">{t("scenarios.title")}</Link></Head>
      <p className="lead">{t("plan.lead")}</p>
      <section aria-labelledby="propose">
        <h2 id="propose">{t("plan.propose")}</h2>
        <Form label={t("plan.propose")} error={change.error} pending={change.isPending} save={t("plan.compute")} onSave={() => change.mutate({ post: "/api/proposals", body: { ...draft, title: draft.title.trim() || (today ? `${t("plan.untitled")}, ${day(today)}` : t("plan.untitled")) } })}>
          <TextField label={t("title")} pointer="/title" optional value={draft.title} onChange={(title) => set({ title })} />
          <NumberField label={t("plan.horizon")} pointer="/horizonDays" value={draft.horizonDays} onChange={(horizonDays) => set({ horizonDays })} />
          <NumberField label={t("plan.seconds")} pointer="/seconds" note={t("plan.secondsNote")} value={draft.seconds} onChange={(seconds) => set({ seconds })} />
          <CheckField label={t("plan.askReplan")} note={t("plan.askReplanNote")} value={draft.replan} onChange={(replan) => set({ replan })} />
        </Form>
      </section>
      <section aria-labelledby="plans">
        <h2 id="plans">{t("plan.list")}</h2>
        <Fault error={list.error} />
        {list.items.filter(hasPlan).length > 1 && <CompareTwo chosen={list.items.filter((plan) => chosen.includes(plan.id))} />}
        {list.isPending ? <Waiting /> : <Records label={t("plan.list")} rows={list.items} columns={columns} keyOf={(plan) => plan.id} empty={t("plan.none")} more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }} />}
      </section>
    </>
  );
}

/** Leads from two chosen plans to what the newer does otherwise than the older. */
function CompareTwo({ chosen }: { chosen: readonly ProposalRow[] }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [older, newer] = chosen.toSorted((one, other) => one.madeAt.localeCompare(other.madeAt));
  const two = chosen.length === 2;
  return (
    <div className="act-row">
      <Button variant="default" disabled={!two} onClick={() => void navigate({ to: "/plan/$id/compare", params: { id: newer!.id }, search: { with: older!.id } as never })}>{t("plans.compare")}</Button>
      {!two && <span className="why">{t("plans.compareNote")}</span>}
    </div>
  );
}
