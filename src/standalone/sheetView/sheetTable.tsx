/**
 * One sheet as a table of which only the part in sight is drawn. Arrow keys move the chosen cell; an area that
 * the pane asks for is scrolled into sight and marked.
 */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import { a1, cellAt, columnLetters } from "../../sheets/grid";
import type { Area, Grid } from "../../sheets/grid";
import { signal } from "../../taskpane/look/theme";
import { cellWords } from "./cellWords";
import type { DayColumns } from "./cellWords";
import { geometryOf, headHeight, lineHeight, mergeAt, numberWidth } from "./geometry";
import type { Geometry } from "./geometry";
import { movedTo } from "./keys";
import { useShown, useSight, windowOf } from "./sight";

const useStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflow: "auto",
    position: "relative",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  head: { position: "sticky", top: 0, zIndex: 3, height: `${headHeight}px`, backgroundColor: signal.ground },
  letter: {
    position: "absolute",
    top: 0,
    height: `${headHeight}px`,
    lineHeight: `${headHeight}px`,
    textAlign: "center",
    color: signal.quiet,
    fontSize: "12px",
    boxSizing: "border-box",
    borderRight: `1px solid ${signal.line}`,
    borderBottom: `1px solid ${signal.line}`,
  },
  corner: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    width: `${numberWidth}px`,
    backgroundColor: signal.ground,
  },
  row: { position: "absolute", left: 0, right: 0, pointerEvents: "none" },
  number: {
    position: "sticky",
    left: 0,
    zIndex: 2,
    width: `${numberWidth}px`,
    height: "100%",
    boxSizing: "border-box",
    padding: "3px 8px",
    textAlign: "right",
    color: signal.quiet,
    fontSize: "12px",
    fontVariantNumeric: "tabular-nums",
    backgroundColor: signal.ground,
    borderRight: `1px solid ${signal.line}`,
    borderBottom: `1px solid ${signal.line}`,
  },
  cell: {
    position: "absolute",
    top: 0,
    boxSizing: "border-box",
    padding: "3px 6px",
    lineHeight: `${lineHeight}px`,
    overflow: "hidden",
    textOverflow: "ellipsis",
    overflowWrap: "anywhere",
    borderRight: `1px solid ${signal.line}`,
    borderBottom: `1px solid ${signal.line}`,
    pointerEvents: "auto",
    cursor: "cell",
    fontVariantNumeric: "tabular-nums",
  },
  single: { whiteSpace: "pre" },
  wrapped: { whiteSpace: "pre-wrap" },
  right: { textAlign: "right" },
  chosen: {
    position: "absolute",
    zIndex: 1,
    pointerEvents: "none",
    boxSizing: "border-box",
    border: `2px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: "rgba(11, 127, 118, 0.10)",
  },
});

export function SheetTable(props: {
  grid: Grid;
  days: DayColumns;
  area: Area | null;
  label: string;
  onSelect: (area: Area) => void;
}) {
  const styles = useStyles();
  const { grid, days, area } = props;
  const box = useRef<HTMLDivElement>(null);
  const say = useMemo(
    () => (row: number, column: number) => cellWords(grid, cellAt(grid, row, column), row, column, days),
    [grid, days],
  );
  const geometry = useMemo(() => geometryOf(grid, say), [grid, say]);
  const sight = useSight(box);
  useShown(box, geometry, area);
  const seen = windowOf(grid, geometry, sight);
  const { lefts, top } = geometry;
  const rows: number[] = [];
  for (let row = seen.from; row < seen.to; row++) rows.push(row);
  const columns: number[] = [];
  for (let column = seen.left; column < seen.right; column++) columns.push(column);
  const chosen = area ?? { row: -1, column: -1, rows: 0, columns: 0 };
  return (
    <div
      ref={box}
      className={styles.scroll}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-readonly
      aria-rowcount={geometry.rows}
      aria-colcount={geometry.columns}
      onKeyDown={(event) => {
        const to = movedTo(event, geometry, area);
        if (!to) return;
        event.preventDefault();
        props.onSelect(to);
      }}
    >
      <div
        style={{
          position: "relative",
          width: numberWidth + lefts[geometry.columns],
          height: headHeight + top(geometry.rows),
        }}
      >
        <div className={styles.head} aria-hidden>
          {columns.map((column) => (
            <div
              key={column}
              className={styles.letter}
              style={{ left: numberWidth + lefts[column], width: lefts[column + 1] - lefts[column] }}
            >
              {columnLetters(column)}
            </div>
          ))}
          <div className={styles.corner} style={{ height: headHeight }} />
        </div>
        {rows.map((row) => (
          <div
            key={row}
            role="row"
            aria-rowindex={row + 1}
            className={styles.row}
            style={{ top: headHeight + top(row), height: top(row + 1) - top(row) }}
          >
            <div role="rowheader" className={styles.number}>
              {row + 1}
            </div>
            {columns.map((column) => {
              const merge = mergeAt(grid, row, column);
              if (merge && (merge.row !== row || merge.column !== column)) return null;
              const right = Math.min(column + (merge?.columns ?? 1), geometry.columns);
              const below = Math.min(row + (merge?.rows ?? 1), geometry.rows);
              const height = top(below) - top(row);
              return (
                <div
                  key={column}
                  role="gridcell"
                  aria-colindex={column + 1}
                  aria-selected={holds(chosen, row, column)}
                  data-cell={a1(row, column)}
                  className={mergeClasses(
                    styles.cell,
                    height > lineHeight * 2 ? styles.wrapped : styles.single,
                    typeof cellAt(grid, row, column) === "number" && styles.right,
                  )}
                  style={{ left: numberWidth + lefts[column], width: lefts[right] - lefts[column], height }}
                  onClick={() => props.onSelect(merge ?? { row, column, rows: 1, columns: 1 })}
                >
                  {say(row, column)}
                </div>
              );
            })}
          </div>
        ))}
        {area && <Mark geometry={geometry} area={area} className={styles.chosen} />}
      </div>
    </div>
  );
}

function Mark({ geometry, area, className }: { geometry: Geometry; area: Area; className: string }) {
  const { lefts, top, rows, columns } = geometry;
  const right = Math.min(area.column + area.columns, columns);
  const below = Math.min(area.row + area.rows, rows);
  if (area.column >= columns || area.row >= rows) return null;
  return (
    <div
      className={className}
      data-chosen
      style={{
        left: numberWidth + lefts[area.column],
        width: lefts[right] - lefts[area.column],
        top: headHeight + top(area.row),
        height: top(below) - top(area.row),
      }}
    />
  );
}

const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;
