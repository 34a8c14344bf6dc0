/** 各类比例: "A 2%、B 5%、C 100%" as rates by class, in ppm. */
import { parseRate } from "../draw/rate";
import { creditClass } from "../registry/creditClass";
import { err, ok } from "../result";
import type { Result } from "../result";

export interface ClassRatesFlaw {
  /** Where reading stopped: a piece that is no class with a rate, or a class that comes twice. */
  readonly reason: "unreadable" | "twice";
  readonly found: string;
}

/**
 * Reads rates by class; keys are classes as `creditClass` gives them, or any other word as written
 * (餐饮 10%). Blank text gives an empty map. One piece that cannot be read refuses the whole.
 */
export function parseClassRates(text: string): Result<ReadonlyMap<string, number>, ClassRatesFlaw> {
  const rates = new Map<string, number>();
  const pieces = text
    .normalize("NFKC")
    .replace(/(%)\s*(?=[^\s;,、\n/])/g, "$1;")
    .split(/[;,，、\n/]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  for (const piece of pieces) {
    const found = /^(.+?)(?:企业|主体)?\s*[::=为按≥不低于]*\s*(\d+(?:\.\d+)?|\.\d+)\s*%$/u.exec(piece);
    const rate = found ? parseRate(`${found[2]}%`) : null;
    if (!found || !rate?.ok) return err({ reason: "unreadable", found: piece });
    const word = found[1].trim();
    const key = creditClass(word) || word;
    if (rates.has(key)) return err({ reason: "twice", found: key });
    rates.set(key, rate.value);
  }
  return ok(rates);
}
