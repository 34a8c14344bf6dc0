/** Folders of several units, and pages of one list, come as files of one name: each is told apart in all that is said. */
import { pathOf } from "./folderFiles";

/**
 * The file's name; where another of those picked with it has the same, or one that came before, its path; and where
 * that is not known, or taken too, a number.
 */
export function ownFileName(file: File, picked: readonly File[], taken: ReadonlySet<string>): string {
  const { name } = file;
  const path = pathOf(file);
  const dot = name.lastIndexOf(".");
  const [stem, kind] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  const alike = picked.some((other) => other !== file && other.name === name);
  let own = alike || taken.has(name) ? path : name;
  for (let number = 2; taken.has(own); number++) own = `${stem} (${number})${kind}`;
  return own;
}

/** Tells one file from another; the same file picked again is the same. */
export function fileId(file: File): string {
  return `${pathOf(file)}|${file.size}|${file.lastModified}`;
}
