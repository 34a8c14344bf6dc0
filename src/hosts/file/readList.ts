/**
 * A list as somebody sends it, read a slice at a time, so that the pane stays usable meanwhile; a text file in
 * the encoding that the person names, where the guess was wrong.
 */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { Slices } from "../../core/slices";
import { part } from "../../core/slices";
import type { Grid } from "../../sheets/grid";
import type { HostFault } from "../fault";
import { isOle } from "./oleContainer";
import { isZip, reasonOf } from "./openXlsx";
import { csvInSlices } from "./readCsv";
import { readFileInSlices } from "./readFile";
import { decodeText } from "./textEncoding";
import type { TextEncoding } from "./textEncoding";

/** More rows than this in one sheet are refused: Excel itself becomes slow long before its last row. */
export const listRowLimit = 500_000;
/** As in `readFile`. */
const fileLimit = 300_000_000;

export interface ListFile {
  readonly grids: readonly Grid[];
  /** Of a text file: how it was read, and how many of its characters could not be. */
  readonly text: { readonly encoding: TextEncoding; readonly broken: number } | null;
}

/**
 * Reads .xlsx, .xls, .et and .csv. Faults as of `readFile`, and file.tooManyRows. Never throws.
 * @param encoding of a text file; guessed when left out
 */
export function* readListInSlices(
  name: string,
  bytes: Uint8Array,
  encoding?: TextEncoding,
): Slices<Result<ListFile, HostFault>> {
  try {
    return yield* read(name, bytes, encoding);
  } catch (cause) {
    return err({ code: "file.unreadable", at: name, found: reasonOf(cause) });
  }
}

function* read(
  name: string,
  bytes: Uint8Array,
  encoding?: TextEncoding,
): Slices<Result<ListFile, HostFault>> {
  yield 0;
  if (bytes.length <= fileLimit && !isZip(bytes) && !isOle(bytes) && /\.(csv|txt|tsv)$/i.test(name)) {
    const decoded = decodeText(bytes, encoding);
    if (decoded && !/^\s*</.test(decoded.text)) {
      yield 0.1;
      const grid = yield* part(csvInSlices(name, decoded.text, undefined, listRowLimit), 0.1, 1);
      if (!grid) return err({ code: "file.tooManyRows", at: name, expected: listRowLimit });
      return ok({ grids: [grid], text: { encoding: decoded.encoding, broken: decoded.broken } });
    }
  }
  const grids = yield* readFileInSlices(name, bytes, undefined, listRowLimit);
  if (!grids.ok) return grids;
  const long = grids.value.find(({ values }) => values.length > listRowLimit);
  if (long) return err({ code: "file.tooManyRows", at: `${name} ${long.sheet}`, expected: listRowLimit });
  return ok({ grids: grids.value, text: null });
}

/** What was copied from a sheet, a page or a letter. Faults: file.tooManyRows. */
export function* readPasteInSlices(name: string, text: string): Slices<Result<ListFile, HostFault>> {
  const grid = yield* csvInSlices(name, text, text.includes("\t") ? "\t" : undefined, listRowLimit);
  return grid
    ? ok({ grids: [grid], text: null })
    : err({ code: "file.tooManyRows", at: name, expected: listRowLimit });
}
