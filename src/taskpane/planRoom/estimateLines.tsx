/** What one task would draw: how its range was understood, how many objects, and how many of each class. */
import type { Estimate } from "../../core/plan/estimates";
import { useLayout } from "../look/layout";
import { useWords } from "../words/words";

export function EstimateLines({ estimate }: { estimate: Estimate }) {
  const layout = useLayout();
  const { say, count, commas } = useWords();
  const { range, households, draws, strata, by, byMinimum } = estimate;
  return (
    <div className={layout.tight}>
      {range && (
        <div>
          {say(`plan.range.${range.basis}`, {
            words: range.words.join("、"),
            n: count(range.size),
          })}
        </div>
      )}
      <div>
        {households === null
          ? say("plan.estimate.none")
          : say(`plan.estimate.${by}`, { n: count(households), draws: count(draws) })}
        {byMinimum && ` ${say("plan.estimate.minimum")}`}
      </div>
      {strata.length > 1 && (
        <div className={layout.quiet}>
          {commas(
            strata.map(({ key, size, count: n }) =>
              say("plan.estimate.stratum", { key, n: count(n), size: count(size) }),
            ),
          )}
        </div>
      )}
    </div>
  );
}
