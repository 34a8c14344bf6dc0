/** What a stamped export says about itself: digests (校验码, SR-1 §6) over its figures, their ledger and its cells. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { digestOf, jcs } from "../core/evidence";
import { measures } from "../core/forms/figures";
import type { FigureKey, FormId, Measures } from "../core/forms/figures";
import type { Inspection } from "../core/ledger/inspection";
import { whole } from "../core/slices";
import type { Slices } from "../core/slices";
import { a1 } from "../sheets/grid";
import type { Grid } from "../sheets/grid";

/** The digest of a form's figures: `{form, figures: {"provincial.total": {tasks, households, problems}, …}}`. */
export function figuresDigest(form: FormId, figures: ReadonlyMap<FigureKey, Measures>): string {
  const plain = [...figures].map(([key, figure]) => [
    key,
    Object.fromEntries(measures.map((measure) => [measure, figure[measure]])),
  ]);
  return digestOf({ form, figures: Object.fromEntries(plain) });
}

/** The digest of the ledger that the figures came from: its rows as read, without where they stood. */
export function ledgerDigest(ledger: readonly Inspection[]): string {
  return whole(ledgerDigestSlices(ledger));
}

/** The same in slices: the canonical text of a list is that of its members between commas. */
export function* ledgerDigestSlices(ledger: readonly Inspection[]): Slices<string> {
  const digest = sha256.create();
  const add = (text: string) => digest.update(utf8ToBytes(text));
  add("[");
  for (let i = 0; i < ledger.length; i++) {
    if (i % digestedInSlice === 0) yield i / ledger.length;
    add(`${i === 0 ? "" : ","}${jcs({ ...ledger[i], at: undefined, row: undefined })}`);
  }
  add("]");
  return bytesToHex(digest.digest());
}

/** Rows between two breaths: a row of many fields takes some hundredths of a millisecond. */
const digestedInSlice = 100;

/** The digest of all that stands in a sheet's cells: `[["B4","n","12"], …]` row by row; numbers as JavaScript writes them. */
export function cellsDigest(grid: Grid): string {
  const cells: [string, string, string][] = [];
  grid.values.forEach((row, i) =>
    row.forEach((value, j) => {
      if (value === null) return;
      const at = a1(grid.row + i, grid.column + j);
      if (typeof value === "object") cells.push([at, "e", value.error]);
      else
        cells.push([
          at,
          typeof value === "number" ? "n" : typeof value === "boolean" ? "b" : "s",
          plain(value),
        ]);
    }),
  );
  return digestOf(cells);
}

/** A lone surrogate has no UTF-8 form; a file cannot carry it either. */
const plain = (value: string | number | boolean): string =>
  String(value).replace(/\p{Surrogate}/gu, "\ufffd");
