/** The manifest as a tree of elements, read by a real parser. */
import { DOMParser } from "@xmldom/xmldom";
import type { Element } from "@xmldom/xmldom";

export type { Element };

/** The root element, or the parser's complaint. */
export function parse(xml: string): { root: Element } | { complaint: string } {
  let complaint: string | null = null;
  const parser = new DOMParser({
    onError: (_level, message) => {
      complaint ??= String(message).split("\n")[0];
    },
  });
  try {
    const root = parser.parseFromString(xml, "text/xml").documentElement;
    if (root && !complaint) return { root };
  } catch (error) {
    complaint ??= error instanceof Error ? error.message.split("\n")[0] : String(error);
  }
  return { complaint: complaint ?? "no element" };
}

export function elementsOf(parent: Element): Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);
}

/** The element and everything under it, in document order. */
export function within(element: Element): Element[] {
  return [element, ...elementsOf(element).flatMap(within)];
}

/** Names from the root down to the element. */
export function pathOf(element: Element): string[] {
  const parent = element.parentNode;
  return parent && parent.nodeType === 1
    ? [...pathOf(parent as Element), element.nodeName]
    : [element.nodeName];
}

export const where = (element: Element): string => pathOf(element).slice(-3).join("/");

export function only(root: Element, name: string): Element | null {
  return within(root).find((element) => element.nodeName === name) ?? null;
}
