// An archive: files that the command line wrote, opened, filtered, looked into; and what is wrong with some.
import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { amiss, by, launch, open, quiet, violations } from "./kit.mjs";

const folder = join(dirname(fileURLToPath(import.meta.url)), "archive");
const table = (name) => join(folder, "coded", name, "part-00000.parquet");
const files = [table("documents"), table("events"), table("entities")];

let browser, page, seen, context;
before(async () => {
  browser = await launch();
  ({ context, page, seen } = await open(browser, { at: "#archive" }));
});
after(() => browser.close());

const state = (name) => page.locator(`[data-testid="archive"][data-state="${name}"]`).waitFor();
/** How many events pass, once the newest question is answered. */
const counted = async () => {
  await state("ready");
  return Number((await by(page, "archive-passing").innerText()).match(/[\d,]+/)[0].replaceAll(",", ""));
};
const opened = async (chosen) => {
  await by(page, "archive-files").setInputFiles(chosen);
  await state("ready");
};
const refused = async (...chosen) => {
  await by(page, "archive-files").setInputFiles(chosen);
  await state("refused");
  return by(page, "archive-problem").innerText();
};
const file = (name, buffer) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(buffer) });

test("nothing of what reads archives is fetched before one is opened", async () => {
  const names = await page.evaluate(() => performance.getEntriesByType("resource").map((r) => r.name));
  assert.ok(!names.some((name) => /vault|archive\.js/.test(name)), names.join("\n"));
  const kept = await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const all = await Promise.all((await caches.keys()).map(async (key) => (await caches.open(key)).keys()));
    return all.flat().map((request) => request.url);
  });
  assert.ok(kept.length > 5 && !kept.some((name) => name.includes("vault")), kept.join("\n"));
});

test("what is no archive, cut off, empty or another table says so", async () => {
  const events = readFileSync(table("events"));
  assert.match(await refused(file("cut.parquet", events.subarray(0, events.length / 2))), /cut\.parquet ends too early/);
  assert.match(await refused(file("notes.parquet", "Dear diary")), /notes\.parquet is not a Parquet file/);
  assert.match(await refused(file("nothing.ndjson", "")), /nothing\.ndjson is empty/);
  assert.match(await refused(file("raw.ndjson", '{"text": "An article."}\n')), /no events.*1 line cannot be read.*demarche extract/);
  assert.match(await refused(table("documents")), /Open the table of events too/);
  assert.deepEqual(await violations(page), []);
});

test("the three tables open at once: map, matrix, timeline and list count the same events", async () => {
  await opened(files);
  assert.match(await by(page, "archive-counted").innerText(), /2,400 events of 300 documents/);
  assert.match(await by(page, "archive-held").innerText(), /held of 512 MB at most/);
  assert.equal(await counted(), 2400);
  const quads = await Promise.all([1, 2, 3, 4].map((q) => by(page, `archive-q${q}`).locator(".count").innerText()));
  assert.equal(quads.reduce((sum, n) => sum + Number(n.replaceAll(",", "")), 0), 2400);
  assert.ok((await by(page, "archive-arc").count()) > 100);
  assert.ok((await by(page, "archive-state").count()) > 50);
  assert.ok((await by(page, "archive-place").count()) > 10);
  assert.equal(await by(page, "archive-row").count(), 100);
  assert.deepEqual(await violations(page), []);
});

