/**
 * A forward-only reader of well-formed XML 1.0 (W3C REC-xml §2–§3) that keeps character offsets, so that
 * a part can be patched where it must change and copied byte for byte where it must not. A worksheet of
 * two million cells would not fit into a tree; every other part is small and goes through `xmlTree.ts`.
 */

/** Not well-formed, or a document type declaration, which no spreadsheet part needs and which can hide bombs. */
export class XmlError extends Error {}

export type TokenKind = "start" | "end" | "text" | "other";

const LT = 60;
const GT = 62;
const SLASH = 47;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;
const COLON = 58;

const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13;

export class XmlScanner {
  /** What the scanner stands on; offsets are into `text`, `end` exclusive. */
  kind: TokenKind = "other";
  start = 0;
  end = 0;
  /** Local name of a start or end tag, and its prefix with the colon (`x:`), or "". */
  name = "";
  prefix = "";
  selfClosing = false;
  private attributesAt = 0;

  constructor(
    readonly text: string,
    at = 0,
    private readonly until = text.length,
  ) {
    this.end = at;
  }

  /** Steps to the next token; false at the end of the text. */
  next(): boolean {
    const { text } = this;
    const at = this.end;
    if (at >= this.until) return false;
    this.start = at;
    this.selfClosing = false;
    if (text.charCodeAt(at) !== LT) {
      const next = text.indexOf("<", at);
      this.kind = "text";
      this.end = next < 0 || next > this.until ? this.until : next;
      return true;
    }
    const second = text.charCodeAt(at + 1);
    if (second === 33 || second === 63) return this.skipOther(at);
    let i = second === SLASH ? at + 2 : at + 1;
    const nameAt = i;
    let colon = -1;
    for (; ; i++) {
      const code = text.charCodeAt(i);
      if (code === GT || code === SLASH || isBlank(code)) break;
      if (code === COLON) colon = i;
      if (code !== code || code === LT) throw new XmlError(`broken tag at ${at}`);
    }
    this.prefix = colon < 0 ? "" : text.slice(nameAt, colon + 1);
    this.name = text.slice(colon < 0 ? nameAt : colon + 1, i);
    this.attributesAt = i;
    for (; ; i++) {
      const code = text.charCodeAt(i);
      if (code === GT) break;
      if (code === QUOTE || code === APOSTROPHE) {
        i = text.indexOf(code === QUOTE ? '"' : "'", i + 1);
        if (i < 0) throw new XmlError(`open attribute at ${at}`);
      } else if (code !== code || code === LT) throw new XmlError(`broken tag at ${at}`);
    }
    this.kind = second === SLASH ? "end" : "start";
    this.selfClosing = this.kind === "start" && text.charCodeAt(i - 1) === SLASH;
    this.end = i + 1;
    return true;
  }

