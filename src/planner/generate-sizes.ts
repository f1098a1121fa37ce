export type ProblemSize = "XS" | "S" | "SM" | "M" | "L";

/** Counts of each size. `fan` is how many places of the next layer a place is joined to, at most. */
export interface Dimensions {
  readonly needs: number;
  readonly offers: number;
  readonly items: number;
  readonly days: number;
  readonly overseas: number;
  readonly inland: number;
  readonly ports: number;
  readonly airfields: number;
  readonly hubs: number;
  readonly borders: number;
  readonly destinations: number;
  readonly fan: { readonly sea: number; readonly inland: number; readonly entry: number; readonly hub: number; readonly border: number };
}

export const dimensionsOf: Readonly<Record<ProblemSize, Dimensions>> = {
  XS: { needs: 60, offers: 60, items: 10, days: 56, overseas: 3, inland: 2, ports: 1, airfields: 1, hubs: 2, borders: 2, destinations: 3, fan: { sea: 1, inland: 2, entry: 2, hub: 2, border: 3 } },
  S: { needs: 200, offers: 200, items: 13, days: 84, overseas: 4, inland: 3, ports: 2, airfields: 1, hubs: 3, borders: 3, destinations: 4, fan: { sea: 2, inland: 3, entry: 3, hub: 3, border: 4 } },
  SM: { needs: 600, offers: 600, items: 20, days: 120, overseas: 6, inland: 6, ports: 3, airfields: 2, hubs: 5, borders: 4, destinations: 9, fan: { sea: 2, inland: 3, entry: 4, hub: 4, border: 6 } },
  M: { needs: 2000, offers: 2000, items: 28, days: 180, overseas: 10, inland: 12, ports: 4, airfields: 3, hubs: 8, borders: 6, destinations: 17, fan: { sea: 3, inland: 3, entry: 6, hub: 5, border: 11 } },
  L: { needs: 10_000, offers: 10_000, items: 80, days: 180, overseas: 16, inland: 20, ports: 6, airfields: 4, hubs: 12, borders: 8, destinations: 34, fan: { sea: 3, inland: 3, entry: 6, hub: 5, border: 14 } },
};

export const firstGeneratedDay = "2031-01-06";

