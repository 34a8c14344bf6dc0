/** Where a list came from, and its sheets under names that no sheet of the workbook has: a file's cells are no places here. */
import type { Result } from "../../core/result";
import type { Slices } from "../../core/slices";
import type { HostFault } from "../../hosts/fault";
import type * as file from "../../hosts/file";
import type { ListFile, TextEncoding } from "../../hosts/file";
import type { Grid } from "../../sheets/grid";

export interface ListSource {
  /** What its mapping is remembered by: 企业名单2024-06.xlsx and 企业名单2024-07.xlsx are one source. */
  readonly source: string;
  readonly name: string;
  readonly grids: readonly Grid[];
  readonly text: ListFile["text"];
  /** Of a text file: what its first cells probably were before somebody read them in the wrong encoding; "" where nobody can say. */
  readonly garbled: string | null;
  /** The file itself, to read it again in another encoding. */
  readonly bytes: Uint8Array | null;
}

/** Fetched when it is wanted: it is large, and not part of the first load. */
export type FileRoom = Pick<typeof file, "readListInSlices" | "readPasteInSlices" | "ungarbled">;
type Read = Slices<Result<ListSource, HostFault>>;

export function* sourceOfFile(
  name: string,
  bytes: Uint8Array,
  taken: readonly string[],
  room: FileRoom,
  encoding?: TextEncoding,
): Read {
  const read = yield* room.readListInSlices(name, bytes, encoding);
  if (!read.ok) return read;
  const { grids, text } = read.value;
  const value = {
    source: sourceName(name),
    name,
    grids: renamed(grids, name, taken),
    text,
    garbled: text ? garbledIn(grids, room.ungarbled) : null,
    bytes: text ? bytes : null,
  };
  return { ok: true, value };
}

export function* sourceOfPaste(name: string, text: string, taken: readonly string[], room: FileRoom): Read {
  const read = yield* room.readPasteInSlices(name, text);
  if (!read.ok) return read;
  const grids = renamed(read.value.grids, name, taken);
  return { ok: true, value: { source: name, name, grids, text: null, garbled: null, bytes: null } };
}

/** A sheet of the workbook itself: its cells are places here. */
export const sourceOfSheet = (grid: Grid): ListSource => ({
  source: sourceName(grid.sheet),
  name: grid.sheet,
  grids: [grid],
  text: null,
  garbled: null,
  bytes: null,
});

/** Without its ending, dates and editions. */
export function sourceName(file: string): string {
  const bare = file
    .replace(/^.*[\\/]/, "")
    .replace(/\.[^.]*$/, "")
    .replace(/[（(][^（()）]*[)）]/g, "")
    .replace(/\d+\s*[年月日号季度版]*/g, "")
    .replace(/^[\s\-_.,，、]+|[\s\-_.,，、]+$/g, "");
  return bare || file;
}

function renamed(grids: readonly Grid[], name: string, taken: readonly string[]): readonly Grid[] {
  const filled = grids.filter((grid) => grid.values.length > 0 && grid.visibility !== "veryHidden");
  return filled.map((grid) => {
    let sheet = filled.length === 1 ? name : `${name} ${grid.sheet}`;
    while (taken.includes(sheet)) sheet = `${sheet}*`;
    return { ...grid, sheet };
  });
}

function garbledIn(grids: readonly Grid[], ungarbled: (text: string) => string | null): string | null {
  const texts = (grids[0]?.values.slice(0, 3) ?? []).flatMap((row) =>
    row.filter((cell): cell is string => typeof cell === "string"),
  );
  const back = texts.slice(0, 40).map(ungarbled);
  const found = back.filter((each) => each !== null);
  return found.length * 2 >= texts.slice(0, 40).filter((each) => /[^\u0020-\u007e]/.test(each)).length &&
    found.length > 0
    ? found
        .filter((each) => each !== "")
        .slice(0, 4)
        .join("、")
    : null;
}
