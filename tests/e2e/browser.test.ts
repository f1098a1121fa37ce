import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { launchBrowser, openPage } from "../kit/browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("the browser of the tests draws pages and WebGL, and tells what goes wrong in them", async () => {
  const { page, complaints } = await openPage(browser);
  await page.setContent("<h1>Підтримка</h1><canvas></canvas>");
  expect(await page.getByRole("heading", { name: "Підтримка" }).isVisible()).toBe(true);
  expect(await page.evaluate(() => document.querySelector("canvas")!.getContext("webgl2") !== null)).toBe(true);
  expect((await page.screenshot()).length).toBeGreaterThan(2000);
  expect(complaints).toEqual([]);
  await page.evaluate(() => void setTimeout(() => { throw new Error("planted"); }));
  await expect.poll(() => complaints.join()).toContain("planted");
});
