import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { usePages } from "../queries.ts";
import type { Device } from "./use-vault.ts";

/** The consignments on this device, and those of the room that can be taken along. */
export function TakeAlong({ device, chosen, onChoose, onTake }: { device: Device; chosen: string | null; onChoose: (id: string) => void; onTake: (id: string) => Promise<void> }) {
  const { t, names } = useTexts();
  const { along, vault } = device;
  const [isLooking, setIsLooking] = useState(false);
  const take = useMutation({ mutationFn: onTake });
  const leave = async (id: string) => {
    await vault?.remove("along", id);
    await device.refresh();
  };
  return (
    <section aria-labelledby="along">
      <h2 id="along">{t("scanning.along")}</h2>
      <Fault error={take.error} />
      {along.length === 0 && <p className="quiet">{t("scanning.alongNone")}</p>}
      <ul className="plain-list">
        {along.map(({ id, value }) => (
          <li key={id}>
            <button type="button" className="textlike" aria-pressed={chosen === id} onClick={() => onChoose(id)}>{value.reference}</button> <span className="quiet">{names(value.to.names)}</span>{" "}
            <button type="button" className="textlike" onClick={() => void take.mutateAsync(id)}>{t("scanning.again", { reference: value.reference })}</button>{" "}
            <button type="button" className="textlike" onClick={() => void leave(id)}>{t("scanning.leave", { reference: value.reference })}</button>
          </li>
        ))}
      </ul>
      <button type="button" className="textlike" aria-expanded={isLooking} onClick={() => setIsLooking(!isLooking)}>{t("scanning.takeAlong")}</button>
      {isLooking && <Offered taken={along.map(({ id }) => id)} onTake={(id) => take.mutate(id)} />}
    </section>
  );
}

const unfinished = "packed,documented,dispatched,atHub,onward,arrived,inspected";

function Offered({ taken, onTake }: { taken: readonly string[]; onTake: (id: string) => void }) {
  const { t, names } = useTexts();
  const list = usePages("/api/consignments", { state: unfinished });
  return (
    <>
      <Fault error={list.error} />
      <ul className="plain-list">
        {list.items.filter(({ id }) => !taken.includes(id)).map((one) => (
          <li key={one.id}>{one.reference} <span className="quiet">{names(one.to.names)}</span>{" "}<button type="button" className="textlike" onClick={() => onTake(one.id)}>{t("scanning.take", { reference: one.reference })}</button></li>
        ))}
      </ul>
    </>
  );
}
