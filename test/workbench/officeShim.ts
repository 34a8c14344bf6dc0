/** The global `Office` for tests: the same context that the workbench page gives to the pane. */
import { customFunctionsGlobal } from "../../workbench/shim/customFunctionsGlobal";
import { officeContext, officeEnumerations } from "../../workbench/shim/officeContext";

export interface OfficeShimOptions {
  readonly displayLanguage?: string;
  /** The newest ExcelApi set that this Excel has; all of them when left out. */
  readonly excelApi?: string;
  /** The workbook's bytes for `getFileAsync`; refused when left out. */
  readonly bytes?: () => Promise<Uint8Array>;
}

type Globals = Record<string, unknown>;

export function installOffice(options: OfficeShimOptions): void {
  const globals = globalThis as unknown as Globals;
  const context = officeContext({
    displayLanguage: options.displayLanguage ?? "zh-CN",
    excelApi: options.excelApi,
    bytes: options.bytes ?? null,
  });
  globals.Office = { ...(globals.Office as object | undefined), context, ...officeEnumerations };
  globals.CustomFunctions = customFunctionsGlobal(() => undefined);
  const extension = globals.OfficeExtension as { CommonUtility?: { _doApiNotSupportedCheck: boolean } };
  if (extension.CommonUtility) {
    extension.CommonUtility._doApiNotSupportedCheck = options.excelApi !== undefined;
  }
}
