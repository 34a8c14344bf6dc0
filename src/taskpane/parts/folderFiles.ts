/**
 * What came with a folder, its subfolders too: the files of the wanted kinds, in the order of their paths, and the
 * names of the others, which are said and not read. A folder reaches the pane by its own button or by being dropped.
 */

export interface FolderFiles {
  readonly files: readonly File[];
  /** Paths of files of other kinds. */
  readonly odd: readonly string[];
}

/** Where a dropped file stood; one that was picked with its folder says so itself. */
const droppedPaths = new WeakMap<File, string>();

/** `六月/海港区/月报表.xlsx`; the name alone for a file that came without its folder. */
export function pathOf(file: File): string {
  return droppedPaths.get(file) ?? (file.webkitRelativePath || file.name);
}

/** Marks of files that are in use elsewhere (~$, .~) and of the system's own: no one sent them. */
const nobodys = /(^|\/)(~\$|\.|(Thumbs\.db|desktop\.ini|__MACOSX)($|\/))/i;

/** @param accept as of a file field: `.xlsx,.csv` */
export function sortedOut(files: readonly File[], accept: string): FolderFiles {
  const kinds = accept.toLowerCase().split(",");
  const wanted = (file: File) => kinds.some((kind) => file.name.toLowerCase().endsWith(kind));
  const sent = files
    .filter((file) => !nobodys.test(pathOf(file)))
    .sort((a, b) => pathOf(a).localeCompare(pathOf(b), "zh-CN", { numeric: true }));
  return { files: sent.filter(wanted), odd: sent.filter((file) => !wanted(file)).map(pathOf) };
}

/** Whether a folder is among what is being dropped. */
export function holdsFolder(transfer: DataTransfer): boolean {
  return [...(transfer.items ?? [])].some((item) => item.webkitGetAsEntry?.()?.isDirectory);
}

/** All files that were dropped, those within folders too. To be called while the drop is handled. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  // What is asked of an item is answered only until the drop is over.
  const asked = [...(transfer.items ?? [])].map((item) => ({
    entry: item.webkitGetAsEntry?.() ?? null,
    handle: (item as DroppedItem).getAsFileSystemHandle?.() ?? null,
    file: item.getAsFile(),
  }));
  const found = await Promise.all(
    asked.map(async ({ entry, handle, file }) => {
      try {
        // A page that was opened from a file (SR.html) is given a folder's handle, and refused its entries.
        const given = await handle;
        return given ? await filesOfHandle(given, given.name) : await filesOfEntry(entry);
      } catch {
        return file ? [file] : [];
      }
    }),
  );
  return found.flat();
}

/** Of the platform's handles what is used here (https://fs.spec.whatwg.org/). */
interface Handle {
  readonly kind: "file" | "directory";
  readonly name: string;
  getFile?(): Promise<File>;
  values?(): AsyncIterable<Handle>;
}

type DroppedItem = DataTransferItem & { getAsFileSystemHandle?(): Promise<Handle | null> };

async function filesOfHandle(handle: Handle, path: string): Promise<readonly File[]> {
  if (handle.getFile) return [stoodAt(path, await handle.getFile())];
  const files: File[] = [];
  for await (const each of handle.values?.() ?? [])
    files.push(...(await filesOfHandle(each, `${path}/${each.name}`)));
  return files;
}

async function filesOfEntry(entry: FileSystemEntry | null): Promise<readonly File[]> {
  if (!entry) return [];
  if (entry.isFile) {
    const file = new Promise<File>((resolve, refuse) => (entry as FileSystemFileEntry).file(resolve, refuse));
    return [stoodAt(entry.fullPath.replace(/^\//, ""), await file)];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  // A browser gives a folder's entries by the hundred; none are left when it gives none.
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, refuse) =>
      reader.readEntries(resolve, refuse),
    );
    if (some.length === 0) return files;
    for (const each of some) files.push(...(await filesOfEntry(each)));
  }
}

function stoodAt(path: string, file: File): File {
  droppedPaths.set(file, path);
  return file;
}
