// Everything that the machine read can be put right by hand; every step can be undone; what the machine
// said stays beside what a person says.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, beforeEach, test } from "node:test";
import { hangzhou } from "./articles.mjs";
import { articles, by, chosen, events, launch, open, paste, quiet, saved, settled, tab, violations } from "./kit.mjs";

let browser, context, page, seen;
before(async () => {
  browser = await launch();
  ({ context, page, seen } = await open(browser));
  // A case with this article alone.
  await by(page, "case-choice").selectOption("new");
  await paste(page, hangzhou);
});
after(() => browser.close());

// Every test begins with the article as the machine read it, and nothing chosen.
beforeEach(async () => {
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  while (await by(page, "why").isVisible()) await by(page, "why").getByLabel("Close").click();
  await by(page, "corrections-open").click();
  const list = by(page, "corrections");
  await list.waitFor();
  while (await by(list, "correction").count()) await by(list, "correction").first().getByRole("button", { name: "Take back" }).click();
  await page.keyboard.press("Escape");
  await list.waitFor({ state: "detached" });
});

const reader = () => by(page, "reader");
const detail = () => by(page, "detail");
const said = () => by(detail(), "said");
/** Choose the event of the first marked words. */
const choose = async () => {
  const trigger = by(reader(), "trigger").first();
  if ((await trigger.getAttribute("aria-pressed")) !== "true") await trigger.click();
  await detail().waitFor();
};
const form = () => by(page, "event-form");
const edit = async () => {
  await choose();
  await by(detail(), "detail-edit").click();
  await form().waitFor();
};
const save = async () => {
  await by(page, "event-save").click();
  await form().waitFor({ state: "detached" });
};
const undo = () => page.keyboard.press("Control+z");
const redo = () => page.keyboard.press("Control+Shift+z");
/** Select words of the article as a pointer would. */
const select = async (words) => {
  await page.evaluate((words) => {
    for (const p of document.querySelectorAll("#article-text p")) {
      const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
      const nodes = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      const at = nodes.map((n) => n.data).join("").indexOf(words);
      if (at < 0) continue;
      const place = (offset) => {
        for (const n of nodes) {
          if (offset <= n.length) return [n, offset];
          offset -= n.length;
        }
      };
      return getSelection().setBaseAndExtent(...place(at), ...place(at + words.length));
    }
    throw new Error(`“${words}” does not stand in the article`);
  }, words);
  await by(page, "pick").waitFor();
};
const entity = (name) => by(reader(), "entity").filter({ hasText: new RegExp(`^${name}$`) }).first();
const mark = async (of) => {
  await of.click();
  await by(page, "why").waitFor();
  await by(page, "mark-correct").click();
};

test("an event's kind, date and status are corrected in its card, beside what the machine said", async () => {
  await edit();
  const kind = form().getByLabel("Kind");
  assert.match(await kind.locator("option:checked").innerText(), /\w+: \w+/, "a type with a line about it");
  await kind.selectOption("ACCUSE");
  await form().getByLabel("From").fill("2023-09-21");
  await form().getByLabel("Did it happen?").selectOption("planned");
  await save();
  const table = await said().innerText();
  assert.match(table, /Kind\s+Meeting or talks\s+Accusation or criticism/);
  assert.match(table, /When\s+22 Sep 2023\s+21 Sep 2023/);
  assert.match(table, /Happened\?\s+Happened\s+Planned/);
  await tab(page, "events");
  const row = await chosen(page, "event-row").innerText();
  assert.match(row, /21 Sep 2023/);
  assert.match(row, /Corrected/);
  await tab(page, "map");
});

test("“restore” lets stand again what the machine said", async () => {
  await choose();
  const before = await detail().locator("h2").innerText();
  await edit();
  await form().getByLabel("Kind").selectOption("AID");
  await save();
  assert.notEqual(await detail().locator("h2").innerText(), before);
  await by(detail(), "restore").click();
  await said().waitFor({ state: "detached" });
  assert.equal(await detail().locator("h2").innerText(), before);
});

test("corrections are undone and done again, as often as one likes, by keys and by buttons", async () => {
  await choose();
  const heading = detail().locator("h2");
  const read = [await heading.innerText()];
  for (const kind of ["AID", "ACCUSE", "SUPPORT"]) {
    await edit();
    await form().getByLabel("Kind").selectOption(kind);
    await save();
    read.push(await heading.innerText());
  }
  assert.equal(new Set(read).size, 4, read.join(" | "));
  for (const was of [read[2], read[1], read[0]]) {
    await undo();
    await heading.filter({ hasText: was }).waitFor();
  }
  for (const is of read.slice(1)) {
    await redo();
    await heading.filter({ hasText: is }).waitFor();
  }
  await page.getByRole("button", { name: /^Undo: correct/ }).click();
  await heading.filter({ hasText: read[2] }).waitFor();
  await page.getByRole("button", { name: /^Redo: correct/ }).click();
  await heading.filter({ hasText: read[3] }).waitFor();
});

