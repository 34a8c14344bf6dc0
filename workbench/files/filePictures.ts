/** Pictures that lie on a sheet of a file (ECMA-376 Part 1 §20.5): shown in the workbench, kept by the file itself. */
import { relationshipsOf, sheetGeometry, xml } from "../../src/hosts/file";
import type { Parts, SheetPart } from "../../src/hosts/file";

export interface FilePicture {
  readonly sheet: string;
  readonly name: string;
  readonly alt: string;
  /** Base64. */
  readonly data: string;
  /** In points from the sheet's top left corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Element = ReturnType<typeof xml.rootOf>;
const { childOf, childrenOf, descendantsOf } = xml;
const pointsPerEmu = 1 / 12_700;

export function picturesOf(sheet: string, parts: Parts, part: SheetPart): FilePicture[] {
  const drawing = relationshipsOf(parts, part.part).find((r) => r.type === "drawing");
  if (!drawing || !parts.has(drawing.target)) return [];
  const links = new Map(relationshipsOf(parts, drawing.target).map((r) => [r.id, r.target]));
  const geometry = sheetGeometry(part);
  const corner = (marker: Element | null) => {
    const value = (name: string) => Number(marker && xml.textOf(childOf(marker, name) ?? marker)) || 0;
    return {
      left: geometry.left(value("col")) + value("colOff") * pointsPerEmu,
      top: geometry.top(value("row")) + value("rowOff") * pointsPerEmu,
    };
  };
  return childrenOf(xml.rootOf(parts.tree(drawing.target))).flatMap((anchor) => {
    const [picture] = descendantsOf(anchor, "pic");
    const [blip] = picture ? descendantsOf(picture, "blip") : [];
    const target = blip && links.get(xml.relationshipId(blip, "embed") ?? "");
    if (!picture || !target || !/\.(png|jpe?g)$/i.test(target) || !parts.has(target)) return [];
    const from = corner(childOf(anchor, "from"));
    const to = childOf(anchor, "to");
    const extent = childOf(anchor, "ext");
    const end = to && corner(to);
    const [properties] = descendantsOf(picture, "cNvPr");
    return [
      {
        sheet,
        name: properties?.getAttribute("name") ?? "",
        alt: properties?.getAttribute("descr") ?? "",
        data: base64(parts.bytes(target)),
        ...from,
        width: end ? end.left - from.left : Number(extent?.getAttribute("cx") ?? 0) * pointsPerEmu,
        height: end ? end.top - from.top : Number(extent?.getAttribute("cy") ?? 0) * pointsPerEmu,
      },
    ];
  });
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8_192) text += String.fromCharCode(...bytes.subarray(i, i + 8_192));
  return btoa(text);
}
