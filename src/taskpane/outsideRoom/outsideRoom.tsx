/** 另存对外版: a copy of the workbook for sending, what stayed behind, and 内部 on the sheets that stay. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { markInternal } from "../../sheets/publicity";
import type { Edit } from "../../sheets";
import { chineseDate } from "../../sheets/cellDate";
import type { LeftBehind } from "../../documents/outside";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Busy } from "../parts/busy";
import { EditPreview } from "../parts/editPreview";
import { FaultList } from "../parts/faultList";
import type { AnyFault } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { useJob } from "../parts/useJob";
import { usePane, useSession } from "../session/session";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";
import { LeftList } from "./leftList";

const excelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface Saved {
  readonly name: string;
  readonly sheets: readonly string[];
  readonly left: readonly LeftBehind[];
}

export function OutsideRoom() {
  const layout = useLayout();
  const { say } = useWords();
  return (
    <div className={layout.stack}>
      <CopySection />
      <Section title={say("outside.mark.title")}>
        <MarkInternal />
      </Section>
    </div>
  );
}

function CopySection() {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const contents = useContents();
  const { now } = useDay();
  const { job, run, stop } = useJob();
  const [faults, setFaults] = useState<readonly AnyFault[]>([]);
  const [saved, setSaved] = useState<Saved | null>(null);
  const make = async () => {
    setSaved(null);
    setFaults([]);
    const { host } = session.services;
    const [{ outsideCopyInSlices }, original] = await Promise.all([
      import("../../documents/outside"),
      host.bytes(),
    ]);
    const { grids } = session.store.get();
    const making = outsideCopyInSlices({ grids, contents, today: now }, original.ok ? original.value : null);
    const copy = await run(say("outside.busy"), making);
    if (!copy) return;
    if (copy.ok) {
      const unit = contents.settings.unit.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-");
      const name = `${unit}双随机工作簿（对外版）${chineseDate(now)}.xlsx`;
      const done = await host.save(name, copy.value.bytes, excelType);
      if (done.ok) setSaved({ name, sheets: copy.value.sheets, left: copy.value.left });
      else setFaults([done.error]);
    } else setFaults([copy.error]);
  };
  return (
    <Section title={say("outside.title")}>
      <div className={layout.stack}>
        <p className={layout.text}>{say("outside.what")}</p>
        <p className={layout.quiet}>{say("outside.how")}</p>
        {job ? (
          <Busy label={job.label} share={job.share} onCancel={stop} />
        ) : (
          <div className={layout.buttons}>
            <Button appearance="primary" onClick={() => void make()}>
              {say("outside.do")}
            </Button>
          </div>
        )}
        <FaultList faults={faults} />
        {saved && (
          <>
            <Notice tone="good">
              {say("outside.saved", { name: saved.name, n: count(saved.sheets.length) })}
            </Notice>
            <p className={layout.text}>{saved.sheets.join("、")}</p>
            <LeftList left={saved.left} />
          </>
        )}
      </div>
    </Section>
  );
}

function MarkInternal() {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const contents = useContents();
  const writing = usePane(session, (s) => s.writing);
  const [planned, setPlanned] = useState<readonly Edit[] | null>(null);
  const write = async () => {
    if (!planned) return;
    const n = count(new Set(planned.map(({ sheet }) => sheet)).size);
    const written = await session.write("outside", planned, say("outside.marked", { n }));
    if (written.ok) setPlanned(null);
  };
  return (
    <div className={layout.stack}>
      <p className={layout.text}>{say("outside.mark.what")}</p>
      {planned?.length === 0 && <Notice tone="good">{say("outside.mark.none")}</Notice>}
      {planned && planned.length > 0 ? (
        <>
          <EditPreview edits={planned} />
          <div className={layout.buttons}>
            <Button appearance="primary" disabled={writing} onClick={() => void write()}>
              {say("outside.mark.write")}
            </Button>
            <Button onClick={() => setPlanned(null)}>{say("do.cancel")}</Button>
          </div>
        </>
      ) : (
        <div className={layout.buttons}>
          <Button onClick={() => setPlanned(markInternal(session.store.get().grids, contents))}>
            {say("outside.mark.do")}
          </Button>
        </div>
      )}
      <UndoBar slot="outside" />
      <WriteFault slot="outside" />
    </div>
  );
}
