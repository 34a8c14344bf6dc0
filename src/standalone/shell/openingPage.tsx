/** The page before a workbook is open: what it does, what it takes, and that nothing leaves it. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { TableIcon } from "../../taskpane/look/icons";
import { useLayout } from "../../taskpane/look/layout";
import { signal } from "../../taskpane/look/theme";
import { Notices } from "./notices";
import { PickFiles } from "./pickFiles";
import type { Desk } from "./desk";
import type { PageWords } from "./words";

const useStyles = makeStyles({
  root: {
    boxSizing: "border-box",
    maxWidth: "680px",
    width: "100%",
    margin: "0 auto",
    padding: "32px 16px",
    display: "grid",
    gap: "16px",
    gridTemplateColumns: "minmax(0, 1fr)",
  },
  title: { fontSize: "20px", lineHeight: "28px", margin: 0, fontWeight: tokens.fontWeightSemibold },
  drop: {
    border: `1.5px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
    padding: "28px 16px",
    display: "grid",
    gap: "10px",
    justifyItems: "center",
    textAlign: "center",
  },
  list: { margin: 0, paddingLeft: "18px", display: "grid", gap: "6px", color: signal.quiet },
});

export function OpeningPage({ desk, words }: { desk: Desk; words: PageWords }) {
  const styles = useStyles();
  const layout = useLayout();
  const { say } = words;
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{say("page.title")}</h1>
      <div className={styles.drop}>
        <TableIcon width={44} height={44} strokeWidth={1} style={{ color: signal.quiet }} />
        <p className={layout.text}>{say("open.drop")}</p>
        <PickFiles
          id="open-files"
          appearance="primary"
          label={say("open.pick")}
          onPick={(files) => void desk.open(files)}
        />
        <p className={layout.quiet}>{say("open.kinds")}</p>
      </div>
      <Notices desk={desk} words={words} />
      <ul className={styles.list}>
        <li>{say("open.several")}</li>
        <li>{say("open.kept")}</li>
        <li>{say("open.local")}</li>
        <li>{say("open.save")}</li>
      </ul>
    </main>
  );
}
