// million.mjs OURS FOLDER: a million events opened in the page, as Parquet and as NDJSON: how long until the
// views show, what is held, how long a count takes, and how long a frame takes while map, timeline and
// matrix are moved. FOLDER holds what `cargo run --profile native -p demarche-vault --example made -- FOLDER`
// wrote; chromium draws in software here.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { drag, launch, scroll, told } from "./frames.mjs";

const [url, folder] = process.argv.slice(2);
const parts = (table) => readdirSync(join(folder, "coded", table)).map((name) => join(folder, "coded", table, name));
const bytes = (files) => (files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6).toFixed(0);

const browser = await launch();
const by = (page, id) => page.locator(`[data-testid="${id}"]`).first();

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
  await told(page, "map, dragged", drag(page, ".archive .map .canvas"));
  await told(page, "map, zoomed by the wheel", scroll(page, ".archive .map .canvas"));
  await told(page, "timeline, dragged", drag(page, ".archive-chart"));
  await told(page, "timeline, zoomed by the wheel", scroll(page, ".archive-chart"));
  await told(page, "span brushed, all views follow", drag(page, ".archive .strip"));
  await by(page, "archive-show-relations").click();
  await by(page, "archive-matrix").waitFor();
  await told(page, "span brushed, matrix follows", drag(page, ".archive .strip"));
  const chosen = Date.now();
  await by(page, "archive-row").click();
  await by(page, "archive-evidence").waitFor();
  console.log(`  a row in full: ${Date.now() - chosen} ms`);
  await page.close();
}
await browser.close();
