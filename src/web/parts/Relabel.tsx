import { Button } from "@mantine/core";
import { useState } from "react";
import type { Schema } from "../../client/index.ts";
import { useTexts } from "../language.tsx";
import { useAsk, useChange, useMay, useSession } from "../queries.ts";
import { useActorNames } from "./actor-names.ts";
import { Form, LongField } from "./Form.tsx";
import { LabelBadge, LabelFields, noLabel, toLabelOrder } from "./Label.tsx";
import { Fault } from "./Fault.tsx";

/** Lets one person ask that a record be read by others, and another confirm it. */
export function Relabel({ kind, id }: { kind: Schema<"NewRelabelling">["kind"]; id: string }) {
  const { t } = useTexts();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const open = useAsk("/api/relabellings", { query: { record: id, state: "open" } }).data?.items[0];
  if (open) return <Wish wish={open} />;
  if (!may("askRelabelling")) return null;
  return (
    <section aria-label={t("label.legend")} className="acts">
      <div className="act-row"><Button variant={asking ? "light" : "default"} aria-expanded={asking} onClick={() => setAsking(!asking)}>{t("relabel.act")}</Button></div>
      {asking && <AskForm kind={kind} id={id} onDone={() => setAsking(false)} />}
    </section>
  );
}

function AskForm({ kind, id, onDone }: { kind: Schema<"NewRelabelling">["kind"]; id: string; onDone: () => void }) {
  const { t } = useTexts();
  const [label, setLabel] = useState(noLabel);
  const [reason, setReason] = useState("");
  const change = useChange<"/api/relabellings">(onDone);
  return (
    <Form label={t("relabel.act")} error={change.error} pending={change.isPending} save={t("relabel.ask")} onLeave={onDone}
      onSave={() => change.mutate({ post: "/api/relabellings", body: { kind, recordId: id, label: toLabelOrder(label) ?? { classification: "UNCLASSIFIED", restrictive: [], releasableTo: "all" }, reason: reason.trim() } })}>
      <p className="field-note">{t("relabel.note")}</p>
      <LabelFields value={label} onChange={setLabel} />
      <LongField label={t("relabel.reason")} pointer="/reason" value={reason} onChange={setReason} />
    </Form>
  );
}

function Wish({ wish }: { wish: Schema<"Relabelling"> }) {
  const { t, day } = useTexts();
  const may = useMay();
  const actor = useSession().data?.actor?.name;
  const nameOf = useActorNames();
  const confirm = useChange<"/api/relabellings/{id}/confirm">();
  const decline = useChange<"/api/relabellings/{id}/decline">();
  const own = wish.askedBy === actor;
  const room = wish.to.classification === "UNCLASSIFIED" && wish.to.categories.length === 0;
  return (
    <section aria-label={t("relabel.open")} className="notice">
      <b>{t("relabel.open")}</b>
      <p>{t("relabel.asked", { who: nameOf(wish.askedBy), day: day(wish.askedAt.slice(0, 10)), reason: wish.reason })}</p>
      <p>{t("relabel.then")} {room ? t("relabel.room") : <LabelBadge label={wish.to} />}</p>
      <Fault error={confirm.error ?? decline.error} />
      {may("confirmRelabelling") && (
        <div className="act-row">
          {!own && <Button loading={confirm.isPending} onClick={() => confirm.mutate({ post: "/api/relabellings/{id}/confirm", path: { id: wish.id }, body: {} })}>{t("relabel.confirm")}</Button>}
          <Button variant="default" loading={decline.isPending} onClick={() => decline.mutate({ post: "/api/relabellings/{id}/decline", path: { id: wish.id }, body: {} })}>{t(own ? "relabel.back" : "relabel.decline")}</Button>
        </div>
      )}
    </section>
  );
}
