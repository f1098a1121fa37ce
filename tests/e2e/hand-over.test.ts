import { setTimeout as wait } from "node:timers/promises";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPage } from "../kit/browser.ts";
import { must } from "../kit/small-room.ts";
import type { Answer } from "../kit/test-room.ts";
import { drawBarCode } from "../../src/server/papers/codes.ts";
import { toPrintedSscc } from "../../src/modules/consignments/sscc.ts";
import { madeSscc } from "../kit/paper-source.ts";
import { findBarriers, startWalk, type Walk } from "../kit/walk.ts";

let walk: Walk;
beforeAll(async () => {
  walk = await startWalk(["--no-demo", "--demo-users"]);
});
afterAll(() => walk.end());

const today = new Date().toISOString().slice(0, 10);
const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const names = (text: string) => ({ en: text, fr: text, uk: text });

/** Asks as somebody, over the socket. */
async function ask(method: string, path: string, body?: unknown, actor = "coordinator", headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(walk.url + path, {
    method, headers: { "entente-actor": actor, ...(method === "GET" ? {} : { "content-type": "application/json", "idempotency-key": crypto.randomUUID() }), ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? null : JSON.parse(text), bytes: new Uint8Array() };
}
const make = (path: string, body: unknown, actor?: string) => must(ask("POST", `/api${path}`, body, actor));

/** Twelve generators from a depot to Rzeszów, where the recipient takes them over: planned, accepted, drafted and packed on two pallets. */
async function planAndPack(): Promise<{ id: string; reference: string; codes: string[]; need: string }> {
  const party = async (code: string, kind: string, roles: string[], country: string | null) => (await make("/parties", { code, kind, names: names(code), country, roles })).id as string;
  await party("NSATU", "organisation", ["coordinator"], null);
  const [donorId, recipientId] = [await party("DEU", "nation", ["donor"], "DEU"), await party("UKR", "nation", ["recipient"], "UKR")];
  const node = async (code: string, kind: string, country: string) => (await make("/nodes", {
    code, kind, names: names(code), country, latitude: 50, longitude: 20, handlingTonnesPerDay: 100, storageTonnes: 500, licences: {}, noticeDays: 0, illustrative: true, basis: "made for a test",
  })).id as string;
  const [depot, hub] = [await node("DEPOT", "depot", "DEU"), await node("RZESZOW", "hub", "POL")];
  await make("/legs", {
    code: "DEPOT-RZESZOW", fromNodeId: depot, toNodeId: hub, mode: "road", transitDays: 1, departsEveryDays: 1, departsPhaseDays: 0, capacityTonnes: 20, neqCapKg: null, costCentsPerTonne: 100, openFrom: null, openThrough: null, noticeDays: 0,
    illustrative: true, basis: "made for a test",
  });
  const item = await make("/items", { code: "GEN-30KVA", names: names("Generator"), category: "energy", unit: "piece", massKg: 900, basis: "made for a test" });
  const need = await make("/needs", { recipientId, reference: "N-1", itemId: item.id, units: 12, priority: 1, validatedBy: recipientId, needBy: later(20), placeId: hub, state: "open", illustrative: true, basis: "made for a test" });
  await make("/contributions", {
    donorId, reference: "O-1", kind: "goods", stage: "committed", category: "humanitarian", title: "Generators", announcedOn: today, illustrative: true, basis: "made for a test",
    lines: [{ itemId: item.id, described: "Generators", unit: "piece", units: 12, fromNodeId: depot, availableFrom: today, availableThrough: later(60) }],
  });
  const { id: proposal } = await make("/proposals", { title: "test", horizonDays: 30, seconds: 1 });
  let read = await must(ask("GET", `/api/proposals/${proposal}`));
  for (; read.state === "computing"; read = await must(ask("GET", `/api/proposals/${proposal}`))) await wait(200);
  await make(`/proposals/${proposal}/accept`, { version: read.version, movements: "all" });
  const { items: [drafted] } = await make(`/proposals/${proposal}/consignments`, {});
  const [cargo] = drafted.cargo;
  const packed = await make(`/consignments/${drafted.id}/packages`, { version: drafted.version, packages: [6, 6].map((units) => ({ described: "pallet", tareKg: 20, lines: [{ cargoId: cargo.id, units }] })) });
  return { id: packed.id, reference: packed.reference, codes: packed.packages.map((one: { sscc: string }) => one.sscc), need: need.id };
}

/** A device of its own: somebody's phone or desk, with all that its browser keeps. */
async function openDevice(actor: string, phone = true): Promise<{ context: BrowserContext; page: Page }> {
  const { context, page } = await openPage(walk.browser, { viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 800 } });
  await context.addInitScript((name) => localStorage.setItem("entente.actor", name), actor);
  await walk.settled(page, "/scan");
  return { context, page };
}

async function takeAlong(page: Page, reference: string): Promise<void> {
  await page.getByRole("button", { name: "Take a consignment along" }).click();
  await page.getByRole("button", { name: `Take ${reference}` }).click();
  await page.getByRole("button", { name: reference, exact: true }).click();
}

async function registerKey(page: Page, device: string): Promise<void> {
  await page.getByRole("button", { name: "Register this device’s key" }).click();
  await page.getByLabel(/What you call this device/).fill(device);
  await page.getByRole("form", { name: "Register this device’s key" }).getByRole("button", { name: "Register this device’s key" }).click();
  await page.getByText(device).waitFor();
}

/** Types a code and Enter, as a scanner at the keyboard does. */
async function scan(page: Page, code: string): Promise<void> {
  await page.getByLabel("Code of a package").fill(code);
  await page.keyboard.press("Enter");
}

const isKept = (page: Page) => page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === "activated" && (await caches.keys()).length > 0);

