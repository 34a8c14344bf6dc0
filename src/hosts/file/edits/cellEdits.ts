/** What stands in cells and how it looks: setValues, numberFormat, style, merge. */
import { err, ok } from "../../../core/result";
import type { Result } from "../../../core/result";
import { rowsInSlice } from "../../../core/slices";
import type { Slices } from "../../../core/slices";
import type { Edit, Input, Style } from "../../../sheets/edit";
import { address } from "../../../sheets/grid";
import type { Area } from "../../../sheets/grid";
import type { HostFault } from "../../fault";
import { overlaps, parseArea, rangeText, sameArea } from "../areas";
import { maxRows } from "../cellContent";
import { isProtected } from "../editSession";
import type { EditSession, OpenSheet } from "../editSession";
import { releaseSharedFormula } from "../sharedFormula";
import { sides } from "../styleSheet";
import type { LookChange, Side } from "../styleSheet";
import { append, childrenOf } from "../xmlTree";
import { setColumnStyle } from "./sizeEdits";

type EditOf<K extends Edit["kind"]> = Extract<Edit, { kind: K }>;

/** The most characters that Excel keeps in a cell. */
const textLimit = 32_767;

export function* setValues(session: EditSession, edit: EditOf<"setValues">): Slices<HostFault | null> {
  // A pool has more rows than a call takes arguments.
  const columns = edit.values.reduce((most, row) => Math.max(most, row.length), 0);
  const area = { row: edit.row, column: edit.column, rows: edit.values.length, columns };
  if (!area.rows || !columns) return null;
  const opened = session.sheet(edit.sheet);
  if (!opened.ok) return opened.error;
  const outside = session.outside(edit.sheet, area);
  if (outside) return outside;
  const { part } = opened.value;
  const locked = isProtected(part);
  const inherited = session.inheritedStyle(part);
  const looks = new TextLooks(session);
  for (let i = 0; i < edit.values.length; i++) {
    if (i % rowsInSlice === 0) yield i / area.rows;
    const values = edit.values[i];
    for (let j = 0; j < values.length; j++) {
      const [row, column, input] = [edit.row + i, edit.column + j, values[j]];
      const fault = refusal(input, edit.sheet, row, column);
      if (fault) return fault;
      const cell = part.cells.cell(row, column, inherited);
      if (locked && session.styles.isLocked(cell.style))
        return { code: "host.sheetProtected", at: address(edit.sheet, row, column) };
      if (cell.xml !== null) releaseSharedFormula(part, row, column, cell.xml);
      cell.xml = null;
      cell.input = input;
      if (input !== null && typeof input === "object") part.cells.formulaWritten = true;
      cell.style = looks.of(cell.style, input);
    }
  }
  part.extend(area);
  session.valuesChanged(opened.value.entry.name, area);
  return null;
}

function refusal(input: Input, sheet: string, row: number, column: number): HostFault | null {
  if (typeof input === "number" && !Number.isFinite(input))
    return { code: "host.notFinite", at: address(sheet, row, column) };
  if (typeof input === "string" && input.length > textLimit)
    return {
      code: "host.textTooLong",
      at: address(sheet, row, column),
      found: input.length,
      expected: textLimit,
    };
  return null;
}

/**
 * A string is text in the file whatever it looks like. So that it also stays text when a person edits the cell,
 * text that Excel would read as something else carries the mark of a leading apostrophe (quotePrefix).
 */
class TextLooks {
  private readonly marked = new Map<number, number>();
  private readonly plain = new Map<number, number>();

  constructor(private readonly session: EditSession) {}

  of(style: number, input: Input): number {
    return typeof input === "string" && readsAsMore(input)
      ? this.remember(this.marked, style, true)
      : this.remember(this.plain, style, false);
  }

  private remember(known: Map<number, number>, style: number, quotePrefix: boolean): number {
    let look = known.get(style);
    if (look === undefined) {
      const { styles } = this.session;
      const present = styles.hasQuotePrefix(style);
      const wanted = quotePrefix && styles.formatOf(style) !== "@";
      look = present === wanted ? style : styles.derive(style, { quotePrefix: wanted }, `quote ${wanted}`);
      known.set(style, look);
    }
    return look;
  }
}

