/** 跨年任务: what the year leaves unfinished, each with why and with its rows. */
import type { CrossTask } from "../../core/ledger/crossYear";
import { useLayout } from "../look/layout";
import { useRuledList } from "../look/ruledList";
import { Section } from "../look/section";
import { Fold } from "../parts/fold";
import { PlaceLink } from "../parts/placeLink";
import { useWords } from "../words/words";

const mostRows = 20;

export function CrossingTasks(props: {
  crossing: readonly CrossTask[];
  year: number;
  count: (n: number) => string;
}) {
  const styles = useRuledList();
  const layout = useLayout();
  const { say } = useWords();
  const { crossing, year, count } = props;
  return (
    <Section title={say("yearEnd.crossing")} aside={say("yearEnd.crossing.n", { n: count(crossing.length) })}>
      {crossing.length === 0 ? (
        <p className={layout.quiet}>{say("yearEnd.crossing.none", { year: year - 1 })}</p>
      ) : (
        <ul className={styles.list}>
          {crossing.map(({ task, reasons, planned, rows }) => {
            const name = planned?.name || rows.find(({ taskName }) => taskName !== "")?.taskName || "";
            const open = rows.filter(({ result, replaced }) => result === "" && !replaced);
            const shown = open.length > 0 ? open : rows;
            return (
              <li key={task} className={styles.item}>
                <span className={layout.strong}>{task}</span> {name}
                <div className={layout.quiet}>
                  {reasons.map((reason) => say(`yearEnd.reason.${reason}`)).join(say("list.comma"))}
                </div>
                {rows.length > 0 && (
                  <Fold label={say("yearEnd.rowsOf", { n: count(rows.length), open: count(open.length) })}>
                    {shown.slice(0, mostRows).map((row) => (
                      <div key={row.at}>
                        <PlaceLink address={row.at} /> {row.name || row.id}
                      </div>
                    ))}
                    {shown.length > mostRows && (
                      <div>{say("yearEnd.more", { n: count(shown.length - mostRows) })}</div>
                    )}
                  </Fold>
                )}
                {rows.length === 0 && planned && <PlaceLink address={planned.at} />}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
