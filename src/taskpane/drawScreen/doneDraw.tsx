/** After the draw: counts, digest, what it is worth, and the record to keep. */
import { Button } from "@fluentui/react-components";
import { eventText } from "../../core/evidence";
import { appendAudit } from "../../sheets";
import { CheckIcon, ExportIcon } from "../look/icons";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Fold } from "../parts/fold";
import { Notice } from "../parts/notice";
import { RecordDigests } from "../parts/recordDigests";
import { TextButton } from "../parts/textButton";
import { WriteFault } from "../parts/undoBar";
import { timestamp } from "../session/services";
import { usePane, useSession } from "../session/session";
import { enterDraw } from "../rooms/enterRoom";
import { useWords } from "../words/words";
import { AllocationTable } from "./allocationTable";
import { freshDraw } from "./drawState";
import type { DoneDraw } from "./drawState";
import { saveCertificate } from "./saveCertificate";
import { signal } from "../look/theme";
import { useDraw } from "./useDraw";
import { worthOf } from "./worth";

export function DoneDrawView({ done }: { done: DoneDraw }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const writing = usePane(session, (s) => s.writing);
  const { draw, change } = useDraw();
  const { certificate, outcome } = done;
  const show = () =>
    void session.show({ sheet: done.sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } });
  const onTo = (room: "teams" | "records") => enterDraw(session, room, certificate.label);
  const remove = async () => {
    const event = eventText({
      kind: "draw.resultSheetRemoved",
      at: timestamp(session.services.now()),
      subject: certificate.label,
      sheet: done.sheet,
    });
    const { grids } = session.store.get();
    const removal = { kind: "deleteSheet", sheet: done.sheet } as const;
    const removed = await session.write("draw", [removal, ...appendAudit(grids, event)], "");
    if (removed.ok) change({ done: { ...done, sheetRemoved: true } });
  };
  return (
    <>
      <Section title={say("draw.done.title")} aside={certificate.label}>
        <div className={layout.stack}>
          <div style={{ display: "flex", gap: 10, alignItems: "center" }} role="status">
            <CheckIcon width={28} height={28} style={{ color: signal.good, flexShrink: 0 }} />
            <span style={{ fontSize: 16, lineHeight: "24px" }}>
              {say("draw.done.count", {
                drawn: count(outcome.drawn.length),
                reserve: count(outcome.reserve.length),
                size: count(certificate.frame.size),
              })}
            </span>
          </div>
          <Fold label={say("draw.done.classes")}>
            <AllocationTable allocations={outcome.strata} reserve={draw.frozen?.reserve ?? 0} />
          </Fold>
          <p className={layout.text}>
            {say(done.sheetRemoved ? "draw.done.removed" : "draw.done.where", { sheet: done.sheet })}{" "}
            {!done.sheetRemoved && <TextButton onClick={show}>{say("draw.done.show")}</TextButton>}
          </p>
          <RecordDigests certificate={certificate} commitment={draw.committed?.commitment ?? null} />
          <p className={layout.text}>{say(worthOf(certificate))}</p>
          <Notice tone="plain">{say("draw.otherPlatform")}</Notice>
          <div className={layout.buttons}>
            <Button
              appearance="primary"
              icon={<ExportIcon />}
              onClick={() => void saveCertificate(session, certificate)}
            >
              {say("draw.saveRecord")}
            </Button>
          </div>
          {!done.sheetRemoved && (
            <div className={layout.buttons}>
              <Button onClick={() => onTo("teams")}>{say("draw.done.teams")}</Button>
              <Button onClick={() => onTo("records")}>{say("draw.done.records")}</Button>
            </div>
          )}
          {certificate.sealed && <p className={layout.quiet}>{say("draw.saveRecord.sealed")}</p>}
        </div>
      </Section>
      <Section>
        <div className={layout.stack}>
          <WriteFault slot="draw" />
          <div className={layout.buttons}>
            <Button onClick={() => session.store.set({ draw: { ...freshDraw, operator: draw.operator } })}>
              {say("draw.another")}
            </Button>
            {!done.sheetRemoved && (
              <Button disabled={writing} onClick={() => void remove()}>
                {say("draw.removeSheet")}
              </Button>
            )}
          </div>
          <p className={layout.quiet}>{say("draw.removeSheet.what")}</p>
        </div>
      </Section>
    </>
  );
}
