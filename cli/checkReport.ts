/** What `sr check` prints: JSON for programs, lines for people. */
import type { LocalDate } from "../src/core/calendar/localDate";
import type { Figure, Figures, FormDefinition, FormId, Measures } from "../src/core/forms";
import { truncatedPercent } from "../src/core/targets";
import { cliText, text } from "../src/locale";
import type { Language } from "../src/locale";

export interface RatioReport {
  readonly id: string;
  readonly part: number;
  readonly whole: number;
  readonly met: boolean;
  /** How many more reach the goal if nothing else changes; null where none can. */
  readonly need: number | null;
}

/** A row's measures; where the form splits a row, those of its parts. */
export type RowFigures = Measures | Readonly<Record<string, Measures>>;

export interface CheckReport {
  readonly ratios: readonly RatioReport[];
  readonly forms: Readonly<Record<FormId, Readonly<Record<string, RowFigures>>>>;
  readonly issues: readonly { readonly cell: string; readonly code: string; readonly message: string }[];
}

const nothing: Measures = { tasks: 0, households: 0, problems: 0 };

/** The figures by the ids of the form's rows: `provincial.total`, `provincial.market` with its parts. */
export function nestedFigures(form: FormDefinition, figures: Figures): Record<string, RowFigures> {
  const measuresOf = (key: string): Measures => {
    const { tasks, households, problems }: Figure | Measures = figures.get(key) ?? nothing;
    return { tasks, households, problems };
  };
  return Object.fromEntries(
    form.groups.flatMap((group) =>
      group.rows.map((row) => {
        const key = `${group.id}.${row.id}`;
        if (!row.split) return [key, measuresOf(key)];
        return [key, Object.fromEntries(row.split.map((part) => [part, measuresOf(`${key}.${part}`)]))];
      }),
    ),
  );
}

/** The report in sentences. */
export function reportLines(report: CheckReport, until: LocalDate, language: Language): string[] {
  const words = cliText[language];
  const say = (key: string, params?: Record<string, unknown>) => text(words, key, params);
  const lines = [say("check.until", { until }), ""];
  for (const ratio of report.ratios) {
    const share = truncatedPercent(ratio.part, ratio.whole);
    const state = say(stateOf(ratio), {
      need: ratio.need,
    });
    lines.push(say("check.ratio", { name: say(`ratio.${ratio.id}`), share, ...ratio, state }));
  }
  for (const [form, rows] of Object.entries(report.forms)) {
    lines.push("", say(`form.${form}`));
    for (const [row, figures] of Object.entries(rows))
      for (const [part, measures] of partsOf(figures)) {
        const name = say(`row.${row}`) + (part === "" ? "" : say(`part.${part}`));
        lines.push(say("check.row", { name, ...measures }));
      }
  }
  lines.push(
    "",
    say(report.issues.length === 0 ? "check.clean" : "check.issues", { count: report.issues.length }),
  );
  return [...lines, ...report.issues.map(({ message }) => `  ${message}`)];
}

function partsOf(figures: RowFigures): [string, Measures][] {
  return isMeasures(figures) ? [["", figures]] : Object.entries(figures);
}

function isMeasures(figures: RowFigures): figures is Measures {
  return typeof figures.tasks === "number";
}

function stateOf(ratio: RatioReport): string {
  if (ratio.whole === 0) return "check.noData";
  if (ratio.met) return "check.met";
  return ratio.need === null ? "check.never" : "check.notMet";
}