test("SCAN-1, SCAN-2, SCAN-3, HANDOVER-3 what a plan sent is scanned out, scanned in at Rzeszów without a network, and signed by both on two phones with two missing; what was sent adds up as of every day", async () => {
  const { id, reference, codes, need } = await planAndPack();
  const consignment = async () => must(ask("GET", `/api/consignments/${id}`));
  const [desk, phone, driver] = [await openDevice("coordinator", false), await openDevice("recipient-staff"), await openDevice("donor-deu")];

  // Scanned out at the depot.
  await takeAlong(desk.page, reference);
  for (const code of codes) {
    await scan(desk.page, `]C100${code}`);
    await desk.page.getByText(/Noted: .* loaded\./).waitFor();
    await expect.poll(async () => (await consignment()).packages.find((one: { sscc: string }) => one.sscc === code).loadedOn).toBe(today);
  }
  await desk.page.getByRole("button", { name: /Leaves DEPOT for RZESZOW/ }).click();
  await expect.poll(async () => (await consignment()).state).toBe("dispatched");

  // Two phones take it along, and then there is no network. Closed and opened again, the page is there with what it had.
  for (const [{ page }, device] of [[phone, "phone at the hub"], [driver, "phone of the driver"]] as const) {
    await registerKey(page, device);
    await takeAlong(page, reference);
    await page.getByText(reference, { exact: true }).first().waitFor();
    await isKept(page);
  }
  for (const { context } of [phone, driver]) await context.setOffline(true);
  await phone.page.close();
  phone.page = await phone.context.newPage();
  await phone.page.goto(`${walk.url}/scan`);
  await phone.page.getByText("There is no connection. What you do is kept here.").waitFor();
  await phone.page.getByRole("button", { name: reference, exact: true }).click();
  await phone.page.getByRole("button", { name: /Has come from DEPOT to RZESZOW/ }).click();
  await phone.page.getByText(/Noted: .* arrived\./).waitFor();

  // A blind count: what was sent is nowhere to be read before it is done, and what is missing needs its reason.
  await phone.page.getByLabel("Good").fill("10");
  expect(await phone.page.getByRole("region", { name: "Hand over" }).getByText("12").count()).toBe(0);
  await phone.page.getByRole("button", { name: "The count is done" }).click();
  await phone.page.getByText("What is not as it was sent needs a reason.").waitFor();
  await phone.page.getByLabel(/Reason/).fill("two crates are missing");
  await phone.page.getByRole("button", { name: "The count is done" }).click();
  await phone.page.getByRole("button", { name: new RegExp(`Sign for UKR that ${reference} was taken over`) }).click();
  await phone.page.getByRole("img", { name: "The receipt as a code" }).waitFor();
  await phone.page.getByText("The receipt as a text").click();
  const receipt = await phone.page.locator("textarea.receipt-text").inputValue();

  // Killed and opened once more: both changes still wait.
  await phone.page.close();
  phone.page = await phone.context.newPage();
  await phone.page.goto(`${walk.url}/scan`);
  await phone.page.getByText("2 changes wait here.").waitFor();

  // The driver's phone reads the receipt and signs, too.
  await scan(driver.page, receipt);
  await driver.page.getByRole("button", { name: new RegExp(`Sign for DEU that ${reference} was handed over`) }).click();
  await driver.page.getByText(`${reference} is signed by both sides.`).waitFor();
  expect((await consignment()).state).toBe("dispatched");

  // The desk says the same from afar, without having heard of it: both sides of that are kept.
  await desk.context.setOffline(true);
  await desk.page.getByRole("button", { name: /Has come from DEPOT to RZESZOW/ }).click();
  await desk.page.getByText("1 change waits here.").waitFor();

  await phone.context.setOffline(false);
  await expect.poll(async () => (await consignment()).state, { timeout: 30_000 }).toBe("arrived");
  await driver.context.setOffline(false);
  await expect.poll(async () => (await consignment()).state, { timeout: 30_000 }).toBe("handedOver");
  await desk.context.setOffline(false);
  await expect.poll(async () => (await consignment()).keptEvents, { timeout: 30_000 }).toBe(1);
  await phone.page.getByText("There is a connection.").waitFor();
  await expect.poll(() => phone.page.getByText(/waits? here/).count(), { timeout: 30_000 }).toBe(0);

  const signed = await consignment();
  expect(signed.receipts).toMatchObject([{ receipt: { lines: [{ sentUnits: 12, goodUnits: 10, shortUnits: 2, reason: "two crates are missing" }] }, signatures: [{}, {}] }]);
  expect(signed.discrepancies).toMatchObject([{ kind: "short", units: 2 }]);

  // The picture: as of every day what was sent is in transit, delivered or lost, and nothing besides.
  const stages = async (asOf: string): Promise<Record<string, number>> => {
    const { accounts } = await must(ask("GET", `/api/ledger/${signed.cargo[0].lineId}?asOf=${asOf}`));
    return Object.fromEntries(accounts.filter((one: { units: number }) => one.units !== 0).map((one: { stage: string; units: number }) => [one.stage, one.units]));
  };
  expect(await stages(later(-1))).toEqual({});
  expect(await stages(today)).toMatchObject({ received: 10, lost: 2 });
  expect((await must(ask("GET", `/api/needs/${need}`))).deliveredUnits).toBe(10);

  // What the browser keeps of the room can be read with a key that it gives to nobody.
  const rows = await phone.page.evaluate(async () => {
    const open = indexedDB.open("entente-device");
    const database = await new Promise<IDBDatabase>((resolve) => { open.onsuccess = () => resolve(open.result); });
    const all = (store: string) => new Promise<unknown[]>((resolve) => { const asked = database.transaction(store).objectStore(store).getAll(); asked.onsuccess = () => resolve(asked.result); });
    const keys = (await all("key")).flatMap((one) => (one instanceof CryptoKey ? [one] : Object.values(one as object))).filter((one): one is CryptoKey => one instanceof CryptoKey && one.type !== "public");
    const kept = (await all("kept")) as { bytes: ArrayBuffer }[];
    return { extractable: keys.map((one) => one.extractable), plain: kept.map((one) => new TextDecoder("latin1").decode(one.bytes)).filter((text) => /RZESZOW|reference/.test(text)).length, kept: kept.length };
  });
  expect(rows).toEqual({ extractable: [false, false], plain: 0, kept: 1 });

  // Nothing that the room answered is in what the browser keeps of the program.
  const kept = await phone.page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((one) => new URL(one.url).pathname)))).flat());
  expect(kept.filter((path) => path.startsWith("/api"))).toEqual([]);
  for (const { context } of [desk, phone, driver]) await context.close();
}, 240_000);

