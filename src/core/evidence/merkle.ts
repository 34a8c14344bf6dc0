/** RFC 9162 §2.1: Merkle trees over SHA-256, level by level from the leaves. */
import { Sha256 } from "../draw";

const leafByte = Uint8Array.of(0x00);
const nodeByte = Uint8Array.of(0x01);

/** SHA-256(0x00 ‖ parts). */
export function leafHash(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = new Sha256().update(leafByte);
  for (const part of parts) hash.update(part);
  return hash.bytes();
}

/** SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return new Sha256().update(nodeByte).update(left).update(right).bytes();
}

/** The levels of a tree, leaves first, root last. A level's last node without a partner goes up as it is. */
export function treeOf(leaves: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] {
  const levels = [leaves];
  for (let level = leaves; level.length > 1; levels.push(level)) {
    const above: Uint8Array[] = [];
    for (let i = 0; i + 1 < level.length; i += 2) above.push(nodeHash(level[i], level[i + 1]));
    if (level.length % 2 === 1) above.push(level[level.length - 1]);
    level = above;
  }
  return levels;
}

/** The root of no leaves is the hash of nothing. */
export function rootOf(levels: readonly (readonly Uint8Array[])[]): Uint8Array {
  return levels[levels.length - 1][0] ?? new Sha256().bytes();
}

/** RFC 9162 §2.1.3.1: the partners of a leaf on its way to the root, from the leaf upwards. */
export function pathOf(levels: readonly (readonly Uint8Array[])[], index: number): readonly Uint8Array[] {
  const path: Uint8Array[] = [];
  let at = index;
  for (const level of levels.slice(0, -1)) {
    const partner = level[at ^ 1];
    if (partner !== undefined) path.push(partner);
    at >>= 1;
  }
  return path;
}

/** RFC 9162 §2.1.3.2: the root that a leaf's path leads to, or null where path, index and size disagree. */
export function rootFrom(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
): Uint8Array | null {
  if (index >= size) return null;
  let at = index;
  let last = size - 1;
  let hash = leaf;
  for (const partner of path) {
    if (last === 0) return null;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(partner, hash);
      while (at % 2 === 0 && at !== 0) {
        at >>>= 1;
        last >>>= 1;
      }
    } else {
      hash = nodeHash(hash, partner);
    }
    at >>>= 1;
    last >>>= 1;
  }
  return last === 0 ? hash : null;
}
