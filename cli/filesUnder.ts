/** The spreadsheets that were named, and those of the folders that were named; the output itself is none of them. */
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";

const spreadsheet = /\.(xlsx|xlsm|xls|et|ett|csv|htm|html)$/i;

/** Files in the order named; a folder's, those of its subfolders too, in the order of their names. A name that is no file is kept, to be said. */
export async function filesUnder(named: readonly string[], out: string): Promise<readonly string[]> {
  const own = await realpath(out).catch(() => resolve(out));
  const paths: string[] = [];
  for (const path of named) {
    const kind = await stat(path).catch(() => null);
    if (!kind?.isDirectory()) paths.push(path);
    else
      for (const name of (await readdir(path, { recursive: true })).sort())
        // ~$ and .~ are the marks of a file that Excel or WPS has open.
        if (spreadsheet.test(name) && !/(^|[/\\])(~\$|\.)/.test(name)) paths.push(join(path, name));
  }
  const kept: string[] = [];
  for (const path of paths) if ((await realpath(path).catch(() => resolve(path))) !== own) kept.push(path);
  return kept;
}

/** What each file is called in all that is said: its name, or its path where another has the same name. */
export function ownNames(paths: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const path of paths) times.set(basename(path), (times.get(basename(path)) ?? 0) + 1);
  return paths.map((path) => (times.get(basename(path)) === 1 ? basename(path) : path));
}
