/**
 * 表样: what a unit has answered where a form could not be told for certain (issue "Recognition": asked once,
 * remembered in the workbook). The answers stand in 字段对应 with 表 = 表样: 表头 is the text as it stands on the
 * form, 字段 what it means. The last answer about a text wins.
 */
import { formIds } from "../../core/forms/formDefinitions";
import type { FormId } from "../../core/forms/figures";
import { bareText } from "../cellText";
import type { Edit } from "../edit";
import type { SheetFault } from "../fault";
import { figureName, formNames } from "../figureNames";
import type { Grid } from "../grid";
import { appendRecords } from "../keptTable";
import type { TextRecord } from "../tableRecords";
import type { GroupId, RowId } from "./formLabel";

/** What a text on a form means. */
export type FormMeaning =
  | { readonly kind: "row"; readonly row: RowId }
  | { readonly kind: "group"; readonly group: GroupId }
  /** The text is the title of this form. */
  | { readonly kind: "form"; readonly form: FormId }
  /** The text belongs to no row that is filled. */
  | { readonly kind: "none" };

export interface FormAnswers {
  /** By `bareText` of the text on the form. */
  readonly texts: ReadonlyMap<string, FormMeaning>;
  /** A form without its platform column: the first rows are the provincial platform's, the repeated ones the others'. */
  readonly platformsInOrder: boolean;
}

/** One answer as the pane gives it. */
export type FormAnswer =
  { readonly text: string; readonly means: FormMeaning } | { readonly platformsInOrder: boolean };

export const noFormAnswers: FormAnswers = { texts: new Map(), platformsInOrder: false };

/** What stands in the column 表 of 字段对应. */
export const formAnswerTable = "表样";
const platformColumn = "平台栏";
const inOrder = "按先后";
const asked = "按文字";
const nothing = "不填";

const rowIds: readonly RowId[] = ["total", "market", "internal", "joint", "enterprise", "credit"];
const groupIds: readonly GroupId[] = ["provincial", "other"];

const meanings: readonly (readonly [string, FormMeaning])[] = [
  ...rowIds.map((row) => [figureName(row), { kind: "row", row }] as const),
  ...groupIds.map((group) => [figureName(group), { kind: "group", group }] as const),
  ...formIds.map((form) => [formNames[form], { kind: "form", form }] as const),
  [nothing, { kind: "none" }],
];

/** Whether a row of 字段对应 is such an answer. */
export function isFormAnswer(table: string): boolean {
  return bareText(table) === formAnswerTable;
}

/** The answers among the rows of 字段对应; one that means nothing known is an issue. */
export function formAnswersOf(records: readonly TextRecord[]): {
  readonly answers: FormAnswers;
  readonly issues: readonly SheetFault[];
} {
  const texts = new Map<string, FormMeaning>();
  const issues: SheetFault[] = [];
  let platformsInOrder = false;
  for (const { at, values } of records) {
    const [text, field] = [bareText(values.header ?? ""), bareText(values.field ?? "")];
    const means = meanings.find(([name]) => bareText(name) === field)?.[1];
    const about = text === platformColumn && (field === inOrder || field === asked);
    if (about) platformsInOrder = field === inOrder;
    else if (text !== "" && means) texts.set(text, means);
    else {
      const found = [values.table, values.header, values.field].filter(Boolean).join(" / ");
      issues.push({ code: "sheets.mappingUnknown", severity: "error", at, found });
    }
  }
  return { answers: { texts, platformsInOrder }, issues };
}

/** The edits that remember answers: a row each in 字段对应, whose sheet is made where it is missing. */
export function formAnswerEdits(grids: readonly Grid[], ...answers: readonly FormAnswer[]): readonly Edit[] {
  if (answers.length === 0) return [];
  const records = answers.map((answer) => {
    const [header, field] =
      "text" in answer
        ? [answer.text, meanings.find(([, means]) => sameMeaning(means, answer.means))?.[0] ?? nothing]
        : [platformColumn, answer.platformsInOrder ? inOrder : asked];
    return { table: formAnswerTable, header, field };
  });
  return appendRecords(grids, "mapping", records, {
    fields: ["table", "header", "field", "note"],
    widths: [14, 50, 28, 20],
  });
}

function sameMeaning(one: FormMeaning, other: FormMeaning): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
