/** Teaching a cell by pointing at it: its words, its address, and what it shall show. */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { OwnCell, OwnFilter, OwnFormFault, OwnShow } from "../../core/forms/ownForm";
import type { Area, Grid } from "../grid";
import { a1, address } from "../grid";
import { FormFace } from "./cellLabels";

/** The taught cell; a cell without words beside or above it could not be found again. */
export function teachCell(
  grid: Grid,
  at: Pick<Area, "row" | "column">,
  shows: OwnShow,
  filter: OwnFilter,
): Result<OwnCell, OwnFormFault> {
  const face = new FormFace(grid);
  const { row, column } = face.areaAt(at.row, at.column);
  const labels = face.labelsOf({ row, column });
  if (labels.row === "" && labels.column === "")
    return err({ code: "templates.noLabels", at: address(grid.sheet, row, column) });
  return ok({ ...labels, taught: a1(row, column), shows, filter });
}
