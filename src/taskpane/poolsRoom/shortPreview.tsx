/** What will be written, however much it is: sheets, blocks of rows, and the first of the changed cells with what they hold now. */
import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Edit } from "../../sheets/edit";
import { address, areaAddress, cellAt } from "../../sheets/grid";
import type { Grid } from "../../sheets/grid";
import { useLayout } from "../look/layout";
import { signal } from "../look/theme";
import { shownText } from "../parts/editWords";
import { PlaceLink } from "../parts/placeLink";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useWords } from "../words/words";
import { shown } from "./masked";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: "4px" },
  item: { lineHeight: "20px", overflowWrap: "anywhere", minWidth: 0 },
  before: { color: signal.quiet, textDecorationLine: "line-through" },
});

const gridsOf = (s: PaneState) => s.grids;
const first = 8;

interface Change {
  readonly at: string;
  readonly before: string;
  readonly after: string;
}

interface Summary {
  readonly sheets: readonly string[];
  readonly blocks: readonly { at: string; rows: number; sample: string }[];
  readonly changes: readonly Change[];
  readonly changed: number;
}

export function ShortPreview({ edits }: { edits: readonly Edit[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, count } = useWords();
  const grids = usePane(useSession(), gridsOf);
  const { sheets, blocks, changes, changed } = useMemo(() => summaryOf(edits, grids), [edits, grids]);
  if (edits.length === 0) return <p className={layout.text}>{say("preview.nothing")}</p>;
  return (
    <div role="group" aria-label={say("preview.title")}>
      <ul className={styles.list}>
        {sheets.map((sheet) => (
          <li key={sheet} className={styles.item}>
            {say("pools.preview.sheet", { sheet })}
          </li>
        ))}
        {blocks.map(({ at, rows, sample }) => (
          <li key={at} className={styles.item}>
            {say("pools.preview.rows", { n: count(rows) })} <PlaceLink address={at} />
            <div className={layout.quiet}>{sample}</div>
          </li>
        ))}
        {changes.map(({ at, before, after }) => (
          <li key={at} className={styles.item}>
            <PlaceLink address={at} /> <span className={styles.before}>{before || say("preview.blank")}</span>{" "}
            → {after || say("preview.blank")}
          </li>
        ))}
      </ul>
      {changed > changes.length && (
        <p className={layout.quiet}>{say("preview.more", { n: count(changed - changes.length) })}</p>
      )}
    </div>
  );
}

function summaryOf(edits: readonly Edit[], grids: readonly Grid[]): Summary {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const sheets: string[] = [];
  const blocks: { at: string; rows: number; sample: string }[] = [];
  const changes: Change[] = [];
  let changed = 0;
  for (const edit of edits) {
    if (edit.kind === "addSheet") sheets.push(edit.sheet);
    if (edit.kind !== "setValues" || edit.values.length === 0) continue;
    const grid = bySheet.get(edit.sheet);
    const { sheet, row, column, values } = edit;
    const below = !grid || row >= grid.row + grid.values.length;
    if (below) {
      if (!grid && row === 0) continue;
      const area = { row, column, rows: values.length, columns: values[0].length };
      const sample = values[0]
        .map((value) => shown(shownText(value)))
        .filter(Boolean)
        .slice(0, 4)
        .join(" ");
      blocks.push({ at: areaAddress(sheet, area), rows: values.length, sample });
      continue;
    }
    for (const [r, cells] of values.entries())
      for (const [c, value] of cells.entries()) {
        const before = shownText(cellAt(grid, row + r, column + c));
        const after = shownText(value);
        if (before === after) continue;
        changed++;
        if (changes.length < first)
          changes.push({
            at: address(sheet, row + r, column + c),
            before: shown(before),
            after: shown(after),
          });
      }
  }
  return { sheets, blocks, changes, changed };
}
