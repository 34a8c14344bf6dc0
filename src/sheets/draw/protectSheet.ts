/**
 * Sheets of draws are protected, with filter and sort allowed, and without a password: it keeps a hand from
 * slipping. What shows an edit is the chain and the digests, not the protection.
 */
import type { Edit } from "../edit";
import type { RecognisedTable } from "../recognisedTable";

/** To stand last among the edits that make the sheet. */
export function protectDraw(sheet: string): Edit {
  return { kind: "protect", sheet, allow: { filter: true, sort: true } };
}

/** Edits on a sheet as it is: opened for the writing and closed again where it is protected. */
export function onSheet(
  { sheet, grid }: Pick<RecognisedTable, "sheet" | "grid">,
  edits: readonly Edit[],
): readonly Edit[] {
  if (!grid.protected || edits.length === 0) return edits;
  return [{ kind: "unprotect", sheet }, ...edits, protectDraw(sheet)];
}
