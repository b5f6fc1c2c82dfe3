// The views are one: what is chosen in one is chosen in all, and a span filters them together.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hangzhou } from "./articles.mjs";
import { by, chosen, events, launch, open, paste, quiet, tab } from "./kit.mjs";

let browser, page, seen;
before(async () => {
  browser = await launch();
  ({ page, seen } = await open(browser));
  await paste(page, hangzhou);
});
after(() => browser.close());

test("an event chosen in the reader is chosen on the timeline and in the table", async () => {
  const trigger = by(by(page, "reader"), "trigger").first();
  await trigger.click();
  await chosen(page, "trigger").first().waitFor();
  // The timeline moves to it, out of a crowd if need be.
  await chosen(page, "mark").first().waitFor();
  await tab(page, "events");
  assert.equal(await chosen(page, "event-row").count(), 1, "in the table");
});

test("an event chosen in the table opens its sentence in the reader", async () => {
  await tab(page, "events");
  const row = by(page, "event-row").first();
  await row.click();
  const id = await row.getAttribute("data-event");
  const trigger = chosen(by(page, "reader"), "trigger").first();
  await trigger.waitFor();
  assert.ok((await trigger.getAttribute("data-events")).split(" ").includes(id));
  const box = await trigger.boundingBox();
  assert.ok(box && box.y >= 0 && box.y < 860, "scrolled into view");
});

test("a brushed span filters map and table, and can be cleared", async () => {
  await tab(page, "events");
  const all = await events(page);
  // The strip below the lanes runs from the first slider to the last.
  const [from, to] = [await by(page, "span-first").boundingBox(), await by(page, "span-last").boundingBox()];
  const [left, right, y] = [from.x + from.width / 2, to.x + to.width / 2, from.y + from.height / 2];
  await page.mouse.move(left + (right - left) * 0.2, y);
  await page.mouse.down();
  await page.mouse.move(left + (right - left) * 0.6, y, { steps: 8 });
  await page.mouse.up();
  await by(page, "span").first().waitFor();
  const some = await events(page);
  assert.ok(some.length < all.length, `${some.length} of ${all.length}`);
  for (const id of some) assert.ok(all.includes(id));
  await by(page, "span-clear").first().click();
  assert.deepEqual(await events(page), all);
});

test("arcs on the map carry their events", async () => {
  await tab(page, "map");
  const arc = by(page, "arc").first();
  assert.ok((await arc.getAttribute("data-events")).length > 0);
  assert.ok((await arc.getAttribute("aria-label"))?.length > 0, "told to a screen reader");
});

test("no error on the way", () => quiet(seen));
