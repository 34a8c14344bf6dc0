/** ClickHouse over its HTTP interface, single or `Distributed`; answers stream line by line. */
import type { SqlSession } from "./session";

/** An answer that the server refused: its own words. */
export class ClickHouseRefusal extends Error {}

/** @param url `http://host:8123/`, with user and password in it where the server asks for them */
export async function openClickHouse(url: string): Promise<SqlSession> {
  const address = new URL(url);
  const headers: Record<string, string> = {};
  if (address.username !== "") {
    headers["X-ClickHouse-User"] = decodeURIComponent(address.username);
    headers["X-ClickHouse-Key"] = decodeURIComponent(address.password);
    address.username = address.password = "";
  }
  async function* rows(query: string): AsyncIterable<readonly (string | null)[]> {
    const answer = await fetch(address, { method: "POST", headers, body: `${query} FORMAT TabSeparated` });
    if (!answer.ok || answer.body === null) throw new ClickHouseRefusal((await answer.text()).trim());
    const decoder = new TextDecoder();
    let rest = "";
    for await (const bytes of answer.body as unknown as AsyncIterable<Uint8Array>) {
      const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) yield line.split("\t").map(unescaped);
    }
    if (rest !== "") yield rest.split("\t").map(unescaped);
  }
  return { engine: "clickhouse", rows, close: async () => undefined };
}

const escapes: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", b: "\b", f: "\f", "0": "\0" };

/** TabSeparated escapes its own separators; \N is NULL. */
function unescaped(cell: string): string | null {
  if (cell === "\\N") return null;
  return cell.replace(/\\(.)/g, (_, c: string) => escapes[c] ?? c);
}
