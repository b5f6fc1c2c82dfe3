// Ways in: Word and PDF files, tables of events, pages sent from another tab, cases at an address. And the bad
// ones of each kind: a clear message, nothing run, nothing lost.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { hangzhou } from "./articles.mjs";
import { bomb, docx, gdelt, lockedPdf, pdf, zip } from "./files.mjs";
import { articles, by, events, launch, open, paste, quiet, saved, settled, tab, url, violations } from "./kit.mjs";

let browser, page, seen;
before(async () => {
  browser = await launch();
  ({ page, seen } = await open(browser));
});
after(() => browser.close());

const fresh = async () => {
  await by(page, "case-choice").selectOption("new");
  await by(page, "open-file").first().waitFor({ state: "attached" });
};

/** Give the page files, and hear what it says. */
async function give(...files) {
  const close = by(page, "notice").locator("button").last();
  if (await close.isVisible().catch(() => false)) await close.click();
  if (await by(page, "overview").isVisible().catch(() => false)) await by(page, "overview").click();
  await by(page, "open-file").first().setInputFiles(files.map(([name, buffer]) => ({ name, mimeType: "application/octet-stream", buffer })));
  const notice = by(page, "notice");
  await notice.waitFor({ timeout: 60_000 });
  await settled(page);
  return notice.locator("p").innerText();
}

const wrapped = hangzhou.text.replace(/(.{60,80}) /g, "$1\n").split("\n");

test("nothing of this is loaded before it is needed", async () => {
  const names = await page.evaluate(() => performance.getEntriesByType("resource").map((r) => r.name));
  assert.deepEqual(names.filter((n) => n.includes("/later/")), []);
});

test("a Word file is an article with its title and day", async () => {
  await fresh();
  const file = docx(hangzhou.text.split("\n"), { title: "From Word", created: "2023-09-22T10:00:00Z" });
  assert.match(await give(["2023-09-22 a.docx", file]), /Added “From Word”/);
  const text = await by(page, "reader").innerText();
  assert.match(text, /Mao Ning/);
  assert.match(text, /22 September 2023/);
  assert.doesNotMatch(text, /Struck out/);
});

test("the text of a PDF is put together again from its lines", async () => {
  await fresh();
  const ascii = wrapped.map((l) => l.replace(/[“”]/g, '"').replace(/[^\x20-\x7e]/g, "'"));
  assert.match(await give(["talks.pdf", pdf([ascii])]), /^Added /);
  const text = await by(page, "reader").innerText();
  assert.match(text, /received President Bashar Assad of Syria in Hangzhou on Friday afternoon and announced a new partnership/);
  assert.ok(await page.locator(".mark").count());
});

test("a Chinese PDF that brings no table of its letters is read by one that is fetched then", async () => {
  await fresh();
  const tables = [];
  const hear = (request) => request.url().includes("/cmaps/") && tables.push(new URL(request.url()).pathname.split("/").pop());
  page.on("request", hear);
  const lines = ["中国和叙利亚在杭州宣布建立战略伙伴", "关系。两国元首于周五下午举行会谈。", "外交部发言人毛宁在北京介绍了情况。"];
  const file = pdf([lines], { chinese: "UniGB-UCS2-H" });
  const told = await give(["2023-09-22 talks.pdf", file]);
  page.off("request", hear);
  assert.match(told, /^Added /);
  assert.match(await by(page, "reader").innerText(), /中国和叙利亚在杭州宣布建立战略伙伴关系。两国元首/);
  assert.ok(tables.includes("UniGB-UCS2-H.bcmap"), `asked for ${tables}`);
  assert.ok(tables.length <= 4, `asked for ${tables}`);
});

test("such a PDF can be read without the network if its table is kept; if not, it is not taken for one of pictures", async () => {
  await fresh();
  await page.context().setOffline(true);
  const lines = [["外交部发言人毛宁介绍了情况"]];
  const kept = await give(["a.pdf", pdf(lines, { chinese: "UniGB-UCS2-H" })]);
  const other = await give(["b.pdf", pdf(lines, { chinese: "UniGB-UTF16-H" })]);
  await page.context().setOffline(false);
  assert.match(kept, /^Added /);
  assert.match(other, /could not be loaded/);
  // The browser itself reports what could not be fetched.
  seen.errors = seen.errors.filter((error) => !/ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(error));
});

