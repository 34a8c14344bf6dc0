/** SR-1 §2, §4: the strata (分类) of a frame, in the order in which everything lists them. */
import type { Frame, Stratum } from "./frame";
import { compareUtf8 } from "./utf8";

/** A stratum and who is in it: indices into the frame. */
export interface StratumMembers {
  readonly key: string;
  readonly members: Uint32Array;
}

/** The strata of a frame with their sizes, by the UTF-8 bytes of their keys. */
export function strataOf(frame: Frame): readonly Stratum[] {
  const sizes = new Map<string, number>();
  for (const key of frame.strata) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  return [...sizes].map(([key, size]) => ({ key, size })).sort((a, b) => compareUtf8(a.key, b.key));
}

/** The strata of a frame with their members, by the UTF-8 bytes of their keys. */
export function membersOf(frame: Frame): readonly StratumMembers[] {
  const strata = strataOf(frame).map(({ key, size }) => ({ key, members: new Uint32Array(size), filled: 0 }));
  const byKey = new Map(strata.map((stratum) => [stratum.key, stratum]));
  for (let i = 0; i < frame.size; i++) {
    const stratum = byKey.get(frame.strata[i]);
    if (stratum !== undefined) stratum.members[stratum.filled++] = i;
  }
  return strata;
}
