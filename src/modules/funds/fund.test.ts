import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "../../kernel/day.ts";
import { entriesOfPick, whyNotPick, whyNotReturn, type Pick, type PickId } from "./batch.ts";
import { addToShare, checkFund, costCategories, emptyShare, mostOfShareMinor, whyNotStated, type Share } from "./fund.ts";
import { daysOf, halfAfter, halfOf, productYear, shareOfProduct } from "./half.ts";
import { countedAs, whyNotBought, whyNotParts } from "./purchase.ts";

const steps = ["pledged", "committed", "paid", "spent"] as const;
const share = (pledged: bigint, committed: bigint, paid: bigint, spent: bigint): Share => ({ pledged, committed, paid, spent });
const add = (of: Share, step: (typeof steps)[number], amountMinor: bigint) => addToShare(of, { step, amountMinor, currency: "EUR" });

test("FUND-3 a step takes what stands at the one before and not a cent more, and gives back what no later one rests on", () => {
  expect(add(share(100n, 60n, 0n, 0n), "committed", 40n)).toEqual({ allowed: true, value: share(100n, 100n, 0n, 0n) });
  expect(add(share(100n, 60n, 0n, 0n), "committed", 41n)).toMatchObject({ refusal: { code: "fund-beyond-step", step: "committed", before: "pledged", leftMinor: 40n } });
  expect(add(share(100n, 60n, 20n, 5n), "committed", -40n)).toEqual({ allowed: true, value: share(100n, 20n, 20n, 5n) });
  expect(add(share(100n, 60n, 20n, 5n), "committed", -41n)).toMatchObject({ refusal: { code: "fund-below-step", leftMinor: 40n } });
  expect(add(share(5n, 5n, 5n, 5n), "spent", -6n)).toMatchObject({ refusal: { code: "fund-below-step", leftMinor: 5n } });
  expect(add(emptyShare, "pledged", mostOfShareMinor)).toMatchObject({ allowed: true });
  expect(add(emptyShare, "pledged", mostOfShareMinor + 1n)).toMatchObject({ refusal: { code: "fund-share-too-large" } });
});

test("FUND-3 after any entries, in any order, spent ≤ paid ≤ committed ≤ pledged, and no entry is lost or counted twice", () => {
  const entry = fc.record({ step: fc.constantFrom(...steps), amountMinor: fc.bigInt({ min: -1000n, max: 1000n }).filter((amount) => amount !== 0n) });
  fc.assert(fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
    let now = emptyShare;
    const kept = new Map<string, bigint>(steps.map((step) => [step, 0n]));
    for (const one of entries) {
      const answer = add(now, one.step, one.amountMinor);
      if (!answer.allowed) continue;
      now = answer.value;
      kept.set(one.step, kept.get(one.step)! + one.amountMinor);
    }
    expect(now).toEqual(Object.fromEntries(kept));
    expect(0n <= now.spent && now.spent <= now.paid && now.paid <= now.committed && now.committed <= now.pledged).toBe(true);
  }));
});

test("FUND-4 what is illustrative says on what basis, and an entry of any other fund where it is published", () => {
  const fund = { id: "f" as never, holderId: "h", reference: "R", title: "T", purpose: null, labelId: 1 as never, version: 1 };
  expect(checkFund({ ...fund, illustrative: true, basis: null })).toMatchObject({ refusal: { code: "fund-needs-basis" } });
  expect(checkFund({ ...fund, illustrative: true, basis: "made up" })).toMatchObject({ allowed: true });
  expect(whyNotStated({ illustrative: false }, { step: "paid", category: null, source: null })).toMatchObject({ code: "fund-step-needs-source" });
  expect(whyNotStated({ illustrative: true }, { step: "paid", category: null, source: null })).toBeNull();
});

test("FUND-5 spent money says for which of the seven categories, earlier steps need not", () => {
  expect(costCategories).toHaveLength(7);
  expect(whyNotStated({ illustrative: true }, { step: "spent", category: null, source: null })).toMatchObject({ code: "fund-spent-without-category" });
  expect(whyNotStated({ illustrative: true }, { step: "spent", category: "training", source: null })).toBeNull();
});

const batch = { units: 10n, pickedUnits: 7n, offeredThrough: "2027-01-31" };

test("BATCH-2 BATCH-3 what is left can be picked, on the last day too, and nothing more or later", () => {
  expect(whyNotPick(batch, 3n, day("2027-01-31"))).toBeNull();
  expect(whyNotPick(batch, 4n, day("2027-01-31"))).toMatchObject({ code: "batch-picked-beyond", leftUnits: 3n });
  expect(whyNotPick(batch, 1n, day("2027-02-01"))).toMatchObject({ code: "batch-over", offeredThrough: "2027-01-31" });
});

