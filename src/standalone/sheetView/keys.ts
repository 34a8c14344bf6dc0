/** Moving over a sheet by keys, as spreadsheets do. */
import type { Area } from "../../sheets/grid";
import type { Geometry } from "./geometry";

/** Rows of a page. */
const page = 20;

/** Where a key leads from the chosen cell; null for keys that are not ours. */
export function movedTo(
  event: { readonly key: string; readonly ctrlKey: boolean },
  geometry: Geometry,
  area: Area | null,
): Area | null {
  const { row, column } = area ?? { row: 0, column: 0 };
  const [rows, columns] = [area?.rows ?? 1, area?.columns ?? 1];
  const steps: Record<string, readonly [number, number]> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + rows, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + columns],
    PageUp: [row - page, column],
    PageDown: [row + page, column],
    Home: [event.ctrlKey ? 0 : row, 0],
    End: [event.ctrlKey ? geometry.rows - 1 : row, geometry.columns - 1],
  };
  const step = steps[event.key];
  if (!step) return null;
  const within = (n: number, limit: number) => Math.max(0, Math.min(limit - 1, n));
  return {
    row: within(step[0], geometry.rows),
    column: within(step[1], geometry.columns),
    rows: 1,
    columns: 1,
  };
}
