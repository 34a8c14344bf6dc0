/** The rows of a .parquet or huge .csv file, read by DuckDB for a verification in memory. */
import type { FrameRow } from "../../src/core/draw";
import { asText, quoteName } from "../../src/core/draw/sqlDialect";
import { ok } from "../../src/core/result";
import type { Result } from "../../src/core/result";
import type { FrameListFault } from "../../src/sheets/fault";
import type { FrameColumns } from "../frameFile";
import type { EngineFault } from "./fault";
import { fileSource, withEngine } from "./source";

/** Ids and strata as the file has them; `at` names file and row, counted from 1 without the header. */
export async function rowsOfFile(
  path: string,
  columns: FrameColumns,
): Promise<Result<readonly FrameRow[], readonly (EngineFault | FrameListFault)[]>> {
  return withEngine<readonly FrameRow[], EngineFault>(fileSource(path, columns), async (session, frame) => {
    const text = (column: string) => `${asText("duckdb", column)} AS ${quoteName("duckdb", column)}`;
    const wanted = [frame.id, ...(frame.stratum === null ? [] : [frame.stratum])].map(text);
    const rows: FrameRow[] = [];
    for await (const batch of session.batches(`SELECT ${wanted.join(", ")} FROM ${frame.source}`))
      for (const [id, stratum] of batch)
        rows.push({ id: id ?? "", stratum: stratum ?? "", at: `${frame.table}:${rows.length + 1}` });
    return ok(rows);
  });
}
