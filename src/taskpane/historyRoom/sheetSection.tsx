/** 在工作簿中画图: the ratios as a sheet of the workbook, with their numbers and Excel's own line charts. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { sheetName } from "../../sheets";
import type { Edit } from "../../sheets";
import { trendName, trendSheet } from "../../sheets/chartTrend";
import type { TrendRequest } from "../../sheets/chartTrend";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { EditPreview } from "../parts/editPreview";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { usePane, useSession } from "../session/session";
import { chineseWords, useWords } from "../words/words";
import type { RatioYear } from "./ratioYear";
import type { YearHistory } from "./useHistory";

interface Planned {
  readonly sheet: string;
  readonly edits: readonly Edit[];
}

export function SheetSection({ history, years }: { history: YearHistory; years: readonly RatioYear[] }) {
  const layout = useLayout();
  const { say } = useWords();
  const session = useSession();
  const writing = usePane(session, (s) => s.writing);
  const [planned, setPlanned] = useState<Planned | null>(null);
  const plan = () => {
    const taken = session.store.get().grids.map((grid) => grid.sheet);
    const sheet = sheetName(trendName, taken);
    setPlanned({
      sheet,
      edits: trendSheet(requestOf(sheet, history.contents.settings.unit, history, years)),
    });
  };
  const write = async () => {
    if (!planned) return;
    const { sheet, edits } = planned;
    const written = await session.write("history", edits, say("history.sheet.added", { sheet }));
    if (written.ok) setPlanned(null);
  };
  return (
    <Section title={say("history.sheet")}>
      <div className={layout.stack}>
        <p className={layout.quiet}>{say("history.sheet.what")}</p>
        {planned ? (
          <>
            <EditPreview edits={planned.edits} />
            <div className={layout.buttons}>
              <Button appearance="primary" disabled={writing} onClick={() => void write()}>
                {say("history.sheet.write")}
              </Button>
              <Button onClick={() => setPlanned(null)}>{say("do.cancel")}</Button>
            </div>
          </>
        ) : (
          <div className={layout.buttons}>
            <Button onClick={plan}>{say("history.sheet.plan")}</Button>
          </div>
        )}
        <UndoBar slot="history" />
        <WriteFault slot="history" />
      </div>
    </Section>
  );
}

function requestOf(
  sheet: string,
  unit: string,
  { until, months }: YearHistory,
  years: readonly RatioYear[],
): TrendRequest {
  return {
    sheet,
    unit,
    until,
    sources: months.map((month) => month && month.source),
    ratios: years.map(({ target, months: shares, byPlan }) => ({
      // What goes into a sheet is Chinese, whatever the pane speaks.
      name: chineseWords.term(`target.${target.id}`),
      goalPpm: target.goalPpm,
      months: shares,
      forecast: byPlan,
    })),
  };
}
