/** Widths and heights: columnWidth, rowHeight, and looks of whole columns (ECMA-376 Part 1 §18.3.1.13 col). */
import type { Edit } from "../../../sheets/edit";
import type { Area } from "../../../sheets/grid";
import type { HostFault } from "../../fault";
import { maxColumns, maxRows } from "../cellContent";
import { defaultWidth, storedWidth } from "../columnWidths";
import type { EditSession } from "../editSession";
import type { SheetPart } from "../sheetPart";
import { append, childrenOf } from "../xmlTree";
import type { Element } from "../xmlTree";

type EditOf<K extends Edit["kind"]> = Extract<Edit, { kind: K }>;

export function columnWidth(session: EditSession, edit: EditOf<"columnWidth">): HostFault | null {
  const area = { row: 0, column: edit.column, rows: maxRows, columns: edit.columns };
  const opened = session.unlocked(edit.sheet, area);
  if (!opened.ok) return opened.error;
  changeColumns(opened.value.part, area, (col) => {
    col.setAttribute("width", String(storedWidth(edit.width)));
    col.setAttribute("customWidth", "1");
    col.removeAttribute("bestFit");
  });
  return null;
}

export function rowHeight(session: EditSession, edit: EditOf<"rowHeight">): HostFault | null {
  const area = { row: edit.row, column: 0, rows: edit.rows, columns: maxColumns };
  const opened = session.unlocked(edit.sheet, area);
  if (!opened.ok) return opened.error;
  const height = String(Math.max(0, Math.min(409, edit.height)));
  for (let row = edit.row; row < edit.row + edit.rows; row++)
    opened.value.part.cells.setAttributes(row, { ht: height, customHeight: "1" });
  return null;
}

/** Gives whole columns a look; `derive` makes it from the one that the column has. */
export function setColumnStyle(
  part: SheetPart,
  area: Area,
  derive: (style: number, column: number) => number,
): void {
  for (let column = area.column; column < area.column + area.columns; column++)
    changeColumns(part, { ...area, column, columns: 1 }, (col) => {
      const style = derive(Number(col.getAttribute("style") ?? 0), column);
      col.setAttribute("style", String(style));
    });
}

/** Splits the `<col>` ranges so that these columns stand alone, and changes them. */
function changeColumns(part: SheetPart, { column, columns }: Area, change: (col: Element) => void): void {
  const list = part.ensure("cols");
  const [first, last] = [column + 1, column + columns];
  let next = first;
  const fill = (to: number, before: Element | null): void => {
    if (next > to) return;
    const col = append(list, "col", { min: next, max: to, width: defaultWidth });
    list.insertBefore(col, before);
    change(col);
  };
  for (const col of childrenOf(list, "col")) {
    const [min, max] = [Number(col.getAttribute("min")), Number(col.getAttribute("max"))];
    if (max < first) continue;
    if (min > last) {
      fill(last, col);
      next = last + 1;
      break;
    }
    fill(min - 1, col);
    if (min < first) copyOf(col, min, first - 1, list);
    const behind = max > last ? copyOf(col, last + 1, max, list) : null;
    if (behind) list.insertBefore(behind, col.nextSibling);
    col.setAttribute("min", String(Math.max(min, first)));
    col.setAttribute("max", String(Math.min(max, last)));
    change(col);
    next = Math.min(max, last) + 1;
  }
  fill(last, null);
}

function copyOf(col: Element, min: number, max: number, list: Element): Element {
  const copy = col.cloneNode(true) as Element;
  copy.setAttribute("min", String(min));
  copy.setAttribute("max", String(max));
  list.insertBefore(copy, col);
  return copy;
}
