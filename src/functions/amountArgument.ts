/** How many to draw: from 1 on a number of objects, below 1 or with a percent sign a rate of the list. */
import { countByRate, parseRate } from "../core/draw";
import type { DrawFault } from "../core/draw";
import { err, ok } from "../core/result";
import type { Result } from "../core/result";
import { isError, scalarValue, shown } from "./cellValue";
import type { FunctionFault } from "./fault";
import { ppmOf } from "./fractionArgument";

type Fault = FunctionFault | DrawFault;

/** The number of objects of a list of `size`; 0 only where `zero` allows it (RESERVE after nothing). */
export function readAmount(
  raw: unknown,
  size: number,
  argument: string,
  zero = false,
): Result<number, Fault> {
  const value = scalarValue(raw);
  const unreadable: Fault = { code: "functions.amountUnreadable", argument, found: shown(value) };
  if (value === null || typeof value === "boolean" || isError(value)) return err(unreadable);
  if (typeof value === "string") {
    const typed = value.normalize("NFKC").trim();
    if (typed.endsWith("%")) {
      const rate = parseRate(typed);
      return rate.ok ? byRate(rate.value, size, unreadable, zero) : rate;
    }
    if (!/^\d+(\.\d+)?$/.test(typed)) return err(unreadable);
    return amountOf(Number(typed), size, argument, unreadable, zero);
  }
  return amountOf(value, size, argument, unreadable, zero);
}

function amountOf(
  value: number,
  size: number,
  argument: string,
  unreadable: Fault,
  zero: boolean,
): Result<number, Fault> {
  if (value < 0) return err(unreadable);
  if (value < 1) {
    const rate = ppmOf(value);
    return rate.ok ? byRate(rate.value, size, unreadable, zero) : rate;
  }
  if (!Number.isInteger(value))
    return err({ code: "functions.amountFraction", argument, found: String(value) });
  if (value > size) return err({ code: "functions.amountOver", count: value, size, over: value - size });
  return ok(value);
}

/** SR-1 §3, rate mode: at least one, unless the rate is 0. */
function byRate(ppm: number, size: number, unreadable: Fault, zero: boolean): Result<number, Fault> {
  return ppm > 0 || zero ? ok(countByRate(size, ppm, "up")) : err(unreadable);
}
