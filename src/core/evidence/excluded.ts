/** SR-1 §2: objects left out before N is counted, each with its reason (排除名单). */

export interface ExcludedObject {
  /** Normalised. */
  readonly id: string;
  readonly reason: string;
}

/** SHA-256 over the lines `id TAB reason LF`, by the UTF-8 bytes of id, then of reason; "" gives that of no bytes. */
export function excludedDigest(excluded: readonly ExcludedObject[]): string {
  void excluded;
  throw new Error("excludedDigest");
}
