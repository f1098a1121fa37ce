import { Button } from "@mantine/core";
import { lazy, Suspense, useRef, useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useChange } from "../queries.ts";
import type { Proposal } from "../types.ts";
import { AcceptWhole } from "./AcceptWhole.tsx";
import { Movements } from "./Movements.tsx";
import { useWishes } from "./use-wishes.ts";
import { useView, ViewSwitch } from "./ViewSwitch.tsx";
import { WishTray } from "./WishTray.tsx";

const PlanTimeline = lazy(() => import("./PlanTimeline.tsx"));
const PlanMap = lazy(() => import("./PlanMap.tsx"));

/** What a plan moves, as table, timeline or map; to be accepted, or planned again around what is pinned or forbidden. */
export function MovementsSection({ plan }: { plan: Proposal }) {
  const { t } = useTexts();
  const view = useView();
  const wishes = useWishes();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // Scenarios are never accepted, and what is still being computed has other movements in a moment.
  const wishing = plan.kind !== "scenario" && plan.state !== "computing";
  const choosing = plan.kind === "plan" && (plan.state === "ready" || plan.state === "partlyAccepted");
  return (
    <section aria-labelledby="movements">
      <div className="section-head"><h2 id="movements">{t("movements")}</h2><ViewSwitch /></div>
      {plan.kind === "plan" && <AcceptChosen plan={plan} chosen={chosen} onDone={() => setChosen(new Set())} inTable={view === "table"} />}
      {plan.kind === "replan" && <AcceptWhole plan={plan} />}
      {view === "table" && <Movements plan={plan} chosen={chosen} onChoose={choosing ? setChosen : undefined} wishes={wishing ? wishes : undefined} />}
      <Suspense fallback={<Waiting />}>
        {view === "timeline" && <PlanTimeline movements={plan.movements} />}
        {view === "map" && <PlanMap movements={plan.movements} />}
      </Suspense>
      {wishing && <WishTray plan={plan} wishes={wishes} />}
    </section>
  );
}

/** Accepts a plan whole, or the movements that were chosen. */
function AcceptChosen({ plan, chosen, onDone, inTable }: { plan: Proposal; chosen: ReadonlySet<string>; onDone: () => void; inTable: boolean }) {
  const { t } = useTexts();
  const said = useRef<HTMLParagraphElement>(null);
  const accept = useChange<"/api/proposals/{id}/accept">(() => {
    onDone();
    // The button that was pressed may be gone.
    said.current?.focus();
  });
  const left = plan.movements.filter((one) => !one.accepted);
  const open = plan.state === "ready" || plan.state === "partlyAccepted";
  const send = (movements: "all" | readonly string[]) => accept.mutate({ post: "/api/proposals/{id}/accept", path: { id: plan.id }, body: { version: plan.version, movements } });
  return (
    <>
      {open && left.length > 0 && (
        <div className="act-row">
          <Button loading={accept.isPending} onClick={() => send("all")}>{t("plan.acceptAll", { count: left.length })}</Button>
          <Button variant="default" loading={accept.isPending} disabled={chosen.size === 0} onClick={() => send([...chosen])}>{t("plan.acceptChosen", { count: chosen.size })}</Button>
          {chosen.size === 0 && <span className="why">{t(inTable ? "plan.chooseFirst" : "plan.chooseInTable")}</span>}
        </div>
      )}
      <Fault error={accept.error} />
      <p ref={said} tabIndex={-1} role="status" className="said">{accept.isSuccess && t("plan.acceptedNow", { count: plan.movements.length - left.length })}</p>
    </>
  );
}
