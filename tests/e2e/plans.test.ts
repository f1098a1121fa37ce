import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { openPage } from "../kit/browser.ts";
import { startWorker } from "../kit/running-room.ts";
import { findBarriers, focused, startWalk, tabTo, type Walk } from "../kit/walk.ts";

let walk: Walk;
beforeAll(async () => {
  walk = await startWalk();
});
afterAll(() => walk.end());

const open = async (id: string) => (await walk.client.GET("/api/proposals/{id}", { params: { path: { id } } })).data!;

async function untilReady(id: string) {
  await expect.poll(async () => (await open(id)).state, { timeout: 120_000 }).toBe("ready");
  return open(id);
}

async function askForPlan(title: string) {
  const asked = await walk.client.POST("/api/proposals", { body: { title, horizonDays: 180, seconds: 5 } });
  return untilReady(asked.data!.id);
}

const idOf = (page: Page) => /\/plan\/([0-9a-f-]{36})/.exec(page.url())![1]!;

/** Chooses in a list that the server searches. */
async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole("combobox", { name: label }).or(page.getByRole("textbox", { name: label })).first().fill(text);
  await page.locator('[role="option"]:visible').filter({ hasText: text }).first().click();
}

test("a plan waits for its turn, is drawn while it is computed, and is stopped with the best so far; another is cancelled before it begins", async () => {
  const idle = await startWalk(["--workers", "0"]);
  onTestFinished(() => idle.end());
  const { page, complaints } = await idle.open("/plan");
  await page.getByLabel(/Seconds of computing/).fill("60");
  await page.getByRole("button", { name: "Compute" }).click();
  await page.getByText("The plan waits for its turn.").waitFor();
  const path = { id: idOf(page) };
  const now = async () => (await idle.client.GET("/api/proposals/{id}", { params: { path } })).data!;
  const worker = startWorker(idle.folder);
  await expect.poll(async () => (await now()).progress?.value ?? null, { interval: 20, timeout: 60_000 }).not.toBeNull();
  // Held still in the middle, so that the page can be looked at for as long as it takes.
  worker.kill("SIGSTOP");
  await page.getByText(/^So far .*% of the weight of all needs is met on time; no plan reaches more than .*%\. The gap is .*%\.$/).waitFor();
  await page.getByRole("img", { name: "Weight of needs met on time, and what no plan beats" }).waitFor();
  await page.getByRole("button", { name: "Stop and keep the best so far" }).click();
  await page.getByText("The planner is at work: stopping.").waitFor();
  worker.kill("SIGCONT");
  await page.getByText("Stopped by a person").waitFor();
  expect(await now()).toMatchObject({ state: "ready", summary: { stoppedEarly: true, checked: true } });
  worker.kill("SIGKILL");

  await idle.settled(page, "/plan");
  await page.getByRole("button", { name: "Compute" }).click();
  await page.getByText("The plan waits for its turn.").waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByText("Cancelled", { exact: true }).waitFor();
  await page.getByRole("link", { name: "Plan", exact: true }).first().click();
  await page.getByRole("row").filter({ hasText: "Cancelled" }).waitFor();
  expect(complaints).toEqual([]);
});

test("a plan shows how value and bound came together, as charts and in figures, and what stays open and why", async () => {
  const { context, page, complaints } = await walk.open("/plan");
  await page.getByLabel(/Title/).fill("With its curve");
  await page.getByRole("button", { name: "Compute" }).click();
  await page.getByRole("button", { name: /Accept all/ }).waitFor({ timeout: 90_000 });
  await page.getByText("How it was computed").click();
  await page.getByRole("img", { name: "Weight of needs met on time, and what no plan beats" }).waitFor();
  await page.getByRole("img", { name: "Gap between the two" }).waitFor();
  await page.getByText("The figures of the chart").click();
  const { curve, outOf, unmet } = await open(idOf(page));
  const [seconds, value, bound] = curve.at(-1)!;
  const format = (share: number) => new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 2 }).format(share);
  const last = page.getByRole("table", { name: "The figures of the chart" }).getByRole("row").last();
  expect(await last.getByRole("cell").or(last.getByRole("rowheader")).allTextContents()).toEqual([new Intl.NumberFormat("en-GB").format(seconds!), format(value! / outOf), format(bound! / outOf), format((bound! - value!) / bound!)]);
  await page.getByRole("button", { name: `Show all ${unmet.length}` }).click();
  expect(await page.locator(".unmet li").count()).toBe(unmet.length);
  expect(complaints).toEqual([]);
  await context.close();
});

