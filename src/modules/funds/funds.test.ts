import { afterAll, beforeAll, expect, test } from "vitest";
import { batchOf, fundOf, goodsBought, paidFund, stepOf } from "../../../tests/kit/funded.ts";
import { must, seedRoom, type SmallRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type Answer, type TestRoom } from "../../../tests/kit/test-room.ts";
import { loadReferenceRates } from "../../server/reference-codes.ts";

let room: TestRoom;
let seed: SmallRoom;
let germany: string;
const now = new Date("2026-12-01T09:00:00Z");
beforeAll(async () => {
  room = await openTestRoom({ clock: () => now });
  await loadReferenceRates(room.room);
  seed = await seedRoom(room, "FUND");
  germany = (await must(post("/parties", { code: "DEU", kind: "nation", names: names("Germany"), country: "DEU", roles: ["donor"] }))).id;
  await must(post("/parties", { code: "NSATU", kind: "organisation", names: names("NSATU"), country: null, roles: [] }));
});
afterAll(() => room.close());

const names = (text: string) => ({ en: text, fr: text, uk: text });
const as = (actor: string) => ({ "entente-actor": actor });
const post = (path: string, sent: unknown, headers: Record<string, string> = {}) => room.request("POST", `/api${path}`, sent, headers);
const get = (path: string, headers: Record<string, string> = {}) => room.request("GET", `/api${path}`, undefined, headers);
const code = ({ status, body }: Answer) => [status, body.code, body.errors?.[0].pointer ?? null];
const nobody = "00000000-0000-4000-8000-000000000000";
const newFund = (mark: string, more: object = {}) => must(post("/funds", { ...fundOf(seed, mark), ...more }));
/** Whoever is told to come again does. */
async function insist(work: () => Promise<Answer>): Promise<Answer> {
  const answer = await work();
  return answer.status === 503 ? insist(work) : answer;
}

test("FUND-1 FUND-2 FUND-4 FUND-5 what a fund or an entry cannot be is refused at its place, and nothing is written", async () => {
  const fund = await newFund("F1");
  expect(code(await post("/funds", fundOf(seed, "F1")))).toEqual([409, "fund-reference-taken", "/reference"]);
  expect(code(await post("/funds", { ...fundOf(seed, "F2"), holderId: nobody }))).toEqual([422, "fund-refers-to-nothing", "/holderId"]);
  expect(code(await post("/funds", { ...fundOf(seed, "F2"), basis: null }))).toEqual([422, "fund-needs-basis", "/basis"]);
  expect((await post("/funds", { ...fundOf(seed, "F3") }, as("donor-deu"))).body.code).toBe("not-your-own");
  const add = (step: string, more: object = {}) => post(`/funds/${fund.id}/steps`, stepOf(seed, step, 100, more));
  expect(code(await add("pledged", { donorId: nobody }))).toEqual([422, "fund-refers-to-nothing", "/donorId"]);
  expect(code(await add("paid"))).toEqual([409, "fund-beyond-step", "/amountMinor"]);
  expect(code(await add("spent", { category: null }))).toEqual([422, "fund-spent-without-category", "/category"]);
  expect(code(await add("pledged", { takenBack: true }))).toEqual([409, "fund-below-step", "/amountMinor"]);
  const stated = await newFund("F4", { illustrative: false, basis: null });
  expect(code(await post(`/funds/${stated.id}/steps`, stepOf(seed, "pledged", 100)))).toEqual([422, "fund-step-needs-source", "/source"]);
  expect((await get(`/fund-steps?fund=${fund.id}`)).body.items).toEqual([]);
});

test("FUND-6 an entry keeps its euros, its rate and the day of it, or none where there is no rate", async () => {
  const fund = await newFund("RATE");
  await must(post(`/funds/${fund.id}/steps`, stepOf(seed, "pledged", 35_000_000_000_00, { currency: "NOK", onDay: "2024-12-02" })));
  await must(post(`/funds/${fund.id}/steps`, stepOf(seed, "pledged", 100, { currency: "USD", onDay: "2026-11-10" })));
  await must(post(`/funds/${fund.id}/steps`, stepOf(seed, "pledged", 10_000_00, { currency: "NOK", onDay: "2024-12-02", takenBack: true })));
  const { items } = (await get(`/fund-steps?fund=${fund.id}&sort=amount`)).body;
  const [less, none, krone] = items;
  expect([krone.rateOn, krone.eurMinor]).toEqual(["2024-12-02", Math.round(3_500_000_000_000 / krone.perEuro)]);
  expect(less.eurMinor).toBe(-Math.round(1_000_000 / krone.perEuro));
  expect([none.eurMinor, none.rateOn, none.perEuro]).toEqual([null, null, null]);
  expect((await get(`/funds/${fund.id}`)).body.eur).toEqual([{ step: "pledged", eurMinor: krone.eurMinor + less.eurMinor, entries: 3, unconverted: 1 }]);
});

