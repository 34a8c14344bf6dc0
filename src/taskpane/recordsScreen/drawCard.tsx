/** One draw: when, how many, whether its sheet is as it was made, and the ways on from it. */
import { Button } from "@fluentui/react-components";
import { digestOf } from "../../core/evidence";
import type { StandingDraw } from "../../sheets/draw";
import { labelsOnRecord, nextLabel } from "../../sheets/draw";
import { freshDraw } from "../drawScreen/drawState";
import { saveCertificate } from "../drawScreen/saveCertificate";
import type { KeptDraw } from "../keptDraws/keptDraw";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { RecordDigests } from "../parts/recordDigests";
import { enterDraw } from "../rooms/enterRoom";
import { usePane, useSession } from "../session/session";
import { useWords } from "../words/words";

export function DrawCard({ draw, kept }: { draw: StandingDraw; kept: KeptDraw | null }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const grids = usePane(session, (s) => s.grids);
  const { facts, label, sheet } = draw;
  const next = nextLabel(labelsOnRecord(grids), label);
  const again = () =>
    session.store.set((s) => ({
      rooms: { ...s.rooms, draw: null },
      draw: { ...freshDraw, operator: s.draw.operator, label: next },
    }));
  const certificate = kept?.certificate ?? null;
  const asDrawn = certificate !== null && digestOf(certificate) === facts.record ? certificate : null;
  return (
    <Section title={label || sheet} aside={say(draw.sealed ? "records.sealed" : "records.openDraw")}>
      <div className={layout.stack}>
        <p className={layout.text}>
          {say("records.sentence", {
            time: facts.createdAt.slice(0, 16).replace("T", " "),
            size: count(facts.frame.size),
            drawn: count(draw.drawn.length),
            reserve: count(draw.reserve.length),
            replaced: count(draw.replacements.length),
          })}
        </p>
        {asDrawn ? (
          <RecordDigests certificate={asDrawn} commitment={kept?.commitment ?? null} />
        ) : (
          <p className={layout.digest}>{facts.record}</p>
        )}
        {draw.faults.length === 0 ? (
          <Notice tone="good">{say("records.asMade")}</Notice>
        ) : (
          <FaultList faults={draw.faults} />
        )}
        <div className={layout.buttons}>
          <Button
            onClick={() => void session.show({ sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } })}
          >
            {say("draw.done.show")}
          </Button>
          <Button onClick={() => enterDraw(session, "teams", label)}>{say("room.teams")}</Button>
          {certificate && (
            <Button onClick={() => void saveCertificate(session, certificate)}>
              {say("draw.saveRecord")}
            </Button>
          )}
          <Button onClick={again}>{say("records.again", { label: next })}</Button>
        </div>
        {!certificate && <p className={layout.quiet}>{say("records.notKept")}</p>}
        <p className={layout.quiet}>{say("records.again.what")}</p>
      </div>
    </Section>
  );
}
