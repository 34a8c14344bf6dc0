/** SR-1 §6, RFC 9162 §2.1.1: the frame as a Merkle tree, so that one firm's place can be shown alone. */
import type { Frame } from "../draw";

/** One firm's slip: proves its place in the frozen frame and says nothing of its stratum. */
export interface FrameSlip {
  readonly id: string;
  /** HMAC-SHA-256(frameKey, id TAB stratum), hex. */
  readonly mark: string;
  readonly index: number;
  readonly size: number;
  /** From the leaf upwards, hex. */
  readonly path: readonly string[];
}

/** The Merkle root of a frame under a key of 32 bytes, hex. */
export function frameRoot(frame: Frame, frameKey: Uint8Array): string {
  void frame;
  void frameKey;
  throw new Error("frameRoot");
}

/** The slip of one normalised id, or null where the frame does not hold it. */
export function frameProof(frame: Frame, frameKey: Uint8Array, id: string): FrameSlip | null {
  void frame;
  void frameKey;
  void id;
  throw new Error("frameProof");
}

/** Whether a slip leads to a root. */
export function proves(slip: FrameSlip, root: string): boolean {
  void slip;
  void root;
  throw new Error("proves");
}
