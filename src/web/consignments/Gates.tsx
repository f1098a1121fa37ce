import { Button } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Form, LongField } from "../parts/Form.tsx";
import { Pill } from "../parts/marks.tsx";
import { toSentenceInWords } from "../parts/refusal-sentence.ts";
import { useChange, useMay } from "../queries.ts";
import type { Consignment } from "../types.ts";

type Gate = Consignment["gates"][number];

/** What has to hold before the goods leave: each gate with its rule and its reason, shown long before anybody gets there. */
export function Gates({ consignment }: { consignment: Consignment }) {
  const { t } = useTexts();
  const shut = consignment.gates.filter((one) => !one.isOpen).length;
  return (
    <section aria-labelledby="gates">
      <h2 id="gates">{t("gates.title")}</h2>
      <p>{t("gates.shut", { count: shut })}</p>
      <ul className="plain-list">{consignment.gates.map((one) => <OneGate key={one.gate} consignment={consignment} gate={one} />)}</ul>
    </section>
  );
}

function OneGate({ consignment, gate }: { consignment: Consignment; gate: Gate }) {
  const texts = useTexts();
  const { t, word, day } = texts;
  const may = useMay();
  const [opening, setOpening] = useState(false);
  return (
    <li>
      <b>{word("gate", gate.gate)}</b> <Pill tone={gate.override ? "warn" : gate.isOpen ? "good" : "bad"}>{t(gate.override ? "gates.overridden" : gate.isOpen ? "gates.open" : "gates.closed")}</Pill>
      {gate.refusals.map((why) => <p key={JSON.stringify(why)} className="why">{toSentenceInWords(texts, why.code, why.facts)} <span className="quiet">{why.rule}</span></p>)}
      {gate.override && <p>{t("gates.overriddenBy", { org: gate.override.organisation, day: day(gate.override.overriddenOn), reason: gate.override.reason })}</p>}
      {!gate.isOpen && gate.mayOverride && may("overrideGate") && !opening && <Button size="compact-xs" variant="default" onClick={() => setOpening(true)}>{t("gates.override")}</Button>}
      {opening && <OverrideForm consignment={consignment} gate={gate.gate} onDone={() => setOpening(false)} />}
    </li>
  );
}

function OverrideForm({ consignment, gate, onDone }: { consignment: Consignment; gate: Gate["gate"]; onDone: () => void }) {
  const { t } = useTexts();
  const [reason, setReason] = useState("");
  const change = useChange<"/api/consignments/{id}/overrides">(onDone);
  return (
    <Form label={t("gates.override")} error={change.error} pending={change.isPending} save={t("gates.override")} onLeave={onDone}
      onSave={() => change.mutate({ post: "/api/consignments/{id}/overrides", path: { id: consignment.id }, body: { version: consignment.version, gate, reason: reason.trim() } })}>
      <LongField label={t("reason")} pointer="/reason" note={t("gates.overrideNote")} value={reason} onChange={setReason} />
    </Form>
  );
}
