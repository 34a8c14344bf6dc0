/** Which frames are drawn on an engine, as the options say it: --engine, --clickhouse, --postgres, or the file's size. */
import { stat } from "node:fs/promises";
import { err, ok } from "../../src/core/result";
import type { Result } from "../../src/core/result";
import type { UsageFault } from "../fault";
import type { FrameColumns } from "../frameFile";
import type { Options } from "../options";
import { isParquet } from "./duckdb";
import { fileSource, serverSource } from "./source";
import type { EngineSource } from "./source";

/** From this size on a csv is not read into memory. */
const hugeBytes = 50 * 1024 * 1024;

const protocols = { clickhouse: /^https?:$/, postgres: /^postgres(ql)?:$/ } as const;
const patterns = { clickhouse: "http://host:8123/", postgres: "postgres://user@host:5432/database" } as const;

/** The engine's source, or null where the frame is a file to be read into memory. */
export async function chosenSource(
  options: Options,
  columns: FrameColumns,
): Promise<Result<EngineSource | null, readonly UsageFault[]>> {
  const given = (["frame", "clickhouse", "postgres"] as const).filter((name) => options.has(name));
  if (given.length === 0) return err([{ code: "cli.optionMissing", option: "--frame" }]);
  if (given.length > 1) return mixed(given);
  const [place] = given;
  if (place === "frame") return chosenFile(options, columns);
  const foreign = ["engine", "sheet"].filter((name) => options.has(name));
  if (foreign.length > 0) return mixed([place, ...foreign]);
  const url = options.required(place);
  if (!URL.canParse(url) || !protocols[place].test(new URL(url).protocol))
    return err([{ code: "cli.optionValue", option: `--${place}`, found: url, expected: patterns[place] }]);
  const table = options.value("table");
  if (table === undefined)
    return err([{ code: "cli.optionNeeds", option: `--${place}`, expected: "--table" }]);
  return ok(serverSource(place, url, table, columns));
}

async function chosenFile(
  options: Options,
  columns: FrameColumns,
): Promise<Result<EngineSource | null, readonly UsageFault[]>> {
  if (options.has("table")) return mixed(["frame", "table"]);
  const file = options.required("frame");
  const engine = options.value("engine");
  if (engine !== undefined && engine !== "duckdb")
    return err([{ code: "cli.optionValue", option: "--engine", found: engine, expected: "duckdb" }]);
  if (engine === undefined && !(await isForDuckDb(file))) return ok(null);
  if (options.has("sheet")) return mixed(["engine", "sheet"]);
  if (!isParquet(file) && !/\.csv$/i.test(file))
    return err([{ code: "cli.optionValue", option: "--frame", found: file, expected: ".csv, .parquet" }]);
  return ok(fileSource(file, columns));
}

/** A .parquet file, and a .csv file of more than 50 MB. */
export async function isForDuckDb(file: string): Promise<boolean> {
  if (isParquet(file)) return true;
  if (!/\.csv$/i.test(file)) return false;
  const found = await stat(file).catch(() => null);
  return found !== null && found.size > hugeBytes;
}

function mixed(names: readonly string[]): Result<never, readonly UsageFault[]> {
  return err([{ code: "cli.rulesMixed", found: names.map((name) => `--${name}`).join(", ") }]);
}
