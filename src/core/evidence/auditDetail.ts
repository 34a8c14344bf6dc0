/**
 * 详情 of an audit record: `名单：400户；排除：12户`. One label, one colon, one value; a semicolon or a backslash
 * inside of a value is escaped, and so is what a cell would not keep (control characters, blanks at the ends).
 */

/** Field → its label, or label and unit of a whole number. */
export type DetailFields = Readonly<
  Record<string, string | { readonly label: string; readonly unit: string }>
>;

/** What the fields hold; any of them may be left out. */
export type DetailValues<F extends DetailFields> = {
  readonly [K in keyof F]?: F[K] extends string ? string : number;
};

export function writeDetail(fields: DetailFields, values: DetailValues<DetailFields>): string {
  return Object.entries(fields)
    .flatMap(([name, field]) => {
      const value = values[name];
      if (value === undefined) return [];
      return [
        typeof field === "string"
          ? `${field}：${escaped(String(value))}`
          : `${field.label}：${value}${field.unit}`,
      ];
    })
    .join("；");
}

/** The values of a detail that these fields wrote; null for any other text. */
export function readDetail(fields: DetailFields, detail: string): Record<string, string | number> | null {
  const values: Record<string, string | number> = {};
  if (detail === "") return values;
  const names = Object.keys(fields);
  for (const part of detail.match(/(?:\\[\s\S]|[^；\\])+/g) ?? []) {
    const name = names.find((each) => part.startsWith(`${labelOf(fields[each])}：`));
    if (name === undefined || name in values) return null;
    const field = fields[name];
    const text = part.slice(labelOf(field).length + 1);
    if (typeof field === "string") values[name] = unescaped(text);
    else {
      const number = /^(0|[1-9]\d{0,14})$/.exec(text.slice(0, text.length - field.unit.length));
      if (!number || !text.endsWith(field.unit)) return null;
      values[name] = Number(number[1]);
    }
  }
  return values;
}

const labelOf = (field: DetailFields[string]): string => (typeof field === "string" ? field : field.label);

function escaped(text: string): string {
  return text
    .replace(/[\\；]/g, "\\$&")
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]|^\p{White_Space}|\p{White_Space}$|^\ufeff|\ufeff$/gu, codePoint);
}

const codePoint = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

function unescaped(text: string): string {
  return text.replace(/\\(?:u\{([0-9a-f]{1,6})\}|([\s\S]))/g, (_, code: string | undefined, plain: string) =>
    code === undefined ? plain : String.fromCodePoint(Math.min(0x10ffff, parseInt(code, 16))),
  );
}
