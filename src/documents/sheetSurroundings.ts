/**
 * What surrounds the form's cells and reaches out of its sheet: validations, format rules, links, notes, embedded
 * objects. What stays inside of the sheet stays as it is; the rest is taken away, and said.
 */
import { relationshipsOf, removeRelationships, xml } from "../hosts/file";
import type { Relationship, SheetPart, WorkbookPart } from "../hosts/file";
import type { ExportNote } from "./fault";
import { looksElsewhere } from "./foreignReference";
import type { OwnSheet } from "./foreignReference";
import { placesOf } from "./places";

type Element = xml.Element;

/** What a sheet may keep pointing to. Header pictures live in a `vmlDrawing` of their own (`legacyDrawingHF`). */
const keptRelationships = new Set([
  "drawing",
  "image",
  "table",
  "printerSettings",
  "hyperlink",
  "vmlDrawing",
]);

/** Children of a worksheet that carry people, other sheets or programs, and nothing that is seen on paper. */
const removedChildren = [
  "customSheetViews",
  "dataConsolidate",
  "scenarios",
  "protectedRanges",
  "customProperties",
  "cellWatches",
  "smartTags",
  "legacyDrawing",
  "oleObjects",
  "controls",
  "webPublishItems",
];

/** Extensions of a sheet that are rules like the older ones; others (slicers, timelines) reach out of it. */
const keptExtensions = ["conditionalFormattings", "dataValidations", "sparklineGroups"];

export function cleanSurroundings(
  workbook: WorkbookPart,
  part: SheetPart,
  own: OwnSheet,
): readonly ExportNote[] {
  const notes: ExportNote[] = [];
  const { parts } = workbook;
  const relationships = relationshipsOf(parts, part.part);
  if (relationships.some((r) => r.type === "comments" || r.type === "threadedComment"))
    notes.push({ code: "documents.commentsRemoved", at: own.name });
  removeRules(part, own, notes);
  removeLinks(part, own, relationships, notes);
  removeObjects(part, own, notes);
  removeExtensions(part, own, notes);
  const used = new Set(idsIn(part.root()));
  removeRelationships(parts, part.part, (r) => !stays(r, used));
  return notes;
}

/** A relationship stays where the sheet still names it and it is of a kind that may leave. */
const stays = (r: Relationship, used: ReadonlySet<string>): boolean =>
  keptRelationships.has(r.type) && used.has(r.id);

function removeRules(part: SheetPart, own: OwnSheet, notes: ExportNote[]): void {
  const root = part.root();
  for (const formatting of xml.childrenOf(root, "conditionalFormatting")) {
    const area = formatting.getAttribute("sqref") ?? "";
    for (const rule of xml.childrenOf(formatting, "cfRule")) {
      const found = foreignFormula(rule, own);
      if (found === null) continue;
      part.edit();
      formatting.removeChild(rule);
      notes.push({ code: "documents.ruleRemoved", at: placesOf(own.name, area), found });
    }
    if (!xml.childrenOf(formatting, "cfRule").length) part.edit().removeChild(formatting);
  }
  const list = part.child("dataValidations");
  if (!list) return;
  for (const validation of xml.childrenOf(list, "dataValidation")) {
    const found = foreignFormula(validation, own);
    if (found === null) continue;
    part.edit();
    list.removeChild(validation);
    const at = placesOf(own.name, validation.getAttribute("sqref") ?? "");
    notes.push({ code: "documents.ruleRemoved", at, found });
  }
  const left = xml.childrenOf(list, "dataValidation").length;
  if (!left) part.remove("dataValidations");
  else if (list.getAttribute("count") !== String(left)) {
    part.edit();
    list.setAttribute("count", String(left));
  }
}

/** The first formula below an element that looks beyond the sheet, or null. */
function foreignFormula(element: Element, own: OwnSheet): string | null {
  const formulas = xml
    .descendantsOf(element)
    .filter((e) => /^(f|formula\d?)$/.test(e.localName ?? "") && !xml.childrenOf(e).length);
  // thresholds of colour scales and icon sets are formulas too
  const values = xml.descendantsOf(element, "cfvo").map((e) => e.getAttribute("val") ?? "");
  const texts = [...formulas.map((e) => xml.textOf(e)), ...values];
  return texts.find((text) => looksElsewhere(text, own)) ?? null;
}

/** Links of the web stay; links to other sheets, other files and scripts go. */
function removeLinks(
  part: SheetPart,
  own: OwnSheet,
  relationships: readonly Relationship[],
  notes: ExportNote[],
): void {
  const list = part.child("hyperlinks");
  if (!list) return;
  const targets = new Map(relationships.map((r) => [r.id, r.target]));
  for (const link of xml.childrenOf(list, "hyperlink")) {
    const location = link.getAttribute("location") ?? "";
    const id = xml.relationshipId(link);
    const target = id === null ? "" : (targets.get(id) ?? "");
    const inside = id === null && !looksElsewhere(location, own);
    if (inside || isWebAddress(target)) continue;
    part.edit();
    list.removeChild(link);
    const at = placesOf(own.name, link.getAttribute("ref") ?? "");
    notes.push({ code: "documents.linkRemoved", at, found: target || location });
  }
  if (!xml.childrenOf(list, "hyperlink").length) part.remove("hyperlinks");
}

export const isWebAddress = (target: string): boolean => /^(https?|mailto|tel):/i.test(target);

function removeObjects(part: SheetPart, own: OwnSheet, notes: ExportNote[]): void {
  for (const child of xml.childrenOf(part.root())) {
    const inside = child.localName === "AlternateContent" ? xml.descendantsOf(child) : [child];
    const reason = inside.map((e) => e.localName ?? "").find((name) => removedChildren.includes(name));
    if (reason === undefined) continue;
    part.edit().removeChild(child);
    if (reason === "oleObjects" || reason === "controls")
      notes.push({ code: "documents.objectRemoved", at: own.name, found: reason });
  }
}

function removeExtensions(part: SheetPart, own: OwnSheet, notes: ExportNote[]): void {
  const list = part.child("extLst");
  if (!list) return;
  for (const extension of xml.childrenOf(list, "ext")) {
    const [content] = xml.childrenOf(extension);
    if (!content || !keptExtensions.includes(content.localName ?? "")) {
      part.edit();
      list.removeChild(extension);
      continue;
    }
    for (const rule of xml.childrenOf(content)) {
      const found = foreignFormula(rule, own);
      if (found === null) continue;
      part.edit();
      content.removeChild(rule);
      const area = xml.descendantsOf(rule, "sqref").map((e) => xml.textOf(e))[0] ?? "";
      notes.push({ code: "documents.ruleRemoved", at: placesOf(own.name, area), found });
    }
    if (!xml.childrenOf(content).length) list.removeChild(extension);
  }
  if (!xml.childrenOf(list).length) part.remove("extLst");
}

/** All relationship ids that a part's tree names, whatever the attribute is called (`r:id`, `r:embed`, `r:pict`). */
export function idsIn(element: Element): readonly string[] {
  const own = xml
    .attributesOf(element)
    .filter((a) => /\/relationships$/.test(a.namespaceURI ?? ""))
    .map((a) => a.value);
  return [...own, ...xml.childrenOf(element).flatMap(idsIn)];
}
