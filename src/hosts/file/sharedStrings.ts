/** The texts that cells share: `sharedStrings.xml` (ECMA-376 Part 1 §18.4). */
import { XmlScanner, decodeCellText } from "./xmlScanner";

/** One entry: what it says, and where it stands in the part, so that it can be copied with its rich text. */
export interface SharedString {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** All entries in order. Phonetic runs (`rPh`) are hints for reading aloud and no part of the text. */
export function sharedStringsOf(xml: string): readonly SharedString[] {
  const found: SharedString[] = [];
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.kind !== "start" || scanner.name !== "si") continue;
    const from = scanner.start;
    const text = richText(scanner);
    found.push({ text, from, to: scanner.end });
  }
  return found;
}

/** The text of a string item (`si` or `is`) that the scanner stands on; leaves it on the end tag. */
export function richText(scanner: XmlScanner): string {
  if (scanner.selfClosing) return "";
  let text = "";
  let inText = false;
  for (let depth = 1; depth > 0 && scanner.next();) {
    if (scanner.kind === "start") {
      if (scanner.name === "rPh") {
        scanner.skipElement();
        continue;
      }
      inText = scanner.name === "t" && !scanner.selfClosing;
      if (!scanner.selfClosing) depth++;
    } else if (scanner.kind === "end") {
      inText = false;
      depth--;
    } else if (inText) text += scanner.characters();
  }
  return decodeCellText(text);
}
