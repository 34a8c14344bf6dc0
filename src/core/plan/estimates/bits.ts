/** Sets of a pool's objects as bits, 32 to a word: 130,000 objects are 4,063 words, and what two have in common is counted in microseconds. */

export type Bits = Uint32Array;

export function noBits(size: number): Bits {
  return new Uint32Array((size + 31) >>> 5);
}

export function allBits(size: number): Bits {
  const bits = noBits(size).fill(0xffffffff);
  if (size % 32 !== 0) bits[bits.length - 1] = 2 ** (size % 32) - 1;
  return bits;
}

export function hasBit(bits: Bits, member: number): boolean {
  return ((bits[member >>> 5] >>> (member & 31)) & 1) === 1;
}

export function setBits(bits: Bits, members: readonly number[]): void {
  for (const member of members) bits[member >>> 5] |= 1 << (member & 31);
}

/** The common part, in place of the first. */
export function keepCommon(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word++) bits[word] &= other[word];
}

/** The ones of a word (Hacker's Delight, 5-1). */
function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (let word = 0; word < bits.length; word++) count += ones(bits[word]);
  return count;
}

export function countCommon(a: Bits, b: Bits): number {
  let count = 0;
  for (let word = 0; word < a.length; word++) count += ones(a[word] & b[word]);
  return count;
}

/** Calls for every member, ascending. */
export function eachBit(bits: Bits, call: (member: number) => void): void {
  for (let word = 0; word < bits.length; word++)
    for (let left = bits[word]; left !== 0; left &= left - 1) call(word * 32 + 31 - Math.clz32(left & -left));
}
