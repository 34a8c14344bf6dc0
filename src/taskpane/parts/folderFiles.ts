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
  return entriesOf(transfer).some((entry) => entry.isDirectory);
}

/** All files that were dropped, those within folders too. To be called while the drop is handled. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const found = await Promise.all(entriesOf(transfer).map(filesWithin));
  return found.flat();
}

function entriesOf(transfer: DataTransfer): readonly FileSystemEntry[] {
  return [...(transfer.items ?? [])].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
}

async function filesWithin(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
    );
    if (file) droppedPaths.set(file, entry.fullPath.replace(/^\//, ""));
    return file ? [file] : [];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  // A browser gives a folder's entries by the hundred; none are left when it gives none.
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return files;
    for (const each of some) files.push(...(await filesWithin(each)));
  }
}
