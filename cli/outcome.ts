/** What a command hands back to the program: an exit code, and what is to be read. */
import { saySentence } from "./say";
import type { Language } from "../src/locale";
import type { UsageFault } from "./fault";

/** Where a person, or the next program, reads what happened. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
}

/** 0: done, and it holds. 1: it does not hold, or cannot be done. 2: the command was not understood. */
export type ExitCode = 0 | 1 | 2;

/** What every command is given. */
export interface Call {
  readonly arguments: readonly string[];
  readonly language: Language;
  readonly streams: Streams;
}

/** Says each fault on a line of its own, and that it cannot be done. */
export function refuse(call: Call, faults: readonly { readonly code: string }[]): ExitCode {
  for (const fault of faults) call.streams.err(saySentence(fault, call.language));
  return 1;
}

/** Says what was not understood. */
export function misused(call: Call, faults: readonly UsageFault[]): ExitCode {
  for (const fault of faults) call.streams.err(saySentence(fault, call.language));
  return 2;
}
