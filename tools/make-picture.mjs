// Draws docs/picture-of-the-room.png anew: opens the built room with the demonstration in a folder of its own and takes the top of its first page.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { tsImport } from "tsx/esm/api";
import { root, runTool, setup, SetupProblem } from "./setup.mjs";

const mostBytes = 200_000;

/** The top of the room's first page as a PNG. A page that complains makes no picture. */
async function takePicture(url) {
  const { launchBrowser, openPage } = await tsImport("../tests/kit/browser.ts", import.meta.url);
  const browser = await launchBrowser();
  try {
    const { page, complaints } = await openPage(browser, { viewport: { width: 1280, height: 900 }, colorScheme: "light" });
    await page.goto(url);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await page.waitForLoadState("networkidle");
    const picture = await page.screenshot();
    if (complaints.length > 0) throw new SetupProblem(`The page complained: ${complaints.join("; ")}`);
    return picture;
  } finally {
    await browser.close();
  }
}

await runTool(async () => {
  await setup();
  const { startRoom } = await tsImport("../tests/kit/running-room.ts", import.meta.url);
  const { openHome } = await tsImport("../src/server/database/home.ts", import.meta.url);
  const folder = mkdtempSync(path.join(os.tmpdir(), "entente-picture-"));
  const room = await startRoom(folder, { flags: [] });
  try {
    const picture = await takePicture(room.url);
    if (picture.length > mostBytes) throw new SetupProblem(`The picture has ${picture.length} bytes; it may have ${mostBytes}.`);
    writeFileSync(path.join(root, "docs", "picture-of-the-room.png"), picture);
    console.log(`Wrote docs/picture-of-the-room.png, ${picture.length} bytes.`);
  } finally {
    await room.stop();
    for (const left of [openHome(folder).socketFolder, folder]) rmSync(left, { recursive: true, force: true });
  }
});
