/** Formulas as text: which cells they name (A1 style, ECMA-376 Part 1 §18.17.2.3), and moving them about. */
import { columnLetters, columnNumber } from "../../sheets/grid";
import type { Area } from "../../sheets/grid";
import { maxColumns, maxRows } from "./cellContent";

/** A piece of a formula. `reference` names cells of a sheet (null: the formula's own); `name` is anything else that is spelled out. */
export type FormulaPiece =
  | {
      readonly kind: "reference";
      readonly text: string;
      readonly sheet: string | null;
      readonly rest: string;
    }
  | { readonly kind: "name"; readonly text: string; readonly call: boolean }
  | { readonly kind: "other"; readonly text: string };

const pieces =
  /("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*|\[\d+\][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}|#REF!)(?![\p{L}\p{N}_.(!])|((?:'(?:[^']|'')+'|\[\d+\])!?)?([\p{L}_\\][\p{L}\p{N}_.\\]*(?:![\p{L}_\\][\p{L}\p{N}_.\\]*)?)(\()?|(\[(?:[^[\]]|\[[^\]]*\])*\])|([\s\S])/gu;

/** The formula cut into pieces; together they are the formula again. */
export function piecesOf(formula: string): readonly FormulaPiece[] {
  const found: FormulaPiece[] = [];
  for (const m of formula.matchAll(pieces)) {
    const [text, , qualifier, reference, , name, call] = m;
    if (reference !== undefined)
      found.push({ kind: "reference", text, sheet: sheetOf(qualifier), rest: reference });
    else if (name !== undefined) found.push({ kind: "name", text, call: call !== undefined });
    else
      found.push({
        kind: text.startsWith("[") && text.length > 1 ? "name" : "other",
        text,
        call: false,
      } as FormulaPiece);
  }
  return found;
}

function sheetOf(qualifier: string | undefined): string | null {
  if (!qualifier) return null;
  const name = qualifier.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/** The area that a reference's `rest` names. */
export function areaOf(rest: string): Area | null {
  const [first, last = first] = rest.replace(/\$/g, "").split(":");
  const from = corner(first);
  const to = corner(last);
  if (!from || !to) return null;
  const row = Math.min(from.row ?? 0, to.row ?? 0);
  const column = Math.min(from.column ?? 0, to.column ?? 0);
  const lastRow = from.row === null ? maxRows - 1 : Math.max(from.row, to.row ?? 0);
  const lastColumn = from.column === null ? maxColumns - 1 : Math.max(from.column, to.column ?? 0);
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function corner(text: string): { row: number | null; column: number | null } | null {
  const m = /^([A-Za-z]*)(\d*)$/.exec(text);
  if (!m || !text) return null;
  return { row: m[2] ? Number(m[2]) - 1 : null, column: m[1] ? columnNumber(m[1]) : null };
}

/** The formula as it reads so many rows further down and columns to the right; `$` stays where it is. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return piecesOf(formula)
    .map((piece) => {
      if (piece.kind !== "reference" || piece.rest.startsWith("#")) return piece.text;
      const shifted = piece.rest.split(":").map((end) => shiftEnd(end, rows, columns));
      const qualifier = piece.text.slice(0, piece.text.length - piece.rest.length);
      return shifted.includes(null) ? "#REF!" : qualifier + shifted.join(":");
    })
    .join("");
}

function shiftEnd(end: string, rows: number, columns: number): string | null {
  const m = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(end);
  if (!m) return end;
  // in `$5` the first dollar belongs to the row
  const [, dollar, letters, second, digits] = m;
  const column = letters && !dollar ? columnNumber(letters) + columns : null;
  const rowFixed = letters ? second : dollar;
  const row = digits && !rowFixed ? Number(digits) - 1 + rows : null;
  if (column !== null && (column < 0 || column >= maxColumns)) return null;
  if (row !== null && (row < 0 || row >= maxRows)) return null;
  return `${dollar}${column === null ? letters : columnLetters(column)}${second}${row === null ? digits : row + 1}`;
}

/** A sheet's name as formulas and defined names write it: `'海港区 月报'`. Quotes never hurt. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** `'台账'!$A$1:$N$57`. */
export function absoluteArea(sheet: string, area: Area): string {
  const absolute = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const to = absolute(area.row + area.rows - 1, area.column + area.columns - 1);
  return `${quotedSheet(sheet)}!${absolute(area.row, area.column)}:${to}`;
}
