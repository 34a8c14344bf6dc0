/** 存档本期（已报送）: what was sent is frozen in 月报存档, with its version and what it was counted from. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { partsOf } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import { correctionKinds, correctionText, lastEdition, scanEdits } from "../../sheets";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Busy } from "../parts/busy";
import { DayField } from "../parts/dayField";
import { EditPreview } from "../parts/editPreview";
import { FaultList } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { Notice } from "../parts/notice";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { timestamp } from "../session/services";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";
import { useLedgerDigest } from "./ledgerDigest";
import { sentEdits, whatWasSent } from "./sentForm";
import type { Report } from "./useReport";
import { writeRecorded } from "./writeRecorded";

const gridsOf = (s: PaneState) => s.grids;
const writingOf = (s: PaneState) => s.writing;

export function ArchiveSection({ report }: { report: Report }) {
  const layout = useLayout();
  const words = useWords();
  const { say, month: monthText, day: dayText } = words;
  const session = useSession();
  const contents = useContents();
  const { now } = useDay();
  const grids = usePane(session, gridsOf);
  const writing = usePane(session, writingOf);
  const [sentOn, setSentOn] = useState<LocalDate>(now);
  const [kind, setKind] = useState<(typeof correctionKinds)[number]>("更正本期");
  const [reason, setReason] = useState("");
  const { definition, until } = report;
  const { year, month } = partsOf(until);
  const edition = lastEdition(contents.archive, definition.id, { year, month });
  const sent = useMemo(() => whatWasSent(report), [report]);
  const ledger = useLedgerDigest(contents, sent.figures !== null);
  const correction = edition > 0 && reason.trim() !== "" ? correctionText(kind, reason) : "";
  const made = useMemo(
    () =>
      sent.figures && ledger !== null
        ? sentEdits(grids, contents, report, {
            figures: sent.figures,
            ...{ sentOn, correction, ledger },
            time: timestamp(session.services.now()),
          })
        : null,
    [grids, contents, report, sent, sentOn, correction, ledger, session],
  );
  const told = say("report.archive.told", { month: monthText(until), edition: edition + 1 });
  const asksReason = made !== null && !made.ok && made.error.code === "sheets.archiveReason";
  const same = made !== null && made.ok && made.value.length === 0;
  return (
    <Section title={say("report.archive")}>
      <div className={layout.stack}>
        <p className={layout.text}>
          {edition === 0
            ? say("report.archive.none", { month: monthText(until) })
            : say("report.archive.there", { month: monthText(until), edition })}
        </p>
        {until > now && <Notice tone="watch">{say("report.monthNotOver")}</Notice>}
        {sent.figures === null ? (
          <p className={layout.quiet}>{say("report.archive.fillFirst")}</p>
        ) : (
          <>
            {ledger === null && <Busy label={say("report.archive.digest")} share={null} />}
            {sent.differing > 0 && (
              <Notice tone="watch">{say("report.archive.differs", { n: sent.differing })}</Notice>
            )}
            {sent.earlier && (
              <Notice tone="watch">{say("report.archive.earlier", { day: dayText(sent.earlier) })}</Notice>
            )}
            {sent.faults.length > 0 && <FaultList faults={sent.faults} />}
            {same && <p className={layout.text}>{say("report.archive.same")}</p>}
            {!same && (
              <div className={layout.fields}>
                <DayField label={say("report.archive.sentOn")} value={sentOn} onPick={setSentOn} />
                {(asksReason || (edition > 0 && correction !== "")) && (
                  <>
                    <Field label={say("report.archive.kind")}>
                      <Select
                        value={kind}
                        onChange={(_, { value }) => {
                          const picked = correctionKinds.find((each) => each === value);
                          if (picked) setKind(picked);
                        }}
                      >
                        {correctionKinds.map((each) => (
                          <option key={each} value={each}>
                            {each}
                          </option>
                        ))}
                      </Select>
                    </Field>
                    <Field label={say("report.archive.reason")} required>
                      <Input value={reason} onChange={(_, { value }) => setReason(value)} />
                    </Field>
                  </>
                )}
              </div>
            )}
            {made && !made.ok && <FaultList faults={[made.error]} />}
            {made?.ok && made.value.length > 0 && (
              <Fold label={say("preview.what")}>
                <EditPreview edits={made.value} />
              </Fold>
            )}
          </>
        )}
        <UndoBar slot="archive" />
        <WriteFault slot="archive" />
        {!same && (
          <div className={layout.buttons}>
            <Button
              disabled={writing || !made?.ok}
              onClick={() => {
                if (made?.ok)
                  void writeRecorded(session, "archive", made.value, told).then(() => setReason(""));
              }}
            >
              {say(edition === 0 ? "report.archive.do" : "report.archive.again")}
            </Button>
          </div>
        )}
        {edition > 0 && <ScanName report={report} edition={edition} />}
      </div>
    </Section>
  );
}

/** 扫描件文件名: the stamped and scanned form, by its file's name; the file itself stays where it is. */
function ScanName({ report, edition }: { report: Report; edition: number }) {
  const layout = useLayout();
  const { say } = useWords();
  const session = useSession();
  const grids = usePane(session, gridsOf);
  const writing = usePane(session, writingOf);
  const [name, setName] = useState("");
  const { year, month } = partsOf(report.until);
  const edits = useMemo(
    () => scanEdits(grids, report.definition.id, { year, month }, name),
    [grids, report.definition.id, year, month, name],
  );
  const enter = () => {
    if (edits.ok)
      void session.write("scan", edits.value, say("report.scan.told", { name: name.trim(), edition }));
  };
  return (
    <Fold label={say("report.scan")}>
      <div className={layout.stack}>
        <Field label={say("report.scan.name")} hint={say("report.scan.hint")}>
          <Input value={name} onChange={(_, { value }) => setName(value)} />
        </Field>
        {!edits.ok && <FaultList faults={[edits.error]} />}
        {edits.ok && name.trim() !== "" && (
          <Fold label={say("preview.what")}>
            <EditPreview edits={edits.value} />
          </Fold>
        )}
        <UndoBar slot="scan" />
        <WriteFault slot="scan" />
        <div>
          <Button disabled={writing || name.trim() === "" || !edits.ok} onClick={enter}>
            {say("report.scan.do")}
          </Button>
        </div>
      </div>
    </Fold>
  );
}
