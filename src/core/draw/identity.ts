/**
 * SR-1 §2: what an id (对象编号, usually 统一社会信用代码) and a stratum (分类) look like before
 * anything is computed from them, so that one firm cannot enter the frame twice under two spellings.
 */
import { err, ok } from "../result";
import type { Result } from "../result";
import type { IdFlaw } from "./fault";
import { loneSurrogate } from "./utf8";

const whiteSpace = /\p{White_Space}+/gu;
const edgeWhiteSpace = /^\p{White_Space}+|\p{White_Space}+$/gu;

/**
 * NFKC, without White_Space, ASCII letters in upper case; refuses \p{Cc}, \p{Cf}, lone surrogates, "".
 * Refused as "unstable" is a text that would change again if it were normalised twice (a combining mark
 * that is left beside another letter): its ticket would depend on how often a list was exported.
 */
export function normaliseId(raw: string): Result<string, IdFlaw> {
  if (isPlainId(raw)) return ok(raw);
  if (loneSurrogate(raw) >= 0) return err("surrogate");
  const id = raw
    .normalize("NFKC")
    .replace(whiteSpace, "")
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase());
  if (id === "") return err("empty");
  const flaw = invisible(id);
  if (flaw !== null) return err(flaw);
  return id.normalize("NFKC") === id ? ok(id) : err("unstable");
}

/** NFKC, trimmed of White_Space; refuses \p{Cc}, \p{Cf} and lone surrogates. "" stays "". */
export function normaliseStratum(raw: string): Result<string, IdFlaw> {
  if (loneSurrogate(raw) >= 0) return err("surrogate");
  const stratum = raw.normalize("NFKC").replace(edgeWhiteSpace, "");
  const flaw = invisible(stratum);
  return flaw === null ? ok(stratum) : err(flaw);
}

/** Nearly every id is: visible ASCII without lower-case letters is its own normal form. */
function isPlainId(raw: string): boolean {
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code <= 0x20 || code >= 0x7f || (code >= 0x61 && code <= 0x7a)) return false;
  }
  return raw !== "";
}

function invisible(text: string): IdFlaw | null {
  if (text.includes("\u0000")) return "nul";
  if (/\p{Cc}/u.test(text)) return "control";
  return /\p{Cf}/u.test(text) ? "format" : null;
}

/** The first character of an id that cannot be seen, as `U+200B`: for the sentence that refuses it. */
export function invisibleInId(raw: string): string {
  return firstInvisible(raw.normalize("NFKC").replace(whiteSpace, ""));
}

/** The same of a stratum, whose inner blanks stay: a tab inside is one that cannot be seen. */
export function invisibleInStratum(raw: string): string {
  return firstInvisible(raw.normalize("NFKC").replace(edgeWhiteSpace, ""));
}

function firstInvisible(text: string): string {
  const found = /[\p{Cc}\p{Cf}\p{Cs}]/u.exec(text);
  return found === null ? "" : codePointName(found[0]);
}

/** `U+200B`: how a character is named that has no shape of its own. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
