/** The pictures and shapes of the form's sheet: a drawing that reaches out of the sheet lets go of what does. */
import { relationshipsOf, removeRelationships, xml } from "../hosts/file";
import type { Parts } from "../hosts/file";
import { address } from "../sheets/grid";
import type { ExportNote } from "./fault";
import { looksElsewhere } from "./foreignReference";
import type { OwnSheet } from "./foreignReference";
import { idsIn, isWebAddress } from "./sheetSurroundings";

type Element = xml.Element;

/** Charts keep their look and colours, not the workbook that may be embedded behind them. */
const chartParts = new Set(["chartStyle", "chartColorStyle", "themeOverride", "image"]);

/** Cleans the drawings of a sheet; one that needs no cleaning keeps its bytes. */
export function cleanDrawings(parts: Parts, sheetPart: string, own: OwnSheet): readonly ExportNote[] {
  return relationshipsOf(parts, sheetPart)
    .filter((r) => r.type === "drawing" && parts.has(r.target))
    .flatMap((r) => cleanDrawing(parts, r.target, own));
}

function cleanDrawing(parts: Parts, drawing: string, own: OwnSheet): ExportNote[] {
  const notes: ExportNote[] = [];
  const root = xml.rootOf(parts.tree(drawing));
  const relationships = new Map(relationshipsOf(parts, drawing).map((r) => [r.id, r]));
  const kept = (id: string): boolean => {
    const r = relationships.get(id);
    if (!r) return false;
    if (r.type === "hyperlink") return isWebAddress(r.target);
    if (r.type === "image") return !r.external;
    return r.type === "chart" && parts.has(r.target) && !chartLooksElsewhere(parts, r.target, own);
  };
  for (const anchor of xml.childrenOf(root)) {
    for (const link of [
      ...xml.descendantsOf(anchor, "hlinkClick"),
      ...xml.descendantsOf(anchor, "hlinkHover"),
    ]) {
      const id = xml.relationshipId(link);
      if (id === null || kept(id)) continue;
      parts.edit(drawing);
      link.parentNode?.removeChild(link);
      notes.push({ code: "documents.linkRemoved", at: own.name, found: relationships.get(id)?.target ?? id });
    }
    const broken = idsIn(anchor).some((id) => !kept(id));
    const foreign = xml
      .descendantsOf(anchor)
      .some((e) => /^(slicer|timeslicer|cameraTool|relIds)$/.test(e.localName ?? ""));
    if (broken || foreign) {
      parts.edit(drawing);
      root.removeChild(anchor);
      notes.push({ code: "documents.objectRemoved", at: placeOf(anchor, own.name), found: nameOf(anchor) });
      continue;
    }
    for (const shape of xml.descendantsOf(anchor)) {
      const text = shape.getAttribute("textlink");
      if (text && looksElsewhere(text, own)) {
        parts.edit(drawing);
        shape.removeAttribute("textlink");
      }
      if (shape.getAttribute("macro")) {
        parts.edit(drawing);
        shape.setAttribute("macro", "");
      }
    }
  }
  const used = new Set(idsIn(root));
  for (const r of relationships.values())
    if (r.type === "chart" && used.has(r.id)) closeChart(parts, r.target);
  removeRelationships(parts, drawing, (r) => !used.has(r.id));
  return notes;
}

function chartLooksElsewhere(parts: Parts, chart: string, own: OwnSheet): boolean {
  return xml
    .descendantsOf(xml.rootOf(parts.tree(chart)), "f")
    .some((f) => looksElsewhere(xml.textOf(f), own));
}

/** A chart's embedded workbook and drawn-over shapes stay behind. */
function closeChart(parts: Parts, chart: string): void {
  const unwanted = relationshipsOf(parts, chart).filter((r) => r.external || !chartParts.has(r.type));
  if (!unwanted.length) return;
  const ids = new Set(unwanted.map((r) => r.id));
  const root = xml.rootOf(parts.edit(chart));
  for (const child of xml.childrenOf(root))
    if (idsIn(child).some((id) => ids.has(id))) root.removeChild(child);
  removeRelationships(parts, chart, (r) => ids.has(r.id));
}

function nameOf(anchor: Element): string {
  return xml.descendantsOf(anchor, "cNvPr")[0]?.getAttribute("name") ?? anchor.localName ?? "";
}

function placeOf(anchor: Element, sheet: string): string {
  const from = xml.childOf(anchor, "from");
  const [column, row] = ["col", "row"].map((name) => {
    const element = from && xml.childOf(from, name);
    return element ? Number(xml.textOf(element)) : NaN;
  });
  return Number.isNaN(row) ? sheet : address(sheet, row, column);
}
