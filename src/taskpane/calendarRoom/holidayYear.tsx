/** A year whose arrangement is not known: its days are pasted as they were issued, looked at, and kept in 节假日. */
import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { holidayEdits, parseArrangement } from "../../sheets/calendar";
import type { Edit } from "../../sheets";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { EditPreview } from "../parts/editPreview";
import { Notice } from "../parts/notice";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { usePane, useSession } from "../session/session";
import { useWords } from "../words/words";

export function HolidayYear({ year }: { year: number }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const writing = usePane(session, (s) => s.writing);
  const [text, setText] = useState("");
  const [planned, setPlanned] = useState<readonly Edit[] | null>(null);
  const found = parseArrangement(text, year);
  const write = async () => {
    if (!planned) return;
    const written = await session.write("calendar", planned, say("calendar.holidays.added", { year }));
    if (written.ok) setPlanned(null);
  };
  return (
    <Section title={say("calendar.holidays", { year })}>
      <div className={layout.stack}>
        <p className={layout.text}>{say("calendar.holidays.what", { year })}</p>
        <Field label={say("calendar.holidays.text")} hint={say("calendar.holidays.hint")}>
          <Textarea
            value={text}
            rows={4}
            resize="vertical"
            onChange={(_, { value }) => {
              setText(value);
              setPlanned(null);
            }}
          />
        </Field>
        {text.trim() !== "" && (
          <Notice tone={found.nationalDay ? "plain" : "watch"}>
            {say(found.nationalDay ? "calendar.holidays.found" : "calendar.holidays.incomplete", {
              rest: count(found.days.filter(({ works }) => !works).length),
              work: count(found.days.filter(({ works }) => works).length),
            })}
          </Notice>
        )}
        {planned ? (
          <>
            <EditPreview edits={planned} />
            <div className={layout.buttons}>
              <Button appearance="primary" disabled={writing} onClick={() => void write()}>
                {say("calendar.sheet.add")}
              </Button>
              <Button onClick={() => setPlanned(null)}>{say("do.cancel")}</Button>
            </div>
          </>
        ) : (
          <div className={layout.buttons}>
            <Button
              disabled={!found.nationalDay}
              onClick={() => setPlanned(holidayEdits(session.store.get().grids, found.days))}
            >
              {say("calendar.holidays.do")}
            </Button>
          </div>
        )}
        <UndoBar slot="calendar" />
        <WriteFault slot="calendar" />
      </div>
    </Section>
  );
}
