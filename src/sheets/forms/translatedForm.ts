/**
 * A form whose labels were translated (issue "Bad input"): nothing in it is one of the form's own words, so it is never
 * found; but its cell is said, and each label can be asked about and answered like any other (表样).
 */
import type { SheetFault } from "../fault";
import { textOf } from "../cellText";
import type { Grid } from "../grid";
import { address } from "../grid";
import type { FormQuestion } from "./formQuestions";
import type { RowId } from "./formLabel";

export interface TranslatedForm {
  readonly sheet: string;
  readonly fault: SheetFault;
  /** One for each text; `likely` is what it seems to say, for a person to confirm. */
  readonly questions: readonly FormQuestion[];
}

/** A form is short; what is longer is a list. */
const longest = 200;
/** So many labels under one another make a form: the shortest has three rows for each platform. */
const fewest = 6;

const speaks = /inspect|household|enterprise|platform/i;
const rows: readonly (readonly [RegExp, RowId])[] = [
  [/credit/i, "credit"],
  [/market/i, "market"],
  [/joint|cross|multi-?department/i, "joint"],
  [/internal|intra|within/i, "internal"],
  [/enterprise|compan/i, "enterprise"],
];

/** The sheets that look like a translated form; none of those that are known for something else. */
export function translatedForms(
  grids: readonly Grid[],
  known: ReadonlySet<string>,
): readonly TranslatedForm[] {
  return grids
    .filter(
      ({ sheet, visibility, values }) =>
        visibility === "visible" && values.length <= longest && !known.has(sheet),
    )
    .flatMap((grid) => translatedForm(grid) ?? []);
}

function translatedForm(grid: Grid): TranslatedForm | null {
  const labels = grid.values.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const text = typeof cell === "string" ? textOf(cell) : "";
      if (text.length < 12 || !speaks.test(text) || !isLatin(text)) return [];
      return [{ text, column: c, at: address(grid.sheet, grid.row + r, grid.column + c) }];
    }),
  );
  const columns = new Map<number, number>();
  for (const { column } of labels) columns.set(column, (columns.get(column) ?? 0) + 1);
  if (Math.max(0, ...columns.values()) < fewest) return null;
  const texts = new Set<string>();
  const questions = labels.flatMap(({ text, at }): FormQuestion[] => {
    if (texts.has(text)) return [];
    texts.add(text);
    const isPlatform = /platform/i.test(text) && !/household/i.test(text);
    const likely = isPlatform ? null : (rows.find(([pattern]) => pattern.test(text))?.[1] ?? null);
    return [{ kind: "row", at, text, likely, label: likely ?? "" }];
  });
  const fault: SheetFault = {
    code: "sheets.formTranslated",
    severity: "error",
    at: labels[0].at,
    found: labels[0].text.length > 40 ? `${labels[0].text.slice(0, 40)}…` : labels[0].text,
  };
  return { sheet: grid.sheet, fault, questions };
}

/** More Latin letters than Chinese characters. */
function isLatin(text: string): boolean {
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return latin > 2 * chinese;
}
