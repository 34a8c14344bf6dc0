/** What `sr sql` prints, run on an engine: the checks, and then the same lots as in memory. */
import { allRows } from "../../../cli/engines/session";
import type { SqlSession } from "../../../cli/engines/session";
import { drawLots } from "../../../src/core/draw";
import type { DrawRule } from "../../../src/core/draw";
import { sr } from "../sr";
import { asked, drawOptions, frozen, names, rows, rules } from "./engineFrame";

const sizes = new Map<string, number>();
for (const { stratum } of rows) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1);
const sizeOptions = [...sizes].flatMap(([key, size]) => ["--sizes", `${key}=${size}`]);

/** `stratum, ticket, id` of the drawn and the reserve, from memory. */
function expected(rule: DrawRule, stratified: boolean): string[][] {
  const outcome = drawLots(frozen(rows, stratified), rule, asked);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return [...outcome.value.drawn, ...outcome.value.reserve]
    .sort((a, b) => Buffer.compare(Buffer.from(a.stratum), Buffer.from(b.stratum)) || a.rank - b.rank)
    .map(({ stratum, ticket, id }) => [stratum, ticket, id]);
}

/** Runs everything that was printed; comments and all. */
async function lots(session: SqlSession, script: string): Promise<(string | null)[][]> {
  const found = await allRows(session, script.trim().replace(/;$/, ""));
  if (session.engine === "clickhouse") return found.map((row) => [...row]);
  return found.map(([stratum, , , id, ticket]) => [stratum, ticket, id]);
}

export function sameQueries(session: () => SqlSession): void {
  const print = async (...options: readonly string[]) => {
    const place = ["sql", "--engine", session().engine, "--table", names.table];
    const ran = await sr([...place, ...drawOptions, ...options]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    return ran.out;
  };
  const strata = ["--stratum", names.stratum];

  test.each(rules)("its query by $name draws what memory draws", async ({ options, rule }) => {
    const script = await print(...strata, ...options, ...sizeOptions);
    expect(await lots(session(), script)).toEqual(expected(rule, true));
  });

  test("its query without strata draws what memory draws", async () => {
    const rule: DrawRule = { mode: "count", counts: new Map([["", 9]]) };
    expect(await lots(session(), await print("--count", "9"))).toEqual(expected(rule, false));
  });

  test("rates without sizes: allocated in the query, or the sizes are asked for", async () => {
    const [{ options, rule }] = rules;
    if (session().engine === "clickhouse") {
      const place = ["sql", "--engine", "clickhouse", "--table", "t", ...drawOptions, ...strata];
      const ran = await sr([...place, ...options]);
      expect(ran).toMatchObject({ code: 1, out: "", err: expect.stringContaining("--sizes") });
      return;
    }
    const script = await print(...strata, ...options);
    expect(await lots(session(), script)).toEqual(expected(rule, true));
    const parts = await allRows(session(), script.trim().replace(/;$/, ""));
    const outcome = drawLots(frozen(rows), rule, asked);
    if (!outcome.ok) throw new Error("refused");
    const drawn = parts.filter(([, , lot]) => lot === "drawn").map(([, , , id]) => id);
    expect(drawn).toEqual(outcome.value.drawn.map(({ id }) => id));
  });

  test("its checks find the sizes, nothing twice, and only what has to be looked at", async () => {
    const script = await print(...strata, ...rules[0].options, ...sizeOptions);
    const checks = [...script.matchAll(/^-- {3}(SELECT .*);$/gm)].map((found) => found[1]);
    const found: (string | null)[][][] = [];
    for (const query of checks) found.push((await allRows(session(), query)).map((row) => [...row]));
    const [counted, twice, suspects, unruled] = found;
    expect(new Map(counted.map(([key, size]) => [key, Number(size)]))).toEqual(sizes);
    expect(twice).toEqual([]);
    expect(suspects.map(([id]) => id).sort()).toEqual(["Ä-1", "私", "﨎", "𠮷野家"].sort());
    expect(unruled).toEqual([]);
  });
}
