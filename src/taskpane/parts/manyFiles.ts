/**
 * Files read one after another, with a breath between them, so that the pane answers meanwhile. What one of them
 * is cannot stop the others: a broken, encrypted or swollen one becomes a fault of its own.
 */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { HostFault } from "../../hosts/fault";
import type { Grid } from "../../sheets/grid";
import { breathe, drive } from "../../hosts/drive";

export interface FilesProgress {
  /** Files, with the part of the one in hand. */
  readonly done: number;
  readonly total: number;
  /** The file in hand. */
  readonly name: string;
}

/** How many files were taken in; fewer than given where it was cancelled. `notes`: what is odd about one that was read. */
export async function eachFile(
  files: readonly File[],
  take: (
    read: Result<readonly Grid[], HostFault>,
    file: File,
    notes: readonly HostFault[],
  ) => void | Promise<void>,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: FilesProgress) => void },
): Promise<number> {
  const { readListInSlices } = await import("../../hosts/file");
  const { signal, onProgress } = options;
  const total = files.length;
  for (const [index, file] of files.entries()) {
    const { name } = file;
    const at = (share: number) => onProgress({ done: index + share, total, name });
    if (signal.aborted) return index;
    at(0);
    await breathe();
    const bytes = await bytesOf(file);
    if (!bytes.ok) await take(bytes, file, []);
    else {
      const read = await drive(readListInSlices(name, bytes.value), signal, at);
      await breathe();
      if (read === null || signal.aborted) return index;
      const broken = read.ok ? (read.value.text?.broken ?? 0) : 0;
      const notes: HostFault[] = broken > 0 ? [{ code: "file.brokenText", at: name, found: broken }] : [];
      await take(read.ok ? ok(read.value.grids) : read, file, notes);
    }
  }
  return files.length;
}

/** A file that was moved or is locked since it was picked cannot be read. */
async function bytesOf(file: File): Promise<Result<Uint8Array, HostFault>> {
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch (why) {
    const found = why instanceof Error ? why.message : String(why);
    return err({ code: "file.unreadable", at: file.name, found });
  }
}
