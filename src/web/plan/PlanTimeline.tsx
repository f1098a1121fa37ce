import { useTexts } from "../language.tsx";
import type { Movement } from "../types.ts";
import Timeline from "./Timeline.tsx";

/** The movements of one plan over time. */
export default function PlanTimeline({ movements }: { movements: readonly Movement[] }) {
  const { names } = useTexts();
  return <Timeline rows={movements.map((one) => ({ key: one.id, label: `${names(one.item.names)} › ${one.need.reference}`, now: one, dueOn: one.need.needBy, late: one.late }))} />;
}
