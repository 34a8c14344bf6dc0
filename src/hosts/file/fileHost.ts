/** The pane's host where there is no Excel: a workbook as bytes in memory. */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { Edit } from "../../sheets/edit";
import type { Area, Grid } from "../../sheets/grid";
import type { HostFault } from "../fault";
import type { Applied, ReadOptions, SheetInfo, WorkbookHost } from "../workbookHost";
import { applyEdits } from "./applyEdits";
import { openXlsx } from "./openXlsx";
import { readFile } from "./readFile";
import { SheetPart } from "./sheetPart";
import { isProtected } from "./editSession";

/** What the page or program around a file host does for it. */
export interface FileHostSurroundings {
  /** The file's name, for faults. */
  readonly name: string;
  readonly displayLanguage?: string;
  /** Hands a finished file to the person (a download, a file on disk). */
  readonly save: (name: string, bytes: Uint8Array, type: string) => Promise<Result<void, HostFault>>;
  /** Shows a place to the person, where there is something to show it in. */
  readonly select?: (sheet: string, area: Area) => void;
  /** Told whenever the workbook has changed, undo included. */
  readonly changed?: (bytes: Uint8Array) => void;
}

export class FileHost implements WorkbookHost {
  readonly kind = "file";
  readonly displayLanguage: string;

  constructor(
    private content: Uint8Array,
    private readonly around: FileHostSurroundings,
  ) {
    this.displayLanguage = around.displayLanguage ?? "zh-CN";
  }

  async sheets(): Promise<Result<readonly SheetInfo[], HostFault>> {
    const { name } = this.around;
    try {
      const workbook = openXlsx(name, this.content);
      if (!workbook.ok) return workbook;
      const { parts } = workbook.value;
      const listed = workbook.value.sheets().filter((sheet) => sheet.hasCells);
      return ok(
        listed.map((sheet) => ({
          name: sheet.name,
          visibility: sheet.visibility,
          protected: isProtected(new SheetPart(parts, sheet.part)),
        })),
      );
    } catch (cause) {
      return err({ code: "file.unreadable", at: name, found: String(cause) });
    }
  }

  async read(options: ReadOptions = {}): Promise<Result<readonly Grid[], HostFault>> {
    const { sheets, onProgress, signal } = options;
    if (signal?.aborted) return err({ code: "host.cancelled" });
    const grids = readFile(this.around.name, this.content, sheets);
    if (!grids.ok) return grids;
    const missing = sheets?.find((sheet) => !grids.value.some((grid) => same(grid.sheet, sheet)));
    if (missing !== undefined) return err({ code: "host.sheetMissing", at: missing });
    onProgress?.(1);
    return grids;
  }

  /** All or none; undo puts back the bytes as they were before, as long as nothing else was applied since. */
  async apply(edits: readonly Edit[]): Promise<Result<Applied, HostFault>> {
    const before = this.content;
    const after = applyEdits(before, edits, this.around.name);
    if (!after.ok) return after;
    this.replace(after.value);
    return ok({
      edits,
      undo: async () => {
        if (this.content !== after.value) return err({ code: "host.changedSince", at: this.around.name });
        this.replace(before);
        return ok(undefined);
      },
    });
  }

  async select(sheet: string, area: Area): Promise<Result<void, HostFault>> {
    const sheets = await this.sheets();
    if (!sheets.ok) return sheets;
    if (!sheets.value.some((s) => same(s.name, sheet))) return err({ code: "host.sheetMissing", at: sheet });
    this.around.select?.(sheet, area);
    return ok(undefined);
  }

  async bytes(): Promise<Result<Uint8Array, HostFault>> {
    return ok(this.content);
  }

  save(name: string, bytes: Uint8Array, type: string): Promise<Result<void, HostFault>> {
    return this.around.save(name, bytes, type);
  }

  private replace(bytes: Uint8Array): void {
    this.content = bytes;
    this.around.changed?.(bytes);
  }
}

/** Excel does not tell upper from lower case in sheet names. */
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
