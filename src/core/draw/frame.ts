/** SR-1 §2: the frame (抽查名单), the list drawn from after exclusions. */
import type { Result } from "../result";
import type { DrawFault } from "./fault";

/** One row as it was read: raw text, and the address (`对象库!A7`) that a fault about it carries. */
export interface FrameRow {
  readonly id: string;
  readonly stratum: string;
  readonly at: string;
}

/** A frozen frame: normalised, without duplicates, in the order of the rows it came from. */
export interface Frame {
  readonly ids: readonly string[];
  /** Row-aligned with `ids`. */
  readonly strata: readonly string[];
  /** The index of the input row behind each member. */
  readonly rows: readonly number[];
  readonly size: number;
  /** How many rows were merged into an earlier row of the same id. */
  readonly merged: number;
  /** What blank strata were read as, where somebody named it. */
  readonly blankStratum: string | null;
}

export interface FreezeOptions {
  /** Several rows of one id are one member (one entity with several licences), if their strata agree. */
  readonly mergeDuplicates?: boolean;
  /** What a blank stratum cell means; without it a blank one is refused. */
  readonly blankStratum?: string;
  /** False: there is no stratum column, and every row is of the stratum "". */
  readonly stratified?: boolean;
}

/** A stratum (分类) of the frame and its size N. */
export interface Stratum {
  readonly key: string;
  readonly size: number;
}

/** Normalises the rows and freezes them, or says of every row that cannot stay what is wrong with it. */
export function freezeFrame(
  rows: readonly FrameRow[],
  options: FreezeOptions = {},
): Result<Frame, readonly DrawFault[]> {
  void rows;
  void options;
  throw new Error("freezeFrame");
}

/** The strata of a frame with their sizes, by the UTF-8 bytes of their keys. */
export function strataOf(frame: Frame): readonly Stratum[] {
  void frame;
  throw new Error("strataOf");
}

/** SHA-256 over the lines `id TAB stratum LF`, by the UTF-8 bytes of the id; 64 hex characters. */
export function frameDigest(frame: Frame): string {
  void frame;
  throw new Error("frameDigest");
}
