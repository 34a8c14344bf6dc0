/** What a workbook's file holds beside its cells, counted by its parts: said to the person, and left behind. */
import { XmlError, openXlsx } from "../../hosts/file";
import type { WorkbookPart } from "../../hosts/file";
import type { LeftBehind, LeftReason } from "./outsidePlan";

const parts: readonly (readonly [LeftReason, RegExp])[] = [
  ["comments", /\/(?:threadedComments\/|comments)[^/]*\.xml$/i],
  ["customXml", /^customXml\/item\d+\.xml$/i],
  ["pivots", /pivotCacheDefinition[^/]*\.xml$/i],
  ["externalLinks", /externalLinks\/externalLink[^/]*\.xml$/i],
  ["pictures", /^xl\/media\//i],
  ["macros", /vbaProject[^/]*\.bin$/i],
  ["properties", /^docProps\/(?:core|app|custom)\.xml$/i],
];

/** Nothing for a file that cannot be opened: the copy does not depend on it. */
export function packageRemains(bytes: Uint8Array): readonly LeftBehind[] {
  try {
    const workbook = openXlsx("workbook.xlsx", bytes);
    return workbook.ok ? remainsOf(workbook.value) : [];
  } catch (cause) {
    if (cause instanceof XmlError) return [];
    throw cause;
  }
}

function remainsOf(workbook: WorkbookPart): readonly LeftBehind[] {
  const names = workbook.parts.names();
  const left = (reason: LeftReason, n: number): readonly LeftBehind[] =>
    n > 0 ? [{ sheet: "", reason, what: "", n }] : [];
  const formulas = workbook
    .sheets()
    .filter(({ hasCells }) => hasCells)
    .reduce((sum, { part }) => sum + (workbook.parts.text(part).match(/<(?:\w+:)?f[\s>/]/g)?.length ?? 0), 0);
  return [
    ...left("formulas", formulas),
    ...left("names", workbook.names().length),
    ...parts.flatMap(([reason, pattern]) => left(reason, names.filter((name) => pattern.test(name)).length)),
  ];
}
