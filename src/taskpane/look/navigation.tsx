/** The screens, always in sight. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePane, useSession } from "../session/session";
import { screens } from "../session/state";
import { useWords } from "../words/words";
import { DrawIcon, ExportIcon, HomeIcon, ReportIcon, SettingsIcon, WorkIcon } from "./icons";
import { signal } from "./theme";

const icons = {
  home: HomeIcon,
  draw: DrawIcon,
  report: ReportIcon,
  export: ExportIcon,
  work: WorkIcon,
  settings: SettingsIcon,
};

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${signal.line}`,
  },
  list: {
    maxWidth: "1080px",
    margin: "0 auto",
    padding: "0 6px",
    display: "flex",
    listStyleType: "none",
  },
  item: { flex: "1 1 0", minWidth: 0, maxWidth: "140px" },
  button: {
    width: "100%",
    border: "none",
    backgroundColor: "transparent",
    font: "inherit",
    fontSize: "12px",
    lineHeight: "16px",
    color: signal.quiet,
    cursor: "pointer",
    padding: "8px 2px 6px",
    display: "grid",
    justifyItems: "center",
    gap: "2px",
    borderBottom: "2.5px solid transparent",
    ":hover": { color: tokens.colorBrandForeground1 },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-3px",
      borderRadius: "8px",
    },
  },
  here: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
  },
});

export function Navigation() {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const here = usePane(session, (s) => s.screen);
  return (
    <nav className={styles.bar} aria-label={say("nav.label")}>
      <ul className={styles.list} style={{ marginTop: 0, marginBottom: 0 }}>
        {screens.map((screen) => {
          const Icon = icons[screen];
          return (
            <li key={screen} className={styles.item}>
              <button
                type="button"
                className={mergeClasses(styles.button, screen === here && styles.here)}
                aria-current={screen === here ? "page" : undefined}
                onClick={() => session.store.set({ screen })}
              >
                <Icon />
                {say(`nav.${screen}`)}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
