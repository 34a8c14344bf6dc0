/** 填入, and afterwards 撤销 in the same place; then what else a clerk does with a filled form. */
import { Button, Checkbox, Field, Textarea } from "@fluentui/react-components";
import { eventText } from "../../core/evidence/auditEvents";
import { appendAudit, formNames } from "../../sheets";
import type { Edit } from "../../sheets/edit";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { CopyButton } from "../parts/copyButton";
import { Fold } from "../parts/fold";
import { EditPreview } from "../parts/editPreview";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { timestamp } from "../session/services";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { summaryFor } from "../session/standing";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { failures } from "./reportFaults";
import { ReviewSheet } from "./reviewButton";
import type { Report } from "./useReport";
import { writeRecorded } from "./writeRecorded";

const writingOf = (s: PaneState) => s.writing;
const gridsOf = (s: PaneState) => s.grids;
const filledOf = (s: PaneState) => s.written.fill;

export function FillActions({ report }: { report: Report }) {
  const layout = useLayout();
  const words = useWords();
  const { say } = words;
  const session = useSession();
  const contents = useContents();
  const writing = usePane(session, writingOf);
  const grids = usePane(session, gridsOf);
  const written = usePane(session, filledOf);
  const { plan, match, state, change } = report;
  // What was filled may have been corrected or counted anew since: then it is filled again.
  const filled = written && (plan?.placed.every(({ before, value }) => before === value) ?? true);
  const failed = failures(report).length > 0;
  const unplaced = plan?.unplaced.length ?? 0;
  const reasoned = !failed || state.reason.trim() !== "";
  const incomplete = unplaced > 0 || (plan?.faults.some((f) => f.severity === "error") ?? false);
  const ready = plan !== null && plan.edits.length > 0 && reasoned;
  const edits = (): readonly Edit[] => {
    if (!plan || !match) return [];
    if (!failed) return plan.edits;
    const event = eventText({
      kind: "form.filled",
      at: timestamp(session.services.now()),
      subject: formNames[match.form],
      sheet: match.sheet,
      until: report.until,
      note: `核对未通过 ${failures(report).length} 项，说明：${state.reason.trim()}`,
    });
    return [...plan.edits, ...appendAudit(grids, event)];
  };
  const fill = async () => {
    if (!plan || !match) return;
    const told = say("report.filled", { sheet: match.sheet, n: plan.placed.length });
    if (!(await writeRecorded(session, "fill", edits(), told))) return;
    // One reason for one filling: the next one that fails says its own.
    change({ reason: "" });
    await session.show({ sheet: match.sheet, area: { ...match.area, rows: 1, columns: 1 } });
  };
  return (
    <Section title={say("report.finish")}>
      <div className={layout.stack}>
        <UndoBar slot="fill" />
        {!filled && (
          <>
            {incomplete && (
              <Checkbox
                label={
                  unplaced > 0 ? say("report.acceptUnplaced", { n: unplaced }) : say("report.acceptDoubts")
                }
                checked={state.acceptUnplaced}
                onChange={(_, { checked }) => change({ acceptUnplaced: checked === true })}
              />
            )}
            {failed && plan && (
              <Field label={say("report.reason")} hint={say("report.reason.hint")} required>
                <Textarea
                  value={state.reason}
                  rows={2}
                  onChange={(_, { value }) => change({ reason: value })}
                />
              </Field>
            )}
            {plan && plan.edits.length > 0 && (
              <Fold label={say("preview.what")}>
                <EditPreview edits={edits()} />
              </Fold>
            )}
            <WriteFault slot="fill" />
            <div className={layout.buttons}>
              <Button appearance="primary" disabled={!ready || writing} onClick={() => void fill()}>
                {say("report.fill")}
              </Button>
              {!match && <span className={layout.quiet}>{say("report.fill.noPlace")}</span>}
            </div>
          </>
        )}
        <div className={layout.columns}>
          <CopyButton
            label={say("report.copy")}
            show
            text={() => summaryFor(contents, report.definition.id, report.until, report.unit, report.figures)}
          />
          <ReviewSheet report={report} />
        </div>
        {filled && (
          <div>
            <Button onClick={() => session.store.set({ screen: "export" })}>{say("report.toExport")}</Button>
          </div>
        )}
      </div>
    </Section>
  );
}
