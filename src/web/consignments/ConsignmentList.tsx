import { Link } from "@tanstack/react-router";
import { isLate } from "../../modules/consignments/index.ts";
import { useTexts } from "../language.tsx";
import { LabelBadge } from "../parts/Label.tsx";
import { Illustrative, Pill, Unknown } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Units } from "../parts/Units.tsx";
import { useRoom } from "../queries.ts";
import type { ConsignmentRow } from "../types.ts";
import { toneOfConsignment } from "./consignment-words.ts";
import { Where } from "./Where.tsx";

type Shown = Omit<Parameters<typeof Records<ConsignmentRow>>[0], "columns" | "keyOf">;

/** Consignments as a table: what, in which state, from where to where, where now, and by when. */
export function ConsignmentList(shown: Shown) {
  const { t, word, names } = useTexts();
  const columns: Column<ConsignmentRow>[] = [
    {
      key: "what", label: t("consignment"), sort: "reference", rowHead: true, wide: true,
      cell: (one) => <><Link to="/consignments/$id" params={{ id: one.id }}>{one.reference}</Link> {one.items.map(({ item, units }) => <span key={item.id} className="quiet">{names(item.names)}, <Units value={units} unit={item.unit} /> </span>)}{one.illustrative && <Illustrative />} <LabelBadge label={one.label} /></>,
    },
    { key: "state", label: t("state"), cell: (one) => <><Pill tone={toneOfConsignment(one.state)}>{word("consignmentState", one.state)}</Pill>{one.keptEvents > 0 && <> <Pill tone="warn">{t("consignment.kept", { count: one.keptEvents })}</Pill></>}</> },
    { key: "way", label: t("consignment.way"), cell: (one) => <>{names(one.from.names)} › {names(one.to.names)}</> },
    { key: "where", label: t("consignment.where"), cell: (one) => <Where where={one.where} /> },
    { key: "promised", label: t("consignment.promised"), sort: "promisedOn", whole: true, cell: (one) => <Promised consignment={one} /> },
  ];
  return <Records {...shown} columns={columns} keyOf={(one) => one.id} />;
}

/** The day promised now, and whether it is over with nobody having signed. */
export function Promised({ consignment }: { consignment: Pick<ConsignmentRow, "promisedOn" | "state" | "handedOverOn"> }) {
  const { t, day } = useTexts();
  const today = useRoom().data?.today;
  if (consignment.promisedOn === null) return <Unknown />;
  return <>{day(consignment.promisedOn)}{today && isLate(consignment, today) && <> <Pill tone="bad">{t("consignment.late")}</Pill></>}</>;
}
