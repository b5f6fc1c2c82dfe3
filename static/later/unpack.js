// What is inside of files that are no plain text: PDF, DOCX, and tables in a zip. A worker of its own,
// loaded when such a file comes, so that a file which never ends can be ended from outside.
//
// In: { kind, bytes }. Out: { lines, title, left } of a PDF, { files } of an archive, or { problem }, a word that
// the page explains.

/** Most bytes that anything unpacks to. */
const MOST = 50_000_000;
/** Most pages of a PDF: a long report. */
const PAGES = 400;

const problem = (word) => Object.assign(new Error(word), { word });

/** The files of a zip that are wanted, none larger than allowed. */
async function unzip(bytes, wanted) {
  const { unzipSync } = await import("./fflate.js").catch(() => {
    throw problem("unavailable");
  });
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw problem("old"); // OLE: .doc, or locked by a password
  let room = MOST;
  let large = false;
  const filter = ({ name, originalSize }) => {
    if (!wanted(name)) return false;
    large ||= originalSize > room;
    room -= originalSize;
    return !large;
  };
  let files;
  try {
    // Each file gets the room that it claims and no more: one that lies is damaged.
    files = unzipSync(bytes, { filter });
  } catch {
    throw problem("damaged");
  }
  if (large) throw problem("bomb");
  const names = Object.keys(files);
  if (!names.length) throw problem("empty");
  const text = (name) => new TextDecoder().decode(files[name]);
  return { files: names.map((name) => ({ name, text: text(name) })) };
}

/**
 * What pdf.js may fetch: the tables by which Chinese, Japanese and Korean files that bring none name their letters,
 * one by one, as a file asks for them. Fonts are for drawing and are refused. pdf.js goes on without a table and
 * says nothing, so what could not be had is remembered.
 */
const tables = () => {
  const lacking = [];
  class Tables {
    async fetch({ kind, filename }) {
      if (kind !== "cMapUrl") throw new Error(`not needed: ${filename}`);
      try {
        const response = await fetch(new URL(`./cmaps/${filename}`, import.meta.url));
        if (!response.ok) throw new Error(`${response.status}`);
        return new Uint8Array(await response.arrayBuffer());
      } catch (error) {
        lacking.push(filename);
        throw error;
      }
    }
  }
  return { Tables, lacking };
};

/** The lines of a PDF, each with its page, where it begins and how tall it is. */
async function pdf(bytes) {
  const pdfjs = await Promise.all([import("./pdf.js"), import("./pdf.worker.js")]).then(
    ([pdfjs]) => pdfjs,
    () => {
      throw problem("unavailable");
    },
  );
  const { Tables, lacking } = tables();
  const task = pdfjs.getDocument({
    data: bytes,
    BinaryDataFactory: Tables,
    // Nothing is drawn or run: text alone is asked for.
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  let file;
  try {
    file = await task.promise;
  } catch (error) {
    throw problem(error?.name === "PasswordException" ? "locked" : "damaged");
  }
  const { info } = await file.getMetadata().catch(() => ({}));
  const lines = [];
  for (let number = 1; number <= Math.min(file.numPages, PAGES); number++) {
    let items;
    try {
      const page = await file.getPage(number);
      ({ items } = await page.getTextContent());
      page.cleanup();
    } catch {
      continue; // A damaged page costs itself.
    }
    let line = null;
    for (const { str, transform, height, hasEOL } of items) {
      if (str === undefined) continue;
      if (str && !line) line = { page: number, x: transform[4], y: transform[5], height, text: "" };
      if (line) {
        line.text += str;
        line.height = Math.max(line.height, height);
      }
      if (hasEOL && line) {
        lines.push(line);
        line = null;
      }
    }
    if (line) lines.push(line);
  }
  if (lacking.length) throw problem("unavailable");
  if (!lines.some(({ text }) => text.trim())) throw problem("scanned");
  return { lines, title: String(info?.Title ?? ""), left: Math.max(0, file.numPages - PAGES) };
}

const KINDS = {
  pdf,
  docx: (bytes) => unzip(bytes, (name) => ["word/document.xml", "docProps/core.xml"].includes(name)),
  table: (bytes) => unzip(bytes, (name) => /\.(csv|tsv|tab|txt)$/i.test(name)),
};

addEventListener("message", async ({ data }) => {
  // pdf.js speaks to itself over the same channel; what is ours has a kind.
  const read = KINDS[data?.kind];
  if (!read) return;
  try {
    postMessage({ ours: true, ...(await read(data.bytes)) });
  } catch (error) {
    postMessage({ ours: true, problem: error.word ?? "damaged" });
  }
});