test("FUND-3 of 64 who write at once no cent is spent that was not paid, and the shares are the sums of the entries", async () => {
  const fund = await newFund("RACE");
  await must(post(`/funds/${fund.id}/steps`, stepOf(seed, "pledged", 1000)));
  await must(post(`/funds/${fund.id}/steps`, stepOf(seed, "committed", 1000)));
  const steps = ["paid", "spent"];
  const answers = await Promise.all(Array.from({ length: 64 }, (_, at) => insist(() => post(`/funds/${fund.id}/steps`, stepOf(seed, steps[at % 2]!, 50)))));
  expect(new Set(answers.filter((one) => one.status >= 300).map((one) => one.body.code))).toEqual(new Set(["fund-beyond-step"]));
  const { shares: [share] } = (await get(`/funds/${fund.id}`)).body;
  const paid = answers.filter((one, at) => at % 2 === 0 && one.status < 300).length;
  const spent = answers.filter((one, at) => at % 2 === 1 && one.status < 300).length;
  expect([share.paid, share.spent, paid]).toEqual([1000, spent * 50, 20]);
  expect(spent).toBeLessThanOrEqual(paid);
  const { items } = (await get(`/fund-steps?fund=${fund.id}&limit=200`)).body;
  const sum = (step: string) => items.filter((one: any) => one.step === step).reduce((total: number, one: any) => total + one.amountMinor, 0);
  expect([share.pledged, share.committed, share.paid, share.spent]).toEqual(["pledged", "committed", "paid", "spent"].map(sum));
});

test("FUND-3 the database refuses what the rules would, and nobody writes a share or changes an entry", async () => {
  const fund = await newFund("SQL");
  const { sql } = await import("kysely");
  const app = room.database.guarded.database;
  const within = (work: (db: any) => Promise<unknown>) => app.transaction().execute(async (db: any) => {
    await sql`select set_config('entente.party', 'room', true)`.execute(db);
    return work(db);
  });
  const insert = (step: string, amount: number) => within((db) => sql`
    insert into funds.step (id, place, fund_id, donor_id, reference, step, category, amount_minor, currency, on_day, label_id) values (gen_random_uuid(), ${Math.abs(amount)}, ${fund.id}, ${seed.donor}, ${`${step}${amount}`}, ${step}, 'equipment', ${amount}, 'EUR', '2026-11-01', 1)`.execute(db));
  await expect(insert("committed", 5)).rejects.toMatchObject({ code: "23514" });
  await insert("pledged", 5);
  await expect(insert("pledged", -6)).rejects.toMatchObject({ code: "23514" });
  await expect(within((db) => sql`update funds.share set pledged_minor = 9 where fund_id = ${fund.id}`.execute(db))).rejects.toMatchObject({ code: "42501" });
  await expect(within((db) => sql`update funds.step set amount_minor = 9 where fund_id = ${fund.id}`.execute(db))).rejects.toMatchObject({ code: "42501" });
});

test("BATCH-2 BATCH-4 of 64 who pick at once as many units are picked as there are, and each is committed once at its price", async () => {
  const fund = await newFund("PICK");
  const { batches: [batch] } = await must(post(`/funds/${fund.id}/batches`, batchOf(seed, "PICK", { units: 37, priceMinor: 250 })));
  const donors = [seed.donor, seed.origin, germany];
  const answers = await Promise.all(Array.from({ length: 64 }, (_, at) => insist(() => post(`/batches/${batch.id}/picks`, { donorId: donors[at % 3], units: 1 }))));
  expect(answers.filter((one) => one.status < 300)).toHaveLength(37);
  expect(new Set(answers.filter((one) => one.status >= 300).map((one) => one.body.code))).toEqual(new Set(["batch-picked-beyond"]));
  const open = (await get(`/funds/${fund.id}`)).body;
  expect([open.batches[0].pickedUnits, open.batches[0].picks.length]).toEqual([37, 37]);
  expect(open.shares.reduce((sum: number, one: any) => sum + one.committed, 0)).toBe(37 * 250);
  for (const one of open.shares) expect(one.pledged).toBe(one.committed);
});

