/**
 * Files read one after another, with a breath between them, so that the pane answers meanwhile. What one of them
 * is cannot stop the others: a broken, encrypted or swollen one becomes a fault of its own.
 */
import { err } from "../../core/result";
import type { Result } from "../../core/result";
import type { HostFault } from "../../hosts/fault";
import type { Grid } from "../../sheets/grid";

export interface FilesProgress {
  readonly done: number;
  readonly total: number;
  /** The file in hand. */
  readonly name: string;
}

/** Lets the page draw and the keys be heard. */
export function breathe(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}

/** How many files were taken in; fewer than given where it was cancelled. */
export async function eachFile(
  files: readonly File[],
  take: (read: Result<readonly Grid[], HostFault>, file: File, index: number) => void | Promise<void>,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: FilesProgress) => void },
): Promise<number> {
  const { readFile } = await import("../../hosts/file");
  for (const [index, file] of files.entries()) {
    if (options.signal.aborted) return index;
    options.onProgress({ done: index, total: files.length, name: file.name });
    await breathe();
    const bytes = await bytesOf(file);
    const read = bytes.ok ? readFile(file.name, bytes.value) : bytes;
    await breathe();
    if (options.signal.aborted) return index;
    await take(read, file, index);
  }
  return files.length;
}

/** A file that was moved or is locked since it was picked cannot be read. */
async function bytesOf(file: File): Promise<Result<Uint8Array, HostFault>> {
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
  } catch (why) {
    return err({
      code: "file.unreadable",
      at: file.name,
      found: why instanceof Error ? why.message : String(why),
    });
  }
}
