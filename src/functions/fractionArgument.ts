/** Rates and goals: a number is a fraction from 0 to 1, a text a percentage with its sign (SR-1 §3). */
import { parseRate } from "../core/draw";
import type { DrawFault } from "../core/draw";
import { err, ok } from "../core/result";
import type { Result } from "../core/result";
import type { Cell } from "../sheets/grid";
import { isError, shown } from "./cellValue";
import type { FunctionFault } from "./fault";

/** The value in ppm. A number above 1 is refused: 7 typed for 7 % would draw everything. */
export function readFraction(value: Cell, at: string): Result<number, FunctionFault | DrawFault> {
  if (typeof value === "string") return parseRate(value);
  if (typeof value !== "number" || isError(value))
    return err({ code: "functions.rateUnreadable", at, found: shown(value) });
  if (value < 0 || value > 1) return err({ code: "functions.rateAboveOne", at, found: shown(value) });
  return ppmOf(value);
}

/**
 * A double as ppm, from its shortest decimal spelling (0.07 is 70000 and not 70000.00000000001); half a
 * ppm rounds up, and a rate that is not 0 never becomes 0.
 */
export function ppmOf(value: number): Result<number, DrawFault> {
  const [mantissa, exponent = "0"] = String(value).split("e");
  const [whole, fraction = ""] = mantissa.split(".");
  const shift = 6 - fraction.length + Number(exponent);
  const digits = BigInt(whole + fraction);
  const unit = 10n ** BigInt(Math.abs(shift));
  const ppm = Number(shift >= 0 ? digits * unit : (2n * digits + unit) / (2n * unit));
  return ppm === 0 && value > 0 ? err({ code: "draw.rateTooFine", found: String(value) }) : ok(ppm);
}
