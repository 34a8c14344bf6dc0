/**
 * The sheets, to be looked at: tabs, the cell in full, and the cells that the pane leads to. Nothing is edited
 * here: what the pane writes shows at once.
 */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import { a1, cellAt } from "../../sheets/grid";
import type { Area } from "../../sheets/grid";
import { signal } from "../../taskpane/look/theme";
import { usePane } from "../../taskpane/session/session";
import type { Session } from "../../taskpane/session/session";
import type { PaneState } from "../../taskpane/session/state";
import { useStore } from "../../taskpane/session/store";
import type { Desk, DeskState } from "../shell/desk";
import type { PageWords } from "../shell/words";
import { cellWords, dayColumns } from "./cellWords";
import { SheetTable } from "./sheetTable";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  detail: {
    display: "flex",
    gap: "10px",
    padding: "5px 10px",
    borderBottom: `1px solid ${signal.line}`,
    minHeight: "20px",
    maxHeight: "80px",
    overflowY: "auto",
  },
  where: { minWidth: "72px", color: signal.quiet, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  whole: { overflowWrap: "anywhere", whiteSpace: "pre-wrap", minWidth: 0 },
  tabs: {
    display: "flex",
    overflowX: "auto",
    borderTop: `1px solid ${signal.line}`,
    backgroundColor: signal.ground,
    flexShrink: 0,
  },
  tab: {
    border: "none",
    borderTop: "2.5px solid transparent",
    backgroundColor: "transparent",
    font: "inherit",
    padding: "6px 12px 7px",
    whiteSpace: "nowrap",
    cursor: "pointer",
    color: signal.quiet,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px" },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    borderTopColor: tokens.colorBrandStroke1,
  },
  empty: { padding: "16px", color: signal.quiet, flexGrow: 1, margin: 0 },
});

const gridsOf = (s: PaneState) => s.grids;
const contentsOf = (s: PaneState) => s.contents;
const shownOf = (s: DeskState) => s.shown;

export function SheetView(props: { desk: Desk; session: Session; words: PageWords }) {
  const styles = useStyles();
  const { desk, words } = props;
  const grids = usePane(props.session, gridsOf).filter((grid) => grid.visibility !== "veryHidden");
  const contents = usePane(props.session, contentsOf);
  const shown = useStore(desk.store, shownOf);
  const grid =
    grids.find(({ sheet }) => sheet.toLowerCase() === shown?.sheet.toLowerCase()) ??
    grids.find(({ visibility }) => visibility === "visible");
  const area = grid && shown && grid.sheet.toLowerCase() === shown.sheet.toLowerCase() ? shown.area : null;
  const days = useMemo(() => dayColumns(grid?.sheet ?? "", contents?.tables ?? []), [grid?.sheet, contents]);
  const select = (sheet: string, to: Area | null) => desk.store.set({ shown: { sheet, area: to } });
  useTabInSight(grid?.sheet);
  return (
    <section className={styles.root} aria-label={words.say("view.label")}>
      <div className={styles.detail} data-detail aria-live="polite" tabIndex={0}>
        <span className={styles.where}>{grid && area ? nameOf(area) : ""}</span>
        <span className={styles.whole}>
          {grid && area
            ? cellWords(grid, cellAt(grid, area.row, area.column), area.row, area.column, days)
            : words.say("view.hint")}
        </span>
      </div>
      {grid && grid.values.length > 0 ? (
        <SheetTable
          key={grid.sheet}
          grid={grid}
          days={days}
          area={area}
          label={words.say("view.sheet", { sheet: grid.sheet })}
          onSelect={(to) => select(grid.sheet, to)}
        />
      ) : (
        <p className={styles.empty}>{words.say("view.empty")}</p>
      )}
      <div className={styles.tabs} role="tablist" aria-label={words.say("view.tabs")}>
        {grids.map(({ sheet, visibility }) => (
          <button
            key={sheet}
            type="button"
            role="tab"
            aria-selected={sheet === grid?.sheet}
            className={mergeClasses(styles.tab, sheet === grid?.sheet && styles.here)}
            onClick={() => select(sheet, null)}
          >
            {visibility === "hidden" ? words.say("view.hidden", { sheet }) : sheet}
          </button>
        ))}
      </div>
    </section>
  );
}

/** The pane can lead to a sheet whose tab is out of sight. */
function useTabInSight(sheet: string | undefined): void {
  useEffect(() => {
    const tab = document.querySelector('[role="tab"][aria-selected="true"]');
    tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [sheet]);
}

function nameOf({ row, column, rows, columns }: Area): string {
  const from = a1(row, column);
  const to = a1(row + rows - 1, column + columns - 1);
  return from === to ? from : `${from}:${to}`;
}
