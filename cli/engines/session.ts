/** A connection to an engine that hashes and ranks (SR-1 §7). Every value comes as text. */
import type { SqlEngine } from "../../src/core/draw/sql";

export interface SqlSession {
  readonly engine: SqlEngine;
  /** Rows as they come, column by column in the order of the query; a NULL is null. */
  rows(query: string): AsyncIterable<readonly (string | null)[]>;
  close(): Promise<void>;
}

/** All rows of a short answer. */
export async function allRows(session: SqlSession, query: string): Promise<readonly (string | null)[][]> {
  const found: (string | null)[][] = [];
  for await (const row of session.rows(query)) found.push([...row]);
  return found;
}
