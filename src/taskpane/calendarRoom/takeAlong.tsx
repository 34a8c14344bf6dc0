/** The agenda as a file for any calendar (.ics), and as a sheet to print. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { AgendaItem } from "../../core/calendar";
import type { LocalDate } from "../../core/calendar/localDate";
import { agendaSheet } from "../../sheets/calendar";
import { calendarFile } from "../../sheets/calendar/calendarFile";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import type { AnyFault } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { PlannedWrite } from "../parts/plannedWrite";
import { useSession } from "../session/session";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";

/** `20240620T013000Z` */
const stampOf = (now: Date) => now.toISOString().replace(/[-:]|\.\d+/g, "");

export function TakeAlong({ items, today }: { items: readonly AgendaItem[]; today: LocalDate }) {
  const layout = useLayout();
  const { say } = useWords();
  const session = useSession();
  const contents = useContents();
  const [saved, setSaved] = useState("");
  const [faults, setFaults] = useState<readonly AnyFault[]>([]);
  const { host, now } = session.services;
  const save = async () => {
    const { name, text } = calendarFile(items, contents, stampOf(now()));
    const done = await host.save(name, new TextEncoder().encode(text), "text/calendar;charset=utf-8");
    setFaults(done.ok ? [] : [done.error]);
    if (done.ok) setSaved(name);
  };
  return (
    <Section title={say("calendar.take")}>
      <div className={layout.stack}>
        <div className={layout.buttons}>
          <Button onClick={() => void save()}>{say("calendar.ics")}</Button>
        </div>
        <p className={layout.quiet}>{say("calendar.ics.what")}</p>
        {saved !== "" && <Notice tone="good">{say("calendar.saved", { name: saved })}</Notice>}
        <FaultList faults={faults} />
        <PlannedWrite
          slot="calendar"
          label={say("calendar.sheet")}
          write={say("calendar.sheet.add")}
          told={say("calendar.sheet.added")}
          plan={(grids) =>
            agendaSheet(
              items,
              today,
              grids.map(({ sheet }) => sheet),
            ).edits
          }
        />
      </div>
    </Section>
  );
}
