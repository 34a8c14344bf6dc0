/**
 * One worksheet part (ECMA-376 Part 1 §18.3.1.99): its cells, and everything around them as a tree in which
 * `<sheetData>` is only a placeholder.
 */
import type { Slices } from "../../core/slices";
import type { Area } from "../../sheets/grid";
import { parseArea, rangeText, union } from "./areas";
import type { Parts } from "./parts";
import { SheetCells } from "./sheetCells";
import { XmlError, XmlScanner } from "./xmlScanner";
import { utf8Of } from "./utf8";
import { childOf, childrenOf, ensureChild, insertInOrder, parseXml, rootOf, serialise } from "./xmlTree";
import type { Document, Element } from "./xmlTree";

/** CT_Worksheet: the sequence that a worksheet's children must keep, or Excel calls the file damaged. */
export const worksheetOrder: readonly string[] = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
  "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
  "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins",
  "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors",
  "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls",
  "webPublishItems", "tableParts", "extLst",
]; // prettier-ignore

export class SheetPart {
  readonly cells: SheetCells;
  private readonly text: string;
  private readonly prefix: string;
  private readonly from: number;
  private readonly to: number;
  private readonly contentFrom: number;
  private readonly contentTo: number;
  private document: Document | null = null;
  private changed = false;
  private written: Area | null = null;

  /** Throws XmlError where the part is broken. */
  constructor(
    private readonly parts: Parts,
    readonly part: string,
  ) {
    this.text = parts.text(part);
    const scanner = new XmlScanner(this.text);
    while (scanner.next() && !(scanner.kind === "start" && scanner.name === "sheetData"));
    if (scanner.name !== "sheetData") throw new XmlError("no sheetData");
    this.prefix = scanner.prefix;
    this.from = scanner.start;
    this.contentFrom = scanner.end;
    this.contentTo = scanner.skipElement();
    this.to = scanner.end;
    this.cells = new SheetCells(this.text, this.contentFrom, this.contentTo, this.prefix);
  }

  /** The worksheet element, to read. */
  root(): Element {
    if (!this.document) {
      const head = this.text.slice(0, this.from);
      this.document = parseXml(`${head}<${this.prefix}sheetData/>${this.text.slice(this.to)}`);
    }
    return rootOf(this.document);
  }

  /** The worksheet element, to change. */
  edit(): Element {
    this.changed = true;
    return this.root();
  }

  child(name: string): Element | null {
    return childOf(this.root(), name);
  }

  /** The child of that name, made in its place where there is none. */
  ensure(name: string): Element {
    return ensureChild(this.edit(), name, worksheetOrder);
  }

  insert(child: Element): void {
    insertInOrder(this.edit(), child, worksheetOrder);
  }

  remove(name: string): void {
    for (const child of childrenOf(this.root(), name)) this.edit().removeChild(child);
  }

  /** False only where there is certainly no formula, neither in the part nor newly written. */
  mayHoldFormulas(): boolean {
    return this.cells.formulaWritten || this.text.includes(`<${this.prefix}f`);
  }

  /** Remembers that an area was written, for the sheet's dimension. */
  extend(area: Area): void {
    if (area.rows > 0 && area.columns > 0) this.written = this.written ? union(this.written, area) : area;
  }

  /** Writes the part back, if anything in it has changed. */
  *save(): Slices<void> {
    if (this.written) this.extendDimension(this.written);
    if (!this.changed && !this.cells.touched) return;
    const [before, after] = this.around();
    const { cells, text } = this;
    const inner = cells.touched ? cells.xml() : [text.slice(this.contentFrom, this.contentTo)];
    this.parts.set(this.part, yield* utf8Of([[before], inner, [after]], text.length));
  }

  /** The part's text up to the cells and behind them. */
  private around(): readonly string[] {
    const placeholder = this.document && this.changed ? childOf(rootOf(this.document), "sheetData") : null;
    if (this.document && placeholder)
      // NUL cannot stand in XML
      return serialise(this.document, new Map([[placeholder, "\0"]])).split("\0");
    const tag = `${this.prefix}sheetData`;
    return [`${this.text.slice(0, this.from)}<${tag}>`, `</${tag}>${this.text.slice(this.to)}`];
  }

  private extendDimension(area: Area): void {
    const dimension = this.child("dimension");
    const present = parseArea(dimension?.getAttribute("ref") ?? "");
    if (!dimension || !present) return;
    const whole = union(present, area);
    const ref = rangeText(whole);
    if (ref === rangeText(present)) return;
    this.edit();
    dimension.setAttribute("ref", ref);
  }
}
