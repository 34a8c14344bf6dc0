/** Looks of cells as a file keeps them (ECMA-376 styles, read by hucre), in Univer's style records. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { IBorderData, IStyleData } from "@univerjs/core";
import type { BorderSide, BorderStyle, CellStyle, Color, FontStyle } from "hucre";

const horizontal: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};
const vertical: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const lines: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
};

/** Collects the styles of a workbook: each look once, under a short name. */
export class FileLooks {
  readonly styles: Record<string, IStyleData> = {};
  private readonly names = new Map<string, string>();
  private readonly seen = new WeakMap<CellStyle, string>();

  constructor(private readonly font: FontStyle | undefined) {}

  nameOf(style: CellStyle | undefined): string | undefined {
    if (!style) return undefined;
    const known = this.seen.get(style);
    if (known) return known;
    const look = lookOf(style, this.font);
    const key = JSON.stringify(look);
    const name = this.names.get(key) ?? `look-${this.names.size + 1}`;
    this.names.set(key, name);
    this.styles[name] = look;
    this.seen.set(style, name);
    return name;
  }
}

/** The look of a cell; its font falls back to the workbook's own. */
export function lookOf(style: CellStyle, normal: FontStyle | undefined): IStyleData {
  const font = { ...normal, ...style.font };
  const { alignment } = style;
  const look: IStyleData = {};
  if (font.name) look.ff = font.name;
  if (font.size) look.fs = font.size;
  if (font.bold) look.bl = BooleanNumber.TRUE;
  if (font.italic) look.it = BooleanNumber.TRUE;
  if (font.underline) look.ul = { s: BooleanNumber.TRUE };
  const colour = rgb(font.color);
  if (colour) look.cl = { rgb: colour };
  if (style.fill?.type === "pattern" && style.fill.pattern !== "none") {
    const fill = rgb(style.fill.fgColor);
    if (fill) look.bg = { rgb: fill };
  }
  const borders = bordersOf(style.border);
  if (borders) look.bd = borders;
  if (alignment?.horizontal && horizontal[alignment.horizontal]) look.ht = horizontal[alignment.horizontal];
  look.vt = vertical[alignment?.vertical ?? "bottom"] ?? VerticalAlign.BOTTOM;
  if (alignment?.wrapText) look.tb = WrapStrategy.WRAP;
  if (style.numFmt && style.numFmt !== "General") look.n = { pattern: style.numFmt };
  return look;
}

/** Colours of a theme are left to the default: the workbook's theme is not read. */
const rgb = (color: Color | undefined) => (color?.rgb ? `#${color.rgb.slice(-6).toUpperCase()}` : undefined);

function bordersOf(border: BorderStyle | undefined): IBorderData | undefined {
  if (!border) return undefined;
  const line = (side: BorderSide | undefined) =>
    side?.style
      ? { s: lines[side.style] ?? BorderStyleTypes.THIN, cl: { rgb: rgb(side.color) ?? "#000000" } }
      : undefined;
  const data: IBorderData = {};
  for (const [name, side] of [
    ["t", border.top],
    ["b", border.bottom],
    ["l", border.left],
    ["r", border.right],
  ] as const) {
    const drawn = line(side);
    if (drawn) data[name] = drawn;
  }
  return Object.keys(data).length > 0 ? data : undefined;
}
