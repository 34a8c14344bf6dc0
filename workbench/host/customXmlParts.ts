/** `workbook.customXmlParts`. */
import type { Book } from "./book";
import { invalidArgument, itemNotFound } from "./hostError";
import { nothing } from "./hostObject";
import type { HostObject } from "./hostObject";

export function customXmlParts(book: Book): HostObject {
  const getItem = (id: unknown) => {
    if (!book.xmlParts.has(String(id))) throw itemNotFound();
    return part(book, String(id));
  };
  return {
    type: "CustomXmlPartCollection",
    items: () => [...book.xmlParts.keys()].map((id) => part(book, id)),
    getItem,
    methods: {
      getItem,
      getItemOrNullObject: (id) => (book.xmlParts.has(String(id)) ? part(book, String(id)) : nothing),
      getCount: () => book.xmlParts.size,
      add: (xml) => {
        const id = `{${String(book.xmlParts.size + 1).padStart(8, "0")}-5352-0000-0000-000000000000}`;
        book.xmlParts.set(id, checked(xml));
        return part(book, id);
      },
      getByNamespace: (namespace) => {
        const ids = () => [...book.xmlParts.keys()].filter((id) => namespaceOf(book, id) === namespace);
        return {
          type: "CustomXmlPartScopedCollection",
          items: () => ids().map((id) => part(book, id)),
          getItem,
          methods: {
            getItem,
            getCount: () => ids().length,
            getOnlyItem: () => getItem(ids().length === 1 ? ids()[0] : ""),
            getOnlyItemOrNullObject: () => (ids().length === 1 ? part(book, ids()[0]) : nothing),
          },
        } satisfies HostObject;
      },
    },
  };
}

const namespaceOf = (book: Book, id: string) =>
  /\bxmlns="([^"]*)"/.exec(book.xmlParts.get(id) ?? "")?.[1] ?? "";

function checked(xml: unknown): string {
  if (typeof xml !== "string" || !/^\s*<[\s\S]+>\s*$/.test(xml)) throw invalidArgument();
  return xml;
}

function part(book: Book, id: string): HostObject {
  return {
    type: "CustomXmlPart",
    identity: () => ({ Id: id }),
    properties: {
      id: { get: () => id },
      namespaceUri: { get: () => namespaceOf(book, id) },
    },
    methods: {
      getXml: () => book.xmlParts.get(id),
      setXml: (xml) => void book.xmlParts.set(id, checked(xml)),
      delete: () => void book.xmlParts.delete(id),
    },
  };
}
