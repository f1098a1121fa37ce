import { addOffer, must, type SmallRoom } from "./small-room.ts";
import type { TestRoom } from "./test-room.ts";

type Asked = Pick<TestRoom, "request">;

/** A fund that the seeded donor holds, in the form in which it is sent. */
export const fundOf = (seed: SmallRoom, mark: string) => ({ holderId: seed.donor, reference: `F-${mark}`, title: `Fund ${mark}`, illustrative: true, basis: "made for a test" });

/** An entry of the seeded donor's money. */
export const stepOf = (seed: SmallRoom, step: string, amountMinor: number, more: object = {}) => ({ donorId: seed.donor, step, amountMinor, currency: "EUR", onDay: "2026-11-10", ...(step === "spent" ? { category: "equipment" } : {}), ...more });

/** Ten units at five euros, to be picked for a long time. */
export const batchOf = (seed: SmallRoom, mark: string, more: object = {}) =>
  ({ brokerId: seed.donor, reference: `B-${mark}`, itemId: seed.item, units: 10, priceMinor: 500, currency: "EUR", availableFrom: "2026-12-10", offeredThrough: "2198-01-01", ...more });

/** A fund into which the seeded donor paid fifty euros. */
export async function paidFund(room: Asked, seed: SmallRoom, mark: string): Promise<any> {
  const fund = await must(room.request("POST", "/api/funds", fundOf(seed, mark)));
  for (const step of ["pledged", "committed"]) await must(room.request("POST", `/api/funds/${fund.id}/steps`, stepOf(seed, step, 5000)));
  return must(room.request("POST", `/api/funds/${fund.id}/steps`, stepOf(seed, "paid", 5000)));
}

/** Goods of another donor with a value of their own. */
export const goodsBought = (room: Asked, seed: SmallRoom, mark: string, more: object = {}): Promise<any> =>
  addOffer(room, { ...seed, donor: seed.origin }, `G-${mark}`, 20, { valuations: [{ lineIndex: 0, amountMinor: 8000, currency: "EUR", method: "acquisition", valuedOn: "2026-11-01" }], ...more });
