/** 汇总数: every row of the level's form, with what may be in it twice, and every doubt about the totals. */
import { formDefinitions } from "../../core/forms/formDefinitions";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { useWords } from "../words/words";
import { figureKeys } from "../../core/forms/definition";
import type { Rollup } from "./useRollup";

/** Said of files and units elsewhere; here stand the doubts about the sums. */
const aboutSums: ReadonlySet<string> = new Set([
  "rollup.twice",
  "rollup.otherPeriod",
  "rollup.jointOnce",
  "rollup.jointMaybeTwice",
  "rollup.taskNameDiffers",
  "rollup.marketFromTotals",
]);

export function TotalsSection({ rollup }: { rollup: Rollup }) {
  const layout = useLayout();
  const { say, term, count } = useWords();
  const { rolled, form } = rollup;
  const keys = figureKeys(formDefinitions[form]);
  const marked = keys.some((key) => rolled.figures.get(key)?.maybeTwice);
  const checks = rolled.units.flatMap((unit) => unit.checks);
  const doubts = [...rolled.faults, ...checks].filter(({ code }) => aboutSums.has(code));
  const counted = rolled.units.filter(({ submission }) => submission !== null).length;
  return (
    <Section title={say("rollup.totals")} aside={say("rollup.totals.of", { n: count(counted) })}>
      <div className={layout.stack}>
        <table className={layout.table} aria-label={say("rollup.totals")}>
          <thead>
            <tr>
              <th scope="col">{say("rollup.row")}</th>
              <th scope="col">{term("unit.tasks")}</th>
              <th scope="col">{term("unit.households")}</th>
              <th scope="col">{say("rollup.problems")}</th>
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => {
              const figure = rolled.figures.get(key);
              return (
                <tr key={key}>
                  <td>
                    {term(`figure.${key}`)}
                    {figure?.maybeTwice && <abbr title={say("rollup.maybeTwice")}>◇</abbr>}
                  </td>
                  <td>{count(figure?.tasks ?? 0)}</td>
                  <td>{count(figure?.households ?? 0)}</td>
                  <td>{count(figure?.problems ?? 0)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {marked && <p className={layout.quiet}>◇ {say("rollup.maybeTwice")}</p>}
        {doubts.length > 0 && (
          <Fold label={say("rollup.doubts", { n: count(doubts.length) })} open={doubts.length <= 3}>
            <FaultList faults={doubts} />
          </Fold>
        )}
      </div>
    </Section>
  );
}
