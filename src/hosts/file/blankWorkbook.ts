/** The smallest workbook that Excel opens: one blank sheet, which the first added sheet replaces. */
import { contentTypes } from "./contentTypes";
import { initialSheetXml } from "./blankSheet";
import { Parts } from "./parts";
import { stylesXml } from "./workbookPart";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaging = "http://schemas.openxmlformats.org/package/2006";

/** A new workbook as the bytes of an .xlsx file. */
export function blankWorkbook(): Uint8Array {
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${type}"/>`;
  return Parts.of({
    "[Content_Types].xml":
      `${head}<Types xmlns="${packaging}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override("xl/workbook.xml", contentTypes.workbook) +
      override("xl/worksheets/sheet1.xml", contentTypes.worksheet) +
      override("xl/styles.xml", contentTypes.styles) +
      "</Types>",
    "_rels/.rels":
      `${head}<Relationships xmlns="${packaging}/relationships">` +
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml":
      `${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">` +
      '<workbookPr/><bookViews><workbookView activeTab="0"/></bookViews>' +
      '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      `${head}<Relationships xmlns="${packaging}/relationships">` +
      `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": stylesXml,
    "xl/worksheets/sheet1.xml": initialSheetXml,
  }).zip();
}
