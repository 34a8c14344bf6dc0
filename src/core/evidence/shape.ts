/**
 * What a JSON document must look like, said once per document and checked by hand: a certificate comes
 * from a file that anyone may have edited. What was expected is written in signs, not words, so that
 * it reads the same in every language.
 */
import type { EvidenceFault } from "../draw";
import { shown } from "./jcs";

/** The first thing that is not as it must be, or null. */
export type Shape = (value: unknown, at: string) => EvidenceFault | null;

function leaf(fits: (value: unknown) => boolean, expected: string): Shape {
  return (value, at) =>
    fits(value)
      ? null
      : { code: "evidence.shape", at: at === "" ? "{ … }" : at, found: shown(value), expected };
}

export const text = leaf((value) => typeof value === "string", '"…"');
export const count = leaf((value) => Number.isSafeInteger(value) && (value as number) >= 0, "0, 1, 2 …");
export const rank = leaf((value) => Number.isSafeInteger(value) && (value as number) >= 1, "1, 2, 3 …");
export const hash = leaf(
  (value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value),
  "64 × [0-9a-f]",
);
const object = leaf(isObject, "{ … }");
const array = leaf(Array.isArray, "[ … ]");

/** One of a few texts. */
export function oneOf(choices: readonly string[]): Shape {
  return leaf(
    (value) => choices.includes(value as string),
    choices.map((choice) => `"${choice}"`).join(" | "),
  );
}

export function nullable(shape: Shape): Shape {
  return (value, at) => (value === null ? null : shape(value, at));
}

export function listOf(shape: Shape): Shape {
  return (value, at) =>
    array(value, at) ?? firstOf(value as unknown[], (item, i) => shape(item, `${at}[${i}]`));
}

/** An object whose members, whatever they are called, all have one shape. */
export function mapOf(shape: Shape): Shape {
  return (value, at) =>
    object(value, at) ??
    firstOf(Object.entries(value as object), ([key, member]) => shape(member, `${at}.${key}`));
}

/** An object with these members and perhaps some of the optional ones; unknown members are let be. */
export function objectOf(members: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape {
  return (value, at) => {
    const wrong = object(value, at);
    if (wrong !== null) return wrong;
    const record = value as Record<string, unknown>;
    const place = (key: string) => (at === "" ? key : `${at}.${key}`);
    return (
      firstOf(Object.entries(members), ([key, shape]) => shape(own(record, key), place(key))) ??
      firstOf(Object.entries(optional), ([key, shape]) =>
        own(record, key) === undefined ? null : shape(record[key], place(key)),
      )
    );
  };
}

/** The first shape that fits decides; where none does, the last one says what is wrong. */
export function eitherOf(member: string, shapes: Readonly<Record<string, Shape>>): Shape {
  const known = objectOf({ [member]: oneOf(Object.keys(shapes)) });
  return (value, at) => known(value, at) ?? shapes[(value as Record<string, string>)[member]](value, at);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function firstOf<T>(
  items: readonly T[],
  check: (item: T, index: number) => EvidenceFault | null,
): EvidenceFault | null {
  for (let i = 0; i < items.length; i++) {
    const fault = check(items[i], i);
    if (fault !== null) return fault;
  }
  return null;
}
