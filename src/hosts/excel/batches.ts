/** A list of edits as a list of requests, none of them larger than Excel takes. */
import type { Edit } from "../../sheets/edit";
import { bandsOf, cellsPerRequest } from "./chunks";

/** Edits of this many kinds beside values go into one request. */
const editsPerRequest = 400;

/** Large blocks of values in bands; small edits together. The order stays. */
export function batchesOf(edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const batches: Edit[][] = [];
  let batch: Edit[] = [];
  let cells = 0;
  const close = () => {
    if (batch.length > 0) batches.push(batch);
    batch = [];
    cells = 0;
  };
  for (const edit of edits.flatMap(inBands)) {
    const size = edit.kind === "setValues" ? edit.values.length * (edit.values[0]?.length ?? 0) : 1;
    if (cells + size > cellsPerRequest || batch.length >= editsPerRequest || edit.kind === "image") close();
    batch.push(edit);
    cells += size;
  }
  close();
  return batches;
}

function inBands(edit: Edit): readonly Edit[] {
  if (edit.kind !== "setValues" || edit.values.length === 0) return [edit];
  const { row, column, values } = edit;
  const area = { row, column, rows: values.length, columns: values[0].length };
  return bandsOf(area).map((band) => ({
    ...edit,
    row: band.row,
    values: values.slice(band.row - row, band.row - row + band.rows),
  }));
}
