/**
 * The styles part (ECMA-376 Part 1 §18.8): a cell's look is an index into `cellXfs`. New looks are appended,
 * so that every index that a cell already carries keeps its meaning.
 */
import type { Style } from "../../sheets/edit";
import {
  append,
  childOf,
  childrenOf,
  elementLike,
  ensureChild,
  insertInOrder,
  outerXml,
  rootOf,
  setAttributes,
} from "./xmlTree";
import type { Parts } from "./parts";
import type { Element } from "./xmlTree";

/** The sides of one cell that get a thin line. */
export type Side = "left" | "right" | "top" | "bottom";
export const sides: readonly Side[] = ["left", "right", "top", "bottom"];

/** What changes in a cell's look; a member left out stays as it is. */
export interface LookChange {
  readonly style?: Style;
  readonly lines?: readonly Side[];
  readonly format?: string;
  readonly quotePrefix?: boolean;
}

const partOrder = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
const fontOrder = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];
const borderOrder = ["start", "left", "end", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];

/** Formats that every program knows by number (ECMA-376 Part 1 §18.8.30). */
const builtIn: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};
const firstOwnFormat = 164;
/** Windows code page mark of fonts for simplified Chinese (GB2312_CHARSET). */
const chineseCharset = 134;

export class StyleSheet {
  private readonly known = new Map<string, number>();
  private readonly listed = new Map<string, Map<string, number>>();
  private xfs: Element[] | null = null;

  /** `edit` gives the root of the styles part and marks it as changed; `look` only reads it. */
  private constructor(
    private readonly look: () => Element,
    private readonly edit: () => Element,
  ) {}

  /** The styles of a workbook. */
  static of(workbook: { readonly parts: Parts; stylesPart(): string }): StyleSheet {
    const { parts } = workbook;
    return new StyleSheet(
      () => rootOf(parts.tree(workbook.stylesPart())),
      () => rootOf(parts.edit(workbook.stylesPart())),
    );
  }

