/** What stands in a figure's cell now, and what will, as texts to compare. */
import type { Placement } from "../../sheets";
import { shownText } from "../parts/editWords";

export function placementTexts(placement: Placement): { before: string; after: string } {
  return { before: shownText(placement.before), after: shownText(placement.value) };
}
