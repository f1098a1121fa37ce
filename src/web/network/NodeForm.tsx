import { useState } from "react";
import { licenceDivisions, nodeKinds } from "../../modules/network/index.ts";
import type { Schema } from "../../client/index.ts";
import type { Draft } from "../api.ts";
import { useTexts } from "../language.tsx";
import { CheckField, ChoiceField, Form, LongField, NumberField, TextField } from "../parts/Form.tsx";
import { NamesFields } from "../parts/NamesFields.tsx";
import { useChange } from "../queries.ts";
import type { Node } from "../types.ts";

/** Adds a place or changes one. A capacity left empty is unknown; a hazard division without a licence may not be present. */
export function NodeForm({ node, onDone }: { node?: Node; onDone: (node: Node | null) => void }) {
  const { t, word } = useTexts();
  const change = useChange<"/api/nodes" | "/api/nodes/{id}">(onDone);
  const [draft, setDraft] = useState({
    code: node?.code ?? "", names: node?.names ?? { en: "", fr: "", uk: "" }, kind: node?.kind ?? "hub", country: node?.country ?? "", latitude: (node?.latitude ?? null) as number | null, longitude: (node?.longitude ?? null) as number | null,
    handlingTonnesPerDay: node?.handlingTonnesPerDay ?? null, storageTonnes: node?.storageTonnes ?? null, licences: { ...node?.licences } as Record<string, number>, noticeDays: (node?.noticeDays ?? 0) as number | null,
    illustrative: node?.illustrative ?? false, basis: node?.basis ?? "",
  } satisfies Draft<Schema<"NewNode">>);
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const setLicence = (division: string, kg: number | null) => set({ licences: Object.fromEntries(Object.entries({ ...draft.licences, [division]: kg }).filter(([, value]) => value !== null)) as Record<string, number> });
  const { code, ...rest } = draft;
  const facts = { ...rest, basis: draft.basis.trim() || null };
  return (
    <Form label={t(node ? "change" : "node.new")} error={change.error} pending={change.isPending} save={t("save")} onLeave={() => onDone(null)}
      onSave={() => change.mutate(node ? { patch: "/api/nodes/{id}", path: { id: node.id }, version: node.version, body: facts } : { post: "/api/nodes", body: { ...facts, code } })}>
      {!node && <TextField label={t("code")} pointer="/code" note={t("code.note")} value={code} onChange={(next) => set({ code: next.toUpperCase() })} />}
      <NamesFields value={draft.names} onChange={(names) => set({ names })} />
      <ChoiceField label={t("kind")} pointer="/kind" value={draft.kind} onChange={(kind) => set({ kind })} options={nodeKinds.map((one) => [one, word("nodeKind", one)])} />
      <TextField label={t("country")} pointer="/country" note={t("country.note")} value={draft.country} onChange={(country) => set({ country: country.toUpperCase() })} />
      <NumberField label={t("latitude")} pointer="/latitude" step="any" value={draft.latitude} onChange={(latitude) => set({ latitude })} />
      <NumberField label={t("longitude")} pointer="/longitude" step="any" value={draft.longitude} onChange={(longitude) => set({ longitude })} />
      <NumberField label={t("in.tonnes", { what: t("handling") })} pointer="/handlingTonnesPerDay" step="any" note={t("units.unknownNote")} value={draft.handlingTonnesPerDay} onChange={(handlingTonnesPerDay) => set({ handlingTonnesPerDay })} />
      <NumberField label={t("in.tonnes", { what: t("storage") })} pointer="/storageTonnes" step="any" note={t("units.unknownNote")} value={draft.storageTonnes} onChange={(storageTonnes) => set({ storageTonnes })} />
      <NumberField label={t("notice")} pointer="/noticeDays" value={draft.noticeDays} onChange={(noticeDays) => set({ noticeDays })} />
      <fieldset><legend>{t("licences")}</legend><p className="field-note">{t("licences.note")}</p><div className="fields">
        {licenceDivisions.map((division) => <NumberField key={division} label={t("in.kilograms", { what: division })} pointer={`/licences/${division}`} step="any" value={draft.licences[division] ?? null} onChange={(kg) => setLicence(division, kg)} />)}
      </div></fieldset>
      <CheckField label={t("illustrative.field")} value={draft.illustrative} onChange={(illustrative) => set({ illustrative })} />
      <LongField optional label={t("basis")} pointer="/basis" value={draft.basis} onChange={(basis) => set({ basis })} />
    </Form>
  );
}
