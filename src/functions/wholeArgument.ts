/** Counts of 次 and 户, sizes, days: whole numbers from 0 on. */
import { err, ok } from "../core/result";
import type { Result } from "../core/result";
import { scalarValue, shown } from "./cellValue";
import type { FunctionFault } from "./fault";

/** The number; text is read where it is one, a blank and a fraction are refused. */
export function readWhole(raw: unknown, argument: string): Result<number, FunctionFault> {
  const value = scalarValue(raw);
  const number =
    typeof value === "string" && /^\d{1,15}$/.test(value.normalize("NFKC").trim())
      ? Number(value.normalize("NFKC"))
      : value;
  return typeof number === "number" && Number.isSafeInteger(number) && number >= 0
    ? ok(number)
    : err({ code: "functions.notWhole", argument, found: shown(value) });
}
