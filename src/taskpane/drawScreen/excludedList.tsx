/** The excluded: how many for which reason, one click away, and then each of them. */
import type { ExcludedObject } from "../../core/evidence";
import { useLayout } from "../look/layout";
import { Fold } from "../parts/fold";
import { useWords } from "../words/words";
import { reasonsOf } from "./scope";

const shown = 30;

export function ExcludedList(props: { excluded: readonly ExcludedObject[] }) {
  const layout = useLayout();
  const { say, count } = useWords();
  if (props.excluded.length === 0) return null;
  return (
    <Fold label={say("draw.excluded", { n: count(props.excluded.length) })}>
      <div className={layout.tight}>
        {reasonsOf(props.excluded).map(({ reason, count: n }) => (
          <Fold key={reason} label={say("draw.excluded.reason", { reason, n: count(n) })}>
            <p className={layout.text}>
              {props.excluded
                .filter((each) => each.reason === reason)
                .slice(0, shown)
                .map((each) => each.id)
                .join("、")}
              {n > shown && say("draw.excluded.more", { n: count(n - shown) })}
            </p>
          </Fold>
        ))}
      </div>
    </Fold>
  );
}
