/** The form's cells as they leave: formulas become what they last gave, and shared texts are numbered anew. */
import { err, ok } from "../core/result";
import type { Result } from "../core/result";
import { address, columnNumber } from "../sheets/grid";
import { XmlError, XmlScanner, readCell } from "../hosts/file";
import type { SharedString } from "../hosts/file";
import type { DocumentFault, ExportNote } from "./fault";

export interface FrozenCells {
  /** The whole worksheet part, changed only where cells hold formulas or shared texts. */
  readonly xml: string;
  /** Old numbers of the shared texts that are still used, in their new order. */
  readonly used: readonly number[];
  readonly notes: readonly ExportNote[];
}

/** Fault: documents.formulaWithoutValue. Throws XmlError where the part is broken. */
export function freezeCells(
  sheet: string,
  text: string,
  strings: readonly SharedString[],
): Result<FrozenCells, DocumentFault> {
  const pieces: string[] = [];
  const numbers = new Map<number, number>();
  const notes: ExportNote[] = [];
  const scanner = new XmlScanner(text);
  let copied = 0;
  let [row, column] = [-1, -1];
  while (scanner.next()) {
    if (scanner.kind !== "start") continue;
    if (scanner.name === "row") {
      const given = scanner.attributes().get("r");
      row = given === undefined ? row + 1 : Number(given) - 1;
      column = -1;
    }
    if (scanner.name !== "c" || row < 0) continue;
    const attributes = scanner.attributes();
    const from = scanner.start;
    const reference = /^([A-Z]+)/i.exec(attributes.get("r") ?? "");
    column = reference ? columnNumber(reference[1]) : column + 1;
    const { value, formula, cached } = readCell(scanner, attributes.get("t"), (i) => strings[i]?.text ?? "");
    const shared = attributes.get("t") === "s" && cached;
    const marked = attributes.has("cm") || attributes.has("vm");
    if (!shared && !formula && !marked) continue;
    const at = address(sheet, row, column);
    if (formula && !cached)
      return err({ code: "documents.formulaWithoutValue", at, found: `=${formula.text}` });
    if (formula && value !== null && typeof value === "object")
      notes.push({ code: "documents.errorValue", at, found: value.error });
    pieces.push(text.slice(copied, from), frozen(text.slice(from, scanner.end), numbers, strings));
    copied = scanner.end;
  }
  pieces.push(text.slice(copied));
  return ok({ xml: pieces.join(""), used: [...numbers.keys()], notes });
}

/** One cell's element without formula and marks (`cm`, `vm`), its shared text under the new number. */
function frozen(xml: string, numbers: Map<number, number>, strings: readonly SharedString[]): string {
  const scanner = new XmlScanner(xml);
  scanner.next();
  const attributes = scanner.attributes();
  attributes.delete("cm");
  attributes.delete("vm");
  const tag = [...attributes].map(([name, value]) => ` ${name}="${value}"`).join("");
  if (scanner.selfClosing) return `<${scanner.prefix}c${tag}/>`;
  const pieces = [`<${scanner.prefix}c${tag}>`];
  while (scanner.next() && !(scanner.kind === "end" && scanner.name === "c")) {
    const from = scanner.start;
    if (scanner.kind !== "start") {
      pieces.push(xml.slice(from, scanner.end));
      continue;
    }
    const { name, prefix, selfClosing } = scanner;
    const inner = scanner.end;
    const innerEnd = scanner.skipElement();
    if (name === "f") continue;
    if (name === "v" && attributes.get("t") === "s" && !selfClosing)
      pieces.push(
        `<${prefix}v>${renumber(Number(xml.slice(inner, innerEnd)), numbers, strings)}</${prefix}v>`,
      );
    else pieces.push(xml.slice(from, scanner.end));
  }
  pieces.push(xml.slice(scanner.start));
  return pieces.join("");
}

function renumber(old: number, numbers: Map<number, number>, strings: readonly SharedString[]): number {
  if (!strings[old]) throw new XmlError(`shared string ${old}`);
  const known = numbers.get(old);
  if (known !== undefined) return known;
  numbers.set(old, numbers.size);
  return numbers.size - 1;
}
