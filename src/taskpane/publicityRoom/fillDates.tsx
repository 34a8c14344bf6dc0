/** 公示日期 of the ledger from the record: only where there is a day to fill in. */
import { useMemo } from "react";
import { fillPublishedOn } from "../../sheets/publicity";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { PlannedWrite } from "./plannedWrite";

export function FillDates() {
  const layout = useLayout();
  const { say, count } = useWords();
  const contents = useContents();
  const edits = useMemo(() => fillPublishedOn(contents), [contents]);
  return (
    <>
      {edits.length > 0 && (
        <Section title={say("publicity.fill.title")}>
          <div className={layout.stack}>
            <p className={layout.text}>{say("publicity.fill.what", { n: count(edits.length) })}</p>
            <PlannedWrite
              label={say("publicity.fill.do")}
              told={say("publicity.filled", { n: count(edits.length) })}
              plan={() => edits}
            />
          </div>
        </Section>
      )}
      <UndoBar slot="publicity" />
      <WriteFault slot="publicity" />
    </>
  );
}
