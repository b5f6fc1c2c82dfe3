// Bad input: a clear message each, nothing run, nothing lost.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hangzhou, hostileHtml, noise } from "./articles.mjs";
import { by, launch, open, paste, quiet, setDate, settled } from "./kit.mjs";

let browser, page, seen;
before(async () => {
  browser = await launch();
  ({ page, seen } = await open(browser));
  await by(page, "paste-open").first().click();
});
after(() => browser.close());

const refused = async (what) => {
  await paste(page, what, { wait: false });
  const problem = by(page, "paste-problem").filter({ hasText: /\w/ }).first();
  await problem.waitFor();
  assert.ok(await by(page, "paste-text").isVisible(), "the form stays open");
  return problem.innerText();
};

test("no text", async () => assert.match(await refused({ text: "" }), /text/i));
test("blanks alone", async () => assert.match(await refused({ text: " \n\t \u00a0" }), /text/i));
test("a megabyte of noise", async () => {
  const text = noise(1_000_000);
  assert.match(await refused({ text }), /long|article|words/i);
  assert.equal((await by(page, "paste-text").inputValue()).length > 0, true, "what was pasted is kept");
});
test("a shorter noise", async () => assert.match(await refused({ text: noise(20_000) }), /article|words/i));

for (const date of ["2023-02-30", "2023-13-01", "yesterday"])
  test(`a date that is none: ${date}`, async (t) => {
    await by(page, "paste-text").fill(hangzhou.text);
    try {
      await setDate(page, date);
    } catch {
      return t.skip("the field takes no such date");
    }
    const message = await refused({ text: hangzhou.text });
    assert.match(message, /date/i);
    assert.match(message, /\d{4}-\d\d-\d\d|2023/);
    assert.equal(await by(page, "paste-text").inputValue(), hangzhou.text, "the text is kept");
  });

test("HTML with scripts is read as an article and nothing in it runs", async () => {
  await setDate(page, "2025-05-13");
  await by(page, "paste-text").fill("");
  await by(page, "paste-text").focus();
  await page.evaluate((html) => {
    const data = new DataTransfer();
    data.setData("text/html", html);
    data.setData("text/plain", html.replace(/<[^>]+>/g, " "));
    document.activeElement.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, hostileHtml);
  const text = await by(page, "paste-text").inputValue();
  assert.match(text, /Abbas Araghchi met his Omani counterpart/);
  assert.doesNotMatch(text, /__ran|<script|tracker/);
  await by(page, "paste-analyse").click();
  await settled(page);
  assert.match(await by(page, "reader").innerText(), /Muscat/);
  assert.equal(await page.evaluate(() => window.__ran), undefined);
  // Chromium tells of each handler and style that the policy kept from running while it parsed.
  seen.errors = seen.errors.filter((e) => !/violates the following Content Security Policy/.test(e));
});

test("HTML typed into the text box stays text", async () => {
  const text = `${hangzhou.text}\n<img src=x onerror="window.__ran='typed'"> <b>not bold</b> said Mao Ning.`;
  await paste(page, { text, date: "2023-09-23", title: '<svg onload="window.__ran=1">' });
  assert.match(await by(page, "reader").innerText(), /<b>not bold<\/b>/);
  assert.equal(await page.evaluate(() => window.__ran), undefined);
});

test("the page itself takes no markup with script in it, whoever hands it over", async () => {
  const refused = await page.evaluate(() =>
    ["<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "<a href='javascript:alert(1)'>x</a>"].map((markup) => {
      try {
        document.createElement("div").innerHTML = markup;
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    }),
  );
  assert.deepEqual(refused, [true, true, true]);
  seen.errors = seen.errors.filter((e) => !/TrustedHTML/.test(e)); // Chromium tells of each refusal
});

test("nothing went elsewhere, and no policy was broken", () => quiet(seen));
