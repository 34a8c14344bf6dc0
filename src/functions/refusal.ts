/** Where a fault becomes a cell error: #VALUE! or #N/A with one sentence, the only two that carry one. */
import type { Result } from "../core/result";
import { functionWords } from "../locale/functionWords";
import { sentence } from "../locale/spoken";
import { languageFor, text } from "../locale/text";
import type { Language } from "../locale/text";
import { notAvailable } from "./fault";

interface Fault {
  readonly code: string;
}

/** The language of the person in front of Excel: Chinese first. */
export function language(): Language {
  return languageFor(typeof Office === "undefined" ? undefined : Office.context?.displayLanguage);
}

/** A word of this room (`row`, `argument.list` …) in the person's language. */
export function word(key: string, params?: Readonly<Record<string, unknown>>): string {
  return text(functionWords[language()], key, params);
}

/** The value, or the cell error that says why there is none. */
export function take<T>(result: Result<T, Fault | readonly Fault[]>): T {
  if (result.ok) return result.value;
  const error = result.error;
  throw Array.isArray(error) ? refusal(error[0], error.length - 1) : refusal(error as Fault);
}

/** The cell error of a fault; `more` is how many others there are of the same call. */
export function refusal<F extends Fault>(fault: F, more = 0): CustomFunctions.Error {
  const named =
    "argument" in fault ? { ...fault, argument: word(`argument.${String(fault.argument)}`) } : fault;
  const message = sentence(named, language()) + (more > 0 ? word("more", { more }) : "");
  const { ErrorCode } = CustomFunctions;
  return new CustomFunctions.Error(
    notAvailable.has(fault.code) ? ErrorCode.notAvailable : ErrorCode.invalidValue,
    message,
  );
}

/** The sentence of a fault as a value of the cell and not as its error (VERIFY). */
export function sentenceOf(fault: Fault): string {
  return sentence(fault, language());
}
