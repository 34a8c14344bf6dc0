/** Programs that are not ours, asked about the files that are: LibreOffice, poppler, python3. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertByLibreOffice } from "../../libreOffice";

const python = join(__dirname, "parts.py");

/** A folder of one's own for the time of a call. */
function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "sr-witness-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Converts with LibreOffice, e.g. to `csv`, `pdf`, `xlsx`; gives the converted file. `from` is the file's ending. */
export function libreOffice(bytes: Uint8Array | string, from: string, to: string, filter = ""): Buffer {
  return inFolder((folder) => {
    writeFileSync(join(folder, `in.${from}`), bytes);
    const out = join(folder, "out");
    convertByLibreOffice(
      filter ? `${to}:${filter}` : to,
      out,
      [join(folder, `in.${from}`)],
      from === "html" ? ["--infilter=HTML (StarCalc)"] : [],
    );
    const [made] = readdirSync(out).sort();
    return readFileSync(join(out, made));
  });
}

/** The first sheet (or the one with that number, from 1) as LibreOffice shows it: rows of texts. */
export function shownCells(xlsx: Uint8Array, sheet = 1): string[][] {
  // separator TAB, quote ", UTF-8, from line 1, no column formats, as shown
  const filter = `Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,true,false,false,${sheet}`;
  const input = libreOffice(xlsx, "xlsx", "csv", filter);
  const script =
    "import csv,io,json,sys;t=sys.stdin.buffer.read().decode();print(json.dumps(list(csv.reader(io.StringIO(t,newline=''),delimiter='\\t'))))";
  const said = execFileSync("python3", ["-c", script], { encoding: "utf8", input, maxBuffer: 1e8 });
  return JSON.parse(said) as string[][];
}

/** Page count, page size and text of a sheet printed by LibreOffice. */
export function printed(xlsx: Uint8Array): { pages: number; size: string; text: string } {
  const pdf = libreOffice(xlsx, "xlsx", "pdf");
  return inFolder((folder) => {
    const file = join(folder, "page.pdf");
    writeFileSync(file, pdf);
    const info = execFileSync("pdfinfo", [file], { encoding: "utf8" });
    const value = (key: string): string => new RegExp(`^${key}:\\s*(.*)$`, "m").exec(info)?.[1] ?? "";
    const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
    return { pages: Number(value("Pages")), size: value("Page size"), text };
  });
}

/** How many pixels of the first page, as LibreOffice prints and poppler draws it, have about a colour (#RRGGBB). */
export function coloursOf(xlsx: Uint8Array): (colour: string) => number {
  const pdf = libreOffice(xlsx, "xlsx", "pdf");
  return inFolder((folder) => {
    const file = join(folder, "page.pdf");
    writeFileSync(file, pdf);
    execFileSync("pdftoppm", ["-r", "100", "-singlefile", file, join(folder, "page")]);
    const ppm = readFileSync(join(folder, "page.ppm"));
    // P6, width and height, 255, and then three bytes a pixel.
    const [header] = /^P6\s+\d+\s+\d+\s+255\s/.exec(ppm.subarray(0, 40).toString("latin1")) ?? [""];
    const pixels = ppm.subarray(header.length);
    return (colour) => {
      const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
      let found = 0;
      for (let i = 0; i + 2 < pixels.length; i += 3)
        if (wanted.every((value, c) => Math.abs(pixels[i + c] - value) <= 24)) found++;
      return found;
    };
  });
}

export interface Compared {
  readonly same: string[];
  readonly changed: string[];
  readonly added: string[];
  readonly removed: string[];
}

/** Part by part; fails where a part of the second file is not well-formed. */
export function compareParts(before: Uint8Array, after: Uint8Array): Compared {
  return inFolder((folder) => {
    const [a, b] = [join(folder, "a.xlsx"), join(folder, "b.xlsx")];
    writeFileSync(a, before);
    writeFileSync(b, after);
    return JSON.parse(execFileSync("python3", [python, "compare", a, b], { encoding: "utf8" })) as Compared;
  });
}

/** Which of the needles stand in which unzipped part. */
export function searchParts(file: Uint8Array, needles: readonly string[]): [string, string][] {
  return inFolder((folder) => {
    const path = join(folder, "a.xlsx");
    writeFileSync(path, file);
    const input = JSON.stringify(needles);
    return JSON.parse(execFileSync("python3", [python, "search", path], { encoding: "utf8", input }));
  });
}

/** Names of the children of a part's root, in order. */
export function childOrder(file: Uint8Array, part: string): string[] {
  return inFolder((folder) => {
    const path = join(folder, "a.xlsx");
    writeFileSync(path, file);
    return JSON.parse(execFileSync("python3", [python, "order", path, part], { encoding: "utf8" }));
  });
}
