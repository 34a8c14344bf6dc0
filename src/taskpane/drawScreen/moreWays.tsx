/** 更多: the other things that can be done with draws, one line each, below the everyday draw. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronIcon } from "../look/icons";
import { Section } from "../look/section";
import { signal } from "../look/theme";
import { useSession } from "../session/session";
import { useWords } from "../words/words";
import type { FarRoom } from "./rooms";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid" },
  button: {
    width: "100%",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    border: "none",
    backgroundColor: "transparent",
    padding: "8px 2px",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  words: { minWidth: 0, flexGrow: 1, overflowWrap: "anywhere" },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
  what: { display: "block", color: signal.quiet, fontSize: "12px", lineHeight: "18px" },
  mark: { flexShrink: 0, width: "16px", height: "16px", color: signal.quiet },
});

const rooms: readonly FarRoom[] = ["ceremony", "records", "verify"];

export function MoreWays() {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  return (
    <Section title={say("rooms.title")}>
      <ul className={styles.list}>
        {rooms.map((room) => (
          <li key={room}>
            <button
              type="button"
              className={styles.button}
              aria-label={say(`room.${room}`)}
              onClick={() => session.store.set({ drawRoom: room })}
            >
              <span className={styles.words}>
                <span className={styles.name}>{say(`room.${room}`)}</span>
                <span className={styles.what}>{say(`room.${room}.what`)}</span>
              </span>
              <ChevronIcon className={styles.mark} />
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
