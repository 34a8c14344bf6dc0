/** Runs count.sql on DuckDB over two .csv files; gives the figures in the shape of `sr check --json`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBInstance as Instance } from "@duckdb/node-api";
import type { CheckReport } from "../../cli/checkReport";
import type { CountingRules } from "../../src/core/forms";
import { until } from "./ledgerFiles";

const sql = readFileSync(join(__dirname, "count.sql"), "utf8");

/** The rules of spec/forms.md, written down once more: they are not taken from the product. */
const defaults = {
  date: "inspection",
  taskCounts: "started",
  households: "perTask",
  levelsAreJoint: false,
  cooperativesAreEnterprises: false,
  marketTakesPart: false,
  higherLevelCounts: true,
  unitTasks: "leadsOrTakesPart",
  cityOwnLevelOnly: true,
};

export async function duckDbCount(
  [ledger, departments]: readonly [string, string],
  rules: Partial<CountingRules>,
  unit = "",
): Promise<CheckReport["forms"]> {
  const { DuckDBInstance } = (await import("@duckdb/node-api")) as { DuckDBInstance: typeof Instance };
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    const variables = { ...defaults, ...rules, ledger, departments, until, unit };
    for (const [name, value] of Object.entries(variables))
      if (typeof value !== "object") await connection.run(`SET VARIABLE "${name}" = ${literal(value)}`);
    const statements = await connection.extractStatements(sql);
    for (let i = 0; i + 1 < statements.count; i++) await (await statements.prepare(i)).run();
    const last = await (await statements.prepare(statements.count - 1)).runAndReadAll();
    return formsOf(last.getRows().map((row) => row.map(String)));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function literal(value: string | boolean): string {
  return typeof value === "boolean" ? String(value) : `'${value.replace(/'/g, "''")}'`;
}

function formsOf(rows: readonly (readonly string[])[]): CheckReport["forms"] {
  const forms: Record<string, Record<string, object>> = {};
  for (const [form, key, part, ...numbers] of rows) {
    const [tasks, households, problems] = numbers.map(Number);
    const figure = { tasks, households, problems };
    const figures = (forms[form] ??= {});
    figures[key] = part === "" ? figure : { ...figures[key], [part]: figure };
  }
  return forms as CheckReport["forms"];
}
