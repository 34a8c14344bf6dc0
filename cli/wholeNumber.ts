/** Whole numbers as options give them. */
import type { Result } from "../src/core/result";
import { err, ok } from "../src/core/result";
import type { UsageFault } from "./fault";

/** A whole number ≥ 0 in ASCII digits, small enough to be exact. */
export function wholeNumber(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** The whole number of an option. */
export function wholeOption(option: string, text: string): Result<number, UsageFault> {
  const number = wholeNumber(text);
  return number === null
    ? err({ code: "cli.optionValue", option, found: text, expected: "0, 1, 2, …" })
    : ok(number);
}
