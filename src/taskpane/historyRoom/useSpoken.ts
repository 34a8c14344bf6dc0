/** A ratio as it is told: cut off, never rounded, its fraction always beside it: 38.88%（7/18）. */
import { truncatedPercent } from "../../core/targets/ratio";
import type { Ratio } from "../../core/targets/ratio";
import { useWords } from "../words/words";

export function useSpoken(): (ratio: Ratio) => string {
  const { say, count } = useWords();
  return ({ part, whole }) =>
    whole > 0
      ? say("history.ratio", {
          percent: truncatedPercent(part, whole),
          part: count(part),
          whole: count(whole),
        })
      : say("ratio.notStarted");
}
