// Everything by keyboard alone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hangzhou } from "./articles.mjs";
import { by, chosen, launch, open, quiet, settled } from "./kit.mjs";

let browser, page, seen;
before(async () => {
  browser = await launch();
  ({ page, seen } = await open(browser));
});
after(() => browser.close());

/** Press Tab until the focus is on an element that matches, telling what was passed. */
async function tabTo(selector, most = 200) {
  const passed = [];
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    const [hit, name, visible] = await page.evaluate(async (s) => {
      const e = document.activeElement;
      if (e === document.body) return [e.matches(s), "body", true];
      // The focus shows when the element or something in it looks otherwise without it.
      const look = () =>
        [e, ...e.querySelectorAll("*")]
          .slice(0, 40)
          .map((x) => {
            const c = getComputedStyle(x);
            return [c.outlineStyle, c.outlineColor, c.boxShadow, c.stroke, c.strokeWidth, c.fill, c.opacity, c.visibility, c.backgroundColor].join();
          })
          .join(";");
      const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      await frame();
      const focused = look();
      e.blur();
      await frame();
      const blurred = look();
      e.focus({ preventScroll: true });
      return [e.matches(s), e.outerHTML.slice(0, 120), focused !== blurred];
    }, selector);
    passed.push(name);
    assert.ok(visible, `the focus shows on ${name}`);
    if (hit) return;
  }
  assert.fail(`no Tab reaches ${selector}; passed:\n${passed.join("\n")}`);
}

test("an article is pasted and read", async () => {
  await tabTo('[data-testid="paste-open"]');
  await page.keyboard.press("Enter");
  await by(page, "paste-text").waitFor();
  if (!(await by(page, "paste-text").evaluate((e) => e === document.activeElement)))
    await tabTo('[data-testid="paste-text"]');
  await page.keyboard.insertText(hangzhou.text);
  await tabTo('[data-testid="paste-date"]');
  await by(page, "paste-date").evaluate((e) => e.select?.());
  await page.keyboard.type(hangzhou.date);
  await tabTo('[data-testid="paste-analyse"]');
  await page.keyboard.press("Enter");
  await settled(page);
  assert.match(await by(page, "reader").innerText(), /Mao Ning/);
});

test("an event is chosen on the timeline, and the arrows go from one to the next", async () => {
  await tabTo('[data-testid="mark"], [data-testid="timeline"]');
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const first = await chosen(page, "mark").first().getAttribute("data-events");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const second = await chosen(page, "mark").first().getAttribute("data-events");
  assert.notEqual(first, second);
});

test("the map moves by keys", async () => {
  await tabTo('[data-testid="map"], [data-testid="map"] *');
  const before = await by(page, "map").innerHTML();
  for (const key of ["+", "ArrowLeft", "ArrowDown"]) await page.keyboard.press(key);
  await page.waitForTimeout(600);
  assert.notEqual(await by(page, "map").innerHTML(), before);
});

test("a dialog closes by Escape and gives the focus back", async () => {
  await tabTo('[data-testid="share"]');
  await page.keyboard.press("Enter");
  await by(page, "share-link").waitFor();
  await page.keyboard.press("Escape");
  await by(page, "share-link").waitFor({ state: "hidden" });
  assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), "share");
});

test("no error on the way", () => quiet(seen));
