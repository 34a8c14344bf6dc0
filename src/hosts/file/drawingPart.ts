/** The drawing of a sheet: what lies over its cells, each thing at its anchor (ECMA-376 Part 1 §20.5). */
import { contentTypes, declarePart } from "./contentTypes";
import type { EditSession, OpenSheet } from "./editSession";
import { addRelationship, relationshipsOf } from "./relationships";
import { sheetGeometry } from "./sheetGeometry";
import { descendantsOf, elementLike, parseXml, relationshipId, rootOf, setRelationshipId } from "./xmlTree";
import type { Element } from "./xmlTree";

/** English Metric Units in a point. */
const emu = 12_700;
const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const main = "http://schemas.openxmlformats.org/drawingml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const emptyDrawing =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<xdr:wsDr xmlns:xdr="${drawingNamespace}" xmlns:a="${main}"/>`;

/** A length in points as a drawing writes it; nothing is thinner than one unit. */
export function emuOf(points: number): number {
  return Math.max(1, Math.round(points * emu));
}

/** The drawing part of a sheet, made where there is none. */
export function drawingOf({ parts }: EditSession, { entry, part }: OpenSheet): string {
  const element = part.child("drawing");
  const id = element && relationshipId(element);
  const present = relationshipsOf(parts, entry.part).find((r) => r.id === id && parts.has(r.target));
  if (present) return present.target;
  const drawing = parts.freeName("xl/drawings/drawing", ".xml");
  parts.set(drawing, emptyDrawing);
  declarePart(parts, drawing, contentTypes.drawing);
  const made: Element = elementLike(part.edit(), "drawing");
  part.remove("drawing");
  part.insert(made);
  setRelationshipId(made, addRelationship(parts, entry.part, "drawing", drawing));
  return drawing;
}

/** In points from the sheet's top left corner. */
export interface Placed {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Puts something over the cells, as large as it is however they are resized (§20.5.2.24 oneCellAnchor). `contentXml`
 * gives its element, by a number that nothing else in the drawing has.
 */
export function placeObject(
  { parts }: EditSession,
  { part }: OpenSheet,
  drawing: string,
  place: Placed,
  contentXml: (id: number) => string,
): void {
  const root = rootOf(parts.edit(drawing));
  const ids = descendantsOf(root, "cNvPr").map((p) => Number(p.getAttribute("id")) || 0);
  const from = sheetGeometry(part).cellAt(Math.max(0, place.left), Math.max(0, place.top));
  const anchor =
    `<xdr:oneCellAnchor xmlns:xdr="${drawingNamespace}" xmlns:a="${main}" xmlns:r="${relationships}">` +
    `<xdr:from><xdr:col>${from.column}</xdr:col><xdr:colOff>${Math.round(from.x * emu)}</xdr:colOff>` +
    `<xdr:row>${from.row}</xdr:row><xdr:rowOff>${Math.round(from.y * emu)}</xdr:rowOff></xdr:from>` +
    `<xdr:ext cx="${emuOf(place.width)}" cy="${emuOf(place.height)}"/>` +
    `${contentXml(Math.max(1, ...ids) + 1)}<xdr:clientData/></xdr:oneCellAnchor>`;
  const owner = root.ownerDocument;
  if (owner) root.appendChild(owner.importNode(rootOf(parseXml(anchor)), true));
}
