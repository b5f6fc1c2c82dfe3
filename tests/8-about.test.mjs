// The pages about the page: figures made here and now, method and sources; linked, printed, gone back from.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { by, launch, open, quiet } from "./kit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("“How good is this?” reads every report here and shows figures and misses", async () => {
  const { context, page, seen } = await open(browser, { at: "#how-good" });
  const quality = by(page, "quality");
  await page.locator('[data-testid="quality"][data-state="ready"]').waitFor({ timeout: 120_000 });
  const rows = await by(page, "scores").locator("tbody tr").evaluateAll((all) =>
    all.map((row) => [row.querySelector("th").innerText, ...[...row.querySelectorAll(".value")].map((v) => Number(v.innerText))]),
  );
  assert.equal(rows.length, 12, "every stage");
  for (const [stage, ...values] of rows) {
    // All, two stories, two halves.
    assert.equal(values.length, 5, stage);
    for (const value of values) assert.ok(value >= 0 && value <= 100, `${stage}: ${value}`);
  }
  // The line that is held: what the engine reached when this was written, less a little.
  const all = Object.fromEntries(rows.map(([stage, value]) => [stage.split("\n")[0].trim(), value]));
  assert.ok(all.Names >= 93 && all.Times >= 95 && all.Places >= 93 && all.Quotations >= 95, JSON.stringify(all));
  assert.ok(all["Events by type"] >= 80 && all["Events by type and sides"] >= 75, JSON.stringify(all));
  const misses = quality.locator("details.misses");
  assert.ok((await misses.count()) >= 40, "every report");
  await misses.first().locator("summary").click();
  assert.ok(await misses.first().locator("dl").isVisible());
  await misses.first().getByRole("button", { name: "Read this report" }).click();
  await by(page, "sheet").waitFor({ state: "detached" });
  assert.ok(await by(page, "reader").isVisible());
  quiet(seen);
  await context.close();
});

test("method and sources are found from the help, and Back leads back", async () => {
  const { context, page, seen } = await open(browser);
  await page.getByLabel("Help and keyboard shortcuts").click();
  await page.getByRole("dialog").getByRole("link", { name: "Method and sources" }).click();
  const sheet = by(page, "sheet");
  await sheet.waitFor();
  assert.ok(!(await by(page, "map").isVisible()));
  for (const word of ["PLOVER", "CAMEO", "Natural Earth", "GeoNames", "CC BY 4.0"])
    assert.ok((await sheet.innerText()).includes(word), word);
  const sources = sheet.locator(".sources > li");
  assert.ok((await sources.count()) >= 40, "every report");
  for (const report of await sources.evaluateAll((all) => all.map((li) => li.querySelectorAll("ul > li").length)))
    assert.ok(report >= 2, "two sources each");
  await page.goBack();
  await sheet.waitFor({ state: "detached" });
  assert.ok(await by(page, "map").isVisible());
  quiet(seen);
  await context.close();
});

test("Escape closes a sheet, and on paper it is all that there is", async () => {
  const { context, page } = await open(browser, { at: "#method" });
  await page.emulateMedia({ media: "print" });
  assert.ok(await by(page, "sheet").isVisible());
  assert.ok(!(await by(page, "share").isVisible()));
  assert.ok(!(await by(page, "timeline").isVisible()));
  await page.emulateMedia({ media: "screen" });
  await page.keyboard.press("Escape");
  await by(page, "sheet").waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => location.hash), "");
  await context.close();
});
