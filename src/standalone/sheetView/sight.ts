/** What of a sheet is in sight, and bringing an area into it. Only what is in sight is drawn. */
import { useEffect, useLayoutEffect, useState } from "react";
import type { RefObject } from "react";
import type { Area, Grid } from "../../sheets/grid";
import { headHeight, lastNotAfter, numberWidth } from "./geometry";
import type { Geometry } from "./geometry";

/** Rows drawn beyond each edge, so that scrolling does not show blanks. */
const spare = 12;
/** A merged area that begins further above than this is not looked for. */
const furthestMerge = 100;

export interface Sight {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of the table that the window shows now. */
export function useSight(box: RefObject<HTMLDivElement | null>): Sight {
  const [sight, setSight] = useState<Sight>({ x: 0, y: 0, width: 1000, height: 800 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () =>
      setSight({
        x: element.scrollLeft,
        y: element.scrollTop,
        width: element.clientWidth,
        height: element.clientHeight,
      });
    look();
    element.addEventListener("scroll", look, { passive: true });
    const size = new ResizeObserver(look);
    size.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      size.disconnect();
    };
  }, [box]);
  return sight;
}

/** Scrolls an area into sight: a row that was asked for stands a few rows below the head. */
export function useShown(box: RefObject<HTMLDivElement | null>, geometry: Geometry, area: Area | null): void {
  useEffect(() => {
    const element = box.current;
    if (!element || !area || area.row >= geometry.rows || area.column >= geometry.columns) return;
    const { top, lefts } = geometry;
    const [y, bottom] = [top(area.row), top(Math.min(area.row + 1, geometry.rows))];
    const inner = element.clientHeight - headHeight;
    if (y < element.scrollTop || bottom > element.scrollTop + inner)
      element.scrollTop = Math.max(0, y - Math.min(inner / 3, 96));
    const [x, right] = [lefts[area.column], lefts[area.column + 1]];
    const across = element.clientWidth - numberWidth;
    if (x < element.scrollLeft) element.scrollLeft = x;
    else if (right > element.scrollLeft + across)
      element.scrollLeft = Math.max(0, Math.min(x, right - across));
  }, [box, geometry, area]);
}

/** The rows and columns to draw: `to` and `right` are the first that are not. */
export function windowOf(grid: Grid, geometry: Geometry, sight: Sight) {
  const { rows, columns, lefts, rowAt } = geometry;
  let from = Math.max(0, rowAt(sight.y) - spare);
  const to = Math.min(rows, rowAt(sight.y + sight.height) + spare);
  // The first cell of a merged area stands for all of it.
  for (const merge of grid.merges)
    if (merge.row < from && merge.row + merge.rows > from && from - merge.row < furthestMerge)
      from = merge.row;
  let left = Math.max(0, lastNotAfter(lefts, sight.x) - 1);
  const right = Math.min(columns, lastNotAfter(lefts, sight.x + sight.width) + 2);
  for (const merge of grid.merges)
    if (merge.row < to && merge.row + merge.rows > from && merge.column < left)
      left = merge.column + merge.columns > left ? merge.column : left;
  return { from, to, left, right };
}
