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
let plain = 0;
let packed = 0;
console.log(`${"kB".padStart(9)} ${"brotli".padStart(9)}`);
for (const path of files) {
  const bytes = readFileSync(path);
  const compressed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  plain += bytes.length;
  packed += Math.min(bytes.length, compressed.length);
  console.log(`${kb(bytes.length)} ${kb(compressed.length)}  ${relative(folder, path)}`);
  if (write && compressed.length < bytes.length * 0.95) writeFileSync(`${path}.br`, compressed);
}
console.log(`${kb(plain)} ${kb(packed)}  in all`);
