/** Steps 7 and 8: teams, and 抽取记录表 to print and sign. */
import { Button } from "@fluentui/react-components";
import { digestOf } from "../../core/evidence";
import { lastAudit, sheetName } from "../../sheets";
import { drawRecordSheet } from "../../sheets/draw";
import type { Readers } from "../../sheets/draw";
import { freshDraw } from "../drawScreen/drawState";
import { saveCertificate } from "../drawScreen/saveCertificate";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { RecordDigests } from "../parts/recordDigests";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { enterDraw } from "../rooms/enterRoom";
import { usePane } from "../session/session";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import type { CeremonyRoom } from "./ceremonyState";
import { ScreeningView } from "./screeningView";
import { useCeremony } from "./useCeremony";
import { worthOf } from "../drawScreen/worth";

export function AfterDraw({ room }: { room: CeremonyRoom }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const { settings, plan } = useContents();
  const { session, writing, refused, take, now } = useCeremony(room);
  const screening = usePane(session, (s) => s.screening);
  const { ceremony, certificate, list } = room;
  if (!certificate) return null;
  const { label, stage, drawn } = ceremony;
  const digest = digestOf(certificate);
  const recordEdits = (readers: Readers) => {
    const { grids } = session.store.get();
    const head = lastAudit(grids);
    const sheet = sheetName(
      `${readers === "public" ? "抽取记录表（公开）" : "抽取记录表"}_${label}`,
      grids.map((grid) => grid.sheet),
    );
    const edits = drawRecordSheet({
      sheet,
      certificate,
      digest,
      readers,
      unit: settings.unit,
      task: plan.find((each) => each.task === label)?.name ?? "",
      ...(head ? { head: { number: head.number, digest: head.digest } } : {}),
    });
    return { sheet, edits };
  };
  const record = async () => {
    const { sheet, edits } = recordEdits("internal");
    await take({ step: "record", at: now(), sheet }, { edits });
  };
  const publicSheet = async () => {
    const { sheet, edits } = recordEdits("public");
    await session.write("drawSheets", edits, say("sheets.added", { sheet }));
  };
  return (
    <>
      {screening && (
        <ScreeningView
          certificate={certificate}
          commitment={ceremony.published?.commitment ?? null}
          onClose={() => session.store.set({ screening: false })}
        />
      )}
      <Section title={say("draw.done.title")} aside={label}>
        <div className={layout.stack}>
          <p className={layout.text} role="status">
            {say("draw.done.count", {
              drawn: count(drawn?.drawn ?? 0),
              reserve: count(drawn?.reserve ?? 0),
              size: count(list.frame.size),
            })}
          </p>
          <RecordDigests certificate={certificate} commitment={ceremony.published?.commitment ?? null} />
          <div className={layout.buttons}>
            <Button onClick={() => session.store.set({ screening: true })}>
              {say("ceremony.draw.again")}
            </Button>
            <Button onClick={() => void saveCertificate(session, certificate)}>
              {say("draw.saveRecord")}
            </Button>
          </div>
          {certificate.sealed && <p className={layout.quiet}>{say("draw.saveRecord.sealed")}</p>}
          <p className={layout.text}>{say(worthOf(certificate))}</p>
        </div>
      </Section>
      <Section title={say("ceremony.after")}>
        <div className={layout.stack}>
          {stage === "recorded" && <Notice tone="good">{say("ceremony.isRecorded")}</Notice>}
          <div className={layout.buttons}>
            {stage !== "recorded" && (
              <Button
                appearance={stage === "drawn" ? "primary" : "secondary"}
                onClick={() => enterDraw(session, "teams", label)}
              >
                {say("draw.done.teams")}
              </Button>
            )}
            <Button
              appearance={stage === "teamed" ? "primary" : "secondary"}
              disabled={writing}
              onClick={() => void record()}
            >
              {say("ceremony.record")}
            </Button>
            {certificate.sealed && (
              <Button disabled={writing} onClick={() => void publicSheet()}>
                {say("ceremony.record.public")}
              </Button>
            )}
            <Button onClick={() => enterDraw(session, "records", label)}>{say("draw.done.records")}</Button>
          </div>
          {refused && <FaultList faults={[refused]} />}
          <WriteFault slot="draw" />
          <UndoBar slot="drawSheets" />
          <WriteFault slot="drawSheets" />
          <div>
            <Button onClick={() => session.store.set({ ceremony: null, guided: freshDraw })}>
              {say("ceremony.another")}
            </Button>
          </div>
        </div>
      </Section>
    </>
  );
}
