/** 抽取记录: every draw of this workbook, and what may be done with one: replace, assign, release, draw again. */
import { Field, Select } from "@fluentui/react-components";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { useWords } from "../words/words";
import { DrawCard } from "./drawCard";
import { ReleaseSection } from "./releaseSection";
import { ReplaceSection } from "./replaceSection";
import { useDraws } from "./useDraws";

export function RecordsScreen() {
  const layout = useLayout();
  const { say, find } = useWords();
  const { draws, faults, others, chosen, choose } = useDraws();
  const { draw, kept } = chosen;
  return (
    <div className={layout.stack}>
      <Section title={say("records.title")} aside={say("records.count", { n: draws.length })}>
        <div className={layout.stack}>
          {draws.length === 0 && <p className={layout.text}>{say("records.none")}</p>}
          {draws.length > 0 && (
            <Field label={say("records.choose")}>
              <Select value={draw?.label ?? ""} onChange={(_, { value }) => choose(value)}>
                {draws.map((each) => (
                  <option key={each.sheet} value={each.label}>
                    {each.label || each.sheet}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <FaultList faults={faults} />
          {others.length > 0 && (
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              {others.map((each) => (
                <li key={each.label} style={{ overflowWrap: "anywhere" }}>
                  {find(`records.${each.state}`, {
                    label: each.label,
                    time: each.at.slice(0, 16).replace("T", " "),
                    reason: each.reason,
                  })}
                </li>
              ))}
            </ul>
          )}
        </div>
      </Section>
      {draw && (
        <div key={draw.label} className={layout.stack}>
          <DrawCard draw={draw} kept={kept} />
          <ReplaceSection draw={draw} />
          <ReleaseSection draw={draw} kept={kept} />
        </div>
      )}
    </div>
  );
}
