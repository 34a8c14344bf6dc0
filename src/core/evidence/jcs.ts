/** RFC 8785 (JCS): one way to write a JSON value, so that its digest is everybody's digest. */
import canonicalize from "canonicalize";
import { loneSurrogate, sha256Hex } from "../draw";

export { sha256Hex };

/** Deeper than any document of SR-1, and shallow enough for every stack. */
const deepest = 64;

/**
 * The canonical text of a JSON value whose numbers are integers (SR-1 §6).
 * Anything else (a fraction, a lone surrogate, undefined in a list, a function) throws: `jsonFlaw` tells
 * beforehand about a value that came from elsewhere.
 */
export function jcs(value: unknown): string {
  const flaw = jsonFlaw(value);
  if (flaw !== null) throw new TypeError(`no canonical form: ${flaw.at} is ${flaw.found}`);
  return canonicalize(value) as string;
}

/** The hex SHA-256 of the canonical text (校验码). */
export function digestOf(value: unknown): string {
  return sha256Hex(jcs(value));
}

export interface JsonFlaw {
  /** `strata[0].size`; "" is the whole. */
  readonly at: string;
  readonly found: string;
}

/** The first place that keeps a value from having a canonical form, or null. A member that is undefined is absent. */
export function jsonFlaw(value: unknown, at = "", depth = 0): JsonFlaw | null {
  if (value === null || typeof value === "boolean") return null;
  if (typeof value === "string") return loneSurrogate(value) < 0 ? null : { at, found: shown(value) };
  if (typeof value === "number") return Number.isSafeInteger(value) ? null : { at, found: String(value) };
  if (typeof value !== "object") return { at, found: typeof value };
  if (depth === deepest) return { at, found: `> ${deepest} { [` };
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const flaw = jsonFlaw(value[i], `${at}[${i}]`, depth + 1);
      if (flaw !== null) return flaw;
    }
    return null;
  }
  for (const [key, member] of Object.entries(value)) {
    const place = at === "" ? key : `${at}.${key}`;
    if (loneSurrogate(key) >= 0) return { at: shown(place), found: shown(key) };
    if (member === undefined) continue;
    const flaw = jsonFlaw(member, place, depth + 1);
    if (flaw !== null) return flaw;
  }
  return null;
}

/** A value as a message can show it: short JSON, lone surrogates escaped. */
export function shown(value: unknown): string {
  if (value === undefined) return "—";
  if (Array.isArray(value)) return "[ … ]";
  if (typeof value === "object" && value !== null) return "{ … }";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
