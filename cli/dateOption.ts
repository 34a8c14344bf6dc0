/** A day given as an option, and the day it is where none is given. */
import type { LocalDate } from "../src/core/calendar/localDate";
import { localDate, parseIsoDate } from "../src/core/calendar/localDate";
import type { Result } from "../src/core/result";
import { err, ok } from "../src/core/result";
import type { UsageFault } from "./fault";

/** `2024-05-31`; today, by this machine's clock, where the option is absent. */
export function dateOption(option: string, text: string | undefined): Result<LocalDate, UsageFault> {
  const date = text === undefined ? today() : parseIsoDate(text);
  return date === null
    ? err({ code: "cli.optionValue", option, found: text ?? "", expected: "2024-05-31" })
    : ok(date);
}

function today(): LocalDate | null {
  const now = new Date();
  return localDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