test("sides are names of the text or states; they are removed, added and swapped", async () => {
  await edit();
  const [who, whom] = [form().getByRole("group", { name: "Who", exact: true }), form().getByRole("group", { name: "To whom" })];
  for (const off of await who.getByRole("button", { name: /^Remove/ }).all()) await off.click();
  await who.getByRole("combobox").fill("mao ning");
  await page.keyboard.press("Enter");
  await who.getByText("Mao Ning").waitFor();
  for (const off of await whom.getByRole("button", { name: /^Remove/ }).all()) await off.click();
  // A state that the article does not name; what is typed and not added counts too.
  await whom.getByRole("combobox").fill("Oman");
  await form().getByLabel("Both sides act alike").uncheck();
  await form().getByRole("button", { name: "Swap sides" }).click();
  await save();
  const heading = await detail().locator("h2").innerText();
  assert.match(heading, /^Oman .*Mao Ning$/);
});

test("a place is chosen by name or given with its degrees", async () => {
  await edit();
  await form().getByLabel("Where").fill("Atlantis");
  await by(page, "event-save").click();
  assert.match(await by(page, "correct-problem").innerText(), /degrees/);
  assert.equal(await form().getByLabel("Where").getAttribute("aria-invalid"), "true");
  await form().getByLabel("Where").fill("Salalah 17.02, 54.09");
  await save();
  assert.match(await detail().innerText(), /Salalah/);
});

test("a date that is none is refused with what to write", async () => {
  await edit();
  await form().getByLabel("From").fill("2023-02-30");
  await by(page, "event-save").click();
  assert.match(await by(page, "correct-problem").innerText(), /February 2023 has 28 days/);
  assert.ok(await form().getByLabel("From").evaluate((e) => e === document.activeElement), "the field has the focus");
  await page.keyboard.press("Escape");
  await form().waitFor({ state: "detached" });
  assert.equal(await said().count(), 0, "nothing was said");
});

test("what is no event is rejected, and comes back by undo", async () => {
  await tab(page, "events");
  const before = await events(page);
  await edit();
  await by(page, "event-reject").click();
  await detail().waitFor({ state: "detached" });
  assert.equal((await events(page)).length, before.length - 1);
  await undo();
  await by(page, "event-row").nth(before.length - 1).waitFor();
  assert.deepEqual(await events(page), before);
  await tab(page, "map");
});

test("selected words become an event", async () => {
  await select("watch the opening of the 19th Asian Games");
  await by(page, "pick-event").click();
  await by(page, "event-save").click();
  assert.match(await by(page, "correct-problem").innerText(), /kind/i);
  await form().getByLabel("Kind").selectOption("COOPERATE");
  await form().getByRole("group", { name: "Who", exact: true }).getByRole("combobox").fill("Syria");
  await form().getByRole("group", { name: "To whom" }).getByRole("combobox").fill("China");
  await form().getByLabel("From").fill("2023-09-23");
  await save();
  await detail().waitFor();
  assert.match(await detail().innerText(), /Syria cooperates with China/);
  assert.match(await detail().innerText(), /Added by hand/i);
  assert.match(await detail().locator("mark").innerText(), /watch the opening/);
  await chosen(reader(), "trigger").first().waitFor();
});

test("who works without a pointer writes the words instead", async () => {
  await by(page, "add-by-hand").focus();
  await page.keyboard.press("Enter");
  const words = page.getByLabel("Words of the article");
  await words.waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "pick-words");
  await page.keyboard.type("brokered");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.dataset.testid === "pick-event");
  await page.keyboard.press("Enter");
  await form().waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "new-kind");
  await page.keyboard.press("Escape");
  await form().waitFor({ state: "detached" });
});

test("selected words become the evidence of the chosen event", async () => {
  await choose();
  await select("a new partnership");
  await by(page, "pick-evidence").click();
  await said().waitFor();
  assert.match(await said().innerText(), /Evidence\s+“[^”]+”\s+“a new partnership”/);
});

test("two events are one when a person says so, and two again when not", async () => {
  await tab(page, "events");
  const before = (await events(page)).length;
  await edit();
  const same = form().getByLabel("The same event as");
  await same.selectOption({ index: 1 });
  await save();
  assert.equal((await events(page)).length, before - 1);
  assert.match(await detail().innerText(), /Told by 2 reports/i);
  await by(detail(), "detail-edit").click();
  await by(detail(), "tell-apart").first().click();
  await by(page, "event-row").nth(before - 1).waitFor();
  await tab(page, "map");
});

