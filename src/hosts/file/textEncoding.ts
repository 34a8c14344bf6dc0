/**
 * The encoding of a text file: UTF-8 (RFC 3629) or GB18030, which Chinese versions of Excel write into a csv.
 * And text that somebody has read in the wrong one of the two and saved again (乱码): 浼佷笟鍚嶇О was 企业名称.
 */

export type TextEncoding = "utf-8" | "gb18030";

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Characters that the encoding cannot read; each stands as U+FFFD. */
  readonly broken: number;
}

/** UTF-16 with its mark is read as such and called UTF-8; null for bytes that are no text. */
export function decodeText(bytes: Uint8Array, encoding?: TextEncoding): DecodedText | null {
  const marked16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (marked16) {
    const text = new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
    return { text, encoding: "utf-8", broken: brokenIn(text) };
  }
  if (bytes.includes(0)) return null;
  if (encoding) return decodedAs(bytes, encoding);
  for (const each of ["utf-8", "gb18030"] as const)
    try {
      return { text: new TextDecoder(each, { fatal: true }).decode(bytes), encoding: each, broken: 0 };
    } catch {
      continue;
    }
  // Neither throughout: the one that loses less.
  const [utf8, gb18030] = [decodedAs(bytes, "utf-8"), decodedAs(bytes, "gb18030")];
  return utf8.broken <= gb18030.broken * 3 ? utf8 : gb18030;
}

function decodedAs(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, broken: brokenIn(text) };
}

function brokenIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) count++;
  return count;
}

let gbkBytes: Map<string, readonly [number, number]> | null = null;

/** The two bytes of each character of GBK, worked out from the platform's own decoder. */
function gbk(): ReadonlyMap<string, readonly [number, number]> {
  if (gbkBytes) return gbkBytes;
  gbkBytes = new Map();
  const decoder = new TextDecoder("gb18030");
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(high, low));
      if (character.length === 1 && character !== "\ufffd") gbkBytes.set(character, [high, low]);
    }
  return gbkBytes;
}

/**
 * What a garbled text probably was: its characters back to the bytes of GBK (or Latin-1) and those read as
 * UTF-8. Null for a text that is not garbled so; a character lost on the way stays U+FFFD.
 */
export function ungarbled(text: string): string | null {
  if (/锟斤拷|烫烫烫|屯屯屯/.test(text)) return "";
  const strange = [...text].filter((character) => character > "\u007f");
  if (strange.length < 2) return null;
  const latin = strange.every((character) => character <= "\u00ff");
  const table = latin ? null : gbk();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (latin) bytes.push(code);
    else bytes.push(...(table?.get(character) ?? [0x3f]));
  }
  const back = new TextDecoder("utf-8").decode(Uint8Array.from(bytes));
  const lost = brokenIn(back);
  const chinese = back.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return chinese >= 2 && lost <= chinese / 2 ? back : null;
}
