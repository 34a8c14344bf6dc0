/** SR-1 §7: the same ids and the same tickets as the core in memory, on three engines. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDuckDb, duckDbSource } from "../../../cli/engines/duckdb";
import { drawOnEngine } from "../../../cli/engines/engineDraw";
import { allRows } from "../../../cli/engines/session";
import type { SqlSession } from "../../../cli/engines/session";
import { drawLots, frameDigest, freezeFrame } from "../../../src/core/draw";
import type { DrawRule, Frame } from "../../../src/core/draw";
import type { SqlFrame } from "../../../src/core/draw/sql";
import vector from "../../../vectors/draw-400.json";
import { clickHouseProgram, connect, postgresPrograms, startClickHouse, startPostgres } from "./servers";

jest.setTimeout(120_000);

interface Row {
  readonly id: string;
  readonly stratum: string;
}

/** The vector's frame, and rows whose byte order is not that of UTF-16, whose names want quoting. */
const rows: readonly Row[] = [
  ...vector.frame,
  { id: "𠮷野家", stratum: "A" },
  { id: "私", stratum: "B" },
  { id: "﨎", stratum: "B" },
  { id: "O'BRIEN\\N", stratum: "A" },
];
const rates = new Map([
  ["A", 20_000],
  ["B", 50_000],
  ["C", 1_000_000],
  ["D", 1_000_000],
]);
const rule: DrawRule = { mode: "rate", rates, rounding: "up" };
const options = { seed: vector.seed, label: vector.label, reserve: 3 };
const table: SqlFrame = { table: '抽查 "对象"', id: "代码", stratum: "等 级" };

function frozen(list: readonly Row[]): Frame {
  const frame = freezeFrame(list.map((row, i) => ({ ...row, at: `${i}` })));
  if (!frame.ok) throw new Error(JSON.stringify(frame.error));
  return frame.value;
}

async function sameAsCore(session: SqlSession, source: SqlFrame): Promise<void> {
  const frame = frozen(rows);
  const expected = drawLots(frame, rule, options);
  const found = await drawOnEngine(session, source, rule, options);
  if (!expected.ok || !found.ok) throw new Error(JSON.stringify([expected, found]));
  const plain = ({ id, stratum, rank, ticket }: (typeof expected.value.drawn)[number]) => ({
    id,
    stratum,
    rank,
    ticket,
  });
  expect(found.value.outcome.drawn.map(plain)).toEqual(expected.value.drawn.map(plain));
  expect(found.value.outcome.reserve.map(plain)).toEqual(expected.value.reserve.map(plain));
  expect(found.value.outcome.strata).toEqual(expected.value.strata);
  expect(found.value.frame.digest).toBe(frameDigest(frame));
  expect(found.value.frame.size).toBe(rows.length);
}

const quoted = (text: string) => `'${text.replace(/\\/g, "\\\\").replace(/'/g, "\\'")}'`;
const sqlText = (text: string) => `'${text.replace(/'/g, "''")}'`;

/** On a developer's machine without the server its tests are left out; where CI runs they must be there. */
function whereInstalled(program: string | null, name: string, tests: () => void): void {
  if (program !== null || process.env.CI === "true") describe(name, tests);
}

describe("DuckDB", () => {
  let session: SqlSession;
  const folder = mkdtempSync(join(tmpdir(), "sr-duckdb-"));
  beforeAll(async () => (session = await openDuckDb()));
  afterAll(async () => {
    await session.close();
    rmSync(folder, { recursive: true });
  });

  const write = (name: string, list: readonly Row[]): SqlFrame => {
    const path = join(folder, name);
    writeFileSync(path, ["代码,等 级", ...list.map((r) => `${r.id},${r.stratum}`)].join("\n") + "\n");
    return { ...table, source: duckDbSource(path) };
  };

  test("draws from a csv what the core draws", () => sameAsCore(session, write("frame.csv", rows)));

  test("draws from a parquet file what the core draws", async () => {
    const csv = write("frame.csv", rows);
    const parquet = join(folder, "frame.parquet");
    await allRows(session, `COPY (SELECT * FROM ${csv.source}) TO ${sqlText(parquet)} (FORMAT parquet)`);
    await sameAsCore(session, { ...table, source: duckDbSource(parquet) });
  });

  test("keeps the digits of codes that look like numbers", async () => {
    const digits = Array.from({ length: 40 }, (_, i) => ({
      id: `91130631108431283${i % 10}${i}`,
      stratum: "A",
    }));
    const found = await drawOnEngine(session, write("digits.csv", digits), rule, { ...options, reserve: 0 });
    if (!found.ok) throw new Error(JSON.stringify(found.error));
    expect(digits.map((row) => row.id)).toContain(found.value.outcome.drawn[0].id);
    expect(found.value.frame.digest).toBe(frameDigest(frozen(digits)));
  });

  test.each([
    [
      "an id that is not normalised",
      { id: "ａb-1", stratum: "A" },
      { code: "cli.tableNotNormal", expected: "AB-1" },
    ],
    ["a blank id", { id: "", stratum: "A" }, { code: "cli.tableIdUnusable" }],
    [
      "an id twice",
      { id: rows[0].id, stratum: "A" },
      { code: "cli.tableIdTwice", found: rows[0].id, times: "2" },
    ],
    [
      "a stratum that is not normalised",
      { id: "X", stratum: "Ａ" },
      { code: "cli.tableNotNormal", expected: "A" },
    ],
    ["a blank stratum", { id: "X", stratum: "" }, { code: "cli.tableIdUnusable" }],
    ["a stratum without a rate", { id: "X", stratum: "Z" }, { code: "draw.rateMissing", stratum: "Z" }],
  ])("refuses %s", async (_, row, fault) => {
    const found = await drawOnEngine(session, write("bad.csv", [...rows, row]), rule, options);
    expect(found).toMatchObject({ ok: false, error: [fault] });
  });
});

whereInstalled(postgresPrograms(), "PostgreSQL", () => {
  test("draws what the core draws", async () => {
    const server = await startPostgres();
    try {
      const session = await connect.postgres(server.url);
      const name = `"抽查 ""对象"""`;
      const values = rows.map((row) => `(${sqlText(row.id)}, ${sqlText(row.stratum)})`);
      await allRows(session, `CREATE TABLE ${name} ("代码" text, "等 级" text)`);
      await allRows(session, `INSERT INTO ${name} VALUES ${values.join(",")}`);
      await sameAsCore(session, table);
      await session.close();
    } finally {
      server.stop();
    }
  });
});

(clickHouseProgram() || process.env.CI === "true" ? describe : describe.skip)(
  "ClickHouse, two shards",
  () => {
    test("draws what the core draws", async () => {
      const server = await startClickHouse();
      try {
        for (const [i, url] of server.shards.entries()) {
          const shard = await connect.clickhouse(url);
          await allRows(
            shard,
            "CREATE TABLE local (`代码` String, `等 级` String) ENGINE = MergeTree ORDER BY `代码`".replace(
              "FORMAT",
              "",
            ),
          );
          const own = rows.filter((_, n) => n % 2 === i);
          const values = own.map((row) => `(${quoted(row.id)}, ${quoted(row.stratum)})`);
          await fetch(url, { method: "POST", body: `INSERT INTO local VALUES ${values.join(",")}` });
        }
        const session = await connect.clickhouse(server.url);
        await allRows(
          session,
          "CREATE TABLE frame (`代码` String, `等 级` String) ENGINE = Distributed(sr, default, local)",
        );
        await sameAsCore(session, { ...table, table: "frame" });
      } finally {
        server.stop();
      }
    });
  },
);
