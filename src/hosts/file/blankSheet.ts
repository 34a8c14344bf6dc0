/** A worksheet part with nothing in it. */
export const blankSheetXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
  '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
  "<sheetData/></worksheet>";

/** A blank sheet that stands in for the first one, because a workbook without a sheet is not valid. */
export const initialSheetXml = blankSheetXml.replace("</worksheet>", "<!-- initial --></worksheet>");
