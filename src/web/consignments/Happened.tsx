import { useTexts } from "../language.tsx";
import { Pill } from "../parts/marks.tsx";
import type { Consignment } from "../types.ts";

interface Happening {
  readonly key: string;
  readonly onDay: string;
  readonly org: string | null;
  readonly text: string;
  readonly reason: string | null;
  /** Why the room kept it beside the consignment, or that it was merged. */
  readonly kept: string | null;
  readonly isMerged: boolean;
}

/** All that happened to a consignment in the order of its days: what was scanned and told, each change of the promised day, counts and receipts. */
export function Happened({ consignment }: { consignment: Consignment }) {
  const { t, day } = useTexts();
  const list = useHappenings(consignment);
  return (
    <section aria-labelledby="happened">
      <h2 id="happened">{t("consignment.happened")}</h2>
      {list.length === 0 && <p className="empty">{t("consignment.nothingHappened")}</p>}
      <ol className="plain-list">
        {list.map((one) => (
          <li key={one.key}>
            <span className="figure">{day(one.onDay)}</span> {one.text} {one.org && <span className="quiet">({one.org})</span>}
            {one.kept && <> <Pill tone="warn">{one.kept}</Pill></>}{one.isMerged && <> <Pill tone="quiet">{t("consignment.merged")}</Pill></>}
            {one.reason && <p className="note">{one.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function useHappenings(consignment: Consignment): Happening[] {
  const { t, word, names, day } = useTexts();
  const places = new Map(consignment.legs.flatMap((leg) => [leg.from, leg.to]).map((node) => [node.id, names(node.names)]));
  const [legs, packages] = [new Map(consignment.legs.map((leg) => [leg.id, leg])), new Map(consignment.packages.map((one) => [one.id, one.printed]))];
  const plain = { org: null, reason: null, kept: null, isMerged: false };
  const events = consignment.events.map((one): Happening => {
    const leg = legs.get(one.legId ?? "");
    const place = one.kind === "arrive" && leg ? names(leg.to.names) : (places.get(one.nodeId ?? "") ?? "");
    const what = [packages.get(one.packageId ?? ""), place].filter(Boolean).join(", ");
    return { key: one.id, onDay: one.onDay, org: one.organisation, text: `${word("eventKind", one.kind)}${what && `: ${what}`}`, reason: one.reason, kept: one.why && word("keptWhy", one.why), isMerged: one.outcome === "merged" };
  });
  const slips = consignment.slips.map((one, at): Happening => ({
    ...plain, key: `slip ${at}`, onDay: one.changedOn, reason: one.reason, text: one.beforeOn ? t("consignment.slip", { before: day(one.beforeOn), after: day(one.afterOn) }) : t("consignment.slipFirst", { after: day(one.afterOn) }),
  }));
  const counts = consignment.counts.map((one): Happening => ({ ...plain, key: one.id, onDay: one.countedOn, org: one.organisation, text: t("consignment.counted") }));
  const receipts = consignment.receipts.map((one): Happening => ({
    ...plain, key: one.hash, onDay: one.receivedOn, text: t(one.receipt.corrects ? "consignment.receiptCorrection" : "consignment.receipt", { signers: one.signatures.map(({ statement }) => statement.organisation).join(", ") }),
  }));
  return [...events, ...slips, ...counts, ...receipts].toSorted((a, b) => (a.onDay < b.onDay ? -1 : a.onDay > b.onDay ? 1 : 0));
}
