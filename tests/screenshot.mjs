// screenshot.mjs FOLDER: pictures of the explorer for README, as any visitor would see it, as WebP.
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { articles, by, launch, open } from "./kit.mjs";

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const browser = await launch();

/** More than this is not shown to a reader of README who pays for his bytes. */
const MOST = 250_000;

/** The case of the meeting in Hangzhou, with its first event chosen. */
async function picture(name, options, { event = true } = {}) {
  const { context, page } = await open(browser, { deviceScaleFactor: 1, ...options });
  const welcome = page.getByLabel("No tour");
  if (await welcome.isVisible().catch(() => false)) await welcome.click();
  if (event) {
    await (await articles(page, "strategic partnership")).first().locator("button").first().click();
    await by(by(page, "reader"), "trigger").first().click();
  }
  await page.waitForTimeout(1500);
  const session = await context.newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 86 });
  const path = join(folder, `screenshot-${name}.webp`);
  writeFileSync(path, Buffer.from(data, "base64"));
  const { size } = statSync(path);
  console.log(`${path}: ${(size / 1000).toFixed(0)} kB`);
  if (size > MOST) throw new Error(`${path} is larger than ${MOST / 1000} kB`);
  await context.close();
}

await picture("wide", { viewport: { width: 1440, height: 900 }, colorScheme: "light" });
await picture("dark", { viewport: { width: 1440, height: 900 }, colorScheme: "dark" });
await picture("phone", { viewport: { width: 390, height: 844 }, colorScheme: "light", hasTouch: true }, { event: false });
await browser.close();
