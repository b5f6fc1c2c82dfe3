// words.mjs DEMARCHE PARITY PARITY.wasm < articles.ndjson: words a second of our engine and of two browser
// NLP libraries, on the same text, one thread each, in one run; then of our language core natively
// and in WebAssembly. A library is asked for what it offers of ours:
// compromise for tags, people, places and organisations; wink-nlp for tags and its entities (dates).
// Ours does all of its work: trees, entities, times, quotations, events.
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import nlp from "compromise";
import winkModel from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

const [demarche, parity, wasm] = process.argv.slice(2);
const articles = readFileSync(0, "utf8").trim().split("\n").map((line) => JSON.parse(line));
const words = (list) => list.reduce((n, a) => n + a.text.split(/\s+/).length, 0);
const repeat = (n) => Array.from({ length: n }, (_, i) => articles.map((a) => ({ ...a, id: `${a.id}-${i}` }))).flat();

/** Seconds of the fastest of three runs. */
const seconds = (run) =>
  Math.min(...[0, 1, 2].map(() => {
    const start = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - start) / 1e9;
  }));

const ours = (list) => {
  const input = list.map((a) => JSON.stringify(a)).join("\n");
  const { status, stderr } = spawnSync(demarche, ["extract", "--ndjson"], { input, maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`${demarche}: ${stderr}`);
};
// The difference of two sizes leaves the start of the process and the loading of the model out.
const [few, many] = [repeat(2), repeat(10)];
const rates = {
  "demarche, all of it": (words(many) - words(few)) / (seconds(() => ours(many)) - seconds(() => ours(few))),
};

const wink = winkNLP(winkModel);
const its = wink.its;
const some = repeat(2);
rates["compromise, tags and names"] = words(some) / seconds(() => {
  for (const { text } of some) {
    const doc = nlp(text);
    doc.json();
    doc.people().out("array");
    doc.places().out("array");
    doc.organizations().out("array");
  }
});
rates["wink-nlp, tags and dates"] = words(some) / seconds(() => {
  for (const { text } of some) {
    const doc = wink.readDoc(text);
    doc.tokens().out(its.pos);
    doc.entities().out(its.detail);
  }
});
const base = rates["compromise, tags and names"];
for (const [name, rate] of Object.entries(rates))
  console.log(`${name.padEnd(30)} ${Math.round(rate).toLocaleString("en").padStart(9)} words/s  ${(rate / base).toFixed(2).padStart(6)} × compromise`);

// Time in proportion to the length: 1 is perfect. A line without an end, and noise without a sentence.
const line = (n) => "the king of Ruritania met Mr. Lee, who said “no” on Friday; ".repeat(n / 60);
const noise = (n) => {
  let seed = 1;
  return Array.from({ length: n }, () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return String.fromCharCode(32 + ((seed >>> 16) % 95));
  }).join("");
};
for (const [name, make] of Object.entries({ line, noise })) {
  const [short, long] = [32_000, 128_000].map((n) => seconds(() => ours([{ id: name, text: make(n) }])) - seconds(() => ours([])));
  console.log(`${name}: 4 × the length takes ${(long / short).toFixed(1)} × the time`);
}

// The language core alone: tokens, sentences, tags, trees, lemmas and names. Of the same articles, in the
// words that were counted above; then of made-up sentences natively and in WebAssembly, in tokens.
const rate = (args, input) => {
  const once = () => {
    const [n, s] = execFileSync(parity, args, { encoding: "utf8", input }).trim().split(" ").map(Number);
    return n / s;
  };
  return Math.max(once(), once(), once());
};
const core = rate(["-"], repeat(10).map((a) => a.text).join("\n\n"));
const { instance } = await WebAssembly.instantiate(readFileSync(wasm), {});
instance.exports.digest(10); // the model is unpacked once
const inside = instance.exports.words(2000) / seconds(() => instance.exports.digest(2000));
const out = rate([]);
console.log(`language core: ${Math.round(core).toLocaleString("en")} words/s natively, ${(core / base).toFixed(2)} × compromise`);
console.log(`made-up sentences: ${Math.round(out).toLocaleString("en")} tokens/s natively, ${Math.round(inside).toLocaleString("en")} in WebAssembly (${Math.round((100 * inside) / out)} %)`);
