/** The board: how many are overdue, open and closed, drawn as one bar, each list leading to its cells. */
import { makeStyles } from "@fluentui/react-components";
import { standings } from "../../core/followUp/followUp";
import type { Board, Standing } from "../../core/followUp/followUp";
import { workingDaysUntil } from "../../core/calendar/workingDays";
import type { LocalDate } from "../../core/calendar/localDate";
import type { FollowUpRow } from "../../sheets/followUps";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { signal } from "../look/theme";
import { Fold } from "../parts/fold";
import { PlaceLink } from "../parts/placeLink";
import { TextButton } from "../parts/textButton";
import { holidaysOf } from "../session/holidays";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";

const useStyles = makeStyles({
  bar: { display: "flex", height: "14px", borderRadius: "7px", overflow: "hidden", gap: "2px" },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: "10px" },
  item: { lineHeight: "20px", overflowWrap: "anywhere", minWidth: 0 },
  mark: {
    display: "inline-block",
    width: "10px",
    height: "10px",
    borderRadius: "2px",
    marginInlineEnd: "6px",
  },
});

const colours: Readonly<Record<Standing, string>> = {
  overdue: signal.late,
  open: "#C98A12",
  closed: signal.good,
};

export function BoardSection(props: {
  board: Board<FollowUpRow>;
  now: LocalDate;
  chosen: string | null;
  onChoose: (at: string) => void;
}) {
  const layout = useLayout();
  const styles = useStyles();
  const { say, count, commas } = useWords();
  const { board } = props;
  const total = standings.reduce((sum, each) => sum + board[each].length, 0);
  const words = commas(standings.map((each) => say(`followUps.${each}`, { n: count(board[each].length) })));
  return (
    <Section title={say("followUps.board")} aside={say("followUps.total", { n: count(total) })}>
      <div className={layout.stack}>
        {total === 0 ? (
          <p className={layout.quiet}>{say("followUps.board.none")}</p>
        ) : (
          <div className={styles.bar} role="img" aria-label={words}>
            {standings.map(
              (each) =>
                board[each].length > 0 && (
                  <div key={each} style={{ flexGrow: board[each].length, backgroundColor: colours[each] }} />
                ),
            )}
          </div>
        )}
        {standings.map((each) => (
          <Fold
            key={each}
            open={each === "overdue" && board.overdue.length > 0}
            label={
              <>
                <span className={styles.mark} style={{ backgroundColor: colours[each] }} aria-hidden="true" />
                {say(`followUps.${each}`, { n: count(board[each].length) })}
              </>
            }
          >
            <ul className={styles.list}>
              {board[each].map((followUp) => (
                <Item key={followUp.at} followUp={followUp} standing={each} {...props} />
              ))}
            </ul>
          </Fold>
        ))}
      </div>
    </Section>
  );
}

function Item(props: {
  followUp: FollowUpRow;
  standing: Standing;
  now: LocalDate;
  chosen: string | null;
  onChoose: (at: string) => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const { say } = useWords();
  const { followUp, standing } = props;
  return (
    <li className={styles.item}>
      <span className={layout.strong}>{followUp.name || followUp.id}</span>{" "}
      <PlaceLink address={followUp.at} />
      <br />
      {[followUp.problem, followUp.measure, followUp.receiver].filter(Boolean).join(" · ")}
      <br />
      <span className={layout.quiet}>
        <Due followUp={followUp} standing={standing} now={props.now} />
      </span>{" "}
      {standing !== "closed" && (
        <TextButton onClick={() => props.onChoose(followUp.at)}>
          {say(props.chosen === followUp.at ? "followUps.chosen" : "followUps.choose")}
        </TextButton>
      )}
    </li>
  );
}

function Due(props: { followUp: FollowUpRow; standing: Standing; now: LocalDate }) {
  const { say, day, count } = useWords();
  const contents = useContents();
  const { followUp, standing, now } = props;
  if (standing === "closed")
    return (
      <>
        {followUp.closedOn
          ? say("followUps.closedOn", { day: day(followUp.closedOn) })
          : say("followUps.closedItself")}
      </>
    );
  if (!followUp.due) return <>{say("followUps.noDue")}</>;
  const left = workingDaysUntil(now, followUp.due, holidaysOf(contents));
  if (!left.ok) return <>{say("followUps.due", { day: day(followUp.due) })}</>;
  return (
    <>
      {say(left.value < 0 ? "followUps.due.past" : "followUps.due.left", {
        day: day(followUp.due),
        n: count(Math.abs(left.value)),
      })}
    </>
  );
}
