import type { ReactNode } from "react";
import { useTexts } from "../language.tsx";
import { Pill } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Term } from "../parts/Term.tsx";
import type { ProposalRow } from "../types.ts";

/** The proof of a plan: for each aim what it reaches, what no plan can beat, and the gap between the two. */
export function Tiers({ summary, children }: { summary: NonNullable<ProposalRow["summary"]>; children?: ReactNode }) {
  const { t, word, count, fineShare, money } = useTexts();
  type Tier = (typeof summary.tiers)[number];
  const amount = (tier: Tier, value: number) =>
    tier.outOf ? <span title={t("tier.points", { value: count(value), whole: count(tier.outOf) })}>{fineShare(value / tier.outOf)}</span> : tier.name === "cost" ? money(Math.round(value / 100) * 100, "EUR") : count(value);
  const columns: Column<Tier>[] = [
    { key: "name", label: t("tier.name"), rowHead: true, cell: (tier) => <>{word("tier", tier.name)}{tier.priorityClass !== undefined && ` (${t("priority.value", { priority: tier.priorityClass })})`}</> },
    { key: "value", label: t("tier.value"), figure: true, cell: (tier) => amount(tier, tier.value) },
    { key: "bound", label: t("tier.bound"), figure: true, cell: (tier) => amount(tier, tier.bound) },
    { key: "gap", label: t("tier.gap"), figure: true, cell: (tier) => (tier.outOf ? fineShare(tier.gap) : <span className="quiet" title={t("tier.weakNote")}>—</span>) },
  ];
  return (
    <section aria-labelledby="proof">
      <h2 id="proof"><Term definition={t("plan.proofDefinition")}>{t("plan.proof")}</Term></h2>
      <p>{t("plan.summary", { movements: summary.movements, needs: summary.needsServed, open: summary.needsOpen })}</p>
      <p className="tags"><Pill tone={summary.status === "optimal" ? "good" : "plain"}>{word("planStatus", summary.status)}</Pill> {summary.stoppedEarly && <Pill>{t("plan.stoppedEarly")}</Pill>} {summary.checked ? <Pill tone="good">{t("plan.checked")}</Pill> : <Pill tone="bad">{t("plan.notChecked")}</Pill>}</p>
      <Records label={t("plan.proof")} rows={summary.tiers} columns={columns} keyOf={(tier) => `${tier.name} ${tier.priorityClass ?? ""}`} />
      {summary.tiers.some((tier) => !tier.outOf) && <p className="quiet">{t("tier.weakNote")}</p>}
      {children}
    </section>
  );
}
