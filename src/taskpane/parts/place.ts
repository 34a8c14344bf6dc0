/** An address as people read it (`台账!N57`, `'对象 库'!A2:B9`), back to a sheet and an area. */
import { columnNumber } from "../../sheets/grid";
import type { Area } from "../../sheets/grid";

export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

const pattern = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/;

/** The place that an address names; null for a file's name or a sheet alone. */
export function placeOf(address: string): Place | null {
  const m = pattern.exec(address.trim());
  if (!m) return null;
  const sheet = m[1] !== undefined ? m[1].replace(/''/g, "'") : m[2];
  const row = Number(m[4]) - 1;
  const column = columnNumber(m[3]);
  const lastRow = m[6] === undefined ? row : Number(m[6]) - 1;
  const lastColumn = m[5] === undefined ? column : columnNumber(m[5]);
  return { sheet, area: { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 } };
}

/** The addresses in a sentence, in order, so that each can be made a link. */
export function addressesIn(sentence: string): readonly string[] {
  return (
    sentence.match(
      /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/gu,
    ) ?? []
  );
}
