/** From bytes to the workbook inside, or the reason why there is none. */
import { err } from "../../core/result";
import type { Result } from "../../core/result";
import type { HostFault } from "../fault";
import { Parts } from "./parts";
import { isEncryptedPackage, isOle } from "./oleContainer";
import { WorkbookPart } from "./workbookPart";

/** The workbook of an .xlsx file. Faults: file.notZip, file.encrypted, file.notWorkbook, file.tooLarge. */
export function openXlsx(name: string, bytes: Uint8Array): Result<WorkbookPart, HostFault> {
  if (isOle(bytes) && isEncryptedPackage(bytes)) return err({ code: "file.encrypted", at: name });
  if (!isZip(bytes)) return err({ code: "file.notZip", at: name });
  const parts = Parts.open(name, bytes);
  return parts.ok ? WorkbookPart.open(name, parts.value) : parts;
}

/** True where the bytes begin as a zip file does (APPNOTE.TXT §4.3.7). */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** What went wrong, for a message; the words are those of whoever noticed. */
export function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message.slice(0, 200) : String(cause);
}
