/**
 * Excel on the web takes and gives 5 MB a request, and 5,000,000 cells: large areas go in pieces. The size
 * of a piece is counted in cells and leaves room for long Chinese text (some 40 bytes a cell).
 */
import type { Area } from "../../sheets/grid";

export const cellsPerRequest = 50_000;

/** The area in bands of whole rows, top to bottom. */
export function bandsOf(area: Area, cells = cellsPerRequest): readonly Area[] {
  const rows = Math.max(1, Math.floor(cells / Math.max(1, area.columns)));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, i) => ({
    ...area,
    row: area.row + i * rows,
    rows: Math.min(rows, area.rows - i * rows),
  }));
}
