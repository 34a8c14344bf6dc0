/** 手工更正: another number than the ledger's, with its reason and whose it is; or taken back. Kept in 数据更正. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { typedFigure } from "../../core/forms";
import type { FigureKey, Measure } from "../../core/forms/figures";
import { correctionEdits } from "../../sheets";
import { useLayout } from "../look/layout";
import { EditPreview } from "../parts/editPreview";
import { Fold } from "../parts/fold";
import { WriteFault } from "../parts/undoBar";
import { timestamp } from "../session/services";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import type { Report } from "./useReport";
import { writeRecorded } from "./writeRecorded";

const gridsOf = (s: PaneState) => s.grids;
const writingOf = (s: PaneState) => s.writing;

export function CorrectFigure(props: { report: Report; figureKey: FigureKey; measure: Measure }) {
  const layout = useLayout();
  const { say, term } = useWords();
  const session = useSession();
  const contents = useContents();
  const grids = usePane(session, gridsOf);
  const writing = usePane(session, writingOf);
  const { report, figureKey, measure } = props;
  const inForce = report.corrections.find((each) => each.key === figureKey && each.measure === measure);
  const computed = report.counted.figures.get(figureKey)?.[measure] ?? 0;
  const [value, setValue] = useState("");
  const [reason, setReason] = useState("");
  const [by, setBy] = useState(contents.settings.contact);
  const typed = typedFigure(value);
  const changes = typed !== null && typed !== (inForce?.corrected ?? computed);
  const reasoned = reason.trim() !== "" && by.trim() !== "";
  const { definition, unit, until } = report;
  const time = useMemo(() => timestamp(session.services.now()), [session]);
  const about = { form: definition.id, unit, until, key: figureKey, measure, computed, reason, by, time };
  const edits = changes && reasoned ? correctionEdits(grids, { ...about, corrected: typed }) : [];
  const named = `${term(`figure.${figureKey}`)}${term(`measure.${measure}`)}`;
  const correct = async () => {
    const told = say("report.correct.told", { figure: named, computed, corrected: typed ?? "" });
    if (!(await writeRecorded(session, "corrections", edits, told))) return;
    setValue("");
    setReason("");
  };
  const withdraw = async () => {
    if (!inForce) return;
    const withdrawal = { ...about, corrected: null, before: inForce.corrected ?? computed };
    const told = say("report.correct.withdrawn", { figure: named, computed });
    if (await writeRecorded(session, "corrections", correctionEdits(grids, withdrawal), told)) setReason("");
  };
  return (
    <Fold label={say(inForce ? "report.correct.again" : "report.correct")} flush>
      <div className={layout.stack}>
        <p className={layout.quiet}>{say("report.correct.what", { computed })}</p>
        <div className={layout.fields}>
          <Field
            label={say("report.correct.value")}
            validationState={value !== "" && typed === null ? "error" : "none"}
            validationMessage={value !== "" && typed === null ? say("report.correct.whole") : undefined}
          >
            <Input value={value} inputMode="numeric" onChange={(_, { value: next }) => setValue(next)} />
          </Field>
          <Field label={say("report.correct.by")} required>
            <Input value={by} onChange={(_, { value: next }) => setBy(next)} />
          </Field>
          <Field label={say("report.correct.reason")} required>
            <Input value={reason} onChange={(_, { value: next }) => setReason(next)} />
          </Field>
        </div>
        {edits.length > 0 && (
          <Fold label={say("preview.what")}>
            <EditPreview edits={edits} />
          </Fold>
        )}
        <WriteFault slot="corrections" />
        <div className={layout.buttons}>
          <Button disabled={writing || edits.length === 0} onClick={() => void correct()}>
            {say("report.correct.do")}
          </Button>
          {inForce && (
            <Button disabled={writing || !reasoned} onClick={() => void withdraw()}>
              {say("report.correct.withdraw")}
            </Button>
          )}
        </div>
      </div>
    </Fold>
  );
}
