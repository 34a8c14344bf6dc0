/** One bad input: the files that it needs and the command that meets them. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { formDefinitions } from "../../src/core/forms";
import { applyEdits, blankWorkbook } from "../../src/hosts/file";
import { newFormSheet } from "../../src/sheets";
import type { Edit, Input } from "../../src/sheets";

export interface BadInput {
  /** What is wrong, in both languages. */
  readonly what: { readonly "zh-CN": string; readonly "en-US": string };
  /** The command's arguments, without --out; `file` makes a file and gives its path. */
  readonly command: (file: MakeFile) => readonly string[];
  /** What is to be written is called so; absent: `out`. */
  readonly out?: string;
  /** 1: cannot be done; 2: not understood. */
  readonly exit: 1 | 2;
  /** The place that the sentence has to name: a cell, a file, or what was typed. */
  readonly names: string;
}

export type MakeFile = (name: string, content: string | Uint8Array) => string;

/** Makes files in a folder. */
export function fileMaker(folder: string): MakeFile {
  return (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
}

/** A workbook with one sheet of these rows, and whatever else is done to it. */
export function workbookOf(sheet: string, rows: readonly (readonly Input[])[], more: readonly Edit[] = []): Uint8Array {
  return apply([
    { kind: "addSheet", sheet },
    { kind: "setValues", sheet, row: 0, column: 0, values: rows },
    ...more,
  ]);
} // prettier-ignore

/** The blank Annex 1, and whatever else is done to it. */
export function formWorkbook(more: readonly Edit[] = []): Uint8Array {
  const heading = { unit: "", date: null, contact: "", phone: "", mobile: "" };
  return apply([...newFormSheet(formDefinitions.annex1, null, heading, "附件1"), ...more]);
}

/** The rows of Annex 1, first to last. */
export function formRows() {
  return formDefinitions.annex1.groups.flatMap((group) => group.rows);
}

function apply(edits: readonly Edit[]): Uint8Array {
  const bytes = applyEdits(blankWorkbook(), edits);
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.error));
  return bytes.value;
}

/** The first sheet made very hidden, beside an empty one that is seen: only a macro can do that in Excel. */
export function veryHidden(workbook: Uint8Array): Uint8Array {
  const added = applyEdits(workbook, [
    { kind: "addSheet", sheet: "说明" },
    { kind: "activate", sheet: "说明" },
  ]);
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  const parts = unzipSync(added.value);
  const xml = new TextDecoder().decode(parts["xl/workbook.xml"]);
  const hidden = xml.replace("<sheet ", '<sheet state="veryHidden" ');
  return zipSync({ ...parts, "xl/workbook.xml": strToU8(hidden) });
}
