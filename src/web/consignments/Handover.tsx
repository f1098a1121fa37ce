import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Pill } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import type { Consignment } from "../types.ts";
import { CountForm } from "./CountForm.tsx";

type ReceiptLine = Consignment["receipts"][number]["receipt"]["lines"][number];
const columnsOf = ["sentUnits", "goodUnits", "damagedUnits", "shortUnits", "returnedUnits", "overUnits", "wrongItemUnits"] as const;

/** The blind count, the receipt that waits to be signed, and every receipt with who signed and what was not as it was sent. */
export function Handover({ consignment }: { consignment: Consignment }) {
  const { t } = useTexts();
  const isThere = consignment.state === "arrived" || consignment.state === "inspected";
  if (!isThere && consignment.receipts.length === 0) return null;
  return (
    <section aria-labelledby="handover">
      <h2 id="handover">{t("handover.title")}</h2>
      {isThere && <CountForm consignment={consignment} />}
      {consignment.draftReceipt && <><h3>{t("handover.draft")}</h3><ReceiptLines consignment={consignment} lines={consignment.draftReceipt.lines} /></>}
      {isThere && <p>{t("handover.signOnDevice")} <Link to="/scan">{t("nav.scan")}</Link></p>}
      {consignment.receipts.map((one) => <OneReceipt key={one.hash} consignment={consignment} receipt={one} />)}
    </section>
  );
}

function OneReceipt({ consignment, receipt }: { consignment: Consignment; receipt: Consignment["receipts"][number] }) {
  const { t, day, moment, word } = useTexts();
  return (
    <article>
      <h3>{t(receipt.receipt.corrects ? "handover.correction" : "handover.receipt", { day: day(receipt.receipt.handedOverOn) })}</h3>
      <ul className="plain-list">
        {receipt.signatures.map(({ statement }) => <li key={statement.role}>{word("signerRole", statement.role)}: <b>{statement.organisation}</b> <span className="quiet">{moment(statement.signedAt)}</span></li>)}
        {receipt.signatures.length < 2 && <li><Pill tone="warn">{t("handover.oneSignature")}</Pill></li>}
        {receipt.findings.map((one) => <li key={one}><Pill tone="warn">{word("receiptFinding", one)}</Pill></li>)}
      </ul>
      <ReceiptLines consignment={consignment} lines={receipt.receipt.lines} />
    </article>
  );
}

function ReceiptLines({ consignment, lines }: { consignment: Consignment; lines: readonly ReceiptLine[] }) {
  const { t, count, names } = useTexts();
  const items = new Map(consignment.cargo.map((one) => [one.id, names(one.item.names)]));
  const columns: Column<ReceiptLine>[] = [
    { key: "item", label: t("item"), rowHead: true, cell: (line) => items.get(line.line) ?? line.item },
    ...columnsOf.map((key): Column<ReceiptLine> => ({ key, label: t(`scanning.${key}`), figure: true, cell: (line) => (line[key] === 0 ? <span className="zero">0</span> : count(line[key])) })),
    { key: "reason", label: t("reason"), cell: (line) => line.reason ?? "" },
  ];
  return <Records label={t("handover.title")} rows={lines} columns={columns} keyOf={(line) => line.line} />;
}
