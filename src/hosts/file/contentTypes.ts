/** What kind each part is: `[Content_Types].xml` (ECMA-376 Part 2 §6.2.3). */
import type { Parts } from "./parts";
import { childrenOf, elementLike, rootOf } from "./xmlTree";

export const contentTypesPart = "[Content_Types].xml";
const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const contentTypes = {
  workbook: `${main}.sheet.main+xml`,
  worksheet: `${main}.worksheet+xml`,
  styles: `${main}.styles+xml`,
  sharedStrings: `${main}.sharedStrings+xml`,
  table: `${main}.table+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  core: "application/vnd.openxmlformats-package.core-properties+xml",
  app: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  custom: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
} as const;

/** Says what a part is, unless that is already said. */
export function declarePart(parts: Parts, part: string, type: string): void {
  const root = rootOf(parts.tree(contentTypesPart));
  const present = childrenOf(root, "Override").find((o) => samePart(o.getAttribute("PartName"), part));
  if (present?.getAttribute("ContentType") === type) return;
  const changing = rootOf(parts.edit(contentTypesPart));
  if (present) present.setAttribute("ContentType", type);
  else changing.appendChild(elementLike(changing, "Override", { PartName: `/${part}`, ContentType: type }));
}

/** Says what every part with an ending is (`png`), unless that is already said. */
export function declareExtension(parts: Parts, extension: string, type: string): void {
  const root = rootOf(parts.tree(contentTypesPart));
  const known = childrenOf(root, "Default").some(
    (d) => d.getAttribute("Extension")?.toLowerCase() === extension,
  );
  if (known) return;
  const changing = rootOf(parts.edit(contentTypesPart));
  const first = changing.firstChild;
  changing.insertBefore(elementLike(changing, "Default", { Extension: extension, ContentType: type }), first);
}

/** Forgets parts that are no longer there. */
export function forgetMissingParts(parts: Parts): void {
  const root = rootOf(parts.tree(contentTypesPart));
  const gone = childrenOf(root, "Override").filter(
    (o) => !parts.has((o.getAttribute("PartName") ?? "").replace(/^\//, "")),
  );
  if (!gone.length) return;
  const changing = rootOf(parts.edit(contentTypesPart));
  for (const override of gone) changing.removeChild(override);
}

const samePart = (name: string | null, part: string): boolean =>
  name?.toLowerCase() === `/${part}`.toLowerCase();
