/** Ways to rooms: what else can be done, one line each. */
import { makeStyles, tokens, useId } from "@fluentui/react-components";
import { ChevronIcon } from "../look/icons";
import { Section } from "../look/section";
import { signal } from "../look/theme";
import { useSession } from "../session/session";
import { useWords } from "../words/words";
import { enterRoom } from "./enterRoom";
import type { FarRoom } from "./roomList";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid" },
  item: {
    position: "relative",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "8px 2px",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  // The button is named by its words alone; what it takes is the whole line.
  button: {
    display: "block",
    textAlign: "start",
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    color: "inherit",
    border: "none",
    backgroundColor: "transparent",
    padding: 0,
    cursor: "pointer",
    "::after": {
      content: '""',
      position: "absolute",
      top: 0,
      right: 0,
      bottom: 0,
      left: 0,
      borderRadius: tokens.borderRadiusMedium,
    },
    ":focus-visible": { outline: "none" },
    ":focus-visible::after": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  words: { minWidth: 0, flexGrow: 1, overflowWrap: "anywhere" },
  what: { display: "block", color: signal.quiet, fontSize: "12px", lineHeight: "18px" },
  mark: { flexShrink: 0, width: "16px", height: "16px", color: signal.quiet },
});

export function RoomLinks({ title, rooms }: { title: string; rooms: readonly FarRoom[] }) {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const id = useId("rooms");
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {rooms.map((room) => (
          <li key={room} className={styles.item}>
            <div className={styles.words}>
              <button
                type="button"
                className={styles.button}
                aria-describedby={`${id}-${room}`}
                onClick={() => enterRoom(session, room)}
              >
                {say(`room.${room}`)}
              </button>
              <span id={`${id}-${room}`} className={styles.what}>
                {say(`room.${room}.what`)}
              </span>
            </div>
            <ChevronIcon className={styles.mark} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
