import { Button } from "@mantine/core";
import { useState } from "react";
import { toDay } from "../../kernel/day.ts";
import { whyNotLines, type SignedReceipt } from "../../modules/consignments/index.ts";
import { toSentence } from "../../texts/refusals.ts";
import { QrCode } from "../identity/QrCode.tsx";
import { useTexts } from "../language.tsx";
import { Form, NumberField, TextField } from "../parts/Form.tsx";
import { change } from "../api.ts";
import { keepAlong, toAlong, type Along } from "./along.ts";
import { receiptOrder, toReceipt, type CountDraft } from "./orders.ts";
import { signReceipt, toReceiptCode } from "./sign-receipt.ts";
import type { Device } from "./use-vault.ts";
import { sendLater } from "./waiting.ts";

type Counts = Readonly<Record<string, CountDraft>>;
const nothingCounted: CountDraft = { goodUnits: 0, damagedUnits: 0, returnedUnits: 0, wrongItemUnits: 0, reason: null };

/**
 * The recipient counts without being shown what was sent, signs, and shows the receipt to the deliverer's device, which signs it
 * too. Neither needs a connection; whoever comes to one first brings the receipt to the room.
 */
export function HandOver({ device, along, shown, onDone }: { device: Device; along: Along; shown: SignedReceipt | null; onDone: (said: string) => void }) {
  const { t } = useTexts();
  const { owner, key, vault } = device;
  const [signed, setSigned] = useState<SignedReceipt | null>(null);
  // Once counted, it is shown against what was sent, and counted no more.
  const [counted, setCounted] = useState<SignedReceipt["receipt"] | null>(null);
  if (!owner || !vault) return null;
  if (!key) return <p>{t("signing.none")}</p>;
  const isRecipient = owner.org === along.recipient;

  async function sign(receipt: SignedReceipt["receipt"], already: SignedReceipt["signatures"]): Promise<void> {
    const role = isRecipient ? "recipient" : "deliverer";
    const all = { receipt, signatures: [...already.filter(({ statement }) => statement.role !== role), await signReceipt(receipt, role, owner!, key!, new Date())] };
    await sendLater(vault!, crypto.randomUUID(), receiptOrder(all), t("scanning.told.receipt", { reference: receipt.reference }), new Date());
    if (all.signatures.length === 2) onDone(t("scanning.signedByBoth", { reference: receipt.reference }));
    else setSigned(all);
    await device.refresh();
  }

  return (
    <section aria-labelledby="hand-over">
      <h2 id="hand-over">{t("scanning.handOver")}</h2>
      {signed ? <ToShow signed={signed} />
        : shown ? <ToSign receipt={shown.receipt} save={t("scanning.signDeliverer", { org: owner.org, reference: along.reference })} onSign={() => void sign(shown.receipt, shown.signatures)} />
        : counted ? <ToSign receipt={counted} save={t("scanning.signRecipient", { org: owner.org, reference: along.reference })} onSign={() => void sign(counted, [])} />
        : isRecipient ? <CountForm along={along} onCounted={(receipt) => setCounted(receipt)} device={device} />
        : <p>{t("scanning.waitForReceipt")}</p>}
    </section>
  );
}

/** What the other side's device reads. */
function ToShow({ signed }: { signed: SignedReceipt }) {
  const { t } = useTexts();
  const text = toReceiptCode(signed);
  return (
    <>
      <p>{t("scanning.showReceipt")}</p>
      <QrCode text={text} label={t("scanning.receiptCode")} />
      <details><summary>{t("scanning.receiptText")}</summary><textarea className="receipt-text" readOnly rows={6} aria-label={t("scanning.receiptText")} value={text} /></details>
    </>
  );
}

/** What was counted against what was sent, before somebody signs it. */
function ToSign({ receipt, save, onSign }: { receipt: SignedReceipt["receipt"]; save: string; onSign: () => void }) {
  const { t, count } = useTexts();
  const columns = ["sentUnits", "goodUnits", "damagedUnits", "shortUnits", "returnedUnits", "overUnits", "wrongItemUnits"] as const;
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("scanning.handOver")}>
        <table>
          <thead><tr><th scope="col">{t("scanning.item")}</th>{columns.map((one) => <th key={one} scope="col">{t(`scanning.${one}`)}</th>)}<th scope="col">{t("scanning.reason")}</th></tr></thead>
          <tbody>{receipt.lines.map((line) => <tr key={line.line}><td>{line.item}</td>{columns.map((one) => <td key={one}>{count(line[one])}</td>)}<td>{line.reason}</td></tr>)}</tbody>
        </table>
      </div>
      <Button onClick={onSign}>{save}</Button>
    </>
  );
}

/** A count by somebody who is not told what was sent. */
function CountForm({ device, along, onCounted }: { device: Device; along: Along; onCounted: (receipt: SignedReceipt["receipt"]) => void }) {
  const { t, names, language } = useTexts();
  const [counts, setCounts] = useState<Counts>(() => Object.fromEntries(along.cargo.map(({ id }) => [id, nothingCounted])));
  const [why, setWhy] = useState<string | null>(null);
  const set = (id: string, change: Partial<CountDraft>) => setCounts({ ...counts, [id]: { ...counts[id]!, ...change } });
  const [error, setError] = useState<Error | null>(null);
  // Taken along after it arrived, the device is not told what was sent before the room has the count.
  const isBlind = along.cargo.some(({ units }) => units === null);
  function toSign(receipt: SignedReceipt["receipt"]): void {
    const refusal = whyNotLines(receipt.lines);
    setWhy(refusal && toSentence(language, refusal.code, { ...refusal }));
    if (!refusal) onCounted(receipt);
  }
  async function countInRoom(): Promise<void> {
    const lines = along.cargo.map(({ id }) => ({ cargoId: id, ...counts[id]! }));
    const counted = await change<"/api/consignments/{id}/counts">({ post: "/api/consignments/{id}/counts", path: { id: along.id }, body: { version: along.version, lines } }, crypto.randomUUID());
    await keepAlong(device.vault!, toAlong(counted));
    await device.refresh();
    if (counted.draftReceipt) toSign(counted.draftReceipt);
  }
  const kinds = ["goodUnits", "damagedUnits", "returnedUnits", "wrongItemUnits"] as const;
  return (
    <Form label={t("scanning.count")} error={error} pending={false} save={t("scanning.countDone")} onSave={() => {
      setError(null);
      if (isBlind) countInRoom().catch((fault: unknown) => setError(fault instanceof Error ? fault : new Error(String(fault))));
      else toSign(toReceipt(crypto.randomUUID(), along, new Map(Object.entries(counts)), toDay(new Date())));
    }}>
      <p>{t("scanning.countBlind")}</p>
      {along.cargo.map(({ id, item }) => (
        <fieldset key={id}>
          <legend>{names(item.names)} <code>{item.code}</code></legend>
          {kinds.map((kind) => <NumberField key={kind} label={t(`scanning.${kind}`)} value={counts[id]![kind]} onChange={(value) => set(id, { [kind]: Math.max(0, Math.trunc(value ?? 0)) })} />)}
          <TextField label={t("scanning.reason")} optional value={counts[id]!.reason ?? ""} onChange={(reason) => set(id, { reason: reason.trim() === "" ? null : reason })} />
        </fieldset>
      ))}
      {why && <p role="alert">{why}</p>}
    </Form>
  );
}