test("a name, its kind, its state and its office are corrected, and its events follow", async () => {
  await mark(entity("Mao Ning"));
  const name = by(page, "name-form");
  await name.getByLabel("Name").fill("Mao Ning of the ministry");
  await name.getByLabel("Kind").selectOption("ORG");
  await name.getByLabel("State").selectOption({ label: "Oman" });
  await name.getByLabel("Acts as").selectOption({ label: "media" });
  await by(page, "mark-save").click();
  const table = await by(by(page, "why"), "said").innerText();
  assert.match(table, /Name\s+Mao Ning\s+Mao Ning of the ministry/);
  assert.match(table, /State\s+China\s+Oman/);
  await by(by(page, "why"), "restore").click();
  await by(by(page, "why"), "said").waitFor({ state: "detached" });
});

test("a name is corrected in the whole case when wished", async () => {
  await paste(page, {
    title: "A second report",
    date: "2023-09-24",
    text: "Spokesperson Mao Ning said on Sunday that China would send aid to Syria. Mao Ning thanked the envoys for their visit to Beijing.",
  });
  await (await articles(page, hangzhou.title)).first().locator("button").first().click();
  await mark(entity("Mao Ning"));
  const name = by(page, "name-form");
  await name.getByLabel("State").selectOption({ label: "Oman" });
  await by(name, "name-everywhere").check();
  await by(page, "mark-save").click();
  await (await articles(page, "A second report")).first().locator("button").first().click();
  await entity("Mao Ning").click();
  assert.match(await by(page, "why").innerText(), /State\s+Oman/);
  await by(page, "why").getByLabel("Close").click();
  await (await articles(page, hangzhou.title)).first().locator("button").first().click();
});

test("two names are merged, a mention is split off, and what is no name is rejected", async () => {
  const mentions = async () => (await by(page, "why").innerText()).match(/Mentioned\s+(.*)/)?.[1];
  const assad = entity("Bashar Assad");
  await assad.click();
  const before = await mentions();
  await by(page, "mark-correct").click();
  await by(page, "name-split").click();
  await by(page, "why").waitFor({ state: "detached" });
  await assad.click();
  assert.equal(await mentions(), "once", `it was ${before}`);
  await by(page, "mark-correct").click();
  await by(page, "name-form").getByLabel("The same as").selectOption({ label: "Mao Ning" });
  await by(page, "mark-save").click();
  await by(page, "why").waitFor({ state: "detached" });
  await assad.click();
  assert.match(await by(page, "why").locator("h3").first().innerText(), /Mao Ning/);
  await by(page, "mark-correct").click();
  await by(page, "name-reject").click();
  await by(page, "why").waitFor({ state: "detached" });
  assert.equal(await entity("Mao Ning").count(), 0);
  for (let n = 0; n < 3; n++) await undo();
  await entity("Mao Ning").waitFor();
});

test("a time set right sets right the events that are dated by it; other words become a time", async () => {
  const friday = by(reader(), "time").filter({ hasText: "Friday" }).first();
  await mark(friday);
  await by(page, "time-form").getByLabel("From").fill("2023-09-15");
  await by(page, "mark-save").click();
  assert.match(await by(page, "why").innerText(), /Means\s+22 Sep 2023\s+15 Sep 2023/);
  await by(page, "why").getByLabel("Close").click();
  await select("for a long time");
  await by(page, "pick-time").click();
  await by(page, "time-form").getByLabel("From").fill("1956-01-01");
  await by(page, "time-form").getByLabel("To").fill("2023-09-22");
  await by(page, "mark-save").click();
  await by(reader(), "time").filter({ hasText: "for a long time" }).first().waitFor();
});

test("a quotation is given to its speaker", async () => {
  await by(reader(), "quote").last().dispatchEvent("click");
  await by(page, "mark-correct").click();
  await by(page, "quote-form").getByLabel("Said by").selectOption({ label: "Xi Jinping" });
  await by(page, "mark-save").click();
  assert.match(await by(page, "why").innerText(), /Speaker\s+.*Xi Jinping/s);
});

test("by keys alone: e corrects the chosen event, Enter saves, Escape leaves", async () => {
  await choose();
  await page.keyboard.press("e");
  await form().waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "edit-kind");
  await page.keyboard.press("Escape");
  await form().waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement?.dataset.testid === "detail-edit");
  await page.keyboard.press("e");
  await form().getByLabel("From").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2023-09-20");
  await page.keyboard.press("Enter");
  await said().waitFor();
  assert.match(await said().innerText(), /20 Sep 2023/);
});

