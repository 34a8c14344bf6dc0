/** How a cell looks, in Univer's style record and in the names of Excel's `range.format`. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";

export const horizontal: Readonly<Record<string, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

export const vertical: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

const borderStyles: Readonly<Record<string, BorderStyleTypes>> = {
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
};

/** The sides of one cell, as Univer calls them, by Excel's `CellBorderCollection`. */
export const sides = { top: "t", bottom: "b", left: "l", right: "r" } as const;
export type Side = keyof typeof sides;

const nameOf = <T>(table: Readonly<Record<string, T>>, value: T | undefined | null, otherwise: string) =>
  Object.keys(table).find((name) => table[name] === value) ?? otherwise;

const colour = (rgb: Nullable<string>, otherwise: string) => (rgb ? hexOf(rgb) : otherwise).toUpperCase();

function hexOf(rgb: string): string {
  const m = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(rgb);
  return m
    ? `#${m
        .slice(1, 4)
        .map((n) => Number(n).toString(16).padStart(2, "0"))
        .join("")}`
    : rgb;
}

/** Reads a look by Excel's names. Defaults are those of a workbook made in Chinese Excel: 宋体 11. */
export const looks: Readonly<Record<string, (style: IStyleData) => unknown>> = {
  "font/name": (s) => s.ff ?? "宋体",
  "font/size": (s) => s.fs ?? 11,
  "font/bold": (s) => s.bl === BooleanNumber.TRUE,
  "font/italic": (s) => s.it === BooleanNumber.TRUE,
  "font/color": (s) => colour(s.cl?.rgb, "#000000"),
  "fill/color": (s) => (s.bg?.rgb ? colour(s.bg.rgb, "") : ""),
  horizontalAlignment: (s) => nameOf(horizontal, s.ht ?? HorizontalAlign.UNSPECIFIED, "General"),
  verticalAlignment: (s) => nameOf(vertical, s.vt ?? VerticalAlign.BOTTOM, "Bottom"),
  wrapText: (s) => s.tb === WrapStrategy.WRAP,
};

/** Writes a look by Excel's names: the change of the style record. */
export const changes: Readonly<Record<string, (value: unknown) => IStyleData>> = {
  "font/name": (v) => ({ ff: String(v) }),
  "font/size": (v) => ({ fs: Number(v) }),
  "font/bold": (v) => ({ bl: v ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  "font/italic": (v) => ({ it: v ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  "font/color": (v) => ({ cl: { rgb: String(v) } }),
  "fill/color": (v) => ({ bg: v ? { rgb: String(v) } : null }),
  horizontalAlignment: (v) => ({ ht: horizontal[String(v)] ?? HorizontalAlign.UNSPECIFIED }),
  verticalAlignment: (v) => ({ vt: vertical[String(v)] ?? VerticalAlign.BOTTOM }),
  wrapText: (v) => ({ tb: v ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
};

export interface BorderLook {
  readonly style: string;
  readonly color: string;
}

export function borderLook(style: IStyleData, side: Side): BorderLook {
  const line: Nullable<IBorderStyleData> = style.bd?.[sides[side]];
  if (!line || line.s === BorderStyleTypes.NONE) return { style: "None", color: "#000000" };
  return { style: nameOf(borderStyles, line.s, "Continuous"), color: colour(line.cl?.rgb, "#000000") };
}

/** One side of one cell; "None" takes the line away. */
export function borderChange(side: Side, look: BorderLook): IStyleData {
  const line =
    look.style === "None"
      ? null
      : { s: borderStyles[look.style] ?? BorderStyleTypes.THIN, cl: { rgb: look.color } };
  return { bd: { [sides[side]]: line } };
}
