// The folder works wherever it lies, and without a network once it was there.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hangzhou } from "./articles.mjs";
import { articles, by, launch, open, paste, quiet, saved, settled, url } from "./kit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("the page runs below a sub-path and asks for nothing above it", async () => {
  const { context, page, seen } = await open(browser);
  const names = await page.evaluate(() => performance.getEntriesByType("resource").map((r) => r.name));
  for (const name of names) assert.ok(name.startsWith(url), `${name} lies outside ${url}`);
  assert.notEqual(new URL(url).pathname, "/", "the tests run under a sub-path");
  quiet(seen);
  await context.close();
});

test("the policy forbids inline scripts, eval and other hosts", async () => {
  const { context, page } = await open(browser);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|\*|https?:/);
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /require-trusted-types-for 'script'/);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.append("window.__ran = true"); // as text, which Trusted Types let pass this far
    document.body.append(script);
    return window.__ran;
  });
  assert.equal(ran, undefined);
  await context.close();
});

test("after the first visit it works offline", async () => {
  const { context, page } = await open(browser);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await settled(page);
  await context.setOffline(true);
  await page.reload();
  await settled(page);
  await paste(page, hangzhou);
  assert.match(await by(page, "reader").innerText(), /Mao Ning/);
  await context.close();
});

test("what was done is there after a reload", async () => {
  const { context, page } = await open(browser);
  await paste(page, hangzhou);
  await saved(page);
  await page.reload();
  await settled(page);
  await (await articles(page, hangzhou.title)).first().waitFor();
  await context.close();
});
