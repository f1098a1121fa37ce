import { useState } from "react";
import { legModes } from "../../modules/network/index.ts";
import type { Schema } from "../../client/index.ts";
import type { Draft } from "../api.ts";
import { useTexts } from "../language.tsx";
import { CheckField, ChoiceField, DayField, Form, LongField, NumberField, TextField } from "../parts/Form.tsx";
import { RecordPicker } from "../parts/RecordPicker.tsx";
import { useChange } from "../queries.ts";
import type { Leg } from "../types.ts";

/** Adds a service between two places or changes one. To close a way, give it a last day. */
export function LegForm({ leg, onDone }: { leg?: Leg; onDone: (leg: Leg | null) => void }) {
  const { t, word } = useTexts();
  const change = useChange<"/api/legs" | "/api/legs/{id}">(onDone);
  const [draft, setDraft] = useState({
    code: leg?.code ?? "", fromNodeId: (leg?.from.id ?? null) as string | null, toNodeId: (leg?.to.id ?? null) as string | null, mode: leg?.mode ?? "road", transitDays: (leg?.transitDays ?? 1) as number | null,
    departsEveryDays: (leg?.departsEveryDays ?? 1) as number | null, departsPhaseDays: (leg?.departsPhaseDays ?? 0) as number | null, capacityTonnes: (leg?.capacityTonnes ?? null) as number | null, neqCapKg: leg?.neqCapKg ?? null,
    costCentsPerTonne: (leg?.costCentsPerTonne ?? 0) as number | null, openFrom: leg?.openFrom ?? null, openThrough: leg?.openThrough ?? null, noticeDays: (leg?.noticeDays ?? 0) as number | null, illustrative: leg?.illustrative ?? false, basis: leg?.basis ?? "",
  } satisfies Draft<Schema<"NewLeg">>);
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const { code, ...rest } = draft;
  const facts = { ...rest, basis: draft.basis.trim() || null };
  return (
    <Form label={t(leg ? "change" : "leg.new")} error={change.error} pending={change.isPending} save={t("save")} onLeave={() => onDone(null)}
      onSave={() => change.mutate(leg ? { patch: "/api/legs/{id}", path: { id: leg.id }, version: leg.version, body: facts } : { post: "/api/legs", body: { ...facts, code } })}>
      {!leg && <TextField label={t("code")} pointer="/code" note={t("code.note")} value={code} onChange={(next) => set({ code: next.toUpperCase() })} />}
      <RecordPicker path="/api/nodes" label={t("from")} pointer="/fromNodeId" value={draft.fromNodeId} onChange={(fromNodeId) => set({ fromNodeId })} />
      <RecordPicker path="/api/nodes" label={t("to")} pointer="/toNodeId" value={draft.toNodeId} onChange={(toNodeId) => set({ toNodeId })} />
      <ChoiceField label={t("mode.label")} pointer="/mode" value={draft.mode} onChange={(mode) => set({ mode })} options={legModes.map((one) => [one, word("mode", one)])} />
      <NumberField label={t("transit.days")} pointer="/transitDays" value={draft.transitDays} onChange={(transitDays) => set({ transitDays })} />
      <NumberField label={t("departs.days")} pointer="/departsEveryDays" value={draft.departsEveryDays} onChange={(departsEveryDays) => set({ departsEveryDays })} />
      <NumberField label={t("departs.phase")} pointer="/departsPhaseDays" note={t("departs.phaseNote")} value={draft.departsPhaseDays} onChange={(departsPhaseDays) => set({ departsPhaseDays })} />
      <NumberField label={t("in.tonnes", { what: t("capacity") })} pointer="/capacityTonnes" step="any" value={draft.capacityTonnes} onChange={(capacityTonnes) => set({ capacityTonnes })} />
      <NumberField label={t("in.kilograms", { what: t("neqCap") })} pointer="/neqCapKg" step="any" note={t("neqCap.note")} value={draft.neqCapKg} onChange={(neqCapKg) => set({ neqCapKg })} />
      <NumberField label={t("cost.cents")} pointer="/costCentsPerTonne" value={draft.costCentsPerTonne} onChange={(costCentsPerTonne) => set({ costCentsPerTonne })} />
      <DayField optional label={t("openFrom")} pointer="/openFrom" value={draft.openFrom} onChange={(openFrom) => set({ openFrom })} />
      <DayField optional label={t("openThrough")} pointer="/openThrough" note={t("openThrough.note")} value={draft.openThrough} onChange={(openThrough) => set({ openThrough })} />
      <NumberField label={t("notice")} pointer="/noticeDays" value={draft.noticeDays} onChange={(noticeDays) => set({ noticeDays })} />
      <CheckField label={t("illustrative.field")} value={draft.illustrative} onChange={(illustrative) => set({ illustrative })} />
      <LongField optional label={t("basis")} pointer="/basis" value={draft.basis} onChange={(basis) => set({ basis })} />
    </Form>
  );
}
