// For everybody: no accessibility violation on any view, light and dark, wide and narrow.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hangzhou } from "./articles.mjs";
import { by, launch, open, paste, quiet, tab, violations } from "./kit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const screens = {
  "wide, light": { viewport: { width: 1280, height: 860 }, colorScheme: "light" },
  "wide, dark": { viewport: { width: 1280, height: 860 }, colorScheme: "dark" },
  "360 px, light": { viewport: { width: 360, height: 740 }, colorScheme: "light", hasTouch: true },
  "360 px, dark": { viewport: { width: 360, height: 740 }, colorScheme: "dark", hasTouch: true },
};

for (const [name, options] of Object.entries(screens))
  test(`zero violations on every view: ${name}`, async () => {
    const { context, page, seen } = await open(browser, options);
    const found = {};
    const look = async (view) => {
      const list = await violations(page);
      if (list.length) found[view] = list;
    };
    await look("first view");
    await page.getByLabel("Help and keyboard shortcuts").click();
    await look("help");
    await by(page, "tour-start").click();
    await look("tour");
    await page.keyboard.press("Escape");
    await page.locator('[data-testid="show-map"]:visible').click();
    await tab(page, "events");
    await look("events");
    await page.locator('[data-testid="show-relations"]:visible').click();
    await look("matrix");
    await page.getByRole("button", { name: "Ring" }).click();
    await look("ring");
    await page.locator('.ring .chord[tabindex="0"]').focus();
    await page.keyboard.press("Enter");
    await page.locator(".card button", { hasText: /history of/i }).click();
    await by(page, "pair").waitFor();
    await look("page of a pair");
    await page.getByRole("button", { name: "← All relations" }).click();
    await by(page, "filters").first().click();
    await page.locator("#filter-panel > *").waitFor();
    await look("filters");
    await by(page, "filters").first().click();
    for (const sheet of ["how-good", "method"]) {
      await page.evaluate((name) => (location.hash = name), sheet);
      await by(page, "sheet").waitFor();
      await look(sheet);
      await page.keyboard.press("Escape");
    }
    await page.locator('[data-testid="show-map"]:visible').click();
    await by(page, "paste-open").first().click();
    await look("paste");
    await page.keyboard.press("Escape");
    await paste(page, hangzhou);
    await look("reader");
    await by(page, "share").first().click();
    await by(page, "share-link").waitFor();
    await look("share");
    assert.deepEqual(found, {});
    quiet(seen);
    await context.close();
  });

test("nothing is wider than a phone of 360 px", async () => {
  const { context, page } = await open(browser, screens["360 px, light"]);
  await paste(page, hangzhou);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 360, `${wide} px`);
  // Nor with two actors asked for, of which the button of the filters tells.
  await page.locator('[data-testid="show-relations"]:visible').click();
  await page.locator(".matrix td button").first().click();
  await page.locator(".card button", { hasText: /history of/i }).click();
  await by(page, "pair").waitFor();
  const pair = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(pair <= 360, `${pair} px`);
  await context.close();
});

test("who wants less motion gets none", async () => {
  const { context, page } = await open(browser, { reducedMotion: "reduce" });
  const moving = await page.evaluate(() => document.getAnimations().filter((a) => a.playState === "running").length);
  assert.equal(moving, 0);
  await context.close();
});
