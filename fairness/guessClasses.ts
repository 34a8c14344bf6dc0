/**
 * SR-1 §6: can the classes of a sealed draw be guessed from what is published? The guesser knows SR-1, the
 * shares of the classes among the drawn and that higher classes are drawn at higher rates; of the draw itself
 * he has the public files alone. A firm drawn with a high ticket was drawn at a high rate: so whoever can
 * order the drawn by ticket, or by class, guesses better than chance.
 */
import { seedPrefix, ticketOf } from "../src/core/draw";
import type { SealedPublication } from "../src/core/evidence";

/** The public files; `tickets` is a leak that a careless page might add, in the order of `drawn`. */
export type PublicFiles = SealedPublication & {
  readonly tickets?: readonly string[];
  readonly nonce?: string;
};

/** A class and how many of the drawn belong to it; the lowest rate first. */
export interface KnownShare {
  readonly key: string;
  readonly count: number;
}

/** A class for every drawn firm, in the order of `drawn`. */
export function guessClasses(files: PublicFiles, shares: readonly KnownShare[]): readonly string[] {
  const scores = bestScores(files);
  const order = scores
    .map((_, i) => i)
    .sort((a, b) => (scores[a] < scores[b] ? -1 : scores[a] > scores[b] ? 1 : a - b));
  const keys = shares.flatMap(({ key, count }) => Array.from({ length: count }, () => key));
  const guesses = new Array<string>(scores.length).fill("");
  order.forEach((place, rank) => (guesses[place] = keys[Math.min(rank, keys.length - 1)]));
  return guesses;
}

/**
 * What he sorts by: the tickets where they were published; the order of the list where it is not that of the
 * ids; else the tickets of the likeliest seed that he can put together. Drawn firms have low tickets, so that
 * the right seed betrays itself by a low mean.
 */
function bestScores(files: PublicFiles): readonly string[] {
  const { tickets, drawn, label } = files;
  if (tickets !== undefined) return tickets;
  if (drawn.some((id, i) => i > 0 && id < drawn[i - 1]))
    return drawn.map((_, i) => String(i).padStart(9, "0"));
  const candidates = candidateSeeds(files).flatMap((seed) => {
    const prefix = seedPrefix(seed, label);
    return prefix.ok ? [drawn.map((id) => ticketOf(prefix.value, id))] : [];
  });
  const mean = (list: readonly string[]) =>
    list.reduce((sum, ticket) => sum + parseInt(ticket.slice(0, 8), 16), 0) / list.length;
  return candidates.sort((a, b) => mean(a) - mean(b))[0];
}

/** The public seed, and with it every 64 hex characters anywhere in the files, in the place of the nonce. */
function candidateSeeds(files: PublicFiles): readonly string[] {
  const hex = JSON.stringify(files).match(/\b[0-9a-f]{64}\b/g) ?? [];
  return [files.publicSeed, ...new Set(hex.map((nonce) => `${files.publicSeed}/${nonce}`))];
}
