import { Button } from "@mantine/core";
import { ConsignmentsOf } from "../consignments/ConsignmentsOf.tsx";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { useChange, useMay } from "../queries.ts";
import type { Proposal } from "../types.ts";

/** What was accepted of a plan goes on consignments: what leaves one place for one place on the same services and days travels together. */
export function DraftConsignments({ plan }: { plan: Proposal }) {
  const { t } = useTexts();
  const may = useMay();
  const draft = useChange<"/api/proposals/{id}/consignments">();
  if (plan.kind === "scenario" || !plan.movements.some((one) => one.accepted)) return null;
  return (
    <>
      <ConsignmentsOf proposal={plan.id} />
      {may("draftConsignments") && <Button variant="default" loading={draft.isPending} onClick={() => draft.mutate({ post: "/api/proposals/{id}/consignments", path: { id: plan.id }, body: {} })}>{t("consignments.draft")}</Button>}
      <Fault error={draft.error} />
      <p role="status" className="said">{draft.data && t("consignments.drafted", { count: draft.data.items.length })}</p>
    </>
  );
}
