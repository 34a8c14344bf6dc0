/** The rows behind a figure, task by task: each task unfolds to its rows, each row leads to its place in the ledger. */
import { makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { tasksBehind } from "../../core/forms";
import type { TaskBehind } from "../../core/forms";
import type { Inspection } from "../../core/ledger/inspection";
import { signal } from "../look/theme";
import { Fold } from "../parts/fold";
import { PlaceLink } from "../parts/placeLink";
import { TextButton } from "../parts/textButton";
import { useWords } from "../words/words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "4px" },
  row: { overflowWrap: "anywhere", minWidth: 0 },
  quiet: { color: signal.quiet },
});

const firstTasks = 10;
const firstRows = 30;

export function TaskRows(props: { ledger: readonly Inspection[]; rows: readonly number[] }) {
  const styles = useStyles();
  const { say, count } = useWords();
  const tasks = useMemo(() => tasksBehind(props.ledger, props.rows), [props.ledger, props.rows]);
  const [shown, setShown] = useState(firstTasks);
  if (tasks.length === 0) return null;
  return (
    <div>
      {tasks.slice(0, shown).map((task) => (
        <OneTask key={task.task} task={task} ledger={props.ledger} />
      ))}
      {tasks.length > shown && (
        <TextButton onClick={() => setShown(shown + 50)}>
          <span className={styles.quiet}>{say("trace.moreTasks", { n: count(tasks.length - shown) })}</span>
        </TextButton>
      )}
    </div>
  );
}

function OneTask({ task, ledger }: { task: TaskBehind; ledger: readonly Inspection[] }) {
  const styles = useStyles();
  const { say, count } = useWords();
  const [shown, setShown] = useState(firstRows);
  return (
    <Fold
      label={say("trace.task", {
        task: task.task,
        name: task.taskName,
        objects: count(task.objects),
        rows: count(task.rows.length),
      })}
    >
      <ul className={styles.list}>
        {task.rows.slice(0, shown).map((row) => {
          const { at, id, name, inspectedOn, taskDoneOn, result } = ledger[row];
          return (
            <li key={row} className={styles.row}>
              <PlaceLink address={at} /> {name || id}{" "}
              <span className={styles.quiet}>
                {inspectedOn ?? taskDoneOn} {result}
              </span>
            </li>
          );
        })}
      </ul>
      {task.rows.length > shown && (
        <TextButton onClick={() => setShown(shown + 200)}>
          {say("trace.moreRows", { n: count(task.rows.length - shown) })}
        </TextButton>
      )}
    </Fold>
  );
}
