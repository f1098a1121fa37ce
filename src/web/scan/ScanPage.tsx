import { Button } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { toDay } from "../../kernel/day.ts";
import { parseScannedCode, toPrintedSscc, type Sscc } from "../../modules/consignments/index.ts";
import { toSentence } from "../../texts/refusals.ts";
import { ask } from "../api.ts";
import { Papers } from "../consignments/Papers.tsx";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Field } from "../parts/Form.tsx";
import { Head } from "../parts/marks.tsx";
import { useRoom } from "../queries.ts";
import { findPackage, keepAlong, nextStep, toAlong, withStep, type Along, type LocalStep } from "./along.ts";
import { Camera } from "./Camera.tsx";
import { DeviceSection } from "./DeviceSection.tsx";
import { HandOver } from "./HandOver.tsx";
import { installScanning } from "./install.ts";
import { scanOrder } from "./orders.ts";
import { parseReceiptCode } from "./sign-receipt.ts";
import { TakeAlong } from "./TakeAlong.tsx";
import { useVault } from "./use-vault.ts";
import { WaitingList } from "./WaitingList.tsx";
import { sendLater } from "./waiting.ts";
import type { SignedReceipt } from "../../modules/consignments/index.ts";

/** Scanning, counting and handing over, with a connection or without. */
export function ScanPage() {
  const { t, day } = useTexts();
  const device = useVault();
  const { vault, along, isOnline } = device;
  const room = useRoom().data;
  const { sscc } = useParams({ strict: false }) as { sscc?: string };
  const [chosen, setChosen] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [shown, setShown] = useState<SignedReceipt | null>(null);
  useEffect(() => void installScanning(), []);
  const [here] = useState(() => toDay(new Date()));
  const open = along.find(({ id }) => id === chosen)?.value ?? null;

  async function found(text: string): Promise<void> {
    const receipt = parseReceiptCode(text);
    if (receipt) {
      setShown(receipt);
      setChosen(receipt.receipt.consignment);
      return setSaid(t("scanning.receiptRead", { reference: receipt.receipt.reference }));
    }
    const read = parseScannedCode(text);
    if (!read.allowed) return setSaid(toSentence(document.documentElement.lang as "en", read.refusal.code, { ...read.refusal }));
    const at = findPackage(along, read.value.sscc);
    if (!at) return setSaid(t("scanning.unknown", { sscc: toPrintedSscc(read.value.sscc) }));
    setChosen(at.along.id);
    await act(at.along, { kind: "load", packageId: at.package.id, onDay: here }, at.package.loadedOn !== null);
  }

  /** Keeps a step here and sends it as soon as may be. A package that is loaded already is only found. */
  async function act(of: Along, step: LocalStep, isFoundOnly = false): Promise<void> {
    if (!vault) return;
    const packed = of.packages.find((one) => one.id === step.packageId);
    const sign = packed ? toPrintedSscc(packed.sscc as Sscc) : of.reference;
    if (isFoundOnly || (step.kind === "load" && of.legs[0]?.departedOn != null)) return setSaid(t("scanning.found", { what: sign, reference: of.reference }));
    const id = crypto.randomUUID();
    const leg = nextStep(of)?.leg;
    const told = t(`scanning.told.${step.kind}`, { what: sign });
    await sendLater(vault, id, scanOrder(id, of, step, { nodeId: (step.kind === "arrive" ? leg?.to.id : leg?.from.id) ?? null, legId: leg?.legId ?? null }, new Date()), told, new Date());
    await keepAlong(vault, withStep(of, step));
    setSaid(t("scanning.noted", { what: told }));
    await device.refresh();
  }

  async function takeAlong(id: string): Promise<void> {
    if (!vault) return;
    await keepAlong(vault, toAlong(await ask("/api/consignments/{id}", { path: { id } })));
    await device.refresh();
  }

  return (
    <>
      <Head kicker={<span>{t("scanning.title")}</span>} title={t("scanning.heading")} />
      <p>{t("scanning.lead")}</p>
      <Fault error={device.fault} />
      <p role="status" className={isOnline ? "quiet" : "notice"}>{isOnline ? t("scanning.online") : t("scanning.offline")}{device.waiting.length > 0 && ` ${t("scanning.waiting", { count: device.waiting.length })}`}</p>
      {room && room.today !== here && <p role="alert" className="notice">{t("scanning.clock", { here: day(here), there: day(room.today) })}</p>}
      <CodeField first={sscc} onCode={(text) => void found(text)} />
      <p role="status" aria-live="assertive">{said}</p>
      <TakeAlong device={device} chosen={chosen} onChoose={setChosen} onTake={takeAlong} />
      {open && <Steps along={open} onStep={(step) => void act(open, step)} today={here} />}
      {open && vault && <HandOver key={open.id} device={device} along={open} shown={shown?.receipt.consignment === open.id ? shown : null} onDone={(text) => { setShown(null); setSaid(text); void device.refresh(); }} />}
      {open && isOnline && <Papers id={open.id} reference={open.reference} isHandedOver={false} />}
      <WaitingList device={device} />
      <DeviceSection device={device} />
    </>
  );
}

/** Where a scanner types, a person types, or the camera reads. */
function CodeField({ first, onCode }: { first: string | undefined; onCode: (text: string) => void }) {
  const { t } = useTexts();
  const [text, setText] = useState(first ?? "");
  const [isLooking, setIsLooking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  return (
    <form className="form" aria-label={t("scanning.heading")} onSubmit={(event) => { event.preventDefault(); if (text.trim()) onCode(text); setText(""); field.current?.focus(); }}>
      <Field label={t("scanning.code")} note={t("scanning.codeNote")} wide>{(props) => <input {...props} ref={field} type="text" autoComplete="off" value={text} onChange={(event) => setText(event.target.value)} />}</Field>
      <div className="form-acts">
        <Button type="submit">{t("scanning.look")}</Button>
        <Button variant="default" aria-pressed={isLooking} onClick={() => setIsLooking(!isLooking)}>{isLooking ? t("scanning.closeCamera") : t("scanning.openCamera")}</Button>
      </div>
      {isLooking && <Camera onCode={onCode} />}
    </form>
  );
}

/** What comes next on the way. */
function Steps({ along, onStep, today }: { along: Along; onStep: (step: LocalStep) => void; today: string }) {
  const { t, names } = useTexts();
  const next = nextStep(along);
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{along.reference}</h2>
      <ul className="plain-list">
        {along.packages.map((one) => <li key={one.id}>{toPrintedSscc(one.sscc as Sscc)} <span className="quiet">{one.described}{one.loadedOn === null ? "" : `, ${t("scanning.isLoaded")}`}</span></li>)}
      </ul>
      {next ? <Button onClick={() => onStep({ kind: next.kind, packageId: null, onDay: today })}>{t(`scanning.${next.kind}`, { from: names(next.leg.from.names), to: names(next.leg.to.names) })}</Button>
        : <p className="quiet">{t("scanning.isThere", { place: names(along.to.names) })}</p>}
    </section>
  );
}
