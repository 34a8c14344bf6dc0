/** image: a PNG over the cells, as large as it is however they are resized (ECMA-376 Part 1 §20.5.2.24 oneCellAnchor). */
import type { Edit } from "../../../sheets/edit";
import type { HostFault } from "../../fault";
import { declareExtension } from "../contentTypes";
import { drawingOf, emuOf, placeObject } from "../drawingPart";
import type { EditSession } from "../editSession";
import { pngSize } from "../png";
import { addRelationship } from "../relationships";
import { escapeAttribute } from "../xmlScanner";

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
  placeObject(session, opened.value, drawing, edit, (number) => pictureXml(edit, number, id));
  return null;
}

function pictureXml(edit: Extract<Edit, { kind: "image" }>, id: number, embed: string): string {
  const extent = { width: emuOf(edit.width), height: emuOf(edit.height) };
  return (
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${id}" name="${escapeAttribute(edit.name)}" descr="${escapeAttribute(edit.alt)}"/>` +
    '<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>' +
    `<xdr:blipFill><a:blip r:embed="${embed}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
    `<xdr:spPr><a:xfrm><a:off x="${emuOf(edit.left)}" y="${emuOf(edit.top)}"/><a:ext cx="${extent.width}" cy="${extent.height}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>'
  );
}
