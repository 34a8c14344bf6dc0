/** DuckDB, embedded: reads .parquet and huge .csv files itself, streaming. */
import { DuckDBInstance } from "@duckdb/node-api";
import { quoteText } from "../../src/core/draw/sql";
import type { SqlSession } from "./session";

export async function openDuckDb(): Promise<SqlSession> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  return {
    engine: "duckdb",
    async *rows(query) {
      const result = await connection.stream(query);
      for (;;) {
        const chunk = await result.fetchChunk();
        if (!chunk || chunk.rowCount === 0) return;
        for (const row of chunk.getRows()) yield row.map((value) => (value === null ? null : String(value)));
      }
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** What stands in the FROM clause for a file; every column of a csv is text, so that no code loses a digit. */
export function duckDbSource(path: string): string {
  const name = quoteText("duckdb", path);
  return /\.parquet$/i.test(path)
    ? `read_parquet(${name})`
    : `read_csv(${name}, all_varchar = true, header = true)`;
}
