/** The ending that belongs to a workbook, by its content type. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { blankWorkbook, workbookEnding } from "../../../src/hosts/file";
import { lockedFile, minimalDocument, withMacros, zipBomb } from "../../corpus/refusedFiles";

const retyped = (to: string) => {
  const parts = unzipSync(blankWorkbook());
  const types = strFromU8(parts["[Content_Types].xml"]);
  const changed = types.replace(/application\/[\w.-]+\.sheet\.main\+xml/, to);
  expect(changed).not.toBe(types);
  return zipSync({ ...parts, "[Content_Types].xml": strToU8(changed) });
};

test("of a workbook, of one with macros, of a template; none of anything else", () => {
  expect(workbookEnding(blankWorkbook())).toBe(".xlsx");
  expect(workbookEnding(withMacros(blankWorkbook()))).toBe(".xlsm");
  const openXml = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  expect(workbookEnding(retyped(`${openXml}.template.main+xml`))).toBe(".xltx");
  expect(workbookEnding(retyped("application/vnd.ms-excel.template.macroEnabled.main+xml"))).toBe(".xltm");
  for (const other of [
    minimalDocument(),
    lockedFile(),
    zipBomb(),
    new Uint8Array(),
    Uint8Array.of(80, 75, 3, 4),
  ])
    expect(workbookEnding(other)).toBeNull();
});
