// A story is walked through chapter by chapter, seen in lanes and as a ring of its actors, and begun anew.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { amiss, articles, by, chosen, events, launch, open, quiet, settled, tab } from "./kit.mjs";

let browser, context, page, seen;
before(async () => {
  browser = await launch();
  ({ context, page, seen } = await open(browser));
});
after(() => browser.close());

const titles = () => by(page, "chapter").locator(".chapter-title").allInnerTexts();
const current = async () => (await chosen(page, "chapter").locator(".chapter-title").allInnerTexts())[0];

test("arrow keys walk through the chapters, and every view follows", async () => {
  await articles(page);
  const names = await titles();
  assert.ok(names.length >= 5);
  await tab(page, "events");
  const all = (await events(page)).length;
  await by(page, "chapter").first().click();
  assert.equal(await current(), names[0]);
  const first = await events(page);
  assert.ok(first.length > 0 && first.length < all);
  await page.keyboard.press("ArrowDown");
  assert.equal(await current(), names[1]);
  assert.notDeepEqual(await events(page), first);
  await page.keyboard.press("ArrowUp");
  assert.equal(await current(), names[0]);
  assert.deepEqual(await events(page), first);
});

test("a link to a chapter opens on it", async () => {
  const name = await current();
  await by(page, "share").first().click();
  const link = await by(page, "share-link").inputValue();
  await page.keyboard.press("Escape");
  const two = await open(browser, { at: link.slice(link.indexOf("#")) });
  await articles(two.page);
  assert.equal((await chosen(two.page, "chapter").locator(".chapter-title").allInnerTexts())[0], name);
  quiet(two.seen);
  await two.context.close();
  await by(page, "chapter").first().click();
});

test("lanes are by pair, actor, type or chapter, as is wished", async () => {
  const names = await titles();
  const lanes = () => by(page, "timeline").locator(".lane-names text").allTextContents();
  const pairs = await lanes();
  await by(page, "lanes-by").selectOption("chapter");
  const chapters = await lanes();
  // A long title is cut, the count stands behind it.
  assert.ok(names.slice(0, 2).every((n) => chapters.some((c) => c.includes(n.slice(0, 8)))), chapters.join());
  await by(page, "lanes-by").selectOption("type of event");
  assert.notDeepEqual(await lanes(), chapters);
  await by(page, "lanes-by").selectOption("pair");
  assert.deepEqual(await lanes(), pairs);
});

test("the ring shows the matrix's ties; one of them leads to the page of the pair", async () => {
  await page.locator('[data-testid="show-relations"]:visible').click();
  const cells = await page.locator(".matrix td button").count();
  await page.getByRole("button", { name: "Ring" }).click();
  assert.equal(await page.locator(".ring .chord").count(), cells);
  await page.locator('.ring .chord[tabindex="0"]').focus();
  await page.keyboard.press("Enter");
  await page.locator(".card button", { hasText: /history of/i }).click();
  await by(page, "pair").waitFor();
  await page.getByRole("button", { name: "← All relations" }).click();
  await page.locator('[data-testid="show-map"]:visible').click();
});

for (const viewport of [{ width: 1440, height: 900 }, { width: 360, height: 740 }])
  test(`no name on the map lies under its controls or across its edge: ${viewport.width} px`, async () => {
    const { context, page } = await open(browser, { viewport, reducedMotion: "reduce" });
    const canvas = page.locator(".map .canvas");
    await canvas.focus();
    for (const keys of [[], ["0"], ["+"], ["ArrowRight"], ["ArrowUp", "ArrowRight"], ["+", "+", "ArrowDown"], ["-"]]) {
      for (const key of keys) await page.keyboard.press(key);
      await page.waitForTimeout(300);
      const found = await amiss(page);
      assert.ok(found.seen > 3, `${keys}: ${found.seen} names`);
      assert.deepEqual(found.amiss, [], `after ${keys}`);
    }
    // Also where a pointer has dragged it.
    const { x, y, width, height } = await canvas.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 60, y + height / 2 - 40, { steps: 5 });
    await page.mouse.up();
    await page.waitForTimeout(600);
    assert.deepEqual((await amiss(page)).amiss, []);
    await context.close();
  });

for (const [view, name] of [["map", "map"], ["timeline", "timeline"]])
  test(`the ${view} is saved as SVG and as PNG`, async () => {
    const save = async (kind) => {
      await by(page, view).getByLabel("Save as a picture").click();
      const download = page.waitForEvent("download");
      await by(page, view).getByRole("button", { name: new RegExp(`^${kind}`) }).click();
      const file = await download;
      assert.equal(file.suggestedFilename(), `${name}.${kind.toLowerCase()}`);
      return readFileSync(await file.path());
    };
    const svg = (await save("SVG")).toString();
    assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    assert.match(svg, /China and Syria/);
    assert.match(svg, /Natural Earth/);
    assert.doesNotMatch(svg, /var\(|light-dark|class=|data-/, "it needs no sheet");
    const png = await save("PNG");
    assert.equal(png.subarray(1, 4).toString(), "PNG");
    assert.ok(png.readUInt32BE(16) > 1000, "twice as sharp as the screen");
  });

test("an empty case says what will be there, and an example is one click away", async () => {
  await by(page, "case-choice").selectOption("new");
  assert.match(await by(page, "map").innerText(), /arc from who acts/);
  assert.match(await by(page, "timeline").innerText(), /in order of time/);
  await by(page, "example").click();
  await settled(page);
  assert.ok((await by(page, "mark").count()) > 0);
});

test("the tour shows four steps, marks what it tells of, and can be skipped", async () => {
  await page.getByLabel("Help and keyboard shortcuts").click();
  await by(page, "tour-start").click();
  const tour = by(page, "tour");
  const told = [];
  for (let step = 1; step <= 4; step++) {
    told.push(await tour.locator("h2").innerText());
    assert.match(await tour.innerText(), new RegExp(`Step ${step} of 4`));
    assert.equal(await page.locator("[data-tour]").count(), 1);
    await tour.getByRole("button", { name: step < 4 ? "Next" : "Done" }).click();
  }
  assert.equal(new Set(told).size, 4);
  assert.equal(await tour.count(), 0);
  assert.equal(await page.locator("[data-tour]").count(), 0);
  await page.getByLabel("Help and keyboard shortcuts").click();
  await by(page, "tour-start").click();
  await page.keyboard.press("Escape");
  assert.equal(await tour.count(), 0);
});

test("no error on the way", async () => {
  quiet(seen);
  await context.close();
});
