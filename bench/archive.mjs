// archive.mjs DEMARCHE FOLDER < reports.ndjson: the command line over an archive, and npm's compromise beside it.
// There are no ten thousand articles of ours: they are made from the casebook's reports by shuffling their
// sentences and substituting states and dates, with a fixed seed. So they are news in wording and length, not in
// what they tell; time to code is about wording and length.
// Threads run in turn on a machine that may have other work: processor time is reported beside the clock's.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import nlp from "compromise";

const [demarche, folder, count = "10000"] = process.argv.slice(2);
const reports = readFileSync(0, "utf8").trim().split("\n").map((line) => JSON.parse(line));

/** Numbers from 0 to 1, the same in every run (mulberry32). */
const random = ((a) => () => {
  a = (a + 0x6d2b79f5) | 0;
  let t = Math.imul(a ^ (a >>> 15), 1 | a);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
})(20231122);
const shuffled = (list) => {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
};

// A state's name and those of its people, so that a sentence stays English when they are exchanged.
const STATES = [
  ["China", "Chinese", "Beijing"], ["Syria", "Syrian", "Damascus"], ["Iran", "Iranian", "Tehran"],
  ["Iraq", "Iraqi", "Baghdad"], ["Russia", "Russian", "Moscow"], ["Egypt", "Egyptian", "Cairo"],
  ["Norway", "Norwegian", "Oslo"], ["Peru", "Peruvian", "Lima"], ["Kenya", "Kenyan", "Nairobi"],
  ["Canada", "Canadian", "Ottawa"], ["India", "Indian", "Delhi"], ["Ghana", "Ghanaian", "Accra"],
];
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const substituted = (text) => {
  const others = shuffled(STATES);
  const of = new Map(STATES.flatMap((words, i) => words.map((word, k) => [word, others[i][k]])));
  return text
    .replace(new RegExp(`\\b(${[...of.keys()].join("|")})\\b`, "g"), (word) => of.get(word))
    .replace(new RegExp(`\\b(${MONTHS.join("|")}) (\\d{1,2})\\b`, "g"), () => `${MONTHS[Math.floor(random() * 12)]} ${1 + Math.floor(random() * 28)}`);
};
const article = (i) => {
  const { text, date } = reports[Math.floor(random() * reports.length)];
  const sentences = text.split(/(?<=[.!?][”"]?)\s+/);
  return { id: `made-${i}`, date, text: substituted(shuffled(sentences).join(" ")) };
};

mkdirSync(folder, { recursive: true });
const archive = Array.from({ length: Number(count) }, (_, i) => article(i));
const path = join(folder, "archive.ndjson");
writeFileSync(path, archive.map((a) => `${JSON.stringify(a)}\n`).join(""));
const words = archive.reduce((n, a) => n + a.text.split(/\s+/).length, 0);
console.log(`${archive.length} articles made from ${reports.length} reports, ${(words / archive.length).toFixed(0)} words each`);

/** Seconds by the clock and of processor time. */
const measured = (command, args) => {
  const script = 'TIMEFORMAT="TIMES %R %U %S"; time "$0" "$@"';
  const { status, stderr } = spawnSync("bash", ["-c", script, command, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  const [real, user, system] = stderr.match(/TIMES ([\d.]+) ([\d.]+) ([\d.]+)/).slice(1).map(Number);
  return { real, cpu: user + system };
};
const row = (name, { real, cpu }, n) =>
  console.log(
    `${name.padEnd(34)} ${(n / real).toFixed(1).padStart(8)} articles/s by the clock ${(n / cpu).toFixed(1).padStart(8)} a core-second ` +
      `${((1e6 * cpu) / n / 3600).toFixed(2).padStart(7)} core-hours a million`,
  );

const rates = new Map();
for (const threads of [1, 2].filter((n) => n <= availableParallelism())) {
  for (const [shape, out] of [["NDJSON", "coded.ndjson"], ["Parquet", "coded"]]) {
    const to = join(folder, out);
    for (const left of [to, `${to}.journal`, `${to}.failures.ndjson`]) rmSync(left, { recursive: true, force: true });
    const time = measured(demarche, ["extract", "--quiet", "--threads", String(threads), "--out", to, path]);
    row(`demarche, ${threads} thread${threads > 1 ? "s" : ""}, ${shape}`, time, archive.length);
    rates.set(`${shape}${threads}`, time);
  }
}
if (rates.has("NDJSON2")) {
  const [one, two] = [rates.get("NDJSON1"), rates.get("NDJSON2")];
  const percent = (part) => `${(100 * part).toFixed(0)} %`;
  // The first says what two threads waste; the second is true on a machine with nothing else to do only.
  console.log(`efficiency of two threads: ${percent(one.cpu / two.cpu)} by processor time, ${percent(one.real / two.real / 2)} by the clock`);
}

const some = archive.slice(0, Math.ceil(archive.length / 10));
const [start, before] = [process.hrtime.bigint(), process.cpuUsage()];
for (const { text } of some) {
  const doc = nlp(text);
  doc.json();
  doc.people().out("array");
  doc.places().out("array");
  doc.organizations().out("array");
}
const used = process.cpuUsage(before);
row("compromise, tags and names alone", { real: Number(process.hrtime.bigint() - start) / 1e9, cpu: (used.user + used.system) / 1e6 }, some.length);
