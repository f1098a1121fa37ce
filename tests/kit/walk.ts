import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import axe from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { makeClient } from "../../src/client/index.ts";
import { launchBrowser, openPage } from "./browser.ts";
import { startRoom } from "./running-room.ts";

/** A built room with the demonstration, and a browser to walk through it. */
export interface Walk {
  readonly url: string;
  /** A folder that is gone afterwards. */
  readonly folder: string;
  readonly browser: Browser;
  /** The room's API, as the coordinator. */
  readonly client: ReturnType<typeof makeClient>;
  /** A page of its own at an address of the room. */
  open(address: string, options?: Parameters<Browser["newContext"]>[0]): Promise<{ context: BrowserContext; page: Page; complaints: string[] }>;
  /** Goes to an address and waits until all that belongs to the page is there. */
  settled(page: Page, address: string): Promise<void>;
  end(): Promise<void>;
}

/** `flags` are those of `npm start`. */
export async function startWalk(flags: readonly string[] = []): Promise<Walk> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "entente-e2e-"));
  const room = await startRoom(folder, { flags });
  const browser = await launchBrowser();
  const settled = async (page: Page, address: string) => {
    await page.goto(room.url + address);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await page.waitForLoadState("networkidle");
  };
  return {
    url: room.url, folder, browser, settled,
    client: makeClient(room.url, { actor: "coordinator" }),
    async open(address, options = {}) {
      const opened = await openPage(browser, options);
      await settled(opened.page, address);
      return opened;
    },
    async end() {
      await browser.close();
      await room.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the accessibility rules (WCAG 2.2, A and AA), or those for colours alone, find on a page as it stands. The context must bypass the policy, or nothing can be run in it. */
export async function findBarriers(page: Page, look: "all" | "colours" = "all"): Promise<string[]> {
  // What is still fading in has colours of its own for a moment.
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== "running" || one.effect?.getComputedTiming().iterations === Infinity));
  await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const { axe: rules } = window as unknown as { axe: { run: (on: Document, options: object) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> } };
    const { violations } = await rules.run(document, { runOnly: only });
    return violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ")}`);
  }, look === "colours" ? ["color-contrast"] : ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
}

/** What has the focus, by its label or text. */
export const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");

/** Presses Tab until the focus is where it is wanted, as someone without a mouse does. */
export async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed += 1) {
    await page.keyboard.press("Tab");
    if (wanted.test(await focused(page))) return;
  }
  throw new Error(`150 times Tab did not lead to ${String(wanted)}; the focus is on ${await focused(page)}`);
}