test("BATCH-1 BATCH-3 BATCH-5 a batch is offered once, picked while it is offered, and a pick comes back while its money is not paid", async () => {
  const fund = await newFund("BACK");
  const { batches: [batch] } = await must(post(`/funds/${fund.id}/batches`, batchOf(seed, "BACK")));
  expect(code(await post(`/funds/${fund.id}/batches`, batchOf(seed, "BACK")))).toEqual([409, "batch-reference-taken", "/reference"]);
  expect(code(await post(`/funds/${fund.id}/batches`, batchOf(seed, "DEAR", { units: 1_000_000_000_000, priceMinor: 1_000_000 })))).toEqual([422, "batch-too-dear", "/priceMinor"]);
  expect(code(await post(`/funds/${fund.id}/batches`, batchOf(seed, "NONE", { itemId: nobody })))).toEqual([422, "fund-refers-to-nothing", "/itemId"]);
  const over = await must(post(`/funds/${fund.id}/batches`, batchOf(seed, "OVER", { offeredThrough: "2026-11-30" })));
  const past = over.batches.find((one: any) => one.reference === "B-OVER");
  expect(code(await post(`/batches/${past.id}/picks`, { donorId: seed.donor, units: 1 }))).toEqual([409, "batch-over", ""]);
  expect((await post(`/batches/${batch.id}/picks`, { donorId: germany, units: 1 }, as("donor-nor"))).body.code).toBe("not-your-own");
  const picked = await must(post(`/batches/${batch.id}/picks`, { donorId: seed.donor, units: 4 }));
  const pick = picked.batches.find((one: any) => one.id === batch.id).picks[0];
  const back = await must(post(`/picks/${pick.id}/return`, {}));
  expect([back.batches.find((one: any) => one.id === batch.id).pickedUnits, back.shares[0].committed, back.shares[0].pledged]).toEqual([0, 0, 2000]);
  expect(code(await post(`/picks/${pick.id}/return`, {}))).toEqual([409, "pick-returned", ""]);
  const again = await must(post(`/batches/${batch.id}/picks`, { donorId: seed.donor, units: 4 }));
  expect(again.shares[0]).toMatchObject({ pledged: 2000, committed: 2000 });
  await must(post(`/funds/${fund.id}/steps`, stepOf(seed, "paid", 2000)));
  const last = again.batches.find((one: any) => one.id === batch.id).picks.find((pick: any) => pick.returnedOn === null);
  expect(code(await post(`/picks/${last.id}/return`, {}))).toEqual([409, "fund-below-step", ""]);
});

const announced = async (mark: string) => (await must(post("/contributions", {
  donorId: seed.donor, reference: `M-${mark}`, kind: "money", stage: "committed", category: "financial", title: mark, announcedOn: "2026-11-01", illustrative: true, basis: "made for a test",
  valuations: [{ amountMinor: 5000, currency: "EUR", method: "acquisition", valuedOn: "2026-11-01" }],
}))).id as string;


