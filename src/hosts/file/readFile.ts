/** Any spreadsheet file that a unit may send, as grids. What it is, its bytes say; its name may be wrong. */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import { part, whole } from "../../core/slices";
import type { Slices } from "../../core/slices";
import type { Grid } from "../../sheets/grid";
import type { HostFault } from "../fault";
import { isText, kindOfBytes, kindOfName } from "./fileKind";
import { isOle } from "./oleContainer";
import { isZip, openXlsx, reasonOf } from "./openXlsx";
import { csvInSlices, sheetNameOf, textOfBytes } from "./readCsv";
import { holdsTable, readHtml } from "./readHtml";
import { readLegacy, readXmlSpreadsheet } from "./readLegacy";
import { sheetsInSlices } from "./readXlsx";

/** A file beyond this is refused unread. */
const fileLimit = 300_000_000;

/**
 * Reads .xlsx, .xls, .et (WPS; an .xls inside), .csv (UTF-8, GB18030) and .xls files that hold a web page or a csv.
 * `sheets` narrows the reading of an .xlsx to these; without it all are read, hidden ones and empty ones included.
 * Cells of csv and web pages are text, all of them: a reader that guesses numbers loses the digits of codes.
 * Faults: file.notZip, file.notWorkbook, file.encrypted, file.tooLarge, file.encoding, file.unreadable. Never throws.
 */
export function readFile(
  name: string,
  bytes: Uint8Array,
  sheets?: readonly string[],
): Result<readonly Grid[], HostFault> {
  return whole(readFileInSlices(name, bytes, sheets));
}

/** The same, an .xlsx and a .csv a slice at a time. `rowLimit`: an .xlsx with more rows in a sheet is refused early. */
export function* readFileInSlices(
  name: string,
  bytes: Uint8Array,
  sheets?: readonly string[],
  rowLimit?: number,
): Slices<Result<readonly Grid[], HostFault>> {
  try {
    yield 0;
    return yield* read(name, bytes, sheets, rowLimit);
  } catch (cause) {
    return err({ code: "file.unreadable", at: name, found: reasonOf(cause) });
  }
}

function* read(
  name: string,
  bytes: Uint8Array,
  sheets?: readonly string[],
  rowLimit?: number,
): Slices<Result<readonly Grid[], HostFault>> {
  if (bytes.length > fileLimit)
    return err({
      code: "file.tooLarge",
      at: name,
      found: Math.ceil(bytes.length / 1e6),
      expected: fileLimit / 1e6,
    });
  if (isZip(bytes)) {
    const workbook = openXlsx(name, bytes);
    if (!workbook.ok) return workbook;
    yield 0.2;
    return yield* part(sheetsInSlices(name, workbook.value, sheets, rowLimit), 0.2, 1);
  }
  if (isOle(bytes)) return readLegacy(name, bytes);
  if (/\.(xlsx|xlsm|xltx)$/i.test(name)) return err({ code: "file.notZip", at: name });
  const text = textOfBytes(bytes);
  if (text === null) {
    const kind = kindOfBytes(bytes);
    if (!kind && (isText(name) || !bytes.includes(0))) return err({ code: "file.encoding", at: name });
    return err({ code: "file.notWorkbook", at: name, found: kind ?? kindOfName(name) });
  }
  if (/^\s*MIME-Version:/i.test(text)) return err({ code: "file.notWorkbook", at: name, found: "MHTML" });
  if (/^\s*<\?xml/.test(text) && text.includes("urn:schemas-microsoft-com:office:spreadsheet"))
    return readXmlSpreadsheet(name, text);
  if (/^\s*</.test(text) || (!isText(name) && holdsTable(text)))
    return holdsTable(text)
      ? ok([readHtml(sheetNameOf(name), text)])
      : err({ code: "file.notWorkbook", at: name, found: "HTML" });
  yield 0.1;
  return ok([yield* part(csvInSlices(name, text), 0.1, 1)]);
}
