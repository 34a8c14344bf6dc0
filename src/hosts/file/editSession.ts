/** One list of edits on its way into a file: the parts it opens, and what it may not touch. */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import { part } from "../../core/slices";
import type { Slices } from "../../core/slices";
import { address, areaAddress } from "../../sheets/grid";
import type { Area } from "../../sheets/grid";
import type { HostFault } from "../fault";
import { maxColumns, maxRows } from "./cellContent";
import type { Parts } from "./parts";
import { SheetPart } from "./sheetPart";
import { StyleSheet, isTrue } from "./styleSheet";
import type { SheetEntry, WorkbookPart } from "./workbookPart";
import { childrenOf } from "./xmlTree";

/** A sheet that is open for editing. */
export interface OpenSheet {
  readonly entry: SheetEntry;
  readonly part: SheetPart;
}

export class EditSession {
  private readonly open = new Map<string, SheetPart>();
  readonly styles: StyleSheet;
  /** Areas whose values changed, by sheet name: formulas that look at them are out of date. */
  readonly changed = new Map<string, Area[]>();

  constructor(
    readonly parts: Parts,
    readonly workbook: WorkbookPart,
  ) {
    this.styles = StyleSheet.of(workbook);
  }

  /** The sheet to change. Faults: host.sheetMissing, host.sheetVeryHidden. */
  sheet(name: string): Result<OpenSheet, HostFault> {
    const entry = this.workbook.sheet(name);
    if (!entry || !entry.hasCells) return err({ code: "host.sheetMissing", at: name });
    if (entry.visibility === "veryHidden") return err({ code: "host.sheetVeryHidden", at: name });
    let part = this.open.get(entry.part);
    if (!part) this.open.set(entry.part, (part = new SheetPart(this.parts, entry.part)));
    return ok({ entry, part });
  }

  /** The sheet, where its look and structure may be changed. More faults: host.sheetProtected, host.outsideSheet. */
  unlocked(name: string, area?: Area): Result<OpenSheet, HostFault> {
    const sheet = this.sheet(name);
    if (!sheet.ok) return sheet;
    if (isProtected(sheet.value.part)) return err({ code: "host.sheetProtected", at: name });
    const outside = area && this.outside(name, area);
    return outside ? err(outside) : sheet;
  }

  /** The fault of an area that reaches beyond the sheet, or null. */
  outside(name: string, area: Area): HostFault | null {
    const { row, column, rows, columns } = area;
    const fits =
      row >= 0 &&
      column >= 0 &&
      rows >= 1 &&
      columns >= 1 &&
      row + rows <= maxRows &&
      column + columns <= maxColumns;
    if (fits) return null;
    const at =
      row >= 0 && column >= 0
        ? rows >= 1 && columns >= 1
          ? areaAddress(name, area)
          : address(name, row, column)
        : name;
    return { code: "host.outsideSheet", at };
  }

  /** The style that a new cell takes: its row's, else its column's (ECMA-376 Part 1 §18.3.1.13, §18.3.1.73). */
  inheritedStyle(part: SheetPart): (row: number, column: number) => number {
    const columns: { from: number; to: number; style: number }[] = [];
    const cols = part.child("cols");
    for (const col of cols ? childrenOf(cols, "col") : [])
      columns.push({
        from: Number(col.getAttribute("min")) - 1,
        to: Number(col.getAttribute("max")) - 1,
        style: Number(col.getAttribute("style") ?? 0),
      });
    return (row, column) => {
      const attributes = part.cells.attributesOf(row);
      if (isTrue(attributes.get("customFormat"))) return Number(attributes.get("s") ?? 0);
      return columns.find((c) => c.from <= column && column <= c.to)?.style ?? 0;
    };
  }

  /** True where an edit of this list has looked at the sheet, and may have changed it. */
  isOpen(part: string): boolean {
    return this.open.has(part);
  }

  /** Forgets a sheet that is being removed. */
  close(part: string): void {
    this.open.delete(part);
  }

  valuesChanged(sheet: string, area: Area): void {
    const areas = this.changed.get(sheet);
    if (areas) areas.push(area);
    else this.changed.set(sheet, [area]);
  }

  openParts(): readonly SheetPart[] {
    return [...this.open.values()];
  }

  *save(): Slices<void> {
    const parts = this.openParts();
    for (const [index, each] of parts.entries())
      yield* part(each.save(), index / parts.length, (index + 1) / parts.length);
  }
}

/** True where the sheet's protection is on. */
export function isProtected(part: SheetPart): boolean {
  return isTrue(part.child("sheetProtection")?.getAttribute("sheet"));
}