  /** The attributes of the start tag: names with prefix, values still escaped and fit for double quotes. */
  attributes(): Map<string, string> {
    const { text } = this;
    const found = new Map<string, string>();
    const stop = this.end - (this.selfClosing ? 2 : 1);
    for (let i = this.attributesAt; i < stop;) {
      if (isBlank(text.charCodeAt(i))) {
        i++;
        continue;
      }
      const from = i;
      while (i < stop && text.charCodeAt(i) !== EQUALS && !isBlank(text.charCodeAt(i))) i++;
      const name = text.slice(from, i);
      while (i < stop && text.charCodeAt(i) !== QUOTE && text.charCodeAt(i) !== APOSTROPHE) i++;
      const close = text.indexOf(text[i] ?? '"', i + 1);
      if (close < 0 || close >= this.end) throw new XmlError(`broken attribute at ${from}`);
      const value = text.slice(i + 1, close);
      found.set(name, text[i] === "'" ? value.replace(/"/g, "&quot;") : value);
      i = close + 1;
    }
    return found;
  }

  /** One attribute of the start tag, still escaped; without a map for each of two million cells. */
  attribute(name: string): string | undefined {
    const { text } = this;
    const stop = this.end - (this.selfClosing ? 2 : 1);
    for (let i = this.attributesAt; i < stop;) {
      if (isBlank(text.charCodeAt(i))) {
        i++;
        continue;
      }
      const from = i;
      while (i < stop && text.charCodeAt(i) !== EQUALS && !isBlank(text.charCodeAt(i))) i++;
      const wanted = i - from === name.length && text.startsWith(name, from);
      while (i < stop && text.charCodeAt(i) !== QUOTE && text.charCodeAt(i) !== APOSTROPHE) i++;
      const close = text.indexOf(text[i] ?? '"', i + 1);
      if (close < 0 || close >= this.end) throw new XmlError(`broken attribute at ${from}`);
      if (wanted) return text.slice(i + 1, close);
      i = close + 1;
    }
    return undefined;
  }

  /** From a start tag to behind its end tag: the scanner then stands on that end tag. Gives the offset where the content ends. */
  skipElement(): number {
    if (this.selfClosing) return this.end;
    let depth = 1;
    while (this.next()) {
      if (this.kind === "start" && !this.selfClosing) depth++;
      else if (this.kind === "end" && --depth === 0) return this.start;
    }
    throw new XmlError("an element is not closed");
  }

  /** The characters of a text token (references resolved) or of a CDATA section. */
  characters(): string {
    const raw = this.text.slice(this.start, this.end);
    if (this.kind === "text") return unescapeXml(raw);
    return raw.startsWith("<![CDATA[") ? raw.slice(9, -3) : "";
  }

  private skipOther(at: number): boolean {
    const { text } = this;
    const closing = text.startsWith("<!--", at) ? "-->" : text.startsWith("<![CDATA[", at) ? "]]>" : "?>";
    if (closing === "?>" && text.charCodeAt(at + 1) !== 63) throw new XmlError("document type declaration");
    const close = text.indexOf(closing, at + 2);
    if (close < 0) throw new XmlError(`open section at ${at}`);
    this.kind = "other";
    this.end = close + closing.length;
    return true;
  }
}

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Resolves the five named and all numeric character references; XML's line ends become LF. */
export function unescapeXml(raw: string): string {
  const plain = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!plain.includes("&")) return plain;
  return plain.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, reference: string) => {
    if (reference[0] !== "#") return named[reference] ?? whole;
    const code = reference[1] === "x" ? parseInt(reference.slice(2), 16) : Number(reference.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};
const textSpecial = /[&<>\r]/;
const textSpecials = /[&<>\r]/g;

/** Character data between tags. CR is written as a reference: a parser would turn it into LF. */
export function escapeText(text: string): string {
  return textSpecial.test(text) ? text.replace(textSpecials, (c) => escapes[c]) : text;
}

/** A value between double quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (c) => escapes[c]);
}

/**
 * What a cell's text looks like inside of a part: characters that XML 1.0 forbids are written `_xHHHH_`, and
 * text that would read as such an escape has its underscore escaped (ECMA-376 Part 1 §22.9.2.19, ST_Xstring).
 */
export function escapeCellText(text: string): string {
  let safe = text;
  if (safe.includes("_x")) safe = safe.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_");
  // eslint-disable-next-line no-control-regex
  safe = safe.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\r/g, hexEscape);
  return escapeText(loneSurrogate.test(safe) ? safe.replace(/\p{Surrogate}/gu, hexEscape) : safe);
}

const loneSurrogate = /\p{Surrogate}/u;
const hexEscape = (c: string): string => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** The reverse of `escapeCellText`, for text whose references are resolved already. */
export function decodeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The text of a part: UTF-8 unless a byte order mark says UTF-16. */
export function decodeXml(bytes: Uint8Array): string {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(little ? "utf-16le" : big ? "utf-16be" : "utf-8").decode(bytes);
}
