import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadDemonstration } from "../src/server/demonstration.ts";
import { loadReferenceRates } from "../src/server/reference-codes.ts";
import { must } from "./kit/small-room.ts";
import { openTestRoom, type TestRoom } from "./kit/test-room.ts";

const today = "2026-12-01";
let room: TestRoom;

beforeAll(async () => {
  room = await openTestRoom({ clock: () => new Date(`${today}T09:00:00Z`), planner: true });
  await loadReferenceRates(room.room);
  await loadDemonstration(room, () => undefined);
});
afterAll(() => room.close());

const get = (path: string) => must(room.request("GET", `/api${path}`));

test("the demonstration loads once; a second start adds nothing", async () => {
  const before = (await get("/room")).counts;
  expect(before).toMatchObject({ parties: 50, needs: 66, contributions: 65 });
  await loadDemonstration(room, () => undefined);
  expect((await get("/room")).counts).toEqual(before);
});

test("the demonstration has a consignment in every part of its life, and what was sent is handed over, on the way or short", async () => {
  const { items } = await get("/consignments?sort=reference");
  expect(items.map((one: { state: string; illustrative: boolean }) => [one.state, one.illustrative]).sort()).toEqual([["arrived", true], ["atHub", true], ["dispatched", true], ["handedOver", true], ["planned", true], ["planned", true]]);
  const handed = await get(`/consignments/${items.find((one: { state: string }) => one.state === "handedOver").id}`);
  expect(handed).toMatchObject({ handedOverOn: "2026-11-30", discrepancies: [{ kind: "damaged", units: 1 }, { kind: "short", units: 2 }], receipts: [{ findings: [], signatures: [{}, {}] }] });
  const { accounts } = await get(`/ledger/${handed.cargo[0].lineId}`);
  expect(Object.fromEntries(["received", "damaged", "lost", "inTransit"].map((stage) => [stage, accounts.filter((one: { stage: string }) => one.stage === stage).reduce((sum: number, one: { units: number }) => sum + one.units, 0)]))).toEqual({ received: 57, damaged: 1, lost: 2, inTransit: 65 });
});

test("PICTURE-10 as of every day of the demonstration, what is on the way, delivered, damaged and short adds up to what its consignments had sent by then", async () => {
  const { items } = await get("/consignments?sort=reference");
  const opened = [];
  for (const one of items) opened.push(await get(`/consignments/${one.id}`));
  const fates = ["inTransit", "received", "damaged", "lost", "returned"];
  const ofNeed = new Set<string>();
  for (let back = 8; back >= 0; back -= 1) {
    const asOf = new Date(Date.parse(today) - back * 86_400_000).toISOString().slice(0, 10);
    const sent = new Map<string, number>();
    for (const { legs, cargo } of opened) if (legs[0].departedOn !== null && legs[0].departedOn <= asOf) for (const { item, units } of cargo) sent.set(item.code, (sent.get(item.code) ?? 0) + units);
    const shown = (await get(`/picture/sent?asOf=${asOf}`)).items;
    expect(Object.fromEntries(shown.map((one: any) => [one.item.code, one.sent]))).toEqual(Object.fromEntries(sent));
    for (const one of shown) expect([fates.reduce((sum, fate) => sum + one[fate], 0), one.illustrative]).toEqual([one.sent, true]);
    for (const { cargo } of opened) for (const { needId } of cargo) {
      ofNeed.add(needId);
      if (back === 0) expect((await get(`/picture/sent?need=${needId}`)).items.every((one: any) => one.sent === sent.get(one.item.code))).toBe(true);
    }
  }
  expect(ofNeed.size).toBe(3);
  expect((await get(`/picture/sent?contribution=${opened.find((one) => one.state === "handedOver").cargo[0].contributionId}`)).items).toMatchObject([{ item: { code: "GEN-SMALL-5KW" }, sent: 125, inTransit: 65, received: 57, damaged: 1, lost: 2, returned: 0 }]);
});

