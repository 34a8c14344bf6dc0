/** Puts a workbook into Univer and adds what its snapshot cannot carry: tables, protection, very hidden sheets. */
import type { IWorkbookData, Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { Book } from "./book";
import type { BookOptions } from "./book";
import "./facades";
import { addTable } from "./tables";
import { workbook } from "./workbook";
import type { PlainGrid } from "./workbookData";

export interface OpenOptions extends BookOptions {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly data: IWorkbookData;
  /** By sheet: tables, protection and visibility. */
  readonly grids?: readonly PlainGrid[];
}

export async function openBook(options: OpenOptions): Promise<Book> {
  const opened = options.api.createWorkbook(options.data);
  const book = new Book(options.api, options.univer.__getInjector(), opened, options);
  workbook(book);
  for (const grid of options.grids ?? []) {
    const sheet = book.findSheet(grid.sheet);
    if (!sheet) continue;
    for (const { name, ...area } of grid.tables ?? []) await addTable(book, sheet, area, name);
    const memory = book.memory(sheet);
    memory.veryHidden = grid.visibility === "veryHidden";
    if (grid.protected) memory.protection = { password: "", options: {} };
  }
  return book;
}
