// panning.mjs OURS [ARTICLES]: how long a frame takes while map and timeline are dragged over a case of
// some 20,000 events. The case is made up (states meet, accuse, sanction, aid on reproducible days), opened
// as a file and read by the engine in the page like any other; figures are of the browser's own frames.
import { drag, launch, told } from "./frames.mjs";

const url = process.argv[2];
const count = Number(process.argv[3] ?? 450);

const states = ["France", "Germany", "Italy", "Spain", "Poland", "Russia", "China", "Japan", "India", "Brazil", "Mexico", "Canada", "Egypt", "Iran", "Iraq", "Syria", "Turkey", "Kenya", "Nigeria", "Australia", "Indonesia", "Vietnam", "Argentina", "Chile", "Norway", "Sweden", "Greece", "Ukraine", "Israel", "Oman"];
const deeds = [
  (a, b, d) => `The foreign minister of ${a} met the foreign minister of ${b} on ${d}.`,
  (a, b, d) => `${a} imposed sanctions on ${b} on ${d}.`,
  (a, b, d) => `${a} accused ${b} of spying on ${d}.`,
  (a, b, d) => `${a} sent humanitarian aid to ${b} on ${d}.`,
  (a, b, d) => `${a} and ${b} signed a trade agreement on ${d}.`,
  (a, b, d) => `${a} expelled the ambassador of ${b} on ${d}.`,
];
let seed = 7;
const random = (n) => ((seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) >>> 8) % n;
const day = () => new Date(Date.UTC(1960, 0, 1) + random(23000) * 864e5).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const articles = Array.from({ length: count }, (_, i) => ({
  title: `Chronicle ${i}`,
  date: 19849, // days since 1970: 6 May 2024
  text: Array.from({ length: 56 }, () => {
    const a = random(states.length);
    const b = (a + 1 + random(states.length - 1)) % states.length;
    return deeds[random(deeds.length)](states[a], states[b], day());
  }).join("\n"),
}));

const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto(url);
await page.locator('html[data-state="ready"]').waitFor({ timeout: 120_000 });
const start = Date.now();
await page.locator('[data-testid="open-file"]').first().setInputFiles({
  name: "many.demarche.json",
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify({ v: 1, case: { name: "Many", articles }, view: {} })),
});
await page.locator('html[data-state="reading"]').waitFor();
await page.locator('html[data-state="ready"]').waitFor({ timeout: 900_000 });
const events = await page.locator('[data-testid^="filter-q"] .count').allInnerTexts();
const total = events.reduce((sum, n) => sum + Number(n.replaceAll(",", "")), 0);
console.log(`${count} articles, ${total} events, read in ${((Date.now() - start) / 1000).toFixed(0)} s`);


const sum = (buf, label) => {
  const events = JSON.parse(buf.toString()).traceEvents;
  const names = new Map(); 
  for (const e of events) if (e.name === "thread_name") names.set(e.pid + ":" + e.tid, e.args.name);
  const tot = new Map();
  for (const e of events) if (e.ph === "X" && e.dur) {
    const k = (names.get(e.pid + ":" + e.tid) ?? "?") + " | " + e.name;
    const t = tot.get(k) ?? [0, 0, 0]; t[0] += e.dur / 1000; t[1]++; t[2] = Math.max(t[2], e.dur / 1000); tot.set(k, t);
  }
  console.log("== " + label);
  for (const [k, [ms, n, most]] of [...tot].sort((a, b) => b[1][0] - a[1][0]).slice(0, 32)) console.log(ms.toFixed(0).padStart(7), String(n).padStart(6), most.toFixed(0).padStart(5), k);
};
const trace = async (label, move) => {
  await browser.startTracing(page, { categories: ["-*","toplevel","blink","cc","devtools.timeline","v8.execute","viz"] });
  await told(page, label, move);
  sum(await browser.stopTracing(), label);
};
const only = (process.argv[4] ?? "map,globe,timeline").split(",");
if (only.includes("map")) await trace("map", drag(page, ".map .canvas"));
if (only.includes("globe")) {
await page.locator('.map [aria-label="Globe"]').click();
await page.waitForTimeout(1500);
await trace("globe", drag(page, ".map .canvas")); }
if (only.includes("timeline")) await trace("timeline", drag(page, ".timeline .lanes"));
await browser.close();
