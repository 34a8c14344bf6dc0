/** The workbook's name, whether it is saved, and what can be done with it as a file. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AlertIcon, CheckIcon } from "../../taskpane/look/icons";
import { signal } from "../../taskpane/look/theme";
import { useStore } from "../../taskpane/session/store";
import type { Desk, DeskState } from "./desk";
import { PickFiles } from "./pickFiles";
import type { PageWords } from "./words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    gap: "6px 10px",
    alignItems: "center",
    padding: "6px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${signal.line}`,
    minWidth: 0,
  },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: "14px",
    lineHeight: "20px",
    margin: 0,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  standing: { display: "inline-flex", gap: "4px", alignItems: "center", fontSize: "12px" },
  mark: { width: "16px", height: "16px" },
  rest: { flexGrow: 1 },
  buttons: { display: "flex", gap: "6px", flexWrap: "wrap" },
});

const workbookOf = (s: DeskState) => s.workbook;
const unsavedOf = (s: DeskState) => s.unsaved;
const viewOpenOf = (s: DeskState) => s.viewOpen;

export function TopBar({ desk, words, folded }: { desk: Desk; words: PageWords; folded: boolean }) {
  const styles = useStyles();
  const workbook = useStore(desk.store, workbookOf);
  const unsaved = useStore(desk.store, unsavedOf);
  const viewOpen = useStore(desk.store, viewOpenOf);
  const { say } = words;
  if (!workbook) return null;
  const Mark = unsaved ? AlertIcon : CheckIcon;
  return (
    <header className={styles.root}>
      <p className={styles.name}>{workbook.name}</p>
      <span className={styles.standing} role="status" style={{ color: unsaved ? signal.watch : signal.good }}>
        <Mark className={styles.mark} />
        {say(unsaved ? "unsaved.yes" : "unsaved.no")}
      </span>
      <span className={styles.rest} />
      <div className={styles.buttons}>
        {folded && (
          <Button
            size="small"
            aria-expanded={viewOpen}
            onClick={() => desk.store.set({ viewOpen: !viewOpen })}
          >
            {say(viewOpen ? "view.fold" : "view.unfold")}
          </Button>
        )}
        <Button size="small" appearance={unsaved ? "primary" : "secondary"} onClick={() => void desk.save()}>
          {say("file.save")}
        </Button>
        <PickFiles
          id="add-files"
          size="small"
          label={say("file.add")}
          onPick={(files) => void desk.add(files)}
        />
        <PickFiles
          id="open-files"
          size="small"
          appearance="subtle"
          label={say("file.open")}
          onPick={(files) => void desk.open(files)}
        />
      </div>
    </header>
  );
}