test("PURCHASE-1 PURCHASE-2 PURCHASE-3 FUND-8 what money bought is counted once: as money where that is counted, and its units stay", async () => {
  const fund = await paidFund(room, seed, "BUY");
  const goods = await goodsBought(room, seed, "BUY");
  const parts = [{ donorId: seed.donor, currency: "EUR", amountMinor: 2000 }];
  const buy = (more: object = {}) => post(`/funds/${fund.id}/purchases`, { contributionId: goods.id, boughtOn: "2026-11-20", parts, ...more });
  expect(code(await buy({ parts: [] }))).toEqual([422, "purchase-of-nothing", "/parts"]);
  expect(code(await buy({ parts: [...parts, ...parts] }))).toEqual([422, "purchase-part-twice", "/parts/1"]);
  expect(code(await buy({ contributionId: nobody }))).toEqual([422, "fund-refers-to-nothing", "/contributionId"]);
  expect(code(await buy({ batchId: nobody }))).toEqual([422, "fund-refers-to-nothing", "/batchId"]);
  expect(code(await buy({ parts: [{ ...parts[0], amountMinor: 5001 }] }))).toEqual([409, "fund-beyond-step", "/parts/0/amountMinor"]);
  const money = await announced("BUY");
  expect(code(await post(`/funds/${fund.id}/steps`, { ...stepOf(seed, "pledged", 1), contributionId: goods.id }))).toEqual([422, "fund-announcement-unlike", "/contributionId"]);
  await must(post(`/funds/${fund.id}/steps`, { ...stepOf(seed, "pledged", 1), contributionId: money }));
  const before = (await must(get(`/contributions/${goods.id}`)));
  expect(before.valuations[0].balances).toEqual({ offered: 8000 });
  const open = await must(buy());
  expect(open.purchases).toMatchObject([{ countedAs: "money", goods: { id: goods.id }, parts }]);
  expect(open.shares[0]).toMatchObject({ paid: 5000, spent: 2000, behind: [{ id: money }] });
  const after = (await must(get(`/contributions/${goods.id}`)));
  expect([after.notCounted, after.valuations[0].balances, after.lines[0].balances]).toEqual(["Fund BUY (F-BUY)", {}, before.lines[0].balances]);
  expect((await must(get(`/fund-purchases?contribution=${goods.id}`))).items).toMatchObject([{ fund: { id: fund.id }, countedAs: "money" }]);
  // Again, as long as it is counted in the same way.
  expect((await must(buy())).purchases).toHaveLength(2);
});

test("PURCHASE-3 where the money is counted nowhere the goods keep their value, and no purchase of them is counted otherwise", async () => {
  const fund = await paidFund(room, seed, "KEEP");
  const goods = await goodsBought(room, seed, "KEEP");
  const buy = () => post(`/funds/${fund.id}/purchases`, { contributionId: goods.id, boughtOn: "2026-11-20", parts: [{ donorId: seed.donor, currency: "EUR", amountMinor: 1000 }] });
  expect((await must(buy())).purchases).toMatchObject([{ countedAs: "goods" }]);
  const after = (await must(get(`/contributions/${goods.id}`)));
  expect([after.notCounted, after.valuations[0].balances]).toEqual([null, { offered: 8000 }]);
  await must(post(`/funds/${fund.id}/steps`, { ...stepOf(seed, "pledged", 1), contributionId: await announced("KEEP") }));
  expect(code(await buy())).toEqual([409, "purchase-counted-otherwise", "/contributionId"]);
});

test("HALF-1 HALF-2 the half year has the entries of its days and the goods announced in them, and unlike figures stand apart", async () => {
  const fund = await newFund("HALF");
  for (const [onDay, currency, amount] of [["2030-06-30", "EUR", 100], ["2030-07-01", "EUR", 20], ["2030-12-31", "EUR", 3], ["2030-12-31", "NOK", 7], ["2031-01-01", "EUR", 5]] as const) await must(post(`/funds/${fund.id}/steps`, stepOf(seed, "pledged", amount, { onDay, currency, category: "training" })));
  const valued = (method: string, amountMinor: number) => ({ lineIndex: null, amountMinor, currency: "EUR", method, valuedOn: "2030-08-01" });
  await goodsBought(room, seed, "HALF", { announcedOn: "2030-08-01", valuations: [valued("book", 40), valued("donorDeclared", 90)] });
  const report = await must(get("/fund-report?half=2030-H2"));
  expect(report.money.map((one: any) => [one.donor.code, one.category, one.step, one.currency, one.amountMinor, one.entries, one.unconverted, one.illustrative])).toEqual([
    ["NOR", "training", "pledged", "EUR", 23, 2, 0, true], ["NOR", "training", "pledged", "NOK", 7, 1, 1, true],
  ]);
  expect(report.values.map((one: any) => [one.donor.code, one.category, one.method, one.eurMinor, one.illustrative])).toEqual([["USA", "inKind", "book", 40, true], ["USA", "inKind", "donorDeclared", 90, true]]);
  expect((await must(get("/fund-report?half=2030-H1"))).money).toMatchObject([{ amountMinor: 100 }]);
});

