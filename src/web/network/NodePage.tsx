import { Button } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Fact, Facts, Head, Illustrative, Pill, Unknown } from "../parts/marks.tsx";
import { Trail } from "../parts/Trail.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, usePages } from "../queries.ts";
import { NodeForm } from "./NodeForm.tsx";

export function NodePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t, word, names, count } = useTexts();
  const [editing, setEditing] = useState(false);
  const answer = useAsk("/api/nodes/{id}", { path: { id } });
  const legs = usePages("/api/legs", { node: id });
  const node = answer.data;
  if (!node) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  const licences = Object.entries(node.licences);
  return (
    <>
      <Head kicker={<><Link to="/network">{t("nav.network")}</Link> · <code>{node.code}</code></>} title={names(node.names)}>{!editing && <Button variant="default" onClick={() => setEditing(true)}>{t("change")}</Button>}</Head>
      <p className="tags"><Pill>{word("nodeKind", node.kind)}</Pill> {node.illustrative && <Illustrative what="capacities" basis={node.basis} />}</p>
      {editing ? <NodeForm node={node} onDone={() => setEditing(false)} /> : (
        <Facts>
          <Fact label={t("country")}>{node.country}</Fact>
          <Fact label={t("position")}>{count(node.latitude)}°, {count(node.longitude)}°</Fact>
          <Fact label={t("handling")}>{node.handlingTonnesPerDay === null ? <Unknown /> : t("tonnesPerDay", { tonnes: count(node.handlingTonnesPerDay) })}</Fact>
          <Fact label={t("storage")}>{node.storageTonnes === null ? <Unknown /> : t("map.tonnes", { tonnes: count(node.storageTonnes) })}</Fact>
          <Fact label={t("licences")}>{licences.length === 0 ? t("none") : licences.map(([division, kg]) => `${division}: ${t("kilograms", { kg: count(kg) })}`).join(" · ")}</Fact>
          <Fact label={t("notice.label")}>{t("days", { count: node.noticeDays })}</Fact>
          {node.basis && <Fact label={t("basis")}>{node.basis}</Fact>}
        </Facts>
      )}
      <section aria-labelledby="ways">
        <h2 id="ways">{t("network.legs")}</h2>
        <Fault error={legs.error} />
        {legs.isSuccess && legs.items.length === 0 && <p className="empty">{t("list.empty")}</p>}
        <ul className="plain-list">{legs.items.map((leg) => <li key={leg.id}><Link to="/network/legs/$id" params={{ id: leg.id }}>{names(leg.from.names)} › {names(leg.to.names)}</Link> · {word("mode", leg.mode)} · {t("days", { count: leg.transitDays })}</li>)}</ul>
      </section>
      <Trail kind="node" id={node.id} />
    </>
  );
}
