/**
 * SR-1 §8: seedrandom keeps only the low byte of each UTF-16 unit of its seed (`seedrandom('深圳')` and
 * `seedrandom('滱唳')` are one stream) and folds long seeds, so it never gets a person's text. It drives
 * the matching of officers (人员匹配) and the fairness simulation, never a ticket.
 */
import seedrandom from "seedrandom";
import { sha256Hex } from "./sha256";

/** Numbers in [0, 1) that depend on the seed text (`seedTextOf`) and the purpose alone. */
export function seededRandom(seedText: string, purpose: string): () => number {
  const random = seedrandom(sha256Hex(`${seedText}#${purpose}`));
  return () => random();
}
