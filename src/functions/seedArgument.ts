/** Seed and label as cells give them (SR-1 §1): their spelling is part of them. */
import { err, ok } from "../core/result";
import type { Result } from "../core/result";
import { isError, scalarValue, shown, textValue } from "./cellValue";
import type { FunctionFault } from "./fault";

export interface SeedArgument {
  readonly seed: string;
  /** "" where there is none. */
  readonly label: string;
}

/** Reads both; a number is the text that Excel shows for it, up to 15 digits. */
export function readSeed(seed: unknown, label: unknown): Result<SeedArgument, FunctionFault> {
  const first = spelled(seed, "seed");
  if (!first.ok) return first;
  const second = spelled(label, "label");
  return second.ok ? ok({ seed: first.value, label: second.value }) : second;
}

function spelled(raw: unknown, argument: string): Result<string, FunctionFault> {
  const value = scalarValue(raw, textValue);
  if (value === null) return ok("");
  if (typeof value === "string") return ok(value);
  if (typeof value === "boolean" || isError(value))
    return err({ code: "functions.seedUnreadable", argument, found: shown(value) });
  // Beyond 15 digits Excel has already replaced the rest by zeros; a fraction shows as its format says.
  if (!Number.isInteger(value) || value < 0 || value >= 1e15)
    return err({ code: "functions.seedNumber", argument, found: shown(value) });
  return ok(String(value));
}