test("of a very long PDF it is said how many pages were left out", async () => {
  await fresh();
  // What is the same on every page would be taken for its edge.
  const name = (n) => [...String(n)].map((digit) => "abcdefghij"[digit]).join("");
  const pages = Array.from({ length: 403 }, (_, n) => [`Envoy ${name(n)} met the president.`]);
  const told = await give(["long.pdf", pdf(pages)]);
  assert.match(told, /^Added .*The last 3 pages of “long\.pdf” were not read: only the first 400 pages/);
  const text = await by(page, "reader").innerText();
  assert.match(text, /Envoy djj met/);
  assert.doesNotMatch(text, /Envoy eaa met/);
});

for (const [what, name, file, says] of [
  ["a PDF of pictures", "scan.pdf", pdf([[], []]), /no text in it, only pictures.*OCR/],
  ["a locked PDF", "locked.pdf", lockedPdf(), /locked by a password/],
  ["a PDF that is none", "broken.pdf", Buffer.from("%PDF-1.7 and then nothing"), /damaged/],
  ["a Word file that is none", "broken.docx", Buffer.from("PK\x03\x04 and then nothing"), /damaged/],
  ["an old Word file", "old.docx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /password, or of the old \.doc kind/],
  ["a zip bomb", "bomb.docx", bomb(), /unpacks to far more/],
  ["a zip without a document", "empty.docx", zip("a.png", new Uint8Array(9)), /no text in it/],
  ["an entity bomb", "lol.docx", zip("word/document.xml", Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')), /damaged/],
  ["a table of something else", "prices.csv", Buffer.from("name,price\napple,3\n"), /none of the columns/],
])
  test(`${what} gets a clear message`, async () => {
    await fresh();
    assert.match(await give([name, file]), says);
    assert.equal(await by(page, "article").count(), 0, "nothing was added");
  });

test("a file of more than 50 MB is refused before it is read", async () => {
  await fresh();
  const large = Buffer.alloc(50_500_000, 32);
  // More than the driver hands over at once: the page is given it in place.
  await page.evaluate((length) => {
    const input = document.querySelector("[data-testid=open-file]");
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(length)], "large.pdf"));
    input.files = data.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, large.length);
  await by(page, "notice").filter({ hasText: "too large" }).waitFor();
});

test("rows of GDELT are events of the case, with their codes, places and sources", async () => {
  await fresh();
  const rows = [gdelt(), gdelt({ day: "20230923", from: "UNITED STATES", fromState: "USA", code: "163", to: "SYRIA" }), gdelt({ code: "010" }), "ragged"];
  assert.match(await give(["20230922.export.CSV", Buffer.from(rows.join("\n"))]), /Added 3 rows .* a table of GDELT\. 1 row was passed over/);
  await tab(page, "events");
  assert.equal((await events(page)).length, 2);
  const table = await by(page, "events").innerText();
  assert.match(table, /China consults with Syria/);
  assert.match(table, /United States imposes sanctions on Syria/);
  await by(page, "event-row").filter({ hasText: "sanctions" }).getByRole("button").first().click();
  const card = by(page, "detail");
  assert.match(await card.innerText(), /PLOVER SANCTION/);
  assert.match(await card.innerText(), /UNITED STATES/, "the row stands there as it was");
  assert.doesNotMatch(await card.innerText(), /sure|Confidence/);
  assert.equal(await card.getByRole("link", { name: "Source" }).getAttribute("href"), "https://example.org/a");
  assert.match(await by(page, "reader").innerText(), /1 of 3 rows tells no event/);
  assert.deepEqual(await violations(page), []);
});

test("events of a table are there after a reload, and can be corrected", async () => {
  await saved(page);
  await page.reload();
  await settled(page);
  await tab(page, "events");
  assert.equal((await events(page)).length, 2);
  await by(page, "event-row").filter({ hasText: "sanctions" }).getByRole("button").first().click();
  await by(page, "detail-edit").click();
  await page.getByLabel("Happened?").or(page.locator("#edit-status")).first().selectOption("planned");
  await page.locator(".detail button[type=submit]").click();
  await by(page, "event-row").filter({ hasText: "Planned" }).waitFor();
});

test("a table comes in its zip, and five thousand rows stay fluid", async () => {
  await fresh();
  const states = ["SYR", "IRN", "EGY", "TUR", "SAU"];
  const rows = Array.from({ length: 5_000 }, (_, n) => gdelt({ day: `2023${String((n % 12) + 1).padStart(2, "0")}${String((n % 28) + 1).padStart(2, "0")}`, to: states[n % 5], toState: states[n % 5] }));
  assert.match(await give(["20230922.export.CSV.zip", zip("20230922.export.CSV", Buffer.from(rows.join("\n")))]), /Added 5,000 rows/);
  await by(page, "notice").waitFor();
  const ten = await articles(page);
  assert.equal(await ten.count(), 10, "leaves of five hundred rows");
});

test("cells of a table run nothing, here or in what is saved", async () => {
  await fresh();
  const rows = [gdelt({ from: "<img src=x onerror=window.__ran=1>", fromState: "", to: '=HYPERLINK("http://x")', toState: "", url: "javascript:alert(1)" })];
  await give(["hostile.csv", Buffer.from(rows.join("\n"))]);
  await tab(page, "events");
  assert.match(await by(page, "events").innerText(), /<img src=x onerror/i);
  const download = page.waitForEvent("download");
  await by(page, "export-csv").click();
  const { readFileSync } = await import("node:fs");
  const text = readFileSync(await (await download).path(), "utf8");
  assert.match(text, /"'=HYPERLINK/i);
  assert.equal(await page.evaluate(() => window.__ran), undefined);
});

test("nothing of this went anywhere, and no policy was broken", () => quiet(seen));

/** A server of another origin, for cases and for pages that one reads. */
async function elsewhere(answer) {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  return { at: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

const aCase = JSON.stringify({ v: 1, case: { name: "From afar", articles: [{ text: hangzhou.text, date: 19622, title: "Afar" }] }, view: {} });

test("a case at an address is fetched after its reader has agreed, and overwrites nothing", async () => {
  const asked = [];
  const server = await elsewhere((request, response) => {
    asked.push({ path: request.url, headers: request.headers });
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (request.url === "/closed.json") response.removeHeader("Access-Control-Allow-Origin");
    if (request.url === "/moved.json") response.writeHead(302, { Location: "/case.json" });
    else if (request.url === "/missing.json") response.writeHead(404);
    if (request.url === "/large.json") for (let n = 0; n < 60; n++) response.write(Buffer.alloc(1_000_000, 32));
    response.end(request.url === "/foreign.json" ? "[1, 2]" : aCase);
  });
  const two = await open(browser);
  await by(two.page, "case-choice").selectOption("new");
  await paste(two.page, { ...hangzhou, title: "Mine" });
  await saved(two.page);
  const go = async (path) => {
    await two.page.goto(`${url}?case=${encodeURIComponent(path)}`);
    await settled(two.page);
  };
  await go(`${server.at}case.json`);
  assert.ok((await by(two.page, "reach-host").innerText()).includes(new URL(server.at).host));
  assert.deepEqual(await violations(two.page), []);
  await by(two.page, "reach-not").click();
  assert.deepEqual(asked, [], "nothing was asked before");
  assert.equal(new URL(two.page.url()).search, "");
  await (await articles(two.page, "Mine")).first().waitFor();

  await go(`${server.at}case.json`);
  await by(two.page, "reach-go").click();
  await two.page.waitForFunction(() => document.querySelector("#case-choice").value === "shared");
  await settled(two.page);
  await (await articles(two.page, "Afar")).first().waitFor();
  assert.equal(asked[0].headers.cookie, undefined);
  assert.equal(asked[0].headers.referer, undefined);
  const own = await by(two.page, "case-choice").locator("option").allInnerTexts();
  assert.ok(own.some((o) => /1 article/.test(o)), "one's own case is still there");

  for (const [path, says] of [
    ["missing.json", /no file at this address/],
    ["moved.json", /lies elsewhere/],
    ["closed.json", /does not let other pages read/],
    ["large.json", /larger than a case/],
    ["foreign.json", /not a case of this page/],
  ]) {
    await go(server.at + path);
    await by(two.page, "reach-go").click();
    const notice = by(two.page, "notice");
    await notice.waitFor({ timeout: 60_000 });
    assert.match(await notice.innerText(), says, path);
  }
  await go("javascript:alert(1)");
  assert.match(await by(two.page, "notice").innerText(), /https:\/\//);
  const policy = two.seen.errors.filter((e) => /Content Security Policy|Trusted/.test(e));
  assert.deepEqual(policy, []);
  await two.context.close();
  server.close();
});

test("a page that one reads is sent here by the bookmark, looked over, and added", async () => {
  const lead = hangzhou.text.split("\n").map((p) => `<p>${p}</p>`).join("");
  const menu = Array.from({ length: 40 }, (_, n) => `<li><a href="/${n}">Section ${n} of the menu</a></li>`).join("");
  const server = await elsewhere((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html><head><title>Xi and Assad | The Wire</title>
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2023-09-22T08:00:00Z","headline":"Xi and Assad","publisher":{"name":"The Wire"}}</script></head>
<body><div class="menu"><ul>${menu}</ul></div><div class="story" onclick="window.__ran=1">${lead}<script>window.__ran=2</script></div><div class="related"><p>More for you: ten recipes with leeks.</p></div></body></html>`);
  });
  const three = await open(browser);
  await three.page.keyboard.press("?");
  const bookmark = await by(three.page, "bookmarklet").getAttribute("href");
  assert.match(bookmark, /^javascript:/);
  assert.deepEqual(await violations(three.page), []);
  const reading = await three.context.newPage();
  await reading.goto(server.at + "story");
  const opened = three.context.waitForEvent("page");
  await reading.evaluate(decodeURIComponent(bookmark.slice("javascript:".length)));
  const here = await opened;
  await by(here, "paste-sent").waitFor();
  assert.match(await by(here, "paste-sent").innerText(), new RegExp(new URL(server.at).host));
  const text = await by(here, "paste-text").inputValue();
  assert.match(text, /Mao Ning/);
  assert.doesNotMatch(text, /Section 7|leeks|__ran/);
  assert.equal(await by(here, "paste-date").inputValue(), "2023-09-22");
  assert.equal(await by(here, "paste-publisher").inputValue(), "The Wire");
  assert.equal(await by(here, "paste-url").inputValue(), server.at + "story");
  assert.equal(new URL(here.url()).hash, "");
  await by(here, "paste-analyse").click();
  await settled(here);
  assert.match(await by(here, "reader").innerText(), /Mao Ning/);
  assert.equal(await here.evaluate(() => window.__ran), undefined);
  await three.context.close();
  server.close();
});

/** The page as it is opened by a share: a form of the system's, posted to the address that the manifest names. */
async function share(fields, files = []) {
  const shared = await open(browser);
  // Whoever shares has installed the page, so its service worker is there.
  await shared.page.evaluate(() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller ?? new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done))));
  const manifest = await shared.page.evaluate(() => fetch("manifest.webmanifest").then((r) => r.json()));
  const { action, method, enctype, params } = manifest.share_target;
  const sheet = await elsewhere((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    const inputs = ["title", "text", "url"].map((name) => `<textarea name="${params[name]}"></textarea>`).join("");
    response.end(`<!doctype html><form action="${new URL(action, url)}" method="${method}" enctype="${enctype}">${inputs}<input type="file" multiple name="${params.files[0].name}"></form>`);
  });
  await shared.page.goto(sheet.at);
  for (const [name, value] of Object.entries(fields)) await shared.page.locator(`[name=${params[name]}]`).fill(value);
  if (files.length) await shared.page.locator("input").setInputFiles(files);
  else await shared.page.locator("input").evaluate((input) => input.remove());
  const posted = [];
  shared.page.context().on("request", (request) => request.method() === "POST" && request.serviceWorker() && posted.push(request.url()));
  await Promise.all([shared.page.waitForURL(url), shared.page.evaluate(() => document.forms[0].submit())]);
  await settled(shared.page);
  sheet.close();
  assert.deepEqual(posted, [], "the service worker passed nothing on");
  assert.deepEqual(shared.seen.errors, []);
  return shared;
}

test("a text that an app shares fills the form, is looked over, and added", async () => {
  const { page: here, context } = await share({ title: "Xi and Assad", text: `"${hangzhou.text}"\n https://example.org/a#:~:text=Xi` });
  await by(here, "paste-sent").waitFor();
  assert.match(await by(here, "paste-sent").innerText(), /Shared from another app/);
  assert.equal(await by(here, "paste-text").inputValue(), hangzhou.text);
  assert.equal(await by(here, "paste-title").inputValue(), "Xi and Assad");
  assert.equal(await by(here, "paste-url").inputValue(), "https://example.org/a");
  assert.deepEqual(await violations(here), []);
  await by(here, "paste-analyse").click();
  await settled(here);
  assert.match(await by(here, "reader").innerText(), /Mao Ning/);
  // It was handed out once: a reload shares nothing again.
  assert.equal(await here.evaluate(() => fetch("./shared").then((r) => r.status)), 404);
  await context.close();
});

test("of an address alone it is said that the text is missing", async () => {
  const { page: here, context } = await share({ text: "https://example.org/a" });
  assert.match(await by(here, "paste-sent").innerText(), /Only the address/);
  assert.equal(await by(here, "paste-url").inputValue(), "https://example.org/a");
  assert.equal(await by(here, "paste-text").inputValue(), "");
  await context.close();
});

test("a file that an app shares becomes an article", async () => {
  const file = docx(hangzhou.text.split("\n"), { title: "From the phone" });
  const { page: here, context } = await share({}, [{ name: "a.docx", mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", buffer: file }]);
  await by(here, "notice").filter({ hasText: "Added “From the phone”" }).waitFor();
  await context.close();
});

test("everything that is kept leaves as one file, goes for good, and comes back from the file", async () => {
  const four = await open(browser);
  await by(four.page, "case-choice").selectOption("new");
  await paste(four.page, { ...hangzhou, title: "Kept" });
  await saved(four.page);
  await articles(four.page);
  await by(four.page, "kept-open").click();
  await by(four.page, "kept").getByText("1 article").waitFor();
  assert.deepEqual(await violations(four.page), []);
  const download = four.page.waitForEvent("download");
  await by(four.page, "kept-save").click();
  const file = await download;
  const { readFileSync } = await import("node:fs");
  const buffer = readFileSync(await file.path());
  await by(four.page, "kept-delete").click();
  // The page begins anew: what is asked of the old one would be lost with it.
  const anew = four.page.waitForEvent("load");
  await by(four.page, "kept-sure").click();
  await anew;
  assert.ok(await four.page.evaluate(() => !localStorage.getItem("demarche-case")?.startsWith("own")));
  await settled(four.page);
  const own = async () => (await by(four.page, "case-choice").locator("option").allInnerTexts()).filter((o) => /1 article/.test(o));
  assert.deepEqual(await own(), []);
  await articles(four.page);
  await by(four.page, "open-file").first().setInputFiles({ name: file.suggestedFilename(), mimeType: "application/json", buffer });
  await by(four.page, "notice").filter({ hasText: "beside your own" }).waitFor();
  assert.equal((await own()).length, 1);
  quiet(four.seen);
  await four.context.close();
});

test("at 360 px the choice of the case has room beside undo and redo", async () => {
  const five = await open(browser, { viewport: { width: 360, height: 740 } });
  await by(five.page, "case-choice").selectOption("new");
  await paste(five.page, hangzhou);
  await five.page.getByRole("button", { name: /^Undo:/ }).waitFor();
  const { width } = await by(five.page, "case-choice").boundingBox();
  assert.ok(width >= 88, `${width} px`);
  assert.equal(await five.page.evaluate(() => document.documentElement.scrollWidth), 360);
  await five.context.close();
});
