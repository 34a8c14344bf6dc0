/** SR-1 §7: the same ids, the same tickets, the same certificate as the core in memory, on three engines. */
import { writeFileSync } from "node:fs";
import { openClickHouse } from "../../../cli/engines/clickhouse";
import { openDuckDb } from "../../../cli/engines/duckdb";
import { openPostgres } from "../../../cli/engines/postgres";
import { allRows } from "../../../cli/engines/session";
import type { SqlSession } from "../../../cli/engines/session";
import { digestOf } from "../../../src/core/evidence";
import { scratch, sr } from "../sr";
import {
  clickHouseText,
  csvField,
  drawOptions,
  fromMemory,
  names,
  readCertificate,
  rows,
  rules,
  sqlText,
} from "./engineFrame";
import type { Row } from "./engineFrame";
import { clickHouseProgram, freePort, postgresPrograms, startClickHouse, startPostgres } from "./servers";
import type { Cluster, Server } from "./servers";
import { documented } from "./documented";
import { sameQueries } from "./sqlQueries";

jest.setTimeout(120_000);
const file = scratch();

/** On a developer's machine without the server its tests are left out; where CI runs they must be there. */
function whereInstalled(program: string | null, name: string, tests: () => void): void {
  if (program !== null || process.env.CI === "true") describe(name, tests);
}

const strata = ["--stratum", names.stratum];

