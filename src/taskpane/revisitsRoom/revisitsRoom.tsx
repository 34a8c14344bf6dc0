/** 回访: drawn from the inspected, asked by telephone or questionnaire, counted for itself and never as an inspection. */
import { useMemo } from "react";
import { isRevisitLabel } from "../../core/followUp/revisit";
import { readRevisits } from "../../sheets/revisits";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { drawSheetsOf } from "../recordsScreen/useDraws";
import { usePane, useSession } from "../session/session";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { AnswerSection } from "./answerSection";
import { LotSection } from "./lotSection";
import { SummarySection } from "./summarySection";

export function RevisitsRoom() {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const contents = useContents();
  const grids = usePane(session, (s) => s.grids);
  const draws = useMemo(
    () => drawSheetsOf(grids).draws.filter(({ label }) => isRevisitLabel(label)),
    [grids],
  );
  const { records, faults } = useMemo(() => readRevisits(contents.tables), [contents]);
  return (
    <div className={layout.stack}>
      <Section>
        <p className={layout.text}>{say("revisits.what")}</p>
      </Section>
      {draws.length > 0 && <AnswerSection draws={draws} records={records} />}
      <UndoBar slot="revisits" />
      <WriteFault slot="revisits" />
      {faults.length > 0 && (
        <Section title={say("revisits.odd")} aside={count(faults.length)}>
          <FaultList faults={faults} />
        </Section>
      )}
      {records.length > 0 && <SummarySection records={records} />}
      <LotSection key={draws.length} />
    </div>
  );
}
