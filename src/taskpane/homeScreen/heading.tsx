/** Unit and month, the day looked from, and 更新. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { RefreshIcon } from "../look/icons";
import { useLayout } from "../look/layout";
import { DayField } from "../parts/dayField";
import { Fold } from "../parts/fold";
import { LookedFrom } from "../parts/lookedFrom";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: "8px", padding: "2px 2px 0" },
  title: {
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    fontSize: "18px",
    lineHeight: "26px",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
});

const busyOf = (s: PaneState) => s.reading.status === "reading";

export function Heading() {
  const styles = useStyles();
  const layout = useLayout();
  const session = useSession();
  const { say, month, day: dayText } = useWords();
  const { settings } = useContents();
  const { day } = useDay();
  const busy = usePane(session, busyOf);
  return (
    <header className={layout.tight}>
      <div className={styles.head}>
        <h1 className={styles.title}>
          {settings.unit || say("home.noUnit")} · {month(day)}
        </h1>
        <Button
          appearance="subtle"
          icon={<RefreshIcon />}
          disabled={busy}
          onClick={() => void session.refresh({ quiet: true })}
        >
          {say("do.refresh")}
        </Button>
      </div>
      <LookedFrom />
      <Fold label={<span className={layout.quiet}>{say("home.until", { day: dayText(day) })}</span>}>
        <DayField
          label={say("home.untilField")}
          value={day}
          onPick={(chosenDay) => session.store.set({ chosenDay })}
        />
      </Fold>
    </header>
  );
}
