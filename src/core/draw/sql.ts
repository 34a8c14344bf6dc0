/**
 * SR-1 §7: the same draw in SQL, for lists beyond Excel's 1,048,576 rows. The engine hashes and ranks;
 * the product allocates, certifies and verifies. The table holds normalised ids and strata:
 * `suspectIdsQuery` finds the rows that a person must look at.
 */

export const sqlEngines = ["duckdb", "postgres", "clickhouse", "spark"] as const;
export type SqlEngine = (typeof sqlEngines)[number];

/** A table, or anything that stands in a FROM clause, with its columns; `stratum` null: one stratum, "". */
export interface SqlFrame {
  /** A name, quoted here; `schema.table` is two names. */
  readonly table: string;
  readonly id: string;
  readonly stratum: string | null;
  /** Put into the FROM clause as it stands, instead of the name: `read_parquet('x.parquet')`. */
  readonly source?: string;
}

/** How many rows to take of a stratum: the drawn and then the reserve, in ticket order. */
export interface Take {
  readonly key: string;
  readonly count: number;
}

/** A name, quoted for the engine. */
export function quoteName(engine: SqlEngine, name: string): string {
  return engine === "clickhouse" || engine === "spark"
    ? `\`${name.replace(/\\/g, "\\\\").replace(/`/g, engine === "spark" ? "``" : "\\`")}\``
    : `"${name.replace(/"/g, '""')}"`;
}

/** A text, quoted for the engine. */
export function quoteText(engine: SqlEngine, value: string): string {
  if (engine === "clickhouse" || engine === "spark")
    return `'${value.replace(/\\/g, "\\\\").replace(/'/g, "\\'")}'`;
  return `'${value.replace(/'/g, "''")}'`;
}

const from = (engine: SqlEngine, frame: SqlFrame): string =>
  frame.source ??
  frame.table
    .split(".")
    .map((name) => quoteName(engine, name))
    .join(".");

/** Spark and PostgreSQL columns may be of another type; DuckDB guesses types of csv files. */
const asText = (engine: SqlEngine, column: string): string => {
  const name = quoteName(engine, column);
  return {
    duckdb: `${name}::VARCHAR`,
    postgres: `${name}::text`,
    clickhouse: `toString(${name})`,
    spark: `CAST(${name} AS STRING)`,
  }[engine];
};

const idOf = (engine: SqlEngine, frame: SqlFrame): string => asText(engine, frame.id);
const stratumOf = (engine: SqlEngine, frame: SqlFrame): string =>
  frame.stratum === null ? "''" : asText(engine, frame.stratum);

/** hex(SHA-256(prefix ‖ id)), lower-case. */
function ticketExpression(engine: SqlEngine, prefix: string, id: string): string {
  const text = quoteText(engine, prefix);
  switch (engine) {
    case "duckdb":
      return `sha256(${text} || ${id})`;
    case "postgres":
      return `encode(sha256(convert_to(${text} || ${id}, 'UTF8')), 'hex')`;
    case "clickhouse":
      return `lower(hex(SHA256(concat(${text}, ${id}))))`;
    case "spark":
      return `sha2(concat(${text}, ${id}), 256)`;
  }
}

/** Byte order of UTF-8, whatever the database's collation. */
const byBytes = (engine: SqlEngine, column: string): string =>
  engine === "postgres" ? `convert_to(${column}, 'UTF8')` : column;

/** Size of each stratum: `stratum, size`. */
export function sizesQuery(engine: SqlEngine, frame: SqlFrame): string {
  const stratum = stratumOf(engine, frame);
  const columns = `${stratum} AS stratum, count(*) AS size`;
  // A constant is no grouping key in every engine.
  return frame.stratum === null
    ? `SELECT ${columns} FROM ${from(engine, frame)}`
    : `SELECT ${columns} FROM ${from(engine, frame)} GROUP BY ${stratum}`;
}

/** Ids that stand more than once: `id, rows`. */
export function duplicatesQuery(engine: SqlEngine, frame: SqlFrame, limit = 20): string {
  const id = idOf(engine, frame);
  return `SELECT ${id} AS id, count(*) AS rows FROM ${from(engine, frame)} GROUP BY ${id} HAVING count(*) > 1 ORDER BY ${byBytes(engine, id)} LIMIT ${limit}`;
}

/**
 * Ids that are missing, or hold anything but printable ASCII without blanks and small letters: each of them
 * has to be compared with its normal form outside, because engines differ in what they can normalise.
 */
export function suspectIdsQuery(engine: SqlEngine, frame: SqlFrame): string {
  const id = idOf(engine, frame);
  const plain = quoteText(engine, "^[!-`{-~]+$");
  const matches = {
    duckdb: `regexp_full_match(${id}, ${plain})`,
    postgres: `${id} COLLATE "C" ~ ${plain}`,
    clickhouse: `match(${id}, ${plain})`,
    spark: `${id} RLIKE ${plain}`,
  }[engine];
  return `SELECT ${id} AS id FROM ${from(engine, frame)} WHERE ${quoteName(engine, frame.id)} IS NULL OR NOT (${matches})`;
}

/** The whole frame in the byte order of its ids, for its digest: `id, stratum`. */
export function frameQuery(engine: SqlEngine, frame: SqlFrame): string {
  const id = idOf(engine, frame);
  return `SELECT ${id} AS id, ${stratumOf(engine, frame)} AS stratum FROM ${from(engine, frame)} ORDER BY ${byBytes(engine, id)}`;
}

/**
 * The first so many of each stratum in ticket order: `stratum, ticket, id`, by stratum and ticket.
 * @param prefix `seedPrefix(seed, label)`
 */
export function drawQuery(
  engine: SqlEngine,
  frame: SqlFrame,
  prefix: string,
  takes: readonly Take[],
): string {
  const wanted = takes.filter((take) => take.count > 0);
  const id = idOf(engine, frame);
  const stratum = stratumOf(engine, frame);
  const ticket = ticketExpression(engine, prefix, id);
  const table = from(engine, frame);
  if (wanted.length === 0) return `SELECT '' AS stratum, '' AS ticket, '' AS id FROM ${table} LIMIT 0`;
  if (engine === "clickhouse") {
    // Versions without window functions: one ordered, limited query per stratum.
    const parts = wanted.map(
      ({ key, count }) =>
        `SELECT * FROM (SELECT ${quoteText(engine, key)} AS stratum, ${ticket} AS ticket, ${id} AS id FROM ${table}` +
        `${frame.stratum === null ? "" : ` WHERE ${stratum} = ${quoteText(engine, key)}`} ORDER BY ticket, id LIMIT ${count})`,
    );
    return `SELECT stratum, ticket, id FROM (\n  ${parts.join("\n  UNION ALL ")}\n) ORDER BY stratum, ticket`;
  }
  const limit = wanted.map(({ key, count }) => `WHEN ${quoteText(engine, key)} THEN ${count}`).join(" ");
  return [
    `SELECT stratum, ticket, id FROM (`,
    `  SELECT stratum, ticket, id, row_number() OVER (PARTITION BY stratum ORDER BY ${byBytes(engine, "ticket")}, ${byBytes(engine, "id")}) AS rank`,
    `  FROM (SELECT ${stratum} AS stratum, ${ticket} AS ticket, ${id} AS id FROM ${table}) AS tickets`,
    `) AS ranked`,
    `WHERE rank <= CASE stratum ${limit} ELSE 0 END`,
    `ORDER BY ${byBytes(engine, "stratum")}, rank`,
  ].join("\n");
}
