import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readTable } from "../../src/server/files/read-table.ts";
import { writeXlsx } from "../../src/server/files/write-table.ts";
import { findBarriers, focused, startWalk, tabTo, type Walk } from "../kit/walk.ts";

let walk: Walk;
beforeAll(async () => {
  walk = await startWalk();
});
afterAll(() => walk.end());

test("the keyboard alone leads from a figure to its sentence and on to the source; Escape closes and the focus returns", async () => {
  const { context, page, complaints } = await walk.open("/");
  await tabTo(page, /Allocated: show the contributions/);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("link", { name: /650 million/ }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await expect.poll(() => focused(page)).toMatch(/Allocated: show the contributions/);
  await page.keyboard.press("Enter");
  await tabTo(page, /650 million/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: /650 million/ }).waitFor();
  await page.waitForLoadState("networkidle");
  await tabTo(page, /^BR \(opens a new tab\)/);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toMatch(/^https:\/\/www\.br\.de\//);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a figure opens by mouse to what it is made of, with its sum; a zero opens nothing", async () => {
  const { context, page } = await walk.open("/");
  const row = page.getByRole("row", { name: /^Germany/ });
  expect(await row.getByText("0", { exact: true }).count()).toBeGreaterThan(0);
  expect(await row.getByRole("button").count()).toBe(3);
  await row.getByRole("button", { name: /Germany, Announced/ }).click();
  const drawer = page.getByRole("dialog", { name: "Announced: Germany" });
  await drawer.getByText("1 contribution, together EUR 650,000,000").waitFor();
  await drawer.getByRole("button", { name: "Close" }).click();
  await drawer.waitFor({ state: "detached" });
  await context.close();
});

test("another language keeps the page and its filters", async () => {
  const { context, page } = await walk.open("/needs?state=open&priority=2");
  const rows = await page.getByRole("row").count();
  await page.getByLabel("Language").selectOption("uk");
  await page.getByRole("heading", { level: 1, name: "Потреби" }).waitFor();
  expect([new URL(page.url()).search, await page.getByRole("row").count(), await page.evaluate(() => document.documentElement.lang)]).toEqual(["?state=open&priority=2", rows, "uk"]);
  await context.close();
});

test("another day changes the figures, says that it is past, and today brings them back; a day to come cannot be asked for", async () => {
  const { context, page } = await walk.open("/");
  const announced = () => page.getByRole("button", { name: /Announced: show the contributions/ }).textContent();
  const today = await announced();
  await page.getByLabel("As of").fill("2024-11-01");
  await page.getByText("This is a past day, not today.").waitFor();
  await expect.poll(announced).not.toBe(today);
  await page.getByRole("button", { name: /Announced: show the contributions/ }).click();
  const made = await walk.client.GET("/api/picture/figure", { params: { query: { measure: "announced", asOf: "2024-11-01" } } });
  const drawer = page.getByRole("dialog");
  await drawer.getByText("As of 1 Nov 2024.").waitFor();
  await drawer.getByText(new RegExp(`^${made.data!.contributions} contributions?, together`)).waitFor();
  await drawer.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Today" }).click();
  await expect.poll(announced).toBe(today);
  const room = await walk.client.GET("/api/room");
  expect(await page.getByLabel("As of").getAttribute("max")).toBe(room.data!.today);
  await context.close();
});

async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole("combobox", { name: label }).or(page.getByRole("textbox", { name: label })).first().fill(text);
  await page.locator('[role="option"]:visible').filter({ hasText: text }).first().click();
}

test("a need is refused field by field while it is empty, then stated, then changed", async () => {
  const { context, page } = await walk.open("/needs/new");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Some fields are not filled in as they must be.").waitFor();
  expect(await page.getByText("Fill this in.").count()).toBe(5);
  await choose(page, "Item", "Ambulance");
  await page.getByLabel("Number").fill("6");
  await choose(page, "Place", "Lviv");
  await page.getByLabel("Needed by").fill("2027-03-31");
  await page.getByLabel("Reference", { exact: true }).fill("WALK-N1");
  await page.getByLabel("Illustrative: invented, for demonstration").check();
  await page.getByLabel("Basis").fill("made for a test");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { level: 1, name: "Ambulance" }).waitFor();
  await page.getByRole("button", { name: "Change" }).click();
  await page.getByLabel("Number").fill("9");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("9 vehicles", { exact: true }).waitFor();
  const kept = await walk.client.GET("/api/needs", { params: { query: { search: "WALK-N1" } } });
  expect(kept.data!.items).toMatchObject([{ units: 9, priority: 3, needBy: "2027-03-31", illustrative: true }]);
  await context.close();
});

