// pages.mjs OURS: our page beside a TimelineJS and a vis-timeline page of the same events: bytes as
// brotli, first contentful paint, time until the events show, and frame times while panning. Medians of
// five cold profiles, in turns, from one plain server.
import { createServer } from "node:http";
import { readFileSync, statSync } from "node:fs";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { at, drag, during, launch } from "./frames.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const ours = process.argv[2];

/** Ministers meet on reproducible days since 1956. */
const events = (n) => {
  let seed = 1;
  const random = () => ((seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) / 2 ** 32);
  return Array.from({ length: n }, (_, i) => ({
    day: new Date(Date.UTC(1956, 7, 1) + Math.floor(random() * 25000) * 864e5).toISOString().slice(0, 10),
    text: `Event ${i}: the two ministers met for talks on trade and security`,
  }));
};
const pages = {
  "/timelinejs.html": `<!doctype html><meta charset=utf-8><title>t</title><link rel=stylesheet href=/tl/css/timeline.css><div id=t style="width:100%;height:640px"></div><script src=/tl/js/timeline.js></script><script>new TL.Timeline("t",${JSON.stringify({
    events: events(45).map(({ day, text }) => ({ start_date: { year: day.slice(0, 4), month: day.slice(5, 7), day: day.slice(8) }, text: { headline: text, text } })),
  })},{script_path:"/tl/js/",font:null})</script>`,
  "/vis.html": `<!doctype html><meta charset=utf-8><title>v</title><link rel=stylesheet href=/vis.css><div id=t></div><script src=/vis.js></script><script>new vis.Timeline(document.getElementById("t"),new vis.DataSet(${JSON.stringify(
    events(1000).map(({ day, text }, id) => ({ id, start: day, content: text.slice(0, 10) })),
  )}),{height:"600px",cluster:{maxItems:1}})</script>`,
};
const modules = join(here, "node_modules");
const files = {
  "/vis.js": join(modules, "vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"),
  "/vis.css": join(modules, "vis-timeline/styles/vis-timeline-graph2d.min.css"),
};
const types = { ".js": "text/javascript", ".css": "text/css", ".html": "text/html", ".json": "application/json" };
const server = createServer((request, response) => {
  const path = normalize(new URL(request.url, "http://x").pathname);
  const file = files[path] ?? (path.startsWith("/tl/") ? join(modules, "@knight-lab/timelinejs/dist", path.slice(4)) : null);
  response.setHeader("content-type", types[extname(path)] ?? "application/octet-stream");
  if (pages[path]) return response.end(pages[path]);
  if (file && statSync(file, { throwIfNoEntry: false })?.isFile()) return response.end(readFileSync(file));
  response.statusCode = 404;
  response.end();
}).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
const peer = `http://127.0.0.1:${server.address().port}`;

const runs = {
  "TimelineJS, 45 events": [`${peer}/timelinejs.html`, ".tl-headline", ".tl-timenav"],
  "vis-timeline, 1,000 events": [`${peer}/vis.html`, ".vis-item", ".vis-panel.vis-center"],
  "demarche, first view": [ours, '[data-testid="mark"]', '[data-testid="map"]'],
};
const packed = async (responses) => {
  const bodies = await Promise.all(responses.map((r) => r.body().catch(() => Buffer.alloc(0))));
  return bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
};
const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
const rows = {};
for (let round = 0; round < 5; round++)
  for (const [name, [url, ready, pan]] of Object.entries(runs)) {
    const row = (rows[name] ??= { bytes: 0, paint: [], ready: [], p95: [] });
    const browser = await launch();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const came = new Map();
    page.on("response", (r) => came.set(r.url(), r));
    const start = Date.now();
    await page.goto(url, { waitUntil: "commit" });
    await page.locator(ready).locator("visible=true").first().waitFor({ timeout: 60_000 });
    row.ready.push(Date.now() - start);
    await page.waitForTimeout(1500);
    row.paint.push(await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN));
    row.p95.push(at(await during(page, drag(page, pan, [200, 0])), 0.95));
    // Packing takes long: once, and after all that is timed.
    if (round === 0) row.bytes = await packed([...came.values()]);
    await browser.close();
  }
server.close();
for (const [name, row] of Object.entries(rows))
  console.log(
    `${name.padEnd(28)} ${(row.bytes / 1000).toFixed(0).padStart(6)} kB  first paint ${median(row.paint).toFixed(0).padStart(5)} ms  ready ${median(row.ready).toFixed(0).padStart(6)} ms  panning, p95 of frames ${median(row.p95).toFixed(1).padStart(6)} ms`,
  );
