/** 公示日期 of the ledger from the record: only where there is a day to fill in. */
import { useMemo } from "react";
import { fillPublishedOn } from "../../sheets/publicity";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { PlannedWrite } from "../parts/plannedWrite";
import { UndoBar } from "../parts/undoBar";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";

export function FillDates() {
  const layout = useLayout();
  const { say, count } = useWords();
  const contents = useContents();
  const edits = useMemo(() => fillPublishedOn(contents), [contents]);
  // What was filled in leaves nothing to fill in: the way back stays.
  if (edits.length === 0) return <UndoBar slot="publicity" />;
  return (
    <Section title={say("publicity.fill.title")}>
      <div className={layout.stack}>
        <p className={layout.text}>{say("publicity.fill.what", { n: count(edits.length) })}</p>
        <PlannedWrite
          slot="publicity"
          write={say("publicity.write")}
          label={say("publicity.fill.do")}
          told={say("publicity.filled", { n: count(edits.length) })}
          plan={() => edits}
        />
      </div>
    </Section>
  );
}
