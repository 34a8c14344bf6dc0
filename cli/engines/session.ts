/** A connection to an engine that hashes and ranks (SR-1 §7). Every value comes as text. */
import type { SqlEngine } from "../../src/core/draw/sql";

/** Column by column in the order of the query; a NULL is null. */
export type SqlRow = readonly (string | null)[];

export interface SqlSession {
  readonly engine: SqlEngine;
  /** Rows as they come, many at a time. Throws `EngineRefusal`. */
  batches(query: string): AsyncIterable<readonly SqlRow[]>;
  close(): Promise<void>;
}

/** All rows of a short answer. */
export async function allRows(session: SqlSession, query: string): Promise<readonly SqlRow[]> {
  const found: SqlRow[] = [];
  for await (const rows of session.batches(query)) for (const row of rows) found.push(row);
  return found;
}

/** Why an engine did not answer; `words` are its own. */
export type RefusalKind =
  "missing" | "file" | "unreachable" | "login" | "table" | "column" | "encoding" | "other";

/** An answer that never came, or that the engine refused. It is thrown through the streams, and met in `withEngine`. */
export class EngineRefusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly words: string,
  ) {
    super(words);
  }
}

/** What an error says. */
export function wordsOf(error: unknown): string {
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === "string" ? message : String(error);
}

/** The first line of what an engine says: the rest is a stack, or a picture of the query. */
export function firstLine(words: string): string {
  return words.trim().split("\n")[0].trim();
}

/** The system's code of a failed connection (ECONNREFUSED), wherever in the chain of causes it stands. */
export function connectionCode(error: unknown): string | null {
  const { code, cause, errors } = (error ?? {}) as { code?: unknown; cause?: unknown; errors?: unknown[] };
  if (typeof code === "string" && /^E[A-Z]{3,}|^UND_ERR/.test(code)) return code;
  const next = cause ?? errors?.[0];
  return next === undefined ? null : connectionCode(next);
}
