/**
 * What has to be asked about a form that was not found for certain (`standing` asked): each question names its cell
 * and both texts, and its answer is one that `formAnswerEdits` can keep. What no answer can mend (two rows of one
 * name, several columns of figures) stays a fault with its own sentence.
 */
import type { FormId } from "../../core/forms/figures";
import { textOf } from "../cellText";
import { cellAt } from "../grid";
import type { FormAnswer } from "./formAnswers";
import type { RowId } from "./formLabel";
import type { FormMatch } from "./formMatch";

export type FormQuestion =
  /** Which form the title names. */
  | { readonly kind: "form"; readonly at: string; readonly text: string; readonly likely: FormId | null }
  /** Which row a label is; `likely` is the row that it resembles and that is missing. */
  | {
      readonly kind: "row";
      readonly at: string;
      readonly text: string;
      readonly likely: RowId | null;
      /** The label as issued that `likely` has; "" without one. */
      readonly label: string;
    }
  /** Whether the first rows are the provincial platform's and the repeated ones the others'. */
  | { readonly kind: "platforms"; readonly at: string };

/** The questions about a form, in the order of its faults; none where it was found for certain. */
export function formQuestions(match: FormMatch): readonly FormQuestion[] {
  if (match.standing === "found") return [];
  const rows = match.definition.groups.flatMap((group) => group.rows);
  const questions: FormQuestion[] = [];
  for (const fault of match.faults)
    switch (fault.code) {
      case "sheets.formUndecided":
      case "sheets.formDoubt": {
        const text = titleOf(match);
        const likely = fault.code === "sheets.formDoubt" ? match.form : null;
        if (text !== "") questions.push({ kind: "form", at: fault.at, text, likely });
        break;
      }
      case "sheets.formLabelNear": {
        const likely = rows.find(({ label }) => label === fault.label)?.id;
        const { at, found: text, label } = fault;
        questions.push({ kind: "row", at, text, likely: (likely as RowId | undefined) ?? null, label });
        break;
      }
      case "sheets.formLabelUnknown":
        questions.push({ kind: "row", at: fault.at, text: fault.found, likely: null, label: "" });
        break;
      case "sheets.formGroupMissing":
        if (!questions.some(({ kind }) => kind === "platforms"))
          questions.push({ kind: "platforms", at: fault.at });
        break;
      default:
    }
  return withoutDoubles(questions);
}

/** What the question's yes means, where a yes is enough. */
export function likelyAnswer(question: FormQuestion): FormAnswer | null {
  if (question.kind === "platforms") return { platformsInOrder: true };
  if (question.likely === null) return null;
  return question.kind === "form"
    ? { text: question.text, means: { kind: "form", form: question.likely } }
    : { text: question.text, means: { kind: "row", row: question.likely } };
}

function titleOf({ grid, title }: FormMatch): string {
  return title ? textOf(cellAt(grid, title.row, title.column)) : "";
}

/** One text stands for all its cells: it is asked about once. */
function withoutDoubles(questions: readonly FormQuestion[]): readonly FormQuestion[] {
  const seen = new Set<string>();
  return questions.filter((question) => {
    const key = question.kind === "platforms" ? question.kind : `${question.kind} ${question.text}`;
    return !seen.has(key) && seen.add(key);
  });
}
