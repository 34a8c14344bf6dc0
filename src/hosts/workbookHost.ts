/**
 * What the pane may ask of the program that holds the workbook. Excel (through Office.js) and a file
 * in memory both answer it, so that the same pane runs in either.
 */
import type { Result } from "../core/result";
import type { Edit } from "../sheets/edit";
import type { Area, Grid, Visibility } from "../sheets/grid";
import type { HostFault } from "./fault";

export interface SheetInfo {
  readonly name: string;
  readonly visibility: Visibility;
  readonly protected: boolean;
}

/** One applied list of edits; `undo` puts every touched cell back and removes the sheets that were added. */
export interface Applied {
  readonly edits: readonly Edit[];
  undo(options?: UndoOptions): Promise<Result<void, HostFault>>;
}

/** What a long undo may be given: it is not stopped half-way. */
export interface UndoOptions {
  /** Called with the share put back, 0–1. */
  readonly onProgress?: (share: number) => void;
}

export interface ReadOptions {
  /** Only these sheets; all of them when left out. */
  readonly sheets?: readonly string[];
  /** Called with the share done, 0–1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Cells of a sheet; a single click is an area of one cell. */
export interface SelectedPlace {
  readonly sheet: string;
  readonly area: Area;
}

/** What a long write may be given. */
export interface ApplyOptions {
  /** Called with the share written, 0–1. */
  readonly onProgress?: (share: number) => void;
  /** Stops between two pieces; what was written is then taken back. */
  readonly signal?: AbortSignal;
}

export interface WorkbookHost {
  readonly kind: "excel" | "file";
  /** Language of the program's own screens, as a BCP 47 tag. */
  readonly displayLanguage: string;
  sheets(): Promise<Result<readonly SheetInfo[], HostFault>>;
  /** The used part of each sheet, in workbook order; very hidden and empty sheets included. */
  read(options?: ReadOptions): Promise<Result<readonly Grid[], HostFault>>;
  /** All edits or none: where one is refused, those before it are taken back. */
  apply(edits: readonly Edit[], options?: ApplyOptions): Promise<Result<Applied, HostFault>>;
  /** Shows a place to the person. */
  select(sheet: string, area: Area): Promise<Result<void, HostFault>>;
  /** The cells that the person has selected; null where nothing is, or several places at once. */
  selection(): Promise<Result<SelectedPlace | null, HostFault>>;
  /** The workbook as the bytes of an .xlsx file, as it is now. */
  bytes(): Promise<Result<Uint8Array, HostFault>>;
  /**
   * The custom XML part whose root element is in this namespace, as text; null where the workbook has none.
   * Programs that do not know such parts drop them: what is kept here must be kept in a sheet as well.
   */
  readPart(namespace: string): Promise<Result<string | null, HostFault>>;
  /** Writes that part, or adds it. Not undone by the undo of an `apply`. `xml` is well-formed, in this namespace. */
  writePart(namespace: string, xml: string): Promise<Result<void, HostFault>>;
  /** Hands a finished file to the person. */
  save(name: string, bytes: Uint8Array, type: string): Promise<Result<void, HostFault>>;
}
