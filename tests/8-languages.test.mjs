// The page in the reader's language: what is said, from which side, and states, dates and numbers as CLDR has them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hangzhou } from "./articles.mjs";
import { gdelt } from "./files.mjs";
import { by, launch, open, quiet, settled, violations } from "./kit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Views by their test ids: their names are in another language here. */
const show = (page, view) => page.locator(`[data-testid="show-${view}"]:visible`).click();

const root = (page) =>
  page.evaluate(() => {
    const { lang, dir } = document.documentElement;
    return { lang, dir, title: document.title };
  });

/** The language in which a browser comes, and what is seen then. */
const readers = {
  "ar-EG": { lang: "ar", dir: "rtl", title: /المحلل السياسي/, state: "الصين", date: /سبتمبر/, number: /[٠-٩]/, kind: "اجتماع أو مباحثات", lost: /لا تروي حدثًا/, why: /جدول GDELT|جدول .*GDELT/ },
  "zh-CN": { lang: "zh-Hans", dir: "ltr", title: /像政治分析师/, state: "中国", date: /2023年9月22日/, number: /\d/, kind: "会晤或磋商", lost: /不构成 PLOVER 事件/, why: /GDELT 表格/ },
};

for (const [locale, is] of Object.entries(readers))
  test(`a browser of ${locale} gets its language, with its names of states, dates and numbers`, async () => {
    const { context, page, seen } = await open(browser, { locale });
    const { lang, dir, title } = await root(page);
    assert.deepEqual({ lang, dir }, { lang: is.lang, dir: is.dir });
    assert.match(title, is.title);
    assert.ok(await page.locator(".map .names text", { hasText: is.state }).count(), `${is.state} on the map`);
    await show(page, "events");
    const row = by(page, "event-row").filter({ hasText: is.date }).filter({ hasText: is.state }).filter({ hasText: is.kind });
    assert.ok(await row.count(), "a row of the meeting in Hangzhou");
    assert.match(await row.first().locator(".col-sure").innerText(), is.number);
    quiet(seen);
    await context.close();
  });

for (const [locale, is] of Object.entries(readers))
  test(`what is said of a table's rows is said in the language of ${locale}`, async () => {
    const { context, page } = await open(browser, { locale });
    await by(page, "case-choice").selectOption("new");
    const rows = Buffer.from([gdelt(), gdelt({ code: "010" })].join("\n"));
    await by(page, "open-file").first().setInputFiles({ name: "20230922.export.CSV", mimeType: "text/csv", buffer: rows });
    await by(page, "article").first().locator("button").first().click();
    await by(by(page, "reader"), "trigger").first().waitFor();
    const notes = await by(page, "reader").locator(".note").allInnerTexts();
    assert.equal(notes.length, 1);
    assert.match(notes[0], is.lost);
    await by(by(page, "reader"), "trigger").first().click();
    await by(page, "detail").locator("details.reason summary").click();
    assert.match(await by(page, "detail").locator("details.reason p").first().innerText(), is.why);
    await context.close();
  });

test("a chosen language is kept, and the case stays as it was looked at", async () => {
  const { context, page, seen } = await open(browser);
  assert.equal((await root(page)).lang, "en");
  await show(page, "events");
  await by(page, "event-row").first().locator("button").click();
  const chosen = await by(page, "event-row").first().getAttribute("data-event");
  await by(page, "language").first().selectOption("ar");
  await page.locator("html[dir=rtl]").waitFor();
  const still = page.locator('[data-testid="event-row"][aria-selected="true"]');
  assert.equal(await still.getAttribute("data-event"), chosen);
  assert.equal(await page.evaluate(() => document.activeElement.id), "language", "the keyboard goes on where it was");
  await page.reload();
  await settled(page);
  assert.equal((await root(page)).dir, "rtl");
  await by(page, "language").first().selectOption("en");
  await page.locator("html[dir=ltr]").waitFor();
  quiet(seen);
  await context.close();
});

test("a report, what is quoted from it and what the engine says of it keep their language", async () => {
  const { context, page } = await open(browser, { locale: "ar" });
  await by(page, "article").first().locator("button").first().click();
  const text = page.locator("#article-text");
  assert.equal(await text.getAttribute("lang"), "en");
  assert.equal(await text.locator("p").first().evaluate((p) => getComputedStyle(p).direction), "ltr");
  await by(by(page, "reader"), "trigger").first().click();
  const quoted = by(page, "detail").locator("blockquote").first();
  assert.deepEqual(await quoted.evaluate((q) => [q.lang, getComputedStyle(q).direction]), ["en", "ltr"]);
  assert.equal(await by(page, "detail").locator(".reason p").first().getAttribute("lang"), "en");
  await context.close();
});

test("time and map keep their left and right", async () => {
  const { context, page } = await open(browser, { locale: "ar" });
  const years = await page.locator(".strip .axis text:not(.band)").evaluateAll((texts) =>
    texts.map((t) => t.getBoundingClientRect().x),
  );
  assert.ok(years.length > 2);
  assert.deepEqual(years, years.toSorted((a, b) => a - b));
  await context.close();
});

test("files for programs are the same in every language, reports are in the reader's", async () => {
  const { context, page } = await open(browser, { locale: "ar" });
  await show(page, "events");
  const saved = async (id) => {
    const [download] = await Promise.all([page.waitForEvent("download"), by(page, id).click()]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    return Buffer.concat(chunks).toString("utf8");
  };
  const table = await saved("export-csv");
  assert.match(table, /China/);
  assert.doesNotMatch(table, /[\u0600-\u06ff]/);
  await by(page, "export-more").click();
  assert.match(await saved("export-html"), /<html lang="ar" dir="rtl">[^]*المصادر/);
  await context.close();
});

const screens = {
  wide: { viewport: { width: 1280, height: 860 } },
  "360 px": { viewport: { width: 360, height: 740 }, hasTouch: true, colorScheme: "dark" },
};

for (const locale of Object.keys(readers))
  for (const [screen, options] of Object.entries(screens))
    test(`zero violations and nothing too wide in ${locale}: ${screen}`, async () => {
      const { context, page, seen } = await open(browser, { locale, ...options });
      const found = {};
      const look = async (view) => {
        const list = await violations(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) list.push(`${wide} px too wide`);
        if (list.length) found[view] = list;
      };
      await look("first view");
      await page.keyboard.press("?");
      await by(page, "tour-start").waitFor();
      await look("help");
      await page.keyboard.press("Escape");
      await show(page, "events");
      await look("events");
      await show(page, "relations");
      await look("matrix");
      for (const sheet of ["how-good", "method"]) {
        await page.evaluate((name) => (location.hash = name), sheet);
        await by(page, "sheet").waitFor();
        await look(sheet);
        await page.keyboard.press("Escape");
      }
      await show(page, "map");
      await by(page, "paste-open").first().click();
      await by(page, "paste-text").fill(hangzhou.text);
      await look("paste");
      await by(page, "paste-analyse").click();
      await settled(page);
      await look("reader");
      await by(page, "share").first().click();
      await by(page, "share-link").waitFor();
      await look("share");
      assert.deepEqual(found, {});
      quiet(seen);
      await context.close();
    });
