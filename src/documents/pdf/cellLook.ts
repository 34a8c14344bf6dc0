/** How a cell looks (ECMA-376 Part 1 §18.8): its font, fill, lines and alignment, read from the styles part. */
import { StyleSheet, isTrue, xml } from "../../hosts/file";
import type { WorkbookPart } from "../../hosts/file";
import { colorReader } from "./color";
import type { Rgb } from "./color";

type Element = xml.Element;

export type Side = "left" | "right" | "top" | "bottom";
export const sides: readonly Side[] = ["left", "right", "top", "bottom"];

/** A line along a cell's side; widths in points. */
export interface Line {
  readonly width: number;
  readonly dash: readonly number[];
  readonly double: boolean;
  readonly color: Rgb;
}

export interface CellLook {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly color: Rgb;
  readonly fill: Rgb | null;
  readonly lines: Readonly<Partial<Record<Side, Line>>>;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  /** Levels of three blanks. */
  readonly indent: number;
  /** Degrees, or 255 for letters one below the other (ibid. §18.8.1, `textRotation`). */
  readonly rotation: number;
  /** The number format's code. */
  readonly format: string;
}

/** Line styles by name (ibid. §18.18.3), in points as Excel prints them. */
const widths: Readonly<Record<string, number>> = {
  hair: 0.25,
  thin: 0.5,
  dotted: 0.5,
  dashed: 0.5,
  dashDot: 0.5,
  dashDotDot: 0.5,
  double: 0.5,
  medium: 1.2,
  mediumDashed: 1.2,
  mediumDashDot: 1.2,
  mediumDashDotDot: 1.2,
  slantDashDot: 1.2,
  thick: 2,
};
const black: Rgb = [0, 0, 0];

/** A reader of looks by the index that a cell carries; each is read once. */
export function lookReader(workbook: WorkbookPart): (index: number) => CellLook {
  const root = xml.rootOf(workbook.parts.tree(workbook.stylesPart()));
  const formats = StyleSheet.of(workbook);
  const color = colorReader(workbook, root);
  const list = (name: string, item: string): readonly Element[] => {
    const parent = xml.childOf(root, name);
    return parent ? xml.childrenOf(parent, item) : [];
  };
  const xfs = list("cellXfs", "xf");
  const fonts = list("fonts", "font");
  const fills = list("fills", "fill");
  const borders = list("borders", "border");
  const read = (index: number): CellLook => {
    const xf = xfs[index] as Element | undefined;
    const id = (name: string): number => Number(xf?.getAttribute(name) ?? 0);
    const font = fonts[id("fontId")] as Element | undefined;
    const alignment = xf && xml.childOf(xf, "alignment");
    const align = (name: string): string | null | undefined => alignment?.getAttribute(name);
    const colorElement = font && xml.childOf(font, "color");
    return {
      size: formats.fontSizeOf(index),
      bold: isOn(font, "b"),
      underline: isOn(font, "u"),
      color: (colorElement && color(colorElement)) ?? black,
      fill: fillOf(fills[id("fillId")], color),
      lines: linesOf(borders[id("borderId")], color),
      horizontal: align("horizontal") ?? "general",
      vertical: align("vertical") ?? "bottom",
      wrap: isTrue(align("wrapText")) || align("horizontal") === "distributed",
      indent: Number(align("indent") ?? 0),
      rotation: Number(align("textRotation") ?? 0),
      format: formats.formatOf(index),
    };
  };
  const known = new Map<number, CellLook>();
  return (index) => {
    const look = known.get(index) ?? read(index);
    known.set(index, look);
    return look;
  };
}

function isOn(font: Element | undefined, name: string): boolean {
  const element = font && xml.childOf(font, name);
  if (!element) return false;
  const value = element.getAttribute("val");
  return value !== "none" && (value === null || value === "" || !/^(0|false)$/.test(value));
}

function fillOf(fill: Element | undefined, color: (element: Element) => Rgb | null): Rgb | null {
  const pattern = fill && xml.childOf(fill, "patternFill");
  if (!pattern || pattern.getAttribute("patternType") !== "solid") return null;
  const foreground = xml.childOf(pattern, "fgColor");
  return foreground && color(foreground);
}

function linesOf(border: Element | undefined, color: (element: Element) => Rgb | null): CellLook["lines"] {
  const lines: Partial<Record<Side, Line>> = {};
  if (!border) return lines;
  for (const side of sides) {
    const own = { left: "start", right: "end", top: "top", bottom: "bottom" }[side];
    const element = xml.childOf(border, side) ?? xml.childOf(border, own);
    const style = element?.getAttribute("style") ?? "none";
    if (!element || !(style in widths)) continue;
    const colored = xml.childOf(element, "color");
    const width = widths[style];
    lines[side] = {
      width,
      dash: /dash/i.test(style) ? [4 * width, 2 * width] : style === "dotted" ? [width, width] : [],
      double: style === "double",
      color: (colored && color(colored)) ?? black,
    };
  }
  return lines;
}
