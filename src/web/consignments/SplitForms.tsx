import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { ChoiceField, Form, NumberField } from "../parts/Form.tsx";
import { useChange, usePages } from "../queries.ts";
import type { Consignment } from "../types.ts";

/** Takes units that are in no package onto a draft of their own. */
export function SplitForm({ consignment, onDone }: { consignment: Consignment; onDone: () => void }) {
  const { t, names, count } = useTexts();
  const [asked, setAsked] = useState<Readonly<Record<string, number | null>>>({});
  const change = useChange<"/api/consignments/{id}/split">(onDone);
  const cargo = Object.entries(asked).flatMap(([cargoId, units]) => (units === null ? [] : [{ cargoId, units }]));
  return (
    <Form label={t("consignmentAct.split")} error={change.error} pending={change.isPending} save={t("consignmentAct.split")} onLeave={onDone}
      onSave={() => change.mutate({ post: "/api/consignments/{id}/split", path: { id: consignment.id }, body: { version: consignment.version, cargo } })}>
      <p>{t("consignment.splitNote")}</p>
      {consignment.cargo.map((one) => ({ ...one, freeUnits: (one.units ?? 0) - (one.packedUnits ?? 0) })).filter((one) => one.freeUnits > 0).map((one) => (
        <NumberField key={one.id} label={names(one.item.names)} note={t("consignment.unpacked", { units: count(one.freeUnits) })} pointer={`/cargo/${cargo.findIndex((each) => each.cargoId === one.id)}/units`}
          value={asked[one.id] ?? null} onChange={(units) => setAsked({ ...asked, [one.id]: units })} />
      ))}
    </Form>
  );
}

/** Puts another draft of the same way onto this one. */
export function MergeForm({ consignment, onDone }: { consignment: Consignment; onDone: () => void }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [otherId, setOther] = useState("");
  const drafts = usePages("/api/consignments", { state: "planned,packed,documented", limit: "200" });
  const others = drafts.items.filter((one) => one.id !== consignment.id && one.from.id === consignment.from.id && one.to.id === consignment.to.id && one.recipient.id === consignment.recipient.id);
  const change = useChange<"/api/consignments/{id}/merge">((answer) => {
    onDone();
    void navigate({ to: "/consignments/$id", params: { id: answer.id } });
  });
  if (drafts.isSuccess && others.length === 0) return <p className="empty">{t("consignment.mergeNone")}</p>;
  return (
    <Form label={t("consignmentAct.merge")} error={change.error} pending={change.isPending} save={t("consignmentAct.merge")} onLeave={onDone} onSave={() => {
      const other = others.find((one) => one.id === otherId);
      if (other) change.mutate({ post: "/api/consignments/{id}/merge", path: { id: consignment.id }, body: { version: consignment.version, otherId: other.id, otherVersion: other.version } });
    }}>
      <ChoiceField label={t("consignment.other")} pointer="/otherId" none={t("choose")} value={otherId} onChange={setOther} options={others.map((one) => [one.id, one.reference])} />
    </Form>
  );
}
