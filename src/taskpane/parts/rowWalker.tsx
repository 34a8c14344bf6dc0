/** The ledger rows behind a figure: how many they are, and one after the other shown in the sheet. */
import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Inspection } from "../../core/ledger/inspection";
import { useLayout } from "../look/layout";
import { useSession } from "../session/session";
import { useWords } from "../words/words";
import { placeOf } from "./place";
import type { Place } from "./place";

/** Rows that stand under one another are shown together. */
export function runsOf(ledger: readonly Inspection[], rows: readonly number[]): readonly Place[] {
  const runs: { sheet: string; from: number; to: number; column: number }[] = [];
  for (const index of rows) {
    const place = placeOf(ledger[index].at);
    if (!place) continue;
    const { row, column } = place.area;
    const last = runs.at(-1);
    if (last && last.sheet === place.sheet && last.to + 1 === row) last.to = row;
    else runs.push({ sheet: place.sheet, from: row, to: row, column });
  }
  return runs.map(({ sheet, from, to, column }) => ({
    sheet,
    area: { row: from, column, rows: to - from + 1, columns: 1 },
  }));
}

export function RowWalker(props: { ledger: readonly Inspection[]; rows: readonly number[]; width?: number }) {
  const layout = useLayout();
  const session = useSession();
  const { say, count } = useWords();
  const runs = useMemo(() => runsOf(props.ledger, props.rows), [props.ledger, props.rows]);
  const [at, setAt] = useState(-1);
  const go = (next: number) => {
    const run = runs[next];
    if (!run) return;
    setAt(next);
    void session.show({ ...run, area: { ...run.area, columns: props.width ?? run.area.columns } });
  };
  if (runs.length === 0) return <p className={layout.quiet}>{say("rows.none")}</p>;
  return (
    <div className={layout.buttons}>
      <Button size="small" disabled={at <= 0} onClick={() => go(at - 1)}>
        {say("rows.previous")}
      </Button>
      <Button size="small" disabled={at >= runs.length - 1} onClick={() => go(at + 1)}>
        {say(at < 0 ? "rows.show" : "rows.next")}
      </Button>
      <span className={layout.quiet} role="status">
        {at < 0
          ? say("rows.count", { rows: count(props.rows.length), runs: count(runs.length) })
          : say("rows.at", { at: count(at + 1), runs: count(runs.length), row: runs[at].area.row + 1 })}
      </span>
    </div>
  );
}
