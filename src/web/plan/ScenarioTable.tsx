import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Pill, ShareBar } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import type { Proposal, ProposalRow } from "../types.ts";
import { useSigned } from "./Compared.tsx";
import { ProposalStateCell } from "./ProposalStateCell.tsx";

type Summary = NonNullable<ProposalRow["summary"]>;
type Row = Pick<Proposal, "id" | "title" | "state" | "summary" | "progress" | "kind" | "version" | "failure">;

export function shareOf(summary: Summary | null, name: "on-time" | "late"): number | null {
  const tiers = summary?.tiers.filter((tier) => tier.name === name) ?? [];
  const whole = tiers.reduce((sum, tier) => sum + (tier.outOf ?? 0), 0);
  return whole > 0 ? tiers.reduce((sum, tier) => sum + tier.value, 0) / whole : null;
}

function costOf(summary: Summary | null): number | null {
  return summary?.tiers.find((tier) => tier.name === "cost")?.value ?? null;
}

/** A plan and the scenarios beside it, each with what it reaches and how far that is from the plan. */
export function ScenarioTable({ plan, scenarios, more }: { plan: Row; scenarios: readonly Row[]; more: { has: boolean; loading: boolean; load: () => void } }) {
  const { t, count, fineShare, money } = useTexts();
  const signed = useSigned();
  const beside = (row: Row, of: (summary: Summary | null) => number | null, show: (value: number) => string, showDifference: (value: number) => string) => {
    const [own, base] = [of(row.summary), of(plan.summary)];
    if (own === null) return "—";
    return <>{show(own)}{row.id !== plan.id && base !== null && <span className="against">{signed(own - base, showDifference)}</span>}</>;
  };
  // To the hundredth of a per cent: what is smaller is no difference one would see.
  const share = (name: "on-time" | "late") => (summary: Summary | null) => { const found = shareOf(summary, name); return found === null ? null : Math.round(found * 10_000) / 10_000; };
  const points = (value: number) => t("compare.points", { value: count(Math.round(value * 10_000) / 100) });
  const euros = (value: number) => money(Math.round(value / 100) * 100, "EUR");
  const columns: Column<Row>[] = [
    { key: "title", label: t("scenario"), rowHead: true, wide: true, cell: (row) => <><Link to="/plan/$id" params={{ id: row.id }}>{row.title}</Link>{row.id === plan.id && <> <Pill tone="quiet">{t("scenarios.thePlan")}</Pill></>}</> },
    { key: "state", label: t("state"), cell: (row) => <ProposalStateCell proposal={row} /> },
    { key: "bar", label: t("scenarios.onTime"), cell: (row) => { const reached = shareOf(row.summary, "on-time"); return reached === null ? "—" : <span className="reached"><ShareBar parts={[{ value: reached, kind: "delivered" }, { value: shareOf(row.summary, "late") ?? 0, kind: "committed" }]} whole={1} label={fineShare(reached)} /><span className="figure">{beside(row, share("on-time"), fineShare, points)}</span></span>; } },
    { key: "late", label: t("scenarios.late"), figure: true, cell: (row) => beside(row, share("late"), fineShare, points) },
    { key: "cost", label: t("scenarios.cost"), figure: true, cell: (row) => beside(row, costOf, euros, euros) },
    { key: "open", label: t("scenarios.open"), figure: true, cell: (row) => beside(row, (summary) => summary?.needsOpen ?? null, count, count) },
    { key: "compare", label: t("compare.difference"), cell: (row) => (row.id === plan.id || !row.summary ? "" : <Link to="/plan/$id/compare" params={{ id: row.id }} search={{ with: plan.id } as never}>{t("scenarios.differences")}<span className="unseen"> {row.title}</span></Link>) },
  ];
  return <>{scenarios.length === 0 && <p className="empty">{t("whatIf.none")}</p>}{scenarios.length > 0 && <Records label={t("whatIf.list")} rows={[plan, ...scenarios]} columns={columns} keyOf={(row) => row.id} more={more} />}</>;
}
