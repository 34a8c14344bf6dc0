/** The ledgers of the files, merged into the workbook's own a slice at a time. */
import type { WorkbookContents } from "../../sheets";
import { readMapping, recogniseTables } from "../../sheets";
import type { Cell, Grid } from "../../sheets/grid";
import type { LedgerSource } from "../../sheets/ledgerMerge";
import { mergeInSlices } from "../../sheets/ledgerMerge";
import type { RecognisedTable } from "../../sheets/recognisedTable";
import { breathe, drive } from "../../hosts/drive";
import { eachFile } from "../parts/manyFiles";
import { fileId, ownFileName } from "../parts/ownFileName";
import type { Store } from "../session/store";
import type { LedgerFile, MergeState } from "./mergeState";

/** The workbook's ledger that others are merged into: of several, the longest. */
export function baseLedger({ tables }: WorkbookContents): RecognisedTable | null {
  const ledgers = tables.filter(({ kind }) => kind === "ledger");
  return ledgers.reduce<RecognisedTable | null>(
    (most, each) => (most === null || each.rows.length > most.rows.length ? each : most),
    null,
  );
}

/** Reads files and merges them with those that were read before. */
export async function mergeFiles(
  store: Store<MergeState>,
  contents: WorkbookContents,
  grids: readonly Grid[],
  picked: readonly File[],
  odd: readonly string[] = [],
): Promise<void> {
  const abort = new AbortController();
  const { signal } = abort;
  store.set({ abort, again: false, odd });
  // What the unit calls its columns, it calls them in the files that it exports, too.
  const { mapping } = readMapping(grids);
  const files: LedgerFile[] = [];
  const taken = await eachFile(
    picked,
    async (read, file, notes) => {
      const id = fileId(file);
      const others = [...store.get().files, ...files].filter((each) => each.id !== id);
      const name = ownFileName(file, picked, new Set(others.map((each) => each.name)));
      if (!read.ok) return void files.push({ id, name, sources: [], faults: [read.error] });
      const own = readMapping(read.value).mapping;
      await breathe();
      const tables = recogniseTables(read.value, [...mapping, ...own]);
      const ledgers = tables.filter(({ kind }) => kind === "ledger");
      const sources = ledgers.map((table): LedgerSource => {
        return { name: ledgers.length > 1 ? `${name}（${table.sheet}）` : name, table };
      });
      const none = { code: "merge.noLedger", at: name };
      const issues = ledgers.flatMap((table) => table.issues);
      files.push({ id, name, sources, faults: [...notes, ...(ledgers.length > 0 ? issues : [none])] });
    },
    { signal, onProgress: (progress) => store.set({ work: { step: "reading", ...progress } }) },
  );
  const again = new Set(files.map(({ id }) => id));
  const once = [...new Map(files.map((file) => [file.id, file])).values()];
  const all = [...store.get().files.filter(({ id }) => !again.has(id)), ...once];
  store.set({ files: all, unread: picked.length - taken });
  await mergeAgain(store, contents, abort);
}

/** Merges the files that were read into the ledger as it is now. */
export async function mergeAgain(
  store: Store<MergeState>,
  contents: WorkbookContents,
  abort = new AbortController(),
): Promise<void> {
  const { signal } = abort;
  store.set({ abort });
  const base = baseLedger(contents);
  const sources = store.get().files.flatMap((file) => file.sources);
  if (sources.length === 0) return store.set({ work: null, merged: null, refused: new Set() });
  const all = base ? [{ name: base.sheet, table: base }, ...sources] : sources;
  const at = (share: number) => store.set({ work: { step: "merging", name: "", done: share, total: 1 } });
  at(0);
  await breathe();
  const merged = await drive(mergeInSlices(all), signal, at);
  store.set({ work: null, merged, hasBase: base !== null, refused: new Set() });
}

/** Whether the ledger still stands as it was when the files were compared with it. */
export function standsAsCompared({ merged, hasBase }: MergeState, contents: WorkbookContents): boolean {
  if (!merged) return true;
  const base = baseLedger(contents);
  if (base === null || !hasBase) return (base === null) === !hasBase;
  const [{ table }] = merged.sources;
  if (table === base) return true;
  const [now, then] = [base.grid, table.grid];
  return (
    base.sheet === table.sheet &&
    now.row === then.row &&
    now.column === then.column &&
    now.values.length === then.values.length &&
    now.values.every((row, r) => row.every((cell, c) => same(cell, then.values[r][c])))
  );
}

function same(a: Cell, b: Cell | undefined): boolean {
  return a === b || (typeof a === "object" && a !== null && typeof b === "object" && b?.error === a.error);
}
