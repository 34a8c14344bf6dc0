/** 报送情况: who has sent, who has not, whose form fails its checks; and the text to send to each. */
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useMemo, useState } from "react";
import { parseIsoDate } from "../../core/calendar/localDate";
import type { UnitStanding } from "../../core/rollup";
import { contactText, directoryEntry, reminderText } from "../../core/rollup";
import { sentence } from "../../locale/spoken";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { signal } from "../look/theme";
import { CopyButton } from "../parts/copyButton";
import type { AnyFault } from "../parts/faultList";
import { FileFaults } from "../parts/fileFaults";
import { TextButton } from "../parts/textButton";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { chineseNotes } from "./useRollup";
import type { Rollup } from "./useRollup";

const useStyles = makeStyles({
  name: {
    display: "block",
    width: "100%",
    font: "inherit",
    color: "inherit",
    textAlign: "start",
    border: "none",
    padding: 0,
    backgroundColor: "transparent",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  detail: { display: "grid", gap: "8px", textAlign: "left", gridTemplateColumns: "minmax(0, 1fr)" },
  // 未报 stays one word however long the names beside it are.
  good: { color: signal.good, whiteSpace: "nowrap" },
  watch: { color: signal.watch, whiteSpace: "nowrap" },
  late: { color: signal.late, whiteSpace: "nowrap" },
});

const views = ["all", "missing", "faulty", "sent"] as const;
type View = (typeof views)[number];
const batch = 40;

interface Line {
  readonly standing: UnitStanding;
  readonly file: string;
  readonly faults: readonly AnyFault[];
}

/** What is said of the file that counts for a unit; of a file that could not be used, where none counts. */
function isAbout(
  note: { readonly file: string; readonly unit: string; readonly used: boolean },
  { unit, submission }: UnitStanding,
): boolean {
  return submission ? note.file === submission.file : !note.used && note.unit === unit;
}

export function StandingSection({ rollup }: { rollup: Rollup }) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, count } = useWords();
  const { departments } = useContents();
  const entryOf = useMemo(() => directoryEntry(departments), [departments]);
  const [view, setView] = useState<View>("all");
  const [limit, setLimit] = useState(batch);
  const [open, setOpen] = useState<string | null>(null);
  const lines = rollup.rolled.units.map((standing): Line => {
    const notes = rollup.notes.filter((note) => isAbout(note, standing));
    const file = standing.submission?.file ?? notes[0]?.file ?? "";
    return { standing, file, faults: [...standing.checks, ...notes.flatMap((note) => note.faults)] };
  });
  const inView: Readonly<Record<View, (line: Line) => boolean>> = {
    all: () => true,
    missing: ({ standing }) => standing.state === "missing",
    faulty: ({ faults }) => faults.length > 0,
    sent: ({ standing }) => standing.submission !== null,
  };
  const shown = lines.filter(inView[view]);
  const reminder = ({ standing }: Line) =>
    reminderText(standing, {
      until: rollup.until,
      due: rollup.state.due,
      liaison: entryOf(standing.unit)?.liaison,
      faults: [
        ...standing.checks.map((fault) => sentence(fault, "zh-CN")),
        ...chineseNotes(rollup.notes)
          .filter((note) => isAbout(note, standing))
          .flatMap(({ notes }) => notes),
      ],
    });
  const reminders = shown.flatMap((line) => reminder(line) ?? []);
  const tone = ({ standing, faults }: Line) =>
    standing.state === "missing"
      ? styles.late
      : faults.length > 0 || standing.state === "unexpected"
        ? styles.watch
        : styles.good;
  return (
    <Section title={say("rollup.standing")}>
      <div className={layout.stack}>
        <div className={layout.buttons} role="group" aria-label={say("rollup.standing.view")}>
          {views.map((each) => (
            <Button
              key={each}
              size="small"
              appearance={each === view ? "outline" : "subtle"}
              aria-pressed={each === view}
              onClick={() => {
                setView(each);
                setLimit(batch);
              }}
            >
              {say(`rollup.view.${each}`, { n: count(lines.filter(inView[each]).length) })}
            </Button>
          ))}
        </div>
        <table className={layout.table} aria-label={say("rollup.standing")}>
          <thead>
            <tr>
              <th scope="col">{say("rollup.unit")}</th>
              <th scope="col">{say("rollup.state")}</th>
              <th scope="col">{say("rollup.tasks")}</th>
              <th scope="col">{say("rollup.households")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, limit).map((line) => {
              const { standing, file, faults } = line;
              const { unit, state, submission } = standing;
              const total = submission?.figures.get("provincial.total");
              const text = open === unit ? reminder(line) : null;
              const entry = open === unit ? entryOf(unit) : null;
              const contact = entry ? contactText(entry) : "";
              return (
                <Fragment key={`${unit}|${file}`}>
                  <tr>
                    <td>
                      <button
                        type="button"
                        className={styles.name}
                        aria-expanded={open === unit}
                        onClick={() => setOpen(open === unit ? null : unit)}
                      >
                        {unit}
                      </button>
                    </td>
                    <td className={tone(line)}>
                      {faults.length === 0
                        ? say(`rollup.state.${state}`)
                        : state === "missing"
                          ? say("rollup.state.unusable")
                          : say("rollup.state.faulty", { n: count(faults.length) })}
                    </td>
                    <td>{total ? count(total.tasks) : "—"}</td>
                    <td>{total ? count(total.households) : "—"}</td>
                  </tr>
                  {open === unit && (
                    <tr>
                      <td colSpan={4}>
                        <div className={styles.detail}>
                          {submission && (
                            <span className={layout.quiet}>
                              {say(submission.ledger ? "rollup.detailed" : "rollup.totalsOnly", { file })}
                            </span>
                          )}
                          <FileFaults
                            file={file}
                            faults={faults}
                            more={(n) => say("rollup.otherFaults", { n })}
                          />
                          {text !== null && (
                            <span className={contact ? layout.text : layout.quiet}>
                              {contact ? say("rollup.call", { contact }) : say("rollup.call.none")}
                            </span>
                          )}
                          {text !== null && (
                            <CopyButton label={say("rollup.remind")} size="small" show text={() => text} />
                          )}
                        </div>
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
        {shown.length > limit && (
          <div>
            <TextButton onClick={() => setLimit(limit + batch)}>
              {say("rollup.more", { n: count(shown.length - limit) })}
            </TextButton>
          </div>
        )}
        {reminders.length > 0 && (
          <Field label={say("rollup.due")} hint={say("rollup.due.hint")}>
            <Input
              type="date"
              value={rollup.state.due ?? ""}
              onChange={(_, { value }) => rollup.change({ due: parseIsoDate(value) })}
            />
          </Field>
        )}
        {reminders.length > 0 && (
          <CopyButton
            label={say("rollup.remindAll", { n: count(reminders.length) })}
            text={() => reminders.join("\n\n")}
          />
        )}
      </div>
    </Section>
  );
}
