/** The pictures of a sheet, the seal among them (ECMA-376 Part 1 §20.5): where they stand, and their bytes. */
import { relationshipsOf, xml } from "../../hosts/file";
import type { Parts, SheetEntry } from "../../hosts/file";
import { address } from "../../sheets/grid";
import type { ExportNote } from "../fault";

type Element = xml.Element;

/** A point of the sheet: a cell, and how far inside of it, in points. */
export interface Spot {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

export interface Picture {
  readonly bytes: Uint8Array;
  readonly kind: "png" | "jpeg";
  /** As the sheet calls it, for messages. */
  readonly name: string;
  readonly from: Spot;
  /** Its lower right corner, or its size in points. */
  readonly to: Spot | { readonly width: number; readonly height: number };
}

/** English Metric Units in a point. */
const emu = 12_700;

/** PNG and JPEG pictures; anything else that is drawn over the cells is noted. */
export function readPictures(
  parts: Parts,
  entry: SheetEntry,
  onNote: (note: ExportNote) => void,
): readonly Picture[] {
  return relationshipsOf(parts, entry.part)
    .filter((r) => r.type === "drawing" && parts.has(r.target))
    .flatMap(({ target }) => {
      const images = new Map(
        relationshipsOf(parts, target)
          .filter((r) => r.type === "image" && !r.external)
          .map((r) => [r.id, r.target]),
      );
      return xml.childrenOf(xml.rootOf(parts.tree(target))).flatMap((anchor) => {
        const named = xml.descendantsOf(anchor, "cNvPr")[0] as Element | undefined;
        const name = named?.getAttribute("name") ?? anchor.localName ?? "";
        const picture = readPicture(parts, anchor, images, name);
        if (picture) return [picture];
        const from = spotOf(xml.childOf(anchor, "from"));
        const at = from ? address(entry.name, from.row, from.column) : entry.name;
        onNote({ code: "documents.notDrawn", at, found: name });
        return [];
      });
    });
}

function readPicture(
  parts: Parts,
  anchor: Element,
  images: ReadonlyMap<string, string>,
  name: string,
): Picture | null {
  const picture = xml.childOf(anchor, "pic");
  const [blip] = picture ? xml.descendantsOf(picture, "blip") : [];
  const id = blip && xml.relationshipId(blip, "embed");
  const part = id ? images.get(id) : undefined;
  const from = anchor.localName === "absoluteAnchor" ? cornerOf(anchor) : spotOf(xml.childOf(anchor, "from"));
  const to = spotOf(xml.childOf(anchor, "to")) ?? sizeOf(xml.childOf(anchor, "ext"));
  if (!part || !parts.has(part) || !from || !to) return null;
  const bytes = parts.bytes(part);
  const kind =
    bytes[0] === 0x89 && bytes[1] === 0x50 ? "png" : bytes[0] === 0xff && bytes[1] === 0xd8 ? "jpeg" : null;
  return kind && { bytes, kind, name, from, to };
}

function spotOf(element: Element | null): Spot | null {
  if (!element) return null;
  const number = (name: string): number => {
    const child = xml.childOf(element, name);
    return child ? Number(xml.textOf(child)) : 0;
  };
  return {
    row: number("row"),
    column: number("col"),
    x: number("colOff") / emu,
    y: number("rowOff") / emu,
  };
}

function sizeOf(element: Element | null): { width: number; height: number } | null {
  if (!element) return null;
  const size = (name: string): number => Number(element.getAttribute(name) ?? 0) / emu;
  return { width: size("cx"), height: size("cy") };
}

/** An absolute place is counted from the first cell's corner. */
function cornerOf(anchor: Element): Spot {
  const place = xml.childOf(anchor, "pos");
  const distance = (name: string): number => Number(place?.getAttribute(name) ?? 0) / emu;
  return { row: 0, column: 0, x: distance("x"), y: distance("y") };
}
