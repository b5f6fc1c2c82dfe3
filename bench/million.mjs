// million.mjs OURS FOLDER: a million events opened in the page, as Parquet and as NDJSON: how long until the
// views show, what is held, how long a count takes, and how long a frame takes while map, timeline and
// matrix are moved. FOLDER holds what `cargo run --profile native -p demarche-vault --example made -- FOLDER`
// wrote; chromium draws in software here.
import { createRequire } from "node:module";
import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const { chromium } = createRequire(join(here, "../tests/kit.mjs"))("playwright-core");
const [url, folder] = process.argv.slice(2);
const parts = (table) => readdirSync(join(folder, "coded", table)).map((name) => join(folder, "coded", table, name));
const bytes = (files) => (files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6).toFixed(0);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
const by = (page, id) => page.locator(`[data-testid="${id}"]`).first();

/** Frames while `move` runs. */
async function frames(page, name, move) {
  await page.evaluate(() => {
    let last = performance.now();
    const frames = (window.__frames = []);
    const beat = (now) => {
      frames.push(now - last);
      last = now;
      window.__beat = requestAnimationFrame(beat);
    };
    window.__beat = requestAnimationFrame(beat);
  });
  await move();
  const all = await page.evaluate(() => (cancelAnimationFrame(window.__beat), window.__frames.slice(2)));
  all.sort((a, b) => a - b);
  const at = (share) => all[Math.floor((all.length - 1) * share)].toFixed(1).padStart(6);
  console.log(`  ${name.padEnd(34)} ${String(all.length).padStart(4)} frames  median ${at(0.5)} ms  p95 ${at(0.95)} ms  most ${at(1)} ms`);
}

/** Drag from the middle for three seconds. */
const drag = (page, selector) => async () => {
  const box = await page.locator(selector).first().boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 0, end = Date.now() + 3000; Date.now() < end; i++)
    await page.mouse.move(x + 220 * Math.sin(i / 12), y + 30 * Math.cos(i / 17));
  await page.mouse.up();
  await page.waitForTimeout(600);
};

const scroll = (page, selector) => async () => {
  const box = await page.locator(selector).first().boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let i = 0; i < 60; i++) {
    await page.mouse.wheel(0, i % 30 < 15 ? -60 : 60);
    await page.waitForTimeout(40);
  }
};

for (const [what, files] of [
  ["Parquet", [...parts("documents"), ...parts("events")]],
  ["NDJSON", [join(folder, "coded.ndjson")]],
]) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url + "#archive");
  await page.locator('html[data-state="ready"]').waitFor({ timeout: 120_000 });
  const start = Date.now();
  await by(page, "archive-files").setInputFiles(files);
  await page.locator('[data-testid="archive"][data-state="ready"], [data-testid="archive-problem"]').first().waitFor({ timeout: 600_000 });
  if (await by(page, "archive-problem").isVisible()) throw new Error(await by(page, "archive-problem").innerText());
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const held = by(page, "archive-held");
  console.log(`${what}, ${files.length} files, ${bytes(files)} MB: ${await by(page, "archive-counted").innerText()}, open in ${seconds} s; ${await held.innerText()} (${await held.getAttribute("title")})`);
  if (what === "NDJSON") continue;
  const counts = [];
  for (const quad of [1, 2, 3, 4]) {
    await by(page, `archive-q${quad}`).click();
    await page.waitForTimeout(500);
    counts.push(await by(page, "archive").getAttribute("data-took"));
    await by(page, `archive-q${quad}`).click();
    await page.waitForTimeout(500);
  }
  console.log(`  counts in the worker, of one class each: ${counts.join(", ")} ms`);
  await frames(page, "map, dragged", drag(page, ".archive .map .canvas"));
  await frames(page, "map, zoomed by the wheel", scroll(page, ".archive .map .canvas"));
  await frames(page, "timeline, dragged", drag(page, ".archive-chart"));
  await frames(page, "timeline, zoomed by the wheel", scroll(page, ".archive-chart"));
  await frames(page, "span brushed, all views follow", drag(page, ".archive .strip"));
  await by(page, "archive-show-relations").click();
  await by(page, "archive-matrix").waitFor();
  await frames(page, "span brushed, matrix follows", drag(page, ".archive .strip"));
  const chosen = Date.now();
  await by(page, "archive-row").click();
  await by(page, "archive-evidence").waitFor();
  console.log(`  a row in full: ${Date.now() - chosen} ms`);
  await page.close();
}
await browser.close();
