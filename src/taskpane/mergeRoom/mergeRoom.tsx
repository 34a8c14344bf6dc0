/** 合并台账: ledgers that arrive as many files, brought into this workbook's own. */
import { useEffect, useMemo } from "react";
import { useLayout } from "../look/layout";
import { Notice } from "../parts/notice";
import { UndoBar } from "../parts/undoBar";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useStore } from "../session/store";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { ChosenFiles } from "./chosenFiles";
import { mergeAgain, mergeFiles, standsAsCompared } from "./mergeFiles";
import { freshMerge, mergeStore } from "./mergeState";
import type { MergeState } from "./mergeState";
import { outcomeOf } from "./outcome";
import { OutcomeSection } from "./outcomeSection";
import { TakeOver } from "./takeOver";

const whole = (state: MergeState) => state;
const gridsOf = (s: PaneState) => s.grids;

export function MergeRoom() {
  const layout = useLayout();
  const { say } = useWords();
  const session = useSession();
  const store = mergeStore(session);
  const state = useStore(store, whole);
  const contents = useContents();
  const grids = usePane(session, gridsOf);
  const take = (files: readonly File[], odd: readonly string[]) =>
    void mergeFiles(store, contents, grids, files, odd);
  const stale = !state.work && !state.making && !standsAsCompared(state, contents);
  useEffect(() => {
    if (!stale) return;
    store.set({ again: true });
    void mergeAgain(store, contents);
  }, [stale, store, contents]);
  const { merged, hasBase } = state;
  const outcome = useMemo(() => (merged ? outcomeOf(merged, hasBase) : null), [merged, hasBase]);
  return (
    <div className={layout.stack}>
      <ChosenFiles
        state={state}
        onPick={take}
        onCancel={() => state.abort?.abort()}
        onClear={() => store.set(freshMerge)}
      />
      <UndoBar slot="merge" />
      {state.again && <Notice tone="watch">{say("merge.again")}</Notice>}
      {merged && outcome && !state.work && !stale && (
        <>
          <OutcomeSection merged={merged} outcome={outcome} state={state} change={store.set} />
          <TakeOver merged={merged} outcome={outcome} state={state} change={store.set} />
        </>
      )}
    </div>
  );
}