test("PICTURE-12 what was promised for a day that is over counts as late until it is signed for, and what is announced is open until its first units are", async () => {
  const { items } = await get("/consignments?sort=reference");
  const due: { firstPromisedOn: string; promisedOn: string; handedOverOn: string | null }[] = [];
  for (const one of items) {
    const opened = await get(`/consignments/${one.id}`);
    if (opened.firstPromisedOn !== null && opened.firstPromisedOn < today) due.push(opened);
  }
  const { groups } = await get("/picture/promises");
  const [record, made] = [groups.find((one: { illustrative: boolean }) => !one.illustrative), groups.find((one: { illustrative: boolean }) => one.illustrative)];
  const by = (key: "firstPromisedOn" | "promisedOn") => due.filter((one) => one.handedOverOn !== null && one.handedOverOn <= one[key]).length;
  expect(due.length).toBeGreaterThan(1);
  expect(made).toMatchObject({ due: due.length, onTime: by("firstPromisedOn"), onTimeByNow: by("promisedOn") });
  expect(made.begunDelivery).toBeGreaterThan(0);
  expect(made.announced).toBeGreaterThan(made.begunDelivery);
  for (const { openShares } of groups) for (const [place, { openShare }] of openShares.entries()) expect(openShare).toBeLessThanOrEqual(openShares[place - 1]?.openShare ?? 1);
  // Of the public record no consignment is known, and that is said as none, not as late.
  expect(record).toMatchObject({ due: 0, onTime: 0 });
});

test("READY-1 several systems that were promised are not usable on a day, the board says what is missing and who has it, and whole teams are ready", async () => {
  const board = async (asOf: string) => Object.fromEntries((await get(`/package-needs?asOf=${asOf}`)).items.map((one: { reference: string; usableSets: number; bottleneck: { key: string } | null }) => [one.reference, [one.usableSets, one.bottleneck?.key ?? null]]));
  expect(await board("2027-01-20")).toEqual({ "DEMO-P1": [0, "radar"], "DEMO-P2": [0, "gun"], "DEMO-P3": [0, "tank"], "DEMO-P4": [4, null], "DEMO-P5": [0, "manuals"] });
  expect(await board("2027-03-01")).toMatchObject({ "DEMO-P1": [2, "fire-unit/launcher"], "DEMO-P2": [2, "gun"], "DEMO-P3": [0, "manuals"], "DEMO-P4": [4, null] });
  const { items: [battery] } = await get("/package-needs?search=DEMO-P1");
  const { donors } = await get(`/package-needs/${battery.id}`);
  expect(donors.find((one: { donor: { code: string } }) => one.donor.code === "NOR")).toMatchObject({ gives: [{ item: { code: "AD-PATRIOT-MISSILE" }, units: 12 }], setsWith: 2, setsWithout: 1, onDay: "2027-02-14" });
});

test("LABEL-8 what is released to some is seen by them alone: two donors and an outsider each see their own", async () => {
  const seen = async (user: string) => {
    const list = async (path: string) => (await must(room.request("GET", `/api${path}`, undefined, { "entente-actor": user }))).items.map((one: { reference: string }) => one.reference) as string[];
    return [...(await list("/needs?state=validated")), ...(await list("/contributions?search=Illustrative&stage=pledged"))].filter((one) => /-(N30|N31|DEU-16|LTU-17)$/.test(one)).sort();
  };
  expect(await seen("coordinator")).toEqual(["DEMO-DEU-16", "DEMO-LTU-17", "DEMO-N30", "DEMO-N31"]);
  expect(await seen("recipient-staff")).toEqual(["DEMO-DEU-16", "DEMO-N30", "DEMO-N31"]);
  expect(await seen("donor-deu")).toEqual(["DEMO-DEU-16", "DEMO-N30"]);
  expect(await seen("donor-ltu")).toEqual(["DEMO-LTU-17", "DEMO-N31"]);
  for (const outsider of ["donor-nor", "analyst"]) expect(await seen(outsider)).toEqual([]);
});

test("what six donors announced in early December 2024 opens down to the sentences, with their conflicts side by side", async () => {
  for (const donor of ["USA", "DEU", "SWE", "EST", "LTU", "NOR"]) {
    const listed = (await get(`/contributions?donor=${donor}&illustrative=false&limit=200`)).items as { id: string; statementCount: number }[];
    expect(listed.length).toBeGreaterThan(0);
    const opened = await get(`/contributions/${listed.find((one) => one.statementCount > 0)!.id}`);
    for (const statement of opened.statements) expect(statement).toMatchObject({ quote: expect.any(String), source: { url: expect.stringMatching(/^https?:/), publisher: expect.any(String) } });
  }
  const drones = (await get("/contributions?donor=LTU&search=drones&limit=200")).items.find((one: { reference: string }) => one.reference === "LT-2024-08-24-DRONES");
  const units = (await get(`/contributions/${drones.id}`)).disagreements.find((one: { field: string }) => one.field === "units");
  expect(units.values.map((one: { value: string }) => one.value).sort()).toEqual(["4500", "5000"]);
});

