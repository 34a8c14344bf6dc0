/** The workbook that is open in the page, and what the pane may do with it. */
import type { Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { ok } from "../../src/core/result";
import type { Result } from "../../src/core/result";
import type { HostFault } from "../../src/hosts/fault";
import { blankWorkbook } from "../../src/hosts/file";
import { OpenFile, loadWorkbook, openInto } from "../files";
import { Dispatcher, registerCustomFunctions, workbook } from "../host";
import type { Book, FunctionsFile, Implementation } from "../host";
import type { RequestMessage, ResponseMessage } from "../host/requestMessage";
import { drawPictures } from "./drawPictures";

export class Workbench {
  private book: Book | null = null;
  private file: OpenFile | null = null;
  private dispatcher: Dispatcher | null = null;
  private registered = false;
  private readonly implementations = new Map<string, Implementation>();
  private recalculation: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly univer: Univer,
    private readonly api: FUniver,
    private readonly functions: FunctionsFile,
    private readonly report: (bug: unknown) => void,
  ) {}

  get name(): string {
    return this.file?.name ?? "";
  }

  /** Opens a file in the place of the one that is open; a file that cannot be read changes nothing. */
  async open(name: string, given: Uint8Array): Promise<Result<void, HostFault>> {
    const loaded = await loadWorkbook(name, given);
    if (!loaded.ok) return loaded;
    if (this.book) this.api.disposeUnit(this.book.workbook.getId());
    const book = await openInto(this.univer, this.api, loaded.value, { drawPictures });
    this.book = book;
    this.register(book);
    // A .csv or .xls is kept as a new .xlsx file.
    const isXlsx = /\.xls[xm]$/i.test(name);
    this.file = isXlsx
      ? await OpenFile.of(name, given, book)
      : OpenFile.anew(`${name.replace(/\.\w+$/, "")}.xlsx`, blankWorkbook(), book);
    this.dispatcher = new Dispatcher(workbook(book), book.cells, this.report);
    return ok(undefined);
  }

  /** Univer's functions can be registered once a workbook is there. */
  private register(book: Book): void {
    if (this.registered) return;
    this.registered = true;
    registerCustomFunctions(book.injector, this.functions.functions, (id) => this.implementations.get(id), {
      namespace: "SR",
      onBug: (name, bug) => this.report(new Error(`=SR.${name}: ${String(bug)}`)),
      onRoomWanted: (_unit, sheetId, rows, columns) => this.makeRoom(sheetId, rows, columns),
    });
  }

  associate(id: string, implementation: Implementation): void {
    this.implementations.set(id, implementation);
    this.recalculateSoon();
  }

  /** A spill beyond the rows that Univer has would be #SPILL!, where Excel has a million of them. */
  private makeRoom(sheetId: string, rows: number, columns: number): void {
    const sheet = this.book?.findSheet(sheetId);
    if (!this.book || !sheet) return;
    if (sheet.getMaxRows() >= rows && sheet.getMaxColumns() >= columns) return;
    this.book.cells.grow(sheet, rows + 100, columns + 2);
    this.recalculateSoon();
  }

  private recalculateSoon(): void {
    clearTimeout(this.recalculation);
    this.recalculation = setTimeout(() => {
      this.api.getFormula().executeCalculation();
      this.book?.cells.touch();
    }, 30);
  }

  execute(message: RequestMessage): Promise<ResponseMessage> {
    if (!this.dispatcher) throw new Error("no workbook is open");
    return this.dispatcher.execute(message);
  }

  bytes(): Promise<Result<Uint8Array, HostFault>> {
    if (!this.file) throw new Error("no workbook is open");
    return this.file.bytes();
  }
}
