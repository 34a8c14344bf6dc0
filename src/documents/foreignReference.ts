/** Whether a formula (of a validation, a format rule, a name) looks beyond the one sheet that leaves. */
import { piecesOf } from "../hosts/file";

export interface OwnSheet {
  readonly name: string;
  /** Tables that stand on it; a structured reference to them stays inside. */
  readonly tables: readonly string[];
  /** Names that point into it. */
  readonly names: readonly string[];
}

const constants = new Set(["true", "false"]);

/** True where the formula names another sheet, another workbook, or a name that is not this sheet's own. */
export function looksElsewhere(formula: string, own: OwnSheet): boolean {
  return piecesOf(formula).some((piece) => {
    if (piece.kind === "reference") return piece.sheet !== null && !same(piece.sheet, own.name);
    if (piece.kind !== "name") return false;
    if (piece.text.startsWith("[")) return /^\[\d+\]/.test(piece.text);
    if (piece.text.includes("!")) return true;
    if (piece.call) return /^(indirect|hyperlink)\($/i.test(piece.text);
    const known = [...own.tables, ...own.names].some((name) => same(name, piece.text));
    return !known && !constants.has(piece.text.toLowerCase());
  });
}

/** True where a defined name stands for cells of this sheet and nothing else. */
export function pointsInto(text: string, sheet: string): boolean {
  const pieces = piecesOf(text).filter((piece) => piece.text.trim() !== "");
  const references = pieces.filter((piece) => piece.kind === "reference");
  return (
    references.length > 0 &&
    references.every(
      (r) => r.kind === "reference" && r.sheet !== null && same(r.sheet, sheet) && !r.rest.startsWith("#"),
    ) &&
    pieces.every((piece) => piece.kind === "reference" || /^[,:() ]+$/.test(piece.text))
  );
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
