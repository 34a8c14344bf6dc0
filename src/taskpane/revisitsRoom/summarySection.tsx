/** 满意度: how the four questions were answered, one bar each; all revisits, or those of one lot. */
import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { countAnswers, misconductIn } from "../../core/followUp/revisit";
import type { Revisit } from "../../core/followUp/revisit";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { signal } from "../look/theme";
import { PlaceLink } from "../parts/placeLink";
import { useWords } from "../words/words";

const useStyles = makeStyles({
  bar: { display: "flex", height: "10px", borderRadius: "5px", overflow: "hidden", gap: "2px" },
  line: { display: "flex", gap: "8px", justifyContent: "space-between", flexWrap: "wrap" },
});

const colours = { good: signal.good, open: "#B8C2C0", bad: signal.late } as const;
const parts = ["good", "open", "bad"] as const;

export function SummarySection({ records }: { records: readonly Revisit[] }) {
  const layout = useLayout();
  const styles = useStyles();
  const { say, count } = useWords();
  const draws = useMemo(() => [...new Set(records.map(({ draw }) => draw))].filter(Boolean), [records]);
  const [draw, setDraw] = useState("");
  const shown = draw === "" ? records : records.filter((each) => each.draw === draw);
  const counts = countAnswers(shown);
  const raised = shown.filter((revisit) => misconductIn(revisit).length > 0);
  return (
    <Section
      title={say("revisits.summary")}
      aside={say("revisits.summary.count", { n: count(shown.length) })}
    >
      <div className={layout.stack}>
        {draws.length > 1 && (
          <Field label={say("revisits.which")}>
            <Select value={draw} onChange={(_, { value }) => setDraw(value)}>
              <option value="">{say("revisits.which.all")}</option>
              {draws.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {counts.map((each) => {
          const words = say("revisits.summary.answers", {
            good: count(each.good),
            bad: count(each.bad),
            open: count(each.open),
          });
          return (
            <div key={each.question} className={layout.tight}>
              <div className={styles.line}>
                <span>{say(`revisits.summary.${each.question}`)}</span>
                <span className={layout.quiet}>{words}</span>
              </div>
              <div className={styles.bar} role="img" aria-label={words}>
                {parts.map(
                  (part) =>
                    each[part] > 0 && (
                      <div key={part} style={{ flexGrow: each[part], backgroundColor: colours[part] }} />
                    ),
                )}
              </div>
            </div>
          );
        })}
        {raised.length > 0 && (
          <>
            <p className={layout.text}>{say("revisits.summary.raised", { n: count(raised.length) })}</p>
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              {raised.map((revisit) => (
                <li key={revisit.at} style={{ overflowWrap: "anywhere" }}>
                  {revisit.name || revisit.id} <PlaceLink address={revisit.at} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Section>
  );
}
