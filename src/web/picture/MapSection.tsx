import { lazy, Suspense, useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useFilters } from "../queries.ts";

const RoomMap = lazy(() => import("../map/RoomMap.tsx"));

/** The network on the map. Loaded only when asked for: it is larger than all the rest. */
export default function MapSection() {
  const { t } = useTexts();
  const { filters, setFilters } = useFilters();
  const [open, setOpen] = useState(filters["map"] === "yes");
  const answer = useAsk("/api/picture/map", { query: { asOf: filters["asOf"] } }, { enabled: open });
  return (
    <section aria-labelledby="map">
      <details open={open} onToggle={(event) => { setOpen(event.currentTarget.open); setFilters({ map: event.currentTarget.open ? "yes" : undefined }); }}>
        <summary><h2 id="map">{t("map.title")}</h2></summary>
        <p className="quiet">{t("map.note")}</p>
        <Fault error={answer.error} />
        {open && answer.data && <Suspense fallback={<Waiting />}><RoomMap nodes={answer.data.nodes} legs={answer.data.legs} /></Suspense>}
      </details>
    </section>
  );
}
