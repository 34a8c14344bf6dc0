import type { Certificate } from "../../core/evidence";
import type { PaneKey } from "../words/paneTables";

/** The sentence that says what a draw's record shows, and what it does not (SR-1 §5). */
export function worthOf({ seedSource, sealed }: Certificate): PaneKey {
  if (seedSource.kind === "machine") return "draw.worth.machine";
  return sealed ? "draw.worth.sealed" : "draw.worth.open";
}
