// The package as its users have it, beside the command line: the same text gives the same document.
// DEMARCHE_PACKAGE is the folder that `cargo xtask npm` made, DEMARCHE the command line.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, copyFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";

const folder = resolve(process.env.DEMARCHE_PACKAGE);
const command = process.env.DEMARCHE;

// A project that has it installed.
const project = mkdtempSync(join(tmpdir(), "demarche-npm-"));
after(() => rmSync(project, { recursive: true }));
mkdirSync(join(project, "node_modules"));
symlinkSync(folder, join(project, "node_modules/demarche"));
copyFileSync(join(folder, "examples/stream.mjs"), join(project, "stream.mjs"));
const { extract } = createRequire(join(project, "index.js"))("demarche");

const articles = [
  { id: "a", text: "France accused Syria of attacking Aleppo on Monday. The two foreign ministers met in Geneva last week.", date: "2023-09-22" },
  { id: "b", text: "LIMA — “We won’t sign,” President Boluarte said. Peru recalled its ambassador from Quito.", title: "Lima", url: "https://example.org/b", publisher: "Example" },
  { id: "c", text: "Der Minister reiste am Montag nach Paris und traf dort seinen Amtskollegen aus Frankreich." },
  { id: "d", text: "", tokens: true },
];
const ndjson = (list) => list.map((a) => `${JSON.stringify(a)}\n`).join("");
const coded = (args, input) => {
  const { stdout, stderr, status } = spawnSync(command, ["extract", "--ndjson", ...args], { input, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return stdout.trim().split("\n").map((line) => JSON.parse(line));
};

test("a document is the command line's document", () => {
  for (const [args, tokens] of [[[], false], [["--tokens"], true]]) {
    const expected = coded(args, ndjson(articles));
    const got = articles.map(({ text, ...options }) => extract(text, { ...options, tokens }));
    assert.deepEqual(got, expected);
    assert.ok(expected[0].events.length > 0 && expected[1].quotes.length > 0);
  }
});

test("options can be left out", () => {
  const document = extract("Norway thanked Chile.");
  assert.equal(document.id, "");
  assert.equal(document.date, null);
  assert.equal(document.tokens, undefined);
});

test("what is no date is an error that says so", () => {
  assert.throws(() => extract("Hello.", { date: "2023-02-30" }), /expected YYYY-MM-DD/);
  assert.throws(() => extract("Hello.", { date: 7 }), Error);
  // The engine is as good as before.
  assert.equal(extract("Hello.").text, "Hello.");
});

test("types say what documents hold", () => {
  const types = readFileSync(join(folder, "node/demarche.d.ts"), "utf8");
  const shapes = new Map(
    [...types.matchAll(/export interface (\w+) \{\n([^}]*)\}/g)].map(([, name, body]) => [
      name,
      new Map([...body.matchAll(/^ +(\w+)(\??): "?(\w+)/gm)].map(([, key, maybe, of]) => [key, { maybe: !!maybe, of }])),
    ]),
  );
  const check = (value, name, path) => {
    if (value === null || typeof value !== "object") return;
    if (Array.isArray(value)) return value.forEach((v, i) => check(v, name, `${path}[${i}]`));
    const shape = shapes.get(name);
    assert.ok(shape, `${path} is an object, not ${name}`);
    for (const key of Object.keys(value)) assert.ok(shape.has(key), `${path}.${key} is not in ${name}`);
    for (const [key, { maybe, of }] of shape) {
      assert.ok(maybe || key in value, `${path}.${key} is missing`);
      check(value[key], of, `${path}.${key}`);
    }
  };
  for (const { text, ...options } of articles) check(extract(text, { ...options, tokens: true }), "Document", "document");
});

test("a stream of articles becomes a stream of documents", () => {
  const many = Array.from({ length: 50 }, (_, i) => articles.map((a) => ({ ...a, id: `${a.id}${i}`, tokens: undefined }))).flat();
  const input = ndjson(many);
  const out = spawnSync("node", ["stream.mjs"], { cwd: project, input, encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(out.status, 0, out.stderr);
  assert.deepEqual(out.stdout.trim().split("\n").map((l) => JSON.parse(l)), coded([], input));
  const bad = spawnSync("node", ["stream.mjs"], { cwd: project, input: 'no JSON\n{"text":"One."}\n', encoding: "utf8" });
  assert.equal(bad.status, 2);
  assert.match(bad.stderr, /^line 1: /);
  assert.equal(JSON.parse(bad.stdout).text, "One.");
});

test("the module for browsers gives the same", async () => {
  const module = await import(pathToFileURL(join(folder, "web/demarche.js")));
  await module.default({ module_or_path: readFileSync(join(folder, "web/demarche_bg.wasm")) });
  const { text, ...options } = articles[0];
  assert.deepEqual(module.extract(text, options), extract(text, options));
});
