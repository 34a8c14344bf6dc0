/** 填入, and afterwards 撤销 in the same place; then what else a clerk does with a filled form. */
import { Button, Checkbox, Field, Textarea } from "@fluentui/react-components";
import { appendAudit } from "../../sheets";
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
  const filled = usePane(session, filledOf);
  const { plan, match, state, change } = report;
  const failed = failures(report).length > 0;
  const unplaced = plan?.unplaced.length ?? 0;
  const reasoned = !failed || state.reason.trim() !== "";
  const incomplete = unplaced > 0 || (plan?.faults.some((f) => f.severity === "error") ?? false);
  const ready = plan !== null && plan.edits.length > 0 && reasoned;
  const edits = (): readonly Edit[] => {
    if (!plan || !match) return [];
    if (!failed) return plan.edits;
    const entry = {
      time: timestamp(session.services.now()),
      action: "填报（核对有误，注明原因）",
      subject: match.sheet,
      detail: state.reason.trim(),
    };
    return [...plan.edits, ...appendAudit(grids, entry)];
  };
  const fill = async () => {
    if (!plan || !match) return;
    const told = say("report.filled", { sheet: match.sheet, n: plan.placed.length });
    const written = await session.write("fill", edits(), told);
    if (written.ok) await session.show({ sheet: match.sheet, area: { ...match.area, rows: 1, columns: 1 } });
  };
  return (
    <Section title={say("report.finish")}>
      <div className={layout.stack}>
        {filled ? (
          <UndoBar slot="fill" />
        ) : (
          <>
            {incomplete && (
              <Checkbox
                label={say("report.acceptUnplaced", { n: unplaced })}
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
            text={() => summaryFor(contents, report.definition.id, report.until, report.unit)}
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
