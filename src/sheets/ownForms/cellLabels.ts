/**
 * The words by which a cell of a form is known again, wherever the table stands: those to its left in its row and
 * those above it in its column, merged cells read as one. Titles across the sheet, numbers, figures written as
 * text ("12次，340户") and blank cells are no labels; years are left out, so that next year's form is found too.
 */
import { textOf } from "../cellText";
import type { Area, Grid } from "../grid";
import { cellAt } from "../grid";

export interface CellLabels {
  /** From the outside in, joined by " / ". */
  readonly row: string;
  /** From the top down. */
  readonly column: string;
}

export const between = " / ";

const figure = /^[-—/]+$|^[\d.,%\s]+$|\d+\s*[次户]/;

/** A view of a grid in which a merged cell stands in each of the cells that it covers. */
export class FormFace {
  private readonly merged = new Map<string, Area>();
  readonly lastRow: number;
  readonly lastColumn: number;

  /** @param filled cells (`row,column`) that hold what was filled in, or typed in its place: no labels */
  constructor(
    readonly grid: Grid,
    private readonly filled: ReadonlySet<string> = new Set(),
  ) {
    for (const area of grid.merges)
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          this.merged.set(`${row},${column}`, area);
    this.lastRow = grid.row + grid.values.length - 1;
    this.lastColumn = grid.column + (grid.values[0]?.length ?? 0) - 1;
  }

  /** The whole cell that stands at a place. */
  areaAt(row: number, column: number): Area {
    return this.merged.get(`${row},${column}`) ?? { row, column, rows: 1, columns: 1 };
  }

  /** The label at a place; "" where there is none. */
  private labelIn(area: Area): string {
    if (this.filled.has(`${area.row},${area.column}`)) return "";
    const text = textOf(cellAt(this.grid, area.row, area.column)).replace(/\s+/g, " ");
    return text === "" || text.length > 80 || figure.test(text) ? "" : text;
  }

  /** The words that say what a cell is. */
  labelsOf({ row, column }: Pick<Area, "row" | "column">): CellLabels {
    const own = this.areaAt(row, column);
    return { row: this.leftOf(own).join(between), column: this.above(own).join(between) };
  }

  private leftOf(own: Area): readonly string[] {
    const labels: string[] = [];
    for (let column = own.column - 1; column >= this.grid.column;) {
      const area = this.areaAt(own.row, column);
      const label = this.labelIn(area);
      if (label !== "") labels.unshift(label);
      column = area.column - 1;
    }
    return labels;
  }

  /** The nearest block of words above: what lies over a blank or a figure above it belongs to another table. */
  private above(own: Area): readonly string[] {
    const labels: string[] = [];
    for (let row = own.row - 1; row >= this.grid.row;) {
      const area = this.areaAt(row, own.column);
      const label = this.isTitle(area) ? "" : this.labelIn(area);
      if (label !== "") labels.unshift(label);
      else if (labels.length > 0) break;
      row = area.row - 1;
    }
    return labels;
  }

  /** A cell merged across more than half of the sheet's columns heads the sheet and not a column. */
  private isTitle(area: Area): boolean {
    const width = this.lastColumn - this.grid.column + 1;
    return area.columns > 2 && area.columns * 2 > width;
  }
}

/** Labels as they are compared: without blanks, brackets, punctuation and years. */
export function labelKey(label: string): string {
  return label
    .normalize("NFKC")
    .replace(/20\d\d\s*年?度?/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
