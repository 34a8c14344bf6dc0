/** The pane's host where there is no Excel: a workbook as bytes in memory. */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { Slices } from "../../core/slices";
import type { Edit } from "../../sheets/edit";
import type { Area, Grid } from "../../sheets/grid";
import { drive } from "../drive";
import type { HostFault } from "../fault";
import type {
  Applied,
  ApplyOptions,
  ReadOptions,
  SelectedPlace,
  SheetInfo,
  WorkbookHost,
} from "../workbookHost";
import { applyEditsInSlices } from "./applyEdits";
import { readCustomXml, writeCustomXml } from "./customXml";
import { openXlsx, reasonOf } from "./openXlsx";
import { readFileInSlices } from "./readFile";
import { SheetPart } from "./sheetPart";
import { isProtected } from "./editSession";
import type { WorkbookPart } from "./workbookPart";
import { XmlError } from "./xmlScanner";

/** What the page or program around a file host does for it. */
export interface FileHostSurroundings {
  /** The file's name, for faults. */
  readonly name: string;
  readonly displayLanguage?: string;
  /** Hands a finished file to the person (a download, a file on disk). */
  readonly save: (name: string, bytes: Uint8Array, type: string) => Promise<Result<void, HostFault>>;
  /** Shows a place to the person, where there is something to show it in. */
  readonly select?: (sheet: string, area: Area) => void;
  /** What the person has selected there. */
  readonly selection?: () => SelectedPlace | null;
  /** Told whenever the workbook has changed, undo included. */
  readonly changed?: (bytes: Uint8Array) => void;
}

export class FileHost implements WorkbookHost {
  readonly kind = "file";
  readonly displayLanguage: string;
  /** The content as the last `apply` or undo left it: parts written since do not stand in the way of an undo. */
  private applied: Uint8Array;
  private readonly partsSince = new Map<string, string>();
  /** Settles when the changes that were asked for so far are made: each starts from what the last one left. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private content: Uint8Array,
    private readonly around: FileHostSurroundings,
  ) {
    this.applied = content;
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
    const { sheets, onProgress } = options;
    const grids = await driven(readFileInSlices(this.around.name, this.content, sheets), options);
    if (!grids.ok) return grids;
    const missing = sheets?.find((sheet) => !grids.value.some((grid) => same(grid.sheet, sheet)));
    if (missing !== undefined) return err({ code: "host.sheetMissing", at: missing });
    onProgress?.(1);
    return grids;
  }

  /** All or none; undo puts back the bytes as they were before, as long as nothing else was applied since. */
  apply(edits: readonly Edit[], options: ApplyOptions = {}): Promise<Result<Applied, HostFault>> {
    return this.inTurn(async () => {
      const before = this.content;
      const after = await driven(applyEditsInSlices(before, edits, this.around.name), options);
      if (!after.ok) return after;
      this.replace(after.value);
      return ok({ edits, undo: () => this.inTurn(() => this.putBack(before, after.value)) });
    });
  }

  async select(sheet: string, area: Area): Promise<Result<void, HostFault>> {
    const sheets = await this.sheets();
    if (!sheets.ok) return sheets;
    if (!sheets.value.some((s) => same(s.name, sheet))) return err({ code: "host.sheetMissing", at: sheet });
    this.around.select?.(sheet, area);
    return ok(undefined);
  }

  async selection(): Promise<Result<SelectedPlace | null, HostFault>> {
    return ok(this.around.selection?.() ?? null);
  }

  async bytes(): Promise<Result<Uint8Array, HostFault>> {
    return ok(this.content);
  }

  async readPart(namespace: string): Promise<Result<string | null, HostFault>> {
    return this.inWorkbook(({ parts }) => ok(readCustomXml(parts, namespace)));
  }

  writePart(namespace: string, xml: string): Promise<Result<void, HostFault>> {
    return this.inTurn(() => this.withPart(namespace, xml));
  }

  save(name: string, bytes: Uint8Array, type: string): Promise<Result<void, HostFault>> {
    return this.around.save(name, bytes, type);
  }

  private inTurn<T>(change: () => Promise<T>): Promise<T> {
    const done = this.turn.then(change);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async putBack(before: Uint8Array, after: Uint8Array): Promise<Result<void, HostFault>> {
    if (this.applied !== after) return err({ code: "host.changedSince", at: this.around.name });
    const parts = [...this.partsSince];
    this.replace(before);
    for (const [namespace, xml] of parts) {
      const kept = await this.withPart(namespace, xml);
      if (!kept.ok) return kept;
    }
    return ok(undefined);
  }

  private async withPart(namespace: string, xml: string): Promise<Result<void, HostFault>> {
    const packing = this.inWorkbook((workbook) => {
      writeCustomXml(workbook, namespace, xml);
      return ok(workbook.parts.zipInSlices());
    });
    if (!packing.ok) return packing;
    this.content = await drive(packing.value);
    this.partsSince.set(namespace, xml);
    this.around.changed?.(this.content);
    return ok(undefined);
  }

  private inWorkbook<T>(work: (workbook: WorkbookPart) => Result<T, HostFault>): Result<T, HostFault> {
    const { name } = this.around;
    try {
      const workbook = openXlsx(name, this.content);
      return workbook.ok ? work(workbook.value) : workbook;
    } catch (cause) {
      if (cause instanceof XmlError)
        return err({ code: "file.unreadable", at: name, found: reasonOf(cause) });
      throw cause;
    }
  }

  private replace(bytes: Uint8Array): void {
    this.content = bytes;
    this.applied = bytes;
    this.partsSince.clear();
    this.around.changed?.(bytes);
  }
}

/** Progress and cancel as a host's user asked for them. */
async function driven<T>(
  work: Slices<Result<T, HostFault>>,
  { onProgress, signal }: ReadOptions,
): Promise<Result<T, HostFault>> {
  const done = await drive(work, signal, onProgress);
  return done ?? err({ code: "host.cancelled" });
}

/** Excel does not tell upper from lower case in sheet names. */
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
