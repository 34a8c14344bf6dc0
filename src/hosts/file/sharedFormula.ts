/**
 * Shared formulas (ECMA-376 Part 1 §18.3.1.40): the first cell of a group carries the text, the others only the
 * group's number. Before the first one is overwritten, the next one takes the text over.
 */
import { readCell } from "./cellContent";
import { shiftFormula } from "./formulaText";
import type { SheetPart } from "./sheetPart";
import { XmlScanner, escapeText } from "./xmlScanner";

/** Lets go of the group of which the cell (`xml`, about to be overwritten) is the first. */
export function releaseSharedFormula(part: SheetPart, row: number, column: number, xml: string): void {
  if (!xml.includes("shared")) return;
  const { formula } = read(xml);
  if (!formula || formula.kind !== "shared" || !formula.text || formula.group === null) return;
  for (const index of part.cells.rowIndexes())
    part.cells.cellsOf(index).forEach((cell, at) => {
      if (!cell || cell.xml === null || !cell.xml.includes("shared") || (index === row && at === column))
        return;
      const member = read(cell.xml);
      if (member.formula?.kind !== "shared" || member.formula.group !== formula.group || member.formula.text)
        return;
      const text = shiftFormula(formula.text, index - row, at - column);
      part.cells.cell(index, at, () => 0).xml = withFormula(cell.xml, text);
    });
}

function read(xml: string) {
  const scanner = new XmlScanner(xml);
  scanner.next();
  return readCell(scanner, undefined, () => "");
}

/** The cell's element with a formula of its own in place of the reference to its group. */
function withFormula(xml: string, text: string): string {
  const scanner = new XmlScanner(xml);
  while (scanner.next() && !(scanner.kind === "start" && scanner.name === "f"));
  const from = scanner.start;
  const tag = `${scanner.prefix}f`;
  scanner.skipElement();
  return `${xml.slice(0, from)}<${tag}>${escapeText(text)}</${tag}>${xml.slice(scanner.end)}`;
}
