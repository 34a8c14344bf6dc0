/** 汇总: the units' forms added up: who has sent, who has not, what differs, and the totals on the level's form. */
import { useLayout } from "../look/layout";
import { UndoBar } from "../parts/undoBar";
import { AskSection } from "./askSection";
import { FilesSection } from "./filesSection";
import { ListSection } from "./listSection";
import { StandingSection } from "./standingSection";
import { TotalsSection } from "./totalsSection";
import { useRollup } from "./useRollup";
import { WriteSection } from "./writeSection";

export function RollupRoom() {
  const layout = useLayout();
  const rollup = useRollup();
  const counted = rollup.rolled.units.some(({ submission }) => submission !== null);
  return (
    <div className={layout.stack}>
      <FilesSection rollup={rollup} />
      <AskSection rollup={rollup} />
      <ListSection rollup={rollup} />
      <UndoBar slot="rollup" />
      {rollup.rolled.units.length > 0 && <StandingSection rollup={rollup} />}
      {counted && <TotalsSection rollup={rollup} />}
      {counted && <WriteSection rollup={rollup} />}
    </div>
  );
}
