/**
 * `npm run bench:engines`: SR-1 §7 at four million rows. Each engine makes the same list by itself, draws from
 * it and has the draw certified; all certificates must be the one that the core gives in memory.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openClickHouse } from "../../cli/engines/clickhouse";
import { duckDbSource, openDuckDb } from "../../cli/engines/duckdb";
import { drawOnEngine } from "../../cli/engines/engineDraw";
import { openPostgres } from "../../cli/engines/postgres";
import { allRows } from "../../cli/engines/session";
import type { SqlSession } from "../../cli/engines/session";
import { drawLots, freezeFrame } from "../../src/core/draw";
import type { DrawRule } from "../../src/core/draw";
import { quoteText } from "../../src/core/draw/sql";
import type { SqlFrame } from "../../src/core/draw/sql";
import { certify, digestOf } from "../../src/core/evidence";
import type { CertifyInput } from "../../src/core/evidence";
import { startClickHouse, startPostgres } from "../../test/cli/engines/servers";

const size = 4_000_000;
const first = 10_000_000;
const rule: DrawRule = {
  mode: "rate",
  rounding: "up",
  rates: new Map([
    ["A", 20_000],
    ["B", 50_000],
    ["C", 200_000],
    ["D", 1_000_000],
  ]),
};
const asked = { seed: "2893.25", label: "QHD-2024-007", reserve: 100 };
const names = { id: "id", stratum: "stratum" };

/** Row n, as every engine makes it: 70 % A, 18 % B, 10 % C, 2 % D. */
const classOf = (n: number) => ["A", "B", "C", "D"][[70, 88, 98].filter((bound) => n % 100 >= bound).length];
const inSql = (n: string, join: string) =>
  `${join} AS id, CASE WHEN ${n} % 100 < 70 THEN 'A' WHEN ${n} % 100 < 88 THEN 'B' WHEN ${n} % 100 < 98 THEN 'C' ELSE 'D' END AS stratum`;

function certificateDigest(frame: CertifyInput["frame"], outcome: CertifyInput["outcome"]): string {
  return digestOf(
    certify({
      frame,
      outcome,
      rule,
      ...asked,
      seedSource: { kind: "public", description: "", obtainedAt: "2024-06-20T09:00:00+08:00" },
      columns: names,
      excluded: [],
      operator: "",
      witness: "",
      createdAt: "2024-06-20T09:00:00+08:00",
      product: "",
      commitment: null,
      previous: null,
    }),
  );
}

interface Measured {
  readonly engine: string;
  readonly load: number;
  readonly draw: number;
  readonly digest: string;
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

async function measure(
  engine: string,
  load: () => Promise<unknown>,
  open: () => Promise<SqlSession>,
  source?: string,
): Promise<Measured> {
  const loaded = await seconds(load);
  const session = await open();
  const frame: SqlFrame = { table: "frame", ...names, source };
  let digest = "";
  const draw = await seconds(async () => {
    const drawn = await drawOnEngine(session, frame, rule, asked);
    if (!drawn.ok) throw new Error(JSON.stringify(drawn.error));
    digest = certificateDigest(drawn.value.frame, drawn.value.outcome);
  });
  await session.close();
  return { engine, load: loaded, draw, digest };
}

async function onDuckDb(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "sr-bench-"));
  const file = join(folder, "frame.parquet");
  const rows = inSql("n", `'91130302MA' || (${first} + n)`);
  try {
    const load = async () => {
      const session = await openDuckDb();
      const target = quoteText("duckdb", file);
      await allRows(session, `COPY (SELECT ${rows} FROM range(${size}) AS numbers(n)) TO ${target} (FORMAT parquet)`); // prettier-ignore
      await session.close();
    };
    return await measure("DuckDB, a parquet file", load, openDuckDb, duckDbSource(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onPostgres(): Promise<Measured> {
  const server = await startPostgres();
  const rows = inSql("n", `'91130302MA' || (${first} + n)`);
  try {
    const load = () =>
      server.run(
        `CREATE TABLE frame AS SELECT ${rows} FROM generate_series(0, ${size - 1}) AS numbers(n)`,
        "ANALYZE frame",
      );
    return await measure("PostgreSQL", load, () => openPostgres(server.url));
  } finally {
    await server.stop();
  }
}

async function onClickHouse(): Promise<Measured> {
  const server = await startClickHouse();
  const columns = "(id String, stratum String)";
  const rows = inSql("n", `concat('91130302MA', toString(${first} + n))`);
  try {
    const load = () =>
      Promise.all(
        [0, 1].map((shard) =>
          server.runOn(
            shard,
            `CREATE TABLE local ${columns} ENGINE = MergeTree ORDER BY id`,
            `INSERT INTO local SELECT ${rows} FROM (SELECT number * 2 + ${shard} AS n FROM numbers(${size / 2}))`,
            `CREATE TABLE frame ${columns} ENGINE = Distributed(sr, default, local)`,
          ),
        ),
      );
    return await measure("ClickHouse, two shards", load, () => openClickHouse(server.url));
  } finally {
    await server.stop();
  }
}

async function inMemory(): Promise<Measured> {
  let rows: { id: string; stratum: string; at: string }[] = [];
  const load = await seconds(async () => {
    rows = Array.from({ length: size }, (_, n) => ({
      id: `91130302MA${first + n}`,
      stratum: classOf(n),
      at: "",
    }));
  });
  let digest = "";
  const draw = await seconds(async () => {
    const frame = freezeFrame(rows);
    if (!frame.ok) throw new Error(JSON.stringify(frame.error));
    const outcome = drawLots(frame.value, rule, asked);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    digest = certificateDigest(frame.value, outcome.value);
  });
  return { engine: "in memory", load, draw, digest };
}

async function main(): Promise<void> {
  console.log(`${size.toLocaleString("en-US")} rows: seconds to load, and to draw and certify`);
  const digests = new Set<string>();
  for (const run of [onDuckDb, onPostgres, onClickHouse, inMemory]) {
    const { engine, load, draw, digest } = await run();
    digests.add(digest);
    console.log(
      `${engine.padEnd(24)} ${load.toFixed(1).padStart(6)} ${draw.toFixed(1).padStart(6)}  ${digest.slice(0, 16)}…`,
    );
  }
  const same = digests.size === 1;
  console.log(same ? "One certificate from all four." : "The certificates differ.");
  process.exitCode = same ? 0 : 1;
}

void main();
