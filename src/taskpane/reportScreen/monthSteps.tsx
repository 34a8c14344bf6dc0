/** 上期累计, 本月新增, 补录更正以前月份, 手工更正, 本期累计, side by side, for one measure at a time: a pane is narrow. */
import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { figureKeys, lastMonthEnd, measures, monthOverMonth } from "../../core/forms";
import type { Measure } from "../../core/forms";
import { lastMonth } from "../../sheets";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Fold } from "../parts/fold";
import { countedOf } from "../session/standing";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import type { Report } from "./useReport";

/** At 320 pixels the name of the figure has the room, and the headers take two lines. */
const wrapped = { whiteSpace: "normal", verticalAlign: "bottom" } as const;
const named = { minWidth: "100px" } as const;

export function MonthSteps({ report }: { report: Report }) {
  const layout = useLayout();
  const { say, term, count, month } = useWords();
  const contents = useContents();
  const [measure, setMeasure] = useState<Measure>("households");
  const { definition, until, unit, counted, figures } = report;
  const end = lastMonthEnd(until);
  const sent = lastMonth(contents.archive, definition.id, until);
  const steps = useMemo(
    () =>
      monthOverMonth({
        current: counted.figures,
        recounted: end && countedOf(contents, definition.id, end, unit).figures,
        sent,
      }),
    [counted, contents, definition, end, unit, sent],
  );
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const signed = (n: number) => (n > 0 ? `+${count(n)}` : count(n));
  const byHand = report.corrections.length > 0;
  const said = !end
    ? say("report.steps.january")
    : sent
      ? say("report.steps.sent", { month: month(end) })
      : say("report.steps.notSent", { month: month(end) });
  return (
    <Section>
      <Fold label={say("report.steps")} flush>
        <div className={layout.stack}>
          <p className={layout.quiet}>{said}</p>
          <div className={layout.buttons}>
            {measures.map((each) => (
              <Button
                key={each}
                size="small"
                appearance={each === measure ? "outline" : "subtle"}
                aria-pressed={each === measure}
                onClick={() => setMeasure(each)}
              >
                {term(`measure.${each}`)}
              </Button>
            ))}
          </div>
          <div className={layout.scroll} tabIndex={0} role="group" aria-label={say("report.steps")}>
            <table className={layout.table}>
              <thead>
                <tr>
                  <th scope="col" style={wrapped}>
                    {say("report.steps.figure")}
                  </th>
                  <th scope="col" style={wrapped}>
                    {say("report.steps.previous")}
                  </th>
                  <th scope="col" style={wrapped}>
                    {say("report.steps.added")}
                  </th>
                  <th scope="col" style={wrapped}>
                    {say("report.steps.corrected")}
                  </th>
                  {byHand && (
                    <th scope="col" style={wrapped}>
                      {say("report.steps.byHand")}
                    </th>
                  )}
                  <th scope="col" style={wrapped}>
                    {say("report.steps.current")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {figureKeys(definition).map((key) => {
                  const step = byKey.get(key);
                  const now = figures.get(key)?.[measure] ?? 0;
                  const previous = step?.previous?.[measure];
                  const before = now - (counted.figures.get(key)?.[measure] ?? 0);
                  return (
                    <tr key={key}>
                      <td style={named}>{term(`figure.${key}`)}</td>
                      <td>{previous === undefined ? "—" : count(previous)}</td>
                      <td>{step ? signed(step.added[measure]) : "—"}</td>
                      <td>{step?.previous ? signed(step.corrected[measure]) : "—"}</td>
                      {byHand && <td>{before === 0 ? "" : signed(before)}</td>}
                      <td>{count(now)}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </div>
      </Fold>
    </Section>
  );
}
