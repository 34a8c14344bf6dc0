/** Looks of cells as edits: rectangles of the same look, style and number format apart. */
import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IStyleData } from "@univerjs/core";
import type { Edge, Edit, Style } from "../../src/sheets/edit";
import { blocksOf } from "./blocks";
import type { CellPicture } from "./picture";

export function styleEdits(sheet: string, cells: readonly CellPicture[]): Edit[] {
  const looks = new Map(cells.map((cell) => [cell.lookKey, cell.look]));
  return blocksOf(cells, (cell) => cell.lookKey).flatMap(({ key, ...area }): Edit[] => {
    const look = looks.get(key);
    if (!look) return [];
    const style = styleOf(look);
    const format = look.n?.pattern;
    return [
      ...(format ? [{ kind: "numberFormat", sheet, area, format } as const] : []),
      ...(Object.keys(style).length > 0 ? [{ kind: "style", sheet, area, style } as const] : []),
    ];
  });
}

const aligns: ReadonlyMap<unknown, Style["align"]> = new Map([
  [HorizontalAlign.LEFT, "left"],
  [HorizontalAlign.CENTER, "center"],
  [HorizontalAlign.RIGHT, "right"],
]);
const valigns: ReadonlyMap<unknown, Style["valign"]> = new Map([
  [VerticalAlign.TOP, "top"],
  [VerticalAlign.MIDDLE, "center"],
  [VerticalAlign.BOTTOM, "bottom"],
]);

export function styleOf(look: IStyleData): Style {
  const font = {
    ...(look.ff ? { name: look.ff } : {}),
    ...(look.fs ? { size: look.fs } : {}),
    ...(look.bl === undefined || look.bl === null ? {} : { bold: look.bl === BooleanNumber.TRUE }),
    ...(look.cl?.rgb ? { color: look.cl.rgb } : {}),
  };
  const borders = edgesOf(look);
  const align = aligns.get(look.ht);
  const valign = valigns.get(look.vt);
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(look.bg?.rgb ? { fill: look.bg.rgb } : {}),
    ...(align ? { align } : {}),
    ...(valign ? { valign } : {}),
    ...(look.tb ? { wrap: look.tb === WrapStrategy.WRAP } : {}),
    ...(borders.length > 0 ? { borders } : {}),
  };
}

/** Every cell of a rectangle has these lines, so that lines across it are lines inside. */
function edgesOf({ bd }: IStyleData): Edge[] {
  const edges: Edge[] = [];
  if (bd?.t) edges.push("top");
  if (bd?.b) edges.push("bottom");
  if (bd?.l) edges.push("left");
  if (bd?.r) edges.push("right");
  if (bd?.t || bd?.b) edges.push("insideHorizontal");
  if (bd?.l || bd?.r) edges.push("insideVertical");
  return edges;
}
