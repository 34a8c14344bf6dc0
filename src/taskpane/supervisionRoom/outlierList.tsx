/** What stands out: its figures, how likely it is by chance, and no verdict. */
import type { Outlier } from "../../core/supervision";
import { percent } from "../../sheets/supervision";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Notice } from "../parts/notice";
import { useWords } from "../words/words";
import type { Words } from "../words/words";

export function OutlierList({ outliers }: { outliers: readonly Outlier[] }) {
  const layout = useLayout();
  const words = useWords();
  const { say } = words;
  return (
    <Section title={say("supervision.outliers")}>
      <div className={layout.stack}>
        {outliers.length === 0 && <p className={layout.text}>{say("supervision.outliers.none")}</p>}
        {outliers.map((outlier, i) => (
          <Notice key={i} tone="watch">
            {outlierText(words, outlier)}
          </Notice>
        ))}
        <p className={layout.quiet}>{say("supervision.outliers.how")}</p>
      </div>
    </Section>
  );
}

function outlierText({ say, count }: Words, outlier: Outlier): string {
  const odds = (chance: number) =>
    chance < 0.0001
      ? say("supervision.chance.small")
      : say("supervision.chance", { chance: `${(chance * 100).toFixed(2)}%` });
  switch (outlier.kind) {
    case "taskFindsLittle": {
      const { task, rate, chance } = outlier;
      const name = [task.task, task.name].filter(Boolean).join(" ");
      return say("supervision.outlier.task", {
        name,
        n: count(task.households),
        found: count(task.found),
        rate: percent(rate),
        odds: odds(chance),
      });
    }
    case "departmentFindsLittle": {
      const { department, rate, chance } = outlier;
      return say("supervision.outlier.department", {
        name: department.department || say("supervision.noDepartment"),
        n: count(department.problems.whole),
        found: count(department.problems.part),
        rate: percent(rate),
        odds: odds(chance),
      });
    }
    case "heavyLoad":
      return say("supervision.outlier.load", {
        name: outlier.department.department || say("supervision.noDepartment"),
        each: outlier.each.toFixed(1),
        mean: outlier.mean.toFixed(1),
      });
  }
}
