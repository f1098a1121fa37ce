import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPage } from "../kit/browser.ts";
import { findBarriers, startWalk, type Walk } from "../kit/walk.ts";

let walk: Walk;
beforeAll(async () => {
  walk = await startWalk();
});
afterAll(() => walk.end());

const pages = ["/", "/needs", "/contributions", "/readiness", "/plan", "/consignments", "/movements", "/end-use", "/network", "/catalogue", "/parties", "/said", "/sources", "/sources/read", "/alliance", "/waiting", "/files", "/about", "/public"];
const languages = { "en-GB": "Needs", "fr-FR": "Besoins", "uk-UA": "Потреби" } as const;

test.each(Object.entries(languages))("every page opens in %s, at 390 px and wide, without a complaint or a sideways scroll", async (locale, needs) => {
  const { context, page, complaints } = await openPage(walk.browser, { locale });
  for (const address of pages) {
    await page.setViewportSize({ width: 390, height: 844 });
    await walk.settled(page, address);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      expect([address, width, await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)]).toEqual([address, width, 0]);
    }
    if (address === "/needs") expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(needs);
  }
  expect(complaints).toEqual([]);
  await context.close();
});

test("no page has a fault that the accessibility rules find", async () => {
  const { context, page } = await openPage(walk.browser, { bypassCSP: true });
  for (const address of pages) {
    await walk.settled(page, address);
    expect([address, await findBarriers(page)]).toEqual([address, []]);
  }
  await context.close();
});

test("a newcomer reads a donor's announcement down to its sentence", async () => {
  const { context, page } = await openPage(walk.browser);
  await walk.settled(page, "/contributions?donor=DEU");
  await page.getByRole("link", { name: /650 million/ }).first().click();
  await page.getByText("aus bereits zugesagten Mitteln").first().waitFor();
  expect(await page.getByRole("link", { name: /br\.de|BR/ }).count()).toBeGreaterThan(0);
  await context.close();
});

test("a newcomer tries out a file, imports it, and finds its figures in the picture", async () => {
  const lines = readFileSync("data/fixtures/kiel_early_sample.csv", "utf8").split("\n").filter((line) => !/^TST\w*,,/.test(line));
  const file = path.join(walk.folder, "kiel_to_2023-07-31.csv");
  writeFileSync(file, lines.join("\n"));
  const { context, page } = await openPage(walk.browser);
  await walk.settled(page, "/files");
  await page.getByLabel("What kind of file").selectOption("kiel");
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole("button", { name: "Try it out" }).click();
  await page.getByText("Tried out. Nothing was written.").waitFor();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByText("Imported.").waitFor();
  await walk.settled(page, "/contributions?search=Invented");
  expect(await page.getByRole("link").count()).toBeGreaterThan(5);
  await context.close();
});

test("a newcomer asks for a plan, sees what is unmet and why, accepts it, and finds today's coverage changed and yesterday's not", async () => {
  const { context, page } = await openPage(walk.browser);
  await walk.settled(page, "/plan");
  await page.getByRole("button", { name: "Compute" }).click();
  await page.getByRole("button", { name: /Accept all/ }).waitFor({ timeout: 90_000 });
  await page.getByRole("heading", { name: "What is unmet, and why" }).waitFor();
  const covered = async (asOf: string) => ((await (await fetch(`${walk.url}/api/picture/coverage?asOf=${asOf}`)).json()) as { full: number }).full;
  const today = ((await (await fetch(`${walk.url}/api/room`)).json()) as { today: string }).today;
  const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
  const before = [await covered(yesterday), await covered(today)];
  await page.getByRole("button", { name: /Accept all/ }).click();
  await page.getByText("accepted").first().waitFor();
  await expect.poll(() => covered(today)).toBeGreaterThan(before[1]!);
  expect(await covered(yesterday)).toBe(before[0]);
  await context.close();
});

test("DECISION-4 a donor that was asked objects, the silence is broken, and the coordinator sees by whom", async () => {
  const { context, page, complaints } = await openPage(walk.browser);
  await walk.settled(page, "/alliance");
  await page.getByLabel("You act as (demonstration)").selectOption("donor-ltu");
  await page.getByRole("link", { name: "DEMO-SILENCE" }).click();
  await page.getByText("Members may object until").waitFor();
  await page.getByRole("button", { name: "Object" }).click();
  await page.getByLabel("Your letter").fill("Two hubs would be safer.");
  await page.getByRole("form", { name: "Object" }).getByRole("button", { name: "Object" }).click();
  await page.getByText("Silence broken").waitFor();
  await page.getByLabel("You act as (demonstration)").selectOption("coordinator");
  await page.getByText("Object: LTU").waitFor();
  await page.getByText("Two hubs would be safer.").waitFor();
  expect([await findBarriers(page), complaints]).toEqual([[], []]);
  await context.close();
});

test("AUDIT-16 a reader has the first entry of a record proved, and the page says by which key, in her language", async () => {
  const { items } = (await (await fetch(`${walk.url}/api/logs`)).json()) as { items: { keys: { fingerprint: string }[] }[] };
  const fingerprint = items[0]!.keys[0]!.fingerprint;
  for (const [locale, trail, prove, proved] of [["en-GB", "Who did what", "Prove it", "Proved in this browser: entry"], ["uk-UA", "Хто що зробив", "Довести", "Доведено в цьому браузері: запис"]] as const) {
    const { context, page, complaints } = await openPage(walk.browser, { locale });
    await walk.settled(page, "/parties");
    await page.getByRole("main").getByRole("link", { name: "DEU" }).or(page.locator("main a[href^='/parties/']")).first().click();
    await page.getByText(trail).click();
    const button = page.locator(".entry-proof button").last();
    expect(await button.textContent()).toBe(prove);
    await button.click();
    const said = page.getByText(proved);
    await said.waitFor();
    expect(await said.textContent()).toContain(fingerprint);
    expect(complaints).toEqual([]);
    await context.close();
  }
});
