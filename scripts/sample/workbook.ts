/** The sample as a workbook: the sheets' edits applied to a blank one. The same request gives the same bytes. */
import { applyEdits, blankWorkbook } from "../../src/hosts/file";
import type { Edit } from "../../src/sheets/edit";
import type { Settings } from "../../src/sheets";
import { defaultSettings, newFormSheet, settingsEdits } from "../../src/sheets";
import { formDefinitions } from "../../src/core/forms";
import { sheetEdits } from "./sheetEdits";
import type { Sample } from "./sheets";

/** 口径与设置 of the invented district: the defaults, and whom to ask. */
export const sampleSettings: Settings = {
  ...defaultSettings,
  level: "county",
  unit: "海港区",
  contact: "慕容晚舟",
  phone: "0335-0001024",
  mobile: "10000001024",
};

const noHeading = { unit: "", date: null, contact: "", phone: "", mobile: "" };

/** Pure: what has to be done to a blank workbook. The form stands there blank, as it was issued. */
export function sampleEdits(sample: Sample): readonly Edit[] {
  return [
    ...sample.sheets.flatMap(sheetEdits),
    ...settingsEdits([], sampleSettings),
    ...newFormSheet(formDefinitions.annex1, null, noHeading, "附件1"),
  ];
}

/** The bytes of the .xlsx file. */
export function sampleWorkbook(sample: Sample): Uint8Array {
  const bytes = applyEdits(blankWorkbook(), sampleEdits(sample), "sample.xlsx");
  if (!bytes.ok) throw new Error(`the sample's own edits were refused: ${JSON.stringify(bytes.error)}`);
  return bytes.value;
}
