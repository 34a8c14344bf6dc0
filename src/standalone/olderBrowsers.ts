/**
 * Domestic systems keep their browsers for years: what the page uses of the language that Chromium 86 does not
 * have (https://tc39.es/ecma262/). Only what is missing is added. Each does what the standard says for the
 * arguments that this page gives, no more.
 */
interface Indexed {
  readonly length: number;
  readonly [index: number]: unknown;
}

function define(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}

function at(this: Indexed & { charAt?: unknown }, index = 0): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

type Test = (value: unknown, index: number, all: Indexed) => unknown;

function findLastIndex(this: Indexed, test: Test): number {
  for (let i = this.length - 1; i >= 0; i--) if (test(this[i], i, this)) return i;
  return -1;
}

function findLast(this: Indexed, test: Test): unknown {
  return this[findLastIndex.call(this, test)];
}

const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as object;
for (const owner of [Array.prototype, String.prototype, typedArray]) define(owner, "at", at);
for (const owner of [Array.prototype, typedArray]) {
  define(owner, "findLast", findLast);
  define(owner, "findLastIndex", findLastIndex);
}
define(Object, "hasOwn", (object: object, key: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(object, key),
);
define(Array.prototype, "toSorted", function (this: unknown[], compare?: (a: unknown, b: unknown) => number) {
  return [...this].sort(compare);
});
define(Array.prototype, "toReversed", function (this: unknown[]) {
  return [...this].reverse();
});
define(String.prototype, "isWellFormed", function (this: string) {
  return !/\p{Surrogate}/u.test(this);
});
define(String.prototype, "toWellFormed", function (this: string) {
  return this.replace(/\p{Surrogate}/gu, "\uFFFD");
});

export {};
