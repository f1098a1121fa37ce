import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accept, password, type Person } from "../kit/accounts.ts";
import { launchBrowser, openPage } from "../kit/browser.ts";
import { startProvider } from "../kit/identity-provider.ts";
import { asTestRoom, runCommand, startRoom, type RunningRoom } from "../kit/running-room.ts";
import { findBarriers } from "../kit/walk.ts";

let provider: Awaited<ReturnType<typeof startProvider>>;
let room: RunningRoom;
let browser: Browser;
let first: Person;
const folder = mkdtempSync(path.join(os.tmpdir(), "entente-openid-"));
const file = path.join(folder, "openid.json");

beforeAll(async () => {
  provider = await startProvider();
  writeFileSync(file, JSON.stringify({ providers: [{ id: "ally", name: "Ally", issuer: provider.issuer, clientId: provider.clientId, clientSecret: provider.clientSecret }] }), { mode: 0o600 });
  room = await startRoom(path.join(folder, "room"), { flags: ["--no-demo"], environment: { ENTENTE_OPENID: file } });
  first = await accept({ ...asTestRoom(room.url), now: () => new Date() }, /\/welcome#([\w-]{43})/.exec(room.said())![1]!, "first", { party: { code: "NSATU", name: "Coordination" } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await room.stop();
  await provider.stop();
  rmSync(folder, { recursive: true, force: true });
});

const heading = (page: Page, name: string) => page.getByRole("heading", { name }).first().waitFor();

test("IDENTITY-17 P43 an account is tied to an identity provider's, which then lets in; a stranger of that provider is refused", async () => {
  const { page, complaints, context } = await openPage(browser, { bypassCSP: true });
  await page.goto(room.url);
  await page.getByRole("button", { name: "Sign in with Ally" }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole("button", { name: "Sign in with Ally" }).click();
  await page.getByText("did not vouch for anyone who has an account here").waitFor();
  await page.getByRole("link", { name: "Try again" }).click();

  await page.getByLabel(/^Name to sign in/).fill("first");
  await page.getByLabel(/^Password/).fill(password);
  await page.getByLabel(/^Code of the device/).fill(first.recoveryCodes[0]!);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("link", { name: "Person first" }).click();
  await heading(page, "Person first");
  await page.getByRole("button", { name: "Sign in with Ally too" }).click();
  await page.getByRole("button", { name: `Untie from ${provider.issuer}` }).waitFor();
  expect(await findBarriers(page)).toEqual([]);

  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign in with Ally", exact: true }).click();
  await page.getByRole("link", { name: "Person first" }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/");
  await page.goto(`${room.url}/account`);
  await page.getByRole("button", { name: `Untie from ${provider.issuer}` }).click();
  await page.getByRole("button", { name: `Untie from ${provider.issuer}` }).waitFor({ state: "detached" });
  expect(complaints.filter((one) => !/status of (401|409)/.test(one))).toEqual([]);
  await context.close();
}, 120_000);

test.each([["fr-FR", "Se connecter avec Ally"], ["uk-UA", "Ally"]])("IDENTITY-17 in %s the page of signing in offers the provider on a phone", async (locale, label) => {
  const { page, context } = await openPage(browser, { locale, viewport: { width: 390, height: 800 } });
  await page.goto(`${room.url}/needs`);
  await page.getByRole("button", { name: label }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await context.close();
});

test("DOCTOR-1 DOCTOR-3 a file of identity providers that others may read is found, without its secrets", () => {
  for (const [text, mode, fault] of [["{", 0o600, "it is no JSON"], ["{}", 0o600, "not well formed"], [`{"providers":[{"id":"x","name":"X","issuer":"http://room.example.org","clientId":"x","clientSecret":"canary-0123456789"}]}`, 0o600, "must be an https address"], [`{"providers":[],"x":"canary-0123456789"}`, 0o644, "can be read by others"]] as const) {
    const wrong = path.join(folder, `wrong-${fault.replaceAll(" ", "-")}.json`);
    writeFileSync(wrong, text, { mode });
    process.env["ENTENTE_OPENID"] = wrong;
    const { status, stdout } = runCommand(path.join(folder, "room"), "doctor", "--json");
    delete process.env["ENTENTE_OPENID"];
    const found = JSON.parse(stdout).findings.find((one: { check: string }) => one.check === "identity-providers");
    expect([status, found.state, found.says]).toEqual([1, "broken", expect.stringContaining(fault)]);
    expect(stdout).not.toContain("canary");
  }
});
