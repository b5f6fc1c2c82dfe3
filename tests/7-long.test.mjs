// A very long article: the page goes on answering, the reading can be stopped.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { long } from "./articles.mjs";
import { articles, by, launch, open, paste, quiet, settled } from "./kit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("20,000 words are read while the page scrolls", async (t) => {
  const { context, page, seen } = await open(browser);
  const text = long(20_000);
  await page.evaluate(() => {
    const frames = (window.__frames = []);
    let last = performance.now();
    const beat = (now) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(beat);
    };
    requestAnimationFrame(beat);
  });
  await paste(page, { text, date: "2024-05-06", title: "Twenty thousand words" }, { wait: false });
  await by(page, "progress").first().waitFor();
  const start = Date.now();
  await page.evaluate(() => (window.__frames.length = 0));
  const told = new Set();
  let scrolled = 0;
  while ((await page.locator('html[data-state="reading"]').count()) && Date.now() - start < 120_000) {
    await page.mouse.move(640, 400);
    await page.mouse.wheel(0, scrolled++ % 2 ? -120 : 120);
    told.add(await by(page, "progress").first().innerText().catch(() => ""));
    await page.waitForTimeout(50);
  }
  const frames = await page.evaluate(() => window.__frames);
  await settled(page, 120_000);
  const seconds = (Date.now() - start) / 1000;
  const sorted = frames.sort((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  t.diagnostic(`read in ${seconds.toFixed(1)} s; ${frames.length} frames while reading, p95 ${p95.toFixed(0)} ms, worst ${sorted.at(-1)?.toFixed(0)} ms`);
  assert.ok(p95 < 100, `frames p95 ${p95} ms`);
  assert.ok(told.size >= 2 || seconds < 1, `progress was told: ${[...told]}`);
  quiet(seen);
  await context.close();
});

test("the reading can be stopped, and the page reads the next article", async () => {
  const { context, page, seen } = await open(browser);
  const count = await (await articles(page)).count();
  await paste(page, { text: long(60_000), date: "2024-05-06", title: "Too much" }, { wait: false });
  await by(page, "cancel").first().click();
  await settled(page, 5_000);
  await paste(page, { text: long(200), date: "2024-05-06", title: "A short one" });
  await (await articles(page, "A short one")).first().waitFor();
  assert.ok((await by(page, "article").count()) > count);
  quiet(seen);
  await context.close();
});
