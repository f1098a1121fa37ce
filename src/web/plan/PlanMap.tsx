import { useMemo } from "react";
import { useTexts } from "../language.tsx";
import { wayChanges, type LineKind } from "../map/map-style.ts";
import RoomMap from "../map/RoomMap.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk } from "../queries.ts";
import type { Movement, NetworkPicture } from "../types.ts";

type Legs = Pick<Movement, "legs">;

/** The ways a plan uses, the thicker the more movements go over them; the rest of the network is left away. */
export default function PlanMap({ movements }: { movements: readonly Legs[] }) {
  return <Ways note="plan.mapNote" lines={useMemo(() => [...countUses(movements)].map(([code, uses]) => ({ code, uses })), [movements])} />;
}

const byChange: { lines: readonly LineKind[]; words: string } = { lines: wayChanges, words: "wayChange" };

/** The ways of two plans: those of one alone, and those that one uses more. Both sides list the same units part by part, so that uses can be compared. */
export function ChangeMap({ before: formerly, after: latterly }: { before: readonly Legs[]; after: readonly Legs[] }) {
  const lines = useMemo(() => {
    const [old, now] = [countUses(formerly), countUses(latterly)];
    return [...new Set([...old.keys(), ...now.keys()])].map((code) => {
      const [before, after] = [old.get(code) ?? 0, now.get(code) ?? 0];
      return { code, uses: Math.max(before, after), line: after === 0 ? "dropped" : before === 0 ? "added" : after > before ? "more" : after < before ? "less" : "kept" };
    });
  }, [formerly, latterly]);
  return <Ways note="compare.mapNote" lines={lines} kinds={byChange} />;
}

function countUses(movements: readonly Legs[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const leg of movements.flatMap((one) => one.legs)) uses.set(leg.code, (uses.get(leg.code) ?? 0) + 1);
  return uses;
}

function Ways({ note, lines, kinds }: { note: "plan.mapNote" | "compare.mapNote"; lines: readonly { readonly code: string; readonly uses: number; readonly line?: string }[]; kinds?: typeof byChange }) {
  const { t } = useTexts();
  const answer = useAsk("/api/picture/map", {});
  const shown = useMemo(() => answer.data && toShown(answer.data, lines), [answer.data, lines]);
  if (!shown) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  return <><p className="quiet">{t(note)}</p><RoomMap nodes={shown.nodes} legs={shown.legs} near={shown.near} {...(kinds ? { kinds } : {})} /></>;
}

function toShown(network: NetworkPicture, lines: readonly { readonly code: string; readonly uses: number; readonly line?: string }[]) {
  const byCode = new Map(lines.map((one) => [one.code, one]));
  const legs = network.legs.flatMap((leg) => {
    const found = byCode.get(leg.code);
    return found ? [{ from: leg.from, to: leg.to, mode: leg.mode, flowTonnes: found.uses, line: found.line ?? leg.mode }] : [];
  });
  const ends = new Set(legs.flatMap((leg) => [leg.from, leg.to]));
  const nodes = network.nodes.filter((node) => ends.has(node.id)).map((node) => ({ ...node, flowTonnes: 0 }));
  // Of two plans the map shows near what differs.
  const changed = new Set(legs.filter((leg) => wayChanges.some((change) => change.name === leg.line) && leg.line !== "kept").flatMap((leg) => [leg.from, leg.to]));
  return { legs, nodes, near: nodes.filter((node) => changed.has(node.id)) };
}
