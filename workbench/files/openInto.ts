/** Opens a loaded file in a running Univer: the book, its validations and its pictures. */
import type { Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { openBook } from "../host";
import type { Book, BookOptions } from "../host";
import { applyList } from "../host/dataValidation";
import { parseAddress } from "../host/place";
import type { FileValidation, LoadedWorkbook } from "./loadWorkbook";

export async function openInto(
  univer: Univer,
  api: FUniver,
  loaded: LoadedWorkbook,
  options: BookOptions = {},
): Promise<Book> {
  const { data, grids, pictures } = loaded;
  const book = await openBook({ univer, api, data, grids, ...options });
  for (const validation of loaded.validations) addValidation(book, validation);
  for (const { name, reference } of loaded.names) book.workbook.insertDefinedName(name, reference);
  for (const { sheet: name, ...picture } of pictures) {
    const sheet = book.findSheet(name);
    if (!sheet) continue;
    const memory = book.memory(sheet);
    memory.pictures.push({ ...picture, id: `{shape-${sheet.getSheetId()}-${memory.pictures.length + 1}}` });
  }
  for (const sheet of book.sheets()) {
    if (book.memory(sheet).pictures.length > 0) await book.drawPictures(sheet);
  }
  return book;
}

function addValidation(book: Book, { sheet: name, range, source }: FileValidation): void {
  const sheet = book.findSheet(name);
  if (!sheet) return;
  // A list taken from a name or a formula is left to the file.
  if (source.startsWith("=") && !parseAddress(source.slice(1))) return;
  for (const part of range.split(/\s+/).filter(Boolean)) {
    const { area } = book.locate(part, sheet);
    applyList(book, sheet, area, source);
  }
}
