// screenshot.mjs FOLDER: pictures of the explorer for README, as any visitor would see it.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { articles, by, launch, open, tab } from "./kit.mjs";

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const browser = await launch();

/** The case of the meeting in Hangzhou, with its first event chosen. */
async function picture(name, options, view) {
  const { context, page } = await open(browser, { deviceScaleFactor: 1, ...options });
  await (await articles(page, "strategic partnership")).first().locator("button").first().click();
  const trigger = by(by(page, "reader"), "trigger").first();
  if (await trigger.isVisible().catch(() => false)) await trigger.click();
  if (view) await tab(page, view);
  await page.waitForTimeout(1200);
  await page.screenshot({ path: join(folder, `screenshot-${name}.png`) });
  await context.close();
}

await picture("wide", { viewport: { width: 1440, height: 900 }, colorScheme: "light" });
await picture("dark", { viewport: { width: 1440, height: 900 }, colorScheme: "dark" });
await picture("table", { viewport: { width: 1440, height: 900 }, colorScheme: "light" }, "events");
await picture("phone", { viewport: { width: 390, height: 844 }, colorScheme: "light", hasTouch: true }, "map");
await browser.close();
