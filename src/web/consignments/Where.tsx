import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import type { ConsignmentRow } from "../types.ts";

/** Where a consignment is: on which service, or at which place, and since when. */
export function Where({ where }: { where: ConsignmentRow["where"] }) {
  const { t, names, day } = useTexts();
  const since = where.since && <span className="quiet"> {t("consignment.since", { day: day(where.since) })}</span>;
  if (where.leg) return <><Link to="/network/legs/$id" params={{ id: where.leg.id }}>{t("consignment.onLeg", { from: names(where.leg.from.names), to: names(where.leg.to.names) })}</Link>{since}</>;
  return <>{where.node && <Link to="/network/nodes/$id" params={{ id: where.node.id }}>{names(where.node.names)}</Link>}{since}</>;
}
