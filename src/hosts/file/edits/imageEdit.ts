/** image: a PNG over the cells, as large as it is however they are resized (ECMA-376 Part 1 §20.5.2.24 oneCellAnchor). */
import type { Edit } from "../../../sheets/edit";
import type { HostFault } from "../../fault";
import { contentTypes, declareExtension, declarePart } from "../contentTypes";
import type { EditSession, OpenSheet } from "../editSession";
import { pngSize } from "../png";
import { addRelationship, relationshipsOf } from "../relationships";
import { sheetGeometry } from "../sheetGeometry";
import { escapeAttribute } from "../xmlScanner";
import { descendantsOf, elementLike, parseXml, relationshipId, rootOf, setRelationshipId } from "../xmlTree";
import type { Element } from "../xmlTree";

/** English Metric Units in a point. */
const emu = 12_700;
const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const emptyDrawing =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<xdr:wsDr xmlns:xdr="${drawingNamespace}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>`;

export function image(session: EditSession, edit: Extract<Edit, { kind: "image" }>): HostFault | null {
  const opened = session.unlocked(edit.sheet);
  if (!opened.ok) return opened.error;
  if (!pngSize(edit.png)) return { code: "host.imageNotPng", at: edit.sheet };
  const { parts } = session;
  const media = parts.freeName("xl/media/image", ".png");
  parts.set(media, edit.png);
  declareExtension(parts, "png", "image/png");
  const drawing = drawingOf(session, opened.value);
  const id = addRelationship(parts, drawing, "image", media);
  const root = rootOf(parts.edit(drawing));
  const ids = descendantsOf(root, "cNvPr").map((p) => Number(p.getAttribute("id")) || 0);
  const anchor = anchorXml(edit, Math.max(1, ...ids) + 1, id, opened.value);
  const owner = root.ownerDocument;
  if (owner) root.appendChild(owner.importNode(rootOf(parseXml(anchor)), true));
  return null;
}

/** The drawing part of a sheet, made where there is none. */
function drawingOf({ parts }: EditSession, { entry, part }: OpenSheet): string {
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

function anchorXml(
  edit: Extract<Edit, { kind: "image" }>,
  id: number,
  embed: string,
  { part }: OpenSheet,
): string {
  const from = sheetGeometry(part).cellAt(Math.max(0, edit.left), Math.max(0, edit.top));
  const size = (points: number): number => Math.max(1, Math.round(points * emu));
  return (
    `<xdr:oneCellAnchor xmlns:xdr="${drawingNamespace}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<xdr:from><xdr:col>${from.column}</xdr:col><xdr:colOff>${Math.round(from.x * emu)}</xdr:colOff>` +
    `<xdr:row>${from.row}</xdr:row><xdr:rowOff>${Math.round(from.y * emu)}</xdr:rowOff></xdr:from>` +
    `<xdr:ext cx="${size(edit.width)}" cy="${size(edit.height)}"/>` +
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${id}" name="${escapeAttribute(edit.name)}" descr="${escapeAttribute(edit.alt)}"/>` +
    '<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>' +
    `<xdr:blipFill><a:blip r:embed="${embed}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
    `<xdr:spPr><a:xfrm><a:off x="${size(edit.left)}" y="${size(edit.top)}"/><a:ext cx="${size(edit.width)}" cy="${size(edit.height)}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>'
  );
}
