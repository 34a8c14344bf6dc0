/** ClickHouse over its HTTP interface, single or `Distributed`; answers stream line by line. */
import { connectionCode, EngineRefusal, firstLine, wordsOf } from "./session";
import type { RefusalKind, SqlRow, SqlSession } from "./session";

/**
 * @param url `http://host:8123/`, with user and password in it where the server asks for them;
 * they may also stand in CLICKHOUSE_USER and CLICKHOUSE_PASSWORD
 */
export async function openClickHouse(url: string): Promise<SqlSession> {
  const address = new URL(url);
  const user = decodeURIComponent(address.username) || process.env.CLICKHOUSE_USER;
  const key = decodeURIComponent(address.password) || process.env.CLICKHOUSE_PASSWORD;
  address.username = address.password = "";
  // The server answers when it is done: an error in the middle would otherwise look like rows.
  address.searchParams.set("wait_end_of_query", "1");
  const headers: Record<string, string> = {
    ...(user === undefined ? {} : { "X-ClickHouse-User": user }),
    ...(key === undefined ? {} : { "X-ClickHouse-Key": key }),
  };

  async function ask(query: string): Promise<AsyncIterable<Uint8Array>> {
    const body = `${query} FORMAT TabSeparated`;
    const answer = await fetch(address, { method: "POST", headers, body }).catch((error: unknown) => {
      throw new EngineRefusal("unreachable", connectionCode(error) ?? wordsOf(error));
    });
    if (!answer.ok) throw refusalOf(await answer.text());
    return (answer.body ?? []) as unknown as AsyncIterable<Uint8Array>;
  }
  return {
    engine: "clickhouse",
    async *batches(query) {
      const decoder = new TextDecoder();
      let rest = "";
      try {
        for await (const bytes of await ask(query)) {
          const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
          rest = lines.pop() ?? "";
          yield lines.map(rowOf);
        }
      } catch (error) {
        if (error instanceof EngineRefusal) throw error;
        throw new EngineRefusal("unreachable", connectionCode(error) ?? wordsOf(error));
      }
      if (rest !== "") yield [rowOf(rest)];
    },
    close: async () => undefined,
  };
}

/** By the server's error codes: `Code: 60, e.displayText() = DB::Exception: …`. */
const kinds: Readonly<Record<string, RefusalKind>> = {
  "10": "column",
  "16": "column",
  "47": "column",
  "60": "table",
  "81": "table",
  "192": "login",
  "193": "login",
  "194": "login",
  "497": "login",
  "516": "login",
};

function refusalOf(answer: string): EngineRefusal {
  const code = /^Code: (\d+)/.exec(answer.trim())?.[1] ?? "";
  const words = firstLine(answer).replace(/^Code: \d+[.,]\s*(e\.displayText\(\) = )?(DB::Exception: )?/, "");
  // What follows is the server's stack and the query.
  const reason = words.replace(/, e\.what\(\).*$|: While executing.*$/, "").slice(0, 300);
  return new EngineRefusal(Object.hasOwn(kinds, code) ? kinds[code] : "other", reason);
}

const rowOf = (line: string): SqlRow => line.split("\t").map(unescaped);

const escapes: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", b: "\b", f: "\f", "0": "\0" };

/** TabSeparated escapes its own separators; \N is NULL. */
function unescaped(cell: string): string | null {
  if (!cell.includes("\\")) return cell;
  if (cell === "\\N") return null;
  return cell.replace(/\\(.)/g, (_, c: string) => escapes[c] ?? c);
}
