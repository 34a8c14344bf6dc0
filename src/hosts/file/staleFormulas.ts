/**
 * Formulas that look at cells which have just been written. No one calculates here, so their cached results are
 * out of date: they are taken away rather than left to be believed, and Excel is asked to calculate on opening.
 */
import type { Area } from "../../sheets/grid";
import { overlaps } from "./areas";
import { readCell } from "./cellContent";
import type { EditSession } from "./editSession";
import { areaOf, piecesOf, shiftFormula } from "./formulaText";
import type { SheetPart } from "./sheetPart";
import { XmlScanner } from "./xmlScanner";

interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly sees: readonly { readonly sheet: string; readonly area: Area }[];
}

/** Above this many formulas on a sheet, all of them are taken to depend on what was written. */
const traceLimit = 4_000;

export function dropStaleResults(session: EditSession): void {
  if (!session.changed.size || !holdsFormulas(session)) return;
  session.workbook.requireCalculation();
  for (const name of session.changed.keys()) {
    const opened = session.sheet(name);
    if (!opened.ok || !opened.value.part.mayHoldFormulas()) continue;
    const { part } = opened.value;
    for (const { row, column } of dependents(formulasOf(part, name), name, session.changed)) {
      const cell = part.cells.cell(row, column, () => 0);
      if (cell.xml !== null) cell.xml = withoutResult(cell.xml);
    }
  }
}

function holdsFormulas(session: EditSession): boolean {
  const { workbook, parts } = session;
  if (workbook.related("calcChain")) return true;
  const open = new Map(session.openParts().map((part) => [part.part, part]));
  return workbook.sheets().some((sheet) => {
    if (!sheet.hasCells) return false;
    const part = open.get(sheet.part);
    return part ? part.mayHoldFormulas() : mentionsFormula(parts.bytes(sheet.part));
  });
}

/** True where `<f` or `:f` stands in a part: quicker than reading it, and never false where there is a formula. */
function mentionsFormula(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x66); at > 0; at = bytes.indexOf(0x66, at + 1)) {
    const [before, after] = [bytes[at - 1], bytes[at + 1]];
    if ((before === 0x3c || before === 0x3a) && (after === 0x3e || after === 0x20 || after === 0x2f))
      return true;
  }
  return false;
}

function formulasOf(part: SheetPart, sheet: string): FormulaCell[] {
  const found: FormulaCell[] = [];
  const groups = new Map<string, { text: string; row: number; column: number }>();
  for (const row of part.cells.rowIndexes())
    part.cells.cellsOf(row).forEach((cell, column) => {
      if (!cell || cell.xml === null) return;
      const scanner = new XmlScanner(cell.xml);
      scanner.next();
      const { formula } = readCell(scanner, undefined, () => "");
      if (!formula) return;
      let { text } = formula;
      if (formula.kind === "shared" && formula.group !== null) {
        const group = groups.get(formula.group);
        if (text) groups.set(formula.group, { text, row, column });
        else if (group) text = shiftFormula(group.text, row - group.row, column - group.column);
      }
      const sees = piecesOf(text).flatMap((piece) => {
        const area = piece.kind === "reference" ? areaOf(piece.rest) : null;
        return piece.kind === "reference" && area
          ? [{ sheet: (piece.sheet ?? sheet).toLowerCase(), area }]
          : [];
      });
      found.push({ row, column, sees });
    });
  return found;
}

function dependents(
  formulas: readonly FormulaCell[],
  sheet: string,
  changed: ReadonlyMap<string, readonly Area[]>,
): readonly FormulaCell[] {
  if (formulas.length > traceLimit) return formulas;
  const stale = new Set<FormulaCell>();
  const written = new Map([...changed].map(([name, areas]) => [name.toLowerCase(), [...areas]]));
  const own = written.get(sheet.toLowerCase()) ?? [];
  const isStale = (cell: FormulaCell): boolean =>
    cell.sees.some((seen) => written.get(seen.sheet)?.some((area) => overlaps(area, seen.area)));
  for (let grown = true; grown;) {
    grown = false;
    for (const cell of formulas) {
      if (stale.has(cell) || !isStale(cell)) continue;
      stale.add(cell);
      own.push({ row: cell.row, column: cell.column, rows: 1, columns: 1 });
      grown = true;
    }
  }
  return [...stale];
}

/** The cell's element without its cached result. */
function withoutResult(xml: string): string {
  const scanner = new XmlScanner(xml);
  scanner.next();
  const tag = [...scanner.attributes()].filter(([name]) => name !== "t");
  const open = `<${scanner.prefix}c${tag.map(([name, value]) => ` ${name}="${value}"`).join("")}>`;
  let content = "";
  while (scanner.next() && !(scanner.kind === "end" && scanner.name === "c")) {
    const from = scanner.start;
    if (scanner.kind === "start") scanner.skipElement();
    const piece = xml.slice(from, scanner.end);
    if (scanner.name !== "v" && scanner.name !== "is") content += piece;
  }
  return `${open}${content}${xml.slice(scanner.start)}`;
}