  /** The index of a look that differs from another one only in what is given. */
  derive(base: number, change: LookChange, changeKey: string): number {
    const key = `${base}|${changeKey}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.build(base, change);
    this.known.set(key, index);
    return index;
  }

  /** The format code of a look: "General", "@", `yyyy"年"` … */
  formatOf(index: number): string {
    const id = Number(this.xf(index)?.getAttribute("numFmtId") ?? 0);
    const own = childrenOf(childOf(this.look(), "numFmts") ?? this.look(), "numFmt").find(
      (f) => Number(f.getAttribute("numFmtId")) === id,
    );
    if (own) return own.getAttribute("formatCode") ?? "General";
    return Object.keys(builtIn).find((code) => builtIn[code] === id) ?? "General";
  }

  hasQuotePrefix(index: number): boolean {
    return isTrue(this.xf(index)?.getAttribute("quotePrefix"));
  }

  /** Locked is what a cell is unless its look says otherwise; it matters on a protected sheet. */
  isLocked(index: number): boolean {
    const xf = this.xf(index);
    const protection = xf && childOf(xf, "protection");
    const locked = protection?.getAttribute("locked");
    return locked === null || locked === undefined || isTrue(locked);
  }

  /** The size in points of a look's font. */
  fontSizeOf(index: number): number {
    const fonts = childOf(this.look(), "fonts");
    const font = fonts && childrenOf(fonts, "font")[Number(this.xf(index)?.getAttribute("fontId") ?? 0)];
    return Number((font && childOf(font, "sz")?.getAttribute("val")) ?? 11);
  }

  private xf(index: number): Element | undefined {
    const list = childOf(this.look(), "cellXfs");
    return (this.xfs ??= list ? childrenOf(list, "xf") : [])[index];
  }

  private build(base: number, change: LookChange): number {
    const root = this.edit();
    const list = ensureChild(root, "cellXfs", partOrder);
    if (!childrenOf(list, "xf").length)
      append(list, "xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 });
    this.xfs = null;
    const xf = (this.xf(base) ?? this.xf(0)!).cloneNode(true) as Element;
    const { style = {}, lines = [], format } = change;
    if (format !== undefined) setAttributes(xf, { numFmtId: this.formatId(format), applyNumberFormat: 1 });
    if (style.font) setAttributes(xf, { fontId: this.fontId(xf, style.font), applyFont: 1 });
    if (style.fill) setAttributes(xf, { fillId: this.fillId(style.fill), applyFill: 1 });
    if (lines.length) setAttributes(xf, { borderId: this.borderId(xf, lines), applyBorder: 1 });
    if (style.align || style.valign || style.wrap !== undefined) alignXf(xf, style);
    if (change.quotePrefix !== undefined) setAttributes(xf, { quotePrefix: change.quotePrefix ? 1 : null });
    return this.indexIn(list, xf);
  }

  private formatId(format: string): number {
    if (format in builtIn) return builtIn[format];
    const list = ensureChild(this.edit(), "numFmts", partOrder);
    const formats = childrenOf(list, "numFmt");
    const same = formats.find((f) => f.getAttribute("formatCode") === format);
    if (same) return Number(same.getAttribute("numFmtId"));
    const id = Math.max(firstOwnFormat - 1, ...formats.map((f) => Number(f.getAttribute("numFmtId")))) + 1;
    append(list, "numFmt", { numFmtId: id, formatCode: format });
    list.setAttribute("count", String(formats.length + 1));
    return id;
  }

  private fontId(xf: Element, change: NonNullable<Style["font"]>): number {
    const list = ensureChild(this.edit(), "fonts", partOrder);
    const base = childrenOf(list, "font")[Number(xf.getAttribute("fontId") ?? 0)];
    const font = base ? (base.cloneNode(true) as Element) : elementLike(list, "font");
    const put = (name: string, attributes: Record<string, string | number> | null): void => {
      for (const old of childrenOf(font, name)) font.removeChild(old);
      if (attributes) insertInOrder(font, elementLike(font, name, attributes), fontOrder);
    };
    if (change.bold !== undefined) put("b", change.bold ? {} : null);
    if (change.size !== undefined) put("sz", { val: change.size });
    if (change.color !== undefined) put("color", { rgb: argb(change.color) });
    if (change.name !== undefined) {
      put("name", { val: change.name });
      put("family", null);
      put("scheme", null);
      put("charset", /\p{Script=Han}/u.test(change.name) ? { val: chineseCharset } : null);
    }
    return this.indexIn(list, font);
  }

  private fillId(color: string): number {
    const list = ensureChild(this.edit(), "fills", partOrder);
    const fill = elementLike(list, "fill");
    const pattern = append(fill, "patternFill", { patternType: "solid" });
    append(pattern, "fgColor", { rgb: argb(color) });
    append(pattern, "bgColor", { indexed: 64 });
    return this.indexIn(list, fill);
  }

  private borderId(xf: Element, lines: readonly Side[]): number {
    const list = ensureChild(this.edit(), "borders", partOrder);
    const base = childrenOf(list, "border")[Number(xf.getAttribute("borderId") ?? 0)];
    const border = base ? (base.cloneNode(true) as Element) : elementLike(list, "border");
    for (const side of sides) ensureChild(border, side, borderOrder);
    for (const side of lines) {
      const line = childOf(border, side)!;
      while (line.firstChild) line.removeChild(line.firstChild);
      setAttributes(line, { style: "thin" });
      append(line, "color", { indexed: 64 });
    }
    return this.indexIn(list, border);
  }

  /** The place of an equal element in a list, or that of this one, appended. */
  private indexIn(list: Element, element: Element): number {
    const name = list.localName ?? "";
    let places = this.listed.get(name);
    if (!places) {
      places = new Map();
      const present = childrenOf(list);
      for (let i = present.length - 1; i >= 0; i--) places.set(outerXml(present[i]), i);
      this.listed.set(name, places);
    }
    const xml = outerXml(element);
    const same = places.get(xml);
    if (same !== undefined) return same;
    list.appendChild(element);
    const index = childrenOf(list).length - 1;
    list.setAttribute("count", String(index + 1));
    places.set(xml, index);
    if (name === "cellXfs") this.xfs = null;
    return index;
  }
}

function alignXf(xf: Element, style: Style): void {
  const alignment = ensureChild(xf, "alignment", ["alignment", "protection", "extLst"]);
  if (style.align) alignment.setAttribute("horizontal", style.align);
  if (style.valign) alignment.setAttribute("vertical", style.valign);
  if (style.wrap !== undefined) setAttributes(alignment, { wrapText: style.wrap ? 1 : null });
  xf.setAttribute("applyAlignment", "1");
}

/** xsd:boolean as producers write it. */
export function isTrue(value: string | null | undefined): boolean {
  return value === "1" || value === "true";
}

const argb = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;
