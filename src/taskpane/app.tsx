/** The frame of the pane: language, theme, the screens and what is being read. */
import { Button, FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, useEffect } from "react";
import { languageFor } from "../locale/text";
import type { Language } from "../locale/text";
import { Navigation } from "./look/navigation";
import { Section } from "./look/section";
import { signal, theme } from "./look/theme";
import { useArrival } from "./parts/arrival";
import { Busy } from "./parts/busy";
import { ErrorBoundary } from "./parts/errorBoundary";
import { Notice } from "./parts/notice";
import { Sentence } from "./parts/placeLink";
import { ScreenView } from "./screens";
import { useAutoRefresh } from "./session/autoRefresh";
import { SessionProvider, usePane } from "./session/session";
import type { Session } from "./session/session";
import type { PaneState } from "./session/state";
import { useWords, WordsProvider } from "./words/words";

const useStyles = makeStyles({
  root: {
    minHeight: "100vh",
    backgroundColor: signal.ground,
    color: tokens.colorNeutralForeground1,
    fontSize: "13px",
    lineHeight: "20px",
    "& *": { boxSizing: "border-box" },
    // A long choice is cut inside its field; it must not widen a pane of 320 pixels.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0 },
    "& .fui-Select, & .fui-Input, & .fui-Textarea": { minWidth: 0, maxWidth: "100%" },
    "& .fui-Select__select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
    "& .fui-Input__input": { minWidth: 0 },
  },
  /** For those who hear the page: the navigation shows it to the others. */
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  main: {
    maxWidth: "1080px",
    margin: "0 auto",
    padding: "12px 12px 32px",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "12px",
    outlineStyle: "none",
  },
});

/**
 * What the person chose now; else English where the workbook's settings or the program itself speak it.
 * (Every settings sheet that we write names Chinese, its default, so that alone is no choice.)
 */
export function languageOf(state: PaneState, displayLanguage: string): Language {
  if (state.language) return state.language;
  return state.contents?.settings.language === "en-US" ? "en-US" : languageFor(displayLanguage);
}

export function App({ session }: { session: Session }) {
  const language = usePane(session, (s) => languageOf(s, session.services.host.displayLanguage));
  useAutoRefresh(session);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={theme}>
      <SessionProvider value={session}>
        <Suspense fallback={null}>
          <WordsProvider language={language}>
            <Frame session={session} />
          </WordsProvider>
        </Suspense>
      </SessionProvider>
    </FluentProvider>
  );
}

function Frame({ session }: { session: Session }) {
  const styles = useStyles();
  const { say, fault } = useWords();
  const screen = usePane(session, (s) => s.screen);
  const reading = usePane(session, (s) => s.reading);
  const ready = usePane(session, (s) => s.contents !== null);
  const main = useArrival<HTMLElement>(screen);
  return (
    <div className={styles.root}>
      <Navigation />
      <main ref={main} tabIndex={-1} className={styles.main} aria-label={say(`nav.${screen}`)}>
        {screen !== "home" && <h1 className={styles.unseen}>{say(`nav.${screen}`)}</h1>}
        {reading.status === "failed" && (
          <Notice tone="late">
            <Sentence text={fault(reading.fault)} />
          </Notice>
        )}
        {reading.status === "reading" && !reading.quiet && (
          <Section>
            <Busy label={say("read.now")} share={reading.share} onCancel={() => session.cancelReading()} />
          </Section>
        )}
        {ready && (
          <ErrorBoundary key={screen}>
            <Suspense fallback={<Busy label={say("screen.loading")} share={null} />}>
              <ScreenView screen={screen} />
            </Suspense>
          </ErrorBoundary>
        )}
        {!ready && reading.status !== "reading" && <Unread session={session} />}
      </main>
    </div>
  );
}

function Unread({ session }: { session: Session }) {
  const { say } = useWords();
  return (
    <Section title={say("read.notYet")}>
      <p style={{ marginTop: 0 }}>{say("read.why")}</p>
      <Button appearance="primary" onClick={() => void session.refresh()}>
        {say("read.start")}
      </Button>
    </Section>
  );
}
