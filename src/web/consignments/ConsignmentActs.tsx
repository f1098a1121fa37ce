import { Button } from "@mantine/core";
import { useState } from "react";
import { isBeforeDispatch, isOnTheWay } from "../../modules/consignments/index.ts";
import { useTexts } from "../language.tsx";
import { DayField, Form, LongField } from "../parts/Form.tsx";
import { useChange, useMay, useRoom } from "../queries.ts";
import type { Consignment } from "../types.ts";
import { ExceptionForm } from "./ExceptionForm.tsx";
import { MergeForm, SplitForm } from "./SplitForms.tsx";
import { PapersForm } from "./PapersForm.tsx";

const acts = ["papers", "depart", "arrive", "exception", "split", "merge", "cancel", "close"] as const;
type Act = (typeof acts)[number];
const operations: Readonly<Record<Act, string>> = {
  papers: "changeConsignment", depart: "departConsignment", arrive: "arriveConsignment", exception: "reportException", split: "splitConsignment", merge: "mergeConsignments", cancel: "cancelConsignment", close: "closeConsignment",
};

/** Which acts its state and its way leave. */
function actsOf({ state, legs, cargo }: Consignment): Act[] {
  const isOut = legs.some((leg) => leg.departedOn !== null && leg.arrivedOn === null);
  const goesOn = legs.some((leg) => leg.departedOn === null) || (legs.length === 0 && isBeforeDispatch(state));
  if (isBeforeDispatch(state)) return ["papers", ...(goesOn ? (["depart"] as const) : []), "exception", ...(cargo.some((one) => (one.packedUnits ?? 0) < (one.units ?? 0)) ? (["split"] as const) : []), "merge", "cancel"];
  if (isOnTheWay(state)) return [...(isOut ? (["arrive"] as const) : goesOn ? (["depart"] as const) : []), "exception"];
  return state === "handedOver" ? ["close"] : [];
}

/** What whoever looks may do next with it. */
export function ConsignmentActs({ consignment }: { consignment: Consignment }) {
  const { t } = useTexts();
  const may = useMay();
  const [act, setAct] = useState<Act | null>(null);
  const done = () => setAct(null);
  const open = actsOf(consignment).filter((one) => may(operations[one]));
  if (open.length === 0) return null;
  const shut = consignment.gates.filter((one) => !one.isOpen).length;
  return (
    <section aria-label={t("acts")} className="acts">
      <div className="act-row">
        {open.map((one) => <Button key={one} variant={act === one ? "light" : "default"} disabled={one === "depart" && shut > 0} aria-expanded={act === one} onClick={() => setAct(act === one ? null : one)}>{t(`consignmentAct.${one}`)}</Button>)}
      </div>
      {open.includes("depart") && shut > 0 && <p className="why">{t("gates.shut", { count: shut })}</p>}
      {act === "papers" && <PapersForm consignment={consignment} onDone={done} />}
      {(act === "depart" || act === "arrive") && <StepForm key={act} consignment={consignment} what={act} onDone={done} />}
      {act === "exception" && <ExceptionForm consignment={consignment} onDone={done} />}
      {act === "split" && <SplitForm consignment={consignment} onDone={done} />}
      {act === "merge" && <MergeForm consignment={consignment} onDone={done} />}
      {act === "cancel" && <CancelForm consignment={consignment} onDone={done} />}
      {act === "close" && <CloseForm consignment={consignment} onDone={done} />}
    </section>
  );
}

function StepForm({ consignment, what, onDone }: { consignment: Consignment; what: "depart" | "arrive"; onDone: () => void }) {
  const { t } = useTexts();
  const today = useRoom().data?.today ?? null;
  const [on, setOn] = useState<string | null>(today);
  const change = useChange<"/api/consignments/{id}/depart" | "/api/consignments/{id}/arrive">(onDone);
  return (
    <Form label={t(`consignmentAct.${what}`)} error={change.error} pending={change.isPending} save={t(`consignmentAct.${what}`)} onLeave={onDone}
      onSave={() => change.mutate({ post: `/api/consignments/{id}/${what}`, path: { id: consignment.id }, body: { version: consignment.version, on: on ?? "" } })}>
      <DayField label={t("consignment.on")} pointer="/on" value={on} onChange={setOn} />
    </Form>
  );
}

function CancelForm({ consignment, onDone }: { consignment: Consignment; onDone: () => void }) {
  const { t } = useTexts();
  const [reason, setReason] = useState("");
  const change = useChange<"/api/consignments/{id}/cancel">(onDone);
  return (
    <Form label={t("consignmentAct.cancel")} error={change.error} pending={change.isPending} save={t("consignmentAct.cancel")} onLeave={onDone}
      onSave={() => change.mutate({ post: "/api/consignments/{id}/cancel", path: { id: consignment.id }, body: { version: consignment.version, reason: reason.trim() } })}>
      <LongField label={t("reason")} pointer="/reason" value={reason} onChange={setReason} />
    </Form>
  );
}

function CloseForm({ consignment, onDone }: { consignment: Consignment; onDone: () => void }) {
  const { t } = useTexts();
  const change = useChange<"/api/consignments/{id}/close">(onDone);
  return (
    <Form label={t("consignmentAct.close")} error={change.error} pending={change.isPending} save={t("consignmentAct.close")} onLeave={onDone}
      onSave={() => change.mutate({ post: "/api/consignments/{id}/close", path: { id: consignment.id }, body: { version: consignment.version } })}>
      <p>{t("consignment.closeNote")}</p>
    </Form>
  );
}
