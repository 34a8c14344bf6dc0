/** What changes of the plan do to the ratios at the end of the year: before beside after. */
import type { TargetTimeline } from "../../core/plan/estimates";
import { truncatedPercent } from "../../core/targets/ratio";
import { useLayout } from "../look/layout";
import { useWords } from "../words/words";

export function EffectTable(props: { before: readonly TargetTimeline[]; after: readonly TargetTimeline[] }) {
  const layout = useLayout();
  const { say, term, count } = useWords();
  const ratio = ({ part, whole }: { part: number; whole: number }) => (
    <>
      {truncatedPercent(part, whole)}
      <br />
      {count(part)}/{count(whole)}
    </>
  );
  return (
    <table className={layout.table}>
      <thead>
        <tr>
          <th scope="col">{say("plan.effect")}</th>
          <th scope="col">{say("plan.effect.before")}</th>
          <th scope="col">{say("plan.effect.after")}</th>
        </tr>
      </thead>
      <tbody>
        {props.before.map((line, i) => (
          <tr key={line.target.id}>
            <td>{term(`target.${line.target.id}`)}</td>
            <td>{ratio(line.end)}</td>
            <td>{ratio(props.after[i].end)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
