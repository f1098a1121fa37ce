import { Button } from "@mantine/core";
import { useState } from "react";
import { isBeforeDispatch } from "../../modules/consignments/index.ts";
import { useTexts } from "../language.tsx";
import { ChoiceField, DayField, Form, LongField } from "../parts/Form.tsx";
import { useChange, usePages, useRoom } from "../queries.ts";
import type { Consignment } from "../types.ts";

const kinds = ["delay", "divert", "damage", "note", "lose", "return", "refuse"] as const;
type Kind = (typeof kinds)[number];
interface LegDraft { readonly legId: string; readonly departOn: string | null }

/** Says what went otherwise, with the reason. */
export function ExceptionForm({ consignment, onDone }: { consignment: Consignment; onDone: () => void }) {
  const { t, word } = useTexts();
  const today = useRoom().data?.today ?? null;
  const [kind, setKind] = useState<Kind>("delay");
  const [on, setOn] = useState<string | null>(today);
  const [promisedOn, setPromisedOn] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [legs, setLegs] = useState<readonly LegDraft[]>(() => consignment.legs.filter((leg) => leg.departedOn === null).map(({ id, departOn }) => ({ legId: id, departOn })));
  const change = useChange<"/api/consignments/{id}/exceptions">(onDone);
  const asked = isBeforeDispatch(consignment.state) ? (["delay", "divert", "note"] as const) : kinds;
  return (
    <Form label={t("consignmentAct.exception")} error={change.error} pending={change.isPending} save={t("consignmentAct.exception")} onLeave={onDone}
      onSave={() => change.mutate({
        post: "/api/consignments/{id}/exceptions", path: { id: consignment.id },
        body: { version: consignment.version, kind, reason: reason.trim(), on: on ?? "", promisedOn, legs: kind === "divert" ? legs.map((leg) => ({ ...leg, departOn: leg.departOn ?? "" })) : null },
      })}>
      <ChoiceField label={t("consignment.exception")} pointer="/kind" value={kind} onChange={setKind} options={asked.map((one) => [one, word("eventKind", one)])} />
      <DayField label={t("consignment.on")} pointer="/on" value={on} onChange={setOn} />
      {(kind === "delay" || kind === "damage" || kind === "note") && <DayField label={t("consignment.newPromise")} optional={kind !== "delay"} pointer="/promisedOn" value={promisedOn} onChange={setPromisedOn} />}
      {kind === "divert" && <LegsFields legs={legs} onChange={setLegs} />}
      <LongField label={t("reason")} pointer="/reason" value={reason} onChange={setReason} />
    </Form>
  );
}

/** The services still to come, each with its day. */
function LegsFields({ legs, onChange }: { legs: readonly LegDraft[]; onChange: (legs: readonly LegDraft[]) => void }) {
  const { t } = useTexts();
  const list = usePages("/api/legs", { limit: "200" });
  const set = (at: number, what: Partial<LegDraft>) => onChange(legs.map((leg, index) => (index === at ? { ...leg, ...what } : leg)));
  return (
    <fieldset>
      <legend>{t("consignment.newWay")}</legend>
      {legs.map((leg, at) => (
        <div key={at}>
          <ChoiceField label={t("consignment.leg")} none={t("choose")} pointer={`/legs/${at}/legId`} value={leg.legId} onChange={(legId) => set(at, { legId })} options={list.items.map((one) => [one.id, one.code])} />
          <DayField label={t("consignment.departs")} pointer={`/legs/${at}/departOn`} value={leg.departOn} onChange={(departOn) => set(at, { departOn })} />
        </div>
      ))}
      <div className="act-row">
        <Button size="compact-xs" variant="default" onClick={() => onChange([...legs, { legId: "", departOn: null }])}>{t("consignment.addLeg")}</Button>
        {legs.length > 0 && <Button size="compact-xs" variant="default" onClick={() => onChange(legs.slice(0, -1))}>{t("consignment.removeLeg")}</Button>}
      </div>
    </fieldset>
  );
}
