/** Single cells to write, as few edits as there are runs of them below one another: 100,000 rows stay writable. */
import type { Edit } from "../edit";

export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Written as text, whatever it looks like. */
  readonly value: string;
}

/**
 * `asText`: the cells of a run with such a cell get the format "@" first, so that they stay text when a person edits
 * them. A run is not cut for it: 30,000 classes that changed here and there are 30,000 edits, not twice as many.
 */
export function runEdits(
  writes: readonly CellWrite[],
  asText: (write: CellWrite) => boolean,
): readonly Edit[] {
  type Run = { sheet: string; row: number; column: number; values: string[][]; text: boolean };
  const order = [...writes].sort(
    (a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.column - b.column || a.row - b.row,
  );
  const runs: Run[] = [];
  for (const write of order) {
    const { sheet, row, column, value } = write;
    const last = runs[runs.length - 1] as Run | undefined;
    const text = asText(write);
    const follows = last?.sheet === sheet && last.column === column && last.row + last.values.length === row;
    if (last && follows) {
      last.values.push([value]);
      last.text ||= text;
    } else runs.push({ sheet, row, column, values: [[value]], text });
  }
  const formats = runs
    .filter(({ text }) => text)
    .map(({ sheet, row, column, values }): Edit => {
      const area = { row, column, rows: values.length, columns: 1 };
      return { kind: "numberFormat", sheet, area, format: "@" };
    });
  // Formats first, all of them: what is alike and stands in one column can then be sent as one.
  return [
    ...formats,
    ...runs.map(({ sheet, row, column, values }): Edit => ({
      kind: "setValues",
      sheet,
      row,
      column,
      values,
    })),
  ];
}
