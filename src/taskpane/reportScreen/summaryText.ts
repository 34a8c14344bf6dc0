/** 复制汇报: the one paragraph for the work group. */
import type { LocalDate } from "../../core/calendar/localDate";
import type { Figures, FigureKey, Measures } from "../../core/forms/figures";
import { ratioOf, truncatedPercent } from "../../core/targets";
import type { Target } from "../../core/targets/target";
import type { Words } from "../words/words";

const zero: Measures = { tasks: 0, households: 0, problems: 0 };

export function summaryText(
  words: Words,
  input: {
    unit: string;
    until: LocalDate;
    figures: Figures;
    targets: readonly Target[];
  },
): string {
  const { say, count } = words;
  const figure = (key: FigureKey) => input.figures.get(key) ?? zero;
  const numbers = ({ tasks, households, problems }: Measures) => ({
    tasks: count(tasks),
    households: count(households),
    problems: count(problems),
  });
  const share = (id: string) => {
    const target = input.targets.find((t) => t.id === id);
    if (!target) return "";
    const { part, whole } = ratioOf(target, input.figures);
    return whole === 0 ? "" : say("summary.share", { percent: truncatedPercent(part, whole) });
  };
  const joint = figure("provincial.joint");
  return [
    say("summary.total", {
      day: words.shortDay(input.until),
      unit: input.unit,
      ...numbers(figure("provincial.total")),
    }),
    say("summary.joint", {
      ...numbers(joint),
      taskShare: share("joint-tasks"),
      householdShare: share("joint-households"),
    }),
    say("summary.credit", {
      ...numbers(figure("provincial.credit")),
      of: count(figure("provincial.enterprise").tasks),
      taskShare: share("credit-tasks"),
    }),
    say("summary.other", numbers(figure("other.total"))),
  ].join("");
}
