/** Hours by officer, and who was not trained in the year before a draw. */
import { useState } from "react";
import { partsOf } from "../../core/calendar/localDate";
import { hoursByOfficer, trainedBefore } from "../../core/training";
import { hoursSheet, readAttendance, readSessions } from "../../sheets/training";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { DayField } from "../parts/dayField";
import { Fold } from "../parts/fold";
import { Notice } from "../parts/notice";
import { PlannedWrite } from "../parts/plannedWrite";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";

const shown = 100;

export function HoursSection() {
  const layout = useLayout();
  const { say, count } = useWords();
  const contents = useContents();
  const { now } = useDay();
  const [draw, setDraw] = useState(now);
  const officers = contents.officers.filter(({ active }) => active !== false);
  const sessions = readSessions(contents);
  const attendance = readAttendance(contents);
  if (officers.length === 0 || sessions.length === 0) return null;
  const hours = [...hoursByOfficer(officers, sessions, attendance, partsOf(now).year)].sort(
    (a, b) => b.hours - a.hours,
  );
  const { untrained } = trainedBefore(officers, sessions, attendance, draw);
  return (
    <Section title={say("training.byOfficer", { year: partsOf(now).year })}>
      <div className={layout.stack}>
        <DayField label={say("training.draw")} value={draw} onPick={setDraw} />
        {untrained.length === 0 ? (
          <Notice tone="good">{say("training.allTrained")}</Notice>
        ) : (
          <>
            <Notice tone="watch">{say("training.untrained", { n: count(untrained.length) })}</Notice>
            <Fold label={say("training.untrained.who")}>
              {untrained
                .slice(0, shown)
                .map(({ name, department }) => [name, department].filter(Boolean).join(" "))
                .join("、")}
            </Fold>
          </>
        )}
        <Fold label={say("training.hoursTable")}>
          <table className={layout.table}>
            <thead>
              <tr>
                <th scope="col">{say("training.name")}</th>
                <th scope="col">{say("training.sessions")}</th>
                <th scope="col">{say("training.hours")}</th>
              </tr>
            </thead>
            <tbody>
              {hours.slice(0, shown).map((each, i) => (
                <tr key={i}>
                  <td>{[each.name, each.department].filter(Boolean).join(" ")}</td>
                  <td>{count(each.sessions)}</td>
                  <td>{each.hours}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Fold>
        <PlannedWrite
          slot="training"
          write={say("training.write")}
          label={say("training.hoursSheet")}
          told={say("training.sheetAdded")}
          plan={(grids) =>
            hoursSheet(
              hours,
              { unit: contents.settings.unit, today: now },
              grids.map(({ sheet }) => sheet),
            )
          }
        />
      </div>
    </Section>
  );
}
