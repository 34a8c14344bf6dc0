/** A stamped export that comes back: what it says it holds, and whether its cells are still those that left. */
import { err, ok } from "../core/result";
import type { Result } from "../core/result";
import type { HostFault } from "../hosts/fault";
import { XmlError, openXlsx, readSheets, reasonOf } from "../hosts/file";
import type { Grid } from "../sheets/grid";
import { cellsDigest } from "./digests";
import { readProperties } from "./documentProperties";
import type { Stamp } from "./documentProperties";
import type { DocumentFault } from "./fault";

export interface InspectedExport {
  readonly stamp: Stamp;
  /** The first sheet's name. */
  readonly sheet: string;
  /** Whether the cells give the digest that they left with. It shows a slip or an edit, not a forger who recomputes it. */
  readonly cells: "unchanged" | "changed";
  /** Sheets that it did not leave with. */
  readonly added: readonly string[];
  /** The form's sheet as it is now. */
  readonly grid: Grid;
}

/** Reads a stamped export. Faults: documents.notAnExport, and those of a file that cannot be read. */
export function inspectExport(
  bytes: Uint8Array,
  file = "export.xlsx",
): Result<InspectedExport, DocumentFault | HostFault> {
  try {
    const workbook = openXlsx(file, bytes);
    if (!workbook.ok) return workbook;
    const stamp = readProperties(workbook.value.parts);
    const grids = readSheets(file, workbook.value);
    if (!grids.ok) return grids;
    const [grid, ...others] = grids.value;
    if (!stamp || !grid) return err({ code: "documents.notAnExport", at: file });
    const cells = cellsDigest(grid) === stamp.cells ? "unchanged" : "changed";
    return ok({ stamp, sheet: grid.sheet, cells, added: others.map(({ sheet }) => sheet), grid });
  } catch (cause) {
    if (cause instanceof XmlError) return err({ code: "file.unreadable", at: file, found: reasonOf(cause) });
    throw cause;
  }
}
