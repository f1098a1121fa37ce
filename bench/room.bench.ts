import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { programFolder } from "../src/server/database/database.ts";
import { openHome } from "../src/server/database/home.ts";
import { launchBrowser, openPage } from "../tests/kit/browser.ts";
import { startRoom, type RunningRoom } from "../tests/kit/running-room.ts";
import { makeTemporaryHome, removeHome } from "./kit/bench-room.ts";
import { makeBuilt } from "./kit/built.ts";
import { memoryOf, serverProcesses } from "./kit/processes.ts";
import { alone, median, type Outcome, type Row } from "./kit/report.ts";

const web = path.join(programFolder(), "dist", "web");

async function timedStart(folder: string): Promise<{ room: RunningRoom; seconds: number }> {
  const before = performance.now();
  const room = await startRoom(folder, { flags: [] });
  return { room, seconds: (performance.now() - before) / 1000 };
}

/** A script, the scripts it imports without asking, and theirs. What is imported on demand is not among them. */
function staticScripts(name: string, found: Set<string>): void {
  if (found.has(name)) return;
  found.add(name);
  const text = readFileSync(path.join(web, name), "utf8");
  for (const [, from] of text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)) staticScripts(path.posix.join(path.posix.dirname(name), from!), found);
}

const gzippedKb = (names: Iterable<string>) => [...names].reduce((sum, name) => sum + gzipSync(readFileSync(path.join(web, name)), { level: 9 }).length, 0) / 1000;

/** What the first page loads before it can do anything: its script and modules preloaded with it. */
function firstPageScripts(): Set<string> {
  const html = readFileSync(path.join(web, "index.html"), "utf8");
  const found = new Set<string>();
  for (const [tag] of html.matchAll(/<(?:script|link)\b[^>]*>/g)) {
    const file = /\b(?:src|href)="\/?([^"]+\.js)"/.exec(tag)?.[1];
    if (file && (tag.startsWith("<script") || /modulepreload/.test(tag))) staticScripts(file, found);
  }
  if (found.size === 0) throw new Error("index.html loads no script");
  return found;
}

/** Seconds from asking for the page until its figures stand there, with nothing cached; and the most scripts any round had asked for by then. */
async function openFirstPage(url: string): Promise<{ seconds: number; scripts: Set<string> }> {
  const browser = await launchBrowser();
  try {
    const times: number[] = [];
    let scripts = new Set<string>();
    for (let round = 0; round < 6; round++) {
      const { context, page, complaints } = await openPage(browser);
      const asked = new Set<string>();
      page.on("request", (request) => {
        const { pathname } = new URL(request.url());
        if (pathname.endsWith(".js")) asked.add(pathname.slice(1));
      });
      const before = performance.now();
      await page.goto(url, { waitUntil: "commit" });
      await page.locator("main h1").waitFor();
      await page.locator('main [data-measure="announced"] button.figure-button').waitFor();
      // The first context also starts the browser's processes.
      if (round > 0) times.push((performance.now() - before) / 1000);
      if (asked.size > scripts.size) scripts = new Set(asked);
      if (complaints.length > 0) throw new Error(`the page complains: ${complaints[0]}`);
      await context.close();
    }
    return { seconds: median(times), scripts };
  } finally {
    await browser.close();
  }
}

async function idle(room: RunningRoom, folder: string): Promise<{ pssMb: number; rssMb: number; nodeMb: number }> {
  // Connections that nobody uses close after ten seconds.
  await wait(20_000);
  const node = room.process.pid!;
  return { ...memoryOf([node, ...serverProcesses(openHome(folder).cluster)]), nodeMb: memoryOf([node]).rssMb };
}

export async function bench(): Promise<Outcome> {
  makeBuilt(["server", "web"]);
  const folder = makeTemporaryHome();
  const rows: Row[] = [];
  let room: RunningRoom | undefined;
  try {
    const first = await timedStart(folder);
    await first.room.stop();
    const later: number[] = [];
    for (let round = 0; round < 3; round++) {
      const again = await timedStart(folder);
      later.push(again.seconds);
      room = again.room;
      if (round < 2) await room.stop();
    }
    const fresh = await idle(room!, folder);
    rows.push(
      alone("first start: cluster made, demonstration loaded (packages and build already there)", "s", first.seconds, { atMost: 90 }),
      alone("later start, until it says that it is open", "s", median(later), { atMost: 5 }),
      alone("whole room idle, node and PostgreSQL, memory by PSS", "MB", fresh.pssMb, { atMost: 350 }),
      alone("the same, resident sets added up, shared pages counted again in each process", "MB", fresh.rssMb, { atMost: 350 }),
      alone("of which node", "MB", fresh.nodeMb, null),
    );
    const opened = await openFirstPage(room!.url);
    rows.push(
      alone("first page, JavaScript it loads at once, gzipped", "kB", gzippedKb(firstPageScripts()), { atMost: 250 }),
      alone("the same, with texts and parts loaded on demand by the time it is usable", "kB", gzippedKb(opened.scripts), { atMost: 250 }),
      alone("first page usable in Chromium, nothing cached", "s", opened.seconds, { atMost: 1.5 }),
    );
    const used = await idle(room!, folder);
    rows.push(
      alone("whole room idle after the pages were opened, memory by PSS", "MB", used.pssMb, { atMost: 350 }),
      alone("the same, resident sets added up", "MB", used.rssMb, { atMost: 350 }),
    );
    return {
      about: "The built room as npm start runs it, with the demonstration, in a home of its own.",
      data: `The demonstration; ${readdirSync(path.join(web, "assets")).filter((name) => name.endsWith(".js")).length} scripts in the pages' build.`,
      rows, postgres: null, notes: ["Usable: the first page's heading and the figure announced, which opens its lines, stand there. Median of five, each in a context of its own."],
    };
  } finally {
    await room?.stop();
    removeHome(folder);
  }
}