test("PROPOSAL-19 a plan's page says what would help it most, once someone asks, and says it again to whoever opens the page", async () => {
  const plan = await askForPlan("To be helped");
  const { context, page, complaints } = await walk.open(`/plan/${plan.id}`);
  await page.getByRole("button", { name: "What would help most?" }).click();
  await page.getByText(/^Each change by itself, no larger than it has to be/).waitFor({ timeout: 120_000 });
  const { help } = await open(plan.id);
  expect(help!.helps.length).toBeGreaterThan(0);
  const rows = page.locator(".helps li");
  expect(await rows.count()).toBe(help!.helps.length);
  const [first] = help!.helps;
  expect(await rows.first().textContent()).toContain(`+${new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 2 }).format(first!.share)}`);
  expect(await findBarriers(page)).toEqual([]);
  await page.reload();
  await page.getByText(/^Each change by itself/).waitFor();
  expect(await page.getByRole("button", { name: "What would help most?" }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});

test("several what-ifs go through the queue at once, stand side by side with the plan, and touch nothing", async () => {
  const plan = await askForPlan("To be varied");
  const { context, page, complaints } = await walk.open(`/plan/${plan.id}`);
  await page.getByRole("link", { name: "What if" }).click();
  await page.getByRole("button", { name: "Add this change" }).click();
  await page.getByText("Fill this in.").waitFor();
  await choose(page, "Place", "Medyka");
  await page.getByLabel("Through").fill(addDays(plan.startOn, 60));
  await page.getByRole("button", { name: "Add this change" }).click();
  await page.getByText(/^Medyka closed from/).first().waitFor();
  await page.getByLabel("What happens").selectOption("delay-donor");
  await choose(page, "Donor", "United States");
  await page.getByLabel("Days", { exact: true }).fill("60");
  await page.getByRole("button", { name: "Add this change" }).click();
  await page.getByRole("button", { name: "Run 2 scenarios, one for each change" }).click();
  await page.getByText("2 scenarios are in the queue.").waitFor();
  const rows = page.getByRole("row").filter({ has: page.getByRole("link", { name: /^What differs/ }) });
  await expect.poll(() => rows.count(), { timeout: 120_000 }).toBe(2);
  await rows.filter({ hasText: "Medyka" }).getByRole("link", { name: /^What differs/ }).click();
  await page.getByRole("heading", { level: 1, name: "Two plans compared" }).waitFor();
  await page.getByText(/the service .* does not depart on/).first().waitFor();
  const scenario = await open(idOf(page));
  expect(scenario).toMatchObject({ kind: "scenario", beside: plan.id, asked: { changes: [{ kind: "close-node", node: "BDR-MEDYKA" }] } });
  await page.getByRole("link", { name: scenario.title }).click();
  await page.getByText("This shows what would be if.").waitFor();
  expect(await page.getByRole("button", { name: /Accept/ }).count()).toBe(0);
  expect((await open(plan.id)).version).toBe(plan.version);
  await walk.settled(page, "/plan/scenarios");
  expect(await page.getByRole("row").filter({ hasText: "To be varied" }).count()).toBe(2);
  expect(complaints).toEqual([]);
  await context.close();
});

test("two plans are chosen in the list and stand side by side, the older first", async () => {
  const [older, newer] = [await askForPlan("The older"), await askForPlan("The newer")];
  const { context, page, complaints } = await walk.open("/plan");
  for (const title of ["The newer", "The older"]) {
    expect(await page.getByRole("button", { name: "Compare the two" }).isDisabled()).toBe(true);
    await page.getByRole("checkbox", { name: `Choose the plan ${title}` }).check();
  }
  await page.getByRole("button", { name: "Compare the two" }).click();
  await page.getByRole("heading", { level: 1, name: "Two plans compared" }).waitFor();
  expect([idOf(page), new URL(page.url()).searchParams.get("with")]).toEqual([newer.id, older.id]);
  const aims = page.getByRole("table", { name: "Aim by aim" });
  await aims.getByRole("row").filter({ hasText: "Movements" }).getByRole("cell").first().waitFor();
  expect(await aims.getByRole("row").filter({ hasText: "Movements" }).getByRole("cell").first().textContent()).toBe(String(older.summary!.movements));
  await page.getByRole("heading", { name: "Movement by movement" }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test("a change that changes nothing is refused beside it, and the other scenario is not run either", async () => {
  const plan = await askForPlan("Refused");
  const { context, page } = await walk.open(`/plan/${plan.id}/what-if`);
  await choose(page, "Place", "Medyka");
  await page.getByRole("button", { name: "Add this change" }).click();
  await page.getByLabel("What happens").selectOption("more-lift");
  await choose(page, "Service", "MEDYKA-KYIV-RAIL");
  await page.getByLabel("Tonnes more per departure").fill("0.0000001");
  await page.getByRole("button", { name: "Add this change" }).click();
  await page.getByRole("button", { name: /^Run 2 scenarios/ }).click();
  await page.getByRole("listitem").filter({ hasText: "t more for each departure" }).getByText("This change would change nothing.").waitFor();
  expect((await walk.client.GET("/api/proposals", { params: { query: { kind: "scenario", beside: plan.id } } })).data!.items).toEqual([]);
  await context.close();
});

test("a movement is pinned, a place is forbidden for one need, and the plan made around both keeps to it", async () => {
  const plan = await askForPlan("To be planned again");
  const [pinned, other] = [plan.movements[0]!, plan.movements.find((one) => one.legs.length > 1 && one.need.id !== plan.movements[0]!.need.id)!];
  const avoided = other.legs[0]!;
  const { context, page, complaints } = await walk.open(`/plan/${plan.id}`);
  const row = (movement: typeof other) => page.getByRole("table", { name: "Movements" }).getByRole("row").nth(plan.movements.indexOf(movement) + 1);
  await row(pinned).getByRole("button", { name: /^Pin/ }).click();
  await row(other).getByRole("button", { name: /^Each leg/ }).click();
  await page.getByLabel("Forbid it").selectOption("need");
  await page.locator(".legs .stop").first().getByRole("button", { name: /^Forbid/ }).click();
  await page.keyboard.press("Escape");
  // What is wished lives in the address: a reload keeps it.
  await page.reload();
  await page.getByText(`, for the need ${other.need.reference}`).first().waitFor();
  await page.getByRole("button", { name: "Plan again around it" }).click();
  await page.getByRole("heading", { level: 1, name: "To be planned again, planned again" }).waitFor();
  const again = await untilReady(idOf(page));
  expect(again.asked).toMatchObject({ pins: [{ proposal: plan.id, movement: pinned.id }], forbid: [{ node: avoided.to, need: other.need.id }] });
  const stays = again.movements.find((one) => one.pinned)!;
  expect([stays.units, stays.legs]).toEqual([pinned.units, pinned.legs]);
  expect(again.movements.filter((one) => one.need.id === other.need.id && one.legs.some((leg) => leg.to === avoided.to))).toEqual([]);
  await page.getByText("1 movement pinned as it was").waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test("by keyboard alone a service is forbidden, the focus returns to where it was, and the plan is made again around it", async () => {
  const plan = await askForPlan("By keyboard");
  const { context, page, complaints } = await walk.open(`/plan/${plan.id}`);
  await tabTo(page, /^Each leg/);
  const opener = await focused(page);
  await page.keyboard.press("Enter");
  await tabTo(page, /^Forbid /);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect.poll(() => focused(page)).toBe(opener);
  // From a movement the way to what is wished is short, however many movements follow.
  await page.keyboard.press("Enter");
  await tabTo(page, /^To what is pinned and forbidden/);
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe("Plan again around something");
  await tabTo(page, /^Plan again around it/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "By keyboard, planned again" }).waitFor();
  expect((await open(idOf(page))).asked.forbid).toHaveLength(1);
  expect(complaints).toEqual([]);
  await context.close();
});

test("plans, comparisons, what-ifs and scenarios have no fault that the accessibility rules find, fit a phone, and speak three languages", async () => {
  const plan = (await walk.client.GET("/api/proposals", { params: { query: { state: "ready" } } })).data!.items.find((one) => one.kind === "plan")!;
  const scenario = (await walk.client.GET("/api/proposals", { params: { query: { kind: "scenario" } } })).data!.items[0]!;
  const first = (await open(plan.id)).movements[0]!;
  const pages = [
    `/plan/${plan.id}?pin=${first.id}&forbid=node%3AHUB-RZESZOW`, `/plan/${plan.id}?view=timeline`, `/plan/${plan.id}/what-if`, `/plan/${scenario.id}`, `/plan/${scenario.id}/compare`,
    `/plan/${scenario.id}/compare?view=timeline`, `/plan/${scenario.id}/compare?view=map`, "/plan/scenarios",
  ];
  const dark = await walk.open("/", { bypassCSP: true, colorScheme: "dark" });
  for (const address of pages) {
    await walk.settled(dark.page, address);
    expect([address, await findBarriers(dark.page, "colours")]).toEqual([address, []]);
  }
  await dark.context.close();
  const { context, page } = await walk.open("/", { bypassCSP: true });
  for (const address of pages) {
    await walk.settled(page, address);
    expect([address, await findBarriers(page)]).toEqual([address, []]);
  }
  await walk.settled(page, pages[0]!);
  await page.getByRole("button", { name: /^Each leg/ }).first().click();
  await page.getByLabel("Forbid it").waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await context.close();
  for (const [locale, heading] of [["en-GB", "Two plans compared"], ["fr-FR", "Deux plans comparés"], ["uk-UA", "Порівняння двох планів"]] as const) {
    const narrow = await openPage(walk.browser, { locale, viewport: { width: 390, height: 844 } });
    for (const address of pages) {
      await walk.settled(narrow.page, address);
      if (address.endsWith("/compare")) await narrow.page.getByRole("heading", { level: 1, name: heading }).waitFor();
      expect([address, locale, await narrow.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)]).toEqual([address, locale, 0]);
    }
    expect(narrow.complaints).toEqual([]);
    await narrow.context.close();
  }
});

test("what is accepted is planned again when a service closes; the page says what moves and why, as table, timeline and map, and it is accepted whole", async () => {
  const plan = await askForPlan("In force");
  const { context, page, complaints } = await walk.open(`/plan/${plan.id}`);
  const one = plan.movements[0]!;
  await page.getByRole("checkbox", { name: /^Choose the movement/ }).first().check();
  await page.getByRole("button", { name: "Accept the chosen (1)" }).click();
  await page.getByText("1 movement is accepted.").waitFor();
  await page.getByRole("button", { name: /^Accept all/ }).click();
  await page.getByText(`${plan.movements.length} movements are accepted.`).waitFor();
  const late = (await open(plan.id)).movements.find((movement) => movement.legs[0]!.departOn > addDays(plan.startOn, 5) && movement.id !== one.id)!;
  const closed = late.legs[0]!;
  const leg = (await walk.client.GET("/api/legs/{id}", { params: { path: { id: closed.legId! } } })).data!;
  const changed = await walk.client.PATCH("/api/legs/{id}", { params: { path: { id: leg.id }, header: { "if-match": `"${leg.version}"` } }, body: { openFrom: addDays(closed.departOn, 1) } });
  expect(changed.response.status).toBe(200);

  await walk.settled(page, "/plan");
  await page.getByLabel(/Title/).fill("After the closure");
  await page.getByLabel("Re-plan what has not left").check();
  await page.getByRole("button", { name: "Compute" }).click();
  await page.getByRole("link", { name: "Compare" }).click({ timeout: 90_000 });
  await page.getByRole("option", { name: "what is in force", selected: true }).waitFor({ state: "attached" });
  await page.getByText(/the service .* does not depart on/).first().waitFor();
  await page.getByRole("button", { name: "Timeline" }).click();
  await page.getByRole("img", { name: /^Timeline of/ }).waitFor();
  await page.getByRole("button", { name: "Map", exact: true }).click();
  await page.getByText(/^The map shows near what differs/).waitFor();
  const replan = await open(idOf(page));
  await page.getByRole("button", { name: "Accept this plan" }).click();
  await page.getByText(/^The re-plan is accepted\./).waitFor();
  expect(await open(replan.id)).toMatchObject({ kind: "replan", state: "accepted" });
  expect((await open(replan.id)).movements.every((movement) => movement.accepted)).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
