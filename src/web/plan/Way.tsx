import { useTexts } from "../language.tsx";
import type { Movement } from "../types.ts";

/** A movement's way in two lines: the places it passes, then how and on which days. */
export function Way({ movement }: { movement: Pick<Movement, "legs" | "arriveOn"> }) {
  const { t, names, shortDay, day, word } = useTexts();
  const { legs, arriveOn } = movement;
  const [first, last] = [legs[0], legs.at(-1)];
  if (!first || !last) return <>{t("way.none")} <span className="quiet">{day(arriveOn)}</span></>;
  const places = [first.fromNames ? names(first.fromNames) : first.from, ...legs.map((leg) => (leg.toNames ? names(leg.toNames) : leg.to))];
  const modes = legs.map((leg) => leg.mode).filter((mode, at, all) => mode !== all[at - 1]).map((mode) => word("mode", mode));
  return <span className="way-lines"><span>{places.map(toShortPlace).join(" › ")}</span> <span className="quiet">{modes.join(", ").toLocaleLowerCase()} · <span className="nowrap">{shortDay(first.departOn)} – {shortDay(arriveOn)}</span></span></span>;
}

/** What a movement is called: its goods, and the need they are for. */
export function useMovementName() {
  const { names } = useTexts();
  return ({ item, need }: Pick<Movement, "item" | "need">): string => `${names(item.names)} › ${need.reference}`;
}

/** A service by its ends and its mode: two may have the same ends. */
export function useLegName() {
  const { names, word } = useTexts();
  return ({ from, to, fromNames, toNames, mode }: Movement["legs"][number]): string => `${toShortPlace(fromNames ? names(fromNames) : from)} › ${toShortPlace(toNames ? names(toNames) : to)} (${word("mode", mode).toLocaleLowerCase()})`;
}

/** A place without what its name says in brackets: that it is a crossing, or made up. */
export function toShortPlace(name: string): string {
  return name.replace(/\s*\([^)]*\)$/, "");
}
