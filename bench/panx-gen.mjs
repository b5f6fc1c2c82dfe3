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


const cdp = await page.context().newCDPSession(page);
await cdp.send("Profiler.enable");
await cdp.send("Profiler.setSamplingInterval", { interval: 200 });
const prof = async (label, move) => {
  await cdp.send("Profiler.start");
  await told(page, label, move);
  const { profile } = await cdp.send("Profiler.stop");
  const dt = profile.timeDeltas, nodes = new Map(profile.nodes.map(n => [n.id, n]));
  const parent = new Map(); for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id);
  const self = new Map(), total = new Map();
  profile.samples.forEach((id, i) => {
    const d = dt[i] / 1000;
    const name = (n) => n.callFrame.functionName || "(anon " + n.callFrame.url.slice(-20) + ":" + n.callFrame.lineNumber + ")";
    const n = nodes.get(id);
    self.set(name(n), (self.get(name(n)) ?? 0) + d);
    const seen = new Set();
    for (let k = id; k; k = parent.get(k)) { const m = name(nodes.get(k)); if (!seen.has(m)) { seen.add(m); total.set(m, (total.get(m) ?? 0) + d); } }
  });
  const top = (m, t) => { console.log("-- " + t); for (const [k, v] of [...m].sort((a, b) => b[1] - a[1]).slice(0, 40)) console.log(v.toFixed(0).padStart(6), k.slice(0, 150)); };
  top(self, label + " self"); top(total, label + " total");
};
const only = (process.argv[4] ?? "globe,timeline").split(",");
if (only.includes("map")) await prof("map", drag(page, ".map .canvas"));
if (only.includes("globe")) {
await page.locator('.map [aria-label="Globe"]').click();
await page.waitForTimeout(1500);
await prof("globe", drag(page, ".map .canvas")); }
if (only.includes("timeline")) await prof("timeline", drag(page, ".timeline .lanes"));
await browser.close();
