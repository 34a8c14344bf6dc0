/** Tables and charts set by the Word writer, moved into a template with the parts that they point to (pictures, charts). */
import { addRelationship, declareExtension, declarePart, relationshipsOf, xml } from "../../hosts/file";
import type { Parts } from "../../hosts/file";

type Element = ReturnType<typeof xml.rootOf>;

const contentTypesPart = "[Content_Types].xml";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const mainPart = "word/document.xml";

/** What the writer set, in order, without the page's own properties. */
export function blocksOf(source: Parts): readonly Element[] {
  const body = xml.childOf(xml.rootOf(source.tree(mainPart)), "body");
  return body ? xml.childrenOf(body).filter((each) => each.localName !== "sectPr") : [];
}

/** Puts the blocks of `source` before a paragraph of `part`; pictures and charts come with them. */
export function transplant(source: Parts, target: Parts, part: string, before: Element): void {
  const document = before.ownerDocument!;
  const moved = new Map<string, string>();
  for (const block of blocksOf(source)) {
    const made = document.importNode(block, true);
    for (const element of [made, ...xml.descendantsOf(made)]) {
      for (const attribute of xml.attributesOf(element)) {
        if (attribute.namespaceURI !== relationships) continue;
        const from = relationshipsOf(source, mainPart).find(({ id }) => id === attribute.value);
        if (!from || from.external) continue;
        const known = moved.get(from.id);
        const id = known ?? addRelationship(target, part, from.type, movePart(source, target, from.target));
        moved.set(from.id, id);
        element.setAttributeNS(relationships, attribute.name, id);
      }
      if (element.localName === "docPr") element.setAttribute("id", String(freeDrawing(target, part)));
      if (element.localName === "p") withoutIndent(element);
    }
    before.parentNode!.insertBefore(made, before);
  }
}

/** Copies a part under a free name, with what it points to; gives the name. */
function movePart(source: Parts, target: Parts, part: string): string {
  const [, stem, ending] = /^(.*?)\d*(\.\w+)$/.exec(part) ?? [part, part, ""];
  const name = target.freeName(stem, ending);
  target.set(name, source.bytes(part));
  const type = overrideOf(source, part);
  if (type) declarePart(target, name, type);
  else declareExtension(target, ending.slice(1).toLowerCase(), defaultOf(source, ending.slice(1)));
  const inner = relationshipsOf(source, part).filter(({ external }) => !external);
  if (inner.length === 0) return name;
  const tree = target.edit(name);
  for (const { id, type: kind, target: to } of inner) {
    const made = addRelationship(target, name, kind, movePart(source, target, to));
    for (const element of xml.descendantsOf(tree))
      for (const attribute of xml.attributesOf(element))
        if (attribute.namespaceURI === relationships && attribute.value === id)
          element.setAttributeNS(relationships, attribute.name, made);
  }
  return name;
}

function overrideOf(source: Parts, part: string): string | null {
  const root = xml.rootOf(source.tree(contentTypesPart));
  const found = xml.childrenOf(root, "Override").find((each) => each.getAttribute("PartName") === `/${part}`);
  return found?.getAttribute("ContentType") ?? null;
}

function defaultOf(source: Parts, ending: string): string {
  const root = xml.rootOf(source.tree(contentTypesPart));
  const found = xml.childrenOf(root, "Default").find((each) => each.getAttribute("Extension") === ending);
  return found?.getAttribute("ContentType") ?? "application/octet-stream";
}

/** A drawing's number, which no other of the document has (ECMA-376 part 1, 20.4.2.5). */
function freeDrawing(target: Parts, part: string): number {
  const taken = xml
    .descendantsOf(xml.rootOf(target.tree(part)), "docPr")
    .map((each) => Number(each.getAttribute("id")) || 0);
  return Math.max(0, ...taken) + 1;
}

/** The template's own paragraphs may be indented by two characters: a table's cell and a picture are not. */
function withoutIndent(paragraph: Element): void {
  const prefix = paragraph.prefix ? `${paragraph.prefix}:` : "";
  let look = xml.childOf(paragraph, "pPr");
  if (!look) {
    look = xml.elementLike(paragraph, "pPr");
    paragraph.insertBefore(look, paragraph.firstChild);
  }
  const indent = xml.ensureChild(look, "ind", ["spacing", "ind", "contextualSpacing", "mirrorIndents", "jc", "rPr"]);
  for (const name of ["firstLine", "firstLineChars"])
    indent.setAttributeNS(look.namespaceURI, `${prefix}${name}`, "0");
  const spacing = xml.ensureChild(look, "spacing", ["spacing", "ind", "contextualSpacing", "jc", "rPr"]);
  if (xml.attributesOf(spacing).every(({ localName }) => localName !== "line")) {
    spacing.setAttributeNS(look.namespaceURI, `${prefix}line`, "240");
    spacing.setAttributeNS(look.namespaceURI, `${prefix}lineRule`, "auto");
  }
} // prettier-ignore