test("no name on its map lies under the controls once the map has come to rest", async () => {
  const canvas = page.locator('[data-testid="archive"] .map .canvas');
  await canvas.focus();
  for (const key of ["0", "+", "ArrowRight", "ArrowDown", "0"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(2000);
    const found = await amiss(page);
    assert.ok(found.seen > 5, `${key}: ${found.seen} names`);
    assert.deepEqual(found.amiss, [], `after ${key}`);
  }
});

test("a class, a kind, an actor and a confidence narrow all views; chips take them away", async () => {
  await by(page, "archive-q4").click();
  const conflict = await counted();
  assert.ok(conflict > 300 && conflict < 1200, conflict);
  await by(page, "archive-kind").selectOption({ label: "Attack" });
  assert.ok((await counted()) < conflict);
  await by(page, "archive-kind").selectOption("");
  await by(page, "archive-least").selectOption("90");
  assert.ok((await counted()) < conflict);
  await by(page, "archive-least").selectOption("0");
  await by(page, "archive-q4").click();
  const name = await page.locator("#archive-actors option").first().getAttribute("value");
  await by(page, "archive-actor").fill(name);
  await by(page, "archive-actor").press("Enter");
  const one = await counted();
  assert.ok(one > 20 && one < 2400, one);
  for (const row of await by(page, "archive-row").allInnerTexts()) assert.ok(row.includes(name), row);
  await page.getByRole("button", { name: `Remove filter: ${name}` }).click();
  assert.equal(await counted(), 2400);
});

test("an arc asks for its pair, and so does a cell of the matrix", async () => {
  const arc = by(page, "archive-arc").last();
  const events = Number((await arc.getAttribute("aria-label")).match(/: ([\d,]+) event/)[1].replaceAll(",", ""));
  await arc.focus();
  await page.keyboard.press("Enter");
  assert.ok((await counted()) >= events);
  assert.equal(await page.locator(".archive .chip.active").count(), 2);
  await page.locator(".archive .chip.active").first().click();
  await page.locator(".archive .chip.active").first().click();
  await by(page, "archive-show-relations").click();
  const matrix = by(page, "archive-matrix");
  await counted();
  await matrix.locator("td button:visible").first().click();
  assert.equal(await page.locator(".archive .chip.active").count(), 2);
  assert.deepEqual(await violations(page), []);
  await page.locator(".archive .chip.active").first().click();
  await page.locator(".archive .chip.active").first().click();
  await by(page, "archive-show-map").click();
});

test("a span is brushed by keys, and zoomed in the events stand one by one", async () => {
  const first = by(page, "archive-first");
  await first.focus();
  for (let i = 0; i < 12; i++) await page.keyboard.press("PageUp");
  const some = await counted();
  assert.ok(some < 2400, some);
  const chart = page.locator(".archive-chart");
  assert.equal(await by(page, "archive-single").count(), 0);
  await chart.focus();
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press("+");
    await page.waitForTimeout(450);
  }
  await by(page, "archive-single").first().waitFor({ state: "attached" });
  await by(page, "archive-single").first().focus();
  await page.keyboard.press("Enter");
  await by(page, "archive-evidence").waitFor();
  await first.focus();
  await page.keyboard.press("Escape");
  assert.equal(await counted(), 2400);
});

test("a row shows its sentence, its article and why, read from the file", async () => {
  // The list of what was counted last, not the one before.
  await page.locator('[data-testid="archive-list"][aria-busy="false"]').waitFor();
  const row = by(page, "archive-row").first();
  await row.click();
  await page.locator('[data-testid="archive-row"][aria-pressed="true"]').waitFor();
  const evidence = await by(page, "archive-evidence").innerText();
  const [source] = (await row.locator("strong").innerText()).split(/ → | and /);
  assert.ok(evidence.startsWith(source), `${evidence} | ${source}`);
  const link = by(page, "archive-source").locator("a");
  assert.match(await link.getAttribute("href"), /^https:\/\/chronicle\.example\//);
  assert.match(await link.getAttribute("rel"), /noopener/);
  await page.keyboard.press("j");
  await page.locator('li:nth-child(2) [data-testid="archive-row"][aria-pressed="true"]').waitFor();
  await page.keyboard.press("Escape");
  await by(page, "archive-detail").waitFor({ state: "detached" });
  await by(page, "archive-next").click();
  await by(page, "archive-back").waitFor();
  assert.equal(await by(page, "archive-row").count(), 100);
});

test("while an answer is on its way the map and the timeline move", async () => {
  // The worker is kept busy: questions pile up, and only the newest is asked.
  const moved = await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const world = document.querySelector(".archive .map .flows");
    const before = world.getAttribute("transform");
    const canvas = document.querySelector(".archive .map .canvas");
    for (let i = 0; i < 5; i++) document.querySelector('[data-testid="archive-q1"]').click();
    canvas.dispatchEvent(new WheelEvent("wheel", { deltaY: -200, clientX: 400, clientY: 300, bubbles: true, cancelable: true }));
    await frame();
    return world.getAttribute("transform") !== before;
  });
  assert.ok(moved);
  await by(page, "archive-q1").click();
  assert.equal(await counted(), 2400);
});

