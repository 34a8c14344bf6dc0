/** The pane's host inside Excel, through Office.js (ExcelApi 1.13). */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { Edit } from "../../sheets/edit";
import type { Area, Grid } from "../../sheets/grid";
import type { HostFault } from "../fault";
import type {
  Applied,
  ApplyOptions,
  ReadOptions,
  SelectedPlace,
  SheetInfo,
  UndoOptions,
  WorkbookHost,
} from "../workbookHost";
import { batchesOf } from "./batches";
import { download } from "./download";
import { readPart, writePart } from "./customXml";
import { officeFault } from "./officeFault";
import { Cancelled, readGrids } from "./readGrids";
import { findSheet, liveSheets } from "./sheetList";
import { applyAll, revert } from "./transaction";
import type { Reversal } from "./transaction";
import { changedSince } from "./stillAsWritten";
import { workbookBytes } from "./workbookBytes";

/** The oldest set of calls that this host is written for: Excel 2021 and later. */
const requiredApi = "1.13";

/** The workbook that is open in Excel. Call it after Office.onReady. */
export function createExcelHost(): WorkbookHost {
  return new ExcelHost();
}

class ExcelHost implements WorkbookHost {
  readonly kind = "excel";

  get displayLanguage(): string {
    return Office.context.displayLanguage;
  }

  sheets(): Promise<Result<readonly SheetInfo[], HostFault>> {
    return inExcel("", async (context) => {
      const found = await liveSheets(context);
      return ok(
        found.map(({ name, visibility, protected: closed }) => ({ name, visibility, protected: closed })),
      );
    });
  }

  read(options: ReadOptions = {}): Promise<Result<readonly Grid[], HostFault>> {
    return inExcel("", async (context) => {
      const all = await liveSheets(context);
      const missing = options.sheets?.find((name) => !findSheet(all, name));
      if (missing !== undefined) return err({ code: "host.sheetMissing", at: missing });
      const chosen = options.sheets
        ? all.filter((sheet) => options.sheets?.some((name) => findSheet([sheet], name)))
        : all;
      return ok(await readGrids(context, chosen, options));
    });
  }

  async apply(edits: readonly Edit[], options?: ApplyOptions): Promise<Result<Applied, HostFault>> {
    const applied = await inExcel("", (context) => applyAll(context, edits, options));
    if (!applied.ok) return applied;
    return ok({ edits, undo: (how) => this.undo(edits, applied.value, how) });
  }

  select(sheet: string, area: Area): Promise<Result<void, HostFault>> {
    return inExcel(sheet, async (context) => {
      const found = findSheet(await liveSheets(context), sheet);
      if (!found) return err({ code: "host.sheetMissing", at: sheet });
      if (found.visibility === "veryHidden") return err({ code: "host.sheetVeryHidden", at: sheet });
      if (found.visibility === "hidden") found.proxy.visibility = "Visible";
      found.proxy.activate();
      found.proxy.getRangeByIndexes(area.row, area.column, area.rows, area.columns).select();
      await context.sync();
      return ok(undefined);
    });
  }

  selection(): Promise<Result<SelectedPlace | null, HostFault>> {
    return inExcel("", async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      range.worksheet.load("name");
      try {
        await context.sync();
      } catch (thrown) {
        // Excel has no single range for several places at once, or for a picture.
        if (thrown instanceof OfficeExtension.Error && thrown.code === "InvalidSelection") return ok(null);
        throw thrown;
      }
      const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
      return ok({ sheet: range.worksheet.name, area: { row, column, rows, columns } });
    });
  }

  bytes(): Promise<Result<Uint8Array, HostFault>> {
    return workbookBytes();
  }

  readPart(namespace: string): Promise<Result<string | null, HostFault>> {
    return inExcel("", async (context) => ok(await readPart(context, namespace)));
  }

  writePart(namespace: string, xml: string): Promise<Result<void, HostFault>> {
    return inExcel("", async (context) => ok(await writePart(context, namespace, xml)));
  }

  async save(name: string, bytes: Uint8Array, type: string): Promise<Result<void, HostFault>> {
    download(name, bytes, type);
    return ok(undefined);
  }

  private undo(
    edits: readonly Edit[],
    reversal: Reversal,
    { onProgress }: UndoOptions = {},
  ): Promise<Result<void, HostFault>> {
    return inExcel("", async (context) => {
      // A short one is over before anybody could read how far it is.
      const tell = batchesOf(edits).length > 1 ? onProgress : undefined;
      const changed = await changedSince(context, edits, reversal.edits, (share) => tell?.(share / 2));
      if (changed !== null) return err({ code: "host.changedSince", at: changed });
      return ok(await revert(context, reversal, (share) => tell?.((1 + share) / 2)));
    });
  }
}

/** One conversation with Excel; what it refuses is a fault, everything else that is thrown is a bug. */
async function inExcel<T>(
  at: string,
  work: (context: Excel.RequestContext) => Promise<Result<T, HostFault>>,
): Promise<Result<T, HostFault>> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", requiredApi)) {
    const found = Office.context.diagnostics?.version ?? "";
    return err({ code: "host.tooOld", found, expected: `ExcelApi ${requiredApi}` });
  }
  try {
    return await Excel.run(work);
  } catch (thrown) {
    if (thrown instanceof Cancelled) return err({ code: "host.cancelled" });
    return err(officeFault(thrown, at));
  }
}