test("what is only illustrative is in no figure of facts", async () => {
  const facts = (await get("/picture?method=donorDeclared")).total.contributions as number;
  expect(facts).toBe((await get("/contributions?illustrative=false&limit=200")).items.length);
  expect((await get("/picture/goods?illustrative=false")).items.every((one: { code: string }) => one.code !== null)).toBe(true);
});

async function proposeAndWait(): Promise<any> {
  const { id } = await must(room.request("POST", "/api/proposals", { title: "First plan", horizonDays: 180, seconds: 10 }));
  for (;;) {
    const proposal = await get(`/proposals/${id}`);
    if (proposal.state !== "computing") return proposal;
    await wait(100);
  }
}

test("a plan serves what it can, is checked, says why of the rest, and when accepted changes today's figures and not yesterday's", { timeout: 120_000 }, async () => {
  const proposal = await proposeAndWait();
  expect(proposal).toMatchObject({ state: "ready", summary: { checked: true } });
  expect(proposal.movements.length).toBeGreaterThan(10);
  expect(new Set(proposal.unmet.map((one: { reason: { code: string } }) => one.reason.code)).size).toBeGreaterThan(1);
  const goods = (asOf: string) => get(`/picture/goods?illustrative=true&asOf=${asOf}`);
  const coverage = (asOf: string) => get(`/picture/coverage?asOf=${asOf}`);
  const yesterday = "2026-11-30";
  const before = [await goods(today), await coverage(today)];
  const past = [await goods(yesterday), await coverage(yesterday)];
  const accepted = await must(room.request("POST", `/api/proposals/${proposal.id}/accept`, { version: proposal.version, movements: "all" }));
  expect(accepted.state).toBe("accepted");
  expect([await goods(yesterday), await coverage(yesterday)]).toEqual(past);
  const allocated = (figures: { items: { allocated: number }[] }) => figures.items.reduce((sum, one) => sum + one.allocated, 0);
  expect(allocated(await goods(today))).toBeGreaterThan(allocated(before[0]));
  expect((await coverage(today)).full).toBeGreaterThan(before[1].full);
  expect((await get("/picture/map")).legs.some((leg: { flowTonnes: number }) => leg.flowTonnes > 0)).toBe(true);
});

test("the tracker's file comes in by the browser's own way, adds up to its own sums, and changes nothing the second time", async () => {
  const text = readFileSync("data/fixtures/kiel_early_sample.csv", "utf8").split("\n");
  const whole = text.filter((line) => !/^TST\w*,,/.test(line)).join("\n");
  const bring = async () => {
    const job = await must(room.request("POST", "/api/imports/kiel?fileName=kiel_to_2023-07-31.csv", new TextEncoder().encode(whole)));
    for (;;) {
      const now = await get(`/jobs/${job.id}`);
      if (now.state !== "running") return now.result;
      await wait(20);
    }
  };
  const first = await bring();
  expect(first.refused).toEqual([]);
  expect(first.added).toBeGreaterThan(10);
  expect(await bring()).toEqual({ added: 0, changed: 0, unchanged: first.added, refused: [] });
  expect((await get("/picture?method=trackerPriceList")).total.announced).toBeGreaterThan(0);
});

test("records of every kind go out in the form in which they come in, and coming in again change nothing", async () => {
  for (const kind of ["parties", "catalogue", "nodes", "legs"]) {
    const file = await room.request("GET", `/api/exports/${kind}?format=xlsx`);
    const job = await must(room.request("POST", `/api/imports/${kind}?fileName=${kind}.xlsx`, file.bytes));
    let now = job;
    while (now.state === "running") {
      await wait(20);
      now = await get(`/jobs/${job.id}`);
    }
    expect([kind, now.result]).toMatchObject([kind, { added: 0, changed: 0, refused: [] }]);
  }
});
