/** Forms as clerks have them: the issued layout, and the variants of spec/forms.md. */
import type { FormDefinition } from "../../src/core/forms/definition";
import { formDefinitions } from "../../src/core/forms/formDefinitions";
import type { Figures } from "../../src/core/forms/figures";
import { figureKeys } from "../../src/core/forms/definition";
import type { Area, Cell, Grid } from "../../src/sheets/grid";
import { area, gridOf } from "./gridOf";

type Row = (Cell | undefined)[];

export interface Layout {
  readonly definition?: FormDefinition;
  readonly sheet?: string;
  readonly down?: number;
  readonly right?: number;
  /** Title rows, labels and notes changed before the grid is made. */
  readonly relabel?: (text: string) => string;
}

const part = (text: string, layout: Layout) => (layout.relabel ? layout.relabel(text) : text);

/** As issued: group | item | one blank cell. */
export function issuedForm(layout: Layout = {}): Grid {
  const definition = layout.definition ?? formDefinitions.annex1;
  const rows: Row[] = [
    [definition.title],
    [definition.subtitle],
    [definition.header[0], null, definition.header[1]],
    ...definition.groups.flatMap((group) =>
      group.rows.map((row, index): Row => [index === 0 ? group.label : null, row.label, null]),
    ),
    [...definition.footer],
  ];
  const down = layout.down ?? 0;
  const right = layout.right ?? 0;
  const merges: Area[] = [area(0, 0, 1, 3), area(1, 0, 1, 3), area(2, 0, 1, 2)];
  let row = 3;
  for (const group of definition.groups) {
    merges.push(area(row, 0, group.rows.length, 1));
    row += group.rows.length;
  }
  return gridOf(
    layout.sheet ?? "附件1",
    rows.map((cells) => cells.map((cell) => (typeof cell === "string" ? part(cell, layout) : cell))),
    {
      row: down,
      column: right,
      merges: merges.map((each) => ({ ...each, row: each.row + down, column: each.column + right })),
    },
  );
}

/** Figures of a form in which every number is another one. */
export function distinctFigures(definition: FormDefinition): Figures {
  return new Map(
    figureKeys(definition).map((key, index) => [
      key,
      { tasks: 100 + index, households: 2000 + index, problems: 30 + index, rows: [] },
    ]),
  );
}
