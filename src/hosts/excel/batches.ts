/** A list of edits as a list of requests, none of them larger than Excel takes. */
import type { Edit } from "../../sheets/edit";
import { bandsOf, cellsPerRequest } from "./chunks";
import { gathered } from "./scattered";
import type { HostEdit } from "./scattered";

/** Edits of this many kinds beside values go into one request. */
const editsPerRequest = 400;

/** Large blocks of values in bands; small edits together. The order stays. */
export function batchesOf(edits: readonly Edit[]): readonly (readonly HostEdit[])[] {
  const batches: HostEdit[][] = [];
  let batch: HostEdit[] = [];
  let cells = 0;
  const close = () => {
    if (batch.length > 0) batches.push(batch);
    batch = [];
    cells = 0;
  };
  for (const edit of gathered(edits).flatMap(inBands)) {
    const size = sizeOf(edit);
    if (cells + size > cellsPerRequest || batch.length >= editsPerRequest || edit.kind === "image") close();
    batch.push(edit);
    cells += size;
  }
  close();
  return batches;
}

function sizeOf(edit: HostEdit): number {
  if (edit.kind === "scatteredValues" || edit.kind === "scatteredFormat") return edit.area.rows;
  return edit.kind === "setValues" ? edit.values.length * (edit.values[0]?.length ?? 0) : 1;
}

/** The edits of a batch as they were given. */
export function editsOf(batch: readonly HostEdit[]): readonly Edit[] {
  return batch.flatMap((edit): readonly Edit[] =>
    edit.kind === "scatteredValues" || edit.kind === "scatteredFormat" ? edit.edits : [edit],
  );
}

function inBands(edit: HostEdit): readonly HostEdit[] {
  if (edit.kind !== "setValues" || edit.values.length === 0) return [edit];
  const { row, column, values } = edit;
  const area = { row, column, rows: values.length, columns: values[0].length };
  return bandsOf(area).map((band) => ({
    ...edit,
    row: band.row,
    values: values.slice(band.row - row, band.row - row + band.rows),
  }));
}
