import { Button } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { ChoiceField, DayField, Form, LongField, NumberField, TextField } from "../parts/Form.tsx";
import { useChange } from "../queries.ts";
import type { Consignment } from "../types.ts";

interface LineDraft { readonly cargoId: string; readonly units: number | null; readonly lot: string; readonly expiresOn: string | null; readonly serials: string }
interface PackageDraft { readonly inside: string; readonly sscc: string | null; readonly described: string; readonly tareKg: number | null; readonly volumeM3: number | null; readonly lines: readonly LineDraft[] }

const empty: PackageDraft = { inside: "", sscc: null, described: "", tareKg: null, volumeM3: null, lines: [] };

/** The packages there are, or one with all that is in none yet. */
function firstDrafts({ packages, cargo }: Consignment): PackageDraft[] {
  const at = new Map(packages.map((one, index) => [one.id, String(index)]));
  if (packages.length === 0) return [{ ...empty, lines: cargo.map((one) => ({ cargoId: one.id, units: one.units, lot: "", expiresOn: null, serials: "" })) }];
  return packages.map((one) => ({
    inside: at.get(one.insideId ?? "") ?? "", sscc: one.sscc, described: one.described, tareKg: one.tareKg, volumeM3: one.volumeM3,
    lines: one.lines.map((line) => ({ cargoId: line.cargoId, units: line.units, lot: line.lot ?? "", expiresOn: line.expiresOn, serials: line.serials.join("\n") })),
  }));
}

const toBody = ({ inside, lines, ...one }: PackageDraft) => ({
  ...one, described: one.described.trim(), inside: inside === "" ? null : Number(inside),
  lines: lines.map((line) => ({ cargoId: line.cargoId, units: line.units ?? 0, lot: line.lot.trim() || null, expiresOn: line.expiresOn, serials: line.serials.split(/[\s,;]+/).filter(Boolean) })),
});

/** A list without one of its packages: what stood inside it stands nowhere, and later ones move up. */
function without(drafts: readonly PackageDraft[], gone: number): PackageDraft[] {
  const moved = (inside: string) => (inside === "" || Number(inside) === gone ? "" : String(Number(inside) - (Number(inside) > gone ? 1 : 0)));
  return drafts.filter((_one, at) => at !== gone).map((one) => ({ ...one, inside: moved(one.inside) }));
}

/** All packages anew. Each code stays with its package; a new one is given out by the room. */
export function PackForm({ consignment, onDone }: { consignment: Consignment; onDone: () => void }) {
  const { t } = useTexts();
  const [drafts, setDrafts] = useState(() => firstDrafts(consignment));
  const change = useChange<"/api/consignments/{id}/packages">(onDone);
  const set = (at: number, what: Partial<PackageDraft>) => setDrafts(drafts.map((one, index) => (index === at ? { ...one, ...what } : one)));
  return (
    <Form label={t("packages.pack")} error={change.error} pending={change.isPending} save={t("packages.save")} onLeave={onDone}
      onSave={() => change.mutate({ post: "/api/consignments/{id}/packages", path: { id: consignment.id }, body: { version: consignment.version, packages: drafts.map(toBody) } })}>
      {drafts.map((one, at) => (
        <fieldset key={at}>
          <legend>{t("packages.number", { number: at + 1 })} {one.sscc && <code>{one.sscc}</code>}</legend>
          <TextField label={t("packages.described")} pointer={`/packages/${at}/described`} value={one.described} onChange={(described) => set(at, { described })} />
          <ChoiceField label={t("packages.inside")} pointer={`/packages/${at}/inside`} value={one.inside} none={t("packages.outermost")} onChange={(inside) => set(at, { inside })}
            options={drafts.flatMap((other, index) => (index === at ? [] : [[String(index), `${t("packages.number", { number: index + 1 })} ${other.described}`] as const]))} />
          <NumberField label={t("packages.tare")} optional step="any" pointer={`/packages/${at}/tareKg`} value={one.tareKg} onChange={(tareKg) => set(at, { tareKg })} />
          <NumberField label={t("packages.volume")} optional step="any" pointer={`/packages/${at}/volumeM3`} value={one.volumeM3} onChange={(volumeM3) => set(at, { volumeM3 })} />
          {one.lines.map((line, index) => (
            <LineFields key={index} consignment={consignment} line={line} pointer={`/packages/${at}/lines/${index}`} onChange={(what) => set(at, { lines: one.lines.map((each, place) => (place === index ? { ...each, ...what } : each)) })}
              onRemove={() => set(at, { lines: one.lines.filter((_each, place) => place !== index) })} />
          ))}
          <div className="act-row">
            <Button size="compact-xs" variant="default" onClick={() => set(at, { lines: [...one.lines, { cargoId: consignment.cargo[0]!.id, units: null, lot: "", expiresOn: null, serials: "" }] })}>{t("packages.addLine")}</Button>
            <Button size="compact-xs" variant="default" onClick={() => setDrafts(without(drafts, at))}>{t("packages.remove")}</Button>
          </div>
        </fieldset>
      ))}
      <div className="act-row"><Button size="xs" variant="default" onClick={() => setDrafts([...drafts, empty])}>{t("packages.add")}</Button></div>
    </Form>
  );
}

function LineFields({ consignment, line, pointer, onChange, onRemove }: { consignment: Consignment; line: LineDraft; pointer: string; onChange: (what: Partial<LineDraft>) => void; onRemove: () => void }) {
  const { t, names } = useTexts();
  return (
    <fieldset>
      <legend>{t("packages.line")}</legend>
      <ChoiceField label={t("item")} pointer={`${pointer}/cargoId`} value={line.cargoId} onChange={(cargoId) => onChange({ cargoId })} options={consignment.cargo.map((one) => [one.id, `${names(one.item.names)} (${one.item.code})`])} />
      <NumberField label={t("units.label")} pointer={`${pointer}/units`} value={line.units} onChange={(units) => onChange({ units })} />
      <TextField label={t("packages.lotLabel")} optional pointer={`${pointer}/lot`} value={line.lot} onChange={(lot) => onChange({ lot })} />
      <DayField label={t("packages.expiresLabel")} optional pointer={`${pointer}/expiresOn`} value={line.expiresOn} onChange={(expiresOn) => onChange({ expiresOn })} />
      <LongField label={t("packages.serialsLabel")} optional pointer={`${pointer}/serials`} note={t("packages.serialsNote")} value={line.serials} onChange={(serials) => onChange({ serials })} />
      <Button size="compact-xs" variant="default" onClick={onRemove}>{t("packages.removeLine")}</Button>
    </fieldset>
  );
}
