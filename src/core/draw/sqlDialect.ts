/**
 * SR-1 §7: how four engines write a name, a text, a ticket. Nothing of a table's or a class's name is trusted:
 * whatever it holds, it stays a name, or a text.
 */

export const sqlEngines = ["duckdb", "postgres", "clickhouse", "spark"] as const;
export type SqlEngine = (typeof sqlEngines)[number];

/** A name, quoted for the engine. */
export function quoteName(engine: SqlEngine, name: string): string {
  switch (engine) {
    case "clickhouse":
      return `\`${name.replace(/[\\`]/g, "\\$&")}\``;
    case "spark":
      // Spark knows no escapes between backquotes but the doubled one.
      return `\`${name.replace(/`/g, "``")}\``;
    default:
      return `"${name.replace(/"/g, '""')}"`;
  }
}

/** A text, quoted for the engine. */
export function quoteText(engine: SqlEngine, value: string): string {
  switch (engine) {
    case "clickhouse":
      return `'${value.replace(/[\\']/g, "\\$&")}'`;
    case "spark":
      // `${…}` would be substituted by Spark before it is read.
      return `'${value.replace(/[\\']/g, "\\$&").replace(/\$\{/g, "\\u0024{")}'`;
    case "postgres":
      // Under either setting of standard_conforming_strings.
      return value.includes("\\")
        ? `E'${value.replace(/[\\']/g, "\\$&")}'`
        : `'${value.replace(/'/g, "''")}'`;
    case "duckdb":
      return `'${value.replace(/'/g, "''")}'`;
  }
}

/**
 * Whether a table's or a column's name can be written down: not empty, on one line (it also stands in
 * comments), nothing that cannot be seen, and for Spark no `${…}`, which is substituted even between quotes.
 */
export function isWritableName(engine: SqlEngine, name: string): boolean {
  return (
    name !== "" &&
    !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name) &&
    !(engine === "spark" && /\$\{/.test(name))
  );
}

/** A column as text in the order of its bytes, whatever its type and the database's collation. */
export function asText(engine: SqlEngine, column: string): string {
  const name = quoteName(engine, column);
  switch (engine) {
    case "duckdb":
      return `${name}::VARCHAR`;
    case "postgres":
      return `(${name}::text COLLATE "C")`;
    case "clickhouse":
      return `toString(${name})`;
    case "spark":
      return `CAST(${name} AS STRING)`;
  }
}

/** hex(SHA-256(prefix ‖ id)), lower-case. `prefix` is what `seedPrefix` gave. */
export function ticketExpression(engine: SqlEngine, prefix: string, id: string): string {
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

/** Byte order of UTF-8, whatever the database's encoding and collation. */
export function byBytes(engine: SqlEngine, column: string): string {
  return engine === "postgres" ? `convert_to(${column}, 'UTF8')` : column;
}

/** Whole division of whole numbers: N·p ≤ 9·10^9 · 10^6 stays below 2^63. */
export function wholeDivision(engine: SqlEngine, dividend: string, divisor: number): string {
  switch (engine) {
    case "duckdb":
      return `(${dividend}) // ${divisor}`;
    case "postgres":
      return `(${dividend}) / ${divisor}`;
    case "clickhouse":
      return `intDiv(${dividend}, ${divisor})`;
    case "spark":
      return `(${dividend}) div ${divisor}`;
  }
}

/** True where the whole of a text is visible ASCII without small letters: most ids are, and are then normal. */
export function isPlainId(engine: SqlEngine, id: string): string {
  // In Java's patterns `$` also holds before a line break at the end; `\z` does not.
  const plain = quoteText(engine, engine === "spark" ? "^[!-`{-~]+\\z" : "^[!-`{-~]+$");
  switch (engine) {
    case "duckdb":
      return `regexp_full_match(${id}, ${plain})`;
    case "postgres":
      return `${id} ~ ${plain}`;
    case "clickhouse":
      return `match(${id}, ${plain})`;
    case "spark":
      return `${id} RLIKE ${plain}`;
  }
}
