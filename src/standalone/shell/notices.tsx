/** What is said of files: what came in and how, what could not be read, and the question before work is lost. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useLayout } from "../../taskpane/look/layout";
import { Notice } from "../../taskpane/parts/notice";
import { useStore } from "../../taskpane/session/store";
import type { Desk, DeskState } from "./desk";
import type { PageWords } from "./words";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: "4px" },
});

const notesOf = (s: DeskState) => s.notes;
const faultsOf = (s: DeskState) => s.faults;
const waitingOf = (s: DeskState) => s.waiting;
const unsavedOf = (s: DeskState) => s.unsaved;

export function Notices(props: { desk: Desk; words: PageWords; padding?: string }) {
  const { desk, words, padding } = props;
  const styles = useStyles();
  const layout = useLayout();
  const notes = useStore(desk.store, notesOf);
  const faults = useStore(desk.store, faultsOf);
  const waiting = useStore(desk.store, waitingOf);
  const { say, tell } = words;
  if (notes.length === 0 && faults.length === 0 && !waiting) return null;
  const close = (
    <Button size="small" onClick={() => desk.store.set({ notes: [], faults: [] })}>
      {say("note.close")}
    </Button>
  );
  return (
    <div className={layout.stack} style={{ padding }}>
      {waiting && <Question desk={desk} words={words} />}
      {faults.length > 0 && (
        <Notice tone="late" actions={notes.length === 0 && close}>
          <ul className={styles.list}>
            {faults.map((fault, index) => (
              <li key={index}>{tell(fault)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {notes.length > 0 && (
        <Notice tone="plain" mark={false} actions={close}>
          <ul className={styles.list}>
            {notes.map((note, index) => (
              <li key={index}>{tell(note)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

/** What to do with files that wait: add them, open them, with or without saving first, or nothing. */
function Question({ desk, words }: { desk: Desk; words: PageWords }) {
  const waiting = useStore(desk.store, waitingOf);
  const unsaved = useStore(desk.store, unsavedOf);
  const { say } = words;
  if (!waiting) return null;
  const name = desk.store.get().workbook?.name ?? "";
  const given = waiting.files.map((file) => file.name).join(say("list.comma"));
  const add = waiting.dropped && (
    <Button appearance="primary" onClick={() => void desk.answer("add")}>
      {say("drop.add")}
    </Button>
  );
  const open = unsaved ? (
    <>
      <Button
        appearance={waiting.dropped ? "secondary" : "primary"}
        onClick={() => void desk.save().then(() => desk.answer("open"))}
      >
        {say("unsaved.saveFirst")}
      </Button>
      <Button onClick={() => void desk.answer("open")}>{say("unsaved.drop")}</Button>
    </>
  ) : (
    <Button onClick={() => void desk.answer("open")}>{say("drop.open")}</Button>
  );
  return (
    <Notice
      tone={unsaved ? "watch" : "plain"}
      mark={unsaved}
      actions={
        <>
          {add}
          {open}
          <Button onClick={() => void desk.answer("forget")}>{say("unsaved.stay")}</Button>
        </>
      }
    >
      {waiting.dropped && <div>{say("drop.ask", { given, name })}</div>}
      {unsaved && <div>{say("unsaved.ask", { name })}</div>}
    </Notice>
  );
}
