// stream.mjs < articles.ndjson > documents.ndjson: one article a line in, one document a line out.
// Reads no faster than whoever takes the output, so that memory is bounded however long the archive.
// A line that cannot be coded is told on standard error; the exit code is 2 then.
import { once } from "node:events";
import { createInterface } from "node:readline";
import { extract } from "demarche";

let number = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  number += 1;
  if (!line.trim()) continue;
  try {
    const { text, ...options } = JSON.parse(line);
    if (typeof text !== "string") throw new Error("no text");
    const document = extract(text, options);
    if (!process.stdout.write(`${JSON.stringify(document)}\n`)) await once(process.stdout, "drain");
  } catch (error) {
    console.error(`line ${number}: ${error.message}`);
    process.exitCode = 2;
  }
}
