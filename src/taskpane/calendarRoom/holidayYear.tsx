/** A year whose arrangement is not known: its days are pasted as they were issued, looked at, and kept in 节假日. */
import { Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { holidayEdits, parseArrangement } from "../../sheets/calendar";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Notice } from "../parts/notice";
import { PlannedWrite } from "../parts/plannedWrite";
import { useWords } from "../words/words";

export function HolidayYear({ year }: { year: number }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const [text, setText] = useState("");
  const found = parseArrangement(text, year);
  return (
    <Section title={say("calendar.holidays", { year })}>
      <div className={layout.stack}>
        <p className={layout.text}>{say("calendar.holidays.what", { year })}</p>
        <Field label={say("calendar.holidays.text")} hint={say("calendar.holidays.hint")}>
          <Textarea value={text} rows={4} resize="vertical" onChange={(_, { value }) => setText(value)} />
        </Field>
        {text.trim() !== "" && (
          <Notice tone={found.nationalDay ? "plain" : "watch"}>
            {say(found.nationalDay ? "calendar.holidays.found" : "calendar.holidays.incomplete", {
              rest: count(found.days.filter(({ works }) => !works).length),
              work: count(found.days.filter(({ works }) => works).length),
            })}
          </Notice>
        )}
        <PlannedWrite
          slot="calendar"
          of={text}
          label={say("calendar.holidays.do")}
          write={say("calendar.sheet.add")}
          told={say("calendar.holidays.added", { year })}
          disabled={!found.nationalDay}
          plan={(grids) => holidayEdits(grids, found.days)}
        />
      </div>
    </Section>
  );
}
