import { Button } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Fact, Facts, Head, Illustrative, Pill } from "../parts/marks.tsx";
import { Trail } from "../parts/Trail.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk } from "../queries.ts";
import { LegForm } from "./LegForm.tsx";

export function LegPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t, word, names, count, day, money } = useTexts();
  const [editing, setEditing] = useState(false);
  const answer = useAsk("/api/legs/{id}", { path: { id } });
  const leg = answer.data;
  if (!leg) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  return (
    <>
      <Head kicker={<><Link to="/network" search={{ view: "legs" } as never}>{t("nav.network")}</Link> · <code>{leg.code}</code></>} title={`${names(leg.from.names)} › ${names(leg.to.names)}`}>{!editing && <Button variant="default" onClick={() => setEditing(true)}>{t("change")}</Button>}</Head>
      <p className="tags"><Pill>{word("mode", leg.mode)}</Pill> {leg.illustrative && <Illustrative what="capacities" basis={leg.basis} />}</p>
      {editing ? <LegForm leg={leg} onDone={() => setEditing(false)} /> : (
        <Facts>
          <Fact label={t("from")}><Link to="/network/nodes/$id" params={{ id: leg.from.id }}>{names(leg.from.names)}</Link></Fact>
          <Fact label={t("to")}><Link to="/network/nodes/$id" params={{ id: leg.to.id }}>{names(leg.to.names)}</Link></Fact>
          <Fact label={t("transit")}>{t("days", { count: leg.transitDays })}</Fact>
          <Fact label={t("departs")}>{t("departs.every", { count: leg.departsEveryDays })}</Fact>
          <Fact label={t("capacity")}>{t("map.tonnes", { tonnes: count(leg.capacityTonnes) })}</Fact>
          <Fact label={t("neqCap")}>{leg.neqCapKg === null ? t("none") : t("kilograms", { kg: count(leg.neqCapKg) })}</Fact>
          <Fact label={t("cost")}>{money(leg.costCentsPerTonne, "EUR")}</Fact>
          <Fact label={t("window")}>{leg.openFrom || leg.openThrough ? `${leg.openFrom ? day(leg.openFrom) : "…"} – ${leg.openThrough ? day(leg.openThrough) : "…"}` : t("always")}</Fact>
          <Fact label={t("notice.label")}>{t("days", { count: leg.noticeDays })}</Fact>
          {leg.basis && <Fact label={t("basis")}>{leg.basis}</Fact>}
        </Facts>
      )}
      <Trail kind="leg" id={leg.id} />
    </>
  );
}
