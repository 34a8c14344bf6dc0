/**
 * Custom XML parts of a workbook (ECMA-376 Part 1 §15.2.5, §22.5): `customXml/itemN.xml` beside its
 * `itemPropsN.xml`, which names the part by a GUID and lists its namespaces.
 */
import { contentTypes, declareExtension, declarePart } from "./contentTypes";
import type { Parts } from "./parts";
import { addRelationship } from "./relationships";
import type { WorkbookPart } from "./workbookPart";
import { XmlError, escapeAttribute } from "./xmlScanner";
import { parseXml, rootOf } from "./xmlTree";

const propertiesNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** The text of the first part whose root is in the namespace; null where there is none. */
export function readCustomXml(parts: Parts, namespace: string): string | null {
  const item = itemOf(parts, namespace);
  return item === null ? null : parts.text(item).replace(/^\ufeff/, "");
}

/** Writes that part, or adds it with all that points to it; nothing else changes. */
export function writeCustomXml(
  { parts, part: workbook }: WorkbookPart,
  namespace: string,
  xml: string,
): void {
  const item = itemOf(parts, namespace);
  if (item !== null) {
    parts.set(item, xml);
    return;
  }
  const made = parts.freeName("customXml/item", ".xml");
  const properties = made.replace("item", "itemProps");
  parts.set(made, xml);
  parts.set(
    properties,
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
      `<ds:datastoreItem ds:itemID="${freeGuid(parts)}" xmlns:ds="${propertiesNamespace}"><ds:schemaRefs>` +
      `<ds:schemaRef ds:uri="${escapeAttribute(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  declareExtension(parts, "xml", "application/xml");
  declarePart(parts, properties, contentTypes.customXmlProperties);
  addRelationship(parts, workbook, "customXml", made);
  addRelationship(parts, made, "customXmlProps", properties);
}

/** Items hang on the workbook; some programs hang them on the package. A broken one is somebody else's. */
function itemOf(parts: Parts, namespace: string): string | null {
  const items = parts.names().filter((name) => /^customXml\/item\d+\.xml$/i.test(name));
  return items.find((name) => namespaceOf(parts, name) === namespace) ?? null;
}

function namespaceOf(parts: Parts, name: string): string | null {
  try {
    return rootOf(parseXml(parts.bytes(name))).namespaceURI;
  } catch (cause) {
    if (cause instanceof XmlError) return null;
    throw cause;
  }
}

/** A GUID that no item has; the same workbook always gets the same one. */
function freeGuid(parts: Parts): string {
  const present = parts
    .names()
    .filter((name) => /^customXml\/itemProps\d+\.xml$/i.test(name))
    .map((name) => parts.text(name).toUpperCase());
  for (let n = 1; ; n++) {
    const guid = `{53522D31-0000-4000-8000-${String(n).padStart(12, "0")}}`;
    if (!present.some((text) => text.includes(guid))) return guid;
  }
}
