// memory.mjs OURS < articles.ndjson: bytes that the page and its engine hold before and after an article of
// 20,000 words is read, made of the articles given, one after the other.
import { readFileSync } from "node:fs";
import { launch } from "./frames.mjs";

const url = process.argv[2];
const WORDS = 20_000;
const given = readFileSync(0, "utf8").trim().split("\n").flatMap((line) => JSON.parse(line).text.split("\n"));
const lines = [];
for (let words = 0, i = 0; words < WORDS; i++) {
  const line = given[i % given.length];
  lines.push(line);
  words += line.split(/\s+/).filter(Boolean).length;
}

const browser = await launch();
// The engine comes from the host, not from a service worker, so that it can be listened to.
const context = await browser.newContext({ serviceWorkers: "block" });
// What a WebAssembly module holds is known to who has its memory.
const listen = `
  for (const how of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[how];
    WebAssembly[how] = async (...given) => {
      const made = await real.apply(WebAssembly, given);
      globalThis.__memory = (made.instance ?? made).exports.memory;
      return made;
    };
  }`;
await context.addInitScript(listen);
await context.route("**/engine.js", async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: listen + (await response.text()) });
});
const page = await context.newPage();
await page.goto(url);
const ready = () => page.locator('html[data-state="ready"]').waitFor({ timeout: 300_000 });
await ready();

const held = (where) => where.evaluate(() => globalThis.__memory.buffer.byteLength / 1e6);
const told = async (when) => {
  const cdp = await context.newCDPSession(page);
  await cdp.send("HeapProfiler.collectGarbage");
  await cdp.send("Performance.enable");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const objects = metrics.find((m) => m.name === "JSHeapUsedSize").value / 1e6;
  const [engine] = page.workers();
  const [ours, its] = [await held(page), await held(engine)];
  const code = (await engine.evaluate(() => performance.memory?.usedJSHeapSize ?? 0)) / 1e6;
  const mb = (n) => `${n.toFixed(0)} MB`;
  console.log(`${when}: engine ${mb(its)}, page ${mb(ours)} and objects ${mb(objects + code)}; in all ${mb(its + ours + objects + code)}`);
};
await told("a case open");
await page.locator("#case-choice").selectOption("new");
await page.locator('[data-testid="paste-open"]').first().click();
await page.locator('[data-testid="paste-text"]').evaluate((area, text) => {
  area.value = text;
  area.dispatchEvent(new Event("input", { bubbles: true }));
}, lines.join("\n"));
await page.locator('[data-testid="paste-date"]').fill("2024-05-01");
const start = Date.now();
await page.locator('[data-testid="paste-analyse"]').click();
await page.locator('html[data-state="reading"]').waitFor({ timeout: 20_000 }).catch(() => {});
await ready();
await told(`${WORDS.toLocaleString("en")} words read in ${((Date.now() - start) / 1000).toFixed(1)} s`);
await browser.close();