test("a contribution is refused without its sentence, recorded with it, and moved to pledged", async () => {
  const { context, page } = await walk.open("/contributions/new");
  await choose(page, "Donor", "Norway");
  await page.getByLabel("Reference", { exact: true }).fill("WALK-C1");
  await page.getByLabel("Title", { exact: true }).fill("Ten ambulances for hospitals");
  await page.getByLabel("As the source describes it").fill("ten ambulances");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("An announcement rests on at least one source.").waitFor();
  await page.getByLabel("Sentence, word for word").fill("We will give ten ambulances.");
  await page.getByLabel("When").fill("2026-11-20");
  await page.getByLabel("Address").fill("https://example.org/ambulances");
  await page.getByLabel("Publisher").fill("Example Gazette");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { level: 1, name: "Ten ambulances for hospitals" }).waitFor();
  await page.getByText("We will give ten ambulances.").waitFor();
  // It cannot be offered: nobody knows how many, and the page says so under the button.
  expect(await page.getByRole("button", { name: "Offer", exact: true }).isDisabled()).toBe(true);
  await page.getByText("needs a known number and a unit of count").waitFor();
  await page.getByRole("button", { name: "Mark as pledged" }).click();
  await page.getByRole("form", { name: "Mark as pledged" }).getByRole("button", { name: "Mark as pledged" }).click();
  await page.locator('[aria-current="step"]').getByText("Pledged").waitFor();
  await context.close();
});

test("RELABEL-1 other readers are asked for by one person, who cannot confirm it, and by another they are confirmed", async () => {
  const { context, page } = await walk.open("/contributions?search=WALK-C1");
  await page.getByRole("link", { name: "Ten ambulances for hospitals" }).click();
  await page.getByRole("button", { name: "Ask for other readers" }).click();
  const form = page.getByRole("form", { name: "Ask for other readers" });
  await form.getByLabel("Classification").selectOption("RESTRICTED");
  await form.getByLabel("Why").fill("its hospitals are named");
  await form.getByRole("button", { name: "Ask for it" }).click();
  await page.getByText("its hospitals are named").waitFor();
  expect(await page.getByRole("button", { name: "Confirm the label" }).count()).toBe(0);
  await page.getByRole("button", { name: "Take it back" }).waitFor();
  await page.evaluate(() => localStorage.setItem("entente.actor", "donor-nor"));
  await page.reload();
  await page.getByRole("button", { name: "Confirm the label" }).click();
  await page.locator(".tags").getByText("Restricted").waitFor();
  await context.close();
});

test("a plan whose need was withdrawn meanwhile is refused with the reason in words, and nothing of it is accepted", async () => {
  const { context, page } = await walk.open("/plan");
  await page.getByLabel(/Seconds of computing/).fill("2");
  await page.getByRole("button", { name: "Compute" }).click();
  await page.getByRole("button", { name: /Accept all/ }).waitFor({ timeout: 90_000 });
  const id = new URL(page.url()).pathname.split("/").at(-1)!;
  const plan = async () => (await walk.client.GET("/api/proposals/{id}", { params: { path: { id } } })).data!;
  const [movement] = (await plan()).movements;
  const need = (await walk.client.GET("/api/needs/{id}", { params: { path: { id: movement!.need.id } } })).data!;
  const moved = await walk.client.POST("/api/needs/{id}/state", { params: { path: { id: need.id } }, body: { version: need.version, to: "withdrawn" } });
  expect(moved.response.status).toBe(200);
  await page.getByRole("button", { name: /Accept all/ }).click();
  await page.getByRole("alert").getByText(/The need of movement \S+ was changed or closed since the plan was made\./).waitFor();
  expect((await plan()).movements.filter((one) => one.accepted)).toEqual([]);
  await context.close();
});

test("a faulty workbook is not imported and comes back with its faulty cell marked", async () => {
  const exported = await fetch(`${walk.url}/api/exports/needs?format=xlsx`);
  const reading = await readTable(new Uint8Array(await exported.arrayBuffer()));
  if (!reading.ok) throw new Error("the room's own export cannot be read");
  const units = reading.table.columns.indexOf("units");
  const rows = reading.table.rows.map((row, at) => (at === 1 ? { ...row, cells: row.cells.map((cell, column) => (column === units ? "many" : cell)) } : row));
  const file = path.join(walk.folder, "faulty needs.xlsx");
  writeFileSync(file, await writeXlsx({ sheets: [{ sheet: reading.table.sheet ?? "Needs", columns: reading.table.columns, rows }] }));
  const { context, page } = await walk.open("/files", { acceptDownloads: true });
  await page.getByLabel("What kind of file").selectOption("needs");
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole("button", { name: "Try it out" }).click();
  await page.getByText("Nothing was written: some rows cannot be taken.").waitFor();
  expect(await page.getByRole("button", { name: "Import", exact: true }).isDisabled()).toBe(true);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the file with the faulty cells marked" }).click();
  const marked = await readXlsx(new Uint8Array(readFileSync(await (await download).path())), { readStyles: true });
  const sheet = marked.sheets[0]!;
  expect(sheet.rows[2]!.at(-1)).toMatch(/^units: /);
  expect(sheet.cells?.get(`2,${units}`)?.style?.fill).toMatchObject({ pattern: "solid" });
  await context.close();
});

