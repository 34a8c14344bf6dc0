/** 分类 · 总数 · 比例 · 抽取 · 递补: strata and counts, never names. */
import { percentText } from "../../core/draw";
import type { Allocation } from "../../core/draw";
import { useLayout } from "../look/layout";
import { useWords } from "../words/words";
import { reserveOf } from "./plan";

export function AllocationTable(props: { allocations: readonly Allocation[]; reserve: number }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const sum = (of: (a: Allocation) => number) => props.allocations.reduce((total, a) => total + of(a), 0);
  return (
    <div className={layout.scroll}>
      <table className={layout.table} aria-label={say("draw.table")}>
        <thead>
          <tr>
            <th scope="col">{say("draw.table.class")}</th>
            <th scope="col">{say("draw.table.size")}</th>
            <th scope="col">{say("draw.table.rate")}</th>
            <th scope="col">{say("draw.table.drawn")}</th>
            <th scope="col">{say("draw.table.reserve")}</th>
          </tr>
        </thead>
        <tbody>
          {props.allocations.map((a) => (
            <tr key={a.key}>
              <td>{a.key === "" ? say("draw.class.all") : a.key}</td>
              <td>{count(a.size)}</td>
              <td>{a.ratePpm === null ? "—" : percentText(a.ratePpm)}</td>
              <td>{count(a.count)}</td>
              <td>{count(reserveOf(a, props.reserve))}</td>
            </tr>
          ))}
        </tbody>
        {props.allocations.length > 1 && (
          <tfoot>
            <tr>
              <td>{say("draw.table.sum")}</td>
              <td>{count(sum((a) => a.size))}</td>
              <td />
              <td>{count(sum((a) => a.count))}</td>
              <td>{count(sum((a) => reserveOf(a, props.reserve)))}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
