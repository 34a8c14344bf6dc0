/** 公示记录: what was published when and where, written once it has been put on the website. */
import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { BoardLine } from "../../core/publicity";
import type { LocalDate } from "../../core/calendar/localDate";
import { readPublications, recordPublications } from "../../sheets/publicity";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { DayField } from "../parts/dayField";
import { PlannedWrite } from "../parts/plannedWrite";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";

export function RecordFields(props: {
  line: BoardLine;
  rows: number;
  file: string;
  today: LocalDate;
  told: boolean;
}) {
  const layout = useLayout();
  const { say } = useWords();
  const contents = useContents();
  const { line, rows, file, today, told } = props;
  const last = readPublications(contents).at(-1);
  const [channel, setChannel] = useState(last?.channel ?? "");
  const [address, setAddress] = useState("");
  const [day, setDay] = useState(today);
  return (
    <Section title={say("publicity.record")}>
      <div className={layout.stack}>
        <p className={layout.quiet}>{say("publicity.record.what")}</p>
        <div className={layout.fields}>
          <DayField label={say("publicity.record.day")} value={day} onPick={setDay} />
          <Field label={say("publicity.record.channel")} required>
            <Input value={channel} onChange={(_, { value }) => setChannel(value)} />
          </Field>
          <Field label={say("publicity.record.address")}>
            <Input type="url" value={address} onChange={(_, { value }) => setAddress(value)} />
          </Field>
        </div>
        <PlannedWrite
          slot="publicity"
          write={say("publicity.write")}
          of={`${channel} ${address} ${day} ${file}`}
          label={say("publicity.record.do")}
          told={say("publicity.recorded")}
          disabled={channel.trim() === ""}
          plan={(grids) =>
            recordPublications(grids, [
              {
                kind: line.kind,
                task: line.task,
                channel: channel.trim(),
                publishedOn: day,
                address: address.trim(),
                rows,
                file,
                note: told && line.kind === "drawn" ? "事前告知" : "",
              },
            ])
          }
        />
      </div>
    </Section>
  );
}