/** Draws with the command line by every rule, with strata and without, and compares whole certificates. */
function sameCertificates(place: () => readonly string[]): void {
  test.each(rules)("certifies the draw by $name as memory does", async ({ options, rule }) => {
    const out = file("cert.json");
    const ran = await sr(["draw", ...place(), ...drawOptions, ...strata, ...options, "--out", out]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    const found = readCertificate(out);
    const expected = fromMemory(found, rule);
    expect(found).toEqual(expected);
    expect(digestOf(found)).toBe(digestOf(expected));
  });

  test("certifies a draw without strata as memory does", async () => {
    const out = file("plain.json");
    const ran = await sr(["draw", ...place(), ...drawOptions, "--rate", "7%", "--out", out]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    const found = readCertificate(out);
    const expected = fromMemory(
      found,
      { mode: "rate", rates: new Map([["", 70_000]]), rounding: "up" },
      false,
    );
    expect(found).toEqual(expected);
    expect(found.drawn).toHaveLength(Math.ceil((rows.length * 7) / 100));
  });
}

/** Columns that are called what a query calls its own, crosswise: `stratum` holds the ids. */
function crosswise(option: string, url: () => string, write: (lists: readonly Row[]) => Promise<void>): void {
  test("draws from columns that are called as a query calls its own", async () => {
    await write(rows);
    const out = file("crosswise.json");
    const place = [option, url(), "--table", "ticket", "--id", "stratum", "--stratum", "id"];
    const seed = drawOptions.slice(2);
    const ran = await sr(["draw", ...place, ...seed, ...rules[0].options, "--out", out]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    const found = readCertificate(out);
    const { drawn, reserve, frame } = fromMemory(found, rules[0].rule);
    expect(found).toMatchObject({ drawn, reserve, frame: { digest: frame.digest, size: frame.size } });
  });
}

describe("DuckDB", () => {
  describe("sr sql", () => {
    let session: SqlSession;
    beforeAll(async () => {
      session = await openDuckDb();
      const name = `"${names.table.replace(/"/g, '""')}"`;
      const values = rows.map((row) => `(${sqlText(row.id)}, ${sqlText(row.stratum)})`);
      await allRows(session, `CREATE TABLE ${name} ("代码""" VARCHAR, "等 级'\`" VARCHAR)`);
      await allRows(session, `INSERT INTO ${name} VALUES ${values.join(",")}`);
    });
    afterAll(() => session.close());
    sameQueries(() => session);

    test("docs/draw.md: its query draws what it says", async () => {
      const { create, drawn, query } = documented();
      for (const statement of create("VARCHAR", "")) await allRows(session, statement);
      const found = await allRows(session, query("postgres").replace(/encode\(sha256\(convert_to\((.*?), 'UTF8'\)\), 'hex'\)/, "sha256($1)").replace(/ COLLATE "C"/g, "")); // prettier-ignore
      expect(found).toEqual(drawn.map(({ stratum, rank, id, ticket }) => [stratum, rank, id, ticket]));
    });
  });

  const write = (name: string, list: readonly Row[]): string => {
    const lines = [[names.id, names.stratum], ...list.map(({ id, stratum }) => [id, stratum])];
    return file(name, lines.map((line) => line.map(csvField).join(",")).join("\r\n") + "\r\n") ?? file(name);
  };
  const csv = file("frame[1].csv");
  const parquet = file("frame.parquet");
  beforeAll(async () => {
    write("frame[1].csv", rows);
    // What a pattern would find in its place.
    write("frame1.csv", rows.slice(0, 100));
    write("plain.csv", rows);
    const session = await openDuckDb();
    await allRows(session, `COPY (FROM read_csv(${sqlText(file("plain.csv"))}, all_varchar = true, header = true)) TO ${sqlText(parquet)} (FORMAT parquet)`); // prettier-ignore
    await session.close();
  });

  describe("a csv with a name like a pattern", () =>
    sameCertificates(() => ["--frame", csv, "--engine", "duckdb"]));
  describe("a parquet file", () => sameCertificates(() => ["--frame", parquet]));

  test("verifies a certificate with a parquet file, and finds another row in it", async () => {
    const out = file("verified.json");
    const { options } = rules[0];
    await sr(["draw", "--frame", parquet, ...drawOptions, ...strata, ...options, "--out", out]);
    expect(await sr(["verify", out, "--frame", parquet])).toMatchObject({ code: 0, err: "" });
    const other = file("other.parquet");
    const session = await openDuckDb();
    await allRows(session, `COPY (FROM read_parquet(${sqlText(parquet)}) LIMIT 406) TO ${sqlText(other)} (FORMAT parquet)`); // prettier-ignore
    await session.close();
    expect((await sr(["verify", out, "--frame", other])).code).toBe(1);
  });

  test("draws from columns that are called as a query calls its own", async () => {
    const lines = rows.map(({ id, stratum }) => [id, stratum].map(csvField).join(","));
    file("crosswise.csv", ["stratum,id", ...lines].join("\n") + "\n");
    const place = ["--frame", file("crosswise.csv"), "--id", "stratum", "--stratum", "id"];
    const seed = [...drawOptions.slice(2), ...rules[0].options];
    for (const more of [["--engine", "duckdb"], []])
      expect(
        (await sr(["draw", ...place, ...more, ...seed, "--out", file(`cross${more.length}.json`)])).err,
      ).toBe("");
    const [engine, memory] = [file("cross2.json"), file("cross0.json")].map(readCertificate);
    expect(engine).toEqual({ ...memory, seedSource: engine.seedSource, createdAt: engine.createdAt });
  });

  test("keeps the digits of codes that look like numbers, and lines that look like comments", async () => {
    const digits = Array.from({ length: 40 }, (_, i) => `9113063110843128${30 + i}`);
    const list = file("digits.csv");
    writeFileSync(list, ["代码", ...digits, "#1"].join("\n") + "\n");
    const draw = ["--frame", list, "--id", "代码", "--seed", "s", "--count", "41", "--out"];
    expect((await sr(["draw", "--engine", "duckdb", ...draw, file("d1.json")])).err).toBe("");
    await sr(["draw", ...draw, file("d2.json")]);
    const [engine, memory] = [file("d1.json"), file("d2.json")].map(readCertificate);
    expect(engine.drawn).toEqual(memory.drawn);
    expect(engine.drawn.map(({ id }) => id).sort()).toEqual([...digits, "#1"].sort());
  });

  test.each<[string, Row, RegExp]>([
    ["an id that is not normalised", { id: "ａb-1", stratum: "A" }, /“ａb-1”不是规范写法，应为“AB-1”/],
    ["a blank id", { id: "", stratum: "A" }, /是空白/],
    ["an id with a character that cannot be seen", { id: "AB\u200b1", stratum: "A" }, /看不见/],
    ["an id twice", { id: rows[0].id, stratum: "A" }, /出现了 2 次/],
    ["a stratum that is not normalised", { id: "X", stratum: "Ａ" }, /应为“A”/],
    ["a blank stratum", { id: "X", stratum: "" }, /有 1 行的分类是空白/],
    ["a stratum without a rate", { id: "X", stratum: "Z" }, /“Z”/],
  ])("refuses %s", async (_, row, sentence) => {
    const list = write("bad.csv", [...rows, row]);
    const out = file("refused.json");
    const place = ["draw", "--frame", list, "--engine", "duckdb", ...drawOptions];
    const ran = await sr([...place, ...strata, ...rules[0].options, "--out", out]);
    expect(ran).toMatchObject({ code: 1, out: "", err: expect.stringMatching(sentence) });
    expect(ran.err.split("\n")).toHaveLength(2);
  });

  test.each<[string, string | Uint8Array | null, RegExp]>([
    ["gone.parquet", null, /没有这个文件/],
    ["text.parquet", "代码\n1\n", /引擎无法完成/],
    ["gb.csv", Buffer.from([0xb4, 0xfa, 0xc2, 0xeb, 0x0a, 0xb4, 0xfa, 0x0a]), /不是 UTF-8/],
    ["columns.csv", "编号,类\n1,A\n", /没有列名为/],
    ["twice.csv", `${csvField(names.id)},${csvField(names.id)}\n1,2\n`, /两列的列名都是/],
    ["long.csv", `${csvField(names.id)},类\n1,A,B\n`, /引擎无法完成|没有列名为/],
  ])("says in a sentence what is wrong with %s", async (name, content, sentence) => {
    const list = content === null ? file(name) : file(name, content);
    const ran = await sr(["draw", "--frame", list, "--engine", "duckdb", ...drawOptions, "--count", "1", "--out", file("no.json")]); // prettier-ignore
    expect(ran).toMatchObject({ code: 1, out: "", err: expect.stringMatching(sentence) });
    expect(ran.err).not.toMatch(/\{\w+\}|cli\.\w/);
  });
});

/** Sentences for a server that is not there, and for tables and columns that are not. */
function sentences(option: string, url: () => string): void {
  const ask = (address: string, table: string, id: string) =>
    sr(["draw", option, address, "--table", table, "--id", id, "--seed", "s", "--count", "1", "--out", file("no.json")]); // prettier-ignore

  test("says which table, which column is missing, and where nobody answers", async () => {
    const port = await freePort();
    const nowhere = url().replace(/:\d+\//, `:${port}/`).replace("//", "//user:geheim@").replace("sr@", ""); // prettier-ignore
    const refused = [
      await ask(url(), "nobody.knows", names.id),
      await ask(url(), names.table, "谁"),
      await ask(nowhere, names.table, names.id),
    ];
    expect(refused.map(({ code, out }) => [code, out])).toEqual(refused.map(() => [1, ""]));
    expect(refused[0].err).toMatch(/没有表“nobody\.knows”/);
    expect(refused[1].err).toMatch(/没有所写的列/);
    expect(refused[2].err).toMatch(/连接不上（ECONNREFUSED）/);
    for (const { err } of refused) expect(err).not.toMatch(/geheim|\{\w+\}|cli\.\w|\n./);
  });
}

whereInstalled(postgresPrograms(), "PostgreSQL", () => {
  let server: Server;
  beforeAll(async () => {
    server = await startPostgres();
    const name = `"${names.table.replace(/"/g, '""')}"`;
    const values = rows.map((row) => `(${sqlText(row.id)}, ${sqlText(row.stratum)})`);
    await server.run(
      `CREATE TABLE ${name} ("代码""" text, "等 级'\`" text)`,
      `INSERT INTO ${name} VALUES ${values.join(",")}`,
    );
  });
  afterAll(() => server?.stop());

  sameCertificates(() => ["--postgres", server.url, "--table", names.table]);
  sentences("--postgres", () => server.url);
  crosswise(
    "--postgres",
    () => server.url,
    (list) =>
      server.run(
        "CREATE TABLE ticket (stratum text, id text)",
        `INSERT INTO ticket VALUES ${list.map(({ id, stratum }) => `(${sqlText(id)}, ${sqlText(stratum)})`).join(",")}`,
      ),
  );

  describe("sr sql", () => {
    let session: SqlSession;
    beforeAll(async () => {
      await server.run(...documented().create("text", ""));
      session = await openPostgres(server.url);
    });
    afterAll(() => session?.close());
    sameQueries(() => session);

    test("docs/draw.md: its query draws what it says", async () => {
      const { drawn, query } = documented();
      const found = await allRows(session, query("postgres"));
      expect(found).toEqual(drawn.map(({ stratum, rank, id, ticket }) => [stratum, rank, id, ticket]));
    });
  });
});

whereInstalled(clickHouseProgram(), "ClickHouse, two shards", () => {
  let server: Cluster;
  beforeAll(async () => {
    server = await startClickHouse();
    const columns = "(`代码\"` String, `等 级'\\`` String)";
    for (const shard of [0, 1]) {
      const own = rows.filter((_, i) => i % 2 === shard);
      const values = own.map((row) => `(${clickHouseText(row.id)}, ${clickHouseText(row.stratum)})`);
      await server.runOn(
        shard,
        `CREATE TABLE local ${columns} ENGINE = MergeTree ORDER BY \`代码"\``,
        `INSERT INTO local VALUES ${values.join(",")}`,
      );
    }
    const name = `\`${names.table.replace(/`/g, "\\`")}\``;
    await server.run(`CREATE TABLE ${name} ${columns} ENGINE = Distributed(sr, default, local)`);
  });
  afterAll(() => server?.stop());

  sameCertificates(() => ["--clickhouse", server.url, "--table", names.table]);
  sentences("--clickhouse", () => server.url);
  crosswise(
    "--clickhouse",
    () => server.url,
    (list) =>
      server.run(
        "CREATE TABLE ticket (stratum String, id String) ENGINE = MergeTree ORDER BY id",
        `INSERT INTO ticket VALUES ${list.map(({ id, stratum }) => `(${clickHouseText(id)}, ${clickHouseText(stratum)})`).join(",")}`,
      ),
  );

  describe("sr sql", () => {
    let session: SqlSession;
    beforeAll(async () => {
      await server.run(...documented().create("String", " ENGINE = MergeTree ORDER BY id"));
      session = await openClickHouse(server.url);
    });
    afterAll(() => session?.close());
    sameQueries(() => session);

    test("docs/draw.md: its query draws what it says", async () => {
      const { drawn, query } = documented();
      const found = await allRows(session, query("clickhouse"));
      expect(found).toEqual(drawn.map(({ stratum, ticket, id }) => [stratum, ticket, id]));
    });
  });
});
