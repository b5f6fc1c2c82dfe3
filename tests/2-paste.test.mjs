// An article is pasted, and shows on the map, on the timeline, in the reader and in the table.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hangzhou } from "./articles.mjs";
import { articles, by, launch, open, paste, quiet, tab } from "./kit.mjs";

let browser, context, page, seen;
before(async () => {
  browser = await launch();
  ({ context, page, seen } = await open(browser));
  await paste(page, hangzhou);
});
after(() => browser.close());

test("the article joins the case and opens in the reader", async () => {
  const reader = await by(page, "reader").innerText();
  assert.ok(reader.includes("Xi and Assad"), "the headline");
  assert.match(reader, /Our two countries will proclaim a strategic partnership/);
});

test("people, times and quotations are marked in place", async () => {
  const reader = by(page, "reader");
  const marked = await by(reader, "entity").allInnerTexts();
  for (const person of hangzhou.people) assert.ok(marked.includes(person), `${person} among ${marked}`);
  const times = await by(reader, "time").allInnerTexts();
  for (const time of ["2004", "2011"]) assert.ok(times.some((t) => t.includes(time)), `${time} among ${times}`);
  assert.ok((await by(reader, "quote").count()) >= hangzhou.quotes);
});

test("the meeting is an event between China and Syria on that Friday", async () => {
  await tab(page, "events");
  const rows = await by(page, "event-row").allInnerTexts();
  const meeting = rows.filter((row) => /China/.test(row) && /Syria/.test(row) && /2023|Sep/.test(row));
  assert.ok(meeting.length > 0, rows.join("\n"));
});

test("each event of the article has its trigger in the text", async () => {
  await tab(page, "map");
  assert.ok((await by(by(page, "reader"), "trigger").count()) >= 3);
});

test("the article can be removed again, and that can be undone", async () => {
  const item = (await articles(page, hangzhou.title)).first();
  const before = await by(page, "article").count();
  await item.hover();
  await by(item, "article-remove").click();
  await by(page, "article").nth(before - 1).waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await by(page, "article").nth(before - 1).waitFor();
});

test("nothing was sent anywhere", () => quiet(seen));
