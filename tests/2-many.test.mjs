// Many files at once: texts, pages and mails become articles in one step; what cannot be read gets a word.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { articles, by, events, launch, open, quiet, settled, tab, violations } from "./kit.mjs";

let browser, page, seen;
before(async () => {
  browser = await launch();
  ({ page, seen } = await open(browser));
  await by(page, "case-choice").selectOption("new");
});
after(() => browser.close());

const talks = "Envoys of Jordan and Greece met in Athens on Tuesday and agreed to meet again in spring, a spokesman told reporters.";
const file = (name, text) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });
const drop = async (...files) => {
  const notice = by(page, "notice");
  if (await notice.isVisible()) await notice.getByLabel("Close").click();
  // The picker stands in the overview of the case.
  if (await by(page, "overview").isVisible()) await by(page, "overview").click();
  await by(page, "open-file").first().setInputFiles(files);
  await notice.waitFor();
  return notice.innerText();
};

test("a text, a page and a mail are added in one step, which one undo takes back", async () => {
  const told = await drop(
    file("2025-05-13.txt", talks),
    file("page.html", "<html><title>Aid</title><body><p>Norway promised twelve million dollars of aid to Malawi after the floods of last month.</p><script>window.__ran = 1</script></body></html>"),
    file("wire.eml", "From: The Wire <desk@example.org>\r\nSubject: Refusal\r\nDate: Tue, 13 May 2025 09:30:00 +0200\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nBrazil condemned the attack and called on both sides to return to the talks.\r\n"),
  );
  assert.match(told, /Added 3 articles/);
  await articles(page);
  assert.equal(await by(page, "article").count(), 3);
  assert.equal(await page.evaluate(() => window.__ran), undefined);
  assert.match(await by(page, "article").filter({ hasText: "Refusal" }).innerText(), /13 May 2025/);
  await page.keyboard.press("Control+z");
  await by(page, "article").first().waitFor({ state: "detached" });
  await page.keyboard.press("Control+Shift+z");
  await by(page, "article").nth(2).waitFor();
});

test("a reprint is noticed", async () => {
  const told = await drop(file("reprint.txt", `ATHENS (Agency): ${talks}`));
  assert.match(told, /tells much the same as/);
});

test("what cannot be read here gets a word on what to do, and the rest is added", async () => {
  const told = await drop(
    file("paper.pdf", "%PDF-1.7"),
    file("new.txt", "Foreign Minister Karim Haddad of Jordan met his Greek counterpart in Athens on Monday and praised the new treaty."),
  );
  assert.match(told, /paper\.pdf: .*paste it here/);
  assert.match(told, /Added “Foreign Minister/);
});

test("of two reports that contradict each other, each says what the other tells", async () => {
  await by(page, "case-choice").selectOption("new");
  await drop(
    file("2025-05-14 agency.txt", "Chinese Foreign Minister Wang Yi met his Syrian counterpart in Beijing on Tuesday, officials said."),
    file("2025-05-14 ministry.txt", "Chinese Foreign Minister Wang Yi did not meet his Syrian counterpart in Beijing on Tuesday, a spokesman said."),
  );
  await settled(page);
  await tab(page, "events");
  assert.equal((await events(page)).length, 2, "what is denied is an event of its own");
  await by(page, "event-row").filter({ hasNotText: "Did not happen" }).getByRole("button").first().click();
  const card = by(page, "detail");
  await card.getByRole("heading", { name: "Told otherwise" }).waitFor();
  assert.match(await card.locator(".detail-when").innerText(), /Told otherwise/, "said at once, too");
  const other = by(card, "contradiction");
  assert.equal(await other.count(), 1);
  assert.match(await other.innerText(), /did not meet his Syrian counterpart/);
  assert.match(await other.innerText(), /Did not happen: /);
  assert.deepEqual(await violations(page), []);
  // Its source is one step away, and leads back.
  await other.getByRole("button").click();
  await card.filter({ hasText: "Did not happen" }).waitFor();
  assert.match(await by(card, "contradiction").innerText(), /Wang Yi met his Syrian counterpart/);
});

test("nothing ran and nothing was sent anywhere", () => quiet(seen));
