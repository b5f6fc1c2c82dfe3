// weigh.mjs FOLDER [--write]: bytes of every file, plain and as brotli (quality 11); --write leaves FILE.br beside.
import { readdirSync, readFileSync, writeFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const [folder, write] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((name) => join(folder, name))
  .filter((path) => statSync(path).isFile() && !path.endsWith(".br"))
  .sort();
const kb = (n) => (n / 1000).toFixed(1).padStart(9);
/** Tables of one kind, of which a reader fetches one or two, are one line. */
const group = (name) => name.replace(/^(later\/cmaps)\/.*/, "$1");
const lines = new Map();
let plain = 0;
let packed = 0;
console.log(`${"kB".padStart(9)} ${"brotli".padStart(9)}`);
for (const path of files) {
  const bytes = readFileSync(path);
  const compressed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  plain += bytes.length;
  packed += Math.min(bytes.length, compressed.length);
  const name = relative(folder, path);
  const line = lines.get(group(name)) ?? { plain: 0, packed: 0, files: 0 };
  lines.set(group(name), { plain: line.plain + bytes.length, packed: line.packed + compressed.length, files: line.files + 1 });
  if (write && compressed.length < bytes.length * 0.95) writeFileSync(`${path}.br`, compressed);
}
for (const [name, line] of lines)
  console.log(`${kb(line.plain)} ${kb(line.packed)}  ${name}${line.files > 1 ? ` (${line.files} files)` : ""}`);
console.log(`${kb(plain)} ${kb(packed)}  in all`);
