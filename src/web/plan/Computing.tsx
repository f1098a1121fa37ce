import { Button, Progress } from "@mantine/core";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { useChange } from "../queries.ts";
import type { Proposal } from "../types.ts";
import { Curve } from "./Curve.tsx";

/** How far the planner is, and the way to stop it. What is spoken aloud is the phase alone: figures change too often. */
export function Computing({ plan }: { plan: Proposal }) {
  const { t, fineShare, word } = useTexts();
  const cancel = useChange<"/api/proposals/{id}/cancel">();
  const { progress, outOf } = plan;
  const reached = progress && progress.value !== null && progress.bound !== null && outOf > 0 ? { value: progress.value / outOf, bound: progress.bound / outOf, gap: progress.gap ?? 0 } : null;
  return (
    <section className="computing" aria-labelledby="computing">
      <h2 id="computing">{t("plan.computing")}</h2>
      <p role="status">{!progress || progress.phase === "waiting" ? t("plan.waiting") : t("plan.progress", { phase: word("planPhase", progress.phase) })}</p>
      <Progress value={100} animated striped aria-label={t("plan.computing")} />
      {reached && <p className="figure">{t("plan.sofar", { value: fineShare(reached.value), bound: fineShare(reached.bound), gap: fineShare(reached.gap) })}</p>}
      <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ post: "/api/proposals/{id}/cancel", path: { id: plan.id }, body: { version: plan.version } })}>{t(reached && progress?.phase !== "stopping" ? "plan.stop" : "plan.cancel")}</Button>
      <Fault error={cancel.error} />
      <Curve plan={plan} />
    </section>
  );
}
