/** What is said of a file. Its addresses are cells of another workbook: they are named and lead nowhere. */
import { makeStyles } from "@fluentui/react-components";
import { AlertIcon } from "../look/icons";
import { signal } from "../look/theme";
import type { AnyFault } from "./faultList";
import { Fold } from "./fold";
import { useWords } from "../words/words";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: "4px",
    gridTemplateColumns: "minmax(0, 1fr)",
  },
  item: {
    display: "flex",
    gap: "6px",
    lineHeight: "20px",
    minWidth: 0,
    overflowWrap: "anywhere",
    padding: "2px 0",
  },
  mark: { color: signal.watch, flexShrink: 0, width: "16px", height: "16px", marginTop: "2px" },
  words: { minWidth: 0 },
});

/** More than this are folded away behind the first. */
const mostShown = 2;

export function FileFaults(props: {
  file: string;
  faults: readonly AnyFault[];
  /** "{n} more in this file", in the room's words. */
  more: (n: string) => string;
}) {
  const { file, faults, more } = props;
  const styles = useStyles();
  const { count } = useWords();
  const first = faults.slice(0, faults.length > mostShown ? 1 : mostShown);
  const rest = faults.slice(first.length);
  return (
    <div className={styles.list}>
      <Lines file={file} faults={first} />
      {rest.length > 0 && (
        <Fold label={more(count(rest.length))}>
          <Lines file={file} faults={rest} />
        </Fold>
      )}
    </div>
  );
}

function Lines({ file, faults }: { file: string; faults: readonly AnyFault[] }) {
  const styles = useStyles();
  const { fault } = useWords();
  return (
    <ul className={styles.list}>
      {faults.map((each, index) => {
        const words = fault(each);
        return (
          <li key={index} className={styles.item}>
            <AlertIcon className={styles.mark} />
            <span className={styles.words}>{words.includes(file) ? words : `${file}  ${words}`}</span>
          </li>
        );
      })}
    </ul>
  );
}
