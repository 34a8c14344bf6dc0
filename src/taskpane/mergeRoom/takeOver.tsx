/** 并入: all that was accepted, written as one and undone as one. */
import { Button, Checkbox } from "@fluentui/react-components";
import { useMemo } from "react";
import { appendAudit } from "../../sheets";
import type { MergedLedger } from "../../sheets/ledgerMerge";
import {
  headersWithoutColumn,
  ledgerSheet,
  mergeEdits,
  mergeReport,
  withoutRefused,
} from "../../sheets/ledgerMerge";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Busy } from "../parts/busy";
import { breathe } from "../../hosts/drive";
import { Notice } from "../parts/notice";
import { WriteFault } from "../parts/undoBar";
import { timestamp } from "../session/services";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useWords } from "../words/words";
import { freshMerge } from "./mergeState";
import type { MergeState } from "./mergeState";
import type { Outcome } from "./outcome";

const writingNow = (s: PaneState) => s.writing;
const gridsOf = (s: PaneState) => s.grids;

export function TakeOver(props: {
  merged: MergedLedger;
  outcome: Outcome;
  state: MergeState;
  change: (part: Partial<MergeState>) => void;
}) {
  const layout = useLayout();
  const session = useSession();
  const { say, count } = useWords();
  const writing = usePane(session, writingNow);
  const grids = usePane(session, gridsOf);
  const { merged, state, change } = props;
  const { hasBase, refused, withReport, making } = state;
  const accepted = useMemo(() => withoutRefused(merged, refused), [merged, refused]);
  const missing = useMemo(() => (hasBase ? headersWithoutColumn(accepted) : []), [accepted, hasBase]);
  const base = merged.sources[0].table.sheet;
  const added = accepted.rows.filter(({ origin }) => !hasBase || origin.source !== 0).length;
  const cells = hasBase
    ? accepted.changes.filter(({ index }) => accepted.rows[index].origin.source === 0).length
    : 0;
  const takeOver = async () => {
    change({ making: true });
    await breathe();
    const taken = grids.map(({ sheet }) => sheet);
    const report = withReport ? mergeReport(accepted, taken) : [];
    const ledger = hasBase ? mergeEdits(accepted).edits : ledgerSheet(accepted, taken);
    const files = new Set(merged.sources.slice(hasBase ? 1 : 0).map(({ name }) => name));
    const entry = {
      time: timestamp(session.services.now()),
      action: "合并台账",
      subject: hasBase ? base : "抽查台账",
      detail: `来自${files.size}个文件，新增${added}行，更改${cells}格，不采用${refused.size}行`,
    };
    const told = say("merge.done", { rows: count(added), cells: count(cells) });
    const done = await session.write("merge", [...ledger, ...report, ...appendAudit(grids, entry)], told);
    change(done.ok ? freshMerge : { making: false });
  };
  const nothing = added === 0 && cells === 0;
  return (
    <Section title={say("merge.takeOver")}>
      <div className={layout.stack}>
        <p className={layout.text}>
          {nothing
            ? say("merge.nothing")
            : hasBase
              ? say("merge.will", { sheet: base, rows: count(added), cells: count(cells) })
              : say("merge.willMake", { rows: count(added) })}
        </p>
        {missing.length > 0 && (
          <Notice tone="watch">{say("merge.withoutColumn", { columns: missing.join("、") })}</Notice>
        )}
        <Checkbox
          label={say("merge.withReport")}
          checked={withReport}
          onChange={(_, { checked }) => change({ withReport: checked === true })}
        />
        <WriteFault slot="merge" />
        {making && <Busy label={say("merge.writing")} share={null} />}
        <div className={layout.buttons}>
          <Button
            appearance="primary"
            disabled={nothing || writing || making}
            onClick={() => void takeOver()}
          >
            {say("merge.do")}
          </Button>
        </div>
      </div>
    </Section>
  );
}
