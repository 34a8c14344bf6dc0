/**
 * Excel's stand-in for tests: Univer's node preset, Microsoft's client library and the host between them.
 * After `createNodeWorkbench()` the globals `Excel` and `OfficeExtension` are live, and `Excel.run` works.
 */
import { startUniver } from "./univerInNode";
import type { IWorkbookData } from "@univerjs/core";
import {
  Dispatcher,
  answerThrough,
  openBook,
  registerCustomFunctions,
  workbook,
  workbookData,
} from "../../workbench/host";
import type {
  Book,
  CustomFunctionOptions,
  FunctionsFile,
  Implementation,
  PlainGrid,
} from "../../workbench/host";
import { installOffice } from "./officeShim";
import type { OfficeShimOptions } from "./officeShim";
import { loadOfficeJs } from "./officeInNode";

export interface NodeWorkbench {
  readonly book: Book;
  readonly dispatcher: Dispatcher;
  /** Makes `=SR.NAME()` known: the generated functions.json and what the add-in associates. */
  registerFunctions(
    file: FunctionsFile,
    implementations: Readonly<Record<string, Implementation>>,
    options?: Partial<CustomFunctionOptions>,
  ): void;
  dispose(): void;
}

export interface NodeWorkbenchOptions extends OfficeShimOptions {
  readonly name?: string;
}

/** A workbook with these sheets; one empty sheet `Sheet1` when nothing is given. */
export async function createNodeWorkbench(
  content: readonly PlainGrid[] | IWorkbookData = [{ sheet: "Sheet1" }],
  options: NodeWorkbenchOptions = {},
): Promise<NodeWorkbench> {
  const extension = loadOfficeJs();
  const { univer, api } = startUniver();
  const grids = Array.isArray(content) ? (content as readonly PlainGrid[]) : [];
  const data = Array.isArray(content)
    ? workbookData(options.name ?? "测试.xlsx", grids)
    : (content as IWorkbookData);
  const bugs: unknown[] = [];
  const book = await openBook({ univer, api, data, grids });
  const dispatcher = new Dispatcher(workbook(book), book.cells, (bug) => bugs.push(bug));
  answerThrough(extension, async (message) => {
    const answer = await dispatcher.execute(message);
    const bug = bugs.shift();
    // A bug of the host must fail the test that meets it, not look like a refusal of Excel's.
    if (bug) throw bug instanceof Error ? bug : new Error(String(bug));
    return answer;
  });
  installOffice(options);
  return {
    book,
    dispatcher,
    registerFunctions: (file, implementations, more) =>
      registerCustomFunctions(book.injector, file.functions, (id) => implementations[id], {
        namespace: "SR",
        ...more,
      }),
    dispose: () => univer.dispose(),
  };
}
