/** PostgreSQL, through a cursor: the frame is never held whole on this side. */
import { Client } from "pg";
import QueryStream from "pg-query-stream";
import type { SqlSession } from "./session";

/** @param url `postgres://user@host:port/database` */
export async function openPostgres(url: string): Promise<SqlSession> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return {
    engine: "postgres",
    async *rows(query) {
      const stream = client.query(new QueryStream(query, [], { rowMode: "array", batchSize: 10_000 }));
      for await (const row of stream as AsyncIterable<unknown[]>)
        yield row.map((value) => (value === null ? null : String(value)));
    },
    close: () => client.end(),
  };
}
