// Files for the tests, made here: PDF, DOCX and tables, sound and broken ones.
import { strToU8, zipSync } from "fflate";

/**
 * A PDF with these lines on each page; `extra` stands in the trailer. Written by the book (ISO 32000-1). With
 * `chinese`, the name of an encoding, the file names a font and a table of letters that it does not bring.
 */
export function pdf(pages, { extra = "", objects: more = [], chinese = "" } = {}) {
  const objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""];
  const add = (object) => objects.push(object);
  const font = chinese ? add(song(chinese)) : add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  const string = (l) => (chinese ? `<${Buffer.from(l, "utf16le").swap16().toString("hex")}>` : `(${l.replace(/[\\()]/g, "\\$&")})`);
  const kids = pages.map((lines) => {
    const text = lines.map((l) => `${string(l)} Tj 0 -14 Td`).join("\n");
    const stream = lines.length ? `BT /F1 11 Tf 60 780 Td\n${text}\nET` : "0 0 100 100 re f";
    const content = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    return add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${content} 0 R >>`);
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map((k) => `${k} 0 R`).join(" ")}] /Count ${kids.length} >>`;
  objects.push(...more);
  let out = "%PDF-1.4\n";
  const at = objects.map((object, n) => {
    const start = out.length;
    out += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = at.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${extra} >>\nstartxref\n${out.length}\n%%EOF\n`;
  return Buffer.from(out, "latin1");
}

const song = (encoding) =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>] >>`;

/** One that asks for a password that nobody has. */
export const lockedPdf = () => {
  const key = "<" + "a5".repeat(32) + ">";
  return pdf([["Nobody reads this."]], {
    extra: `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`,
  });
};

/** A Word file with these paragraphs. */
export function docx(paragraphs, { title = "", created = "" } = {}) {
  const escape = (s) => s.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const body = paragraphs.map((p) => `<w:p><w:r><w:t xml:space="preserve">${escape(p)}</w:t></w:r></w:p>`).join("");
  const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>${escape(title)}</dc:title><dcterms:created>${created}</dcterms:created></cp:coreProperties>`;
  return Buffer.from(
    zipSync({
      "[Content_Types].xml": strToU8("<Types/>"),
      "word/document.xml": strToU8(
        `<w:document xmlns:w="${w}"><w:body>${body}<w:p><w:del><w:r><w:delText>Struck out.</w:delText></w:r></w:del></w:p></w:body></w:document>`,
      ),
      "docProps/core.xml": strToU8(core),
    }),
  );
}

/** A zip of a few kilobytes that unpacks to far more. */
export const bomb = () => Buffer.from(zipSync({ "word/document.xml": new Uint8Array(80_000_000) }));

export const zip = (name, bytes) => Buffer.from(zipSync({ [name]: bytes }));

/** A row of GDELT 2.0: 61 columns, no header. */
export function gdelt({ day = "20230922", from = "CHINA", fromState = "CHN", code = "042", to = "SYRIA", toState = "SYR", place = "Hangzhou, Zhejiang, China", lat = "30.29", lon = "120.16", url = "https://example.org/a" } = {}) {
  const row = Array(61).fill("");
  Object.assign(row, { 0: "1", 1: day, 5: fromState, 6: from, 7: fromState, 15: toState, 16: to, 17: toState, 26: code, 29: "1", 52: place, 56: lat, 57: lon, 60: url });
  return row.join("\t");
}
