/** Where a frame lies that is not read into memory: a file for DuckDB, a table on a server. */
import { basename } from "node:path";
import type { SqlFrame } from "../../src/core/draw/sql";
import { err, ok } from "../../src/core/result";
import type { Result } from "../../src/core/result";
import type { FrameListFault } from "../../src/sheets/fault";
import type { FrameColumns } from "../frameFile";
import { duckDbSource, isParquet, openDuckDb } from "./duckdb";
import type { EngineFault } from "./fault";
import { allRows, EngineRefusal } from "./session";
import type { SqlSession } from "./session";

export interface EngineSource {
  /** How a fault names it: a file, or a server without its password. */
  readonly at: string;
  readonly table: string;
  readonly open: () => Promise<SqlSession>;
  /** The frame, its columns found. */
  readonly frame: (session: SqlSession) => Promise<Result<SqlFrame, EngineFault | FrameListFault>>;
}

export function fileSource(path: string, columns: FrameColumns): EngineSource {
  const table = basename(path);
  return {
    at: path,
    table,
    open: openDuckDb,
    frame: (session) => fileFrame(session, path, table, columns),
  };
}

export function serverSource(
  server: "clickhouse" | "postgres",
  url: string,
  table: string,
  columns: FrameColumns,
): EngineSource {
  const { protocol, host, pathname } = new URL(url);
  return {
    at: `${protocol}//${host}${pathname}`,
    table,
    open: async () =>
      server === "clickhouse"
        ? (await import("./clickhouse")).openClickHouse(url)
        : (await import("./postgres")).openPostgres(url),
    frame: async () => ok({ table, id: columns.id, stratum: columns.stratum }),
  };
}

/** Headers are compared as in other files: without blanks, full-width letters as plain ones. */
const plain = (header: string) => header.normalize("NFKC").replace(/\s+/g, "");

async function fileFrame(
  session: SqlSession,
  path: string,
  table: string,
  wanted: FrameColumns,
): Promise<Result<SqlFrame, EngineFault | FrameListFault>> {
  const source = duckDbSource(path);
  const columns = (await allRows(session, `DESCRIBE SELECT * FROM ${source}`)).map(([name, type]) => ({
    name: name ?? "",
    type: type ?? "",
  }));
  const find = (header: string): Result<string, EngineFault | FrameListFault> => {
    const found = columns.filter(({ name }) => plain(name) === plain(header));
    // DuckDB gives the second of two equal headers of a csv another name.
    const again = isParquet(path) ? [] : columns.filter(({ name }) => plain(name) === `${plain(header)}_1`);
    if (found.length === 0)
      return err({ code: "sheets.listColumnMissing", severity: "error", at: path, found: header });
    if (found.length + again.length > 1)
      return err({ code: "sheets.listColumnTwice", severity: "error", at: path, other: path, found: header });
    const [{ name, type }] = found;
    return /^(DOUBLE|FLOAT|REAL)$/.test(type)
      ? err({ code: "cli.columnNotText", at: path, found: header, type })
      : ok(name);
  };
  const id = find(wanted.id);
  if (!id.ok) return id;
  const stratum = wanted.stratum === null ? ok(null) : find(wanted.stratum);
  return stratum.ok ? ok({ table, source, id: id.value, stratum: stratum.value }) : stratum;
}

/** Opens the engine, does the work, closes it; what the engine refuses becomes a fault. */
export async function withEngine<T, F>(
  source: EngineSource,
  work: (session: SqlSession, frame: SqlFrame) => Promise<Result<T, readonly F[]>>,
): Promise<Result<T, readonly (F | EngineFault | FrameListFault)[]>> {
  let session: SqlSession | null = null;
  try {
    session = await source.open();
    const frame = await source.frame(session);
    return frame.ok ? await work(session, frame.value) : err([frame.error]);
  } catch (error) {
    if (!(error instanceof EngineRefusal)) throw error;
    return err([faultOf(error, source)]);
  } finally {
    await session?.close().catch(() => undefined);
  }
}

function faultOf({ kind, words: found }: EngineRefusal, { at, table }: EngineSource): EngineFault {
  switch (kind) {
    case "missing":
      return { code: "cli.engineMissing", at, found };
    case "file":
      return { code: "cli.fileMissing", at };
    case "unreachable":
      return { code: "cli.serverUnreachable", at, found };
    case "login":
      return { code: "cli.serverLogin", at, found };
    case "table":
      return { code: "cli.tableMissing", at, table, found };
    case "column":
      return { code: "cli.tableColumn", at, table, found };
    case "encoding":
      return { code: "cli.engineEncoding", at };
    case "other":
      return { code: "cli.engineError", at, found };
  }
}
