/** Looks of cells as a file keeps them (ECMA-376 Part 1 §18.8), in Univer's style records. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { IBorderData, IStyleData } from "@univerjs/core";
import { isTrue, xml } from "../../src/hosts/file";

type Element = ReturnType<typeof xml.rootOf>;
const { childOf, childrenOf } = xml;

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
const borderSides = { top: "t", bottom: "b", left: "l", right: "r" } as const;

/** Formats that a file names by number only (§18.8.30), with the Chinese ones of 57 and 58. */
const builtIn: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  14: "yyyy/m/d",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  31: 'yyyy"年"m"月"d"日"',
  49: "@",
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The looks of one styles part; a cell's look is an index into its `cellXfs`. */
export class FileLooks {
  /** Univer's style table: every look that was asked for, under its name. */
  readonly styles: Record<string, IStyleData> = {};
  private readonly xfs: readonly Element[];
  private readonly fonts: readonly IStyleData[];
  private readonly fills: readonly IStyleData[];
  private readonly borders: readonly IStyleData[];
  private readonly formats: ReadonlyMap<number, string>;

  constructor(styles: Element) {
    const list = (group: string, item: string) => {
      const found = childOf(styles, group);
      return found ? childrenOf(found, item) : [];
    };
    this.xfs = list("cellXfs", "xf");
    this.fonts = list("fonts", "font").map(fontOf);
    this.fills = list("fills", "fill").map(fillOf);
    this.borders = list("borders", "border").map(borderOf);
    this.formats = new Map(
      list("numFmts", "numFmt").map((f) => [number(f, "numFmtId"), f.getAttribute("formatCode") ?? ""]),
    );
  }

  /** The name of a look in `styles`; undefined where the file has no such look. */
  nameOf(index: number): string | undefined {
    const xf = this.xfs[index];
    if (!xf) return undefined;
    const name = `look-${index}`;
    this.styles[name] ??= this.lookOf(xf);
    return name;
  }

  private lookOf(xf: Element): IStyleData {
    const id = number(xf, "numFmtId");
    const format = this.formats.get(id) ?? builtIn[id];
    return {
      ...this.fonts[number(xf, "fontId")],
      ...this.fills[number(xf, "fillId")],
      ...this.borders[number(xf, "borderId")],
      ...alignmentOf(childOf(xf, "alignment")),
      ...(format && format !== "General" ? { n: { pattern: format } } : {}),
    };
  }
}

const number = (element: Element, name: string) => Number(element.getAttribute(name) ?? 0);

function fontOf(font: Element): IStyleData {
  const value = (name: string) => childOf(font, name)?.getAttribute("val");
  const on = (name: string) => {
    const found = childOf(font, name);
    return found !== null && (found.getAttribute("val") === null || isTrue(found.getAttribute("val")));
  };
  const family = value("name");
  const size = value("sz");
  const colour = rgb(childOf(font, "color"));
  return {
    ...(family ? { ff: family } : {}),
    ...(size ? { fs: Number(size) } : {}),
    ...(on("b") ? { bl: BooleanNumber.TRUE } : {}),
    ...(on("i") ? { it: BooleanNumber.TRUE } : {}),
    ...(on("u") ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(on("strike") ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(colour ? { cl: { rgb: colour } } : {}),
  };
}

function fillOf(fill: Element): IStyleData {
  const pattern = childOf(fill, "patternFill");
  if (!pattern || (pattern.getAttribute("patternType") ?? "none") === "none") return {};
  const colour = rgb(childOf(pattern, "fgColor"));
  return colour ? { bg: { rgb: colour } } : {};
}

function borderOf(border: Element): IStyleData {
  const bd: IBorderData = {};
  for (const [name, key] of Object.entries(borderSides)) {
    const side = childOf(border, name);
    const style = side?.getAttribute("style");
    if (!side || !style || style === "none") continue;
    bd[key] = {
      s: lines[style] ?? BorderStyleTypes.THIN,
      cl: { rgb: rgb(childOf(side, "color")) ?? "#000000" },
    };
  }
  return Object.keys(bd).length > 0 ? { bd } : {};
}

function alignmentOf(alignment: Element | null): IStyleData {
  const across = horizontal[alignment?.getAttribute("horizontal") ?? ""];
  return {
    vt: vertical[alignment?.getAttribute("vertical") ?? "bottom"] ?? VerticalAlign.BOTTOM,
    ...(across === undefined ? {} : { ht: across }),
    ...(isTrue(alignment?.getAttribute("wrapText")) ? { tb: WrapStrategy.WRAP } : {}),
  };
}

/** Colours of a theme or an index are left to the default. */
function rgb(colour: Element | null): string | undefined {
  const given = colour?.getAttribute("rgb");
  return given ? `#${given.slice(-6).toUpperCase()}` : undefined;
}