test("PRODUCT-1 aid of a year stands beside its nation's product of that year or the last before it, for each method apart", async () => {
  const { year, rows } = await must(get("/product-shares?year=2030"));
  expect(year).toBe(2030);
  const [book] = rows.filter((one: any) => one.donor.code === "USA" && one.method === "book");
  expect(book.productYear).toBeLessThan(2030);
  expect(book.share).toBeCloseTo((book.eurMinor / 100 / book.gdpUsd) * book.usdPerEuro, 18);
  expect(book.rateDays).toBeGreaterThan(200);
  expect(rows.map((one: any) => [one.donor.code, one.method])).toEqual([["USA", "book"], ["USA", "donorDeclared"]]);
});

test("FUND-7 the same file again changes nothing, and what it says otherwise is refused at its cell, whole", async () => {
  const head = "reference,holder,title,entry,donor,step,category,amount,currency,on_day,taken_back,illustrative,basis";
  const row = (entry: string, step: string, amount: string, more = "no") => `FILE-1,NOR,From a file,${entry},NOR,${step},training,${amount},EUR,2026-11-01,${more},yes,made for a test`;
  const bring = async (...rows: string[]) => {
    const sent = new TextEncoder().encode([head, ...rows].join("\n"));
    const started = await must(room.request("POST", "/api/imports/funds?fileName=funds.csv", sent, { "content-type": "application/octet-stream" }));
    for (;;) {
      const job = await must(get(`/jobs/${started.id}`));
      if (job.state !== "running") return job.result;
      await new Promise((resolve) => void setTimeout(resolve, 10));
    }
  };
  const rows = [row("E1", "pledged", "12.50"), row("E2", "committed", "10"), row("E3", "committed", "4", "yes")];
  expect(await bring(...rows)).toMatchObject({ added: 3, changed: 0, unchanged: 0, refused: [] });
  expect(await bring(...rows)).toMatchObject({ added: 0, changed: 0, unchanged: 3, refused: [] });
  const refusedOf = async (...sent: string[]) => ((await bring(...sent)) as { added: number; refused: { row: number; column: string; code: string }[] }).refused.map((one) => [one.row, one.column, one.code]);
  expect(await refusedOf(row("E4", "pledged", "1"), row("E1", "pledged", "13"))).toEqual([[3, "amount", "fund-entry-differs"]]);
  expect(await refusedOf(row("E5", "pledged", "1"), row("E5", "pledged", "1"))).toEqual([[3, "entry", "fund-entry-taken"]]);
  expect(await refusedOf(row("E6", "paid", "7"))).toEqual([[2, "amount", "fund-beyond-step"]]);
  expect(await refusedOf(row("", "paid", "1"))).toEqual([[2, "entry", "fund-entry-half"]]);
  const { items: [fund] } = await must(get("/funds?search=FILE-1"));
  expect(fund.flows).toEqual([{ currency: "EUR", pledged: 1250, committed: 600, paid: 0, spent: 0 }]);
  expect(code(await post(`/funds/${fund.id}/steps`, stepOf(seed, "pledged", 5, { reference: "E1" })))).toEqual([409, "fund-entry-taken", "/reference"]);
});

test("FUNDS-1 who may not read a fund finds nothing of it, and what names a contribution is read by who may read both", async () => {
  const some = { classification: "UNCLASSIFIED", restrictive: [], releasableTo: ["NOR", "NSATU"] };
  const hidden = await must(post("/funds", { ...fundOf(seed, "HID"), label: some }, as("coordinator")));
  await must(post(`/funds/${hidden.id}/steps`, stepOf(seed, "pledged", 100)));
  expect([(await get(`/funds/${hidden.id}`, as("donor-deu"))).status, (await get(`/funds/${hidden.id}`, as("donor-nor"))).status]).toEqual([404, 200]);
  expect((await get(`/fund-steps?fund=${hidden.id}`, as("donor-deu"))).body.items).toEqual([]);
  const fund = await paidFund(room, seed, "SEEN");
  const goods = await goodsBought(room, seed, "SEEN", { label: { ...some, releasableTo: ["NOR", "NSATU", "USA"] } });
  await must(post(`/funds/${fund.id}/purchases`, { contributionId: goods.id, boughtOn: "2026-11-20", parts: [{ donorId: seed.donor, currency: "EUR", amountMinor: 1000 }] }));
  const seen = async (actor: string) => (await must(get(`/funds/${fund.id}`, as(actor))));
  expect((await seen("donor-nor")).purchases).toHaveLength(1);
  expect((await seen("donor-deu"))).toMatchObject({ purchases: [], shares: [{ spent: 1000 }] });
});
