import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Unknown } from "../parts/marks.tsx";
import { NeedName } from "../parts/RecordName.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Units } from "../parts/Units.tsx";
import type { Consignment } from "../types.ts";

type Cargo = Consignment["cargo"][number];

/** What it carries: from which contribution, for which need, and how much of it is packed. */
export function CargoTable({ consignment }: { consignment: Consignment }) {
  const { t, names, count } = useTexts();
  const columns: Column<Cargo>[] = [
    { key: "item", label: t("item"), rowHead: true, cell: (one) => <Link to="/catalogue/$id" params={{ id: one.item.id }}>{names(one.item.names)}</Link> },
    { key: "units", label: t("consignment.sent"), figure: true, cell: (one) => <Units value={one.units} unit={one.item.unit} /> },
    { key: "packed", label: t("consignment.packed"), figure: true, cell: (one) => (one.packedUnits === null ? <Unknown /> : count(one.packedUnits)) },
    { key: "from", label: t("contribution"), cell: (one) => <Link to="/contributions/$id" params={{ id: one.contributionId }}>{t("open")}</Link> },
    { key: "need", label: t("need"), cell: (one) => <NeedName id={one.needId} /> },
    { key: "declared", label: t("measure.declaredDelivered.short"), figure: true, cell: (one) => (one.declaredUnits === null ? "—" : count(one.declaredUnits)) },
  ];
  return <section aria-labelledby="cargo"><h2 id="cargo">{t("consignment.cargo")}</h2><Records label={t("consignment.cargo")} rows={consignment.cargo} columns={columns} keyOf={(one) => one.id} /></section>;
}
