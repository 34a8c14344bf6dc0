/** Rates by stratum as a range of two columns: stratum | rate (SR-1 §3, rate mode). */
import { normaliseStratum } from "../core/draw";
import type { DrawFault, DrawRule } from "../core/draw";
import { err, ok } from "../core/result";
import type { Result } from "../core/result";
import { cellValue, isError, rangeOf, shown, textValue, usedRows } from "./cellValue";
import type { FunctionFault } from "./fault";
import { readFraction } from "./fractionArgument";
import { place } from "./listArgument";

/** The rule; a header row (no digit in its rate cell) is skipped, a stratum named twice is refused. */
export function readRates(range: unknown): Result<DrawRule, FunctionFault | DrawFault> {
  const cells = rangeOf(range);
  const end = usedRows(cells);
  if (end === 0) return err({ code: "functions.rangeEmpty", argument: "rates" });
  if (cells[0].length !== 2) return err({ code: "functions.ratesColumns", found: cells[0].length });
  const rates = new Map<string, number>();
  for (let row = isHeader(cells[0]) ? 1 : 0; row < end; row += 1) {
    const [name, value] = [textValue(cells[row][0]), cellValue(cells[row][1])];
    const at = place("rates", row + 1, 2);
    if (isError(name))
      return err({ code: "functions.errorCell", at: place("rates", row + 1), found: name.error });
    if (isError(value)) return err({ code: "functions.errorCell", at, found: value.error });
    const key = normaliseStratum(shown(name));
    if (!key.ok) return err({ code: "draw.ruleKeyUnreadable", found: shown(name) });
    if (rates.has(key.value)) return err({ code: "functions.rateTwice", at, stratum: key.value });
    const rate = readFraction(value, at);
    if (!rate.ok) return rate;
    rates.set(key.value, rate.value);
  }
  if (rates.size === 0) return err({ code: "functions.rangeEmpty", argument: "rates" });
  return ok({ mode: "rate", rates, rounding: "up" });
}

function isHeader(row: readonly unknown[]): boolean {
  const value = cellValue(row[1]);
  return typeof value === "string" && !/[\p{N}%]/u.test(value);
}
