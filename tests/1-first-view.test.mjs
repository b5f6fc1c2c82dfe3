// What a person sees who opens the page for the first time.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { by, events, launch, open, quiet, settled, tab, url } from "./kit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("the page opens on a bundled case and reads it live, in a worker", async () => {
  const { context, page, seen } = await open(browser, { ready: false });
  const workers = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  await settled(page);
  assert.ok(workers.length > 0, "the engine runs in a worker");
  assert.ok((await by(page, "article").count()) >= 4, "at least four reports");
  assert.ok((await by(page, "arc").count()) > 0, "arcs between states");
  assert.ok((await by(page, "mark").count()) > 0, "events on the timeline");
  await tab(page, "events");
  assert.ok((await events(page)).length >= 10, "events in the table");
  quiet(seen);
  await context.close();
});

test("no result of the bundled cases comes with the page", async () => {
  const { context, page } = await open(browser);
  const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map((r) => r.name));
  const texts = await Promise.all(
    loaded.filter((name) => /\.(js|json|css)$/.test(name)).map(async (name) => (await page.request.get(name)).text()),
  );
  for (const text of texts) assert.doesNotMatch(text, /"plover"\s*:|"goldstein"\s*:/);
  await context.close();
});

test("both stories can be chosen, each with chapters", async () => {
  const { context, page, seen } = await open(browser);
  const choice = by(page, "case-choice");
  const names = await choice.evaluate((element) =>
    [...(element.options ?? element.querySelectorAll("button,a,[role=option]"))].map((o) => o.textContent.trim()),
  );
  for (const name of [/China.*Syria/, /Saudi.*Iran/])
    assert.ok(names.some((n) => name.test(n)), `${name} among ${names}`);
  quiet(seen);
  await context.close();
});

test("the first view weighs what it may, and comes from one host", async (t) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const bodies = [];
  const hosts = new Set();
  context.on("response", (response) => {
    hosts.add(new URL(response.url()).host);
    bodies.push(response.body().then((b) => [response.url(), brotliCompressSync(b).length], () => ["", 0]));
  });
  await page.goto(url);
  await settled(page);
  const sizes = (await Promise.all(bodies)).filter(([name]) => name && !/sw\.js$/.test(name));
  const once = new Map(sizes);
  const total = [...once.values()].reduce((sum, n) => sum + n, 0);
  for (const [name, size] of once) t.diagnostic(`${(size / 1000).toFixed(1).padStart(8)} kB  ${name.replace(url, "")}`);
  t.diagnostic(`${(total / 1000).toFixed(1).padStart(8)} kB  first load in all, brotli`);
  assert.deepEqual([...hosts], [new URL(url).host]);
  assert.ok(total < FIRST_LOAD, `${total} bytes`);
  await context.close();
});

/** Bytes, brotli, of everything the first view needs: the page with its map, the engine with its knowledge and its model. */
const FIRST_LOAD = 5_500_000;
