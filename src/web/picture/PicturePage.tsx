import { lazy, Suspense } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useFilters, useRoom } from "../queries.ts";
import { Figures } from "./Figures.tsx";
import { Headline } from "./Headline.tsx";

const Breakdown = lazy(() => import("./Breakdown.tsx"));
const Months = lazy(() => import("./Months.tsx"));
const CoverageSection = lazy(() => import("./CoverageSection.tsx"));
const Uncounted = lazy(() => import("./Uncounted.tsx"));
const ReadinessSection = lazy(() => import("./ReadinessSection.tsx"));
const UnmetSection = lazy(() => import("./UnmetSection.tsx"));
const SentTable = lazy(() => import("../consignments/SentTable.tsx"));
const MapSection = lazy(() => import("./MapSection.tsx"));
const FigureDrawer = lazy(() => import("./FigureDrawer.tsx"));

/** The first page: what was announced, committed, allocated and delivered, and what is still missing. */
export function PicturePage() {
  const { t, longDay } = useTexts();
  const { filters, setFilters } = useFilters();
  const room = useRoom();
  const asOf = filters["asOf"];
  const donors = useAsk("/api/picture", { query: { asOf, by: "donor", method: filters["method"] } }, { keep: true });
  const coverage = useAsk("/api/picture/coverage", { query: { asOf } }, { keep: true });
  const picture = donors.data;
  return (
    <>
      <p className="kicker">{t("picture.kicker", { day: longDay(asOf ?? room.data?.today ?? "") })}{asOf && <strong className="past"> {t("picture.past")}</strong>}</p>
      <Headline picture={picture} coverage={coverage.data} />
      <Fault error={donors.error} again={() => void donors.refetch()} />
      {!picture && !donors.error && <Waiting />}
      {picture && (
        <>
          <Figures picture={picture} onMethod={(method) => setFilters({ method })} onOpen={(measure) => setFilters({ figure: measure, key: undefined })} />
          <Suspense fallback={<Waiting />}>
            <Breakdown method={picture.method} />
            <CoverageSection coverage={coverage.data} error={coverage.error} />
            <SentTable />
            <ReadinessSection />
            <UnmetSection />
            <Months method={picture.method} />
            <MapSection />
            <Uncounted />
            {filters["figure"] && <FigureDrawer method={picture.method} />}
          </Suspense>
        </>
      )}
    </>
  );
}
