import { useMemo } from "react";
import { useTexts } from "../language.tsx";
import RoomMap from "../map/RoomMap.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk } from "../queries.ts";
import type { Movement } from "../types.ts";

/** The ways a plan uses, the thicker the more movements go over them; the rest of the network is left away. */
export default function PlanMap({ movements }: { movements: readonly Movement[] }) {
  const { t } = useTexts();
  const answer = useAsk("/api/picture/map", {});
  const shown = useMemo(() => {
    if (!answer.data) return null;
    const uses = new Map<string, number>();
    for (const leg of movements.flatMap((one) => one.legs)) uses.set(leg.code, (uses.get(leg.code) ?? 0) + 1);
    const legs = answer.data.legs.filter((leg) => uses.has(leg.code)).map((leg) => ({ ...leg, flowTonnes: uses.get(leg.code) ?? 0 }));
    const ends = new Set(legs.flatMap((leg) => [leg.from, leg.to]));
    return { legs, nodes: answer.data.nodes.filter((node) => ends.has(node.id)).map((node) => ({ ...node, flowTonnes: 0 })) };
  }, [answer.data, movements]);
  if (!shown) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  return <><p className="quiet">{t("plan.mapNote")}</p><RoomMap nodes={shown.nodes} legs={shown.legs} /></>;
}
