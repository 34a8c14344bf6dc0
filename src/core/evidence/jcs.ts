/** RFC 8785 (JCS): one way to write a JSON value, so that its digest is everybody's digest. */

/** The canonical text of a JSON value. Lone surrogates and numbers that are no integers throw: bugs. */
export function jcs(value: unknown): string {
  void value;
  throw new Error("jcs");
}

/** The hex SHA-256 of the canonical text. */
export function digestOf(value: unknown): string {
  void value;
  throw new Error("digestOf");
}

/** The hex SHA-256 of a text's UTF-8 bytes. */
export function sha256Hex(text: string): string {
  void text;
  throw new Error("sha256Hex");
}
