import { Button } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Form, NumberField, TextField } from "../parts/Form.tsx";
import { useChange, useMay } from "../queries.ts";
import type { Consignment } from "../types.ts";

const kinds = ["goodUnits", "damagedUnits", "returnedUnits", "wrongItemUnits"] as const;
type Counted = Readonly<Record<(typeof kinds)[number], number | null>> & { readonly reason: string };
const nothing: Counted = { goodUnits: null, damagedUnits: null, returnedUnits: null, wrongItemUnits: null, reason: "" };

/** A count by somebody who is not told what was sent. */
export function CountForm({ consignment }: { consignment: Consignment }) {
  const { t, names } = useTexts();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const [counts, setCounts] = useState<Readonly<Record<string, Counted>>>({});
  const change = useChange<"/api/consignments/{id}/counts">(() => setOpen(false));
  if (!may("countConsignment")) return null;
  if (!open) return <p><Button variant="default" onClick={() => setOpen(true)}>{t("scanning.count")}</Button></p>;
  const of = (id: string) => counts[id] ?? nothing;
  const set = (id: string, what: Partial<Counted>) => setCounts({ ...counts, [id]: { ...of(id), ...what } });
  const lines = consignment.cargo.map(({ id }) => ({
    cargoId: id, goodUnits: of(id).goodUnits ?? 0, damagedUnits: of(id).damagedUnits ?? 0, returnedUnits: of(id).returnedUnits ?? 0, wrongItemUnits: of(id).wrongItemUnits ?? 0, reason: of(id).reason.trim() || null,
  }));
  return (
    <Form label={t("scanning.count")} error={change.error} pending={change.isPending} save={t("scanning.countDone")} onLeave={() => setOpen(false)}
      onSave={() => change.mutate({ post: "/api/consignments/{id}/counts", path: { id: consignment.id }, body: { version: consignment.version, lines } })}>
      <p>{t("scanning.countBlind")}</p>
      {consignment.cargo.map(({ id, item }, at) => (
        <fieldset key={id}>
          <legend>{names(item.names)} <code>{item.code}</code></legend>
          {kinds.map((kind) => <NumberField key={kind} label={t(`scanning.${kind}`)} pointer={`/lines/${at}/${kind}`} value={of(id)[kind]} onChange={(value) => set(id, { [kind]: value })} />)}
          <TextField label={t("scanning.reason")} optional pointer={`/lines/${at}/reason`} value={of(id).reason} onChange={(reason) => set(id, { reason })} />
        </fieldset>
      ))}
    </Form>
  );
}
