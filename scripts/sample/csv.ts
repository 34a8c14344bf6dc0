/** A sheet of the sample as a .csv file (RFC 4180), in the two encodings that offices send. */
import type { SampleSheet } from "./sampleSheet";
import { isoOf } from "./sampleSheet";

export type CsvEncoding = "utf-8" | "gb18030";

/** Header row and records; dates as ISO text, everything else as it is shown. */
export function csvText(sheet: Pick<SampleSheet, "headers" | "rows" | "dates">): string {
  const dated = sheet.headers.map((header) => sheet.dates.includes(header));
  const lines = sheet.rows.map((row) =>
    row.map((cell, column) => (dated[column] && typeof cell === "number" ? isoOf(cell) : (cell ?? ""))),
  );
  return [sheet.headers, ...lines].map((line) => line.map(quote).join(",")).join("\r\n") + "\r\n";
}

function quote(cell: string | number): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** The bytes of a text; UTF-8 begins with a byte order mark, as Excel saves it. */
export function encodeCsv(text: string, encoding: CsvEncoding): Uint8Array {
  return encoding === "utf-8" ? new TextEncoder().encode("\ufeff" + text) : encodeGb18030(text);
}

let table: Map<string, readonly number[]> | null = null;

/**
 * GB 18030, turned round from the platform's own decoder (no encoder comes with it):
 * two bytes for what GBK holds, four for the rest of the basic plane, four by arithmetic above it.
 */
function encodeGb18030(text: string): Uint8Array {
  table ??= gb18030Table();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else if (code > 0xffff) bytes.push(...fourBytes(code - 0x10000 + 189_000));
    else bytes.push(...table.get(character)!);
  }
  return Uint8Array.from(bytes);
}

function fourBytes(place: number): number[] {
  return [
    0x81 + Math.floor(place / 12_600),
    0x30 + (Math.floor(place / 1260) % 10),
    0x81 + (Math.floor(place / 10) % 126),
    0x30 + (place % 10),
  ];
}

function gb18030Table(): Map<string, readonly number[]> {
  const decoder = new TextDecoder("gb18030");
  const found = new Map<string, readonly number[]>();
  const note = (bytes: readonly number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if (character !== "\ufffd" && !found.has(character)) found.set(character, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) note([lead, trail]);
  for (let place = 0; place < 39_420; place++) note(fourBytes(place));
  return found;
}
