/** SR-1 §7: whatever names and classes hold, a query stays the query; rates in it are those of SR-1 §3. */
import fc from "fast-check";
import { openDuckDb } from "../../../cli/engines/duckdb";
import { allRows } from "../../../cli/engines/session";
import type { SqlSession } from "../../../cli/engines/session";
import { allocate, seedPrefix } from "../../../src/core/draw";
import { isWritableName, quoteName, quoteText, sqlEngines } from "../../../src/core/draw/sql";
import { sqlScript } from "../../../src/core/draw/sqlScript";
import { sr } from "../sr";

let session: SqlSession;
beforeAll(async () => (session = await openDuckDb()));
afterAll(() => session.close());

const anyText = fc.string({ unit: "grapheme", maxLength: 12 }).filter((text) => !text.includes("\0"));
const hostile = fc.constantFrom("'", '"', "`", "\\", "';--", "\\'", '"";', "${x}", "*/", "A", "等级", "𠮷");
const text = fc.oneof(
  anyText,
  fc.array(hostile, { maxLength: 6 }).map((parts) => parts.join("")),
);

test("a text comes back from DuckDB as it was, and a name is the name of its column", async () => {
  await fc.assert(
    fc.asyncProperty(text, text, async (value, name) => {
      fc.pre(isWritableName("duckdb", name));
      const query = `SELECT ${quoteText("duckdb", value)} AS ${quoteName("duckdb", name)}`;
      const [row] = await allRows(session, `SELECT ${quoteName("duckdb", name)} FROM (${query})`);
      expect(row).toEqual([value]);
    }),
    { numRuns: 200 },
  );
});

/** A reader of its own for quoted texts, by each engine's manual: where does the literal end? */
function afterQuoted(quoted: string, escapes: boolean, quote: string): string {
  let at = quoted.indexOf(quote) + 1;
  for (; at < quoted.length; at++) {
    if (escapes && quoted[at] === "\\") at++;
    else if (quoted[at] === quote && quoted[at + 1] === quote) at++;
    else if (quoted[at] === quote) return quoted.slice(at + 1);
  }
  return "the literal does not end";
}

test.each(sqlEngines)("on %s no text and no name ends before its quote", (engine) => {
  fc.assert(
    fc.property(text, (value) => {
      const quoted = quoteText(engine, value);
      const escapes = engine === "clickhouse" || engine === "spark" || quoted.startsWith("E'");
      expect(afterQuoted(quoted, escapes, "'")).toBe("");
      fc.pre(isWritableName(engine, value));
      const backquoted = engine === "clickhouse" || engine === "spark";
      expect(afterQuoted(quoteName(engine, value), engine === "clickhouse", backquoted ? "`" : '"')).toBe("");
    }),
  );
});

test("a name that could leave its comment, or be replaced by Spark, is none", () => {
  for (const name of ["", "a\nb", "a\rb", "a\u2028b", "a\u0085b", "a\u200bb", "\ud800"])
    for (const engine of sqlEngines) expect([name, isWritableName(engine, name)]).toEqual([name, false]);
  expect(isWritableName("spark", "${system:user.home}")).toBe(false);
  expect(quoteText("spark", "${env:HOME}")).not.toContain("${");
});

test.each(["up", "halfUp"] as const)("rates in the query are those of SR-1 (%s)", async (rounding) => {
  const strata = Array.from({ length: 120 }, (_, i) => ({ key: `S${1000 + i}`, size: 1 + ((i * 37) % 211) }));
  const rates = new Map(
    strata.map(({ key }, i) => [key, [0, 1, 70_000, 333_333, 5_000 * i, 999_999, 1_000_000][i % 7]]),
  );
  const values = strata.flatMap(({ key, size }) =>
    Array.from({ length: size }, (_, n) => `('${key}-${n}','${key}')`),
  );
  await allRows(session, `CREATE OR REPLACE TABLE rated (id VARCHAR, stratum VARCHAR)`);
  await allRows(session, `INSERT INTO rated VALUES ${values.join(",")}`);
  const rule = { mode: "rate", rates, rounding } as const;
  const frame = { table: "rated", id: "id", stratum: "stratum" };
  const script = sqlScript({ engine: "duckdb", frame, rule, seed: "s", label: "", reserve: 0, sizes: null });
  const prefix = seedPrefix("s");
  if (!script.ok || !prefix.ok) throw new Error("refused");
  const counted = new Map(strata.map(({ key }) => [key, 0]));
  for (const [key] of await allRows(session, script.value.query))
    counted.set(key ?? "", (counted.get(key ?? "") ?? 0) + 1);
  const allocated = allocate(strata, rule, prefix.value);
  if (!allocated.ok) throw new Error("refused");
  expect([...counted]).toEqual(allocated.value.map(({ key, count }) => [key, count]));
});

test("a query that cannot be written without sizes says so, in both languages", async () => {
  const place = ["sql", "--table", "t", "--id", "i", "--stratum", "s", "--seed", "1"];
  for (const rest of [
    ["--engine", "postgres", "--total", "5"],
    ["--engine", "clickhouse", "--rate", "A=5%"],
  ])
    for (const language of ["zh-CN", "en-US"]) {
      const ran = await sr([...place, ...rest, "--lang", language]);
      expect(ran).toMatchObject({ code: 1, out: "", err: expect.stringContaining("--sizes") });
    }
});

test("sizes that the rule does not fit are refused as a draw would refuse them", async () => {
  const place = ["sql", "--engine", "spark", "--table", "t", "--id", "i", "--stratum", "s", "--seed", "1"];
  const ran = await sr([...place, "--count", "A=9", "--sizes", "A=5"]);
  expect(ran).toMatchObject({ code: 1, out: "" });
  expect(ran.err).toContain("9");
});
