/** What Office.js throws, as a fault of ours. Anything that is not an error of Excel's is a bug and goes on. */
import type { HostFault } from "../fault";

/** The part of OfficeExtension.Error that is read here. */
interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

function isOfficeError(thrown: unknown): thrown is OfficeError {
  return thrown instanceof Error && typeof (thrown as { code?: unknown }).code === "string";
}

/** @param at the sheet or place that was being worked on */
export function officeFault(thrown: unknown, at: string): HostFault {
  if (!isOfficeError(thrown)) throw thrown;
  switch (thrown.code) {
    case "AccessDenied":
      return { code: "host.sheetProtected", at };
    case "ItemNotFound":
      return { code: "host.sheetMissing", at };
    case "ItemAlreadyExists":
      return { code: "host.sheetExists", at };
    case "ApiNotFound":
      return {
        code: "host.tooOld",
        found: thrown.debugInfo?.errorLocation ?? thrown.message,
        expected: "ExcelApi 1.13",
      };
    case "InvalidOperationInCellEditMode":
    case "HostIsBusy":
      return { code: "host.busy" };
    default:
      return { code: "host.refused", at, found: `${thrown.code}: ${thrown.message}` };
  }
}
