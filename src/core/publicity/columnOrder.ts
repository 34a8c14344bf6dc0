/** Columns in the order that the website asks for: words of 口径与设置 as columns of the allow-list. */
import { err, ok } from "../result";
import type { Result } from "../result";
import type { PublicityFault } from "./fault";
import { publicLists } from "./publicList";
import type { PublicColumn, PublicKind } from "./publicList";

const bare = (text: string) => text.normalize("NFKC").replace(/\s+/gu, "");

/** 序号、名称、检查结果 as columns; blank text gives the usual ones. Faults: columnNotPublic, columnTwice. */
export function columnOrder(kind: PublicKind, text: string): Result<readonly PublicColumn[], PublicityFault> {
  const { columns, usual, subject } = publicLists[kind];
  const words = text
    .split(/[、,，;；|/\n]/u)
    .map(bare)
    .filter(Boolean);
  if (words.length === 0) return ok(usual.map((key) => columnOf(columns, key)));
  const chosen: PublicColumn[] = [];
  for (const word of words) {
    const column = columns.find(({ header }) => header === word);
    if (!column) {
      const expected = columns.map(({ header }) => header).join("、");
      return err({ code: "publicity.columnNotPublic", what: subject, found: word, expected });
    }
    if (chosen.includes(column)) return err({ code: "publicity.columnTwice", what: subject, found: word });
    chosen.push(column);
  }
  return ok(chosen);
}

function columnOf(columns: readonly PublicColumn[], key: string): PublicColumn {
  const found = columns.find((column) => column.key === key);
  if (!found) throw new Error(`no public column ${key}`);
  return found;
}
