import { Link, useParams } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Head } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Trail } from "../parts/Trail.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk } from "../queries.ts";
import type { PackageTemplate } from "../types.ts";
import { FigureSource } from "./FigureSource.tsx";

type Component = PackageTemplate["components"][number];

/** One edition of a template: what a set takes, and where each figure is from. */
export function TemplatePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t, word, names, count, share } = useTexts();
  const answer = useAsk("/api/package-templates/{id}", { path: { id } });
  const one = answer.data;
  if (!one) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  const nameOf = (component: Component): string => (component.item ? names(component.item.names) : component.template ? names(component.template.names) : component.key);
  const columns: Column<Component>[] = [
    { key: "component", label: t("component"), rowHead: true, wide: true, cell: (component) => <ComponentName component={component} about={one.components.find((other) => other.key === component.of)} /> },
    { key: "kind", label: t("component.kind"), cell: (component) => <>{word("componentKind", component.kind)} <span className="quiet">{component.role ?? component.language ?? ""}</span></> },
    { key: "perSet", label: t("component.perSet"), cell: (component) => (component.usage ? t("component.usage", { perDay: component.usage.perDay, days: component.usage.days }) : component.perSet === null ? "" : count(component.perSet)) },
    { key: "substitutes", label: t("component.substitutes"), cell: (component) => component.substitutes.map((other) => t("component.countsAs", { item: names(other.item.names), share: share(other.valueShare) })).join("; ") },
    { key: "figure", label: t("component.figure"), wide: true, cell: (component) => <FigureSource of={component} /> },
  ];
  return (
    <>
      <Head kicker={<><Link to="/readiness">{t("nav.readiness")}</Link> · {one.code}</>} title={names(one.names)} />
      <p className="tags">{one.editions.map((other) => <Link key={other.id} to="/readiness/templates/$id" params={{ id: other.id }} aria-current={other.id === one.id ? "page" : undefined}>{t("template.edition", { edition: other.edition })}</Link>)}</p>
      {one.note && <p className="lead">{one.note}</p>}
      <Records label={names(one.names)} rows={one.components} columns={columns} keyOf={(component) => component.key} />
      <Trail kind="packageTemplate" id={one.id} />
    </>
  );

  function ComponentName({ component, about }: { component: Component; about: Component | undefined }) {
    if (component.template) return <Link to="/readiness/templates/$id" params={{ id: component.template.id }}>{nameOf(component)}</Link>;
    if (component.item) return <Link to="/catalogue/$id" params={{ id: component.item.id }}>{nameOf(component)}</Link>;
    return <>{t("readiness.consentFor", { item: about ? nameOf(about) : "" })}</>;
  }
}
