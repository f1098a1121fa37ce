import { Button } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Fact, Facts, Pill } from "../parts/marks.tsx";
import { NeedName, RecordName } from "../parts/RecordName.tsx";
import { Units } from "../parts/Units.tsx";
import { useChange, useMay } from "../queries.ts";
import type { Allocation, Contribution, Line } from "../types.ts";
import { AllocateForm, ChangeLineForm, DeclareForm } from "./LineForms.tsx";
import { balanceStages } from "./contribution-words.ts";

/** The goods of a contribution: how many stand where, what the donor says of delivery, and to which needs they are tied. */
export function Lines({ contribution }: { contribution: Contribution }) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">{t("lines")}</h2>
      {contribution.lines.length === 0 && <p className="empty">{t("lines.none")}</p>}
      {contribution.lines.map((line) => <OneLine key={line.id} contribution={contribution} line={line} />)}
    </section>
  );
}

function OneLine({ contribution, line }: { contribution: Contribution; line: Line }) {
  const { t, word, day } = useTexts();
  const may = useMay();
  const [form, setForm] = useState<"allocate" | "declare" | "change" | null>(null);
  const offered = ["offered", "committed"].includes(contribution.stage) && contribution.ended === null && line.itemId !== null && line.units !== null;
  const stands = balanceStages.filter((stage) => line.balances[stage] !== undefined);
  const why = offered ? null : line.units === null ? t("line.unknownUnits") : line.itemId === null ? t("line.noItem") : t("line.notOffered");
  const unknown = [
    line.declaredUnits === null && t("measure.declaredDelivered"), line.fromNodeId === null && t("place"), !line.availableFrom && !line.availableThrough && t("window"), line.condition === null && t("condition"),
  ].flatMap((name) => (name ? [name.toLocaleLowerCase()] : []));
  return (
    <article className="line">
      <h3>{line.described}</h3>
      <Facts>
        <Fact label={t("units.label")}><Units value={line.units} unit={line.unit} /></Fact>
        <Fact label={t("item")}>{line.itemId ? <RecordName of="items" id={line.itemId} /> : t("line.notCatalogued")}</Fact>
        {line.declaredUnits !== null && <Fact label={t("measure.declaredDelivered")}><Units value={line.declaredUnits} unit={line.unit} /></Fact>}
        {line.fromNodeId && <Fact label={t("place")}><RecordName of="nodes" id={line.fromNodeId} /></Fact>}
        {(line.availableFrom || line.availableThrough) && <Fact label={t("window")}>{`${day(line.availableFrom)} – ${day(line.availableThrough)}`}</Fact>}
        {line.condition && <Fact label={t("condition")}>{word("condition", line.condition)}</Fact>}
      </Facts>
      {stands.length > 0 && (
        <table className="stands"><caption>{t("line.stands")}</caption><tbody>
          {stands.map((stage) => <tr key={stage}><th scope="row">{word("stage", stage)}</th><td className="figure"><Units value={line.balances[stage]!} unit={line.unit} /></td></tr>)}
          {line.reservedUnits > 0 && <tr><th scope="row">{t("line.reserved")}</th><td className="figure"><Units value={line.reservedUnits} unit={line.unit} /></td></tr>}
        </tbody></table>
      )}
      {line.allocations.length > 0 && <ul className="allocations">{line.allocations.map((one) => <AllocationRow key={one.id} allocation={one} unit={line.unit} />)}</ul>}
      {unknown.length > 0 && <p className="quiet">{t("line.unstated", { what: unknown.join(", ") })}</p>}
      <div className="act-row">
        {offered && may("addAllocation") && <Button size="xs" variant="default" aria-expanded={form === "allocate"} onClick={() => setForm(form === "allocate" ? null : "allocate")}>{t("allocate")}</Button>}
        {line.units !== null && may("declareDelivered") && <Button size="xs" variant="default" aria-expanded={form === "declare"} onClick={() => setForm(form === "declare" ? null : "declare")}>{t("declare")}</Button>}
        {contribution.ended === null && may("changeLine") && <Button size="xs" variant="default" aria-expanded={form === "change"} onClick={() => setForm(form === "change" ? null : "change")}>{t("line.change")}</Button>}
        {why && <span className="why">{why}</span>}
      </div>
      {form === "allocate" && <AllocateForm line={line} onDone={() => setForm(null)} />}
      {form === "change" && <ChangeLineForm contribution={contribution} line={line} onDone={() => setForm(null)} />}
      {form === "declare" && <DeclareForm contribution={contribution} line={line} onDone={() => setForm(null)} />}
    </article>
  );
}

function AllocationRow({ allocation, unit }: { allocation: Allocation; unit: string }) {
  const { t, word, day, count } = useTexts();
  const change = useChange<"/api/allocations/{id}/confirm" | "/api/allocations/{id}/release">();
  const may = useMay();
  const { id, version } = allocation;
  return (
    <li>
      <span><Units value={allocation.units} unit={unit} /> › <NeedName id={allocation.needId} />{allocation.coversUnits !== allocation.units && <> <span className="quiet">{t("allocation.countsAs", { units: count(allocation.coversUnits) })}</span></>}</span>
      <Pill tone={allocation.state === "allocated" ? "good" : allocation.state === "reserved" ? "plain" : "quiet"}>{word("allocationState", allocation.state)}</Pill>
      {allocation.expiresOn && <span className="quiet">{t("heldThrough")} {day(allocation.expiresOn)}</span>}
      {allocation.arrivesOn && <span className="quiet">{t("arrivesOn")} {day(allocation.arrivesOn)}</span>}
      {allocation.state === "reserved" && may("confirmAllocation") && <Button size="compact-xs" variant="light" loading={change.isPending} onClick={() => change.mutate({ post: "/api/allocations/{id}/confirm", path: { id }, body: { version } })}>{t("confirm")}</Button>}
      {["reserved", "allocated"].includes(allocation.state) && may("releaseAllocation") && <Button size="compact-xs" variant="default" loading={change.isPending} onClick={() => change.mutate({ post: "/api/allocations/{id}/release", path: { id }, body: { version, reason: null } })}>{t("release.act")}</Button>}
      <Fault error={change.error} />
    </li>
  );
}
