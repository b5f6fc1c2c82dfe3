// A link carries the case, opens to the same view anywhere, and can do no harm.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { hangzhou, varied } from "./articles.mjs";
import { articles, by, chosen, events, launch, open, paste, quiet, saved, tab } from "./kit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** CRC-32 as of IEEE 802.3. */
const crc = (bytes) => {
  let c = ~0;
  for (const b of bytes) {
    c ^= b;
    for (let k = 0; k < 8; k++) c = (c >>> 1) ^ (0xedb88320 & -(c & 1));
  }
  return ~c >>> 0;
};
/** A link's fragment around any JSON text, as the page would make it. */
const fragment = (json) => {
  const plain = Buffer.from(json);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc(plain));
  return "#d1." + Buffer.concat([sum, deflateRawSync(plain)]).toString("base64url");
};
const content = (link) => {
  const bytes = Buffer.from(link.split("#d1.")[1], "base64url");
  return JSON.parse(inflateRawSync(bytes.subarray(4)).toString());
};
const shared = async (page) => {
  await by(page, "share").first().click();
  const link = by(page, "share-link");
  await link.waitFor();
  const value = await link.inputValue();
  await page.keyboard.press("Escape");
  return value;
};

test("a link opens in a fresh profile to the same view", async () => {
  const one = await open(browser);
  await paste(one.page, hangzhou);
  await by(by(one.page, "reader"), "trigger").first().click();
  const link = await shared(one.page);
  assert.match(link, /#d1\./);
  await tab(one.page, "events");
  const told = await events(one.page);
  const picked = await chosen(one.page, "event-row").getAttribute("data-event");
  await one.context.close();

  const two = await open(browser, { at: link.slice(link.indexOf("#")) });
  await (await articles(two.page, hangzhou.title)).first().waitFor();
  await tab(two.page, "events");
  assert.deepEqual(await events(two.page), told);
  assert.equal(await chosen(two.page, "event-row").getAttribute("data-event"), picked);
  quiet(two.seen);
  await two.context.close();
});

test("a link can leave the texts out: only what tells an event or was said travels", async () => {
  const { context, page, seen } = await open(browser);
  await by(page, "case-choice").selectOption("new");
  await paste(page, { ...hangzhou, text: `${hangzhou.text}\nRain fell on the lake in the evening.` });
  await by(page, "share").first().click();
  const whole = await by(page, "share-link").inputValue();
  await by(page, "share-short").check();
  await page.waitForFunction((whole) => document.getElementById("share-link").value !== whole, whole);
  const link = await by(page, "share-link").inputValue();
  assert.ok(link.length < whole.length, `${link.length} of ${whole.length}`);
  assert.match(await by(page, "share-reveals").innerText(), /excerpts of the article/);
  const [article] = content(link).case.articles;
  assert.match(article.title, /\(excerpt\)$/);
  assert.match(article.text, /Our two countries will proclaim/, "a quotation");
  assert.doesNotMatch(article.text, /Rain fell/);
  await context.close();
  const two = await open(browser, { at: link.slice(link.indexOf("#")) });
  await (await articles(two.page, "(excerpt)")).first().waitFor();
  await tab(two.page, "events");
  assert.ok((await events(two.page)).length > 0, "it is read anew");
  quiet(seen);
  quiet(two.seen);
  await two.context.close();
});

test("a short link has a QR code, and a frame to embed it", async () => {
  const { context, page } = await open(browser);
  await by(page, "share").first().click();
  await by(page, "share-qr-open").click();
  const modules = await by(page, "share-qr").locator("path").getAttribute("d");
  assert.ok(modules.split("M").length > 200, "dark modules");
  const link = await by(page, "share-link").inputValue();
  assert.ok((await by(page, "share-embed").inputValue()).includes(`src="${link}"`));
  await context.close();
});

test("opening a link does not overwrite what was there", async () => {
  const { context, page } = await open(browser);
  await paste(page, hangzhou);
  await saved(page);
  const own = await shared(page);
  await page.goto("about:blank");
  const json = content(own);
  const other = JSON.stringify(json).replaceAll(hangzhou.title, "Another case");
  await page.goto(`${own.split("#")[0]}${fragment(other)}`);
  await (await articles(page, "Another case")).first().waitFor();
  await page.goto("about:blank");
  await page.goto(own.split("#")[0]);
  await (await articles(page, hangzhou.title)).first().waitFor();
  await context.close();
});

test("a case too large for a link is offered as a file, which opens again", async () => {
  const { context, page, seen } = await open(browser);
  await paste(page, { text: varied(25_000), date: "2024-05-06", title: "A long one" });
  await by(page, "share").first().click();
  await by(page, "share-too-long").waitFor();
  const download = page.waitForEvent("download");
  await by(page, "share-save").click();
  const file = readFileSync(await (await download).path());
  await context.close();

  const two = await open(browser);
  await articles(two.page);
  await by(two.page, "open-file").first().setInputFiles({
    name: "case.demarche.json",
    mimeType: "application/json",
    buffer: file,
  });
  await (await articles(two.page, "A long one")).first().waitFor();
  quiet(seen);
  quiet(two.seen);
  await two.context.close();
});

const bomb = () => {
  const packed = deflateRawSync(Buffer.alloc(200_000_000, 0x20), { level: 9 });
  return "#d1." + Buffer.concat([Buffer.alloc(4), packed]).toString("base64url");
};
const hostile = {
  "bad base64": () => "#d1.%%%not-base64%%%",
  "cut short": () => fragment('{"v":1}').slice(0, -3),
  "a decompression bomb": bomb,
  "a newer version": () => fragment('{"v":99}'),
  "no case at all": () => fragment('["hello"]'),
  "nested beyond reason": () => fragment("[".repeat(100_000)),
};
for (const [name, make] of Object.entries(hostile))
  test(`a hostile link is refused with a clear message: ${name}`, async () => {
    const { context, page, seen } = await open(browser, { at: make() });
    const notice = by(page, "notice").filter({ hasText: /link|case/i }).first();
    await notice.waitFor();
    assert.ok((await notice.innerText()).length > 30);
    assert.ok((await (await articles(page)).count()) >= 4, "the page is usable");
    quiet(seen);
    await context.close();
  });

test("a script in a link's title, text or address is text", async () => {
  const one = await open(browser);
  await paste(one.page, { ...hangzhou, title: "TITLE-HERE", source: "https://example.org/ADDRESS" });
  const json = JSON.stringify(content(await shared(one.page)));
  await one.context.close();
  const evil = json
    .replaceAll("TITLE-HERE", "<img src=x onerror=window.__ran=1><script>window.__ran=2</script>")
    .replaceAll("https://example.org/ADDRESS", "javascript:window.__ran=3");
  const { context, page, seen } = await open(browser, { at: fragment(evil) });
  for (const link of await page.locator('a[href^="javascript:"]').all()) assert.fail(await link.innerText());
  assert.equal(await page.evaluate(() => window.__ran), undefined);
  quiet(seen);
  await context.close();
});
