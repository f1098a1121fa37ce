import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, openPage } from "../kit/browser.ts";
import { startRoom, type RunningRoom } from "../kit/running-room.ts";

let folder: string;
let room: RunningRoom;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "entente-e2e-"));
  room = await startRoom(folder, { flags: [] });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await room.stop();
  rmSync(folder, { recursive: true, force: true });
});

const pages = ["/", "/needs", "/contributions", "/plan", "/network", "/catalogue", "/parties", "/sources", "/files", "/about"];
const languages = { "en-GB": "Needs", "fr-FR": "Besoins", "uk-UA": "Потреби" } as const;

async function settled(page: Page, address: string): Promise<void> {
  await page.goto(room.url + address);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle");
}

test.each(Object.entries(languages))("every page opens in %s, wide and at 390 px, without a complaint or a sideways scroll", async (locale, needs) => {
  for (const width of [1280, 390]) {
    const { context, page, complaints } = await openPage(browser, { locale, viewport: { width, height: 844 } });
    for (const address of pages) {
      await settled(page, address);
      expect([address, width, await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)]).toEqual([address, width, 0]);
    }
    await settled(page, "/needs");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain(needs);
    expect(complaints).toEqual([]);
    await context.close();
  }
});

test("no page has a fault that the accessibility rules find", async () => {
  const { context, page } = await openPage(browser, { bypassCSP: true });
  for (const address of pages) {
    await settled(page, address);
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run: (on: Document, options: object) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> } };
      const { violations } = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
      return violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ")}`);
    });
    expect([address, found]).toEqual([address, []]);
  }
  await context.close();
});

test("a newcomer reads a donor's announcement down to its sentence", async () => {
  const { context, page } = await openPage(browser);
  await settled(page, "/contributions?donor=DEU");
  await page.getByRole("link", { name: /650 million/ }).first().click();
  await page.getByText("aus bereits zugesagten Mitteln").first().waitFor();
  expect(await page.getByRole("link", { name: /br\.de|BR/ }).count()).toBeGreaterThan(0);
  await context.close();
});

test("a newcomer tries out a file, imports it, and finds its figures in the picture", async () => {
  const lines = readFileSync("data/fixtures/kiel_early_sample.csv", "utf8").split("\n").filter((line) => !/^TST\w*,,/.test(line));
  const file = path.join(folder, "kiel_to_2023-07-31.csv");
  writeFileSync(file, lines.join("\n"));
  const { context, page } = await openPage(browser);
  await settled(page, "/files");
  await page.getByLabel("What kind of file").selectOption("kiel");
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole("button", { name: "Try it out" }).click();
  await page.getByText("Tried out. Nothing was written.").waitFor();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByText("Imported.").waitFor();
  await settled(page, "/contributions?search=Invented");
  expect(await page.getByRole("link").count()).toBeGreaterThan(5);
  await context.close();
});

test("a newcomer asks for a plan, sees what is unmet and why, accepts it, and finds today's coverage changed and yesterday's not", async () => {
  const { context, page } = await openPage(browser);
  await settled(page, "/plan");
  await page.getByRole("button", { name: "Compute" }).click();
  await page.getByRole("button", { name: /Accept all/ }).waitFor({ timeout: 90_000 });
  await page.getByRole("heading", { name: "What is unmet, and why" }).waitFor();
  const covered = async (asOf: string) => ((await (await fetch(`${room.url}/api/picture/coverage?asOf=${asOf}`)).json()) as { full: number }).full;
  const today = ((await (await fetch(`${room.url}/api/room`)).json()) as { today: string }).today;
  const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
  const before = [await covered(yesterday), await covered(today)];
  await page.getByRole("button", { name: /Accept all/ }).click();
  await page.getByText("accepted").first().waitFor();
  await expect.poll(() => covered(today)).toBeGreaterThan(before[1]!);
  expect(await covered(yesterday)).toBe(before[0]);
  await context.close();
});
