/** What a file is that is no spreadsheet of ours: by its first bytes, else by the ending of its name. For messages. */

const beginnings: readonly (readonly [string, readonly number[]])[] = [
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["RAR", [0x52, 0x61, 0x72, 0x21]],
  ["7Z", [0x37, 0x7a, 0xbc, 0xaf]],
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
];

/** Whether a name is that of a text file with separated values. */
export function isText(name: string): boolean {
  return /\.(csv|tsv|txt)$/i.test(name);
}

/** `PDF`, `RAR`, …; null where the bytes do not tell. */
export function kindOfBytes(bytes: Uint8Array): string | null {
  return beginnings.find(([, begin]) => begin.every((byte, i) => bytes[i] === byte))?.[0] ?? null;
}

/** `DBF` by a name; a dash where it has no ending, or one of a spreadsheet, which its bytes are not. */
export function kindOfName(name: string): string {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1].toUpperCase();
  return ending === undefined || /^(XLS|ET|XLT|ETT|HTML?)$/.test(ending) ? "—" : ending;
}

/** A zip that is no .xlsx, by its parts: OpenDocument, Excel's binary kind, Word, PowerPoint, a plain zip. */
export function kindOfZip(name: string, parts: readonly string[]): string {
  if (parts.includes("mimetype"))
    return /\.(od[a-z]|ot[a-z])$/i.exec(name)?.[1].toUpperCase() ?? "OpenDocument";
  if (parts.some((part) => /^xl\/workbook\.bin$/i.test(part))) return "XLSB";
  if (parts.some((part) => part.startsWith("word/"))) return "Word";
  if (parts.some((part) => part.startsWith("ppt/"))) return "PowerPoint";
  return "ZIP";
}
