/** The sheets of the open workbook. */
import type { Visibility } from "../../sheets/grid";
import type { SheetInfo } from "../workbookHost";

const visibilities: Readonly<Record<string, Visibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** A sheet with the proxy object that stands for it in this request. */
export interface LiveSheet extends SheetInfo {
  readonly proxy: Excel.Worksheet;
}

/** All sheets, in workbook order; one round trip. */
export async function liveSheets(context: Excel.RequestContext): Promise<readonly LiveSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility,items/protection/protected");
  await context.sync();
  return worksheets.items.map((proxy) => ({
    proxy,
    name: proxy.name,
    visibility: visibilities[proxy.visibility] ?? "visible",
    protected: proxy.protection.protected,
  }));
}

/** Excel does not tell upper from lower case in sheet names. */
export function findSheet<T extends { readonly name: string }>(
  sheets: readonly T[],
  name: string,
): T | undefined {
  return sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}
