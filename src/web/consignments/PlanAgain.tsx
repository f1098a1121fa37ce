import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { useAsk, useChange } from "../queries.ts";
import type { Consignment } from "../types.ts";

const disturbing = ["delay", "divert", "lose", "return", "refuse"];

/** What went otherwise changed what is planned with: whoever plans is asked to plan again from what stands now. */
export function PlanAgain({ consignment }: { consignment: Consignment }) {
  const { t, word, day } = useTexts();
  const navigate = useNavigate();
  const waiting = useAsk("/api/waiting", {});
  const ask = useChange<"/api/proposals">((next) => void navigate({ to: "/plan/$id", params: { id: next.id } }));
  if (!waiting.data?.items.some((one) => one.kind === "replan" && one.recordId === consignment.id)) return null;
  const last = consignment.events.findLast((one) => one.outcome === "applied" && disturbing.includes(one.kind));
  const why = last ? `${word("eventKind", last.kind)}, ${day(last.onDay)}${last.reason ? `: ${last.reason}` : ""}` : t("planAgain.legClosed");
  return (
    <section className="notice" aria-label={t("planAgain.title")}>
      <p><b>{t("planAgain.title")}</b> {why}</p>
      <p>{t("planAgain.what")}</p>
      <Button variant="default" loading={ask.isPending}
        onClick={() => ask.mutate({ post: "/api/proposals", body: { title: t("planAgain.name", { reference: consignment.reference, why }).slice(0, 200), horizonDays: 120, seconds: 10, replan: true } })}>{t("planAgain.act")}</Button>
      <Fault error={ask.error} />
    </section>
  );
}
