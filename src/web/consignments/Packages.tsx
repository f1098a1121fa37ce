import { Button } from "@mantine/core";
import { useState } from "react";
import { isBeforeDispatch } from "../../modules/consignments/index.ts";
import { useTexts } from "../language.tsx";
import { Units } from "../parts/Units.tsx";
import { useMay } from "../queries.ts";
import type { Consignment } from "../types.ts";
import { PackForm } from "./PackForm.tsx";

type Package = Consignment["packages"][number];

/** The packages as they stand in each other, with what is in each. */
export function Packages({ consignment }: { consignment: Consignment }) {
  const { t } = useTexts();
  const may = useMay();
  const [packing, setPacking] = useState(false);
  return (
    <section aria-labelledby="packages">
      <h2 id="packages">{t("packages.title")}</h2>
      {packing ? <PackForm consignment={consignment} onDone={() => setPacking(false)} /> : (
        <>
          {consignment.packages.length === 0 ? <p className="empty">{t("packages.none")}</p> : <Inside consignment={consignment} of={null} />}
          {isBeforeDispatch(consignment.state) && may("packConsignment") && <Button variant="default" onClick={() => setPacking(true)}>{t(consignment.packages.length === 0 ? "packages.pack" : "packages.repack")}</Button>}
        </>
      )}
    </section>
  );
}

function Inside({ consignment, of }: { consignment: Consignment; of: string | null }) {
  const list = consignment.packages.filter((one) => one.insideId === of);
  return list.length === 0 ? null : <ul className="packages">{list.map((one) => <OnePackage key={one.id} consignment={consignment} one={one} />)}</ul>;
}

function OnePackage({ consignment, one }: { consignment: Consignment; one: Package }) {
  const { t, names, day, count } = useTexts();
  const items = new Map(consignment.cargo.map(({ id, item }) => [id, item]));
  const facts = [
    one.grossKg === null ? t("packages.massUnknown") : t("packages.kg", { value: count(one.grossKg) }), one.volumeM3 !== null && t("consignment.m3", { value: count(one.volumeM3) }), one.loadedOn !== null && t("packages.loaded", { day: day(one.loadedOn) }),
  ].filter(Boolean);
  return (
    <li>
      <b>{one.described}</b> <code>{one.printed}</code> <span className="quiet">{facts.join(" · ")}</span>
      <ul className="plain-list">
        {one.lines.map((line) => {
          const item = items.get(line.cargoId);
          return (
            <li key={line.id}>
              {item && <>{names(item.names)}, <Units value={line.units} unit={item.unit} /></>}{line.lot && <> · {t("packages.lot", { lot: line.lot })}</>}{line.expiresOn && <> · {t("packages.expires", { day: day(line.expiresOn) })}</>}
              {line.serials.length > 0 && <details><summary>{t("packages.serials", { count: line.serials.length })}</summary><p className="codes">{line.serials.join(", ")}</p></details>}
            </li>
          );
        })}
      </ul>
      <Inside consignment={consignment} of={one.id} />
    </li>
  );
}
