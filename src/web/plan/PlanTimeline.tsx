import type { Movement } from "../types.ts";
import Timeline from "./Timeline.tsx";
import { useMovementName } from "./Way.tsx";

/** The movements of one plan over time. */
export default function PlanTimeline({ movements }: { movements: readonly Movement[] }) {
  const nameOf = useMovementName();
  return <Timeline rows={movements.map((one) => ({ key: one.id, label: nameOf(one), now: one, dueOn: one.need.needBy, late: one.late }))} />;
}
