/**
 * The small parts of a workbook as trees: parse with a real XML parser, change, write back. Elements are
 * found by local name, because producers differ in their prefixes (`<worksheet>`, `<x:worksheet>`).
 */
import { DOMParser } from "@xmldom/xmldom";
import type { Document, Element, Node } from "@xmldom/xmldom";
import { XmlError, decodeXml, escapeAttribute, escapeText } from "./xmlScanner";

export type { Document, Element, Node } from "@xmldom/xmldom";

export const relationshipsNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The tree of a part. Throws XmlError where it is not well-formed or declares a document type. */
export function parseXml(source: Uint8Array | string): Document {
  const text = typeof source === "string" ? source : decodeXml(source);
  if (text.includes("<!DOCTYPE")) throw new XmlError("document type declaration");
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== "warning") throw new XmlError(message);
      },
    });
    return parser.parseFromString(text, "text/xml");
  } catch (cause) {
    throw new XmlError(cause instanceof Error ? cause.message : String(cause));
  }
}

/** The root element; a parsed document always has one. */
export function rootOf(document: Document): Element {
  if (!document.documentElement) throw new XmlError("no root element");
  return document.documentElement;
}

/** Element children, all of them or those of one local name. */
export function childrenOf(parent: Node, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (isElement(node) && (name === undefined || node.localName === name)) found.push(node);
  return found;
}

/** The first element child of that local name, or null. */
export function childOf(parent: Node, name: string): Element | null {
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (isElement(node) && node.localName === name) return node;
  return null;
}

/** All elements below, in document order. */
export function descendantsOf(parent: Node, name?: string): Element[] {
  return childrenOf(parent).flatMap((child) => [
    ...(name === undefined || child.localName === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** A new element in the same namespace and with the same prefix as its future parent. */
export function elementLike(parent: Element, name: string, attributes: Attributes = {}): Element {
  const document = parent.ownerDocument;
  if (!document) throw new XmlError("an element without a document");
  const element = document.createElementNS(
    parent.namespaceURI,
    parent.prefix ? `${parent.prefix}:${name}` : name,
  );
  setAttributes(element, attributes);
  return element;
}

export type Attributes = Readonly<Record<string, string | number | null>>;

/** Sets attributes without a namespace; null removes one. */
export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, String(value));
  }
}

/** Appends a new child and returns it. */
export function append(parent: Element, name: string, attributes: Attributes = {}): Element {
  const child = elementLike(parent, name, attributes);
  parent.appendChild(child);
  return child;
}

/**
 * Puts a child where the schema's sequence wants it: before the first sibling whose name comes later in `order`.
 * Names that `order` does not know stay where they are.
 */
export function insertInOrder(parent: Element, child: Element, order: readonly string[]): void {
  const place = order.indexOf(child.localName ?? "");
  const follower = childrenOf(parent).find((sibling) => order.indexOf(sibling.localName ?? "") > place);
  parent.insertBefore(child, follower ?? null);
}

/** The child of that name, made in its place where there is none. */
export function ensureChild(parent: Element, name: string, order: readonly string[]): Element {
  const present = childOf(parent, name);
  if (present) return present;
  const made = elementLike(parent, name);
  insertInOrder(parent, made, order);
  return made;
}

/** `r:id`, whatever the prefix and whether the file is transitional or strict. */
export function relationshipId(element: Element, name = "id"): string | null {
  for (const attribute of attributesOf(element))
    if (attribute.localName === name && /\/relationships$/.test(attribute.namespaceURI ?? ""))
      return attribute.value;
  return null;
}

/** Writes `r:id`, with the prefix that the part uses for the namespace or a declaration of its own. */
export function setRelationshipId(element: Element, id: string): void {
  const prefix = element.lookupPrefix?.(relationshipsNamespace) ?? null;
  element.setAttributeNS(relationshipsNamespace, `${prefix ?? "r"}:id`, id);
}

export function attributesOf(element: Element) {
  return Array.from({ length: element.attributes.length }, (_, i) => element.attributes[i]);
}

/** All text below an element. */
export function textOf(element: Node): string {
  return element.textContent ?? "";
}

/** The document as UTF-8 text. `raw` gives elements whose content is spliced in as it is. */
export function serialise(document: Document, raw?: ReadonlyMap<Element, string>): string {
  const pieces: string[] = [declaration];
  for (let node = document.firstChild; node; node = node.nextSibling)
    if (node.nodeType !== 3 && (node.nodeType !== 7 || node.nodeName !== "xml"))
      write(node, pieces, raw, new Map());
  return pieces.join("");
}

/** One element on its own, for comparing two of them. */
export function outerXml(element: Element): string {
  const pieces: string[] = [];
  write(element, pieces, undefined, new Map());
  return pieces.join("");
}

type Scope = ReadonlyMap<string, string>;

function write(
  node: Node,
  pieces: string[],
  raw: ReadonlyMap<Element, string> | undefined,
  scope: Scope,
): void {
  if (!isElement(node)) {
    if (node.nodeType === 3) pieces.push(escapeText(node.nodeValue ?? ""));
    else if (node.nodeType === 4) pieces.push(`<![CDATA[${node.nodeValue ?? ""}]]>`);
    else if (node.nodeType === 8) pieces.push(`<!--${node.nodeValue ?? ""}-->`);
    else if (node.nodeType === 7) pieces.push(`<?${node.nodeName} ${node.nodeValue ?? ""}?>`);
    return;
  }
  const known = new Map(scope);
  pieces.push("<", node.nodeName);
  for (const attribute of attributesOf(node)) {
    if (attribute.name === "xmlns") known.set("", attribute.value);
    else if (attribute.prefix === "xmlns") known.set(attribute.localName ?? "", attribute.value);
    pieces.push(" ", attribute.name, '="', escapeAttribute(attribute.value), '"');
  }
  const declare = (prefix: string, uri: string | null): void => {
    if (prefix === "xml" || prefix === "xmlns" || (known.get(prefix) ?? "") === (uri ?? "")) return;
    known.set(prefix, uri ?? "");
    pieces.push(prefix ? ` xmlns:${prefix}="` : ' xmlns="', escapeAttribute(uri ?? ""), '"');
  };
  declare(node.prefix ?? "", node.namespaceURI);
  for (const attribute of attributesOf(node))
    if (attribute.prefix) declare(attribute.prefix, attribute.namespaceURI);
  const spliced = raw?.get(node);
  if (spliced === "" || (spliced === undefined && !node.firstChild)) {
    pieces.push("/>");
    return;
  }
  pieces.push(">");
  if (spliced !== undefined) pieces.push(spliced);
  else for (let child = node.firstChild; child; child = child.nextSibling) write(child, pieces, raw, known);
  pieces.push("</", node.nodeName, ">");
}
