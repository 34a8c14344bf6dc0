/** What has changed between two moments of a workbook, as the edits that the file takes. */
import type { Edit, Input } from "../../src/sheets/edit";
import { blocksOf } from "./blocks";
import { chartEdits } from "./chartEdits";
import { styleEdits } from "./lookEdits";
import type { CellPicture, SheetPicture } from "./picture";

const emptySheet: Omit<SheetPicture, "id" | "name"> = {
  cells: new Map(),
  merges: [],
  widths: new Map(),
  heights: new Map(),
  tables: [],
  validations: [],
  pictures: [],
  charts: [],
  frozen: { rows: 0, columns: 0 },
  filter: null,
  print: null,
  protected: false,
};

/**
 * Edits that turn a file that shows `before` into one that shows `now`. A renamed sheet is deleted and made anew.
 * What edits cannot take away (a merge, a line, a fill, a table, a picture) stays in the file.
 */
export function differences(before: readonly SheetPicture[], now: readonly SheetPicture[]): readonly Edit[] {
  const was = new Map(before.map((sheet) => [sheet.id, sheet]));
  const same = (sheet: SheetPicture) => was.get(sheet.id)?.name === sheet.name;
  const gone = before.filter((sheet) => !now.some((s) => s.id === sheet.id && s.name === sheet.name));
  // A deleted sheet may be the last visible one until the new ones are there; names may swap, though.
  const taken = new Set(now.map((sheet) => sheet.name.toLowerCase()));
  const inTheWay = gone.filter((sheet) => taken.has(sheet.name.toLowerCase()));
  const edits: Edit[] = inTheWay.map((sheet) => ({ kind: "deleteSheet", sheet: sheet.name }));
  for (const sheet of now) {
    if (!same(sheet)) edits.push({ kind: "addSheet", sheet: sheet.name });
    edits.push(...sheetDifferences(same(sheet) ? was.get(sheet.id) : undefined, sheet));
  }
  for (const sheet of gone)
    if (!inTheWay.includes(sheet)) edits.push({ kind: "deleteSheet", sheet: sheet.name });
  return edits;
}

function sheetDifferences(before: SheetPicture | undefined, now: SheetPicture): Edit[] {
  const was = before ?? { ...emptySheet, id: now.id, name: now.name };
  const { name: sheet } = now;
  const edits: Edit[] = [
    ...styleEdits(sheet, changedLooks(was, now)),
    ...valueEdits(sheet, was, now),
    ...added(was.merges, now.merges).map((area): Edit => ({ kind: "merge", sheet, area })),
    ...lengthEdits(sheet, was, now),
    ...tableEdits(sheet, was, now),
    ...added(was.validations, now.validations).map((v): Edit => ({ kind: "listValidation", sheet, ...v })),
    ...imageEdits(sheet, was, now),
    ...chartEdits(sheet, was, now),
  ];
  if (!equal(was.frozen, now.frozen)) edits.push({ kind: "freeze", sheet, ...now.frozen });
  if (now.filter && !equal(was.filter, now.filter)) edits.push({ kind: "filter", sheet, area: now.filter });
  if (now.print && !equal(was.print, now.print)) edits.push({ kind: "printSetup", sheet, setup: now.print });
  if (was.protected && (edits.length > 0 || !now.protected)) edits.unshift({ kind: "unprotect", sheet });
  const protectAgain = was.protected ? edits.length > 0 : true;
  if (now.protected && protectAgain) {
    edits.push({ kind: "protect", sheet, allow: { filter: true, sort: true } });
  }
  return edits;
}

const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function added<T>(before: readonly T[], now: readonly T[]): T[] {
  const had = new Set(before.map((item) => JSON.stringify(item)));
  return now.filter((item) => !had.has(JSON.stringify(item)));
}

function changedLooks(was: SheetPicture, now: SheetPicture): CellPicture[] {
  return [...now.cells].flatMap(([key, cell]) =>
    cell.lookKey !== (was.cells.get(key)?.lookKey ?? "") ? [cell] : [],
  );
}

interface Written {
  readonly row: number;
  readonly column: number;
  readonly input: Input;
}

function valueEdits(sheet: string, was: SheetPicture, now: SheetPicture): Edit[] {
  const written = new Map<string, Written>();
  for (const [key, cell] of now.cells) {
    if (!equal(cell.input, was.cells.get(key)?.input ?? null)) written.set(key, cell);
  }
  for (const [key, cell] of was.cells) {
    if (!now.cells.has(key) && cell.input !== null) written.set(key, { ...cell, input: null });
  }
  return blocksOf([...written.values()], () => "").map((area) => ({
    kind: "setValues",
    sheet,
    row: area.row,
    column: area.column,
    values: Array.from({ length: area.rows }, (_, i) =>
      Array.from(
        { length: area.columns },
        (_, j) => written.get(`${area.row + i},${area.column + j}`)?.input ?? null,
      ),
    ),
  }));
}

/** Widths are pixels in Univer and characters in an edit: 7 pixels a character, 5 around them. */
const characters = (pixels: number) => Math.max(0, Math.round(((pixels - 5) / 7) * 100) / 100);

function lengthEdits(sheet: string, was: SheetPicture, now: SheetPicture): Edit[] {
  const columns = [...now.widths].filter(([i, w]) => was.widths.get(i) !== w);
  const rows = [...now.heights].filter(([i, h]) => was.heights.get(i) !== h);
  return [
    ...columns.map(([column, width]): Edit => ({
      kind: "columnWidth",
      sheet,
      column,
      columns: 1,
      width: characters(width),
    })),
    ...rows.map(([row, height]): Edit => ({ kind: "rowHeight", sheet, row, rows: 1, height: height * 0.75 })),
  ];
}

function tableEdits(sheet: string, was: SheetPicture, now: SheetPicture): Edit[] {
  return now.tables.flatMap(({ name, ...area }): Edit[] => {
    const old = was.tables.find((table) => table.name === name);
    if (!old) return [{ kind: "addTable", sheet, area, name }];
    return !equal(old, { name, ...area }) ? [{ kind: "resizeTable", sheet, name, area }] : [];
  });
}

function imageEdits(sheet: string, was: SheetPicture, now: SheetPicture): Edit[] {
  const had = new Set(was.pictures.map((picture) => picture.id));
  return now.pictures
    .filter((picture) => !had.has(picture.id))
    .map(({ name, alt, data, left, top, width, height }) => ({
      kind: "image",
      sheet,
      png: Uint8Array.from(atob(data), (c) => c.charCodeAt(0)),
      name,
      alt,
      left,
      top,
      width,
      height,
    }));
}
