/** The font of the page: embedded as a subset of what is used. What it lacks is shown as 〓 and said, with the cell. */
import type { PDFDocument, PDFFont } from "@cantoo/pdf-lib";
import { create } from "fontkit";
import type { ExportNote } from "../fault";

/** 〓, which stands for a character that the type case does not hold (GB/T 2312 row 2). */
const missing = "〓";
/** A subset's name begins with a tag of six letters (ISO 32000-1 §9.6.4). */
const subsetName = "SRFORM+NotoSerifSC-Regular";
/** The height of a line in multiples of the font's size, and how far the middle of a character is above its foot. */
export const linePitch = 1.3;
export const middleOfGlyph = 0.38;

export interface PageFont {
  readonly font: PDFFont;
  /** Width in points at a size. */
  width(text: string, size: number): number;
  /** The text with what the font lacks replaced; each such character is noted once a cell. */
  printable(text: string, at: string): string;
}

/** Embeds the font; `onNote` is told what it lacks. */
export async function embedFont(
  document: PDFDocument,
  bytes: Uint8Array,
  onNote: (note: ExportNote) => void,
): Promise<PageFont> {
  document.registerFontkit({ create: create as never });
  const font = await document.embedFont(bytes, {
    subset: true,
    customName: subsetName,
    features: { liga: false },
  });
  const known = new Set(font.getCharacterSet());
  const measured = new Map<string, number>();
  const unit = (character: string): number => {
    const width = measured.get(character) ?? font.widthOfTextAtSize(character, 1);
    measured.set(character, width);
    return width;
  };
  return {
    font,
    width: (text, size) => [...text].reduce((sum, character) => sum + unit(character), 0) * size,
    printable: (text, at) => {
      const lacking = new Set<string>();
      let shown = "";
      for (const character of text.normalize("NFC").replace(/\t/g, "    ")) {
        if (/^[\n\r]$/.test(character) || known.has(character.codePointAt(0) ?? 0)) shown += character;
        else if (!/^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u.test(character)) {
          lacking.add(character);
          shown += missing;
        }
      }
      if (lacking.size > 0)
        onNote({ code: "documents.glyphMissing", at, found: [...lacking].map(named).join("、") });
      return shown;
    },
  };
}

/** 𠮷（U+20BB7） */
function named(character: string): string {
  const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `${character}（U+${point}）`;
}