test("BATCH-4 a pick commits its price and pledges what was missing, whatever stood before", () => {
  expect(entriesOfPick(share(100n, 40n, 0n, 0n), 60n)).toEqual([{ step: "committed", amountMinor: 60n }]);
  expect(entriesOfPick(share(100n, 40n, 0n, 0n), 75n)).toEqual([{ step: "pledged", amountMinor: 15n }, { step: "committed", amountMinor: 75n }]);
  const amount = fc.bigInt({ min: 0n, max: 1_000_000n });
  fc.assert(fc.property(amount, amount, amount.filter((one) => one > 0n), (committed, more, price) => {
    let now: Share = share(committed + more, committed, 0n, 0n);
    for (const { step, amountMinor } of entriesOfPick(now, price)) {
      const answer = add(now, step, amountMinor);
      expect(answer.allowed).toBe(true);
      if (answer.allowed) now = answer.value;
    }
    expect(now).toEqual(share(committed + (more > price ? more : price), committed + price, 0n, 0n));
  }));
});

test("BATCH-5 a pick is given back once, and not when something was bought from its batch", () => {
  const pick = (returnedOn: string | null): Pick => ({ id: "p" as PickId, batchId: "b" as never, donorId: "d", units: 1n, amountMinor: 5n, pickedOn: day("2027-01-01"), returnedOn: returnedOn === null ? null : day(returnedOn) });
  expect(whyNotReturn(pick(null), false)).toBeNull();
  expect(whyNotReturn(pick(null), true)).toMatchObject({ code: "pick-bought" });
  expect(whyNotReturn(pick("2027-01-02"), false)).toMatchObject({ code: "pick-returned" });
});

test("PURCHASE-1 PURCHASE-2 a purchase spends something, of each donor's currency once, on goods that have not ended", () => {
  const part = (donorId: string, currency = "EUR") => ({ donorId, currency, amountMinor: 5n });
  expect(whyNotParts([])).toMatchObject({ code: "purchase-of-nothing" });
  expect(whyNotParts([part("a"), part("b"), part("a")])).toMatchObject({ code: "purchase-part-twice", pointer: "/parts/2" });
  expect(whyNotParts([part("a"), part("a", "USD")])).toBeNull();
  expect(whyNotBought({ kind: "goods", ended: null })).toBeNull();
  expect(whyNotBought({ kind: "money", ended: null })).toMatchObject({ code: "purchase-no-goods" });
  expect(whyNotBought({ kind: "goods", ended: "withdrawn" })).toMatchObject({ code: "purchase-no-goods" });
});

test("PURCHASE-3 a value stands in the money when all of it is counted there, and with the goods otherwise", () => {
  const parts = ["a", "b"].map((donorId) => ({ donorId, currency: "EUR", amountMinor: 5n }));
  expect(countedAs(parts, new Set(["a", "b", "c"]))).toBe("money");
  expect(countedAs(parts, new Set(["a"]))).toBe("goods");
});

test("HALF-1 every day lies in the half year that has it, and halves follow each other without a gap", () => {
  expect([halfOf(day("2026-06-30")), halfOf(day("2026-07-01")), halfAfter("2026-H2", 1), halfAfter("2026-H1", -1)]).toEqual(["2026-H1", "2026-H2", "2027-H1", "2025-H2"]);
  fc.assert(fc.property(fc.integer({ min: 1950, max: 2150 }), fc.integer({ min: 1, max: 2 }), fc.integer({ min: -9, max: 9 }), (year, part, by) => {
    const half = `${year}-H${part}`;
    const { from, through } = daysOf(half);
    expect([halfOf(from), halfOf(through), halfAfter(halfAfter(half, by), -by)]).toEqual([half, half, half]);
    expect(Date.parse(daysOf(halfAfter(half, 1)).from) - Date.parse(through)).toBe(86_400_000);
  }));
});

test("PRODUCT-1 the product is that of the year or of the last one before it, and the share is exact", () => {
  expect([productYear(2024, [2022, 2023]), productYear(2022, [2022, 2023]), productYear(2021, [2022]), productYear(2024, [])]).toEqual([2023, 2022, null, null]);
  // One thousand million euros beside 110 thousand million dollars at 1.10 dollars for a euro: one in a hundred.
  expect(shareOfProduct(100_000_000_000n, { gdpUsd: 110_000_000_000n, usdPerEuro: 1.1 })).toBeCloseTo(0.01, 12);
});
