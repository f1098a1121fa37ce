import { useTexts } from "../language.tsx";
import { Units } from "../parts/Units.tsx";
import type { PackageNeedRow } from "../types.ts";

type Holder = PackageNeedRow["holders"][number];

/** The component that lacks most: what it is, how much of it, and what one set more would take. */
export function Missing({ one: { bottleneck: short } }: { one: PackageNeedRow }) {
  const { t, word, names } = useTexts();
  if (!short) return <>{t("readiness.nothingMissing")}</>;
  return (
    <>
      <b>{short.consentMissing ? t("readiness.consentFor", { item: names(short.item.names) }) : names(short.item.names)}</b> <span className="quiet">{word("componentKind", short.kind)}{short.role && ` · ${short.role}`}</span><br />
      <Units value={short.missingUnits} unit={short.item.unit} />
      {short.nextSetUnits !== null && <> · <span className="quiet">{t("readiness.next", { units: short.nextSetUnits })}</span></>}
    </>
  );
}

/** Who has what is not there, each with when it comes or what it waits for. */
export function Holders({ holders, unit }: { holders: readonly Holder[]; unit: string }) {
  const { t, names } = useTexts();
  if (holders.length === 0) return <span className="quiet">{t("readiness.nobody")}</span>;
  return <ul className="plain-list">{holders.map((one, at) => <li key={at}>{names(one.donor.names)}: <Units value={one.units} unit={unit} /> <HeldHow one={one} /></li>)}</ul>;
}

function HeldHow({ one }: { one: Holder }) {
  const { t, day } = useTexts();
  const how = one.holds === "consent" ? t("readiness.awaitsConsent") : one.holds === "offered" ? t("readiness.offered", { day: day(one.onDay) }) : one.holds === "planned" ? t("readiness.planned", { day: day(one.onDay) }) : one.onDay === null ? t("readiness.undated") : t("readiness.arrives", { day: day(one.onDay) });
  return <span className="quiet">{how}</span>;
}
