import { Button } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Form, LongField } from "../parts/Form.tsx";
import { LabelFields, noLabel, toLabelOrder } from "../parts/Label.tsx";
import { useChange, useMay, useRoom } from "../queries.ts";
import type { Decision } from "./alliance-words.ts";

/** Who objected, and, for a member that was asked, the way to object. */
export function Objections({ decision }: { decision: Decision }) {
  const { t, names, moment } = useTexts();
  const may = useMay();
  const actor = useRoom().data?.actor;
  const [raising, setRaising] = useState(false);
  const silence = decision.silences[0];
  const own = silence?.asked.find((one) => one.code === actor?.org);
  const objected = decision.objections.some((one) => one.member.code === actor?.org && one.round === silence?.round);
  const withdraw = useChange<"/api/decisions/{id}/objections/{objection}/withdraw">();
  return (
    <section aria-labelledby="objections">
      <div className="section-head"><h2 id="objections">{t("objections")}</h2>{own && decision.open && !objected && !raising && may("objectToDecision") && <Button color="red" variant="outline" onClick={() => setRaising(true)}>{t("objection.raise")}</Button>}</div>
      {raising && own && <ObjectionForm decision={decision} partyId={own.id} onDone={() => setRaising(false)} />}
      {decision.objections.length === 0 && <p className="empty">{t("objections.none")}</p>}
      <ul className="plain-list">
        {decision.objections.map((one) => (
          <li key={one.id}>
            <b>{names(one.member.names)}</b> · {moment(one.raisedAt)} {one.withdrawnAt && <span className="quiet">{t("objection.withdrawn", { when: moment(one.withdrawnAt) })}</span>}
            <p className={one.letter === null ? "quiet" : "lines"}>{one.letter ?? t("objection.hidden")}</p>
            {one.member.code === actor?.org && one.withdrawnAt === null && may("withdrawObjection") && <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate({ post: "/api/decisions/{id}/objections/{objection}/withdraw", path: { id: decision.id, objection: one.id }, body: {} })}>{t("objection.withdraw")}</Button>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ObjectionForm({ decision, partyId, onDone }: { decision: Decision; partyId: string; onDone: () => void }) {
  const { t } = useTexts();
  const [letter, setLetter] = useState("");
  const [label, setLabel] = useState(noLabel);
  const change = useChange<"/api/decisions/{id}/objections">(onDone);
  return (
    <Form label={t("objection.raise")} error={change.error} pending={change.isPending} save={t("objection.raise")} onLeave={onDone}
      onSave={() => change.mutate({ post: "/api/decisions/{id}/objections", path: { id: decision.id }, body: { partyId, letter, label: toLabelOrder(label) } })}>
      <p className="field-note">{t("objection.note")}</p>
      <LongField label={t("objection.letter")} pointer="/letter" value={letter} onChange={setLetter} />
      <LabelFields value={label} onChange={setLabel} />
    </Form>
  );
}
