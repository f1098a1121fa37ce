import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

/**
 * Starts the browser that comes with the packages, or the one CHROMIUM_PATH names. Nothing is downloaded and nothing of
 * the system is needed. Its own default flags are not used: they switch off the web security that the tests rely on.
 */
export async function launchBrowser(): Promise<Browser> {
  // Tells the package that it must also unpack the libraries that a bare machine lacks; read when it is imported.
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs20.x";
  const own = process.env["CHROMIUM_PATH"];
  const executablePath = own && existsSync(own) ? own : await (await import("@sparticuz/chromium")).default.executablePath();
  return chromium.launch({
    executablePath,
    headless: true,
    args: ["--no-sandbox", "--no-zygote", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-dev-shm-usage", "--lang=en-GB"],
  });
}

/** A page that fails the test it is used in: whatever the page throws or logs as an error is kept in `complaints`. */
export async function openPage(browser: Browser, options: Parameters<Browser["newContext"]>[0] = {}): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url})`);
  });
  return { context, page, complaints };
}
