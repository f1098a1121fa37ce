import { useMutation } from "@tanstack/react-query";
import { useTexts } from "../language.tsx";
import { saveFile } from "../api.ts";
import { Fault } from "../parts/Fault.tsx";

const kinds = ["label", "packing-list", "manifest", "waybill", "dangerous-goods", "customs", "receipt", "discrepancies", "donation"] as const;

/** The papers of a consignment, each as PDF in the reader's language; after the handover the signed receipt as a file, too. */
export function Papers({ id, reference, isHandedOver }: { id: string; reference: string; isHandedOver: boolean }) {
  const { t, language } = useTexts();
  const save = useMutation({
    mutationFn: (kind: (typeof kinds)[number] | "receipt-file") => (kind === "receipt-file"
      ? saveFile("/api/consignments/{id}/receipt", { path: { id } }, `${reference}-receipt.json`)
      : saveFile("/api/consignments/{id}/papers/{kind}", { path: { id, kind }, query: { language } }, `${reference}-${kind}.pdf`)),
  });
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{t("papers.heading")}</h2>
      <p className="quiet">{t("papers.lead")}</p>
      <Fault error={save.error} />
      <ul className="plain-list">
        {[...kinds, ...(isHandedOver ? ["receipt-file" as const] : [])].map((kind) => (
          <li key={kind}><button type="button" className="textlike" onClick={() => save.mutate(kind)}>{t(`papers.${kind}`)}</button></li>
        ))}
      </ul>
    </section>
  );
}
