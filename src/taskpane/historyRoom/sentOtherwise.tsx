/** Where 月报存档 and the ledger both know a month and differ: told by month, row and measure. */
import type { SentDifference } from "../../core/forms/history";
import { useLayout } from "../look/layout";
import { Fold } from "../parts/fold";
import { Notice } from "../parts/notice";
import { useWords } from "../words/words";

export function SentOtherwise({ differences }: { differences: readonly SentDifference[] }) {
  const layout = useLayout();
  const { say, term, count, monthName } = useWords();
  if (differences.length === 0) return null;
  const months = [...new Set(differences.map(({ month }) => month))];
  return (
    <Notice tone="watch">
      <p className={layout.text}>
        {say("history.differs", {
          months: months.map(monthName).join(say("list.comma")),
          n: count(differences.length),
        })}
      </p>
      {months.map((month) => {
        const own = differences.filter((each) => each.month === month);
        return (
          <Fold
            key={month}
            label={say("history.differs.month", { month: monthName(month), n: count(own.length) })}
            flush
          >
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              {own.map(({ key, measure, sent, counted }) => (
                <li key={`${key} ${measure}`}>
                  {say("history.differs.one", {
                    row: term(`figure.${key}`),
                    measure: term(`measure.${measure}`),
                    sent: count(sent),
                    counted: count(counted),
                  })}
                </li>
              ))}
            </ul>
          </Fold>
        );
      })}
    </Notice>
  );
}
