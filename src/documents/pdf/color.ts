/** Colours as the styles part writes them (ECMA-376 Part 1 §18.8.19): plain, by number, or of the theme. */
import { xml } from "../../hosts/file";
import type { WorkbookPart } from "../../hosts/file";

type Element = xml.Element;

/** Red, green, blue, each 0 to 1. */
export type Rgb = readonly [number, number, number];

/** The first colours by number (ibid. §18.8.27); 8 to 15 repeat them, 64 and 65 are those of the window. */
const indexed = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
/** Where the theme keeps its colours, in the order of their numbers: the first two pairs are swapped (§20.1.6.2). */
const themeOrder = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
];
const officeTheme = ["FFFFFF", "000000"];

/** Reads a colour element; null is the automatic colour. */
export function colorReader(workbook: WorkbookPart, styles: Element): (element: Element) => Rgb | null {
  const theme = themeColors(workbook);
  const colors = xml.childOf(styles, "colors");
  const palette = colors && xml.childOf(colors, "indexedColors");
  const own = palette ? xml.childrenOf(palette, "rgbColor").map((c) => c.getAttribute("rgb") ?? "") : [];
  return (element) => {
    const rgb = element.getAttribute("rgb");
    const number = element.getAttribute("indexed");
    const themed = element.getAttribute("theme");
    const hex = rgb ?? (number ? byNumber(Number(number), own) : themed ? theme[Number(themed)] : undefined);
    const plain = hex ? fromHex(hex) : null;
    const tint = Number(element.getAttribute("tint") ?? 0);
    return plain && tint ? tinted(plain, tint) : plain;
  };
}

function byNumber(index: number, own: readonly string[]): string | undefined {
  if (index === 65) return "FFFFFF";
  if (own[index]) return own[index];
  return index < 16 ? indexed[index % 8] : undefined;
}

function themeColors(workbook: WorkbookPart): readonly (string | undefined)[] {
  const part = workbook.related("theme");
  if (!part) return officeTheme;
  const scheme = xml.descendantsOf(xml.rootOf(workbook.parts.tree(part)), "clrScheme")[0] as
    Element | undefined;
  return themeOrder.map((name, i) => {
    const [color] = scheme ? xml.descendantsOf(scheme, name).flatMap((e) => xml.childrenOf(e)) : [];
    return color?.getAttribute("lastClr") ?? color?.getAttribute("val") ?? officeTheme[i];
  });
}

/** `FFRRGGBB` or `RRGGBB`. */
function fromHex(hex: string): Rgb | null {
  const digits = /^(?:[0-9a-f]{2})?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!digits) return null;
  const [red, green, blue] = digits.slice(1).map((pair) => parseInt(pair, 16) / 255);
  return [red, green, blue];
}

/** Darker below 0, lighter above (ibid. §18.8.19), channel by channel. */
function tinted(color: Rgb, tint: number): Rgb {
  const channel = (value: number): number => (tint < 0 ? value * (1 + tint) : value + (1 - value) * tint);
  return [channel(color[0]), channel(color[1]), channel(color[2])];
}
