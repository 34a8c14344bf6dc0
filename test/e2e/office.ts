/** LibreOffice and poppler: other programs that read what we wrote. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertByLibreOffice } from "../libreOffice";

/** Converts a file by LibreOffice, with a profile of its own so that several can run at once. */
export function convert(bytes: Uint8Array, name: string, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), "sr-office-"));
  const source = join(folder, name);
  writeFileSync(source, bytes);
  const out = join(folder, "out");
  mkdirSync(out);
  convertByLibreOffice(to, out, [source]);
  return join(out, name.replace(/\.\w+$/, `.${to.split(":")[0]}`));
}

/** The first sheet as rows of texts, as LibreOffice shows them. */
export function sheetTexts(bytes: Uint8Array): string[][] {
  const csv = readFileSync(convert(bytes, "form.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1"), "utf8");
  return parseCsv(csv);
}

export interface PdfPage {
  readonly path: string;
  readonly pages: number;
  readonly size: string;
}

/** The file printed by LibreOffice. */
export function printed(bytes: Uint8Array): PdfPage {
  const path = convert(bytes, "form.xlsx", "pdf");
  const info = execFileSync("pdfinfo", [path], { encoding: "utf8" });
  return {
    path,
    pages: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]),
    size: /^Page size:\s+(.+)$/m.exec(info)?.[1] ?? "",
  };
}

/** The first page as a picture, to be looked at. */
export function pictureOf(pdf: string, target: string): void {
  mkdirSync(join(target, ".."), { recursive: true });
  execFileSync("pdftoppm", ["-png", "-r", "80", "-singlefile", pdf, target.replace(/\.png$/, "")]);
}

/** Quotes, doubled quotes and line breaks inside of them. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const m of text.matchAll(/("(?:[^"]|"")*"|[^,\n"]*)(,|\n|$)/g)) {
    const cell = m[1].startsWith('"') ? m[1].slice(1, -1).replace(/""/g, '"') : m[1];
    rows[rows.length - 1].push(cell);
    if (m[2] === "\n") rows.push([]);
    if (m[2] === "") break;
  }
  return rows.filter((row) => row.some((cell) => cell !== ""));
}
