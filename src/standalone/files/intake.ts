/**
 * From the files that a person gives to one workbook. An .xlsx is kept as it came and patched in place later;
 * everything else (.xls, .et, .csv, and every further file) is copied in as sheets, and what a copy does not
 * keep is said. A file that cannot be read is named with its reason; the others still come in.
 */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import { part } from "../../core/slices";
import type { Slices } from "../../core/slices";
import { applyEditsInSlices, blankWorkbook, readFileInSlices } from "../../hosts/file";
import type { HostFault } from "../../hosts/fault";
import { findForms } from "../../sheets";
import type { Edit } from "../../sheets/edit";
import type { Grid } from "../../sheets/grid";
import { sheetName } from "../../sheets/sheetName";
import { cellFormats, hasFormats } from "./cellFormats";
import { sheetCopy } from "./sheetCopy";

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Why its bytes could not be had (it was moved, or is locked by another program); they are none then. */
  readonly unreadable?: string;
}

/** What the person is told of a file that came in; keys of the locale area `standalone`. */
export type IntakeNote =
  | { readonly code: "note.kept"; readonly at: string }
  | { readonly code: "note.converted"; readonly at: string }
  | { readonly code: "note.convertedText"; readonly at: string }
  | { readonly code: "note.added"; readonly at: string; readonly sheets: string }
  | { readonly code: "note.addedText"; readonly at: string; readonly sheets: string }
  | { readonly code: "note.formulas"; readonly at: string; readonly found: number }
  | { readonly code: "note.hidden"; readonly at: string; readonly sheets: string };

export interface Intake {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** False where this very workbook is not yet a file anywhere. */
  readonly isSaved: boolean;
  readonly notes: readonly IntakeNote[];
  readonly faults: readonly HostFault[];
}

interface ReadFile extends GivenFile {
  readonly grids: readonly Grid[];
}

/** One workbook from all files, a slice at a time. Fails only where none of them can be read. */
export function* intake(files: readonly GivenFile[]): Slices<Result<Intake, readonly HostFault[]>> {
  const { read, faults } = yield* part(readAll(files), 0, 0.5);
  const base = baseOf(read);
  const others = read.filter((file) => file !== base);
  if (!base && others.length === 0) return err(faults);
  const alone = base === null && read.length === 1;
  const together = yield* part(
    addAll(base?.bytes ?? blankWorkbook(), others, base?.grids ?? [], alone),
    0.5,
    1,
  );
  if (!base && together.notes.length === 0) return err([...faults, ...together.faults]);
  const name = base ? base.name : read[0].name;
  return ok({
    name: others.length === 0 ? workbookName(name, base !== null) : mergedName(name, read.length),
    bytes: together.bytes,
    isSaved: base !== null && together.bytes === base.bytes,
    notes: [
      ...(base && others.length > 0 ? [{ code: "note.kept", at: base.name } as const] : []),
      ...together.notes,
    ],
    faults: [...faults, ...together.faults],
  });
}

export interface Addition {
  readonly edits: readonly Edit[];
  readonly notes: readonly IntakeNote[];
}

/** The edits that bring further files into a workbook; `present` are its sheets as they are. */
export function* additions(
  files: readonly GivenFile[],
  present: readonly Grid[],
): Slices<{ readonly each: readonly Addition[]; readonly faults: readonly HostFault[] }> {
  const { read, faults } = yield* readAll(files);
  const taken = present.map((grid) => grid.sheet);
  return { each: read.map((file) => copyOf(file, taken, present[0]?.date1904 === true, false)), faults };
}

/** A record of a draw (.json) or a seal (.png) that is dropped beside its field is not taken for a table. */
export const spreadsheets = [
  "xlsx",
  "xlsm",
  "xltx",
  "xls",
  "xlt",
  "et",
  "ett",
  "csv",
  "tsv",
  "txt",
  "htm",
  "html",
  "xml",
];

