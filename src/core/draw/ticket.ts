/** SR-1 §1: tickets (抽签号). */

/**
 * The ticket of a normalised id: 64 hex characters.
 * `prefix` is what `seedPrefix` gave. A lone surrogate in the id is a bug of the caller and throws.
 */
export function ticketOf(prefix: string, id: string): string {
  void prefix;
  void id;
  throw new Error("ticketOf");
}