test("records, plans and open forms have no fault that the accessibility rules find, in light and in dark", async () => {
  const contribution = (await walk.client.GET("/api/contributions", { params: { query: { donor: "DEU", search: "650" } } })).data!.items[0]!;
  const need = (await walk.client.GET("/api/needs", { params: { query: { state: "open" } } })).data!.items[0]!;
  const plan = (await walk.client.POST("/api/proposals", { body: { title: "To be read", horizonDays: 120, seconds: 1 } })).data!;
  await expect.poll(async () => (await walk.client.GET("/api/proposals/{id}", { params: { path: { id: plan.id } } })).data!.state, { timeout: 60_000 }).toBe("ready");
  for (const colorScheme of ["light", "dark"] as const) {
    const { context, page } = await walk.open("/", { bypassCSP: true, colorScheme });
    for (const [address, press] of [
      ["/?figure=announced&key=DEU", null], [`/contributions/${contribution.id}`, "End it"], [`/plan/${plan.id}`, null], ["/needs/new", "Save"],
      ...(colorScheme === "light" ? ([[`/needs/${need.id}`, "Change"], [`/plan/${plan.id}?view=timeline`, null], ["/contributions/new", null], ["/network?view=legs", "Add a service"]] as const) : []),
    ] as const) {
      await walk.settled(page, address);
      if (press) await page.getByRole("button", { name: press }).first().click();
      if (press === "Save") await page.getByText("Fill this in.").first().waitFor();
      await page.waitForLoadState("networkidle");
      expect([address, colorScheme, await findBarriers(page, colorScheme === "light" ? "all" : "colours")]).toEqual([address, colorScheme, []]);
    }
    await context.close();
  }
});

test("a document is brought in; what is accepted, edited or taken by hand is recorded once and opens in it, what is rejected is not", async () => {
  const { context, page, complaints } = await walk.open("/sources/read");
  await page.getByLabel("Address").fill("https://example.org/walk/read");
  await page.getByLabel("Publisher").fill("Walk News");
  await page.getByLabel("Published").fill("2024-12-03");
  await page.getByLabel("The text").fill("« Nous tiendrons parole “, a insisté l’ancien Premier ministre des Pays-Bas, Marc Ruttea. Il a ajouté que l’hiver serait long. L’Allemagne livrera 500 roquettes à l’Ukraine. La Hongrie refuse une invitation.");
  await page.getByRole("button", { name: "Read", exact: true }).click();
  await page.getByText("3 passages wait for review; 3 in all.").waitFor();
  expect(await page.locator(".reading-text").textContent()).toContain("« Nous tiendrons parole “, a insisté");
  const passages = page.locator(".passage");
  expect(await passages.nth(0).getByLabel("Who said it").inputValue()).toBe("Mark Rutte");
  await passages.nth(0).getByRole("button", { name: "Accept", exact: true }).click();
  await page.getByText("2 passages wait for review").waitFor();
  await passages.nth(0).getByRole("button", { name: "Reject" }).click();
  await page.getByText("1 passage waits for review").waitFor();
  // The announcement, linked to what is there.
  await passages.nth(0).getByRole("button", { name: "Link to a contribution…" }).click();
  await passages.nth(0).getByText("Agrees: day").first().waitFor();
  await passages.nth(0).getByRole("button", { name: /^Link to this one/ }).first().click();
  await page.getByText("Everything found here is reviewed.").waitFor();
  // Words taken by hand, and where a member stands by them.
  await page.locator(".reading-text").evaluate((text) => {
    const range = document.createRange();
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf("La Hongrie refuse");
      if (at < 0) continue;
      range.setStart(node, at);
      range.setEnd(node, at + "La Hongrie refuse une invitation".length);
    }
    window.getSelection()!.removeAllRanges();
    window.getSelection()!.addRange(range);
  });
  await page.getByRole("button", { name: "Take the selected words" }).click();
  await passages.nth(0).getByRole("button", { name: "Where members stand…" }).click();
  await passages.nth(0).getByLabel("Decision").selectOption({ label: "Inviting Ukraine to accede (INVITATION-UKR)" });
  await passages.nth(0).getByLabel("Hungary").check();
  await passages.nth(0).getByLabel("Position").selectOption("objects");
  await passages.nth(0).getByRole("button", { name: "Record the position" }).click();
  await page.getByText("Everything found here is reviewed.").waitFor();
  const kept = await walk.client.GET("/api/statements", { params: { query: { search: "Walk News", limit: "10" } } });
  expect(kept.data!.items.map(({ quote, speaker, donors }) => [quote, speaker, donors]).toSorted()).toEqual([
    ["La Hongrie refuse une invitation", null, []], ["L’Allemagne livrera 500 roquettes à l’Ukraine.", null, ["DEU"]], ["Nous tiendrons parole", "Mark Rutte", []],
  ]);
  // The tracker opens to the sentence, and the sentence to its place.
  await page.getByRole("button", { name: "All", exact: true }).click();
  await page.getByRole("link", { name: "Position", exact: true }).click();
  const row = page.getByRole("row", { name: /Hungary/ });
  await row.getByText("La Hongrie refuse une invitation").waitFor();
  await row.getByRole("link", { name: "Walk News" }).click();
  await page.getByRole("link", { name: "Read it where it stands in the document" }).click();
  await page.locator("mark[data-kind=place]", { hasText: "La Hongrie refuse une invitation" }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
