import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectionOf, openHome } from "../../src/server/database/home.ts";
import { accept, password, type Person } from "../kit/accounts.ts";
import { launchBrowser, openPage } from "../kit/browser.ts";
import { asTestRoom, startRoom, type RunningRoom } from "../kit/running-room.ts";
import { findBarriers } from "../kit/walk.ts";

let room: RunningRoom;
let browser: Browser;
let first: Person;
const folder = mkdtempSync(path.join(os.tmpdir(), "entente-passkeys-"));

beforeAll(async () => {
  room = await startRoom(folder, { flags: ["--no-demo"] });
  first = await accept({ ...asTestRoom(room.url), now: () => new Date() }, /\/welcome#([\w-]{43})/.exec(room.said())![1]!, "first", { party: { code: "NSATU", name: "Coordination" } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await room.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Makes every proof of who someone is older than five minutes. */
async function ageProofs(): Promise<void> {
  const client = new pg.Client(connectionOf(openHome(folder), "owner", "entente"));
  await client.connect();
  await client.query("update identity.session set proven_at = proven_at - interval '6 minutes'");
  await client.end();
}

const heading = (page: Page, name: string) => page.getByRole("heading", { name }).first().waitFor();

/** A device that holds keys and verifies whoever holds it, in the browser's own software. */
async function plugIn(page: Page) {
  const tools = await page.context().newCDPSession(page);
  await tools.send("WebAuthn.enable");
  const { authenticatorId } = await tools.send("WebAuthn.addVirtualAuthenticator", { options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
  return { clear: () => tools.send("WebAuthn.clearCredentials", { authenticatorId }) };
}

test("IDENTITY-15 IDENTITY-16 P43 a passkey is added in the account, lets in, proves anew who one is, and is taken away", async () => {
  const { page, complaints, context } = await openPage(browser, { bypassCSP: true });
  const device = await plugIn(page);
  await page.goto(`${room.url}/account`);
  await heading(page, "Sign in");
  await page.getByLabel(/^Name to sign in/).fill("first");
  await page.getByLabel(/^Password/).fill(password);
  await page.getByLabel(/^Code of the device/).fill(first.recoveryCodes[0]!);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await heading(page, "Person first");

  await page.getByText("No passkey is registered.").waitFor();
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByLabel("What you call it").fill("The key of this desk");
  await page.getByRole("form", { name: "Add a passkey" }).getByRole("button", { name: "Add a passkey" }).click();
  await page.getByRole("button", { name: "Remove The key of this desk" }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  // The same device is not registered twice.
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByRole("form", { name: "Add a passkey" }).getByRole("button", { name: "Add a passkey" }).click();
  await page.getByText("This passkey is registered already.").waitFor();

  await page.getByRole("button", { name: "Sign out" }).click();
  await heading(page, "Sign in");
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await heading(page, "Person first");
  await page.getByText("this one").waitFor();
  expect(await page.locator("section[aria-labelledby=sessions] li").filter({ hasText: "this one" }).innerText()).toContain("passkey");

  // A session whose proof is old is asked for one, and a passkey is one.
  await ageProofs();
  await page.getByRole("button", { name: "Remove The key of this desk" }).click();
  await page.getByRole("button", { name: "Prove it with a passkey" }).click();
  await page.getByText("Proved. Do it again now.").waitFor();
  await page.getByRole("button", { name: "Remove The key of this desk" }).click();
  await page.getByText("No passkey is registered.").waitFor();

  // What was taken away lets nobody in, though the device still has it; nor does a device without a key.
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.getByText("This passkey is not taken here.").waitFor();
  await device.clear();
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await heading(page, "Sign in");
  const others = complaints.filter((one) => !/status of (401|403|409)/.test(one));
  expect(others).toEqual([]);
  await context.close();
}, 120_000);

test.each([["fr-FR", "Se connecter avec une clé d’accès"], ["uk-UA", "Увійти з ключем доступу"]])("IDENTITY-16 in %s the page of signing in offers a passkey on a phone", async (locale, label) => {
  const { page, context } = await openPage(browser, { locale, viewport: { width: 390, height: 800 } });
  await page.goto(`${room.url}/needs`);
  await page.getByRole("button", { name: label }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await context.close();
});
