/** 送审页: one A4 to sign, added as a sheet; taken away again with one click. */
import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { addDays, partsOf } from "../../core/calendar/localDate";
import { useLayout } from "../look/layout";
import { EditPreview } from "../parts/editPreview";
import { Fold } from "../parts/fold";
import { correctionLine, lastMonth, sheetName } from "../../sheets";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { countedOf } from "../session/standing";
import { useContents } from "../session/useContents";
import { chineseWords as chinese, useWords } from "../words/words";
import { inWords } from "./faultWords";
import { failures } from "./reportFaults";
import { reviewSheet } from "./reviewSheet";
import type { Report } from "./useReport";

const gridsOf = (s: PaneState) => s.grids;
const writtenOf = (s: PaneState) => s.written.review;
const writingOf = (s: PaneState) => s.writing;

/** The sheet is Chinese whatever the pane speaks: it is signed by people of the office. */
export function ReviewSheet({ report }: { report: Report }) {
  const layout = useLayout();
  const { say } = useWords();
  const session = useSession();
  const contents = useContents();
  const grids = usePane(session, gridsOf);
  const written = usePane(session, writtenOf);
  const writing = usePane(session, writingOf);
  const { definition, counted, figures, until, unit } = report;
  const { year, month, day } = partsOf(until);
  const before =
    month === 1
      ? null
      : (lastMonth(contents.archive, definition.id, until) ??
        countedOf(contents, definition.id, addDays(until, -day), unit).figures);
  const sheet = sheetName(
    `送审页（${year}年${month}月）`,
    grids.map((g) => g.sheet),
  );
  const unusual = useMemo(
    () => [
      ...report.corrections.map((each) => `手工更正：${correctionLine(each)}`),
      ...[...failures(report), ...report.remarks, ...counted.faults].map((f) =>
        chinese.fault(inWords(f, chinese)),
      ),
    ],
    [report, counted],
  );
  const edits = useMemo(
    () =>
      reviewSheet({
        sheet,
        unit,
        until,
        definition,
        figures,
        before,
        targets: contents.settings.targets,
        unusual,
      }),
    [sheet, unit, until, definition, figures, before, contents, unusual],
  );
  if (written) return <UndoBar slot="review" />;
  return (
    <div className={layout.tight}>
      <div>
        <Button
          disabled={writing}
          onClick={() => void session.write("review", edits, say("report.reviewAdded", { sheet }))}
        >
          {say("report.review")}
        </Button>
      </div>
      <WriteFault slot="review" />
      <Fold label={say("preview.what")}>
        <EditPreview edits={edits} />
      </Fold>
    </div>
  );
}