const readsAsMore = (text: string): boolean =>
  /^[=+\-@]/.test(text) ||
  /^[\s\d.,:/%()$¥￥eE年月日-]+$/.test(text) ||
  /^(true|false|#[A-Z/0!?]+)$/i.test(text);

export function* numberFormat(session: EditSession, edit: EditOf<"numberFormat">): Slices<HostFault | null> {
  const opened = session.unlocked(edit.sheet, edit.area);
  if (!opened.ok) return opened.error;
  const change: LookChange = { format: edit.format };
  const looks = new DerivedLooks(session, `format ${edit.format}`, () => change);
  yield* restyle(session, opened.value, edit.area, looks);
  return null;
}

export function* style(session: EditSession, edit: EditOf<"style">): Slices<HostFault | null> {
  const opened = session.unlocked(edit.sheet, edit.area);
  if (!opened.ok) return opened.error;
  const { area } = edit;
  const key = JSON.stringify({ ...edit.style, borders: undefined });
  const looks = new DerivedLooks(session, key, (edges) => {
    return { style: edit.style, lines: linesOf(edit.style, edges) };
  });
  yield* restyle(session, opened.value, area, looks);
  return null;
}

/** Which edges of an area run along a cell of it. */
interface Edges {
  readonly top: boolean;
  readonly bottom: boolean;
  readonly left: boolean;
  readonly right: boolean;
}

const edgesOf = (area: Area, row: number, column: number): Edges => ({
  top: row === area.row,
  bottom: row === area.row + area.rows - 1,
  left: column === area.column,
  right: column === area.column + area.columns - 1,
});

/** Which sides of a cell get a line when these edges of its area do. */
function linesOf({ borders = [] }: Style, at: Edges): Side[] {
  const across = (side: "top" | "bottom") => borders.includes(at[side] ? side : "insideHorizontal");
  const down = (side: "left" | "right") => borders.includes(at[side] ? side : "insideVertical");
  return sides.filter((side) => (side === "top" || side === "bottom" ? across(side) : down(side)));
}

/** Looks made of those that cells have: asked for once a kind of place, for an area may hold millions of cells. */
class DerivedLooks {
  private readonly known = new Map<number, Map<number, number>>();

  constructor(
    private readonly session: EditSession,
    private readonly key: string,
    private readonly changeAt: (edges: Edges) => LookChange,
  ) {}

  of(base: number, edges: Edges): number {
    const place = (edges.top ? 1 : 0) + (edges.bottom ? 2 : 0) + (edges.left ? 4 : 0) + (edges.right ? 8 : 0);
    let here = this.known.get(place);
    if (!here) this.known.set(place, (here = new Map()));
    let look = here.get(base);
    if (look === undefined) {
      const change = this.changeAt(edges);
      look = this.session.styles.derive(base, change, `${this.key}${(change.lines ?? []).join()}`);
      here.set(base, look);
    }
    return look;
  }
}

function* restyle(session: EditSession, { part }: OpenSheet, area: Area, looks: DerivedLooks): Slices<void> {
  const inherited = session.inheritedStyle(part);
  const wholeColumns = area.row === 0 && area.rows === maxRows;
  const present = wholeColumns ? part.cells.rowIndexes() : null;
  const rows = present?.length ?? area.rows;
  for (let i = 0; i < rows; i++) {
    if (i % rowsInSlice === 0) yield i / rows;
    const row = present ? present[i] : area.row + i;
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (present && !part.cells.cellsOf(row)[column]) continue;
      const cell = part.cells.cell(row, column, inherited);
      cell.style = looks.of(cell.style, edgesOf(area, row, column));
    }
  }
  if (!present) return part.extend(area);
  setColumnStyle(part, area, (base, column) => looks.of(base, edgesOf(area, 1, column)));
}

/** Merges an area. What stands in it beside its first cell would be lost: that is refused, not done. */
export function merge(session: EditSession, edit: EditOf<"merge">): HostFault | null {
  const { area } = edit;
  const opened = session.unlocked(edit.sheet, area);
  if (!opened.ok) return opened.error;
  if (area.rows === 1 && area.columns === 1) return null;
  const { part } = opened.value;
  const lost = hiddenValue(session, opened.value, area);
  if (!lost.ok) return lost.error;
  const list = part.ensure("mergeCells");
  for (const present of childrenOf(list, "mergeCell")) {
    const other = parseArea(present.getAttribute("ref") ?? "");
    if (!other || !overlaps(other, area)) continue;
    if (sameArea(other, area)) return null;
    list.removeChild(present);
  }
  append(list, "mergeCell", { ref: rangeText(area) });
  list.setAttribute("count", String(childrenOf(list, "mergeCell").length));
  part.extend(area);
  return null;
}

function hiddenValue(session: EditSession, { entry, part }: OpenSheet, area: Area): Result<null, HostFault> {
  const strings = session.workbook.sharedStrings();
  for (let row = area.row; row < area.row + area.rows; row++) {
    const cells = part.cells.cellsOf(row);
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (row === area.row && column === area.column) continue;
      const cell = cells[column];
      const value = cell ? part.cells.valueOf(cell, (i) => strings[i]?.text ?? "") : null;
      if (value === null) continue;
      const found = typeof value === "object" ? value.error : String(value);
      return err({ code: "host.mergeLosesValue", at: address(entry.name, row, column), found });
    }
  }
  return ok(null);
}
