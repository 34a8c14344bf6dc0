/**
 * SR-1 §6: the frame as a Merkle tree (名单根校验码), leaves in the byte order of the ids, so that one
 * firm's place in the frozen frame can be shown alone. A mark says nothing of the stratum to whoever
 * lacks the frame key.
 */
import { hexOfBytes, loneSurrogate, utf8 } from "../draw";
import type { Frame } from "../draw";
import { Hmac } from "./hmac";
import { leafHash, pathOf, rootFrom, rootOf, treeOf } from "./merkle";

/** One firm's slip (入库凭条): proves its place in the frozen frame. */
export interface FrameSlip {
  readonly id: string;
  /** HMAC-SHA-256(frameKey, id TAB stratum), hex. */
  readonly mark: string;
  readonly index: number;
  readonly size: number;
  /** From the leaf upwards, hex. */
  readonly path: readonly string[];
}

/** The length of a frame key in bytes. */
export const frameKeyLength = 32;

/** A frame's tree: its root, and a slip for each of its members. */
export class FrameTree {
  /** Hex. */
  readonly root: string;
  private readonly levels: readonly (readonly Uint8Array[])[];
  private readonly marks: readonly Uint8Array[];
  private readonly indexOf: ReadonlyMap<string, number>;

  /** `frameKey` is 32 random bytes kept in the unit's own record; another length is a bug and throws. */
  constructor(
    private readonly frame: Frame,
    frameKey: Uint8Array,
  ) {
    if (frameKey.length !== frameKeyLength) throw new RangeError(`expected ${frameKeyLength} bytes of key`);
    const hmac = new Hmac(frameKey);
    const ids = Array.from(frame.order, (member) => frame.ids[member]);
    this.marks = Array.from(frame.order, (member) =>
      hmac.ofText(`${frame.ids[member]}\t${frame.strata[member]}`),
    );
    this.levels = treeOf(this.marks.map((mark, i) => leafHash(mark, utf8(ids[i]))));
    this.root = hexOfBytes(rootOf(this.levels));
    this.indexOf = new Map(ids.map((id, i) => [id, i]));
  }

  /** The slip of one normalised id, or null where the frame does not hold it. */
  slip(id: string): FrameSlip | null {
    const index = this.indexOf.get(id);
    if (index === undefined) return null;
    const path = pathOf(this.levels, index).map(hexOfBytes);
    return { id, mark: hexOfBytes(this.marks[index]), index, size: this.frame.size, path };
  }
}

/** The Merkle root of a frame under a key of 32 bytes, hex. */
export function frameRoot(frame: Frame, frameKey: Uint8Array): string {
  return new FrameTree(frame, frameKey).root;
}

/** The slip of one normalised id, or null where the frame does not hold it. For many, keep a `FrameTree`. */
export function frameProof(frame: Frame, frameKey: Uint8Array, id: string): FrameSlip | null {
  return new FrameTree(frame, frameKey).slip(id);
}

/** Whether a slip, wherever it comes from, leads to a published root. */
export function proves(slip: FrameSlip, root: string): boolean {
  const { id, mark, index, size, path } = slip;
  if (typeof id !== "string" || loneSurrogate(id) >= 0 || !Array.isArray(path)) return false;
  if (!isHash(mark) || !isHash(root) || !path.every(isHash)) return false;
  // Below 2^31, the shifts of the path stay whole numbers.
  if (!Number.isInteger(index) || !Number.isInteger(size) || index < 0 || size > 0x7fffffff) return false;
  const leaf = leafHash(bytesOfHex(mark), utf8(id));
  const reached = rootFrom(leaf, index, size, path.map(bytesOfHex));
  return reached !== null && hexOfBytes(reached) === root;
}

/** The bytes of lower-case hex. */
export function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}

function isHash(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
}
