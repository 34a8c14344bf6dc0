/** The shared texts of one sheet alone: entries are copied as they stand, with their rich text and phonetic hints. */
import { XmlScanner } from "../hosts/file";
import type { SharedString } from "../hosts/file";

/** The part with only these entries, in this order; its root element keeps its namespaces. */
export function sharedStringsSubset(
  xml: string,
  strings: readonly SharedString[],
  used: readonly number[],
): string {
  const scanner = new XmlScanner(xml);
  while (scanner.next() && scanner.kind !== "start");
  const attributes = scanner.attributes();
  attributes.set("uniqueCount", String(used.length));
  attributes.delete("count");
  const tag = `${scanner.prefix}${scanner.name}`;
  const open = [...attributes].map(([name, value]) => ` ${name}="${value}"`).join("");
  const entries = used.map((index) => xml.slice(strings[index].from, strings[index].to)).join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${tag}${open}>${entries}</${tag}>`;
}
