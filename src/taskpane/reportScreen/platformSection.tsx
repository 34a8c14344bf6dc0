/**
 * 平台核对: the platform's own statistics, typed or out of a file, beside what the departments report: 平台数, 部门报数,
 * 差额, 原因. Kept in the workbook; a difference without a reason is pointed at.
 */
import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { besidePlatform, figureKeys, measures, typedFigure } from "../../core/forms";
import type { FigureKey, Measure, PlatformNumber } from "../../core/forms";
import { keptPlatformNumbers, platformEdits, readPlatformFile } from "../../sheets";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { EditPreview } from "../parts/editPreview";
import { FaultList } from "../parts/faultList";
import type { AnyFault } from "../parts/faultList";
import { FilesPick } from "../parts/filesPick";
import { Fold } from "../parts/fold";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { timestamp } from "../session/services";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import type { Report } from "./useReport";

const useStyles = makeStyles({
  three: { display: "grid", gap: "6px", gridTemplateColumns: "repeat(3, minmax(0, 1fr))" },
});

const gridsOf = (s: PaneState) => s.grids;
const writingOf = (s: PaneState) => s.writing;
const idOf = (key: FigureKey, measure: Measure) => `${key} ${measure}`;

/** What was typed since the last record: texts by figure and measure. */
type Typed = ReadonlyMap<string, string>;

export function PlatformSection({ report }: { report: Report }) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, term, count } = useWords();
  const session = useSession();
  const contents = useContents();
  const grids = usePane(session, gridsOf);
  const writing = usePane(session, writingOf);
  const [values, setValues] = useState<Typed>(new Map());
  const [reasons, setReasons] = useState<Typed>(new Map());
  const [source, setSource] = useState<string | null>(null);
  const [faults, setFaults] = useState<readonly AnyFault[]>([]);
  const { definition, until, figures } = report;
  const kept = useMemo(
    () => keptPlatformNumbers(contents.tables, definition.id, until).numbers,
    [contents, definition, until],
  );
  const keys = figureKeys(definition).filter((key) => key.startsWith("provincial."));
  const keptOf = (key: FigureKey, measure: Measure) =>
    kept.find((each) => each.key === key && each.measure === measure);
  const textOf = (key: FigureKey, measure: Measure) =>
    values.get(idOf(key, measure)) ?? String(keptOf(key, measure)?.value ?? "");
  const reasonOf = (key: FigureKey, measure: Measure) =>
    reasons.get(idOf(key, measure)) ?? keptOf(key, measure)?.reason ?? "";
  const numbers = keys.flatMap((key) =>
    measures.flatMap((measure): readonly PlatformNumber[] => {
      const value = typedFigure(textOf(key, measure));
      return value === null ? [] : [{ at: "", key, measure, value, reason: reasonOf(key, measure) }];
    }),
  );
  const compared = besidePlatform(figures, numbers);
  // What stands in 平台核对 already, figure, report and reason alike, is not written again.
  const fresh = compared.filter(({ key, measure, value, reason }) => {
    const before = keptOf(key, measure);
    return !before || before.value !== value || before.reason !== reason.trim();
  });
  const about = { form: definition.id, until, source: source ?? "手工录入" };
  const edits = () => platformEdits(grids, { ...about, time: timestamp(session.services.now()) }, fresh);
  const read = async (files: readonly File[]) => {
    const { readFile } = await import("../../hosts/file");
    const typed = new Map(values);
    const wrong: AnyFault[] = [];
    for (const file of files) {
      const grids = readFile(file.name, new Uint8Array(await file.arrayBuffer()));
      if (!grids.ok) {
        wrong.push(grids.error);
        continue;
      }
      const found = readPlatformFile(grids.value, definition.id);
      wrong.push(...found.faults);
      for (const { key, measure, value } of found.numbers) typed.set(idOf(key, measure), String(value));
    }
    setValues(typed);
    setFaults(wrong);
    setSource(files.map(({ name }) => name).join("、"));
  };
  const signed = (n: number) => (n > 0 ? `+${count(n)}` : count(n));
  return (
    <Section>
      <Fold label={say("report.platform")} flush>
        <div className={layout.stack}>
          <p className={layout.quiet}>{say("report.platform.what")}</p>
          <FilesPick
            label={say("report.platform.file")}
            hint={source ?? say("report.platform.fileHint")}
            onPick={(files) => void read(files)}
          />
          {faults.length > 0 && <FaultList faults={faults} />}
          {keys.map((key) => (
            <div key={key} className={layout.tight} role="group" aria-label={term(`figure.${key}`)}>
              <span className={layout.strong}>{term(`figure.${key}`)}</span>
              <div className={styles.three}>
                {measures.map((measure) => {
                  const text = textOf(key, measure);
                  const wrong = text !== "" && typedFigure(text) === null;
                  return (
                    <Field
                      key={measure}
                      size="small"
                      label={say(`report.platform.${measure}`)}
                      validationState={wrong ? "error" : "none"}
                      validationMessage={wrong ? say("report.platform.whole") : undefined}
                    >
                      <Input
                        value={text}
                        inputMode="numeric"
                        aria-label={`${say("report.platform.number")} ${term(`figure.${key}`)} ${term(`measure.${measure}`)}`}
                        onChange={(_, { value }) =>
                          setValues((before) => new Map(before).set(idOf(key, measure), value))
                        }
                      />
                    </Field>
                  );
                })}
              </div>
              {compared
                .filter((each) => each.key === key && each.difference !== 0)
                .map(({ measure, value, reported, difference, reason }) => (
                  <Field
                    key={measure}
                    label={say("report.platform.differs", {
                      measure: term(`measure.${measure}`),
                      value: count(value),
                      reported: count(reported),
                      difference: signed(difference),
                    })}
                  >
                    <Input
                      value={reason}
                      placeholder={say("report.platform.reason")}
                      onChange={(_, { value: next }) =>
                        setReasons((before) => new Map(before).set(idOf(key, measure), next))
                      }
                    />
                  </Field>
                ))}
            </div>
          ))}
          {fresh.length > 0 && (
            <Fold label={say("preview.what")}>
              <EditPreview edits={edits()} />
            </Fold>
          )}
          <UndoBar slot="platform" />
          <WriteFault slot="platform" />
          <div>
            <Button
              disabled={writing || fresh.length === 0}
              onClick={() =>
                void session.write("platform", edits(), say("report.platform.told", { n: fresh.length }))
              }
            >
              {say("report.platform.keep")}
            </Button>
          </div>
        </div>
      </Fold>
    </Section>
  );
}
