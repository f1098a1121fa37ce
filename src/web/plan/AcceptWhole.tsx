import { Button } from "@mantine/core";
import { useRef } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { useChange } from "../queries.ts";
import type { Proposal } from "../types.ts";

/** Accepts a re-plan, which is possible as a whole only: its movements make room for one another. */
export function AcceptWhole({ plan }: { plan: Pick<Proposal, "id" | "state" | "version"> }) {
  const { t } = useTexts();
  const said = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone afterwards.
  const accept = useChange<"/api/proposals/{id}/accept">(() => said.current?.focus());
  const send = () => accept.mutate({ post: "/api/proposals/{id}/accept", path: { id: plan.id }, body: { version: plan.version, movements: "all" } });
  return (
    <>
      {plan.state === "ready" && <div className="act-row"><Button loading={accept.isPending} onClick={send}>{t("plan.acceptWhole")}</Button><span className="why">{t("plan.replanNote")}</span></div>}
      <Fault error={accept.error} />
      <p ref={said} tabIndex={-1} role="status" className="said">{accept.isSuccess && t("plan.acceptedWhole")}</p>
    </>
  );
}
