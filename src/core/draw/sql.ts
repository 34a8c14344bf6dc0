/**
 * SR-1 §7: the same draw in SQL, for lists beyond Excel's 1,048,576 rows. The engine hashes and ranks;
 * the product allocates, certifies and verifies. The table holds normalised ids and strata:
 * `suspectIdsQuery` finds the rows that a person must look at.
 */
import { asText, byBytes, isPlainId, quoteName, quoteText, ticketExpression } from "./sqlDialect";
import type { SqlEngine } from "./sqlDialect";

export { isWritableName, quoteName, quoteText, sqlEngines } from "./sqlDialect";
export type { SqlEngine } from "./sqlDialect";

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

/** The frame as it stands in a FROM clause. */
export function fromClause(engine: SqlEngine, frame: SqlFrame): string {
  const names = frame.table.split(".").map((name) => quoteName(engine, name));
  return frame.source ?? names.join(".");
}

const idOf = (engine: SqlEngine, frame: SqlFrame): string => asText(engine, frame.id);
const stratumOf = (engine: SqlEngine, frame: SqlFrame): string =>
  frame.stratum === null ? "''" : asText(engine, frame.stratum);

/**
 * What the queries call their columns inside. ClickHouse puts an alias in the place of a column of that name,
 * in WHERE too: `'A' AS stratum … WHERE stratum = 'A'` would hold for every row of a table with that column.
 */
const inner = { id: "sr_id", stratum: "sr_stratum", ticket: "sr_ticket" };

/** Size of each stratum: `stratum, size`. */
export function sizesQuery(engine: SqlEngine, frame: SqlFrame): string {
  const stratum = stratumOf(engine, frame);
  const query = `SELECT ${stratum} AS ${inner.stratum}, count(*) AS sr_size FROM ${fromClause(engine, frame)}`;
  // A constant is no grouping key in every engine.
  return frame.stratum === null ? query : `${query} GROUP BY ${stratum}`;
}

/** Ids that stand more than once: `id, times`. */
export function duplicatesQuery(engine: SqlEngine, frame: SqlFrame, limit = 20): string {
  const id = idOf(engine, frame);
  const table = fromClause(engine, frame);
  return `SELECT ${id} AS ${inner.id}, count(*) AS sr_times FROM ${table} GROUP BY ${id} HAVING count(*) > 1 ORDER BY ${byBytes(engine, id)} LIMIT ${limit}`;
}

/**
 * Ids that are missing, or hold anything but printable ASCII without blanks and small letters: each of them
 * has to be compared with its normal form outside, because engines differ in what they can normalise.
 */
export function suspectIdsQuery(engine: SqlEngine, frame: SqlFrame): string {
  const id = idOf(engine, frame);
  const missing = `${quoteName(engine, frame.id)} IS NULL`;
  return `SELECT ${id} AS ${inner.id} FROM ${fromClause(engine, frame)} WHERE ${missing} OR NOT (${isPlainId(engine, id)})`;
}

/** The whole frame in the byte order of its ids, for its digest: `id, stratum`. */
export function frameQuery(engine: SqlEngine, frame: SqlFrame): string {
  const id = idOf(engine, frame);
  const columns = `${id} AS ${inner.id}, ${stratumOf(engine, frame)} AS ${inner.stratum}`;
  return `SELECT ${columns} FROM ${fromClause(engine, frame)} ORDER BY ${byBytes(engine, id)}`;
}

/** Every object with its ticket, unordered. */
function ticketsQuery(engine: SqlEngine, frame: SqlFrame, prefix: string): string {
  const id = idOf(engine, frame);
  const ticket = ticketExpression(engine, prefix, id);
  const columns = `${stratumOf(engine, frame)} AS ${inner.stratum}, ${id} AS ${inner.id}, ${ticket} AS ${inner.ticket}`;
  return `SELECT ${columns} FROM ${fromClause(engine, frame)}`;
}

/** Every object with its rank in its stratum: `stratum, id, ticket, rank` and, where asked for, `size`. */
export function ranksQuery(engine: SqlEngine, frame: SqlFrame, prefix: string, size = false): string {
  const { id, stratum, ticket } = inner;
  const order = `${byBytes(engine, ticket)}, ${byBytes(engine, id)}`;
  const rank = `row_number() OVER (PARTITION BY ${stratum} ORDER BY ${order}) AS rank`;
  const sizes = size ? `, count(*) OVER (PARTITION BY ${stratum}) AS size` : "";
  const columns = `${stratum} AS stratum, ${id} AS id, ${ticket} AS ticket, ${rank}${sizes}`;
  return `SELECT ${columns}\n    FROM (${ticketsQuery(engine, frame, prefix)}) AS tickets`;
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
  const nobody = `SELECT '' AS stratum, '' AS ticket, '' AS id FROM ${fromClause(engine, frame)} LIMIT 0`;
  if (wanted.length === 0) return nobody;
  if (engine === "clickhouse") return limitedUnion(frame, prefix, wanted);
  const limit = wanted.map(({ key, count }) => `WHEN ${quoteText(engine, key)} THEN ${count}`).join(" ");
  return [
    `SELECT stratum, ticket, id FROM (`,
    `    ${ranksQuery(engine, frame, prefix)}`,
    `) AS ranked`,
    `WHERE rank <= CASE stratum ${limit} ELSE 0 END`,
    `ORDER BY ${byBytes(engine, "stratum")}, rank`,
  ].join("\n");
}

/** For versions without window functions: one ordered, limited query per stratum. */
function limitedUnion(frame: SqlFrame, prefix: string, takes: readonly Take[]): string {
  const engine = "clickhouse";
  const id = idOf(engine, frame);
  const ticket = ticketExpression(engine, prefix, id);
  const stratum = stratumOf(engine, frame);
  const parts = takes.map(({ key, count }) => {
    const text = quoteText(engine, key);
    const where = frame.stratum === null ? "" : ` WHERE ${stratum} = ${text}`;
    const columns = `${text} AS ${inner.stratum}, ${ticket} AS ${inner.ticket}, ${id} AS ${inner.id}`;
    const order = `ORDER BY ${inner.ticket}, ${inner.id} LIMIT ${count}`;
    return `SELECT * FROM (SELECT ${columns} FROM ${fromClause(engine, frame)}${where} ${order})`;
  });
  const columns = `${inner.stratum} AS stratum, ${inner.ticket} AS ticket, ${inner.id} AS id`;
  return `SELECT ${columns} FROM (\n  ${parts.join("\n  UNION ALL ")}\n) ORDER BY ${inner.stratum}, ${inner.ticket}`;
}
