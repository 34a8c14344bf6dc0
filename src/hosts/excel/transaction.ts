/**
 * A list of edits as one: what stood there is read first, all edits are sent, and where Excel refuses one
 * half-way, everything is put back.
 */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { Edit } from "../../sheets/edit";
import type { Grid } from "../../sheets/grid";
import { invert } from "../../sheets/inverse";
import type { HostFault } from "../fault";
import type { ApplyOptions } from "../workbookHost";
import { batchesOf, editsOf } from "./batches";
import { breath } from "./breath";
import { cellsPerRequest } from "./chunks";
import { rememberLooks } from "./looks";
import type { Restore } from "./looks";
import { officeFault } from "./officeFault";
import { performEdit } from "./performEdit";
import { readGrids } from "./readGrids";
import { findSheet, liveSheets } from "./sheetList";
import type { LiveSheet } from "./sheetList";

/** What undoes an applied list. */
export interface Reversal {
  readonly edits: readonly Edit[];
  readonly looks: readonly Restore[];
}

/** Applies the edits inside an Excel.run, or refuses them before anything is written. */
export async function applyAll(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  { onProgress, signal }: ApplyOptions = {},
): Promise<Result<Reversal, HostFault>> {
  const sheets = await liveSheets(context);
  const refused = refusal(edits, sheets);
  if (refused) return err(refused);
  const { before, looks } = await remembered(context, edits, sheets);
  const done: Edit[] = [];
  let at = "";
  try {
    const batches = batchesOf(edits);
    for (const [index, batch] of batches.entries()) {
      if (onProgress) {
        onProgress(index / batches.length);
        await breath();
      }
      if (signal?.aborted) {
        await putBack(context, done, before, looks);
        return err({ code: "host.cancelled" });
      }
      at = batch[0].sheet;
      for (const edit of batch) performEdit(context, edit);
      for (const edit of editsOf(batch)) done.push(edit);
      // A request takes 5 MB: the list goes in as few batches as that allows.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    }
  } catch (thrown) {
    const fault = officeFault(thrown, at);
    await putBack(context, done, before, looks);
    return err(fault);
  }
  return ok({ edits: invert(edits, before), looks });
}

/** Takes an applied list back. */
export async function revert(
  context: Excel.RequestContext,
  reversal: Reversal,
  onProgress: (share: number) => void,
): Promise<void> {
  const batches = batchesOf(reversal.edits);
  for (const [index, batch] of batches.entries()) {
    onProgress(index / (batches.length + 1));
    await breath();
    for (const edit of batch) performEdit(context, edit);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
  let weight = 0;
  for (const restore of [...reversal.looks].reverse()) {
    if (weight > 0 && weight + restore.weight > cellsPerRequest) {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      weight = 0;
    }
    weight += restore.weight;
    restore.put(context);
  }
  await context.sync();
}

async function remembered(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  sheets: readonly LiveSheet[],
): Promise<{ readonly before: readonly Grid[]; readonly looks: readonly Restore[] }> {
  const touched = sheets.filter((sheet) =>
    edits.some((edit) => edit.kind !== "activate" && edit.sheet.toLowerCase() === sheet.name.toLowerCase()),
  );
  const before = await readGrids(context, touched);
  return { before, looks: await rememberLooks(context, edits, sheets) };
}

/**
 * After a refusal half-way. A request stops at the action that was refused, so some of the last batch may
 * be done and some not: each step back is tried on its own, and one that finds nothing to undo is passed over.
 */
async function putBack(
  context: Excel.RequestContext,
  done: readonly Edit[],
  before: readonly Grid[],
  looks: readonly Restore[],
): Promise<void> {
  const existing = await liveSheets(context);
  const steps: ((c: Excel.RequestContext) => void)[] = [
    ...invert(done, before)
      .filter((edit) => findSheet(existing, edit.sheet))
      .map((edit) => (c: Excel.RequestContext) => performEdit(c, edit)),
    ...[...looks].reverse().map(({ put }) => put),
  ];
  for (const step of steps) {
    try {
      step(context);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (thrown) {
      officeFault(thrown, "");
    }
  }
}

/** What can be known to fail before anything is written. */
function refusal(edits: readonly Edit[], sheets: readonly LiveSheet[]): HostFault | null {
  const state = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), { ...sheet }]));
  const open = new Set(sheets.flatMap((sheet) => (sheet.protected ? [] : [sheet.name.toLowerCase()])));
  for (const edit of edits) {
    const key = edit.sheet.toLowerCase();
    const at = edit.sheet;
    if (edit.kind === "addSheet") {
      if (state.has(key)) return { code: "host.sheetExists", at };
      if (!isSheetName(at)) return { code: "host.sheetName", at };
      state.set(key, { ...sheets[0], name: at, visibility: "visible", protected: false });
      open.add(key);
      continue;
    }
    const sheet = state.get(key);
    if (!sheet) return { code: "host.sheetMissing", at };
    if (sheet.visibility === "veryHidden") return { code: "host.sheetVeryHidden", at };
    if (edit.kind === "unprotect") open.add(key);
    else if (edit.kind === "protect") open.delete(key);
    else if (edit.kind === "deleteSheet") state.delete(key);
    else if (edit.kind !== "activate" && !open.has(key)) return { code: "host.sheetProtected", at };
    if (edit.kind === "listValidation" && edit.choices.join(",").length > 255)
      return { code: "host.choicesTooLong", at, found: edit.choices.join(",") };
  }
  return null;
}

/** Up to 31 characters, none of \ / ? * [ ] :, no apostrophe at either end. */
function isSheetName(name: string): boolean {
  return name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
}
