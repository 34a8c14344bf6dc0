/** PostgreSQL, through a cursor: the frame is never held whole on this side. */
import { connectionCode, EngineRefusal, firstLine, wordsOf } from "./session";
import type { RefusalKind, SqlSession } from "./session";

const batch = 20_000;

/**
 * One read-only snapshot for the whole draw: whoever writes to the table meanwhile changes nothing in it.
 * @param url `postgres://user@host:port/database`; a password may also stand in PGPASSWORD
 */
export async function openPostgres(url: string): Promise<SqlSession> {
  const { Client } = await import("pg").catch(() => {
    throw new EngineRefusal("missing", "pg");
  });
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 20_000 });
  // A server that goes away while nobody waits for it; the next query says so.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    // Every answer is read to its end: no plan that is quick with the first rows only.
    await client.query("SET LOCAL cursor_tuple_fraction = 1");
  } catch (error) {
    await client.end().catch(() => undefined);
    throw refusalOf(error);
  }
  return {
    engine: "postgres",
    async *batches(query) {
      try {
        await client.query(`DECLARE sr NO SCROLL CURSOR FOR ${query}`);
        const fetchMore = { text: `FETCH FORWARD ${batch} FROM sr`, rowMode: "array" } as const;
        for (;;) {
          const { rows } = await client.query<unknown[]>(fetchMore);
          if (rows.length === 0) break;
          yield rows.map((row) => row.map((value) => (value === null ? null : String(value))));
        }
        await client.query("CLOSE sr");
      } catch (error) {
        throw refusalOf(error);
      }
    },
    close: () => client.end(),
  };
}

/** By SQLSTATE (PostgreSQL's documentation, appendix A). */
const kinds: Readonly<Record<string, RefusalKind>> = {
  "42P01": "table",
  "3F000": "table",
  "42703": "column",
  "28P01": "login",
  "28000": "login",
  "42501": "login",
  "3D000": "login",
};

function refusalOf(error: unknown): EngineRefusal {
  const words = firstLine(wordsOf(error));
  const { code = "" } = (error ?? {}) as { code?: string };
  if (Object.hasOwn(kinds, code)) return new EngineRefusal(kinds[code], words);
  const connection = connectionCode(error);
  if (connection !== null) return new EngineRefusal("unreachable", connection);
  return new EngineRefusal(/timeout|terminated/i.test(words) ? "unreachable" : "other", words);
}
