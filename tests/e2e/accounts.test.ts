import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeAt, password } from "../kit/accounts.ts";
import { launchBrowser, openPage } from "../kit/browser.ts";
import { startRoom, type RunningRoom } from "../kit/running-room.ts";
import { findBarriers } from "../kit/walk.ts";

let room: RunningRoom;
let browser: Browser;
const folder = mkdtempSync(path.join(os.tmpdir(), "entente-accounts-"));

beforeAll(async () => {
  room = await startRoom(folder, { flags: ["--no-demo"] });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await room.stop();
  rmSync(folder, { recursive: true, force: true });
});

const linkIn = (text: string) => /\/welcome#[\w-]{43}/.exec(text)![0];
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { name }).first().waitFor();

/** Fills the page of an invitation in, in the page's language, and gives a recovery code. */
async function accept(page: Page, words: { name: RegExp; login: RegExp; password: RegExp; code: RegExp; save: RegExp; have: RegExp }, who: string): Promise<string> {
  const secret = await page.locator("fieldset code").innerText();
  await page.getByLabel(words.name).fill(`Person ${who}`);
  await page.getByLabel(words.login).fill(who);
  await page.getByLabel(words.password).fill(password);
  await page.getByLabel(words.code).fill(codeAt(secret, new Date()));
  await page.getByRole("button", { name: words.save }).click();
  await page.getByRole("button", { name: words.have }).waitFor();
  const code = await page.locator(".codes code").first().innerText();
  await page.getByRole("button", { name: words.have }).click();
  return code;
}

const english = { name: /^Your name/, login: /^Name to sign in/, password: /^Password/, code: /^Code of the device/, save: /^Make the account/, have: /^I have them/ };
const ukrainian = { name: /^Ваше ім’я/, login: /^Ім’я для входу/, password: /^Пароль/, code: /^Код пристрою/, save: /^Створити обліковий запис/, have: /^Я їх зберіг/ };

test("P43 from an empty room to two people with their roles: the first link, an invitation, signing in, and shutting out", async () => {
  const { page, complaints, context } = await openPage(browser, { bypassCSP: true });
  // Whoever is not signed in sees no page of the room.
  await page.goto(`${room.url}/needs`);
  await heading(page, "Sign in");
  expect(await findBarriers(page)).toEqual([]);

  await page.goto(room.url + linkIn(room.said()));
  await page.getByRole("img", { name: "The device’s secret as a QR code" }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByLabel("Your organisation’s code").fill("NSATU");
  await page.getByLabel("Your organisation’s name").fill("Coordination");
  await accept(page, english, "first");
  await page.getByRole("link", { name: "Person first" }).waitFor();

  await page.goto(`${room.url}/people`);
  await page.getByRole("button", { name: "Invite someone" }).click();
  await page.getByRole("combobox", { name: "Organisation" }).fill("NSATU");
  await page.getByRole("option", { name: /NSATU/ }).click();
  await page.getByLabel("Auditor").check();
  await page.getByRole("form", { name: "Invite someone" }).getByRole("button", { name: "Invite someone" }).click();
  const invitation = linkIn(await page.locator(".secret code").innerText());
  expect(await findBarriers(page)).toEqual([]);

  // The other person, on a phone and in Ukrainian.
  const phone = await openPage(browser, { bypassCSP: true, locale: "uk-UA", viewport: { width: 390, height: 800 } });
  await phone.page.goto(room.url + invitation);
  await phone.page.getByText("Аудитор").first().waitFor();
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  const recovery = await accept(phone.page, ukrainian, "reader");
  // The link is used up.
  const late = await openPage(browser, { locale: "fr-FR" });
  await late.page.goto(room.url + invitation);
  await late.page.getByText("Ce lien ne vaut rien").waitFor();
  await late.context.close();

  await phone.page.goto(`${room.url}/account`);
  await heading(phone.page, "Person reader");
  expect(await findBarriers(phone.page)).toEqual([]);
  await phone.page.getByRole("button", { name: "Меню" }).click();
  await phone.page.getByRole("button", { name: "Вийти" }).click();
  await heading(phone.page, "Вхід");
  await phone.page.getByLabel(ukrainian.login).fill("reader");
  await phone.page.getByLabel(ukrainian.password).fill(password);
  await phone.page.getByLabel(ukrainian.code).fill(recovery);
  await phone.page.getByRole("button", { name: "Увійти", exact: true }).click();
  await heading(phone.page, "Person reader");

  // Shut out by the coordinator, they see nothing at their next step.
  await page.goto(`${room.url}/people`);
  await page.getByRole("button", { name: "Shut Person reader out" }).click();
  await page.getByText("shut out").waitFor();
  await phone.page.goto(`${room.url}/needs`);
  await heading(phone.page, "Вхід");
  // What nobody signed in may see is refused, and a browser logs that: nothing else went wrong.
  const others = [...complaints, ...phone.complaints].filter((one) => !/status of (401|409)/.test(one));
  expect(others).toEqual([]);
  await phone.context.close();
  await context.close();
}, 120_000);
