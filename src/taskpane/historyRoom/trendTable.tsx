/** The pictures' numbers as a table: what a screen reader reads, and what a person copies. */
import { makeStyles } from "@fluentui/react-components";
import { percentText } from "../../core/draw";
import type { Ratio } from "../../core/targets/ratio";
import { useLayout } from "../look/layout";
import { useWords } from "../words/words";
import type { RatioYear } from "./ratioYear";
import { useSpoken } from "./useSpoken";

// A month or a ratio is never broken: the table is scrolled where it is too wide.
const useStyles = makeStyles({ table: { "& td": { whiteSpace: "nowrap" } } });

export function TrendTable(props: { years: readonly RatioYear[]; thenOf: (id: string) => Ratio | null }) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, term, monthName } = useWords();
  const spoken = useSpoken();
  const { years, thenOf } = props;
  const told = (ratio: Ratio | null) => (ratio ? spoken(ratio) : "—");
  const months = Array.from({ length: years[0]?.months.length ?? 0 }, (_, index) => index);
  return (
    <div className={layout.scroll} role="region" tabIndex={0} aria-label={say("history.ratios.table")}>
      <table className={`${layout.table} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{say("history.month")}</th>
            {years.map(({ target }) => (
              <th key={target.id} scope="col">
                {term(`target.${target.id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((index) => (
            <tr key={index}>
              <td>{monthName(index + 1)}</td>
              {years.map(({ target, months: shares }) => (
                <td key={target.id}>{told(shares[index])}</td>
              ))}
            </tr>
          ))}
          {years.some(({ byPlan }) => byPlan) && (
            <tr>
              <td>{say("history.table.forecast")}</td>
              {years.map(({ target, byPlan }) => (
                <td key={target.id}>{told(byPlan)}</td>
              ))}
            </tr>
          )}
          {years.some(({ target }) => thenOf(target.id)) && (
            <tr>
              <td>{say("history.table.whatIf")}</td>
              {years.map(({ target }) => (
                <td key={target.id}>{told(thenOf(target.id))}</td>
              ))}
            </tr>
          )}
          <tr>
            <td>{say("history.table.goal")}</td>
            {years.map(({ target }) => (
              <td key={target.id}>{percentText(target.goalPpm)}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
