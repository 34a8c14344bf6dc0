/** A check names figures by their keys; a person reads their terms. */
import type { AnyFault } from "../parts/faultList";
import type { Words } from "../words/words";

export function inWords(fault: AnyFault, words: Words): AnyFault {
  const named: Record<string, unknown> = { ...fault };
  for (const member of ["key", "first", "second", "other"])
    if (typeof named[member] === "string") named[member] = words.term(`figure.${named[member]}`);
  if (typeof named.measure === "string") named.measure = words.term(`measure.${named.measure}`);
  return { ...named, code: fault.code };
}