function* readAll(files: readonly GivenFile[]): Slices<{ read: ReadFile[]; faults: HostFault[] }> {
  const read: ReadFile[] = [];
  const faults: HostFault[] = [];
  for (const [index, file] of files.entries()) {
    if (file.unreadable !== undefined) {
      faults.push({ code: "file.unreadable", at: file.name, found: file.unreadable });
      continue;
    }
    const kind = /\.([a-z]+)$/i.exec(file.name)?.[1].toLowerCase();
    if (kind === undefined ? file.bytes.length === 0 : !spreadsheets.includes(kind)) {
      faults.push({ code: "file.notWorkbook", at: file.name, found: kind?.toUpperCase() ?? "—" });
      continue;
    }
    const grids = yield* part(
      readFileInSlices(file.name, file.bytes),
      index / files.length,
      (index + 1) / files.length,
    );
    if (grids.ok) read.push({ ...file, grids: grids.value });
    else faults.push(grids.error);
  }
  return { read, faults };
}

const isZip = ({ bytes }: GivenFile) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The workbook that is kept as it came: the one that holds a form, whose look matters most; else the largest. */
function baseOf(read: readonly ReadFile[]): ReadFile | null {
  const kept = read.filter(isZip).sort((a, b) => b.bytes.length - a.bytes.length);
  return kept.find(({ grids }) => grids.some((grid) => findForms(grid).length > 0)) ?? kept[0] ?? null;
}

interface Together {
  readonly bytes: Uint8Array;
  readonly notes: readonly IntakeNote[];
  readonly faults: readonly HostFault[];
}

function* addAll(
  start: Uint8Array,
  files: readonly ReadFile[],
  present: readonly Grid[],
  alone: boolean,
): Slices<Together> {
  let bytes = start;
  const notes: IntakeNote[] = [];
  const faults: HostFault[] = [];
  const taken = present.map((grid) => grid.sheet);
  for (const [index, file] of files.entries()) {
    yield index / files.length;
    const before = taken.length;
    const copy = copyOf(file, taken, present[0]?.date1904 === true, alone);
    const written = yield* part(
      applyEditsInSlices(bytes, copy.edits, file.name),
      index / files.length,
      (index + 1) / files.length,
    );
    if (written.ok) {
      bytes = written.value;
      notes.push(...copy.notes);
    } else {
      taken.length = before;
      faults.push(written.error);
    }
  }
  return { bytes, notes, faults };
}

/** `taken` grows by the names that the copy uses. `alone`: the file becomes the workbook, not a part of one. */
function copyOf(file: ReadFile, taken: string[], date1904: boolean, alone: boolean): Addition {
  const formats = cellFormats(file.bytes);
  const names = file.grids.map((grid) => {
    const own = file.grids.length === 1 && /^(sheet|工作表)\s*\d*$/i.test(grid.sheet) && !alone;
    const name = sheetName(own ? stem(file.name) : grid.sheet, taken);
    taken.push(name);
    return name;
  });
  const keepFormulas = names.every((name, index) => name === file.grids[index].sheet);
  let frozen = 0;
  const edits = file.grids.flatMap((grid, index) => {
    const copy = sheetCopy(grid, {
      name: names[index],
      formats: formats.get(grid.sheet),
      keepFormulas,
      dayShift: (grid.date1904 === true ? 1462 : 0) - (date1904 ? 1462 : 0),
    });
    frozen += copy.frozen;
    return copy.edits;
  });
  const list = names.map((name) => `“${name}”`).join("、");
  const hidden = names.filter((_, index) => file.grids[index].visibility !== "visible");
  // A text file has no look to lose; what it holds are texts, so that codes keep their digits.
  const isText = !hasFormats(file.bytes);
  const notes: IntakeNote[] = [
    alone
      ? { code: isText ? "note.convertedText" : "note.converted", at: file.name }
      : { code: isText ? "note.addedText" : "note.added", at: file.name, sheets: list },
  ];
  if (frozen > 0) notes.push({ code: "note.formulas", at: file.name, found: frozen });
  if (hidden.length > 0)
    notes.push({
      code: "note.hidden",
      at: file.name,
      sheets: hidden.map((name) => `“${name}”`).join("、"),
    });
  return { edits, notes };
}

const stem = (name: string): string => name.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "") || name;

/** The name to save under: an .xlsm stays one, because its macros stay in it. */
const workbookName = (name: string, kept: boolean): string =>
  kept && /\.(xlsx|xlsm)$/i.test(name) ? name : `${stem(name)}.xlsx`;

const mergedName = (name: string, count: number): string =>
  count > 1 ? workbookName(name, true).replace(/(\.\w+)$/, "（合并）$1") : `${stem(name)}.xlsx`;
