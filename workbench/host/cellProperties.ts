/** `range.getCellProperties` and `setCellProperties` (ExcelApi 1.9): the looks of every cell at once. */
import type { IStyleData } from "@univerjs/core";
import type { Area } from "../../src/sheets/grid";
import type { Book, Sheet } from "./book";
import { borderChange, borderLook, changes, looks, sides } from "./cellLook";
import type { BorderLook, Side } from "./cellLook";
import { invalidArgument, notSimulated } from "./hostError";

type Tree = { readonly [name: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

/** For every cell the looks that the tree asks for with `true`. */
export function cellProperties(book: Book, sheet: Sheet, area: Area, asked: unknown): unknown[][] {
  const wanted = isTree(asked) ? asked : {};
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (_, j) => {
      const style = book.cells.style(sheet, area.row + i, area.column + j);
      return Object.fromEntries(
        Object.entries(wanted).map(([name, part]) => {
          if (name !== "format" || !isTree(part)) throw notSimulated(`cellProperties.${name}`);
          return [name, formatOf(style, part)];
        }),
      );
    }),
  );
}

function formatOf(style: IStyleData, asked: Tree): Tree {
  const answer: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(asked)) {
    if (name === "borders" && isTree(part)) {
      // What is asked of borders is asked of all four sides (Excel.CellPropertiesBorderLoadOptions).
      answer.borders = Object.fromEntries(
        (Object.keys(sides) as Side[]).map((side) => [side, askedOf(borderLook(style, side), part)]),
      );
    } else if (isTree(part)) {
      answer[name] = Object.fromEntries(
        Object.keys(part).map((leaf) => [leaf, looked(style, `${name}/${leaf}`)]),
      );
    } else answer[name] = looked(style, name);
  }
  return answer;
}

function askedOf(line: BorderLook, asked: Tree): Tree {
  const known: Tree = { ...line, weight: "Thin" };
  return Object.fromEntries(
    Object.keys(asked).map((member) => {
      if (!(member in known)) throw notSimulated(`cellProperties.format.borders.${member}`);
      return [member, known[member]];
    }),
  );
}

function looked(style: IStyleData, name: string): unknown {
  if (!looks[name]) throw notSimulated(`cellProperties.format.${name}`);
  return looks[name](style);
}

function asSide(name: string): Side {
  if (!(name in sides)) throw notSimulated(`cellProperties.format.borders.${name}`);
  return name as Side;
}

/** Gives every cell the looks of the same place in the array. */
export function setCellProperties(book: Book, sheet: Sheet, area: Area, given: unknown): void {
  book.guard(sheet);
  if (!Array.isArray(given) || given.length !== area.rows) throw invalidArgument();
  book.cells.restyle(sheet, area, (row, column) => {
    const cell: unknown = (given[row - area.row] as unknown[])[column - area.column];
    const format = isTree(cell) && isTree(cell.format) ? cell.format : {};
    return changeOf(format);
  });
}

function changeOf(format: Tree): IStyleData {
  let change: IStyleData = {};
  const add = (more: IStyleData) => {
    change = { ...change, ...more, ...(more.bd ? { bd: { ...change.bd, ...more.bd } } : {}) };
  };
  for (const [name, part] of Object.entries(format)) {
    if (name === "borders" && isTree(part)) {
      for (const [side, line] of Object.entries(part)) {
        if (!isTree(line)) continue;
        add(
          borderChange(asSide(side), { style: String(line.style), color: String(line.color ?? "#000000") }),
        );
      }
    } else if (isTree(part)) {
      for (const [leaf, value] of Object.entries(part)) add(changed(`${name}/${leaf}`, value));
    } else add(changed(name, part));
  }
  return change;
}

function changed(name: string, value: unknown): IStyleData {
  if (!changes[name]) throw notSimulated(`cellProperties.format.${name}`);
  return changes[name](value);
}
