import { useState } from "react";
import { useTexts } from "../language.tsx";
import { DayField, Form, TextField } from "../parts/Form.tsx";
import { useChange } from "../queries.ts";
import type { Consignment } from "../types.ts";

/** The papers and notices that the gates ask for. */
export function PapersForm({ consignment, onDone }: { consignment: Consignment; onDone: () => void }) {
  const { t } = useTexts();
  const [noticedOn, setNoticedOn] = useState(consignment.noticedOn);
  const [exportLicence, setExportLicence] = useState(consignment.exportLicence ?? "");
  const [consentReference, setConsent] = useState(consignment.consentReference ?? "");
  const [form302, setForm302] = useState(consignment.form302 ?? "");
  const change = useChange<"/api/consignments/{id}">(onDone);
  const orNull = (text: string) => text.trim() || null;
  return (
    <Form label={t("consignmentAct.papers")} error={change.error} pending={change.isPending} save={t("save")} onLeave={onDone}
      onSave={() => change.mutate({ patch: "/api/consignments/{id}", path: { id: consignment.id }, version: consignment.version, body: { noticedOn, exportLicence: orNull(exportLicence), consentReference: orNull(consentReference), form302: orNull(form302) } })}>
      <DayField label={t("consignment.noticed")} optional pointer="/noticedOn" value={noticedOn} onChange={setNoticedOn} />
      <TextField label={t("consignment.licence")} optional pointer="/exportLicence" value={exportLicence} onChange={setExportLicence} />
      <TextField label={t("act.consent")} optional pointer="/consentReference" value={consentReference} onChange={setConsent} />
      <TextField label={t("consignment.form302")} optional pointer="/form302" value={form302} onChange={setForm302} />
    </Form>
  );
}
