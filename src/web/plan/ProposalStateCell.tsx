import { useTexts } from "../language.tsx";
import { Pill } from "../parts/marks.tsx";
import { useChange } from "../queries.ts";
import type { ProposalRow } from "../types.ts";

export function toneOfProposal(state: string): "plain" | "good" | "warn" | "bad" | "quiet" {
  return ({ ready: "plain", accepted: "good", partlyAccepted: "good", computing: "warn", stale: "bad", failed: "bad", cancelled: "quiet" } as const)[state] ?? "plain";
}

/** A proposal's state in a list; of one that is being computed how far it is, and the way to stop it. */
export function ProposalStateCell({ proposal }: { proposal: Pick<ProposalRow, "id" | "title" | "state" | "progress" | "version"> }) {
  const { t, word, fineShare } = useTexts();
  const cancel = useChange<"/api/proposals/{id}/cancel">();
  const { progress } = proposal;
  if (proposal.state !== "computing") return <Pill tone={toneOfProposal(proposal.state)}>{word("proposalState", proposal.state)}</Pill>;
  const far = !progress || progress.gap === null ? word("planPhase", progress?.phase ?? "waiting") : t("plan.gapNow", { gap: fineShare(progress.gap) });
  return (
    <span className="state-cell">
      <Pill tone="warn">{far}</Pill>
      <button type="button" className="textlike" disabled={cancel.isPending} onClick={() => cancel.mutate({ post: "/api/proposals/{id}/cancel", path: { id: proposal.id }, body: { version: proposal.version } })}>{t("plan.stopShort")}<span className="unseen"> {proposal.title}</span></button>
    </span>
  );
}
