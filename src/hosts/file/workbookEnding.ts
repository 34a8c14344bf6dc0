/**
 * By which ending Excel opens a workbook: it refuses one whose ending is not that of its main part's content type
 * (ECMA-376 Part 1 §12.3; a workbook with macros called .xlsx "cannot be opened because the format is not valid").
 */
import { strFromU8, unzipSync } from "fflate";
import { contentTypesPart } from "./contentTypes";
import { isZip } from "./openXlsx";

const endings = [
  [/ms-excel\.sheet\.macroEnabled\.main\+xml/i, ".xlsm"],
  [/ms-excel\.template\.macroEnabled\.main\+xml/i, ".xltm"],
  [/spreadsheetml\.template\.main\+xml/i, ".xltx"],
  [/spreadsheetml\.sheet\.main\+xml/i, ".xlsx"],
] as const;

/** .xlsx, .xlsm, .xltx or .xltm; null of anything that is no such workbook. */
export function workbookEnding(bytes: Uint8Array): string | null {
  if (!isZip(bytes)) return null;
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => name === contentTypesPart });
    const types = parts[contentTypesPart] ? strFromU8(parts[contentTypesPart]) : "";
    return endings.find(([type]) => type.test(types))?.[1] ?? null;
  } catch {
    return null;
  }
}
