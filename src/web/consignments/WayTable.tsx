import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import type { Consignment } from "../types.ts";

type Leg = Consignment["legs"][number];

/** The way: each service with the days promised of it and the true ones. */
export function WayTable({ consignment }: { consignment: Consignment }) {
  const { t, names, day, word } = useTexts();
  const truly = (planned: string, on: string | null) => (on === null ? <span className="quiet">—</span> : <>{day(on)}{on !== planned && <span className="quiet"> {t("consignment.planned", { day: day(planned) })}</span>}</>);
  const columns: Column<Leg>[] = [
    { key: "leg", label: t("consignment.leg"), rowHead: true, cell: (leg) => <><Link to="/network/legs/$id" params={{ id: leg.id }}>{names(leg.from.names)} › {names(leg.to.names)}</Link> <span className="quiet">{word("mode", leg.mode)}</span></> },
    { key: "departOn", label: t("consignment.departs"), whole: true, cell: (leg) => day(leg.departOn) },
    { key: "departedOn", label: t("consignment.departed"), cell: (leg) => truly(leg.departOn, leg.departedOn) },
    { key: "arriveOn", label: t("consignment.arrives"), whole: true, cell: (leg) => day(leg.arriveOn) },
    { key: "arrivedOn", label: t("consignment.arrived"), cell: (leg) => truly(leg.arriveOn, leg.arrivedOn) },
  ];
  return (
    <section aria-labelledby="way">
      <h2 id="way">{t("consignment.way")}</h2>
      <Records label={t("consignment.way")} rows={consignment.legs} columns={columns} keyOf={(leg) => String(leg.position)} empty={t("consignment.noWay")} />
    </section>
  );
}
