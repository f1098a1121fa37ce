import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Pill } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Units } from "../parts/Units.tsx";
import { useAsk, usePages } from "../queries.ts";
import type { Allocation, LineRow, Need } from "../types.ts";

/** What is tied to a need, from whom; and the lines that could still be tied to it. */
export function NeedAllocations({ need }: { need: Need }) {
  const { t, word, day, count } = useTexts();
  const tied = usePages("/api/allocations", { need: need.id });
  const offers = usePages("/api/lines", { serves: need.item.id, limit: "100" });
  const byLine = new Map(offers.items.map((line) => [line.id, line]));
  const columns: Column<Allocation>[] = [
    { key: "from", label: t("from"), rowHead: true, cell: (one) => <LineOrigin line={byLine.get(one.lineId)} id={one.lineId} /> },
    { key: "units", label: t("units.label"), figure: true, cell: (one) => <Units value={one.units} unit={byLine.get(one.lineId)?.unit ?? need.item.unit} /> },
    { key: "covers", label: t("allocation.covers"), figure: true, cell: (one) => count(one.coversUnits) },
    { key: "state", label: t("state"), cell: (one) => <Pill tone={one.state === "allocated" ? "good" : one.state === "reserved" ? "plain" : "quiet"}>{word("allocationState", one.state)}</Pill> },
    { key: "until", label: t("heldThrough"), cell: (one) => (one.expiresOn ? day(one.expiresOn) : "—") },
    { key: "arrives", label: t("arrivesOn"), cell: (one) => (one.arrivesOn ? day(one.arrivesOn) : "—") },
  ];
  const open = offers.items.filter((line) => ["offered", "committed"].includes(line.stage));
  return (
    <section aria-labelledby="tied">
      <h2 id="tied">{t("need.tied")}</h2>
      <Fault error={tied.error ?? offers.error} />
      {tied.isSuccess && <Records label={t("need.tied")} rows={tied.items} columns={columns} keyOf={(one) => one.id} empty={t("need.tiedNone")} />}
      <h3>{t("need.couldServe")}</h3>
      {offers.isSuccess && open.length === 0 && <p className="empty">{t("need.couldServeNone")}</p>}
      <ul className="plain-list">
        {open.map((line) => <li key={line.id}><LineOrigin line={line} id={line.id} /> · <Units value={line.units} unit={line.unit} /> · <span className="quiet">{word("stage", line.stage)}</span>{line.itemId !== need.item.id && <> · <span className="quiet">{t("allocation.substitute")}</span></>}</li>)}
      </ul>
    </section>
  );
}

function LineOrigin({ line, id }: { line: LineRow | undefined; id: string }) {
  const { names, t } = useTexts();
  const answer = useAsk("/api/lines", { query: { limit: "200" } }, { enabled: line === undefined });
  const found = line ?? answer.data?.items.find((one) => one.id === id);
  if (!found) return <span className="quiet">{t("line")}</span>;
  return <Link to="/contributions/$id" params={{ id: found.contributionId }}>{names(found.donor.names)}: {found.described} <span className="quiet">({found.reference})</span></Link>;
}
