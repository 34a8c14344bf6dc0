/** 回访记录: read, and added to with choices to pick from. Internal: no public list takes a column of it. */
import { normaliseId } from "../../core/draw/identity";
import type { ResultFault } from "../../core/followUp/fault";
import { questions, readAnswer, revisitAnswers, revisitMethods } from "../../core/followUp/revisit";
import type { Revisit, RevisitAnswer, RevisitQuestion } from "../../core/followUp/revisit";
import { textOf } from "../cellText";
import type { Edit } from "../edit";
import { address, cellAt } from "../grid";
import type { Grid } from "../grid";
import { revisitsSpec } from "../headers";
import { appendWhole } from "../tableWidening";
import type { RecognisedTable } from "../recognisedTable";

type Field = keyof typeof revisitsSpec.fields;

export interface RevisitReading {
  readonly records: readonly Revisit[];
  readonly faults: readonly ResultFault[];
}

export function readRevisits(tables: readonly RecognisedTable[]): RevisitReading {
  const faults: ResultFault[] = [];
  const records = tables
    .filter(({ kind }) => kind === "revisits")
    .flatMap((table) =>
      table.rows.map((row): Revisit => {
        const text = (field: Field): string => {
          const column = table.fields.get(field);
          return column === undefined ? "" : textOf(cellAt(table.grid, row, column));
        };
        const at = (field: Field) => address(table.sheet, row, table.fields.get(field) ?? table.area.column);
        const answer = (question: RevisitQuestion): RevisitAnswer | null => {
          const read = readAnswer(text(question));
          if (read === null && text(question) !== "")
            faults.push({
              code: "results.answerUnknown",
              at: at(question),
              header: revisitsSpec.fields[question].header,
              found: text(question),
              expected: revisitAnswers.join("、"),
            });
          return read;
        };
        const id = normaliseId(text("id"));
        return {
          at: at("favours"),
          row,
          draw: text("draw"),
          task: text("task"),
          id: id.ok ? id.value : text("id"),
          name: text("name"),
          method: text("method"),
          answers: {
            showedCertificate: answer("showedCertificate"),
            twoOfficers: answer("twoOfficers"),
            favours: answer("favours"),
            truthful: answer("truthful"),
          },
          opinion: text("opinion"),
          visitedOn: text("visitedOn"),
        };
      }),
    );
  return { records, faults };
}

export const revisitFields = [
  "draw",
  "task",
  "id",
  "name",
  "method",
  "showedCertificate",
  "twoOfficers",
  "favours",
  "truthful",
  "opinion",
  "visitedOn",
  "visitor",
] as const satisfies readonly Field[];
const widths = [15, 20, 21, 28, 8, 10, 10, 10, 10, 34, 12, 10];

export type NewRevisit = Readonly<Record<(typeof revisitFields)[number], string>>;

/** The edits that add what was answered; the sheet is made when it is missing. */
export function addRevisit(grids: readonly Grid[], revisit: NewRevisit): readonly Edit[] {
  const record = Object.fromEntries(Object.entries(revisit).map(([field, value]) => [field, value || null]));
  const { edits, row, columnOf } = appendWhole(grids, "revisits", [record], {
    fields: revisitFields,
    widths,
  });
  const sheet = edits.find((edit) => edit.kind === "setValues")?.sheet;
  const choices = (field: Field, values: readonly string[]): Edit[] => {
    const column = columnOf(field);
    if (column === undefined || sheet === undefined) return [];
    return [{ kind: "listValidation", sheet, area: { row, column, rows: 1, columns: 1 }, choices: values }];
  };
  return [
    ...edits,
    ...choices("method", revisitMethods),
    ...questions.flatMap((question) => choices(question, revisitAnswers)),
  ];
}
