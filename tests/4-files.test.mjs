// Results leave as files for whoever needs them, and a report opens again as the case that it was made of.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { hangzhou } from "./articles.mjs";
import { articles, by, launch, open, paste, quiet, tab, violations } from "./kit.mjs";

let browser, page, seen;
before(async () => {
  browser = await launch();
  ({ page, seen } = await open(browser));
  await by(page, "case-choice").selectOption("new");
  await paste(page, { ...hangzhou, title: "<b>Xi & Assad</b> meet" });
  await tab(page, "events");
});
after(() => browser.close());

/** The text of the file that a button offers, and its name. */
const saved = async (test) => {
  const button = by(page, test);
  if (!(await button.isVisible())) await by(page, "export-more").click();
  const download = page.waitForEvent("download");
  await button.click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
};

test("a report in Markdown has each event with its sentence and a footnote to its source", async () => {
  const { name, text } = await saved("export-markdown");
  assert.match(name, /\.md$/);
  assert.match(text, /^- \*\*22 Sep 2023\*\*: .*\n {2}> .*\[\^1\]$/m);
  assert.match(text, /^\[\^1\]: \*\\<b\\>Xi & Assad\\<\/b\\> meet\*, 22 September 2023\. <https:\/\/example\.org\/hangzhou>$/m);
});

test("a sheet for TimelineJS has a line for each dated event", async () => {
  const { text } = await saved("export-timelinejs");
  const [head, ...lines] = text.trim().split("\r\n");
  assert.match(head, /^Year,Month,Day,/);
  assert.ok(lines.some((line) => line.startsWith("2023,9,22,")), text);
});

test("annotations point at their words", async () => {
  const { text } = await saved("export-jsonld");
  const all = JSON.parse(text).first.items;
  for (const { target } of all) {
    const [quote, position] = target.selector;
    const words = [...hangzhou.text].slice(position.start, position.end).join("").replace(/\s+/g, " ").trim();
    assert.equal(quote.exact, words);
  }
  assert.ok(all.some((a) => a.body.some((b) => b.value.startsWith("plover:"))));
});

test("sources leave for reference managers", async () => {
  const bib = (await saved("export-bibtex")).text;
  assert.match(bib, /@misc\{\w+2023,/);
  assert.match(bib, /url = \{https:\/\/example\.org\/hangzhou\}/);
  const [source] = JSON.parse((await saved("export-csl")).text);
  assert.deepEqual(source.issued["date-parts"], [[2023, 9, 22]]);
});

test("a report in HTML runs nothing, asks for nothing, and opens here again as the case", async () => {
  const { name, text } = await saved("export-html");
  const two = await open(browser);
  const reading = await two.context.newPage();
  const asked = [];
  reading.on("request", (r) => asked.push(r.url()));
  await reading.setContent(text);
  assert.match(await reading.locator("body").innerText(), /<b>Xi & Assad<\/b> meet/);
  assert.deepEqual(asked, []);
  await reading.close();
  await articles(two.page);
  const file = { name, mimeType: "text/html", buffer: Buffer.from(text) };
  await by(two.page, "open-file").first().setInputFiles(file);
  await (await articles(two.page, "Xi & Assad")).first().waitFor();
  assert.equal(await by(two.page, "article").count(), 1);
  quiet(two.seen);
  await two.context.close();
});

test("the choice of files is accessible", async () => {
  if (!(await by(page, "export-bibtex").isVisible())) await by(page, "export-more").click();
  await by(page, "export-bibtex").waitFor();
  assert.deepEqual(await violations(page), []);
});

test("nothing was sent anywhere", () => quiet(seen));
