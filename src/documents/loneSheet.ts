/** A workbook reduced to one sheet: other sheets and all that only they reach do not leave (issue: export). */
import {
  contentTypes,
  declarePart,
  forgetMissingParts,
  reachableFrom,
  relationshipsOf,
  relsPart,
  removeRelationships,
  tablesOf,
  xml,
  XmlError,
} from "../hosts/file";
import type { SheetEntry, WorkbookPart } from "../hosts/file";
import { pointsInto } from "./foreignReference";
import type { OwnSheet } from "./foreignReference";

/** What the workbook may keep pointing to, beside the one sheet. */
const keptByWorkbook = new Set(["styles", "theme", "sharedStrings"]);
/** Names that Excel itself gives to areas of a sheet. */
const builtInName = /^_xlnm\./i;

/** The names and tables that belong to the sheet: what its formulas may speak of. */
export function ownSheet(workbook: WorkbookPart, entry: SheetEntry): OwnSheet {
  return {
    name: entry.name,
    tables: tablesOf(workbook.parts, entry.part).map((table) => table.name),
    names: keptNames(workbook, entry).map((name) => name.name),
  };
}

function keptNames(workbook: WorkbookPart, entry: SheetEntry) {
  return workbook
    .names()
    .filter((name) => (name.sheet === null ? !builtInName.test(name.name) : name.sheet === entry.index))
    .filter((name) => pointsInto(name.text, entry.name));
}

/** Rewrites the workbook part and what it points to, and removes every part that nothing leads to any more. */
export function keepOnly(workbook: WorkbookPart, entry: SheetEntry): void {
  const { parts, part } = workbook;
  const names = keptNames(workbook, entry);
  const root = xml.rootOf(parts.edit(part));
  const sheets = xml.childOf(root, "sheets");
  const own = sheets && xml.childrenOf(sheets, "sheet")[entry.index];
  const id = own && xml.relationshipId(own);
  if (!sheets || !own) throw new XmlError("no sheets");
  for (const child of [...childNodes(root)]) {
    const name = xml.isElement(child) ? child.localName : "";
    if (name === "workbookPr") keepAttributes(child as xml.Element, ["date1904", "defaultThemeVersion"]);
    else if (name !== "sheets") root.removeChild(child);
  }
  for (const sheet of xml.childrenOf(sheets)) if (sheet !== own) sheets.removeChild(sheet);
  own.removeAttribute("state");
  const views = xml.elementLike(root, "bookViews");
  xml.append(views, "workbookView", { activeTab: 0 });
  root.insertBefore(views, sheets);
  if (names.length) {
    const list = xml.append(root, "definedNames");
    for (const { name, text, hidden, sheet } of names) {
      const element = xml.append(list, "definedName", {
        name,
        localSheetId: sheet === null ? null : 0,
        hidden: hidden ? 1 : null,
      });
      element.textContent = text;
    }
  }
  removeRelationships(parts, part, (r) => r.id !== id && !(keptByWorkbook.has(r.type) && !r.external));
  removeRelationships(parts, "", (r) => r.type !== "officeDocument");
  declarePart(parts, part, contentTypes.workbook);
  removeUnreached(workbook);
}

/** Removes what cannot be reached from the package's root. */
export function removeUnreached({ parts }: WorkbookPart): void {
  const reached = reachableFrom(parts, "");
  const kept = new Set([
    "[Content_Types].xml",
    ...[...reached].flatMap((p) => (p ? [p, relsPart(p)] : [relsPart(p)])),
  ]);
  for (const name of parts.names()) if (!kept.has(name)) parts.remove(name);
  forgetMissingParts(parts);
}

/** Tables keep their names and columns; formulas, queries and connections behind them stay. */
export function closeTables({ parts }: WorkbookPart, sheetPart: string): void {
  for (const { target } of relationshipsOf(parts, sheetPart).filter((r) => r.type === "table")) {
    const root = xml.rootOf(parts.tree(target));
    const formulas = ["calculatedColumnFormula", "totalsRowFormula", "xmlColumnPr"].flatMap((name) =>
      xml.descendantsOf(root, name),
    );
    const bound = root.hasAttribute("connectionId") || root.getAttribute("tableType") !== null;
    if (!formulas.length && !bound && !relationshipsOf(parts, target).length) continue;
    parts.edit(target);
    for (const formula of formulas) formula.parentNode?.removeChild(formula);
    for (const column of xml.descendantsOf(root, "tableColumn"))
      xml.setAttributes(column, { queryTableFieldId: null, uniqueName: null });
    xml.setAttributes(root, { tableType: null, connectionId: null });
    removeRelationships(parts, target, () => true);
  }
}

function keepAttributes(element: xml.Element, kept: readonly string[]): void {
  for (const attribute of xml.attributesOf(element))
    if (!kept.includes(attribute.name)) element.removeAttribute(attribute.name);
}

const childNodes = (parent: xml.Element): xml.Node[] =>
  Array.from({ length: parent.childNodes.length }, (_, i) => parent.childNodes[i]);
