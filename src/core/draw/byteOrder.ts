/**
 * The order of UTF-8 bytes over many texts at once: a most-significant-byte radix sort, stable, so that
 * equal texts stand side by side in the order of their rows. A frame of a million ids needs it twice
 * over (duplicates, digest), and a comparison sort would cost more than the draw itself.
 */
import type { EncodedTexts } from "./encodedTexts";

/** Below this many, moving neighbours is quicker than counting 257 buckets. */
const few = 24;

/** The indices of the texts in the order of their UTF-8 bytes. */
export function byteOrder(texts: EncodedTexts): Uint32Array {
  const order = new Uint32Array(texts.starts.length - 1);
  for (let i = 0; i < order.length; i++) order[i] = i;
  sort(texts, order);
  return order;
}

function sort(texts: EncodedTexts, order: Uint32Array): void {
  const { bytes, starts } = texts;
  const spare = new Uint32Array(order.length);
  const digits = new Uint16Array(order.length);
  // What is still to be sorted: from, to, and how many bytes its members are known to share.
  const todo: number[] = [0, order.length, 0];
  const ends = new Uint32Array(257);

  while (todo.length > 0) {
    const depth = todo.pop() as number;
    const to = todo.pop() as number;
    const from = todo.pop() as number;
    if (to - from <= few) {
      insertionSort(texts, order, from, to, depth);
      continue;
    }
    ends.fill(0);
    for (let i = from; i < to; i++) {
      const text = order[i];
      const at = starts[text] + depth;
      // 0 stands for the end of a text, before every byte.
      const digit = at < starts[text + 1] ? bytes[at] + 1 : 0;
      digits[i] = digit;
      ends[digit]++;
    }
    const first = digits[from];
    if (ends[first] === to - from) {
      if (first !== 0) todo.push(from, to, depth + 1);
      continue;
    }
    let end = from;
    for (let digit = 0; digit <= 256; digit++) {
      const size = ends[digit];
      if (size > 1 && digit !== 0) todo.push(end, end + size, depth + 1);
      end += size;
      ends[digit] = end;
    }
    for (let i = to - 1; i >= from; i--) spare[--ends[digits[i]]] = order[i];
    order.set(spare.subarray(from, to), from);
  }
}

function insertionSort(
  texts: EncodedTexts,
  order: Uint32Array,
  from: number,
  to: number,
  depth: number,
): void {
  for (let i = from + 1; i < to; i++) {
    const text = order[i];
    let at = i;
    while (at > from && comesBefore(texts, text, order[at - 1], depth)) {
      order[at] = order[at - 1];
      at--;
    }
    order[at] = text;
  }
}

function comesBefore({ bytes, starts }: EncodedTexts, a: number, b: number, depth: number): boolean {
  const aEnd = starts[a + 1];
  const bEnd = starts[b + 1];
  let x = starts[a] + depth;
  let y = starts[b] + depth;
  for (; x < aEnd && y < bEnd; x++, y++) {
    if (bytes[x] !== bytes[y]) return bytes[x] < bytes[y];
  }
  return aEnd - x < bEnd - y;
}
