/** `range.format`: font, fill, borders, alignment, row heights and column widths. */
import type { Area } from "../../src/sheets/grid";
import type { Book, Sheet } from "./book";
import type { IStyleData } from "@univerjs/core";
import { borderChange, borderLook, changes, looks, sides } from "./cellLook";
import type { BorderLook, Side } from "./cellLook";
import { invalidArgument } from "./hostError";
import type { HostObject, Property } from "./hostObject";
import { isUnbounded } from "./place";

const pixelsPerPoint = 4 / 3;

export function rangeFormat(book: Book, sheet: Sheet, area: Area): HostObject {
  return {
    type: "RangeFormat",
    properties: {
      ...look(book, sheet, area, "", ["horizontalAlignment", "verticalAlignment", "wrapText"]),
      rowHeight: {
        get: () => uniform(lengths(area.row, area.rows, (i) => sheet.getRowHeight(i) / pixelsPerPoint)),
        set: (points) => {
          book.guard(sheet);
          book.range(sheet, area);
          sheet.setRowHeightsForced(area.row, area.rows, Number(points) * pixelsPerPoint);
        },
      },
      columnWidth: {
        get: () =>
          uniform(lengths(area.column, area.columns, (i) => sheet.getColumnWidth(i) / pixelsPerPoint)),
        set: (points) => {
          book.guard(sheet);
          book.cells.grow(sheet, 1, area.column + area.columns);
          sheet.setColumnWidths(area.column, area.columns, Number(points) * pixelsPerPoint);
        },
      },
    },
    links: {
      font: () => ({
        type: "RangeFont",
        properties: look(book, sheet, area, "font/", ["name", "size", "bold", "italic", "color"]),
      }),
      fill: () => fill(book, sheet, area),
      borders: () => borders(book, sheet, area),
    },
    methods: {
      autofitColumns: () => undefined,
      autofitRows: () => undefined,
    },
  };
}

/** Excel answers null where the cells of a range differ. */
function uniform<T>(values: readonly T[]): T | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

const lengths = (from: number, count: number, at: (i: number) => number) =>
  Array.from({ length: Math.min(count, 1_000) }, (_, i) => at(from + i));

function look(book: Book, sheet: Sheet, area: Area, prefix: string, names: readonly string[]) {
  const members = names.map((name): [string, Property] => [
    name,
    lookProperty(book, sheet, area, prefix + name),
  ]);
  return Object.fromEntries(members);
}

function lookProperty(book: Book, sheet: Sheet, area: Area, name: string): Property {
  return {
    coalesced: true,
    get: () => uniform(eachCell(area, (row, column) => looks[name](book.cells.style(sheet, row, column)))),
    set: (value) => {
      book.guard(sheet);
      const change = changes[name](value);
      book.cells.restyle(sheet, area, () => change);
    },
  };
}

function eachCell<T>(area: Area, at: (row: number, column: number) => T): T[] {
  const rows = isUnbounded(area) ? 1 : area.rows;
  const columns = isUnbounded(area) ? 1 : area.columns;
  return Array.from({ length: rows * columns }, (_, i) =>
    at(area.row + Math.floor(i / columns), area.column + (i % columns)),
  );
}

function fill(book: Book, sheet: Sheet, area: Area): HostObject {
  const properties = look(book, sheet, area, "fill/", ["color"]);
  return {
    type: "RangeFill",
    properties: {
      ...properties,
      // Excel answers white for a cell without a fill.
      color: { ...properties.color, get: () => properties.color.get() || "#FFFFFF" },
    },
    methods: {
      clear: () => {
        book.guard(sheet);
        book.cells.restyle(sheet, area, () => ({ bg: null }));
      },
    },
  };
}

type Line = { readonly side: Side; at(area: Area, row: number, column: number): boolean };

/** Where the lines of a range lie: a line between two cells is kept by the upper or left one. */
const lines: Readonly<Record<string, Line>> = {
  EdgeTop: { side: "top", at: (a, row) => row === a.row },
  EdgeBottom: { side: "bottom", at: (a, row) => row === a.row + a.rows - 1 },
  EdgeLeft: { side: "left", at: (a, _row, column) => column === a.column },
  EdgeRight: { side: "right", at: (a, _row, column) => column === a.column + a.columns - 1 },
  InsideHorizontal: { side: "bottom", at: (a, row) => row < a.row + a.rows - 1 },
  InsideVertical: { side: "right", at: (a, _row, column) => column < a.column + a.columns - 1 },
};

function borders(book: Book, sheet: Sheet, area: Area): HostObject {
  const getItem = (index: unknown) => border(book, sheet, area, String(index));
  return {
    type: "RangeBorderCollection",
    items: () => Object.keys(lines).map(getItem),
    getItem,
    methods: { getItem },
  };
}

function border(book: Book, sheet: Sheet, area: Area, index: string): HostObject {
  const line = lines[index];
  if (!line) throw invalidArgument();
  const looksNow = (): BorderLook | null => {
    const places = eachCell(area, (row, column) => ({ row, column })).filter((p) =>
      line.at(area, p.row, p.column),
    );
    const found = places.map((p) => borderLook(book.cells.style(sheet, p.row, p.column), line.side));
    return uniform(found.map((l) => JSON.stringify(l))) === null ? null : (found[0] ?? null);
  };
  const draw = (style: string | null, color: string | null) => {
    book.guard(sheet);
    const changes = new Map<string, IStyleData>();
    book.cells.restyle(sheet, area, (row, column) => {
      if (!line.at(area, row, column)) return null;
      const drawn = style !== null && color !== null ? null : lineNow(book, sheet, row, column, line.side);
      const look = {
        style: style ?? drawn?.style ?? "Continuous",
        color: color ?? drawn?.color ?? "#000000",
      };
      const key = `${look.style} ${look.color}`;
      let change = changes.get(key);
      if (!change) changes.set(key, (change = borderChange(line.side, look)));
      return change;
    });
  };
  return {
    type: "RangeBorder",
    identity: () => ({ Id: index }),
    properties: {
      sideIndex: { get: () => index },
      style: {
        get: () => looksNow()?.style ?? null,
        set: (style) => draw(String(style), null),
      },
      color: {
        get: () => looksNow()?.color ?? null,
        set: (color) => draw(null, String(color)),
      },
      weight: { get: () => "Thin", set: () => undefined },
    },
  };
}

/** The line of one cell, what waits to be drawn included. */
function lineNow(book: Book, sheet: Sheet, row: number, column: number, side: Side): BorderLook | null {
  const drawn = book.cells.lookParts(sheet, row, column).find((part) => part?.bd?.[sides[side]]);
  return drawn ? borderLook(drawn, side) : null;
}
