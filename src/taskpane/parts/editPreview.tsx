/** What a button is about to write, in words; nothing has been written yet. */
import { makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Edit } from "../../sheets/edit";
import { signal } from "../look/theme";
import { useSession, usePane } from "../session/session";
import { useWords } from "../words/words";
import { editLines } from "./editWords";
import type { EditLine } from "./editWords";
import { PlaceLink } from "./placeLink";
import { TextButton } from "./textButton";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: "4px" },
  item: { lineHeight: "20px", overflowWrap: "anywhere", minWidth: 0 },
  before: { color: signal.quiet, textDecorationLine: "line-through" },
  blank: { color: signal.quiet },
});

const first = 8;

export function EditPreview(props: { edits: readonly Edit[] }) {
  const styles = useStyles();
  const { say, count } = useWords();
  const session = useSession();
  const grids = usePane(session, (s) => s.grids);
  const lines = useMemo(() => editLines(props.edits, grids), [props.edits, grids]);
  const [all, setAll] = useState(false);
  if (lines.length === 0) return <p style={{ margin: 0 }}>{say("preview.nothing")}</p>;
  return (
    <div role="group" aria-label={say("preview.title")}>
      <ul className={styles.list}>
        {(all ? lines : lines.slice(0, first)).map((line, i) => (
          <li key={i} className={styles.item}>
            <Line line={line} />
          </li>
        ))}
      </ul>
      {!all && lines.length > first && (
        <TextButton onClick={() => setAll(true)}>
          {say("preview.more", { n: count(lines.length - first) })}
        </TextButton>
      )}
    </div>
  );
}

function Line({ line }: { line: EditLine }) {
  const styles = useStyles();
  const { say, count } = useWords();
  switch (line.kind) {
    case "newSheet":
      return <>{say("preview.newSheet", { sheet: line.sheet, rows: count(line.rows) })}</>;
    case "deleteSheet":
      return <>{say("preview.deleteSheet", { sheet: line.sheet })}</>;
    case "image":
      return <>{say("preview.image", { sheet: line.sheet })}</>;
    case "chart":
      return <>{say("preview.chart", { sheet: line.sheet, title: line.title })}</>;
    case "protect":
      return <>{say("preview.protect", { sheet: line.sheet })}</>;
    case "look":
      return <>{say("preview.look", { at: line.at })}</>;
    case "cell":
      return (
        <>
          <PlaceLink address={line.at} />{" "}
          {line.before === "" ? (
            <span className={styles.blank}>{say("preview.blank")}</span>
          ) : (
            <span className={styles.before}>{line.before}</span>
          )}{" "}
          → {line.after === "" ? <span className={styles.blank}>{say("preview.blank")}</span> : line.after}
        </>
      );
  }
}
