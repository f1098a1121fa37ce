import { Button } from "@mantine/core";
import { useState } from "react";
import { endUseStates, isEnded, type EndUseState } from "../../modules/consignments/index.ts";
import { useTexts } from "../language.tsx";
import { ChoiceField, DayField, Form, LongField } from "../parts/Form.tsx";
import { Pill } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { useChange, useMay, useRoom } from "../queries.ts";
import type { Consignment } from "../types.ts";

type Item = Consignment["endUse"][number];

/** What the recipient says of each item with a serial number, after the handover. */
export function EndUse({ consignment }: { consignment: Consignment }) {
  const { t, word, names, day } = useTexts();
  const itemOf = new Map(consignment.cargo.map((one) => [one.id, one.item]));
  if (consignment.endUse.length === 0) return null;
  const columns: Column<Item>[] = [
    { key: "serial", label: t("endUse.serial"), rowHead: true, cell: (one) => <code>{one.serial}</code> },
    { key: "item", label: t("item"), cell: (one) => names(itemOf.get(one.cargoId)!.names) },
    { key: "state", label: t("endUse.state"), cell: (one) => (one.state === null ? <span className="quiet">{t("endUse.unseen")}</span> : <Pill tone={isEnded(one.state) ? "bad" : "good"}>{word("endUseState", one.state)}</Pill>) },
    { key: "onDay", label: t("endUse.onDay"), whole: true, cell: (one) => (one.onDay ? <>{day(one.onDay)} <span className="quiet">{one.organisation}</span></> : "") },
    { key: "reason", label: t("reason"), wide: true, cell: (one) => one.reason ?? "" },
  ];
  return (
    <section aria-labelledby="end-use">
      <h2 id="end-use">{t("endUse.title")}</h2>
      {consignment.inventoryDueOn && <p>{t("endUse.due")}: {day(consignment.inventoryDueOn)}</p>}
      <ReportForm consignment={consignment} />
      <Records label={t("endUse.title")} rows={consignment.endUse} columns={columns} keyOf={(one) => `${one.cargoId} ${one.serial}`} />
    </section>
  );
}

function ReportForm({ consignment }: { consignment: Consignment }) {
  const { t, word } = useTexts();
  const may = useMay();
  const today = useRoom().data?.today ?? null;
  const [open, setOpen] = useState(false);
  const [state, setState] = useState<EndUseState>("inService");
  const [onDay, setOnDay] = useState<string | null>(today);
  const [reason, setReason] = useState("");
  const [serials, setSerials] = useState("");
  const change = useChange<"/api/consignments/{id}/end-use">(() => setOpen(false));
  const left = consignment.endUse.filter((one) => one.state === null || !isEnded(one.state));
  if (!may("reportEndUse") || left.length === 0) return null;
  if (!open) return <p><Button variant="default" onClick={() => setOpen(true)}>{t("endUse.act")}</Button></p>;
  const asked = [...new Set(serials.split("\n").map((one) => one.trim()).filter((one) => one !== ""))];
  const unknown = asked.filter((serial) => !left.some((one) => one.serial === serial));
  const chosen = asked.length === 0 ? left : left.filter((one) => asked.includes(one.serial));
  return (
    <Form label={t("endUse.act")} error={change.error} pending={change.isPending} save={t("endUse.save")} onLeave={() => setOpen(false)}
      onSave={() => {
        if (unknown.length > 0) return;
        change.mutate({ post: "/api/consignments/{id}/end-use", path: { id: consignment.id }, body: { version: consignment.version, onDay: onDay ?? "", items: chosen.map(({ cargoId, serial }) => ({ cargoId, serial, state, reason: reason.trim() || null })) } });
      }}>
      <LongField label={t("endUse.choose")} optional pointer="/items" value={serials} onChange={setSerials} />
      <p className="field-note">{t("endUse.chooseNote")}</p>
      {unknown.length > 0 && <p className="notice" role="alert">{t("endUse.serialUnknown", { serials: unknown.join(", ") })}</p>}
      <ChoiceField label={t("endUse.state")} pointer="/items/0/state" value={state} onChange={setState} options={endUseStates.map((one) => [one, word("endUseState", one)])} />
      <DayField label={t("endUse.onDay")} pointer="/onDay" value={onDay} onChange={setOnDay} />
      <LongField label={t("reason")} optional={!isEnded(state)} pointer="/items/0/reason" value={reason} onChange={setReason} />
    </Form>
  );
}
