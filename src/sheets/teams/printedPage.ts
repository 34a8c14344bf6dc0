/**
 * A sheet that is made to be printed and signed (A4 upright, 宋体): lines of cells that span columns, each
 * line as high as its text. One page where it stays legible; else as wide as the page, with its head repeated.
 */
import type { Edit, Input, PrintSetup, Style } from "../edit";
import type { Area } from "../grid";
import { allEdges, bodyFont, displayWidth } from "../tableSheet";

export interface PageCell {
  readonly text: Input;
  /** Columns that the cell takes; 1 unless set. */
  readonly span?: number;
  readonly look?: Style;
}

export interface PageLine {
  readonly cells: readonly PageCell[];
  /** Points; by default what the text needs. */
  readonly height?: number;
  /** Points; at least so high, and higher where the text needs it. */
  readonly least?: number;
  /** Takes its share of what is left of the page, up to twice its height: places to write in. */
  readonly stretch?: boolean;
  /** Without borders: titles, and notes below a table. */
  readonly bare?: boolean;
}

const size = 10.5;
/** In points: a line of 10.5, and the air around it. */
const lineHeight = 15;
const padding = 7;
const margins = { top: 51, bottom: 57, left: 43, right: 43 } as const;
/** A4 less the margins, in points. */
const pageHeight = 842 - margins.top - margins.bottom;
const pageWidth = 595 - margins.left - margins.right;
/** A character of 宋体 11, by which columns are measured. */
const characterWidth = 6;
/** Smaller than this, 10.5 can hardly be read on paper. */
const smallestScale = 0.62;
const tallestRow = 409;

const body: Style = { font: { name: bodyFont, size }, align: "left", valign: "center", wrap: true };
export const label: Style = { font: { bold: true }, align: "center", fill: "#F2F2F2" };
export const middle: Style = { align: "center" };

export class PrintedPage {
  private readonly lines: PageLine[] = [];
  private readonly merges: Area[] = [];
  private head: { readonly from: number; readonly to: number } | null = null;

  /** @param widths of the columns, in characters; 84 fill A4 upright */
  constructor(
    readonly sheet: string,
    private readonly widths: readonly number[],
  ) {}

  /** The row that the next line takes, from 0. */
  get nextRow(): number {
    return this.lines.length;
  }

  /** Where the next line begins, in points from the top: for pictures. */
  get nextTop(): number {
    return this.lines.reduce((sum, line) => sum + this.heightOf(line), 0);
  }

  add(...lines: readonly PageLine[]): void {
    this.lines.push(...lines);
  }

  title(text: string, points = 18): void {
    const look: Style = { font: { size: points, bold: true }, align: "center" };
    this.add({ cells: [{ text, span: this.widths.length, look }], height: 38, bare: true });
  }

  /** One text over the whole width. */
  wide(
    text: string,
    options: { readonly look?: Style; readonly height?: number; readonly bare?: boolean } = {},
  ): void {
    const { look, ...line } = options;
    this.add({ cells: [{ text, span: this.widths.length, ...(look ? { look } : {}) }], ...line });
  }

  /** One cell down several rows; where the page breaks, its text stands in each of them instead. */
  mergeDown(row: number, rows: number, column: number): void {
    if (rows > 1) this.merges.push({ row, column, rows, columns: 1 });
  }

  /** Marks the last line as the head that is printed again on further pages. */
  repeatLast(): void {
    this.head = { from: this.lines.length - 1, to: this.lines.length - 1 };
  }

  /** The edits that add the sheet. */
  edits(footer = ""): readonly Edit[] {
    const { sheet, widths } = this;
    const heights = this.heights();
    const onePage = this.fitsOnePage(heights);
    const lines = onePage ? this.lines : this.withTextsRepeated();
    const columns = widths.length;
    const whole: Area = { row: 0, column: 0, rows: lines.length, columns };
    const style = (area: Area, look: Style): Edit => ({ kind: "style", sheet, area, style: look });
    const edits: Edit[] = [
      { kind: "addSheet", sheet },
      { kind: "numberFormat", sheet, area: whole, format: "@" },
      { kind: "setValues", sheet, row: 0, column: 0, values: lines.map((line) => this.values(line)) },
      style(whole, body),
    ];
    lines.forEach((line, row) => {
      if (!line.bare) edits.push(style({ row, column: 0, rows: 1, columns }, { borders: allEdges }));
      let column = 0;
      for (const { span = 1, look } of line.cells) {
        const area = { row, column, rows: 1, columns: span };
        if (span > 1) edits.push({ kind: "merge", sheet, area });
        if (look) edits.push(style(area, look));
        column += span;
      }
      edits.push({ kind: "rowHeight", sheet, row, rows: 1, height: heights[row] });
    });
    for (const area of onePage ? this.merges : []) edits.push({ kind: "merge", sheet, area });
    widths.forEach((width, column) => edits.push({ kind: "columnWidth", sheet, column, columns: 1, width }));
    edits.push({ kind: "printSetup", sheet, setup: this.setup(whole, onePage, footer) });
    return edits;
  }

  /** How much smaller the page has to be printed for its columns to fit. */
  private get widthScale(): number {
    return Math.min(1, pageWidth / (characterWidth * this.widths.reduce((sum, each) => sum + each, 0)));
  }

  private fitsOnePage(heights: readonly number[]): boolean {
    return heights.reduce((sum, each) => sum + each, 0) * smallestScale <= pageHeight;
  }

  /** Merged cells would be cut where the page breaks. */
  private withTextsRepeated(): readonly PageLine[] {
    const lines = [...this.lines];
    for (const { row, rows, column } of this.merges)
      for (let below = row + 1; below < row + rows; below++)
        lines[below] = {
          ...lines[below],
          cells: lines[below].cells.map((cell, i) =>
            i === column ? { ...cell, text: lines[row].cells[column].text } : cell,
          ),
        };
    return lines;
  }

  private setup(area: Area, onePage: boolean, footer: string): PrintSetup {
    return {
      orientation: "portrait",
      paper: "A4",
      area,
      ...(onePage || !this.head ? {} : { titleRows: this.head }),
      fit: onePage ? { wide: 1, tall: 1 } : { wide: 1 },
      centered: true,
      margins,
      footer: onePage ? footer : `${footer}&C第 &P 页 共 &N 页`,
    };
  }

  private heights(): readonly number[] {
    const heights = this.lines.map((line) => this.heightOf(line));
    const spare = pageHeight / this.widthScale - heights.reduce((sum, each) => sum + each, 0);
    const open = heights.reduce((sum, each, row) => sum + (this.lines[row].stretch ? each : 0), 0);
    if (spare <= 0 || open === 0) return heights;
    const share = Math.min(1, (spare * 0.97) / open);
    return heights.map((each, row) =>
      this.lines[row].stretch ? Math.min(tallestRow, Math.floor(each * (1 + share))) : each,
    );
  }

  private values({ cells }: PageLine): readonly Input[] {
    return cells.flatMap(({ text, span = 1 }) => [text, ...Array.from({ length: span - 1 }, () => null)]);
  }

  private heightOf(line: PageLine): number {
    if (line.height !== undefined) return line.height;
    let column = 0;
    let most = 1;
    for (const { text, span = 1 } of line.cells) {
      const width = this.widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
      if (typeof text === "string") most = Math.max(most, linesOf(text, width - 1.5));
      column += span;
    }
    return Math.min(tallestRow, Math.max(line.least ?? 0, most * lineHeight + padding));
  }
}

function linesOf(text: string, width: number): number {
  return text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / Math.max(2, width))), 0);
}
