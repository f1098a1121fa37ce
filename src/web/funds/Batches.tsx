import { Button } from "@mantine/core";
import { useState } from "react";
import type { Day } from "../../kernel/day.ts";
import { whyNotPick } from "../../modules/funds/index.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Form, NumberField } from "../parts/Form.tsx";
import { ShareBar } from "../parts/marks.tsx";
import { RecordPicker } from "../parts/RecordPicker.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { useChange, useMay } from "../queries.ts";
import type { Batch, OpenFund } from "./fund-words.tsx";

export function Batches({ fund }: { fund: OpenFund }) {
  const { t, names, day, money } = useTexts();
  const may = useMay();
  const [picking, setPicking] = useState<string | null>(null);
  const chosen = fund.batches.find((one) => one.id === picking);
  const columns: Column<Batch>[] = [
    { key: "reference", label: t("funds.batch"), rowHead: true, cell: (one) => <>{names(one.item.names)} <span className="quiet">{one.reference}</span></> },
    { key: "broker", label: t("funds.broker"), cell: (one) => names(one.broker.names) },
    { key: "price", label: t("funds.price"), figure: true, cell: (one) => money(one.priceMinor, one.currency) },
    { key: "picked", label: t("funds.picks"), wide: true, cell: (one) => <Picked batch={one} /> },
    { key: "from", label: t("funds.availableFrom"), whole: true, cell: (one) => day(one.availableFrom) },
    { key: "through", label: t("funds.offeredThrough"), whole: true, cell: (one) => day(one.offeredThrough) },
    { key: "act", label: t("funds.pick"), cell: (one) => may("pickBatch") && whyNotPick({ ...one, units: BigInt(one.units), pickedUnits: BigInt(one.pickedUnits) }, 1n, fund.today as Day) === null && <Button size="xs" variant="default" onClick={() => setPicking(one.id)}>{t("funds.pick")}</Button> },
  ];
  return (
    <section aria-labelledby="batches">
      <h2 id="batches">{t("funds.batches")}</h2>
      <Records label={t("funds.batches")} rows={fund.batches} columns={columns} keyOf={(one) => one.id} empty={t("funds.batchesNone")} />
      {chosen && <PickForm batch={chosen} onDone={() => setPicking(null)} />}
    </section>
  );
}

function Picked({ batch }: { batch: Batch }) {
  const { t, names, money } = useTexts();
  const may = useMay();
  const change = useChange<"/api/picks/{id}/return">();
  const label = t("funds.picked", { picked: batch.pickedUnits, units: batch.units });
  return (
    <>
      {label}<ShareBar whole={batch.units} parts={[{ value: batch.pickedUnits, kind: "full" }]} label={label} />
      {batch.picks.map((pick) => (
        <div key={pick.id}>
          {t("funds.pickOf", { donor: names(pick.donor.names), units: pick.units, amount: money(pick.amountMinor, batch.currency) })}{" "}
          {pick.returnedOn ? <span className="quiet">({t("funds.returned")})</span> : may("returnPick") && <button type="button" className="textlike" disabled={change.isPending} onClick={() => change.mutate({ post: "/api/picks/{id}/return", path: { id: pick.id }, body: {} })}>{t("funds.return")}</button>}
        </div>
      ))}
      <Fault error={change.error} />
    </>
  );
}

function PickForm({ batch, onDone }: { batch: Batch; onDone: () => void }) {
  const { t } = useTexts();
  const [donorId, setDonorId] = useState<string | null>(null);
  const [units, setUnits] = useState<number | null>(batch.units - batch.pickedUnits);
  const change = useChange<"/api/batches/{id}/picks">(onDone);
  return (
    <Form label={t("funds.pick")} error={change.error} pending={change.isPending} save={t("funds.pick")} onLeave={onDone} onSave={() => change.mutate({ post: "/api/batches/{id}/picks", path: { id: batch.id }, body: { donorId, units } })}>
      <RecordPicker path="/api/parties" label={t("donor")} pointer="/donorId" query={{ role: "donor" }} value={donorId} onChange={setDonorId} />
      <NumberField label={t("whatIf.units")} pointer="/units" value={units} onChange={setUnits} />
    </Form>
  );
}
