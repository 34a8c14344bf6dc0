/** The page: the workbook's bar above, the sheets beside the pane where there is room, one of the two where not. */
import { FluentProvider, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { DragEvent } from "react";
import { learn } from "../../locale/spoken";
import { App, languageOf } from "../../taskpane/app";
import { signal, theme } from "../../taskpane/look/theme";
import { Busy } from "../../taskpane/parts/busy";
import { fetchScreens } from "../../taskpane/screens";
import { usePane } from "../../taskpane/session/session";
import { useStore } from "../../taskpane/session/store";
import { SheetView } from "../sheetView/sheetView";
import type { Desk, DeskState, OpenWorkbook } from "./desk";
import { Notices } from "./notices";
import { OpeningPage } from "./openingPage";
import { givenByDrop } from "./pickFiles";
import { TopBar } from "./topBar";
import { useLeaveWarning } from "./leaveWarning";
import { useNarrow } from "./useNarrow";
import { browserLanguage, pageWords } from "./words";
import type { PageWords } from "./words";

const useStyles = makeStyles({
  page: { minHeight: "100vh", backgroundColor: signal.ground, fontSize: "13px", lineHeight: "20px" },
  over: { outline: `3px solid ${signal.good}`, outlineOffset: "-3px" },
  desk: { height: "100vh", display: "flex", flexDirection: "column", minWidth: 0 },
  reading: { flexShrink: 0, padding: "8px 12px" },
  notices: { flexShrink: 0, maxHeight: "40vh", overflowY: "auto" },
  both: { flexGrow: 1, minHeight: 0, display: "flex", minWidth: 0 },
  view: { flexGrow: 1, minWidth: 0, display: "flex" },
  pane: {
    flexShrink: 0,
    width: "380px",
    minWidth: 0,
    overflowY: "auto",
    overflowX: "hidden",
    borderLeft: `1px solid ${signal.line}`,
    backgroundColor: signal.ground,
    "& > .fui-FluentProvider > div": { minHeight: "100%" },
  },
  alone: { width: "100%", borderLeft: "none" },
  away: { display: "none" },
  /** For those who hear the page: the bar's button says it to the others. */
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

const workbookOf = (s: DeskState) => s.workbook;
const readingOf = (s: DeskState) => s.reading;
const viewOpenOf = (s: DeskState) => s.viewOpen;

export function Shell({ desk }: { desk: Desk }) {
  const styles = useStyles();
  const workbook = useStore(desk.store, workbookOf);
  const [over, setOver] = useState(false);
  useLeaveWarning(desk);
  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      // A field of the pane that takes a file of its own has taken it already.
      if (event.isDefaultPrevented()) return;
      event.preventDefault();
      void givenByDrop(event.dataTransfer).then((files) => desk.drop(files));
    },
  };
  const words = pageWords(browserLanguage());
  return (
    <FluentProvider theme={theme}>
      <div className={mergeClasses(styles.page, over && styles.over)} {...drop}>
        {workbook ? (
          <OpenDesk key={workbook.number} desk={desk} workbook={workbook} />
        ) : (
          <>
            <Reading desk={desk} words={words} />
            <OpeningPage desk={desk} words={words} />
          </>
        )}
      </div>
    </FluentProvider>
  );
}

function Reading({ desk, words }: { desk: Desk; words: PageWords }) {
  const styles = useStyles();
  const reading = useStore(desk.store, readingOf);
  if (!reading) return null;
  return (
    <div className={styles.reading}>
      <Busy
        label={words.say("open.reading")}
        share={reading.share}
        onCancel={desk.stop}
        cancel={words.say("open.stop")}
      />
    </div>
  );
}

function OpenDesk({ desk, workbook }: { desk: Desk; workbook: OpenWorkbook }) {
  const styles = useStyles();
  const narrow = useNarrow();
  const viewOpen = useStore(desk.store, viewOpenOf);
  const { session } = workbook;
  const language = usePane(session, (s) => languageOf(s, session.services.host.displayLanguage));
  useEffect(() => {
    void learn(language);
    fetchScreens();
  }, [language]);
  const words = pageWords(language);
  const showView = !narrow || viewOpen;
  return (
    <div className={styles.desk}>
      <TopBar desk={desk} words={words} folded={narrow} />
      <Reading desk={desk} words={words} />
      <div className={styles.notices}>
        <Notices desk={desk} words={words} padding="8px 12px" />
      </div>
      <div className={styles.both}>
        {showView && (
          <div className={styles.view} role={narrow ? "main" : undefined}>
            {narrow && <h1 className={styles.unseen}>{words.say("view.label")}</h1>}
            <SheetView desk={desk} session={session} words={words} />
          </div>
        )}
        <div
          data-pane
          className={mergeClasses(styles.pane, narrow && styles.alone, narrow && viewOpen && styles.away)}
        >
          <App session={session} />
        </div>
      </div>
    </div>
  );
}
