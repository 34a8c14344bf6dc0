/**
 * The Univer workbook as the host's objects see it. Only this file and the ones it opens here
 * (cellStore, customFunctions) know how Univer keeps cells, spills and calculation.
 */
import type { Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FRange, FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../src/sheets/grid";
import { CellStore } from "./cellStore";
import { accessDenied, invalidArgument } from "./hostError";
import type { HostObject } from "./hostObject";
import { parseAddress } from "./place";
import { freshMemory } from "./sheetMemory";
import type { SheetMemory } from "./sheetMemory";

export type Sheet = FWorksheet;

/** Ranges lead to sheets and sheets to ranges; both are made through the book, so that no file needs the other. */
export interface ObjectMaker {
  range(sheet: Sheet, area: Area): HostObject;
  worksheet(sheet: Sheet): HostObject;
}

/** Draws pictures where there is a screen; in Node they are only remembered. */
export type PictureDrawer = (sheet: Sheet, memory: SheetMemory) => Promise<void>;

export interface BookOptions {
  readonly drawPictures?: PictureDrawer;
  /** How long a read waits for the calculation, in milliseconds. */
  readonly patience?: number;
}

export class Book {
  readonly cells: CellStore;
  /** Custom XML parts by id, and the add-in's settings: kept with the workbook, not with a sheet. */
  readonly xmlParts = new Map<string, string>();
  readonly settings = new Map<string, unknown>();
  private readonly memories = new Map<string, SheetMemory>();
  private maker: ObjectMaker | null = null;

  constructor(
    readonly api: FUniver,
    readonly injector: Injector,
    readonly workbook: FWorkbook,
    private readonly options: BookOptions = {},
  ) {
    this.cells = new CellStore(api, injector, workbook, options.patience ?? 15_000);
  }

  get make(): ObjectMaker {
    if (!this.maker) throw new Error("the book has no object maker yet");
    return this.maker;
  }

  set make(maker: ObjectMaker) {
    this.maker = maker;
  }

  get name(): string {
    return this.workbook.getName();
  }

  sheets(): readonly Sheet[] {
    return this.workbook.getSheets();
  }

  /** By id or, as in Excel, by name without regard to case. */
  findSheet(key: unknown): Sheet | undefined {
    const wanted = String(key).toLowerCase();
    return this.sheets().find(
      (sheet) => sheet.getSheetId() === key || sheet.getSheetName().toLowerCase() === wanted,
    );
  }

  memory(sheet: Sheet): SheetMemory {
    const id = sheet.getSheetId();
    const known = this.memories.get(id);
    if (known) return known;
    const fresh = freshMemory();
    this.memories.set(id, fresh);
    return fresh;
  }

  /** Univer's range, cut to the rows and columns that Univer has. */
  range(sheet: Sheet, area: Area): FRange {
    this.cells.flush();
    const bounded = isHuge(area) ? area : this.grown(sheet, area);
    const rows = Math.min(bounded.rows, sheet.getMaxRows() - bounded.row);
    const columns = Math.min(bounded.columns, sheet.getMaxColumns() - bounded.column);
    return sheet.getRange(bounded.row, bounded.column, Math.max(rows, 1), Math.max(columns, 1));
  }

  private grown(sheet: Sheet, area: Area): Area {
    this.cells.grow(sheet, area.row + area.rows, area.column + area.columns);
    return area;
  }

  /** Excel refuses every change of a protected sheet; which cells are unlocked is not modelled. */
  guard(sheet: Sheet): void {
    if (this.memory(sheet).protection) {
      throw accessDenied("The cell or chart you're trying to change is on a protected sheet.");
    }
  }

  /** The sheet and area of `台账!A2:N57`; an address without a sheet needs one to stand on. */
  locate(address: string, standing?: Sheet): { sheet: Sheet; area: Area } {
    const parsed = parseAddress(address);
    const sheet = parsed?.sheet ? this.findSheet(parsed.sheet) : standing;
    if (!parsed || !sheet) throw invalidArgument();
    return { sheet, area: parsed.area };
  }

  async drawPictures(sheet: Sheet): Promise<void> {
    await this.options.drawPictures?.(sheet, this.memory(sheet));
  }

  forget(sheet: Sheet): void {
    this.memories.delete(sheet.getSheetId());
  }
}

const isHuge = (area: Area) => area.rows > 200_000 || area.columns > 1_000;
