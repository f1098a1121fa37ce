import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useState } from "react";
import { legModes, nodeKinds } from "../../modules/network/index.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { ChoiceFilter, Filters, SearchFilter } from "../parts/Filters.tsx";
import { Head, Illustrative, Unknown } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { oneOf, useAsk, useFilters, usePages } from "../queries.ts";
import type { Leg, Node } from "../types.ts";
import { LegForm } from "./LegForm.tsx";
import { NodeForm } from "./NodeForm.tsx";

const RoomMap = lazy(() => import("../map/RoomMap.tsx"));
const views = ["nodes", "legs", "map"] as const;

export function NetworkPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { filters, setFilters } = useFilters();
  const [adding, setAdding] = useState(false);
  const view = views.find((one) => one === filters["view"]) ?? "nodes";
  const show = (one: string) => { setAdding(false); setFilters({ view: one === "nodes" ? undefined : one, search: undefined, sort: undefined, kind: undefined, mode: undefined }); };
  return (
    <>
      <Head title={t("nav.network")}>{view !== "map" && !adding && <Button onClick={() => setAdding(true)}>{t(view === "nodes" ? "node.new" : "leg.new")}</Button>}</Head>
      <p className="lead">{t("network.lead")}</p>
      <div className="switch" role="group" aria-label={t("view")}>{views.map((one) => <button key={one} type="button" aria-pressed={one === view} onClick={() => show(one)}>{t(`network.${one}`)}</button>)}</div>
      {adding && view === "nodes" && <NodeForm onDone={(node) => (node ? void navigate({ to: "/network/nodes/$id", params: { id: node.id } }) : setAdding(false))} />}
      {adding && view === "legs" && <LegForm onDone={(leg) => (leg ? void navigate({ to: "/network/legs/$id", params: { id: leg.id } }) : setAdding(false))} />}
      {view === "nodes" && <Nodes />}
      {view === "legs" && <Legs />}
      {view === "map" && <NetworkMap />}
    </>
  );
}

function Nodes() {
  const { t, word, names, count } = useTexts();
  const { filters, setFilters } = useFilters();
  const { search, kind, sort = "code" } = filters;
  const list = usePages("/api/nodes", { search, kind: oneOf(nodeKinds, kind), sort });
  const columns: Column<Node>[] = [
    { key: "name", label: t("name"), rowHead: true, wide: true, cell: (node) => <><Link to="/network/nodes/$id" params={{ id: node.id }}>{names(node.names)}</Link> {node.illustrative && <Illustrative what="capacities" basis={node.basis} />}</> },
    { key: "code", label: t("code"), sort: "code", cell: (node) => <code>{node.code}</code> },
    { key: "kind", label: t("kind"), cell: (node) => word("nodeKind", node.kind) },
    { key: "country", label: t("country"), cell: (node) => node.country },
    { key: "handling", label: t("handling"), figure: true, cell: (node) => (node.handlingTonnesPerDay === null ? <Unknown /> : t("tonnesPerDay", { tonnes: count(node.handlingTonnesPerDay) })) },
    { key: "storage", label: t("storage"), figure: true, cell: (node) => (node.storageTonnes === null ? <Unknown /> : t("map.tonnes", { tonnes: count(node.storageTonnes) })) },
  ];
  return (
    <>
      <Filters><SearchFilter /><ChoiceFilter name="kind" label={t("kind")} options={nodeKinds.map((one) => [one, word("nodeKind", one)])} /></Filters>
      <Fault error={list.error} />
      {list.isPending ? <Waiting /> : <Records label={t("network.nodes")} rows={list.items} columns={columns} keyOf={(node) => node.id} sort={sort} onSort={(next) => setFilters({ sort: next })} more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }} />}
    </>
  );
}

function Legs() {
  const { t, word, names, count } = useTexts();
  const { filters, setFilters } = useFilters();
  const { search, mode, sort = "code" } = filters;
  const list = usePages("/api/legs", { search, mode: oneOf(legModes, mode), sort });
  const columns: Column<Leg>[] = [
    { key: "way", label: t("leg"), rowHead: true, wide: true, cell: (leg) => <><Link to="/network/legs/$id" params={{ id: leg.id }}>{names(leg.from.names)} › {names(leg.to.names)}</Link> {leg.illustrative && <Illustrative what="capacities" basis={leg.basis} />}</> },
    { key: "code", label: t("code"), sort: "code", cell: (leg) => <code>{leg.code}</code> },
    { key: "mode", label: t("mode.label"), cell: (leg) => word("mode", leg.mode) },
    { key: "transit", label: t("transit"), figure: true, cell: (leg) => t("days", { count: leg.transitDays }) },
    { key: "departs", label: t("departs"), cell: (leg) => t("departs.every", { count: leg.departsEveryDays }) },
    { key: "capacity", label: t("capacity"), figure: true, cell: (leg) => t("map.tonnes", { tonnes: count(leg.capacityTonnes) }) },
  ];
  return (
    <>
      <Filters><SearchFilter /><ChoiceFilter name="mode" label={t("mode.label")} options={legModes.map((one) => [one, word("mode", one)])} /></Filters>
      <Fault error={list.error} />
      {list.isPending ? <Waiting /> : <Records label={t("network.legs")} rows={list.items} columns={columns} keyOf={(leg) => leg.id} sort={sort} onSort={(next) => setFilters({ sort: next })} more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }} />}
    </>
  );
}

function NetworkMap() {
  const navigate = useNavigate();
  const answer = useAsk("/api/picture/map", {});
  const open = useCallback((id: string) => void navigate({ to: "/network/nodes/$id", params: { id } }), [navigate]);
  return <><Fault error={answer.error} />{answer.data ? <Suspense fallback={<Waiting />}><RoomMap nodes={answer.data.nodes} legs={answer.data.legs} onNode={open} /></Suspense> : !answer.error && <Waiting />}</>;
}
