/** SR-1 §8: seedrandom, keyed so that it never sees a person's text. */

/** Numbers in [0, 1) that depend on the seed text (`seedTextOf`) and the purpose alone. */
export function seededRandom(seedText: string, purpose: string): () => number {
  void seedText;
  void purpose;
  throw new Error("seededRandom");
}
