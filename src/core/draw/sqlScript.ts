/**
 * SR-1 §7: the draw as a script that a person runs on the engine: first the checks, as comments, then the
 * query. Where the sizes of the strata are known the product has allocated; where they are not, a draw by
 * rates or counts allocates in the query, with the whole numbers of SR-1 §3.
 */
import { err, ok } from "../result";
import type { Result } from "../result";
import { allocate } from "./allocation";
import type { DrawFault } from "./fault";
import type { Stratum } from "./frame";
import { wholePpm } from "./rate";
import { checkRule, isCount } from "./rule";
import type { DrawRule } from "./rule";
import { seedPrefix } from "./seed";
import { drawQuery, duplicatesQuery, fromClause, ranksQuery, sizesQuery, suspectIdsQuery } from "./sql";
import type { SqlFrame } from "./sql";
import { asText, byBytes, quoteText, wholeDivision } from "./sqlDialect";
import type { SqlEngine } from "./sqlDialect";

export interface SqlScriptInput {
  readonly engine: SqlEngine;
  readonly frame: SqlFrame;
  readonly rule: DrawRule;
  readonly seed: string;
  readonly label: string;
  readonly reserve: number;
  /** The sizes of the strata, where they are known. */
  readonly sizes: readonly Stratum[] | null;
}

/** A check that goes before the draw: what it must give, and its query. */
export interface SqlCheck {
  readonly purpose: "sizes" | "duplicates" | "suspects" | "unruled";
  readonly query: string;
}

export interface SqlScript {
  readonly checks: readonly SqlCheck[];
  readonly query: string;
  /** How many each stratum gives, where that is known before the query runs. */
  readonly counts: readonly { readonly key: string; readonly count: number }[] | null;
}

/**
 * The checks and the query of a draw on a table. Refused without sizes: a total, and rates on ClickHouse,
 * whose versions without window functions cannot count and rank in one query.
 */
export function sqlScript(input: SqlScriptInput): Result<SqlScript, readonly DrawFault[]> {
  const { engine, frame, sizes, reserve } = input;
  const prefix = seedPrefix(input.seed, input.label);
  if (!prefix.ok) return err([prefix.error]);
  if (!isCount(reserve)) return err([{ code: "draw.reserveInvalid", found: String(reserve) }]);
  const rule = checkRule(input.rule);
  if (!rule.ok) return rule;

  const counts = countsOf(rule.value, sizes, prefix.value);
  if (!counts.ok) return counts;
  const checks = checksOf(engine, frame, rule.value);
  if (counts.value !== null) {
    const takes = counts.value.map(({ key, count }) => ({ key, count: count + reserve }));
    const query =
      engine === "clickhouse"
        ? drawQuery(engine, frame, prefix.value, takes)
        : rankedQuery(engine, frame, prefix.value, reserve, knownCounts(engine, counts.value), false);
    return ok({ checks, query, counts: counts.value });
  }
  if (rule.value.mode !== "rate" || engine === "clickhouse")
    return err([
      { code: "draw.sqlNeedsSizes", found: rule.value.mode === "total" ? "--total" : "ClickHouse --rate" },
    ]);
  const drawn = ratedCounts(engine, rule.value);
  return ok({ checks, query: rankedQuery(engine, frame, prefix.value, reserve, drawn, true), counts: null });
}

/** What the product allocates itself; null where only the query will know the sizes. */
function countsOf(
  rule: DrawRule,
  sizes: readonly Stratum[] | null,
  prefix: string,
): Result<SqlScript["counts"], readonly DrawFault[]> {
  if (sizes !== null) return allocate(sizes, rule, prefix);
  if (rule.mode !== "count") return ok(null);
  return ok([...rule.counts].map(([key, count]) => ({ key, count })));
}

function checksOf(engine: SqlEngine, frame: SqlFrame, rule: DrawRule): readonly SqlCheck[] {
  const keys = rule.mode === "rate" ? rule.rates : rule.mode === "count" ? rule.counts : rule.weights;
  const checks: SqlCheck[] = [
    { purpose: "sizes", query: sizesQuery(engine, frame) },
    { purpose: "duplicates", query: duplicatesQuery(engine, frame) },
    { purpose: "suspects", query: suspectIdsQuery(engine, frame) },
  ];
  if (frame.stratum === null || keys === undefined) return checks;
  const stratum = asText(engine, frame.stratum);
  const listed = [...keys.keys()].map((key) => quoteText(engine, key)).join(", ");
  const query = `SELECT ${stratum} AS sr_stratum, count(*) AS sr_size FROM ${fromClause(engine, frame)} WHERE ${stratum} IS NULL OR ${stratum} NOT IN (${listed}) GROUP BY ${stratum}`;
  return [...checks, { purpose: "unruled", query }];
}

/** `stratum, rank, lot, id, ticket`, where `lot` is 'drawn' or 'reserve'. */
function rankedQuery(
  engine: SqlEngine,
  frame: SqlFrame,
  prefix: string,
  reserve: number,
  drawn: string,
  size: boolean,
): string {
  return [
    `SELECT stratum, rank, CASE WHEN rank <= drawn THEN 'drawn' ELSE 'reserve' END AS lot, id, ticket FROM (`,
    `  SELECT stratum, rank, id, ticket, ${drawn} AS drawn FROM (`,
    `    ${ranksQuery(engine, frame, prefix, size)}`,
    `  ) AS ranked`,
    `) AS allocated`,
    `WHERE rank <= drawn + ${reserve}`,
    `ORDER BY ${byBytes(engine, "stratum")}, rank`,
  ].join("\n");
}

function knownCounts(engine: SqlEngine, counts: NonNullable<SqlScript["counts"]>): string {
  if (counts.length === 0) return "0";
  const cases = counts.map(({ key, count }) => `WHEN ${quoteText(engine, key)} THEN ${count}`);
  return `CASE stratum ${cases.join(" ")} END`;
}

/** SR-1 §3 by rate: 0 where p is 0, else min(N, max(1, ⌈N·p / 10^6⌉)), or half up; in whole numbers. */
function ratedCounts(engine: SqlEngine, rule: DrawRule & { mode: "rate" }): string {
  const half = rule.rounding === "up" ? wholePpm - 1 : wholePpm / 2;
  const cases = [...rule.rates].map(([key, ppm]) => {
    const quotient = wholeDivision(engine, `size * ${ppm} + ${half}`, wholePpm);
    const count = ppm === 0 ? "0" : `least(size, greatest(1, ${quotient}))`;
    return `WHEN ${quoteText(engine, key)} THEN ${count}`;
  });
  return cases.length === 0 ? "0" : `CASE stratum ${cases.join(" ")} END`;
}
