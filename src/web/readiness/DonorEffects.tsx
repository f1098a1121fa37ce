import { useTexts } from "../language.tsx";
import { useSession } from "../queries.ts";
import { useUnitText } from "../parts/Units.tsx";
import type { PackageNeed } from "../types.ts";

/** A sentence for each donor: which sets are usable because of what it gives, and from which day. */
export function DonorEffects({ one }: { one: PackageNeed }) {
  const { t } = useTexts();
  if (one.donors.length === 0) return null;
  return (
    <section aria-labelledby="donors">
      <h2 id="donors">{t("readiness.donors")}</h2>
      <p className="quiet">{t("readiness.donorsLead")}</p>
      <ul>{one.donors.map((donor) => <li key={donor.donor.id}><DonorEffect of={donor} /></li>)}</ul>
    </section>
  );
}

function DonorEffect({ of: { donor, gives, setsWith, setsWithout, onDay } }: { of: PackageNeed["donors"][number] }) {
  const { t, names, longDay } = useTexts();
  const unitText = useUnitText();
  const own = useSession().data?.actor?.org === donor.code;
  const goods = gives.map((one) => `${unitText(one.units, one.item.unit)} (${names(one.item.names)})`).join(", ");
  const sets = setsWith - setsWithout;
  const facts = { donor: names(donor.names), goods, sets, day: longDay(onDay) };
  if (sets === 0) return <>{t(own ? "readiness.yoursNot" : "readiness.theirsNot", facts)}</>;
  return <>{t(own ? "readiness.yours" : "readiness.theirs", facts)}</>;
}
