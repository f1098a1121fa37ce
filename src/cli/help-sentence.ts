import type { Help, Relaxation } from "../planner/index.ts";

/** A help without the plan that shows it. */
export type SaidHelp = Omit<Help, "plan">;

/** One line: what would be otherwise, and what that does. */
export function sayHelp({ relaxation, points, outOf, needs, exact }: SaidHelp): string {
  const gains = needs.filter(({ quantity }) => quantity > 0).sort((one, other) => other.quantity - one.quantity);
  const whom = gains.slice(0, 3).map(({ need, quantity }) => `${need} +${quantity}`).join(", ");
  return `  ${exact ? "" : "at least "}+${((100 * points) / outOf).toFixed(2)} %: ${sayRelaxation(relaxation)} (${whom}${gains.length > 3 ? `, ${gains.length - 3} more needs` : ""})`;
}

function sayRelaxation(relaxation: Relaxation): string {
  switch (relaxation.kind) {
    case "offer": return `${relaxation.quantity} more of ${relaxation.item} at ${relaxation.node} by ${relaxation.availableFrom}`;
    case "lift": return `${relaxation.tonnes} t more on each departure of ${relaxation.leg} ${sayDays(relaxation)}`;
    case "leg-explosives": return `${relaxation.neqKg} kg NEQ more on each departure of ${relaxation.leg} ${sayDays(relaxation)}`;
    case "licence": return `a licence for ${relaxation.neqKg} kg NEQ more of division ${relaxation.division} at ${relaxation.node}`;
    case "storage": return `storage for ${relaxation.tonnes} t more at ${relaxation.node}`;
    case "handling": return `handling of ${relaxation.tonnesPerDay} t a day more at ${relaxation.node}`;
    case "due-later": return `${relaxation.need} due on ${relaxation.dueOn}`;
    case "consent": return `consent to ${relaxation.offer} by ${relaxation.on}`;
    case "seats": return `${relaxation.seats} more seats on ${relaxation.course}`;
    case "smaller-lot": return `lots of ${relaxation.minLot} from ${relaxation.offer}`;
  }
}

function sayDays({ from, through }: { readonly from: string; readonly through: string }): string {
  return from === through ? `on ${from}` : `from ${from} through ${through}`;
}