test("articles go into a case of their own", async () => {
  await by(page, "archive-q2").click();
  await counted();
  await by(page, "archive-take").click();
  await by(page, "archive").waitFor({ state: "detached" });
  assert.match(await by(page, "notice").innerText(), /Added 50 articles/);
  assert.equal(await page.evaluate(() => location.hash), "");
  // What was open stays open behind the case.
  await by(page, "archive-open").click();
  await state("ready");
  await by(page, "archive-close").click();
  await state("empty");
});

test("a document a line opens as well, with broken lines counted and listed", async () => {
  const event = (quad, source, target, day) => ({
    id: "v0", plover: "ACCUSE", mode: null, contexts: [], cameo: "112", quad, goldstein: -2,
    source: [{ entity: "e0", name: source, country: source, role: null }],
    target: [{ entity: "e1", name: target, country: target, role: null }],
    date: { value: day, begin: day, finish: day, basis: "explicit" }, place: null,
    trigger: { start: 0, end: 4 }, sentence: 0, status: "asserted", confidence: 0.8, why: "so it stands there",
  });
  const line = (n) => JSON.stringify({
    id: `d${n}`, title: `<img src=x onerror="window.__ran = 1"> ${n}`, url: "javascript:window.__ran=2", date: "2023-09-22", publisher: "The Wire",
    text: "They met in the “Palace”.", sentences: [{ start: 0, end: 25 }], events: [event(3, "FRA", "SYR", "2023-09-21")],
  });
  const lines = [line(1), "not json", line(2), line(3), '{"text": "An article."}'];
  await opened([file("some.ndjson", lines.join("\n"))]);
  assert.match(await by(page, "archive-counted").innerText(), /3 events of 3 documents/);
  await by(page, "archive-broken").locator("summary").click();
  assert.match(await by(page, "archive-broken").innerText(), /2 lines could not be read[\s\S]*line 2: no document[\s\S]*line 5: an article without events/);
  await by(page, "archive-row").first().click();
  assert.equal(await by(page, "archive-evidence").innerText(), "They met in the “Palace”.");
  // What a file says is text: no address that runs, no markup.
  assert.equal(await by(page, "archive-source").locator("a").count(), 0);
  assert.equal(await page.evaluate(() => window.__ran), undefined);
  await by(page, "archive-close").click();
});

test("reading can be stopped", async () => {
  const line = `${JSON.stringify({ id: "d", text: "x".repeat(4000), events: [] })}\n`;
  const large = join(tmpdir(), `demarche-large-${process.pid}.ndjson`);
  writeFileSync(large, line.repeat(100_000));
  try {
    await by(page, "archive-files").setInputFiles(large);
    await by(page, "archive-cancel").click();
    await state("empty");
    assert.ok(await by(page, "archive-files").isEnabled());
  } finally {
    rmSync(large);
  }
});

test("it fits a phone, in the dark", async () => {
  const phone = await open(browser, { at: "#archive", viewport: { width: 360, height: 740 }, colorScheme: "dark", hasTouch: true });
  await by(phone.page, "archive-files").setInputFiles(files);
  await phone.page.locator('[data-testid="archive"][data-state="ready"]').waitFor();
  for (const tab of ["map", "timeline", "events", "relations", "read"]) {
    await by(phone.page, `show-${tab}`).click();
    const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 360, `${tab}: ${wide}`);
    assert.deepEqual(await violations(phone.page), [], tab);
  }
  await by(phone.page, "show-events").click();
  await by(phone.page, "archive-row").first().click();
  await by(phone.page, "archive-evidence").waitFor();
  quiet(phone.seen);
  await phone.context.close();
});

test("nothing was sent anywhere, and no policy was violated", async () => {
  quiet(seen);
  await context.close();
});