test("SCAN-4 the camera reads a label, by a decoder that the room itself serves", async () => {
  const label = `data:image/png;base64,${(await drawBarCode(madeSscc(7n))).toString("base64")}`;
  const { context, page, complaints } = await openPage(walk.browser, { viewport: { width: 390, height: 844 } });
  const foreign: string[] = [];
  page.on("request", (request) => { if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(walk.url)) foreign.push(request.url()); });
  // A camera that sees the label.
  await page.addInitScript((picture) => {
    navigator.mediaDevices.getUserMedia = async () => {
      const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
      const drawing = canvas.getContext("2d")!;
      const image = Object.assign(new Image(), { src: picture });
      await image.decode();
      setInterval(() => {
        drawing.fillStyle = "white";
        drawing.fillRect(0, 0, 640, 480);
        drawing.drawImage(image, 20, 100);
      }, 50);
      return canvas.captureStream(10);
    };
  }, label);
  await walk.settled(page, "/scan");
  await page.getByRole("button", { name: "Open the camera" }).click();
  await page.getByText(`The package ${toPrintedSscc(madeSscc(7n))} is of no consignment on this device.`).waitFor();
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("SCAN-5 a device whose clock is a day off is told", async () => {
  const { context, page } = await openPage(walk.browser, { viewport: { width: 390, height: 844 } });
  await walk.settled(page, "/scan");
  expect(await page.getByText(/This device says it is/).count()).toBe(0);
  await page.clock.setFixedTime(Date.now() + 86_400_000);
  await walk.settled(page, "/scan");
  await page.getByText(/This device says it is .* Set its clock/).waitFor();
  await context.close();
});

test("the scanning page has no fault of accessibility", async () => {
  const { context, page, complaints } = await openPage(walk.browser, { bypassCSP: true, viewport: { width: 390, height: 844 } });
  await walk.settled(page, "/scan");
  expect(await findBarriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});
