/** DuckDB, embedded: reads .parquet and huge .csv files itself, streaming. */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { quoteText } from "../../src/core/draw/sql";
import { EngineRefusal, firstLine, wordsOf } from "./session";
import type { RefusalKind, SqlRow, SqlSession } from "./session";

export async function openDuckDb(): Promise<SqlSession> {
  const { DuckDBInstance } = await import("@duckdb/node-api").catch(() => {
    throw new EngineRefusal("missing", "@duckdb/node-api");
  });
  const instance = await DuckDBInstance.create(":memory:", {
    // A draw fetches nothing from elsewhere, and what a sort spills lies in the system's own folder.
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    temp_directory: join(tmpdir(), `sr-duckdb-${process.pid}`),
  });
  const connection = await instance.connect();
  return {
    engine: "duckdb",
    async *batches(query) {
      try {
        const result = await connection.stream(query);
        for (;;) {
          const chunk = await result.fetchChunk();
          if (!chunk || chunk.rowCount === 0) return;
          yield rowsOf(chunk.getColumns(), chunk.rowCount);
        }
      } catch (error) {
        throw refusalOf(error);
      }
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function rowsOf(columns: readonly (readonly unknown[])[], count: number): readonly SqlRow[] {
  const text = (value: unknown) =>
    typeof value === "string" ? value : value === null || value === undefined ? null : String(value);
  return Array.from({ length: count }, (_, row) => columns.map((column) => text(column[row])));
}

function refusalOf(error: unknown): EngineRefusal {
  const words = wordsOf(error);
  const kinds: readonly (readonly [RegExp, RefusalKind])[] = [
    [/No files found/, "file"],
    [/Referenced column/, "column"],
    [/not utf-8|Invalid unicode|Invalid string encoding/i, "encoding"],
  ];
  // The line with the reason, not the one with the kind of error that a sentence says anyway.
  const reason = firstLine(words).replace(/^(Invalid Input|IO|Binder|Missing Extension) Error: /, "");
  return new EngineRefusal(kinds.find(([shape]) => shape.test(words))?.[1] ?? "other", reason);
}

/**
 * What stands in the FROM clause for a file. Every column of a csv is text, so that no code loses a digit;
 * nothing about its quotes is guessed, and no line is taken for a comment: none may go missing.
 */
export function duckDbSource(path: string): string {
  const name = quoteText("duckdb", withoutPatterns(path));
  return isParquet(path)
    ? `read_parquet(${name})`
    : `read_csv(${name}, all_varchar = true, header = true, quote = '"', escape = '"', comment = '')`;
}

export function isParquet(path: string): boolean {
  return /\.parquet$/i.test(path);
}

/** `名单[1].csv` is this one file, not a pattern that `名单1.csv` fits. */
function withoutPatterns(path: string): string {
  return path.replace(/[[*?]/g, "[$&]");
}