test("corrections are saved, shared and exported with the case, apart from what the machine said", async () => {
  await edit();
  await form().getByLabel("Kind").selectOption("AID");
  await save();
  const heading = await detail().locator("h2").innerText();
  await tab(page, "events");
  const download = page.waitForEvent("download");
  await by(page, "export-json").click();
  const exported = JSON.parse(readFileSync(await (await download).path(), "utf8"));
  const event = exported.flatMap((d) => d.events).find((e) => e.corrected);
  assert.equal(event.plover, "AID");
  assert.equal(event.machine.plover, "CONSULT");
  await tab(page, "map");
  await by(page, "share").first().click();
  const link = await by(page, "share-link").inputValue();
  await page.keyboard.press("Escape");
  await saved(page);
  await page.reload();
  await settled(page);
  await by(reader(), "trigger").first().or(by(page, "article").first()).first().waitFor();
  await (await articles(page, hangzhou.title)).first().locator("button").first().click();
  await choose();
  assert.equal(await detail().locator("h2").innerText(), heading, "after a reload");

  const two = await open(browser, { at: link.slice(link.indexOf("#")) });
  await by(two.page, "detail").waitFor();
  assert.equal(await by(two.page, "detail").locator("h2").innerText(), heading, "in another profile");
  assert.match(await by(two.page, "said").innerText(), /Kind\s+Meeting or talks\s+Aid/);
  quiet(two.seen);
  await two.context.close();
});

test("a correction that finds no home any more is told, not lost", async () => {
  await edit();
  await form().getByLabel("Kind").selectOption("AID");
  await save();
  await by(page, "share").first().click();
  await by(page, "share-save").waitFor();
  const download = page.waitForEvent("download");
  await by(page, "share-save").click();
  const file = JSON.parse(readFileSync(await (await download).path(), "utf8"));
  await page.keyboard.press("Escape");
  assert.equal(file.case.corrections.length, 1);
  Object.assign(file.case.corrections[0].event.words, { words: "words of another version", before: "", after: "" });
  const two = await open(browser);
  await articles(two.page);
  const buffer = Buffer.from(JSON.stringify(file));
  await by(two.page, "open-file").first().setInputFiles({ name: "case.demarche.json", mimeType: "application/json", buffer });
  await (await articles(two.page, hangzhou.title)).first().locator("button").first().click();
  await settled(two.page);
  await by(two.page, "corrections-open").click();
  const line = by(two.page, "correction");
  assert.match(await line.innerText(), /words of another version/);
  assert.match(await line.innerText(), /No home any more/i);
  quiet(two.seen);
  await two.context.close();
});

for (const [name, options] of Object.entries({
  "wide, light": { viewport: { width: 1280, height: 860 }, colorScheme: "light" },
  "360 px, dark": { viewport: { width: 360, height: 740 }, colorScheme: "dark", hasTouch: true },
}))
  test(`zero accessibility violations while correcting, and nothing wider than the page: ${name}`, async () => {
    const { context: other, page, seen } = await open(browser, options);
    const found = {};
    const look = async (what) => {
      const list = await violations(page);
      if (list.length) found[what] = list;
      const [wide, high] = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return [scrollWidth - innerWidth, scrollHeight - innerHeight];
      });
      if (wide > 0 || high > 0) found[`${what} reaches out`] = [wide, high];
    };
    // Without a link in its head: what has scrolled under the bar of the reader counts as obscured.
    await paste(page, { ...hangzhou, source: undefined });
    await by(by(page, "reader"), "trigger").first().click();
    await by(page, "detail-edit").click();
    await by(page, "event-form").waitFor();
    await look("event form");
    await page.locator("#edit-begin").fill("2023-02-30");
    await by(page, "event-save").click();
    await look("problem");
    await page.locator("#edit-begin").fill("2023-09-21");
    await by(page, "event-save").click();
    await by(page, "said").waitFor();
    await look("what was corrected");
    await page.keyboard.press("Escape");
    for (const [kind, form] of [["entity", "name-form"], ["time", "time-form"], ["quote", "quote-form"]]) {
      await by(by(page, "reader"), kind).first().dispatchEvent("click");
      await by(page, "mark-correct").click();
      await by(page, form).waitFor();
      await look(form);
      await page.keyboard.press("Escape");
      await by(page, "why").getByLabel("Close").click();
    }
    await by(page, "add-by-hand").click();
    await look("which words");
    await by(page, "pick").getByLabel("Words of the article").fill("brokered");
    await page.keyboard.press("Enter");
    await by(page, "pick-event").click();
    await by(page, "event-form").waitFor();
    await look("new event");
    await page.keyboard.press("Escape");
    await by(page, "corrections-open").click();
    await by(page, "corrections").waitFor();
    await look("list of corrections");
    assert.deepEqual(found, {});
    quiet(seen);
    await other.close();
  });

test("no error on the way, and nothing was sent anywhere", () => quiet(seen));
