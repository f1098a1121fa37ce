import { useMemo } from "react";
import { useFilters } from "../queries.ts";
import { isSameWay, readWishes, writeWishes, type ForbiddenWay, type Wishes } from "./wishes.ts";

export interface WishChoice extends Wishes {
  togglePin(movement: string): void;
  toggleWay(way: ForbiddenWay): void;
  isForbidden(way: ForbiddenWay): boolean;
  clear(): void;
}

/** The pins and forbidden ways that the address of a plan's page carries. */
export function useWishes(): WishChoice {
  const { filters, setFilters } = useFilters();
  const [pin, forbid] = [filters["pin"], filters["forbid"]];
  const wishes = useMemo(() => readWishes({ pin, forbid }), [pin, forbid]);
  const set = (next: Wishes) => setFilters(writeWishes(next));
  const isForbidden = (way: ForbiddenWay) => wishes.forbid.some((one) => isSameWay(one, way));
  return {
    ...wishes, isForbidden,
    togglePin: (movement) => set({ ...wishes, pins: wishes.pins.includes(movement) ? wishes.pins.filter((one) => one !== movement) : [...wishes.pins, movement] }),
    toggleWay: (way) => set({ ...wishes, forbid: isForbidden(way) ? wishes.forbid.filter((one) => !isSameWay(one, way)) : [...wishes.forbid, way] }),
    clear: () => set({ pins: [], forbid: [] }),
  };
}
