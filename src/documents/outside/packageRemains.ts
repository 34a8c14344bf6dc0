/** What a workbook's file holds beside its cells, counted by its parts: said to the person, and left behind. */
import type { Slices } from "../../core/slices";
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
export function* packageRemains(bytes: Uint8Array): Slices<readonly LeftBehind[]> {
  try {
    yield 0;
    const workbook = openXlsx("workbook.xlsx", bytes);
    return workbook.ok ? yield* remainsOf(workbook.value) : [];
  } catch (cause) {
    if (cause instanceof XmlError) return [];
    throw cause;
  }
}

function* remainsOf(workbook: WorkbookPart): Slices<readonly LeftBehind[]> {
  const names = workbook.parts.names();
  const left = (reason: LeftReason, n: number): readonly LeftBehind[] =>
    n > 0 ? [{ sheet: "", reason, what: "", n }] : [];
  const sheets = workbook.sheets().filter(({ hasCells }) => hasCells);
  let formulas = 0;
  for (const [index, { part }] of sheets.entries()) {
    yield index / sheets.length;
    const text = workbook.parts.text(part);
    yield (index + 0.5) / sheets.length;
    formulas += text.match(/<(?:\w+:)?f[\s>/]/g)?.length ?? 0;
  }
  return [
    ...left("formulas", formulas),
    ...left("names", workbook.names().length),
    ...parts.flatMap(([reason, pattern]) => left(reason, names.filter((name) => pattern.test(name)).length)),
  ];
}
