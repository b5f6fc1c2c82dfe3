// What every browser test needs: a Chromium with an empty profile, a page on the explorer, and eyes on
// the console, on the policy and on where requests go.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

/** The explorer's address, with a closing slash. */
export const url = process.env.DEMARCHE_URL ?? "http://127.0.0.1:8080/";

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser of its own; close it when done. */
export const launch = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args });

/**
 * A fresh profile with the explorer open and every bundled report read.
 * `options` are those of a browser context; `at` is what follows the address.
 */
export async function open(browser, { at = "", ready = true, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: "en-GB", ...options });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const seen = watch(page);
  await page.goto(url + at, { waitUntil: "commit" });
  if (ready) await settled(page);
  return { context, page, seen };
}

/** Until nothing is being read. */
export const settled = (page, timeout = 90_000) => page.locator('html[data-state="ready"]').waitFor({ timeout });

/** Collects requests to other hosts, errors of the console and violations of the policy. */
export function watch(page) {
  const seen = { elsewhere: [], errors: [] };
  const host = new URL(url).host;
  page.on("request", (request) => {
    const to = new URL(request.url());
    if (to.protocol.startsWith("http") && to.host !== host) seen.elsewhere.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") seen.errors.push(message.text());
  });
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("dialog", (dialog) => {
    seen.errors.push(`a dialog opened: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  return seen;
}

/** Nothing went elsewhere, nothing failed. */
export function quiet(seen) {
  assert.deepEqual(seen.elsewhere, [], "no request to another host");
  assert.deepEqual(seen.errors, [], "no error on the console");
}

/** The element or elements with this test id. */
export const by = (scope, id) => scope.locator(`[data-testid="${id}"]`);

/** Fill the form and have the article read. */
export async function paste(page, { text, date, title, source }, { wait = true } = {}) {
  if (!(await by(page, "paste-text").isVisible())) await by(page, "paste-open").first().click();
  await by(page, "paste-text").waitFor();
  await write(page, text);
  if (date !== undefined) await setDate(page, date);
  if (title !== undefined) await by(page, "paste-title").fill(title);
  if (source !== undefined) await by(page, "paste-url").fill(source);
  await by(page, "paste-analyse").click();
  if (wait) await settled(page);
}

/** The article's text. A long one as a paste sets it: Chromium types it in many seconds. */
const write = (page, text) =>
  text.length < 20_000
    ? by(page, "paste-text").fill(text)
    : by(page, "paste-text").evaluate((area, text) => {
        area.value = text;
        area.dispatchEvent(new Event("input", { bubbles: true }));
      }, text);

/** Until what was done is kept: the page saves a moment after the last change. */
export const saved = (page) => page.waitForTimeout(1500);

/** Write into the date field, whatever its kind: also what is no date. */
export const setDate = (page, value) => by(page, "paste-date").fill(value);

/** What a view marks as chosen. */
export const chosen = (scope, id) =>
  scope.locator(
    ["aria-selected", "aria-pressed", "aria-current"].map((a) => `[data-testid="${id}"][${a}="true"]`).join(","),
  );

/** Ids of the events of the table, in its order. */
export const events = (page) => by(page, "event-row").evaluateAll((rows) => rows.map((row) => row.dataset.event));

/** Bring a view to the front, where it is not already: `map`, `timeline`, `events` or `reader`. */
export async function tab(page, name) {
  const view = by(page, name);
  await page.locator("header").first().waitFor();
  if (await view.isVisible().catch(() => false)) return;
  const label = { map: "Map", timeline: "Timeline", events: "Table", reader: "Read" }[name];
  await page.locator("button:visible", { hasText: new RegExp(`^${label}$`) }).first().click();
  await view.waitFor();
}

/** The list of articles, brought to the front; with a title, the items of that title. */
export async function articles(page, title) {
  await tab(page, "reader");
  const back = by(page, "overview");
  if (await back.isVisible().catch(() => false)) await back.click();
  await by(page, "article").first().waitFor();
  return title ? by(page, "article").filter({ hasText: title }) : by(page, "article");
}

/** How many names of the map are seen, and which lie under something, on one another, or across the map's edge. */
export const amiss = (page) =>
  page.evaluate(() => {
    const map = [...document.querySelectorAll(".map")].find((m) => m.checkVisibility()).getBoundingClientRect();
    const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const covers = [...document.querySelectorAll(".map [data-covers]")].map((e) => e.getBoundingClientRect());
    const names = [...document.querySelectorAll(".map .names text")].map((e) => ({ name: e.textContent, box: e.getBoundingClientRect() }));
    const seen = names.filter(({ box }) => meet(box, map));
    const cut = ({ left, right }) => left < map.left || right > map.right;
    return {
      seen: seen.length,
      amiss: seen.filter(({ box }, n) => cut(box) || covers.some((c) => meet(box, c)) || seen.slice(0, n).some((o) => meet(o.box, box))).map(({ name }) => name),
    };
  });

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Violations of accessibility, each with where it is. Chromium's own world runs axe, so the page's policy stays in force. */
export async function violations(page) {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
  const run = (expression, awaitPromise = false) =>
    session.send("Runtime.evaluate", { expression, contextId: executionContextId, awaitPromise, returnByValue: true });
  await run(axe);
  const { result, exceptionDetails } = await run(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
       .then((r) => r.violations.map((v) => v.id + ": " + v.help + "\\n  " + v.nodes.slice(0, 4).map((n) => n.html.slice(0, 160) + " | " + n.failureSummary.split("\\n")[1]).join("\\n  ")))`,
    true,
  );
  assert.equal(exceptionDetails, undefined);
  await session.detach();
  return result.value;
}
