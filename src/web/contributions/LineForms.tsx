import { useState } from "react";
import { useTexts } from "../language.tsx";
import { ChoiceField, DayField, Form, NumberField } from "../parts/Form.tsx";
import { useUnitText } from "../parts/Units.tsx";
import { useChange, usePages } from "../queries.ts";
import type { Contribution, Line, NeedRow } from "../types.ts";
import { LineFields, type LineDraft } from "./LineFields.tsx";

/** Ties units of a line to an open need. The rules are the server's: what it refuses, it says with what is left. */
export function AllocateForm({ line, onDone }: { line: Line; onDone: () => void }) {
  const { t, names, day } = useTexts();
  const text = useUnitText();
  const needs = usePages("/api/needs", { state: "open", limit: "200", servedBy: line.itemId! });
  const [needId, setNeed] = useState("");
  const [units, setUnits] = useState<number | null>(null);
  const [holdThrough, setHold] = useState<string | null>(null);
  const change = useChange<"/api/allocations">(onDone);
  const same = (need: NeedRow) => (need.item.id === line.itemId ? 0 : 1);
  const missing = (need: NeedRow) => Math.max(0, need.units - need.allocatedUnits);
  const options = needs.items.filter((need) => missing(need) > 0).toSorted((a, b) => same(a) - same(b) || a.priority - b.priority)
    .map((need) => [need.id, `${need.reference} · ${names(need.item.names)} · ${t("need.missing", { units: text(missing(need), need.item.unit) })} · ${day(need.needBy)}`] as const);
  return (
    <Form label={t("allocate")} error={change.error} pending={change.isPending} save={t("allocate")} onLeave={onDone} onSave={() => change.mutate({ post: "/api/allocations", body: { lineId: line.id, needId, units, holdThrough } })}>
      <ChoiceField wide label={t("need")} pointer="/needId" value={needId} onChange={setNeed} none={t("choose")} options={options} note={needs.isSuccess && options.length === 0 ? t("need.noneOpen") : undefined} />
      <NumberField label={t("units.label")} pointer="/units" value={units} onChange={setUnits} />
      <DayField optional label={t("hold")} pointer="/holdThrough" note={t("hold.note")} value={holdThrough} onChange={setHold} />
    </Form>
  );
}

export function DeclareForm({ contribution, line, onDone }: { contribution: Contribution; line: Line; onDone: () => void }) {
  const { t } = useTexts();
  const [units, setUnits] = useState<number | null>(line.declaredUnits);
  const change = useChange<"/api/contributions/{id}/declared">(onDone);
  return (
    <Form label={t("declare")} error={change.error} pending={change.isPending} save={t("save")} onLeave={onDone} onSave={() => change.mutate({ post: "/api/contributions/{id}/declared", path: { id: contribution.id }, body: { version: contribution.version, lineId: line.id, units } })}>
      <NumberField label={t("declare.units")} pointer="/units" note={t("declare.note")} value={units} onChange={setUnits} />
    </Form>
  );
}

/** Changes what is said of a line. Once units of it are booked, what it is stays. */
export function ChangeLineForm({ contribution, line, onDone }: { contribution: Contribution; line: Line; onDone: () => void }) {
  const { t } = useTexts();
  const [draft, setDraft] = useState<LineDraft>({
    itemId: line.itemId, described: line.described, unit: line.unit, units: line.units, condition: line.condition, fromNodeId: line.fromNodeId, availableFrom: line.availableFrom, availableThrough: line.availableThrough,
  });
  const isFixed = line.units !== null || line.declaredUnits !== null;
  const change = useChange<"/api/contributions/{id}/lines/{lineId}">(onDone);
  const { itemId, unit, units, described, ...rest } = draft;
  const body = { ...rest, ...(isFixed ? {} : { itemId, unit }), ...(isFixed && line.itemId === null ? {} : { described }), ...(units === null && line.units === null ? {} : { units }) };
  return (
    <Form label={t("line.change")} error={change.error} pending={change.isPending} save={t("save")} onLeave={onDone}
      onSave={() => change.mutate({ patch: "/api/contributions/{id}/lines/{lineId}", path: { id: contribution.id, lineId: line.id }, version: contribution.version, body })}>
      <LineFields at="" line={draft} onChange={setDraft} isFixed={isFixed} />
    </Form>
  );
}
