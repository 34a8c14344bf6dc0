/** 合并台账: ledgers that arrive as many files, brought into this workbook's own. */
import { useMemo, useRef } from "react";
import { useLayout } from "../look/layout";
import { UndoBar } from "../parts/undoBar";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useStore } from "../session/store";
import { useContents } from "../session/useContents";
import { ChosenFiles } from "./chosenFiles";
import { mergeFiles } from "./mergeFiles";
import { freshMerge, mergeStore } from "./mergeState";
import type { MergeState } from "./mergeState";
import { outcomeOf } from "./outcome";
import { OutcomeSection } from "./outcomeSection";
import { TakeOver } from "./takeOver";

const whole = (state: MergeState) => state;
const gridsOf = (s: PaneState) => s.grids;

export function MergeRoom() {
  const layout = useLayout();
  const session = useSession();
  const store = mergeStore(session);
  const state = useStore(store, whole);
  const contents = useContents();
  const grids = usePane(session, gridsOf);
  const work = useRef<AbortController | null>(null);
  const take = (files: readonly File[]) => {
    work.current = new AbortController();
    void mergeFiles(store, contents, grids, files, work.current.signal);
  };
  const { merged, hasBase } = state;
  const outcome = useMemo(() => (merged ? outcomeOf(merged, hasBase) : null), [merged, hasBase]);
  return (
    <div className={layout.stack}>
      <ChosenFiles
        state={state}
        onPick={take}
        onCancel={() => work.current?.abort()}
        onClear={() => store.set(freshMerge)}
      />
      <UndoBar slot="merge" />
      {merged && outcome && !state.work && (
        <>
          <OutcomeSection merged={merged} outcome={outcome} state={state} change={store.set} />
          <TakeOver merged={merged} outcome={outcome} state={state} change={store.set} />
        </>
      )}
    </div>
  );
}
